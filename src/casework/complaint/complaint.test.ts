import { test } from 'node:test'
import { allegationId, day, documentId, instant, letterId, personId } from '#kernel'
import { given, invented } from '#test'
import { complaint } from './complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from './words.ts'

const report = invented.report()
const at = instant('2026-11-26T20:15:00Z')
const made = invented.made(at)
const allegations = [
  { id: allegationId('a1'), words: 'Commented on her looks by e-mail', about: [] },
]
const today = day('2026-11-30')
const log = {
  type: 'LogComplaint',
  on: day('2026-11-27'),
  today,
  summary: 'Messages to a crime complainant',
  allegations,
} as const
const logged: ComplaintEvent = {
  type: 'ComplaintLogged',
  on: log.on,
  summary: log.summary,
  allegations,
}
const tell = {
  type: 'TellProgress',
  letter: letterId('l1'),
  on: today,
  by: 'email',
  done: 'We asked for the e-mails.',
  next: 'We will read them.',
  nextUpdateBy: day('2026-12-28'),
  pdf: 'aa',
  text: 'bb',
} as const satisfies ComplaintCommand

test('a complaint is made once, under its own reference', () => {
  given(complaint)
    .when({
      type: 'MakeComplaint',
      reference: 'CO/1/26',
      madeAt: at,
      receivedAt: at,
      how: 'writing',
      report,
    })
    .thenHappened(made)
  given(complaint, made)
    .when({
      type: 'MakeComplaint',
      reference: 'CO/2/26',
      madeAt: at,
      receivedAt: at,
      how: 'writing',
      report,
    })
    .thenRefused({ type: 'AlreadyMade', reference: 'CO/1/26' })
})

test('nothing can be done to a complaint nobody made', () => {
  given(complaint).when(log).thenRefused({ type: 'NotMade' })
})

test('a complaint is logged with a summary and at least one allegation', () => {
  given(complaint, made).when(log).thenHappened(logged)
  given(complaint, made)
    .when({ ...log, summary: '  ' })
    .thenRefused({ type: 'WordsMissing', what: 'summary' })
  given(complaint, made)
    .when({ ...log, allegations: [] })
    .thenRefused({ type: 'WordsMissing', what: 'allegations' })
})

test('two people logging one complaint: the second is told it is logged', () => {
  given(complaint, made, logged)
    .when({ ...log, summary: 'Another view' })
    .thenRefused({ type: 'AlreadyLogged', on: log.on })
})

test('it can be logged on the London day it was received, and not the day before', () => {
  given(complaint, made)
    .when({ ...log, on: day('2026-11-26') })
    .thenHappened({ ...logged, on: day('2026-11-26') })
  given(complaint, made)
    .when({ ...log, on: day('2026-11-25') })
    .thenRefused({ type: 'BeforeReceipt', receivedOn: day('2026-11-26') })
})

test('it can be logged today, and not tomorrow', () => {
  given(complaint, made)
    .when({ ...log, on: today })
    .thenHappened({ ...logged, on: today })
  given(complaint, made)
    .when({ ...log, on: day('2026-12-01') })
    .thenRefused({ type: 'InTheFuture', today })
})

test('what the complainant said about handling is kept word for word', () => {
  const contact = {
    type: 'ContactComplainant',
    on: today,
    today,
    by: 'phone',
    views: 'I want someone to ask him.',
    summaryAgreed: true,
  } as const
  given(complaint, made).when(contact).thenHappened({
    type: 'ComplainantContacted',
    on: today,
    by: 'phone',
    views: contact.views,
    summaryAgreed: true,
  })
  given(complaint, made)
    .when({ ...contact, views: '' })
    .thenRefused({ type: 'WordsMissing', what: 'views' })
})

test('what was done to keep evidence is recorded item by item', () => {
  const kept = [{ what: 'Body-worn video', state: 'asked' }] as const
  given(complaint, made)
    .when({ type: 'KeepEvidence', on: today, today, kept })
    .thenHappened({ type: 'EvidencePreserved', on: today, kept })
  given(complaint, made)
    .when({ type: 'KeepEvidence', on: today, today, kept: [] })
    .thenRefused({ type: 'WordsMissing', what: 'kept' })
})

test('what was kept before the complaint reached us is recorded all the same', () => {
  const kept = [{ what: 'CCTV', state: 'kept' }] as const
  const early = day('2026-11-20')
  given(complaint, made)
    .when({ type: 'KeepEvidence', on: early, today, kept })
    .thenHappened({ type: 'EvidencePreserved', on: early, kept })
  given(complaint, made)
    .when({ type: 'KeepEvidence', on: day('2026-12-01'), today, kept })
    .thenRefused({ type: 'InTheFuture', today })
})

test('what was done to make the complainant safe is recorded, and never empty', () => {
  const safe = {
    type: 'ConsiderSafety',
    on: today,
    today,
    done: 'Her case went to another team.',
  } as const
  given(complaint, made)
    .when(safe)
    .thenHappened({ type: 'SafetyConsidered', on: today, done: safe.done })
  given(complaint, made)
    .when({ ...safe, done: ' ' })
    .thenRefused({ type: 'WordsMissing', what: 'safety' })
})

test('an update letter goes only by a way the complainant said is safe', () => {
  const { type: _, ...words } = tell
  given(complaint, made, logged)
    .when(tell)
    .thenHappened({ type: 'ProgressTold', ...words })
  given(complaint, made, logged)
    .when({ ...tell, by: 'post' })
    .thenRefused({ type: 'NotASafeWay', by: 'post', safe: ['email'] })
  given(complaint, made, logged)
    .when({ ...tell, by: 'in-person' })
    .thenHappened({ type: 'ProgressTold', ...words, by: 'in-person' })
})

test('a letter that could not go by itself is posted only where post is safe, or handed over', () => {
  const { type: _, ...words } = tell
  const told: ComplaintEvent = { type: 'ProgressTold', ...words }
  const give = {
    type: 'GiveLetter',
    letter: words.letter,
    on: today,
    today,
    how: 'handed-over',
  } as const
  given(complaint, made, logged, told)
    .when(give)
    .thenHappened({ type: 'LetterGiven', letter: words.letter, on: today, how: 'handed-over' })
  given(complaint, made, logged, told)
    .when({ ...give, how: 'posted' })
    .thenRefused({ type: 'NotASafeWay', by: 'post', safe: ['email'] })
  given(complaint, made, logged).when(give).thenRefused({ type: 'NoSuchLetter' })
})

test('a notice the mail server took is recorded once, and only of a letter there is', () => {
  const { type: _, ...words } = tell
  const told: ComplaintEvent = { type: 'ProgressTold', ...words }
  const record = { type: 'RecordNotice', letter: words.letter, on: today } as const
  given(complaint, made, logged, told)
    .when(record)
    .thenHappened({ type: 'NoticeSent', letter: words.letter, on: today })
  given(complaint, made, logged).when(record).thenRefused({ type: 'NoSuchLetter' })
})

test('a notice that failed is recorded once a round, and may then be sent again or given by hand', () => {
  const { type: _, ...words } = tell
  const told: ComplaintEvent = { type: 'ProgressTold', ...words }
  const { letter } = words
  const sent: ComplaintEvent = { type: 'NoticeSent', letter, on: today, round: 0 }
  const why = { why: 'their mailbox is full', kind: 'bounced', round: 0 } as const
  const failed: ComplaintEvent = { type: 'NoticeFailed', letter, on: today, ...why }
  const fail = { type: 'RecordFailure', letter, on: today, ...why } as const
  given(complaint, made, logged, told, sent).when(fail).thenHappened(failed)
  given(complaint, made, logged, told, sent, failed)
    .when({ ...fail, why: 'another way of saying so' })
    .thenNothing()
  given(complaint, made, logged, told, sent, failed)
    .when({ type: 'RecordNotice', letter, on: today, round: 1 })
    .thenHappened({ type: 'NoticeSent', letter, on: today, round: 1 })
  given(complaint, made, logged, told, sent, failed)
    .when({ type: 'GiveLetter', letter, on: today, today, how: 'handed-over' })
    .thenHappened({ type: 'LetterGiven', letter, on: today, how: 'handed-over' })
  given(complaint, made, logged).when(fail).thenRefused({ type: 'NoSuchLetter' })
})

test('a letter is read out over the telephone only where that is safe', () => {
  const { type: _, ...words } = tell
  const told: ComplaintEvent = { type: 'ProgressTold', ...words }
  const { letter } = words
  given(complaint, made, logged, told)
    .when({ type: 'GiveLetter', letter, on: today, today, how: 'read-out' })
    .thenRefused({ type: 'NotASafeWay', by: 'phone', safe: ['email'] })
})

test('no update before the complaint is logged', () => {
  given(complaint, made).when(tell).thenRefused({ type: 'NotLogged' })
})

test('taking a complaint twice names its handler once', () => {
  const take = { type: 'TakeComplaint', handler: personId('jay'), on: today } as const
  given(complaint, made)
    .when(take)
    .thenHappened({ type: 'HandlerNamed', handler: take.handler, on: today })
})

test('a file that came with the report is not received twice', () => {
  const file = report.files[0]
  if (!file) throw new Error('the invented report has a file')
  given(complaint, made)
    .when({ type: 'AddDocument', file, from: 'complainant', on: today })
    .thenNothing()
  const other = { ...file, document: documentId('d2') }
  given(complaint, made)
    .when({ type: 'AddDocument', file: other, from: 'staff', on: today })
    .thenHappened({ type: 'DocumentReceived', file: other, from: 'staff', on: today })
})

test('a complaint whose words were disposed of can still be acted on', () => {
  given(complaint, { type: 'Disposed', was: 'ComplaintMade' }).when(log).thenHappened(logged)
})
