import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day, documentId, instant, noteId } from '#kernel'
import { given, invented } from '#test'
import { complaint } from './complaint.ts'
import { fresh } from './facts.ts'
import { type DocumentMark, keepsBack, purposeOf } from './privacy.ts'
import type { ComplaintEvent } from './words.ts'

const on = day('2026-11-20')
const at = instant('2026-11-02T10:00:00Z')
const document = documentId('document-1')
const note = noteId('note-1')
const made = invented.made(at)
const came: ComplaintEvent = {
  type: 'DocumentReceived',
  on,
  from: 'complainant',
  file: {
    document,
    name: 'advice.txt',
    bytes: 1,
    sha256: 'ab',
    mediaType: 'text/plain',
    says: 'agrees',
  },
}
const mark: DocumentMark = {
  on,
  document,
  purpose: 'general',
  says: 'opinion',
  about: ['complainant'],
  privilege: 'legal-advice',
  why: 'It is advice.',
}
const of = { of: 1, what: 'ComplaintMade' } as const
const contested: ComplaintEvent = {
  type: 'EntryContested',
  on,
  ...of,
  contest: 'contest-1',
  words: 'It was on Tuesday.',
}

test('a file is marked once, with why, and only where it is there', () => {
  given(complaint, made, came)
    .when({ type: 'MarkDocument', ...mark })
    .thenHappened({ type: 'DocumentMarked', ...mark })
  given(complaint, made, came)
    .when({ type: 'MarkDocument', ...mark, why: ' ' })
    .thenRefused({ type: 'WordsMissing', what: 'why' })
  given(complaint, made, came)
    .when({ type: 'MarkDocument', ...mark, source: { from: 'A council', terms: '' } })
    .thenRefused({ type: 'WordsMissing', what: 'terms' })
  given(complaint, made)
    .when({ type: 'MarkDocument', ...mark })
    .thenRefused({ type: 'NoSuchDocument' })
})

test('privilege keeps a file back, and so do the terms it was given on', () => {
  equal(keepsBack({ ...mark, privilege: 'none' }), false)
  equal(keepsBack(mark), true)
  equal(keepsBack({ privilege: 'without-prejudice' }), true)
  equal(keepsBack({ privilege: 'sensitive' }), true)
  equal(keepsBack({ privilege: 'none', source: { from: 'A council', terms: 'Ask us.' } }), true)
})

test('the purpose is proposed from what could be a crime, and a person decides', () => {
  const facts = fresh('complaint', 'CO/1/26')
  deepEqual(purposeOf(facts), {
    purpose: 'general',
    why: 'Nothing recorded says it could be a crime.',
    decided: false,
  })
  const alleged = { crime: 'yes', disciplinary: 'no', article2Or3: 'no' } as const
  equal(purposeOf({ ...facts, alleged }).purpose, 'law-enforcement')
  equal(purposeOf({ ...facts, alleged: { ...alleged, crime: 'not-sure' } }).purpose, 'general')
  const indications = [{ on, why: 'The video.', of: 'crime' }] as const
  equal(purposeOf({ ...facts, indications }).purpose, 'law-enforcement')
  const purpose = { on, purpose: 'general', why: 'The CPS decided.' } as const
  const decided = { ...facts, alleged, privacy: { ...facts.privacy, purpose } }
  deepEqual(purposeOf(decided), { purpose: 'general', why: 'The CPS decided.', decided: true })
})

test('what is contested is answered once: corrected, or kept with why', () => {
  const right = { on, of: 1, words: 'On Tuesday.', why: 'So the log.', contest: 'contest-1' }
  const corrected: ComplaintEvent = { type: 'EntryCorrected', ...right, what: 'ComplaintMade' }
  given(complaint, made, contested)
    .when({ type: 'CorrectEntry', ...right, what: 'ComplaintMade' })
    .thenHappened(corrected)
  given(complaint, made, contested, corrected)
    .when({ type: 'NoteContest', on, contest: 'contest-1', why: 'It was Monday.' })
    .thenNothing()
  given(complaint, made, contested)
    .when({ type: 'NoteContest', on, contest: 'contest-1', why: 'It was Monday.' })
    .thenHappened({
      type: 'ContestNoted',
      on,
      ...of,
      contest: 'contest-1',
      why: 'It was Monday.',
    })
})

test('nothing is said of an entry that is not there', () => {
  given(complaint, made)
    .when({ type: 'ContestEntry', on, of: 9, contest: 'c', words: 'Wrong.' })
    .thenRefused({ type: 'NoSuchEntry' })
  given(complaint, made)
    .when({ type: 'CorrectEntry', on, of: 9, words: 'Right.', why: 'So.' })
    .thenRefused({ type: 'NoSuchEntry' })
  given(complaint, made)
    .when({ type: 'MarkNote', on, note, says: 'fact' })
    .thenRefused({ type: 'NoSuchEntry' })
})
