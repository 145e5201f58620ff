/**
 * How an officer is investigated: severity, the investigator, notices and their proof,
 * restrictions, suspension, welfare.
 */
import type { Day, DocumentId, PersonId } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'
import { type StepBy, type StepName, stepTells } from './steps.ts'
import { deciderBy, noticeTells } from './told.ts'

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
] as const
export type ServiceWay = (typeof serviceWays)[number]

/** How it was given, and what shows that it was. */
export type Service = Readonly<{
  way: ServiceWay
  /** The address, or whoever took it. */
  at: string
  by: string
  /** What shows it: a signature, a tracking number, a reply. */
  proof: string
  /** Kept with it. */
  document?: DocumentId
  /** The day it counts as given, where that is not the day it was sent. */
  deemedOn?: Day
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

export type ConductInvestigatingEvents = {
  ConductSeverity: Step &
    Readonly<{
      look: (typeof severityLooks)[number]
      by: SeverityDecider
      level: ConductLevel
      form?: 'meeting' | 'hearing'
      why: string
    }>
  RouteChosen: Step &
    Readonly<{
      stage: (typeof routeStages)[number]
      route: Route
      consulted?: string
      why: string
    }>
  InvestigatorNamed: Step &
    Readonly<{
      investigator: Investigator
      skills: string
      inSubjectsLine: boolean
      interest?: string
      why: string
    }>
  NoticeServed: Step &
    Readonly<{
      notice: Notice
      parts: readonly NoticePart[]
      service: Service
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
    Readonly<{
      how: 'oral' | 'writing'
      why: string
      considered: string
      dgConsultedOn?: Day
    }>
  SuspensionReviewed: Step &
    Readonly<{
      decision: 'continue' | 'end'
      onRepresentations: boolean
      why: string
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
    Readonly<{
      to: 'local-policing-body' | 'director-general' | 'chief-officer'
      occurrence: number
      parts: readonly NoticePart[]
    }>
  OfficerLeft: Step &
    Readonly<{
      how: string
    }>
  ConductStep: Step &
    Readonly<{
      step: StepName
      by: StepBy
      day?: Day
      choice?: string
      yes?: boolean
      until?: Day
      rule?: string
      months?: number
      why?: string
      document?: DocumentId
    }>
}
export type ConductInvestigatingCommands = {
  AssessConduct: ConductInvestigatingEvents['ConductSeverity'] & Today
  ChooseRoute: ConductInvestigatingEvents['RouteChosen'] & Today
  NameInvestigator: ConductInvestigatingEvents['InvestigatorNamed'] & Today
  ServeNotice: ConductInvestigatingEvents['NoticeServed'] & Today
  DeferNotice: ConductInvestigatingEvents['NoticeDeferred'] & Today
  RestrictOfficer: ConductInvestigatingEvents['OfficerRestricted'] & Today
  EndRestrictions: ConductInvestigatingEvents['RestrictionsEnded'] & Today
  SuspendOfficer: ConductInvestigatingEvents['OfficerSuspended'] & Today
  ReviewSuspension: ConductInvestigatingEvents['SuspensionReviewed'] & Today
  EndSuspension: ConductInvestigatingEvents['SuspensionEnded'] & Today
  RecordWelfare: ConductInvestigatingEvents['WelfareContact'] & Today
  UpdateOfficer: ConductInvestigatingEvents['OfficerUpdated'] & Today
  ReportDelay: ConductInvestigatingEvents['DelayReported'] & Today
  RecordLeaving: ConductInvestigatingEvents['OfficerLeft'] & Today
  RecordStep: ConductInvestigatingEvents['ConductStep'] & Today
}

export const conductInvestigatingDecides: Decides<ConductInvestigatingCommands> = {
  AssessConduct: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ConductSeverity' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  ChooseRoute: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'RouteChosen' }, { today, facts }, missingWords(asked.why, 'why')),
  NameInvestigator: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'InvestigatorNamed' },
      { today, facts },
      missingWords(asked.skills, 'why'),
    ),
  ServeNotice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'NoticeServed' },
      { today, facts },
      missingWords(asked.service.at, 'where'),
      missingWords(asked.service.proof, 'how'),
    ),
  DeferNotice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'NoticeDeferred' },
      { today, facts },
      missingWords(asked.ground, 'why'),
    ),
  RestrictOfficer: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OfficerRestricted' },
      { today, facts },
      missingWords(asked.restrictions, 'what'),
      missingWords(asked.why, 'why'),
    ),
  EndRestrictions: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'RestrictionsEnded' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  SuspendOfficer: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OfficerSuspended' },
      { today, facts },
      missingWords(asked.why, 'why'),
      missingWords(asked.considered, 'what'),
    ),
  ReviewSuspension: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'SuspensionReviewed' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  EndSuspension: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'SuspensionEnded' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  RecordWelfare: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'WelfareContact' },
      { today, facts },
      missingWords(asked.who, 'who'),
      missingWords(asked.words, 'words'),
    ),
  UpdateOfficer: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OfficerUpdated' },
      { today, facts },
      missingWords(asked.how, 'how'),
      missingWords(asked.words, 'words'),
    ),
  ReportDelay: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'DelayReported' }, { today, facts }),
  RecordLeaving: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'OfficerLeft' }, { today, facts }, missingWords(asked.how, 'how')),
  RecordStep: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'ConductStep' }, { today, facts }),
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

export const conductInvestigatingTells: Tells<ConductInvestigatingEvents> = {
  ConductSeverity: ({ on, subject, look, by, level, form }, { force, knownOn }) =>
    look === 'alone'
      ? []
      : [
          {
            happened: look === 'revised' ? 'severity-revised' : 'severity-assessed',
            ...{ on, knownOn, by: deciderBy(by, force), about: subject },
            details: { level, ...(form ? { form } : {}) },
          },
        ],
  RouteChosen: untold,
  InvestigatorNamed: (
    { on, subject, investigator, inSubjectsLine, interest },
    { force, knownOn },
  ) => [
    {
      happened: 'investigator-appointed',
      ...{ on, knownOn, by: force, about: subject },
      details: {
        inSubjectsLine,
        impartialityConcern: interest !== undefined,
        sameForce: investigator.sameForce,
      },
    },
  ],
  NoticeServed: noticeTells,
  NoticeDeferred: ({ on, subject, ground }, { knownOn }) => [
    {
      happened: 'notice-deferred',
      ...{ on, knownOn, by: 'investigator', about: subject },
      details: { ground },
    },
  ],
  OfficerRestricted: untold,
  RestrictionsEnded: untold,
  OfficerSuspended: ({ on, subject, how, dgConsultedOn }, { force, knownOn }) => [
    ...(dgConsultedOn
      ? [
          {
            happened: 'dg-consulted-on-suspension',
            ...{ on: dgConsultedOn, knownOn, by: force, about: subject },
          } as const,
        ]
      : []),
    { happened: 'officer-suspended', on, knownOn, by: force, about: subject, details: { how } },
  ],
  SuspensionReviewed: ({ on, subject, decision, onRepresentations }, { force, knownOn }) => [
    {
      happened: 'suspension-reviewed',
      ...{ on, knownOn, by: force, about: subject },
      details: { decision, ...(onRepresentations ? { after: 'representations' as const } : {}) },
    },
    ...(decision === 'end'
      ? [{ happened: 'suspension-ended', on, knownOn, by: force, about: subject } as const]
      : []),
  ],
  SuspensionEnded: ({ on, subject }, { force, knownOn }) => [
    { happened: 'suspension-ended', on, knownOn, by: force, about: subject },
  ],
  WelfareContact: untold,
  OfficerUpdated: ({ on, subject }, { knownOn }) => [
    {
      happened: 'officer-told-of-progress',
      on,
      knownOn,
      by: 'investigator',
      to: subject,
      about: subject,
    },
  ],
  DelayReported: ({ on, to, occurrence }, { force, knownOn }) => [
    { happened: 'timeliness-report-sent', on, knownOn, by: force, to, details: { occurrence } },
  ],
  OfficerLeft: ({ on, subject, how }, { knownOn }) => [
    { happened: 'officer-left', on, knownOn, by: subject, about: subject, details: { how } },
  ],
  ConductStep: stepTells,
}
