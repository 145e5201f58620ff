/** Every way in, for staff: taken down for somebody, whom it is about, and whose it is. */
import type { Bench } from '../bench.ts'
import { type ForwardVerbs, forwardVerbs } from './forward.ts'
import { type IncidentVerbs, incidentVerbs } from './incidents.ts'
import { type MessageVerbs, messageVerbs } from './messages.ts'
import { type PartiesVerbs, partiesVerbs } from './parties.ts'
import { type PraiseVerbs, praiseVerbs } from './praise.ts'
import { type TakingVerbs, takingVerbs } from './taking.ts'

export type IntakeVerbs = TakingVerbs &
  PartiesVerbs &
  ForwardVerbs &
  MessageVerbs &
  IncidentVerbs &
  PraiseVerbs

export function intakeVerbs(bench: Bench): IntakeVerbs {
  return {
    ...takingVerbs(bench),
    ...partiesVerbs(bench),
    ...forwardVerbs(bench),
    ...messageVerbs(bench),
    ...incidentVerbs(bench),
    ...praiseVerbs(bench),
  }
}
