/**
 * How an officer is investigated: severity, the investigator, notices and their proof,
 * restrictions, suspension, welfare.
 */
import type { Day, DocumentId, PersonId } from '#kernel'
import type { Evolves } from '../complaint/area.ts'
import type { Edition } from '../investigation/evidence-out.ts'
import { kept } from './recorded.ts'
import type { Step, Today } from './step.ts'
import type { StepBy, StepName } from './steps.ts'

/** Gone ahead without what guidance, or a rule held from memory, expects: named and counted. */
type Waived = Readonly<{ waived?: Readonly<{ rule: string; why: string }> }>
/** Done though a rule that was read says otherwise: kept as what it was, and why it was done. */
type AsItWas = Readonly<{ asItWas?: Readonly<{ rule: string; why: string }> }>
/** The same as they are asked: the decider works out which rules stand in the way. */
export type Despite = Readonly<{ waivedWhy?: string; asItWasWhy?: string }>

export const conductLevels = ['misconduct', 'gross-misconduct', 'neither'] as const
export type ConductLevel = (typeof conductLevels)[number]

/** Who may decide how serious it is: the Director General in directed and independent cases. */
export const severityDeciders = [
  'appropriate-authority',
  'investigator',
  'director-general',
] as const
export type SeverityDecider = (typeof severityDeciders)[number]

/** Once on the allegation alone, once with history, and again whenever that changes. */
export const severityLooks = ['alone', 'with-history', 'revised'] as const

export const routes = ['no-action', 'reflective-practice', 'performance', 'vetting'] as const
export type Route = (typeof routes)[number]
export const routeStages = ['severity', 'report', 'withdrawal', 'finding'] as const

/** What an officer is served with. */
export const notices = [
  'investigation',
  'terms-of-reference',
  'route',
  'suspension',
  'suspension-review',
  'restrictions',
  'delay',
  'referral',
  'documents',
  'accelerated',
  'panel',
  'proceedings',
  'outcome',
  'closing',
] as const
export type Notice = (typeof notices)[number]

/** The ways of regulation 9; e-mail only in a case the 2025 amendments govern. */
export const serviceWays = [
  'in-person',
  'left-at-address',
  'recorded-delivery',
  'police-friend',
  'email',
  'agreed',
  /** To an address that is not theirs: it was not given, and is recorded as what it was. */
  'astray',
] as const
export type ServiceWay = (typeof serviceWays)[number]

/** How it was given, and what shows that it was. */
export type Serving = Readonly<{
  way: ServiceWay
  /** The address, or whoever took it. */
  at: string
  by: string
  /** What shows it: a signature, a tracking number, a reply. */
  proof: string
  /** Kept with it. */
  document?: DocumentId
  /** The entry of the paper that was given, as it was signed and kept. */
  paper?: string
  /** The day it arrived, where that was recorded. */
  receivedOn?: Day
  /** The day it counts as given, where that is not the day it was sent. */
  deemedOn?: Day
}>

/** A bundle that went with a notice: in which edition, and the very file. */
export type Supplied = Readonly<{
  bundle: string
  edition: Edition
  /** SHA-256 of what was handed over: a bundle built since is another. */
  pdf: string
}>

/** A part of a notice, and the words it was given in. */
export type NoticePart = Readonly<{ part: string; words: string }>

export type Investigator = Readonly<{
  name: string
  rank: string
  force: string
  sameForce: boolean
  person?: PersonId
}>

export const suspensionGrounds = ['prejudice', 'public-interest'] as const
export type SuspensionGround = (typeof suspensionGrounds)[number]
export const delayReaders = ['local-policing-body', 'director-general', 'chief-officer'] as const
export type DelayReader = (typeof delayReaders)[number]

export type ConductInvestigatingEvents = {
  ConductSeverity: Step &
    Waived &
    AsItWas &
    Readonly<{
      look: (typeof severityLooks)[number]
      by: SeverityDecider
      level: ConductLevel
      form?: 'meeting' | 'hearing'
      /** Before a revision: the day the authority was asked what it thinks. */
      consultedOn?: Day
      why: string
    }>
  RouteChosen: Step &
    AsItWas &
    Readonly<{
      stage: (typeof routeStages)[number]
      route: Route
      consulted?: string
      why: string
    }>
  InvestigatorNamed: Step &
    Waived &
    AsItWas &
    Readonly<{
      investigator: Investigator
      skills: string
      inSubjectsLine: boolean
      interest?: string
      why: string
    }>
  NoticeServed: Step &
    Waived &
    AsItWas &
    Readonly<{
      notice: Notice
      parts: readonly NoticePart[]
      service: Serving
      /** What it came with. */
      supplied?: readonly Supplied[]
    }>
  NoticeDeferred: Step &
    Readonly<{
      notice: Notice
      ground: string
      reviewOn: Day
    }>
  OfficerRestricted: Step &
    Readonly<{
      restrictions: string
      why: string
      reviewOn: Day
    }>
  RestrictionsEnded: Step &
    Readonly<{
      why: string
    }>
  OfficerSuspended: Step &
    Waived &
    AsItWas &
    Readonly<{
      how: 'oral' | 'writing'
      /** The time it took effect, as it was said: "2.30pm". */
      time: string
      grounds: readonly SuspensionGround[]
      why: string
      /** Other work, or work elsewhere, and why it does not do. */
      considered: string
      /** The senior officer behind the decision. */
      authorisedBy: string
      dgConsultedOn?: Day
    }>
  SuspensionReviewed: Step &
    Waived &
    Readonly<{
      decision: 'continue' | 'end'
      onRepresentations: boolean
      why: string
      dgConsultedOn?: Day
    }>
  SuspensionEnded: Step &
    Readonly<{
      why: string
    }>
  WelfareContact: Step &
    Readonly<{
      who: string
      how: string
      words: string
    }>
  OfficerUpdated: Step &
    Readonly<{
      how: string
      words: string
    }>
  DelayReported: Step &
    AsItWas &
    Readonly<{
      to: readonly DelayReader[]
      /** 1 after twelve months, and one more for each six after that. */
      occurrence: number
      parts: readonly NoticePart[]
      /** The entry of the paper that was sent, as it was signed and kept. */
      paper?: string
    }>
  OfficerLeft: Step &
    Readonly<{
      how: string
    }>
  ConductStep: Step &
    Waived &
    Readonly<{
      step: StepName
      by: StepBy
      day?: Day
      choice?: string
      /** Of proceedings that were directed: how serious the conduct was said to be. */
      level?: ConductLevel
      /** What the prosecutor said when asked, and when. */
      consulted?: string
      yes?: boolean
      until?: Day
      rule?: string
      months?: number
      why?: string
      document?: DocumentId
    }>
}
/** An event as it is asked for: what stands in its way is worked out, never said. */
type Asked<Type extends keyof ConductInvestigatingEvents> = Omit<
  ConductInvestigatingEvents[Type],
  'waived' | 'asItWas'
>
export type ConductInvestigatingCommands = {
  AssessConduct: Asked<'ConductSeverity'> & Despite & Today
  ChooseRoute: Asked<'RouteChosen'> & Despite & Today
  NameInvestigator: Asked<'InvestigatorNamed'> & Despite & Today
  ServeNotice: Asked<'NoticeServed'> &
    Despite &
    Today &
    /** The case is one in which a notice may go by e-mail, as `law` says. */
    Readonly<{ byEmail: boolean }>
  DeferNotice: ConductInvestigatingEvents['NoticeDeferred'] & Today
  RestrictOfficer: ConductInvestigatingEvents['OfficerRestricted'] & Today
  EndRestrictions: ConductInvestigatingEvents['RestrictionsEnded'] & Today
  SuspendOfficer: Asked<'OfficerSuspended'> & Despite & Today
  ReviewSuspension: Asked<'SuspensionReviewed'> & Despite & Today
  EndSuspension: ConductInvestigatingEvents['SuspensionEnded'] & Today
  RecordWelfare: ConductInvestigatingEvents['WelfareContact'] & Today
  UpdateOfficer: ConductInvestigatingEvents['OfficerUpdated'] & Today
  ReportDelay: Asked<'DelayReported'> & Despite & Today
  RecordLeaving: ConductInvestigatingEvents['OfficerLeft'] & Today
  RecordStep: Asked<'ConductStep'> & Despite & Today
}

export const conductInvestigatingEvolves: Evolves<ConductInvestigatingEvents> = {
  ConductSeverity: (facts, event) => kept(facts, { ...event, type: 'ConductSeverity' }),
  RouteChosen: (facts, event) => kept(facts, { ...event, type: 'RouteChosen' }),
  InvestigatorNamed: (facts, event) => kept(facts, { ...event, type: 'InvestigatorNamed' }),
  NoticeServed: (facts, event) => kept(facts, { ...event, type: 'NoticeServed' }),
  NoticeDeferred: (facts, event) => kept(facts, { ...event, type: 'NoticeDeferred' }),
  OfficerRestricted: (facts, event) => kept(facts, { ...event, type: 'OfficerRestricted' }),
  RestrictionsEnded: (facts, event) => kept(facts, { ...event, type: 'RestrictionsEnded' }),
  OfficerSuspended: (facts, event) => kept(facts, { ...event, type: 'OfficerSuspended' }),
  SuspensionReviewed: (facts, event) => kept(facts, { ...event, type: 'SuspensionReviewed' }),
  SuspensionEnded: (facts, event) => kept(facts, { ...event, type: 'SuspensionEnded' }),
  WelfareContact: (facts, event) => kept(facts, { ...event, type: 'WelfareContact' }),
  OfficerUpdated: (facts, event) => kept(facts, { ...event, type: 'OfficerUpdated' }),
  DelayReported: (facts, event) => kept(facts, { ...event, type: 'DelayReported' }),
  OfficerLeft: (facts, event) => kept(facts, { ...event, type: 'OfficerLeft' }),
  ConductStep: (facts, event) => kept(facts, { ...event, type: 'ConductStep' }),
}
