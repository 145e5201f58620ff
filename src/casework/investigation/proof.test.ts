import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, documentId, fold, instant } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'

const on = day('2026-11-20')
const today = day('2026-11-21')
const made = invented.made(instant('2026-11-18T10:00:00Z'))
const point = {
  type: 'PointRaised',
  on,
  point: 'p1',
  words: 'He wrote to her at night.',
  kind: 'event',
  against: 'A roster.',
} as const
const hers = {
  on,
  account: 'her',
  source: 'complainant',
  who: 'Amara Quill',
  form: 'email',
  hand: 'first',
  about: 'The e-mails.',
  documents: [],
} as const
const his = {
  ...hers,
  account: 'him',
  source: 'person-complained-against',
  who: 'DS O. Pike',
  form: 'written-response',
} as const
const position = (account: 'her' | 'him', stance: 'for' | 'against'): ComplaintEvent => ({
  type: 'PositionTaken',
  on,
  position: `of-${account}`,
  point: 'p1',
  account,
  stance,
  passages: [],
})
const disputed: readonly ComplaintEvent[] = [
  made,
  point,
  { type: 'AccountRecorded', ...hers },
  { type: 'AccountRecorded', ...his },
  position('her', 'for'),
  position('him', 'against'),
]
const finding = {
  on,
  finding: 'f1',
  point: 'p1',
  found: 'did-not-happen',
  why: 'He says so.',
  reliedOn: ['him'],
  contrary: [{ account: 'her', dealt: 'She may misremember.' }],
} as const
const find = (more: Partial<Extract<ComplaintCommand, { type: 'FindFact' }>> = {}) =>
  ({ type: 'FindFact', today, ...finding, ...more }) as const
const test1 = {
  on,
  test: 't1',
  account: 'him',
  by: 'systems-data',
  result: 'borne-out',
  found: 'No mail left that night.',
  passages: [],
} as const

test('a finding on one untested account is expected to wait, and goes ahead for a named reason', () => {
  given(complaint, ...disputed)
    .when(find())
    .thenRefused({ type: 'MoreExpected', rules: ['house.tested-account'] })
  const waived = { rule: 'house.tested-account', why: 'The servers are gone.' }
  given(complaint, ...disputed)
    .when(find({ waived }))
    .thenHappened({ type: 'FactFound', ...finding, waived, untested: ['him'] })
  given(complaint, ...disputed)
    .when(find({ waived: { ...waived, why: ' ' } }))
    .thenRefused({ type: 'MoreExpected', rules: ['house.tested-account'] })
})

test('a finding on a tested account needs no reason for it', () => {
  given(complaint, ...disputed, { type: 'AccountTested', ...test1 })
    .when(find())
    .thenHappened({ type: 'FactFound', ...finding, untested: [] })
})

test('every account that says otherwise is dealt with, one by one, or a reason is given', () => {
  const tested: ComplaintEvent = { type: 'AccountTested', ...test1 }
  for (const contrary of [[], [{ account: 'her', dealt: ' ' }]])
    given(complaint, ...disputed, tested)
      .when(find({ contrary }))
      .thenRefused({ type: 'MoreExpected', rules: ['house.contrary-accounts'] })
})

test('something is found on an account, and only nothing on none', () => {
  given(complaint, ...disputed)
    .when(find({ reliedOn: [] }))
    .thenRefused({ type: 'WordsMissing', what: 'reliedOn' })
  const open = { found: 'not-able-to-determine', reliedOn: [], contrary: [] } as const
  given(complaint, ...disputed)
    .when(find(open))
    .thenHappened({ type: 'FactFound', ...finding, ...open, untested: [] })
})

test('an account is put right by recording it again and saying why, and what it was is kept', () => {
  const again = { ...his, who: 'DS Oliver Pike', putRight: 'His first name was found.' }
  const { putRight: _, ...silently } = again
  given(complaint, ...disputed)
    .when({ type: 'RecordAccount', today, ...silently })
    .thenNothing()
  given(complaint, ...disputed)
    .when({ type: 'RecordAccount', today, ...again, putRight: ' ' })
    .thenRefused({ type: 'WordsMissing', what: 'why' })
  given(complaint, ...disputed)
    .when({ type: 'RecordAccount', today, ...again })
    .thenHappened({ type: 'AccountRecorded', ...again })
  const state = fold(complaint, [...disputed, { type: 'AccountRecorded', ...again }])
  assert.equal(state.type, 'Open')
  const kept = state.facts.proof.accounts.find(({ account }) => account === 'him')
  assert.deepEqual([kept?.who, kept?.earlier?.map(({ who }) => who)], [again.who, [his.who]])
})

test('a point that was left is taken up again by saying why', () => {
  const left: ComplaintEvent = { type: 'PointLeft', on, point: 'p1', why: 'Said twice.' }
  const { type: _, ...words } = point
  const again = { ...words, putRight: 'It was not the same night.' }
  given(complaint, made, point, left)
    .when({ type: 'RaisePoint', today, ...again })
    .thenHappened({ type: 'PointRaised', ...again })
})

test('an account is silent on several points at once, and what it says stays said', () => {
  const p2 = { ...point, point: 'p2' }
  const silent = [
    { position: 's1', point: 'p1' },
    { position: 's2', point: 'p2' },
  ]
  given(complaint, ...disputed, p2)
    .when({ type: 'TakeSilence', on, today, account: 'him', silent })
    .thenHappened({
      type: 'PositionTaken',
      ...{ on, position: 's2', point: 'p2', account: 'him', passages: [] },
      stance: 'silent',
    })
  given(complaint, ...disputed)
    .when({ type: 'TakeSilence', on, today, account: 'him', silent })
    .thenRefused({ type: 'NoSuchPoint' })
})

test('what is put right must be of the same account and point', () => {
  const wrong = { earlier: 'of-her', why: 'A slip.' }
  given(complaint, ...disputed)
    .when({
      type: 'TakePosition',
      today,
      on,
      position: 'again',
      point: 'p1',
      account: 'him',
      stance: 'silent',
      passages: [],
      corrects: wrong,
    })
    .thenRefused({ type: 'NoSuchEntry' })
  given(complaint, ...disputed)
    .when({ type: 'TestAccount', today, ...test1, corrects: wrong })
    .thenRefused({ type: 'NoSuchEntry' })
  given(complaint, ...disputed)
    .when({ type: 'LeaveUntested', today, on, account: 'him', why: 'A slip.', corrects: 't1' })
    .thenRefused({ type: 'NoSuchEntry' })
})

test('nothing is cited that is not there', () => {
  given(complaint, ...disputed)
    .when({ type: 'TestAccount', today, ...test1, passages: ['nowhere'] })
    .thenRefused({ type: 'NoSuchPassage' })
  given(complaint, ...disputed)
    .when({
      type: 'RecordAccount',
      today,
      ...his,
      account: 'new',
      documents: [documentId('nowhere')],
    })
    .thenRefused({ type: 'NoSuchDocument' })
  given(complaint, ...disputed)
    .when(find({ reliedOn: ['nobody'] }))
    .thenRefused({ type: 'NoSuchAccount' })
})

test('an account is not given on a day still to come', () => {
  given(complaint, made)
    .when({ type: 'RecordAccount', today, ...hers, givenOn: day('2026-11-22') })
    .thenRefused({ type: 'InTheFuture', today })
  given(complaint, made)
    .when({ type: 'RecordAccount', today, ...hers, givenOn: today })
    .thenHappened({ type: 'AccountRecorded', ...hers, givenOn: today })
})
