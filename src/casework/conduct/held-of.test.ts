import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, fold, instant, subjectId } from '#kernel'
import { complaint } from '../complaint/complaint.ts'
import type { ConductEvent } from './conduct.ts'
import { heldOf } from './held-of.ts'
import { reported } from './reported.fixture.ts'

const subject = subjectId('officer-1')
const madeOn = day('2026-01-12')
const step = (entry: string, on: string) => ({ entry, subject, on: day(on) })
const because = { why: 'As written', allegations: [] } as const

const severity: ConductEvent = {
  ...{ type: 'ConductSeverity', ...step('s1', '2026-02-02'), look: 'with-history' },
  ...{ by: 'appropriate-authority', level: 'gross-misconduct', why: 'As alleged' },
}
const suspended: ConductEvent = {
  ...{ type: 'OfficerSuspended', ...step('sus', '2026-02-03'), how: 'writing', time: '10am' },
  ...{ grounds: ['public-interest'], why: 'The public interest', considered: 'No other post' },
  authorisedBy: 'Det Ch Supt Vane',
}
const noCase: ConductEvent = {
  ...{ type: 'CaseDetermined', ...step('none', '2026-06-01'), ...because },
  ...{ by: 'appropriate-authority', answer: 'none', form: 'none' },
}
const hearing: ConductEvent = {
  ...noCase,
  entry: 'case',
  answer: 'gross-misconduct',
  form: 'hearing',
}
const found: ConductEvent = {
  ...{ type: 'FindingMade', ...step('found', '2026-09-01'), forum: 'hearing', allegations: [] },
  ...{ level: 'gross-misconduct', unconnected: false, influence: { open: 'no', why: 'Off duty' } },
}
const told: ConductEvent = {
  ...{ type: 'OutcomeNotified', ...step('told', '2026-09-02'), finding: 'gross-misconduct' },
  ...{ action: 'final-written-warning', written: true },
  service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
}
const claim: ConductEvent = {
  ...{ type: 'ChallengeMade', ...step('jr', '2026-10-01'), challenge: 'jr-1' },
  ...{ route: 'judicial-review', by: 'complainant', step: 'made', grounds: 'No reasons' },
}
const order = (entry: string, on: string, what: 'outcome-quashed' | 'dismissed'): ConductEvent => ({
  ...{ type: 'ChallengeDecided', ...step(entry, on), challenge: 'jr-1', order: what },
  ...{ remitted: what === 'dismissed' ? 'no' : 'new-panel', words: 'As it was decided' },
})

function said(...events: readonly ConductEvent[]) {
  const state = fold(complaint, [
    {
      type: 'ConductReported',
      ...reported(instant('2026-01-12T09:00:00Z')),
      sealed: { mayKnow: 'team' },
    },
    { type: 'SubjectNamed', on: madeOn, who: { subject, kind: 'officer' } },
    ...events,
  ])
  assert.ok(state.type === 'Open')
  const held = heldOf(state.facts, { subject, madeOn, today: day('2027-01-04') })
  return held.map(({ what, on, which }) => [what, String(on), which].filter(Boolean).join(' '))
}

test('somebody only complained of is said to be so, until severity is assessed', () => {
  assert.deepEqual(said(), ['complained-of 2026-01-12'])
  assert.deepEqual(said(severity), ['under-investigation 2026-02-02 gross-misconduct'])
})

test('what is in force beside it is said after how far it has come', () => {
  assert.deepEqual(said(severity, suspended, hearing), [
    'case-to-answer 2026-06-01 hearing',
    'suspended 2026-02-03',
  ])
})

test('what is held back from them is said so first, before it reaches them through an answer', () => {
  const held: ConductEvent = {
    ...{ type: 'NoticeDeferred', ...step('held', '2026-02-04'), notice: 'investigation' },
    ...{ ground: 'A search is planned', reviewOn: day('2026-03-04') },
  }
  assert.deepEqual(said(severity, held), [
    'not-told 2026-02-04',
    'under-investigation 2026-02-02 gross-misconduct',
  ])
})

test('somebody cleared is said to be cleared before all else', () => {
  assert.deepEqual(said(severity, suspended, noCase), [
    'cleared 2026-06-01 no-case',
    'suspended 2026-02-03',
  ])
})

test('an outcome that was quashed is never told as one that stands', () => {
  const decided = [severity, hearing, found, told, claim] as const
  assert.deepEqual(said(...decided), [
    'finding 2026-09-01 gross-misconduct',
    'outcome 2026-09-02 final-written-warning',
    'challenged 2026-10-01 judicial-review',
  ])
  const quashed = [...decided, order('d1', '2026-11-02', 'outcome-quashed')]
  assert.deepEqual(said(...quashed), [
    'finding 2026-09-01 gross-misconduct',
    'decided-again 2026-11-02',
  ])
  assert.deepEqual(said(...quashed, order('d2', '2026-12-02', 'dismissed')), [
    'finding 2026-09-01 gross-misconduct',
    'outcome 2026-09-02 final-written-warning',
  ])
})
