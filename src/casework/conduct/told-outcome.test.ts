/** Who was told first is told to the law, as what it was: what came of the proceedings, or not. */
import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, instant, matterId } from '#kernel'
import { owed } from '#law'
import { invented } from '#test'
import { caseOf } from '../case-of.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { begun as asReported, found, decided as reported, stepOf } from './publishing.fixture.ts'
import type { PublishingEvents } from './publishing-shapes.ts'

type Capacity = PublishingEvents['PersonToldFirst']['capacity']
const at = instant('2026-01-12T09:00:00Z')
const officer = asReported.slice(1)
const begun: readonly ComplaintEvent[] = [invented.made(at), ...officer]
const notified = reported.slice(asReported.length)
const tellFirst = (on: string, capacity: Capacity = 'complainant'): ComplaintEvent => ({
  ...{ type: 'PersonToldFirst', ...stepOf(`first-${on}`, on), who: 'Amara Quill', capacity },
  ...{ by: 'Jay Arden', how: 'By telephone.' },
})
function stands(rule: string, ...events: readonly ComplaintEvent[]) {
  const story = [...begun, ...events].map(event => ({ event, recordedAt: at }))
  const lawCase = caseOf(matterId('m1'), authorityId('northmoor'), story)
  ok(lawCase)
  return owed(lawCase, { on: day('2026-12-04') })
    .filter(one => one.rule === rule)
    .map(({ owedTo, state }) => [owedTo, state])
}
const others = (...events: readonly ComplaintEvent[]) => stands('outcome.notify-others', ...events)

test('outcome.notify-others: telling the complainant once the officer was told meets it', () => {
  deepEqual(others(), [])
  deepEqual(others(...notified), [['complainant', 'open']])
  deepEqual(others(...notified, tellFirst('2026-12-01')), [['complainant', 'met']])
  deepEqual(others(...notified, tellFirst('2026-12-02')), [['complainant', 'met']])
})

test('telling them of the day, or of the finding before the officer knew, meets nothing', () => {
  deepEqual(others(tellFirst('2026-11-20'), ...notified), [['complainant', 'open']])
  deepEqual(others(found, tellFirst('2026-11-30'), ...notified.slice(1)), [['complainant', 'open']])
  const somebody = tellFirst('2026-12-02', 'other')
  deepEqual(others(...notified, somebody), [['complainant', 'open']])
})

test('it is no telling of the outcome of their complaint, and moves no right to a review', () => {
  const decided: readonly ComplaintEvent[] = [
    { type: 'ComplaintRecorded', on: day('2026-01-13'), reason: 'R1', why: 'They asked.' },
    {
      type: 'OutcomeDecided',
      ...{ on: day('2026-12-02'), findings: [], rationale: 'As reported.' },
    },
  ]
  for (const rule of ['inform.outcome', 'inform.review-right', 'review.time']) {
    const before = stands(rule, ...decided, ...notified)
    deepEqual(stands(rule, ...decided, ...notified, tellFirst('2026-12-03')), before, rule)
  }
  deepEqual(stands('inform.outcome', ...decided, ...notified), [['complainant', 'open']])
})

test('reflective practice sent back to be assessed leaves no outcome to tell; its report does', () => {
  const step = (kind: 'opened' | 'escalated' | 'report', on: string): ComplaintEvent => ({
    ...{
      type: 'ReflectiveStep',
      ...stepOf(kind, on),
      step: kind,
      reviewer: 'Sgt Lane',
      words: 'As discussed.',
    },
  })
  const opened = step('opened', '2026-11-27')
  deepEqual(stands('inform.outcome', opened, step('escalated', '2026-12-01')), [])
  deepEqual(stands('inform.outcome', opened, step('report', '2026-12-01')), [
    ['complainant', 'open'],
  ])
})

test('who was told of what a court quashed later was told it, and is told what is decided anew', () => {
  const quashed: readonly ComplaintEvent[] = [
    {
      ...{ type: 'ChallengeMade', ...stepOf('jr', '2026-12-02'), challenge: 'jr' },
      ...{ route: 'judicial-review', by: 'officer', step: 'made', grounds: 'Too little.' },
    },
    {
      ...{ type: 'ChallengeDecided', ...stepOf('back', '2026-12-03'), challenge: 'jr' },
      ...{ order: 'outcome-quashed', remitted: 'same-panel', words: 'Set aside.' },
    },
  ]
  const again = notified.map(one => ({ ...one, ...stepOf('again', '2026-12-04') }))
  const before = [...notified, tellFirst('2026-12-02'), ...quashed]
  deepEqual(others(...before), [['complainant', 'met']])
  // Told of the day of it in the new round, they were told no outcome.
  deepEqual(others(...notified, ...quashed, tellFirst('2026-12-04')), [['complainant', 'open']])
  deepEqual(others(...before, ...again.slice(1)), [
    ['complainant', 'met'],
    ['complainant', 'open'],
  ])
})
