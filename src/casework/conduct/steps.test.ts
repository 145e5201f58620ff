import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, instant, matterId } from '#kernel'
import { outcomes } from '#law'
import { given } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  alone,
  assessed,
  begun,
  directed,
  pike,
  states,
  step,
  today,
} from './investigating.fixture.ts'

type Recorded = Extract<ComplaintEvent, { type: 'ConductStep' }>
const force = authorityId('northmoor')

function lawOf(...events: readonly ComplaintEvent[]) {
  const recordedAt = instant('2026-11-30T09:00:00Z')
  const found = caseOf(
    matterId('m1'),
    force,
    [...begun, ...events].map(event => ({ event, recordedAt })),
  )
  assert.ok(found)
  return found
}
/** What the law is told of it, without what every happening carries. */
function toldOf(said: Omit<Recorded, 'type'>) {
  const { happenings } = lawOf({ type: 'ConductStep', ...said })
  // That proceedings began by it is told beside what the step itself was.
  const last = happenings.findLast(
    ({ about, happened }) => about === pike && happened !== 'process-began',
  )
  return last && { happened: last.happened, by: last.by, to: last.to, details: last.details }
}

test('conduct.criminal.prejudice-check: the prosecutor is asked, or a reason given', () => {
  const found = {
    ...step('pre'),
    step: 'prejudice-found',
    by: 'authority',
    why: 'The jury would read of it.',
  } as const
  const rule = 'conduct.criminal.prejudice-check'
  given(complaint, ...begun)
    .when({ type: 'RecordStep', today, ...found })
    .thenRefused({ type: 'MoreExpected', rules: [rule] })
  const waivedWhy = 'There is no prosecutor yet.'
  given(complaint, ...begun)
    .when({ type: 'RecordStep', today, ...found, waivedWhy })
    .thenHappened({ type: 'ConductStep', ...found, waived: { rule, why: waivedWhy } })
  const consulted = 'The Crown Prosecution Service, on 27 August: it would.'
  given(complaint, ...begun)
    .when({ type: 'RecordStep', today, ...found, consulted })
    .thenHappened({ type: 'ConductStep', ...found, consulted })
})

test('case.dg-direction: its level has a field of its own, and was the reason before', () => {
  const way = { ...step('dir'), step: 'dg-directed', by: 'director-general' } as const
  const told = { form: 'meeting', level: 'misconduct' }
  const now = { ...way, choice: 'meeting', level: 'misconduct', why: 'Its letter.' } as const
  assert.deepEqual(toldOf(now)?.details, told)
  assert.deepEqual(toldOf({ ...way, choice: 'meeting', why: 'misconduct' })?.details, told)
})

test('a report is submitted to whoever it went to', () => {
  const report = { ...step('rep'), step: 'report-submitted', by: 'investigator' } as const
  assert.equal(toldOf({ ...report, choice: 'authority' })?.to, force)
  assert.equal(toldOf({ ...report, choice: 'director-general' })?.to, 'director-general')
  assert.equal(toldOf(report)?.to, undefined)
})

test('a warning of another matter counts from the day the officer was told of it', () => {
  const warning: ComplaintEvent = {
    ...{ type: 'ConductStep', ...step('w', '2026-03-02'), step: 'earlier-warning' },
    ...{ by: 'authority', choice: 'final-written-warning', months: 24 },
  }
  const [found] = outcomes(lawOf(directed, alone, assessed, warning), { on: today }).people
  assert.deepEqual(
    found?.standing.map(({ kind, from }) => [kind, from]),
    [['final-written-warning', day('2026-03-02')]],
  )
})

test('the report received is the end of the investigation: what ran in it ends', () => {
  const report: ComplaintEvent = {
    ...{ type: 'CaseReportReceived', ...step('rep', '2026-09-01') },
    ...{ from: 'DI Ashdown', opinion: 'There is a case to answer.' },
  }
  for (const rule of ['special.notice', 'investigate.timeliness-local']) {
    const before = states(rule, '2027-09-01', alone, assessed)
    const after = states(rule, '2027-09-01', alone, assessed, report)
    assert.ok(before.some(state => state === 'open' || state === 'overdue'))
    assert.deepEqual([...new Set(after)], rule === 'special.notice' ? ['ended'] : [], rule)
  }
})

test('whoever is chosen as the police friend is the friend, and never the officer', () => {
  const chosen = { ...step('fr'), step: 'friend-chosen', by: 'officer' } as const
  const noted = { ...step('fr'), friend: 'Kit Lowe' } as const
  const either: readonly ComplaintEvent[] = [
    { type: 'ConductStep', ...chosen },
    { type: 'FriendChosen', ...noted },
  ]
  for (const event of either) {
    const all = lawOf(event).happenings
    const told = all.find(({ happened }) => happened === 'police-friend-chosen')
    assert.deepEqual([told?.by, told?.to, told?.about], [pike, pike, 'police-friend'])
  }
})
