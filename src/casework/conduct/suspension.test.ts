import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { begun, directed, entryOf, served, states, step, today } from './investigating.fixture.ts'

const suspend = {
  ...step('s'),
  how: 'oral',
  time: '2.30pm',
  grounds: ['public-interest'],
  why: 'The public would expect it.',
  considered: 'Office work: he would still reach the records.',
  authorisedBy: 'ACC Merrow',
} as const
const suspended: ComplaintEvent = { type: 'OfficerSuspended', ...suspend }
const review = (on: string, decision: 'continue' | 'end' = 'continue'): ComplaintEvent => ({
  type: 'SuspensionReviewed',
  ...step(`r${on}`, on),
  decision,
  onRepresentations: false,
  why: 'It stands as it was.',
})

test('suspension.conditions: both of them, with other work considered', () => {
  const rules = ['suspension.conditions']
  for (const wrong of [{ considered: '' }, { grounds: [] }])
    given(complaint, ...begun)
      .when({ type: 'SuspendOfficer', today, ...suspend, ...wrong })
      .thenRefused({ type: 'AgainstLaw', rules })
  given(complaint, ...begun)
    .when({ type: 'SuspendOfficer', today, ...suspend })
    .thenHappened(suspended)
  given(complaint, ...begun)
    .when({ type: 'SuspendOfficer', today, ...suspend, authorisedBy: '' })
    .thenRefused({ type: 'MoreExpected', rules: ['conduct.delegation.aa'] })
})

test('suspension.notify: told by word of mouth, in writing within three working days', () => {
  const rule = 'suspension.notify'
  assert.deepEqual(states(rule, '2026-09-03', suspended), ['open'])
  assert.deepEqual(states(rule, '2026-09-04', suspended), ['overdue'])
  const written = served({ notice: 'suspension', on: day('2026-09-03') })
  assert.deepEqual(states(rule, '2026-09-04', suspended, written), ['met'])
})

test('suspension.review.first and .next: four weeks, each from the day after the review before', () => {
  const [first, next] = ['suspension.review.first', 'suspension.review.next']
  assert.deepEqual(states(first, '2026-09-28', suspended), ['open'])
  assert.deepEqual(states(first, '2026-09-29', suspended), ['overdue'])
  const early = review('2026-09-22')
  assert.deepEqual(states(next, '2026-10-20', suspended, early), ['open'])
  assert.deepEqual(states(next, '2026-10-21', suspended, early), ['overdue'])
  assert.deepEqual(states(next, '2026-10-21', suspended, review('2026-09-22', 'end')), [])
})

test('suspension.review.on-representations: a review, and then reasons within three working days', () => {
  const rule = 'suspension.review.on-representations'
  const spoke: ComplaintEvent = {
    type: 'ConductStep',
    ...step('sp', '2026-09-09'),
    step: 'suspension-representations',
    by: 'officer',
  }
  const reviewed = review('2026-09-15')
  assert.deepEqual(states(rule, '2026-09-14', suspended, spoke), ['open'])
  assert.deepEqual(states(rule, '2026-09-18', suspended, spoke, reviewed), ['open', 'met'])
  assert.deepEqual(states(rule, '2026-09-19', suspended, spoke, reviewed), ['overdue', 'met'])
  const reasons = served({ notice: 'suspension-review', on: day('2026-09-18') })
  assert.deepEqual(states(rule, '2026-09-19', suspended, spoke, reviewed, reasons), ['met', 'met'])
})

test('nobody who is not suspended has a suspension reviewed or ended', () => {
  const end = {
    type: 'EndSuspension',
    today,
    ...entryOf,
    on: day('2026-09-22'),
    why: 'Over.',
  } as const
  given(complaint, ...begun)
    .when(end)
    .thenRefused({ type: 'NotSuspended' })
  given(complaint, ...begun, suspended, review('2026-09-21', 'end'))
    .when(end)
    .thenRefused({ type: 'NotSuspended' })
  const { type: _, today: __, ...ended } = end
  given(complaint, ...begun, suspended)
    .when(end)
    .thenHappened({ type: 'SuspensionEnded', ...ended })
})

test('suspension.consult-dg: asked first where the investigation is theirs', () => {
  const ask = { type: 'SuspendOfficer', today, ...suspend } as const
  given(complaint, ...begun, directed)
    .when(ask)
    .thenRefused({ type: 'MoreExpected', rules: ['suspension.consult-dg'] })
  const dgConsultedOn = day('2026-08-27')
  given(complaint, ...begun, directed)
    .when({ ...ask, dgConsultedOn })
    .thenHappened({ ...suspended, dgConsultedOn })
  const at = (event: ComplaintEvent) =>
    states('suspension.consult-dg', '2026-08-29', directed, event)
  assert.deepEqual(at(suspended), ['overdue'])
  assert.deepEqual(at({ ...suspended, dgConsultedOn }), ['met'])
})
