/** What a panel writes on its way to an outcome, and what it then does with it. */
import type { AllegationId, Day, DocumentId, PersonId } from '#kernel'
import type { Action } from '#law'
import type { Overcome } from './deciding.ts'
import type { FindingLevel } from './hearing.ts'
import type { Despite, Serving } from './investigating.ts'
import type { Step, Today } from './step.ts'

/** The parts of how serious it is, in the order they are asked. */
export const seriousnessParts = ['culpability', 'harm', 'aggravating', 'mitigating'] as const
export type SeriousnessPart = (typeof seriousnessParts)[number]

/** The six tasks, in the one order they are done. */
export const outcomeTasks = [
  'culpability',
  'harm',
  'seriousness',
  'public-interest',
  'mitigation',
  'outcome',
] as const
export type OutcomeTask = (typeof outcomeTasks)[number]
/** Seriousness is closed with words of its own, and the outcome by its signatures. */
export const closedAlone = ['culpability', 'harm', 'public-interest', 'mitigation'] as const
export type ClosedAlone = (typeof closedAlone)[number]

/** A factor of the College's guidance by its id, or `other`: why, and where that is shown. */
export type Factor = Readonly<{ factor: string; why: string; evidence: string }>
/** A factor the finding points to and the panel did not rely on. */
export type Considered = Readonly<{ factor: string; why: string }>

export type Testimonial = Readonly<{
  writer: string
  relation: string
  /** Whether its writer knew what was found. */
  toldFinding: 'yes' | 'no' | 'not-known'
  askedBy: string
  writtenOn?: Day
  document?: DocumentId
}>

export type Lesser = Readonly<{ action: Action; why: string }>
export type Exceptional = Readonly<{ what: string; how: string }>
export type CourtAnswer = Readonly<{
  question: string
  answer: 'yes' | 'no' | 'not-so'
  words: string
}>

/** What the law leaves open on the finding, as of the day it is asked. */
export type MayFollow = Readonly<{
  available: readonly Action[]
  notAvailable: readonly Readonly<{ action: Action; rule: string }>[]
  /** What follows unless circumstances are exceptional. */
  presumed: Action | null
}>

type Waived = Readonly<{ rule: string; why: string }>

export type OutcomeTasksEvents = {
  SeriousnessWritten: Step &
    Readonly<{
      part: SeriousnessPart
      factors: readonly Factor[]
      words: string
      /** The findings relied on. */
      reliedOn?: readonly AllegationId[]
      considered?: readonly Considered[]
      /** Kept although it reads as words about the person. */
      waived?: Waived
    }>
  OutcomeTaskClosed: Step &
    Readonly<{
      task: ClosedAlone
      by: PersonId
    }>
  SeriousnessClosed: Step &
    Readonly<{
      overall: string
      by: PersonId
    }>
  SeriousnessReopened: Step &
    Readonly<{
      why: string
      by: PersonId
    }>
  PublicInterestWritten: Step &
    Readonly<{
      confidence: string
      standards: string
      protecting: string
    }>
  MitigationWritten: Step &
    Readonly<{
      record: string
      admission: string
      testimonials: readonly Testimonial[]
      weight: string
    }>
  OutcomeProposed: Step &
    Readonly<{
      action: Action
      months?: number
      lesser: readonly Lesser[]
      exceptional: readonly Exceptional[]
      purposes: string
    }>
  ComparatorsSeen: Step &
    Readonly<{
      seen: number
    }>
  AdviceGiven: Step &
    Readonly<{
      advice: string
      task: string
      words: string
    }>
  AdviceAnswered: Step &
    Readonly<{
      advice: string
      accepted: boolean
      why: string
    }>
  ReadAsCourt: Step &
    Readonly<{
      answers: readonly CourtAnswer[]
    }>
  OutcomeSigned: Step &
    Readonly<{
      seat: string
      name: string
      chairs: boolean
      by: PersonId
    }>
  OutcomeAnnounced: Step &
    Overcome &
    Readonly<{
      action: Action
      months?: number
      words: string
    }>
  OutcomeReported: Step &
    Readonly<{
      document?: DocumentId
      text: string
    }>
  OutcomeNotified: Step &
    Overcome &
    Readonly<{
      finding: FindingLevel
      action: Action
      months?: number
      written: boolean
      service: Serving
    }>
}
export type OutcomeTasksCommands = {
  WriteSeriousness: OutcomeTasksEvents['SeriousnessWritten'] & Today
  CloseOutcomeTask: OutcomeTasksEvents['OutcomeTaskClosed'] & Today
  CloseSeriousness: OutcomeTasksEvents['SeriousnessClosed'] & Today
  ReopenSeriousness: OutcomeTasksEvents['SeriousnessReopened'] & Today
  WritePublicInterest: OutcomeTasksEvents['PublicInterestWritten'] & Today
  WriteMitigation: OutcomeTasksEvents['MitigationWritten'] & Today
  ProposeOutcome: OutcomeTasksEvents['OutcomeProposed'] & Today & Readonly<{ may: MayFollow }>
  SeeComparators: OutcomeTasksEvents['ComparatorsSeen'] & Today
  GiveAdvice: OutcomeTasksEvents['AdviceGiven'] & Today
  AnswerAdvice: OutcomeTasksEvents['AdviceAnswered'] & Today
  ReadAsCourt: OutcomeTasksEvents['ReadAsCourt'] & Today
  SignOutcome: OutcomeTasksEvents['OutcomeSigned'] & Today
  AnnounceOutcome: Omit<OutcomeTasksEvents['OutcomeAnnounced'], keyof Overcome> & Despite & Today
  ReportOutcome: OutcomeTasksEvents['OutcomeReported'] & Today
  NotifyOutcome: Omit<OutcomeTasksEvents['OutcomeNotified'], keyof Overcome> &
    Readonly<{ may?: MayFollow }> &
    Despite &
    Today
}
