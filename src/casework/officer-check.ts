/**
 * An answer to somebody who asks what stands of an officer: before vetting, promotion, a posting or
 * a transfer, or to disclose it to a prosecutor. Who asked, for what and why is kept with what they
 * were told, and nothing of it is changed: what happened since is another answer.
 */
import {
  accept,
  type Day,
  type Decider,
  type Decision,
  type MatterId,
  nothing,
  type OneOf,
  type PersonId,
  refuse,
} from '#kernel'
import type { Held } from './conduct/held-of.ts'
import type { Shape } from './shapes.ts'

export const checkPurposes = ['vetting', 'promotion', 'posting', 'transfer', 'disclosure'] as const
export type CheckPurpose = (typeof checkPurposes)[number]

/** What was told of one matter, and how far its record had come. */
export type ToldOfOfficer = Readonly<{
  matter: MatterId
  reference: string
  version: number
  held: readonly Held[]
}>
type Answer = Readonly<{
  /** The record in the directory or of an earlier matter that was asked about. */
  record: string
  /** As that record called them that day. */
  officer: string
  purpose: CheckPurpose
  askedBy: string
  organisation: string
  /** Why they may be told. */
  why: string
  /** Every matter that was read, also those of which nothing stands. */
  told: readonly ToldOfOfficer[]
  /** How many matters may be about them, and nobody has answered whether they are. */
  unsettled: number
  by: Readonly<{ person: PersonId; name: string }>
  on: Day
}>

export type OfficerCheckCommand = OneOf<{ AnswerOfficerCheck: Answer }>
export type OfficerCheckEvent = OneOf<{ OfficerCheckAnswered: Answer }>
export type OfficerCheckRefusal = OneOf<{
  AskerMissing: {}
  OrganisationMissing: {}
  WhyMissing: {}
}>
export type OfficerCheckState = Readonly<{ answered: Answer | undefined }>

function decide(
  command: OfficerCheckCommand,
  { answered }: OfficerCheckState,
): Decision<OfficerCheckEvent, OfficerCheckRefusal> {
  if (answered) return nothing
  const { record, officer, purpose, askedBy, organisation, why, told, unsettled, by, on } = command
  if (askedBy.trim() === '') return refuse({ type: 'AskerMissing' })
  if (organisation.trim() === '') return refuse({ type: 'OrganisationMissing' })
  if (why.trim() === '') return refuse({ type: 'WhyMissing' })
  return accept({
    type: 'OfficerCheckAnswered',
    ...{ record, officer, purpose, askedBy, organisation, why, told, unsettled, by, on },
  })
}

type Left = OfficerCheckEvent | Readonly<{ type: OfficerCheckEvent['type']; disposed: true }>

export const officerCheck = {
  initial: { answered: undefined },
  decide,
  evolve: (state: OfficerCheckState, event: Left): OfficerCheckState =>
    'disposed' in event ? state : { answered: event },
} as const satisfies Decider<
  OfficerCheckCommand,
  OfficerCheckState,
  OfficerCheckEvent,
  OfficerCheckRefusal
>

export const officerCheckShapes = {
  OfficerCheckAnswered: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<OfficerCheckEvent['type'], Shape>
