/**
 * Who decides: named, objected to, replaced; what both sides put in; listing, rulings, and who is
 * told of it.
 */
import type { AllegationId, Day, DocumentId, PersonId } from '#kernel'
import type { Evolves } from '../complaint/area.ts'
import type { Overcome } from './deciding.ts'
import type { Forum } from './hearing.ts'
import type { Despite } from './investigating.ts'
import type { Invitation } from './invitations.ts'
import type { Joining } from './joining.ts'
import type { AccountTied } from './panel-accounts.ts'
import type { PanelBundle } from './panel-papers.ts'
import { kept } from './recorded.ts'
import type { Ruling } from './rulings.ts'
import type { Step, Today } from './step.ts'

export const panelSeats = ['chair', 'person-conducting', 'member', 'adviser'] as const
export type PanelSeat = (typeof panelSeats)[number]

/** What could make somebody no fit judge of this; each is answered. */
export const panelTies = [
  'managed-by-officer',
  'manages-investigator',
  'in-chiefs-office',
  'took-part-before',
  'certified-it',
  'knows-those-in-it',
  'other-interest',
] as const
export type PanelTie = (typeof panelTies)[number]

export type PanelMember = Readonly<{
  name: string
  seat: PanelSeat
  /** What they sit as, in the words of the panel the regulations name. */
  as: string
  /** Whoever appointed them is whom the officer objects to. */
  appointedBy: 'authority' | 'local-policing-body'
  /** Not of the officer's own force. */
  outside: boolean
  rank?: string
  force?: string
  /** Their account, where they have one: what they read and write goes by the seat then. */
  person?: PersonId
}>
export type TieFound = Readonly<{ tie: PanelTie; words: string }>

export type AllegationResponse = Readonly<{
  allegation: AllegationId
  accepted: 'misconduct' | 'gross-misconduct' | 'in-part' | 'no'
  /** What is disputed, and their own account of it. */
  words: string
}>

export type Witness = Readonly<{ name: string; about: string; why: string }>

/** Who must agree before a period is made shorter. */
export const periodSigners = [
  'appropriate-authority',
  'officer',
  'chair',
  'director-general',
] as const
export type PeriodSigner = (typeof periodSigners)[number]

export type PanelEvents = {
  /** On the day the officer was told the name. `seat` is the id of this naming. */
  PanelNamed: Step &
    Overcome &
    Readonly<{
      seat: string
      member: PanelMember
      ties: readonly TieFound[]
    }>
  PanelObjected: Step &
    Readonly<{
      seat: string
      ground: string
    }>
  PanelObjectionDecided: Step &
    Readonly<{
      seat: string
      upheld: boolean
      why: string
    }>
  PanelLeft: Step &
    Readonly<{
      seat: string
      why: string
    }>
  OfficerResponse: Step &
    Readonly<{
      answers: readonly AllegationResponse[]
      law?: string
      mitigation?: string
      documents: readonly DocumentId[]
    }>
  WitnessesListed: Step &
    Readonly<{
      side: 'authority' | 'director-general' | 'officer'
      witnesses: readonly Witness[]
    }>
  RulingMade: Step & Ruling & Pick<Overcome, 'waived'>
  ProceedingsListed: Step &
    Readonly<{
      form: Forum
      firstDay: Day
      /** As it was given: "10:00". */
      time: string
      days: number
      place: string
      /** Why it was moved from another day, time or place. */
      moved?: string
      /** Past the last day the law gives, which the chair may allow in the interests of justice. */
      beyond?: Readonly<{ limit: Day; why: string }>
    }>
  PeriodChanged: Step &
    Readonly<{
      rule: string
      until: Day
      why: string
      agreedBy?: readonly PeriodSigner[]
    }> &
    Pick<Overcome, 'asItWas'>
  Invited: Invitation
  PanelBundleGiven: PanelBundle
  PanelAccountTied: AccountTied
  ProceedingsJoined: Joining
}
export type PanelCommands = {
  /** `reformed`: hearings have a chief officer as chair, as `law` says. */
  NamePanelMember: Omit<PanelEvents['PanelNamed'], keyof Overcome> &
    Today &
    Despite &
    Readonly<{ reformed?: boolean }>
  ObjectToPanel: PanelEvents['PanelObjected'] & Today
  DecidePanelObjection: PanelEvents['PanelObjectionDecided'] & Today
  LeavePanel: PanelEvents['PanelLeft'] & Today
  RecordResponse: PanelEvents['OfficerResponse'] & Today
  ListWitnesses: PanelEvents['WitnessesListed'] & Today
  MakeRuling: Step & Ruling & Today & Pick<Despite, 'waivedWhy'>
  /** `limit`: the last day for the first one, as `law` says. */
  ListProceedings: Omit<PanelEvents['ProceedingsListed'], 'beyond'> &
    Today &
    Readonly<{ limit?: Day; beyondWhy?: string }>
  /** `lastDays`: of those that run, as `law` says. */
  ChangePeriod: Omit<PanelEvents['PeriodChanged'], 'asItWas'> &
    Today &
    Pick<Despite, 'asItWasWhy'> &
    Readonly<{ lastDays?: readonly Day[] }>
  Invite: PanelEvents['Invited'] & Today
  JoinProceedings: PanelEvents['ProceedingsJoined'] & Today
  GivePanelBundle: PanelEvents['PanelBundleGiven'] & Today
  TiePanelAccount: PanelEvents['PanelAccountTied'] & Today
}

export const panelEvolves: Evolves<PanelEvents> = {
  PanelNamed: (facts, event) => kept(facts, { ...event, type: 'PanelNamed' }),
  PanelObjected: (facts, event) => kept(facts, { ...event, type: 'PanelObjected' }),
  PanelObjectionDecided: (facts, event) => kept(facts, { ...event, type: 'PanelObjectionDecided' }),
  PanelLeft: (facts, event) => kept(facts, { ...event, type: 'PanelLeft' }),
  OfficerResponse: (facts, event) => kept(facts, { ...event, type: 'OfficerResponse' }),
  WitnessesListed: (facts, event) => kept(facts, { ...event, type: 'WitnessesListed' }),
  RulingMade: (facts, event) => kept(facts, { ...event, type: 'RulingMade' }),
  ProceedingsListed: (facts, event) => kept(facts, { ...event, type: 'ProceedingsListed' }),
  PeriodChanged: (facts, event) => kept(facts, { ...event, type: 'PeriodChanged' }),
  Invited: (facts, event) => kept(facts, { ...event, type: 'Invited' }),
  ProceedingsJoined: (facts, event) => kept(facts, { ...event, type: 'ProceedingsJoined' }),
  PanelBundleGiven: (facts, event) => kept(facts, { ...event, type: 'PanelBundleGiven' }),
  PanelAccountTied: (facts, event) => kept(facts, { ...event, type: 'PanelAccountTied' }),
}
