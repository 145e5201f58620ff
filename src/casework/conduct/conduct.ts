/**
 * What is known of the proceedings against each officer: everything that happened in them, in the
 * order it was recorded. Where they stand is read out of it, never recorded.
 */
import type { OneOf, SubjectId } from '#kernel'
import type { AfterCommands, AfterEvents } from './after.ts'
import type { ChallengeCommands, ChallengeEvents } from './challenge.ts'
import type { ChallengeDaysCommands, ChallengeDaysEvents } from './challenge-days.ts'
import type { CaseDecidingCommands, CaseDecidingEvents } from './deciding.ts'
import type { DelegatingCommands, DelegatingEvents } from './delegating.ts'
import type { HearingCommands, HearingEvents } from './hearing.ts'
import type { ImpactCommands, ImpactEvents } from './impact.ts'
import type { ConductInvestigatingCommands, ConductInvestigatingEvents } from './investigating.ts'
import type { OfficerPageCommands, OfficerPageEvents } from './officer-page.ts'
import type { OutcomeTasksCommands, OutcomeTasksEvents } from './outcome-tasks.ts'
import type { PanelCommands, PanelEvents } from './panel.ts'
import type { PaperCommands, PaperEvents } from './papers.ts'

export type ConductEvents = ConductInvestigatingEvents &
  CaseDecidingEvents &
  DelegatingEvents &
  PanelEvents &
  HearingEvents &
  OutcomeTasksEvents &
  AfterEvents &
  PaperEvents &
  OfficerPageEvents &
  ImpactEvents &
  ChallengeEvents &
  ChallengeDaysEvents
export type ConductCommands = ConductInvestigatingCommands &
  CaseDecidingCommands &
  DelegatingCommands &
  PanelCommands &
  HearingCommands &
  OutcomeTasksCommands &
  AfterCommands &
  PaperCommands &
  OfficerPageCommands &
  ImpactCommands &
  ChallengeCommands &
  ChallengeDaysCommands

export type ConductEvent = OneOf<ConductEvents>
export type ConductFacts = readonly ConductEvent[]
export const noConduct: ConductFacts = []

/** What happened in the proceedings against one officer, oldest first. */
export function conductOf(
  { conduct }: Readonly<{ conduct: ConductFacts }>,
  subject: SubjectId,
): ConductFacts {
  return conduct.filter(event => event.subject === subject)
}

/** Of those, the ones of some kinds. */
export function ofKind<Type extends ConductEvent['type']>(
  events: ConductFacts,
  ...types: readonly Type[]
): readonly Extract<ConductEvent, { type: Type }>[] {
  const wanted: ReadonlySet<string> = new Set(types)
  return events.filter((event): event is Extract<ConductEvent, { type: Type }> =>
    wanted.has(event.type),
  )
}
