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

/** What was then done about them. */
export const checkDecisions = ['went-ahead', 'put-off', 'given-up'] as const
export type CheckDecision = (typeof checkDecisions)[number]

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
  /** Their rank that day, where the record has it: another since is a promotion made since. */
  rank?: string
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

type Decided = Readonly<{
  decided: CheckDecision
  /** It went ahead on a day when something was live that it should have waited for. */
  despite: boolean
  /** Every matter that its words may be of: those told of, and those that came since. */
  matters: readonly MatterId[]
  /** Who decided it, and why. */
  why: string
  by: Answer['by']
  on: Day
}>

export type OfficerCheckCommand = OneOf<{
  AnswerOfficerCheck: Answer
  /** `stood`: every matter there is of them, with what stood in it on the day it was decided. */
  DecideOnCheck: Omit<Decided, 'despite' | 'matters'> &
    Readonly<{ stood: readonly ToldOfOfficer[]; today: Day }>
}>
export type OfficerCheckEvent = OneOf<{ OfficerCheckAnswered: Answer; CheckDecided: Decided }>
export type OfficerCheckRefusal = OneOf<{
  AskerMissing: {}
  OrganisationMissing: {}
  WhyMissing: {}
  NotAnswered: {}
  BeforeAnswer: { on: Day }
  InTheFuture: { today: Day }
}>
export type OfficerCheckState = Readonly<{
  answered: Answer | undefined
  /** What was done about them, oldest first: the last stands. */
  decided: readonly Decided[]
}>

/** Open, or in force, and so in the way of a post until somebody has decided what it means. */
const alwaysLive: ReadonlySet<string> = new Set([
  ...['not-told', 'complained-of', 'under-investigation', 'report-received', 'case-to-answer'],
  ...['decided-again', 'challenged', 'warning', 'suspended', 'restricted', 'criminal-proceedings'],
])
const ends: ReadonlySet<string> = new Set(['outcome', 'outcome-quashed'])

/** Whether anything of one matter is live: a finding is, until its outcome. */
export function isLive({ held }: Pick<ToldOfOfficer, 'held'>): boolean {
  const isFound = held.some(({ what }) => what === 'finding')
  return (
    held.some(({ what }) => alwaysLive.has(what)) ||
    (isFound && !held.some(({ what }) => ends.has(what)))
  )
}

/** Whether what it is for waits while a matter is live: telling a prosecutor waits for nothing. */
export function waits(purpose: CheckPurpose): boolean {
  return purpose !== 'disclosure'
}

/** Whether anything of these matters stands in the way of what was asked for. */
export function isInTheWay(purpose: CheckPurpose, told: readonly ToldOfOfficer[]): boolean {
  return waits(purpose) && told.some(isLive)
}

type Verdict = Decision<OfficerCheckEvent, OfficerCheckRefusal>

function decide(command: OfficerCheckCommand, state: OfficerCheckState): Verdict {
  if (command.type === 'DecideOnCheck') return decideOn(command, state)
  if (state.answered) return nothing
  const { record, officer, rank, purpose, askedBy, organisation, why } = command
  const { told, unsettled, by, on } = command
  if (askedBy.trim() === '') return refuse({ type: 'AskerMissing' })
  if (organisation.trim() === '') return refuse({ type: 'OrganisationMissing' })
  if (why.trim() === '') return refuse({ type: 'WhyMissing' })
  return accept({
    type: 'OfficerCheckAnswered',
    ...{ record, officer, ...(rank ? { rank } : {}) },
    ...{ purpose, askedBy, organisation, why, told, unsettled, by, on },
  })
}

type Deciding = Extract<OfficerCheckCommand, { type: 'DecideOnCheck' }>

function decideOn(
  { decided, why, by, on, stood, today }: Deciding,
  { answered, decided: before }: OfficerCheckState,
): Verdict {
  if (!answered) return refuse({ type: 'NotAnswered' })
  if (why.trim() === '') return refuse({ type: 'WhyMissing' })
  if (on < answered.on) return refuse({ type: 'BeforeAnswer', on: answered.on })
  if (on > today) return refuse({ type: 'InTheFuture', today })
  const last = before.at(-1)
  if (last && last.decided === decided && last.on === on && last.why === why) return nothing
  const despite = decided === 'went-ahead' && isInTheWay(answered.purpose, stood)
  const matters = [...new Set([...answered.told, ...stood].map(({ matter }) => matter))]
  return accept({ type: 'CheckDecided', decided, despite, matters, why, by, on })
}

type Left = OfficerCheckEvent | Readonly<{ type: OfficerCheckEvent['type']; disposed: true }>

export const officerCheck = {
  initial: { answered: undefined, decided: [] },
  decide,
  evolve(state: OfficerCheckState, event: Left): OfficerCheckState {
    if ('disposed' in event) return state
    if (event.type === 'OfficerCheckAnswered') return { ...state, answered: event }
    return { ...state, decided: [...state.decided, event] }
  },
} as const satisfies Decider<
  OfficerCheckCommand,
  OfficerCheckState,
  OfficerCheckEvent,
  OfficerCheckRefusal
>

export const officerCheckShapes = {
  OfficerCheckAnswered: { kind: 'record', schema: 1, upcasts: [] },
  CheckDecided: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<OfficerCheckEvent['type'], Shape>
