import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening } from '../../format/case.ts'
import { did, every, made, theOne } from '../../sample.ts'
import {
  agreed,
  complained,
  conductCase,
  determined,
  found,
  longer,
  notified,
  shown,
} from '../proceedings.fixture.ts'

const completed = did('proceedings-completed', '2026-03-31', { by: 'panel' })
const supplied = (on: string, by = 'chair') => did('outcome-report-supplied', on, { by })
const heard = found('gross-misconduct', 'hearing', '2026-03-31')
const earlier = did('came-to-attention', '2025-06-09', { to: 'force-a' })
const story = (...more: readonly Happening[]) => ({
  ...conductCase([]),
  happenings: [earlier, determined('gross-misconduct', 'hearing', '2025-12-01'), heard, ...more],
})
test('five working days to report the outcome, over Easter', () => {
  assert.deepEqual(shown('outcome.report', story(completed), '2026-04-09'), [
    ['open', '2026-04-09'],
  ])
  assert.deepEqual(shown('outcome.report', story(completed), '2026-04-10'), [
    ['overdue', '2026-04-09'],
  ])
  const withReport = story(completed, supplied('2026-04-09'))
  assert.deepEqual(shown('outcome.report', withReport, '2026-04-09'), [['met', '2026-04-09']])
  const byForce = story(completed, supplied('2026-04-08', 'force-a'))
  assert.deepEqual(shown('outcome.report', byForce, '2026-04-10'), [['overdue', '2026-04-09']])
})

test('nobody can give longer for the report; all together can agree on less', () => {
  const more = longer('outcome.report', '2026-04-20', '2026-04-01', 'chair')
  assert.deepEqual(shown('outcome.report', story(completed, more), '2026-04-10'), [
    ['overdue', '2026-04-09'],
  ])
  const by = ['appropriate-authority', 'officer', 'chair']
  const less = agreed('outcome.report', '2026-04-02', '2026-03-31', by)
  assert.deepEqual(shown('outcome.report', story(completed, less), '2026-04-03'), [
    ['overdue', '2026-04-02'],
  ])
})

test('the officer is notified on the report', () => {
  const reported = story(completed, supplied('2026-04-09'))
  const open = theOne('outcome.notify', reported, '2026-04-20')
  assert.deepEqual([open.state, open.due, open.owedToId], ['open', null, 'o1'])
  const told = story(
    completed,
    supplied('2026-04-09'),
    notified('final-written-warning', '2026-04-10'),
  )
  assert.equal(theOne('outcome.notify', told, '2026-04-10').state, 'met')
  const before = story(
    completed,
    notified('final-written-warning', '2026-04-08'),
    supplied('2026-04-09'),
  )
  assert.equal(theOne('outcome.notify', before, '2026-04-10').state, 'met')
})

const onComplaint = (...more: readonly Happening[]) => ({
  ...conductCase([], { matters: [complained] }),
  happenings: [made('2025-06-09'), heard, ...more],
})
const told = notified('final-written-warning', '2026-04-10')

test('the complainant is told too, and the IOPC where the investigation was theirs', () => {
  const shownTo = (lawCase: ReturnType<typeof onComplaint>) =>
    every('outcome.notify-others', lawCase, '2026-04-13').map(({ owedTo, state }) => [
      owedTo,
      state,
    ])
  assert.deepEqual(shownTo(onComplaint(told)), [['complainant', 'open']])
  const informed = did('disciplinary-outcome-told', '2026-04-13', { to: 'c1', about: 'o1' })
  assert.deepEqual(shownTo(onComplaint(told, informed)), [['complainant', 'met']])
  const early = { ...informed, on: day('2026-04-09') }
  assert.deepEqual(shownTo(onComplaint(early, told)), [['complainant', 'open']])
  const ofAnother = { ...informed, about: 'o3' }
  const two = onComplaint(told, ofAnother)
  const people = [...two.people, { id: 'o3', kind: 'officer', body: 'force-a' } as const]
  const both = { ...two, people, matters: [{ ...complained, subjects: ['o1', 'o3'] }] }
  assert.deepEqual(shownTo(both), [['complainant', 'open']])
  const independent = did('investigation-form-decided', '2025-07-01', {
    by: 'dg',
    details: { form: 'independent' },
  })
  assert.deepEqual(shownTo(onComplaint(independent, told)).toSorted(), [
    ['complainant', 'open'],
    ['director-general', 'open'],
  ])
  const dgTold = did('dg-told-of-disciplinary-outcome', '2026-04-12', { to: 'dg' })
  assert.deepEqual(shownTo(onComplaint(independent, told, dgTold)).toSorted(), [
    ['complainant', 'open'],
    ['director-general', 'met'],
  ])
})

test('the outcome of the complaint and that of the proceedings are told apart', () => {
  const ofComplaint = did('outcome-told', '2026-04-13', { to: 'c1', details: { how: 'letter' } })
  const reached = did('outcome-reached', '2026-04-13')
  const recorded = did('complaint-recorded', '2025-06-09', { details: { reason: 'R1' } })
  const about = (rule: string, ...more: readonly Happening[]) =>
    every(rule, onComplaint(recorded, told, reached, ...more), '2026-04-14').map(
      ({ owedTo, state }) => [owedTo, state],
    )
  const ofProceedings = did('disciplinary-outcome-told', '2026-04-13', { to: 'c1', about: 'o1' })
  assert.deepEqual(about('outcome.notify-others', ofComplaint), [['complainant', 'open']])
  assert.deepEqual(about('inform.outcome', ofProceedings), [['complainant', 'open']])
  assert.deepEqual(about('inform.outcome', ofComplaint), [['complainant', 'met']])
  for (const rule of ['inform.review-right', 'review.time'])
    assert.deepEqual(about(rule, ofProceedings), about(rule), rule)
})

test('what only others were told leaves the officer and the complainant to be told', () => {
  const toComplainant = { ...told, to: 'c1' }
  assert.deepEqual(every('outcome.notify-others', onComplaint(toComplainant), '2026-04-13'), [])
  const informed = did('disciplinary-outcome-told', '2026-04-13', { to: 'o1', about: 'o1' })
  const [owed] = every('outcome.notify-others', onComplaint(told, informed), '2026-04-13')
  assert.equal(owed?.state, 'open')
})

test('the outcome of a hearing is published, that of a meeting is not', () => {
  const kinds = (lawCase: ReturnType<typeof story>, on: string) =>
    every('outcome.publish', lawCase, on).map(({ kind, state, due }) => [kind, state, due])
  assert.deepEqual(kinds(story(told), '2026-04-13'), [['duty', 'open', null]])
  const atMeeting = {
    ...conductCase([]),
    happenings: [earlier, found('misconduct', 'meeting', '2026-03-31', 'chair'), told],
  }
  assert.deepEqual(kinds(atMeeting, '2026-04-13'), [])
})

test('and it stays up for twenty-eight days, the day of publication being the first', () => {
  const published = story(told, did('outcome-published', '2026-04-14'))
  const up = (on: string) => every('outcome.stays-published', published, on).at(0)
  assert.deepEqual([up('2026-05-11')?.state, up('2026-05-11')?.due], ['open', '2026-05-11'])
  assert.equal(up('2026-05-12')?.state, 'ended')
  assert.ok(
    every('outcome.publish', published, '2026-04-14').some(
      ({ kind, state }) => kind === 'duty' && state === 'met',
    ),
  )
})
