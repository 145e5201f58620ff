/** What may be done with a matter, decided from what has happened in it. */
export { caseOf, type Recorded } from './case-of.ts'
export { type ComplaintState, complaint } from './complaint.ts'
export type {
  Allegation,
  ComplaintCommand,
  ComplaintEvent,
  ComplaintRefusal,
  Disposed,
  GivenBy,
  Kept,
  ToldBy,
} from './complaint-words.ts'
export {
  type ActingFor,
  type BecauseOf,
  type Contact,
  type ContactMethod,
  type ContactWay,
  characteristics,
  contactMethods,
  type Described,
  needsSafetyLook,
  type Occasion,
  type Remedy,
  type Report,
  type ReportStanding,
  remedies,
  type SafetyAnswer,
  type SentFile,
  safetyAnswers,
  safeWays,
  standings,
  type Whom,
} from './report.ts'
export { type CoarseKind, type Shape, shapes } from './shapes.ts'
