/**
 * The outcome, in the order the guidance has: seriousness, public interest, the person, then the
 * outcome.
 */
import type { Day, DocumentId, PersonId } from '#kernel'
import type { Action } from '#law'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { FindingLevel } from './hearing.ts'
import type { Service } from './investigating.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'
import { notifiedTells } from './told.ts'

/** The parts of how serious it is, in the order they are asked. */
export const seriousnessParts = ['culpability', 'harm', 'aggravating', 'mitigating'] as const
export type SeriousnessPart = (typeof seriousnessParts)[number]

/** A factor of the College's guidance by its id, or `other`: why, and where that is shown. */
export type Factor = Readonly<{ factor: string; why: string; evidence: string }>

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

export type OutcomeTasksEvents = {
  SeriousnessWritten: Step &
    Readonly<{
      part: SeriousnessPart
      factors: readonly Factor[]
      words: string
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
    Readonly<{
      finding: FindingLevel
      action: Action
      months?: number
      written: boolean
      service: Service
    }>
}
export type OutcomeTasksCommands = {
  WriteSeriousness: OutcomeTasksEvents['SeriousnessWritten'] & Today
  CloseSeriousness: OutcomeTasksEvents['SeriousnessClosed'] & Today
  ReopenSeriousness: OutcomeTasksEvents['SeriousnessReopened'] & Today
  WritePublicInterest: OutcomeTasksEvents['PublicInterestWritten'] & Today
  WriteMitigation: OutcomeTasksEvents['MitigationWritten'] & Today
  ProposeOutcome: OutcomeTasksEvents['OutcomeProposed'] & Today
  SeeComparators: OutcomeTasksEvents['ComparatorsSeen'] & Today
  GiveAdvice: OutcomeTasksEvents['AdviceGiven'] & Today
  AnswerAdvice: OutcomeTasksEvents['AdviceAnswered'] & Today
  ReadAsCourt: OutcomeTasksEvents['ReadAsCourt'] & Today
  SignOutcome: OutcomeTasksEvents['OutcomeSigned'] & Today
  AnnounceOutcome: OutcomeTasksEvents['OutcomeAnnounced'] & Today
  ReportOutcome: OutcomeTasksEvents['OutcomeReported'] & Today
  NotifyOutcome: OutcomeTasksEvents['OutcomeNotified'] & Today
}

export const outcomeTasksDecides: Decides<OutcomeTasksCommands> = {
  WriteSeriousness: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'SeriousnessWritten' },
      { today, facts },
      missingWords(asked.words, 'reasons'),
    ),
  CloseSeriousness: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'SeriousnessClosed' },
      { today, facts },
      missingWords(asked.overall, 'reasons'),
    ),
  ReopenSeriousness: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'SeriousnessReopened' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  WritePublicInterest: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PublicInterestWritten' },
      { today, facts },
      missingWords(asked.confidence, 'reasons'),
      missingWords(asked.standards, 'reasons'),
      missingWords(asked.protecting, 'reasons'),
    ),
  WriteMitigation: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'MitigationWritten' },
      { today, facts },
      missingWords(asked.weight, 'reasons'),
    ),
  ProposeOutcome: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OutcomeProposed' },
      { today, facts },
      missingWords(asked.purposes, 'reasons'),
    ),
  SeeComparators: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'ComparatorsSeen' }, { today, facts }),
  GiveAdvice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'AdviceGiven' },
      { today, facts },
      missingWords(asked.words, 'words'),
    ),
  AnswerAdvice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'AdviceAnswered' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  ReadAsCourt: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'ReadAsCourt' }, { today, facts }),
  SignOutcome: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OutcomeSigned' },
      { today, facts },
      missingWords(asked.name, 'who'),
    ),
  AnnounceOutcome: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OutcomeAnnounced' },
      { today, facts },
      missingWords(asked.words, 'words'),
    ),
  ReportOutcome: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OutcomeReported' },
      { today, facts },
      missingWords(asked.text, 'words'),
    ),
  NotifyOutcome: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OutcomeNotified' },
      { today, facts },
      missingWords(asked.service.at, 'where'),
      missingWords(asked.service.proof, 'how'),
    ),
}

export const outcomeTasksEvolves: Evolves<OutcomeTasksEvents> = {
  SeriousnessWritten: (facts, event) => kept(facts, { ...event, type: 'SeriousnessWritten' }),
  SeriousnessClosed: (facts, event) => kept(facts, { ...event, type: 'SeriousnessClosed' }),
  SeriousnessReopened: (facts, event) => kept(facts, { ...event, type: 'SeriousnessReopened' }),
  PublicInterestWritten: (facts, event) => kept(facts, { ...event, type: 'PublicInterestWritten' }),
  MitigationWritten: (facts, event) => kept(facts, { ...event, type: 'MitigationWritten' }),
  OutcomeProposed: (facts, event) => kept(facts, { ...event, type: 'OutcomeProposed' }),
  ComparatorsSeen: (facts, event) => kept(facts, { ...event, type: 'ComparatorsSeen' }),
  AdviceGiven: (facts, event) => kept(facts, { ...event, type: 'AdviceGiven' }),
  AdviceAnswered: (facts, event) => kept(facts, { ...event, type: 'AdviceAnswered' }),
  ReadAsCourt: (facts, event) => kept(facts, { ...event, type: 'ReadAsCourt' }),
  OutcomeSigned: (facts, event) => kept(facts, { ...event, type: 'OutcomeSigned' }),
  OutcomeAnnounced: (facts, event) => kept(facts, { ...event, type: 'OutcomeAnnounced' }),
  OutcomeReported: (facts, event) => kept(facts, { ...event, type: 'OutcomeReported' }),
  OutcomeNotified: (facts, event) => kept(facts, { ...event, type: 'OutcomeNotified' }),
}

export const outcomeTasksTells: Tells<OutcomeTasksEvents> = {
  SeriousnessWritten: untold,
  SeriousnessClosed: untold,
  SeriousnessReopened: untold,
  PublicInterestWritten: untold,
  MitigationWritten: untold,
  OutcomeProposed: untold,
  ComparatorsSeen: untold,
  AdviceGiven: untold,
  AdviceAnswered: untold,
  ReadAsCourt: untold,
  OutcomeSigned: untold,
  OutcomeAnnounced: untold,
  OutcomeReported: ({ on, subject }, { force, knownOn }) => [
    { happened: 'outcome-report-supplied', on, knownOn, by: 'chair', to: force, about: subject },
  ],
  OutcomeNotified: notifiedTells,
}
