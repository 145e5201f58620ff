import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, authorityId, day, instant, matterId } from '#kernel'
import { classify, owed, referralQuestions } from '#law'
import { given, invented } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from './complaint.ts'
import type { ComplaintEvent } from './words.ts'

const madeOn = day('2026-11-02')
const made = (how: 'writing' | 'oral'): ComplaintEvent => ({
  type: 'ComplaintMade',
  reference: 'CO/1/26',
  madeAt: instant('2026-11-02T10:00:00Z'),
  receivedAt: instant('2026-11-02T10:00:00Z'),
  how,
  report: invented.report({ safety: 'none', whom: { type: 'Service' } }),
})
const today = day('2026-11-18')
const noneOf = referralQuestions.map(({ code }) => code)
const right = {
  on: today,
  wanted: 'Her phone back.',
  found: 'It was in the wrong store.',
  did: ['apologised', 'corrected'],
  toldOn: today,
  toldBy: 'phone',
  satisfied: 'yes',
  result: 'resolved',
} as const
const putRight = {
  type: 'PutRight',
  ...right,
  today,
  limbs: [],
  summary: 'Slow to return property',
  allegation: allegationId('allegation-1'),
  code: 'A4',
  aboutConduct: false,
  kept: [],
  noneOf,
} as const
const assessed: readonly ComplaintEvent[] = [
  {
    type: 'ComplaintLogged',
    on: today,
    summary: 'Slow to return property',
    allegations: [
      { id: allegationId('allegation-1'), words: 'Slow to return property', about: [] },
    ],
  },
  { type: 'AllegationCoded', on: today, allegation: allegationId('allegation-1'), codes: ['A4'] },
  {
    type: 'MatterClassified',
    on: today,
    as: 'complaint',
    why: 'It was put right at once.',
    standing: {},
    aboutConduct: false,
  },
  {
    type: 'ComplainantContacted',
    on: today,
    by: 'phone',
    views: 'Her phone back.',
    summaryAgreed: false,
  },
  {
    type: 'CriteriaAnswered',
    on: today,
    answers: noneOf.map(criterion => ({ criterion, answer: 'no' })),
  },
  { type: 'HandledOutside', on: today, why: 'It was put right at once.' },
  { type: 'PutRight', ...right },
]
const finished: ComplaintEvent = { type: 'Finalised', on: today }

test('putting it right answers every task nobody has answered, and ends it', () => {
  given(complaint, made('oral'))
    .when(putRight)
    .thenHappened(...assessed, finished)
  given(complaint, made('oral'), ...assessed, finished)
    .when(putRight)
    .thenNothing()
})

test('somebody who is not satisfied is offered recording before it ends', () => {
  given(complaint, made('oral'), ...assessed.slice(0, -1))
    .when({ ...putRight, satisfied: 'no' })
    .thenHappened({ type: 'PutRight', ...right, satisfied: 'no' })
})

test('told by word of mouth only where it was made so', () => {
  given(complaint, made('writing')).when(putRight).thenRefused({ type: 'TellInWriting' })
  given(complaint, made('writing'))
    .when({ ...putRight, toldBy: 'in-person' })
    .thenRefused({ type: 'TellInWriting' })
})

test('a row nobody is sure of keeps it from the short path', () => {
  given(complaint, made('oral'), {
    type: 'CriteriaAnswered',
    on: today,
    answers: [{ criterion: 'M5', answer: 'not-sure', why: 'She thinks so.' }],
  })
    .when({ ...putRight, noneOf: [] })
    .thenRefused({ type: 'ReferralNotAnswered' })
})

test('while a limb of the duty to record is met nothing is handled outside Schedule 3', () => {
  const limbs = ['6B(b)']
  given(complaint, made('oral'))
    .when({ ...putRight, limbs })
    .thenRefused({ type: 'MustBeRecorded', limbs })
  given(complaint, made('oral'))
    .when({ type: 'HandleOutside', on: today, today, why: 'It is small.', limbs })
    .thenRefused({ type: 'MustBeRecorded', limbs })
})

test('what they want recorded is recorded on the day we are told, whatever was said before', () => {
  const asks = { on: day('2026-11-19'), words: 'Record it properly.', by: 'phone' } as const
  const on = day('2026-11-20')
  given(complaint, made('oral'))
    .when({ type: 'RequestRecording', ...asks, today: on })
    .thenHappened(
      { type: 'RecordingRequested', ...asks },
      { type: 'ComplaintRecorded', on, reason: 'R1', why: asks.words },
    )
  given(complaint, made('oral'), ...assessed, finished)
    .when({ type: 'RequestRecording', ...asks, today: on })
    .thenHappened(
      { type: 'RecordingRequested', ...asks },
      { type: 'ComplaintRecorded', on, reason: 'R4', why: asks.words },
    )
})

test('a referral is accepted before anything else has been done, and twice is once', () => {
  const at = instant('2026-11-18T09:00:00Z')
  const refer = { type: 'Refer', on: today, at, basis: 'mandatory', how: 'already' } as const
  const { type: _, ...words } = refer
  given(complaint, made('oral'))
    .when(refer)
    .thenHappened({ type: 'Referred', ...words })
  given(complaint, made('oral'), { type: 'Referred', ...words })
    .when(refer)
    .thenNothing()
})

test('a yes taken back needs its reason', () => {
  const yes: ComplaintEvent = {
    type: 'CriteriaAnswered',
    on: today,
    answers: [{ criterion: 'M2', answer: 'yes', why: 'A fall.' }],
    clearAt: instant('2026-11-18T09:00:00Z'),
  }
  const no = {
    type: 'AnswerCriteria',
    on: today,
    today,
    answers: [{ criterion: 'M2', answer: 'no' }],
  } as const
  given(complaint, made('oral'), yes).when(no).thenRefused({ type: 'WordsMissing', what: 'why' })
})

test('EX-03 and EX-04: put right, then recorded after all, and no clock starts again', () => {
  const at = instant('2026-11-18T12:00:00Z')
  const [matter, force] = [matterId('m1'), authorityId('northmoor')]
  const outside = [made('oral'), ...assessed].map(event => ({ event, recordedAt: at }))
  const before = caseOf(matter, force, outside)
  const after = caseOf(matter, force, [
    ...outside,
    ...[
      { type: 'RecordingRequested', on: day('2026-11-20'), words: 'No.', by: 'phone' } as const,
      { type: 'ComplaintRecorded', on: day('2026-11-20'), reason: 'R4', why: 'No.' } as const,
    ].map(event => ({ event, recordedAt: instant('2026-11-20T12:00:00Z') })),
  ])
  if (!before || !after) throw new Error('a complaint without a case')
  const on = day('2026-11-20')
  const [was] = classify(before, { on }).matters
  const [is] = classify(after, { on }).matters
  equal(was && 'schedule3' in was && was.schedule3, 'may')
  deepEqual(is && 'recordReason' in is && [is.state, is.recordReason], ['RECORDED', 'R4'])
  const update = owed(after, { on }).find(({ rule }) => rule === 'inform.first-update')
  equal(update?.due, '2026-11-30')
  equal(update?.arose, madeOn)
})

test('put right and recorded on one day: it stands recorded, not decided', () => {
  const at = instant('2026-11-18T12:00:00Z')
  const story = [
    made('oral'),
    ...assessed,
    { type: 'ComplaintRecorded', on: today, reason: 'R4', why: 'No.' } as const,
  ].map(event => ({ event, recordedAt: at }))
  const lawCase = caseOf(matterId('m1'), authorityId('northmoor'), story)
  if (!lawCase) throw new Error('a complaint without a case')
  const [found] = classify(lawCase, { on: today }).matters
  equal(found?.state, 'RECORDED')
})

test('what whoever decided found it to allege is what the law reads of it', () => {
  const at = instant('2026-11-18T12:00:00Z')
  const story = [
    made('oral'),
    {
      type: 'HandledOutside',
      on: today,
      why: 'Small.',
      alleged: { crime: 'no', disciplinary: 'yes', article2Or3: 'no' },
    } as const,
  ].map(event => ({ event, recordedAt: at }))
  const lawCase = caseOf(matterId('m1'), authorityId('northmoor'), story)
  if (!lawCase) throw new Error('a complaint without a case')
  const [found] = classify(lawCase, { on: today }).matters
  deepEqual(found && 'limbs' in found && found.limbs, ['6B(b)'])
})
