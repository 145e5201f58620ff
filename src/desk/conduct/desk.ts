/** What may be asked of the proceedings against an officer. */
import type { Bench } from '../bench.ts'
import { type PageInvitationDesk, pageInvitationDesk } from '../officer/invitations.ts'
import { readDesk } from '../read-matter.ts'
import { type AfterDesk, afterDesk } from './after.ts'
import { type ChallengeDesk, challengeDesk } from './challenge.ts'
import { type ComparatorsDesk, comparatorsDesk } from './comparators.ts'
import { type ConditionsDesk, conditionsDesk } from './conditions.ts'
import { type CaseDecidingDesk, caseDecidingDesk } from './deciding.ts'
import { type DelegatingDesk, delegatingDesk } from './delegating.ts'
import { type HearingDesk, hearingOfDesk } from './hearing.ts'
import { type ImpactDesk, impactDesk } from './impact.ts'
import { type ConductInvestigatingDesk, conductInvestigatingDesk } from './investigating.ts'
import { type OfficerLawDesk, officerLawDesk } from './law-of.ts'
import { type OutcomeTasksDesk, outcomeTasksDesk } from './outcome-tasks.ts'
import { type PanelDesk, panelDesk } from './panel.ts'
import { type PanelRoomDesk, panelRoomDesk } from './panel-room.ts'
import { type PapersDesk, papersDesk } from './papers/papers.ts'
import { type PressLineDesk, pressLineDesk } from './press-lines.ts'
import { type PublishingDesk, publishingDesk } from './publishing.ts'
import { type WeeklyLookDesk, weeklyLookDesk } from './take-down.ts'

export type ConductDesk = OfficerLawDesk &
  ConductInvestigatingDesk &
  CaseDecidingDesk &
  DelegatingDesk &
  PanelDesk &
  HearingDesk &
  OutcomeTasksDesk &
  PanelRoomDesk &
  ComparatorsDesk &
  ConditionsDesk &
  AfterDesk &
  PublishingDesk &
  PressLineDesk &
  WeeklyLookDesk &
  PapersDesk &
  PageInvitationDesk &
  ImpactDesk &
  ChallengeDesk

export function conductDesk(bench: Bench): ConductDesk {
  return {
    ...officerLawDesk(bench),
    ...conductInvestigatingDesk(bench),
    ...caseDecidingDesk(bench),
    ...delegatingDesk(bench),
    ...panelDesk(bench),
    ...hearingOfDesk(bench),
    ...outcomeTasksDesk(bench),
    ...panelRoomDesk(bench),
    ...comparatorsDesk(bench),
    ...conditionsDesk(bench),
    ...afterDesk(bench),
    ...publishingDesk(bench),
    ...pressLineDesk(bench),
    ...weeklyLookDesk(bench),
    ...papersDesk(bench, readDesk(bench)),
    ...pageInvitationDesk(bench),
    ...impactDesk(bench),
    ...challengeDesk(bench),
  }
}
