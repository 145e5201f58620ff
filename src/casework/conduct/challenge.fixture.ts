/** Proceedings whose outcome was told, and then challenged, for tests to add to. */
import assert from 'node:assert/strict'
import { authorityId, type Day, day, fold, instant, matterId, subjectId } from '#kernel'
import { classify, owed } from '#law'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { conductOf } from './conduct.ts'
import { reported } from './reported.fixture.ts'

const subject = subjectId('officer-1')
const begun = instant('2026-01-12T09:00:00Z')
export const stepOf = (entry: string, on: string) => ({ entry, subject, on: day(on) })
export const before: readonly ComplaintEvent[] = [
  { type: 'ConductReported', ...reported(begun), sealed: { mayKnow: 'team' } },
  { type: 'SubjectNamed', on: day('2026-01-12'), who: { subject, kind: 'officer' } },
  {
    ...{ type: 'FindingMade', ...stepOf('found', '2026-11-30'), forum: 'hearing' },
    ...{ allegations: [], level: 'gross-misconduct', unconnected: false },
    influence: { open: 'no', why: 'He was off duty' },
  },
  {
    ...{ type: 'OutcomeNotified', ...stepOf('told', '2026-11-30'), finding: 'gross-misconduct' },
    ...{ action: 'final-written-warning', written: true },
    service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
  },
]
export type Asked<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>
export const claim: Asked<'MakeChallenge'> = {
  ...{ type: 'MakeChallenge', ...stepOf('jr', '2027-02-01'), challenge: 'jr-1' },
  ...{ route: 'judicial-review', by: 'complainant', step: 'made' },
  ...{ grounds: 'No reasons for harm', reference: 'CO/4471/2026' },
  today: day('2027-02-01'),
}
export const quashed: Asked<'DecideChallenge'> = {
  ...{ type: 'DecideChallenge', ...stepOf('order', '2027-06-01'), challenge: 'jr-1' },
  ...{ order: 'outcome-quashed', remitted: 'new-panel', words: 'Seriousness was not reasoned' },
  ...{ court: 'Court of Appeal', today: day('2027-06-01') },
}

/** Everything that happened once these were asked, in their order. */
export function asked(...commands: readonly ComplaintCommand[]): readonly ComplaintEvent[] {
  const events = [...before]
  for (const command of commands) {
    const verdict = complaint.decide(command, fold(complaint, events))
    assert.ok(verdict.ok, JSON.stringify(verdict))
    events.push(...verdict.value)
  }
  return events
}
export function refusalOf(command: ComplaintCommand, events: readonly ComplaintEvent[]): unknown {
  const verdict = complaint.decide(command, fold(complaint, events))
  return verdict.ok ? undefined : verdict.refusal
}
export function known(events: readonly ComplaintEvent[]) {
  const state = fold(complaint, events)
  assert.ok(state.type === 'Open')
  return conductOf(state.facts, subject)
}
export function lawOn(events: readonly ComplaintEvent[], on: Day) {
  const story = events.map(event => ({ event, recordedAt: begun }))
  const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
  assert.ok(found)
  const [matter] = classify(found, { on }).matters
  return {
    state: matter && 'state' in matter ? matter.state : undefined,
    owed: owed(found, { on }),
  }
}
