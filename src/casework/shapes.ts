/**
 * The shape each event is stored in: its schema number, the coarse kind a public proof may show,
 * and the steps that bring an older shape up to today's. Names here are for ever.
 */
import type { JsonObject } from '#kernel'
import type { ComplaintEvent } from './complaint/words.ts'

/** What a receipt may say of an event: never its own name, which could tell a stranger too much. */
export type CoarseKind = 'report' | 'record' | 'notice' | 'document'

export type Shape = Readonly<{
  kind: CoarseKind
  schema: number
  /** `upcasts[n]` turns schema n + 1 into n + 2. */
  upcasts: readonly ((body: JsonObject) => JsonObject)[]
}>

const first = (kind: CoarseKind): Shape => ({ kind, schema: 1, upcasts: [] })

export const shapes = {
  ComplaintMade: first('report'),
  ConductReported: first('report'),
  ComplaintLogged: first('record'),
  HandlerNamed: first('record'),
  IncidentJoined: first('record'),
  MatterLinked: first('record'),
  ComplaintForwarded: first('record'),
  NameOpened: first('record'),
  SubjectNamed: first('record'),
  SubjectRemoved: first('record'),
  AllegationAdded: first('record'),
  AllegationReworded: first('record'),
  AllegationCoded: first('record'),
  FactorsNoted: first('record'),
  MatterClassified: first('record'),
  ComplainantContacted: first('record'),
  EvidencePreserved: first('record'),
  SafetyConsidered: first('record'),
  HistoryConsidered: first('record'),
  SeverityAssessed: first('record'),
  CriteriaAnswered: first('record'),
  ReferralPrepared: first('record'),
  Referred: first('record'),
  ReferralTold: first('notice'),
  ReferralNotTold: first('record'),
  DgDecided: first('record'),
  RecordingRequested: first('record'),
  ComplaintRecorded: first('record'),
  HandledOutside: first('record'),
  HandlingDecided: first('record'),
  IndicationFound: first('record'),
  RepeatDecided: first('record'),
  ContactPlanAgreed: first('record'),
  HandlingSuspended: first('record'),
  HandlingResumed: first('record'),
  PutRight: first('record'),
  OutcomeDecided: first('record'),
  OutcomeTold: first('notice'),
  Finalised: first('record'),
  RecommendationMade: first('record'),
  RecommendationAnswered: first('record'),
  LetterDrafted: first('record'),
  LetterApproved: first('record'),
  LetterReturned: first('record'),
  LetterSent: first('notice'),
  ProgressTold: first('notice'),
  NoticeSent: first('notice'),
  NoticeFailed: first('notice'),
  LetterGiven: first('notice'),
  ReceiptGiven: first('notice'),
  InformationWithheld: first('record'),
  WithholdingReviewed: first('record'),
  MessageSent: first('notice'),
  WithdrawalReceived: first('record'),
  WithdrawalQueried: first('record'),
  WithdrawalConfirmed: first('record'),
  WithdrawalPassedOn: first('notice'),
  WithdrawalTakenBack: first('record'),
  PressureConsidered: first('record'),
  WithdrawalDecided: first('record'),
  ContactChanged: first('record'),
  RepresentativeNamed: first('record'),
  ReviewAppliedFor: first('record'),
  ReviewForwarded: first('record'),
  ReviewAccessOpened: first('record'),
  ReviewAccessEnded: first('record'),
  ReviewTaken: first('record'),
  ReviewInformationAsked: first('record'),
  ReviewInformationSupplied: first('record'),
  ReviewTimeExtended: first('record'),
  ReviewNotified: first('notice'),
  ReviewRefused: first('record'),
  ReviewDecided: first('record'),
  ReviewDecisionTold: first('notice'),
  NoteAdded: first('record'),
  TagsSet: first('record'),
  Chased: first('record'),
  DocumentReceived: first('document'),
} as const satisfies Record<ComplaintEvent['type'], Shape>
