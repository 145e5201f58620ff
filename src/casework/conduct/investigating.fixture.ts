/** One officer, investigated locally, for tests to vary. */
import assert from 'node:assert/strict'
import { authorityId, day, instant, matterId, subjectId } from '#kernel'
import { type Owed, owed } from '#law'
import { invented } from '#test'
import { caseOf } from '../case-of.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { contentsOf } from './notice-contents.ts'

export const today = day('2026-11-30')
export const pike = subjectId('s1')
export const step = (entry: string, on = '2026-08-28') => ({ on: day(on), entry, subject: pike })
export const entryOf = { subject: pike, entry: 'e1' }

/** A complaint of a crime about a constable, locally investigated since 12 August 2026. */
export const begun: readonly ComplaintEvent[] = [
  invented.made(instant('2026-08-10T09:00:00Z')),
  { type: 'SubjectNamed', on: day('2026-08-10'), who: { subject: pike, kind: 'officer' } },
  {
    type: 'ComplaintRecorded',
    on: day('2026-08-11'),
    why: 'It alleges a crime.',
    reason: 'R1',
  },
  { type: 'IndicationFound', on: day('2026-08-12'), why: 'He wrote to her.', of: 'disciplinary' },
  {
    type: 'HandlingDecided',
    on: day('2026-08-12'),
    why: 'It has to be investigated.',
    how: 'local-investigation',
  },
]
export const directed: ComplaintEvent = {
  type: 'DgDecided',
  on: day('2026-08-13'),
  decision: 'investigation-necessary',
  form: 'directed',
  words: '',
}
const recordedAt = instant('2026-11-30T09:00:00Z')

export function duties(on: string, ...events: readonly ComplaintEvent[]): readonly Owed[] {
  const story = [...begun, ...events].map(event => ({ event, recordedAt }))
  const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
  assert.ok(found)
  return owed(found, { on: day(on) })
}
export const states = (rule: string, on: string, ...events: readonly ComplaintEvent[]) =>
  duties(on, ...events)
    .filter(one => one.rule === rule)
    .map(({ state }) => state)

const severity = {
  ...step('sev', '2026-08-14'),
  by: 'investigator',
  level: 'gross-misconduct',
  form: 'hearing',
  why: 'He used his position.',
} as const
export const alone: Extract<ComplaintEvent, { type: 'ConductSeverity' }> = {
  type: 'ConductSeverity',
  ...severity,
  entry: 'al',
  look: 'alone',
}
export const assessed: Extract<ComplaintEvent, { type: 'ConductSeverity' }> = {
  type: 'ConductSeverity',
  ...severity,
  look: 'with-history',
}
export const assess = (
  more: Partial<Extract<ComplaintCommand, { type: 'AssessConduct' }>> = {},
): ComplaintCommand => ({
  type: 'AssessConduct',
  today,
  ...severity,
  look: 'with-history',
  ...more,
})

export const parts = contentsOf('investigation', 'schedule-3')
  .parts.filter(({ id }) => id !== 'withheld')
  .map(({ id }) => ({ part: id, words: `Words on ${id}.` }))
export const serve = {
  ...step('n1'),
  notice: 'investigation',
  parts,
  service: { way: 'in-person', at: 'Northmoor House', by: 'DI Ashdown', proof: 'Signed for.' },
} as const
export function served(
  more: Partial<Extract<ComplaintEvent, { type: 'NoticeServed' }>> = {},
): ComplaintEvent {
  return { type: 'NoticeServed', ...serve, ...more }
}

export const internal: ComplaintEvent = {
  type: 'MatterClassified',
  on: day('2026-08-10'),
  as: 'internal-conduct',
  why: 'The force found it out.',
  standing: {},
  aboutConduct: true,
}
