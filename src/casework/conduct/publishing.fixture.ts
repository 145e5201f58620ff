/** An officer whose outcome was told, and what is asked before it is published. */
import { day, fold, instant, subjectId } from '#kernel'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import type { ConductCommands } from './conduct.ts'
import { publicationQuestions } from './publishing-shapes.ts'
import { reported } from './reported.fixture.ts'

export const subject = subjectId('officer-1')
export const stepOf = (entry: string, on: string) => ({ entry, subject, on: day(on) })
const service = { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' } as const
const first = instant('2026-01-12T09:00:00Z')

export const found: ComplaintEvent = {
  ...{ type: 'FindingMade', ...stepOf('found', '2026-11-30'), forum: 'hearing' },
  ...{ allegations: [], level: 'gross-misconduct', unconnected: false },
  influence: { open: 'no', why: 'He was off duty' },
}
const told: ComplaintEvent = {
  ...{ type: 'OutcomeNotified', ...stepOf('told', '2026-12-01'), finding: 'gross-misconduct' },
  ...{ action: 'dismissal-without-notice', written: true, service },
}
export const begun: readonly ComplaintEvent[] = [
  { type: 'ConductReported', ...reported(first), sealed: { mayKnow: 'team' } },
  {
    type: 'SubjectNamed',
    on: day('2026-01-12'),
    who: { subject, kind: 'officer', name: 'Oliver Pike' },
  },
]

const answers = (...no: readonly string[]) =>
  publicationQuestions.map(question => ({
    question,
    answer: no.includes(question) ? ('no' as const) : ('yes' as const),
    how: 'Read by the solicitor.',
  }))

type Considering = Partial<ConductCommands['ConsiderPublication']> & { no?: readonly string[] }
export function considering({ no = [], ...changes }: Considering = {}): ComplaintCommand {
  return {
    ...{ type: 'ConsiderPublication', ...stepOf('considered', '2026-12-01') },
    ...{ publication: 'p1', what: 'outcome', answers: answers(...no), removed: [] },
    words: 'DS Pike of Elm Road was dismissed.',
    // What is given to reporters never comes down.
    ...(changes.pressLine ? {} : { downOn: day('2026-12-29') }),
    today: day('2026-12-01'),
    ...changes,
  }
}

type Publishing = Partial<Omit<ConductCommands['Publish'], 'on'>> & { when?: string }
export function publishing({ when = '2026-12-01', ...changes }: Publishing = {}): ComplaintCommand {
  return {
    ...{ type: 'Publish', ...stepOf('published', when), today: day(when), publication: 'p1' },
    ...{ details: [], toTell: [], ...changes },
  }
}

/** Everything that happened once these were asked, in their order. */
export function after(
  events: readonly ComplaintEvent[],
  ...commands: readonly ComplaintCommand[]
): readonly ComplaintEvent[] {
  const all = [...events]
  for (const command of commands) {
    const verdict = complaint.decide(command, fold(complaint, all))
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
    all.push(...verdict.value)
  }
  return all
}

export function refusalOf(events: readonly ComplaintEvent[], command: ComplaintCommand): unknown {
  const verdict = complaint.decide(command, fold(complaint, events))
  return verdict.ok ? undefined : verdict.refusal
}

export const decided: readonly ComplaintEvent[] = [...begun, found, told]
