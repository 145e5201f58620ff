/**
 * What a complainant reads of the story. Who handles what inside the department is not theirs, nor
 * is a file somebody else gave: its name alone could say who, or what.
 */
import type { ComplaintEvent } from '#casework'

const shown: Readonly<
  Record<
    Exclude<
      ComplaintEvent['type'],
      'DocumentReceived' | 'LetterSent' | 'ReferralTold' | 'ReviewDecisionTold'
    >,
    boolean
  >
> = {
  ComplaintMade: true,
  ConductReported: false,
  ComplaintLogged: true,
  HandlerNamed: false,
  IncidentJoined: false,
  MatterLinked: false,
  ComplaintForwarded: true,
  NameOpened: false,
  SubjectNamed: false,
  SubjectRemoved: false,
  AllegationAdded: false,
  AllegationReworded: false,
  AllegationCoded: false,
  FactorsNoted: false,
  MatterClassified: false,
  ComplainantContacted: true,
  EvidencePreserved: true,
  SafetyConsidered: false,
  HistoryConsidered: false,
  SeverityAssessed: false,
  CriteriaAnswered: false,
  ReferralPrepared: false,
  Referred: false,
  ReferralNotTold: false,
  DgDecided: false,
  RecordingRequested: true,
  ComplaintRecorded: true,
  HandledOutside: true,
  HandlingDecided: true,
  IndicationFound: false,
  RepeatDecided: false,
  ContactPlanAgreed: false,
  HandlingSuspended: true,
  HandlingResumed: true,
  PutRight: true,
  OutcomeDecided: false,
  Finalised: true,
  RecommendationMade: false,
  RecommendationAnswered: false,
  LetterDrafted: false,
  LetterApproved: false,
  LetterReturned: false,
  ProgressTold: true,
  NoticeSent: false,
  NoticeFailed: false,
  LetterGiven: false,
  ReceiptGiven: false,
  InformationWithheld: false,
  WithholdingReviewed: false,
  MessageSent: true,
  WithdrawalReceived: true,
  WithdrawalQueried: false,
  WithdrawalTakenBack: true,
  PressureConsidered: false,
  WithdrawalDecided: true,
  ContactChanged: true,
  RepresentativeNamed: true,
  ReviewAppliedFor: true,
  ReviewForwarded: true,
  ReviewAccessOpened: false,
  ReviewAccessEnded: false,
  ReviewTaken: false,
  ReviewInformationAsked: false,
  ReviewInformationSupplied: false,
  ReviewTimeExtended: true,
  ReviewNotified: false,
  ReviewRefused: false,
  // A person tells them first; it is theirs to read from then on.
  ReviewDecided: false,
  NoteAdded: false,
  TagsSet: false,
  Chased: false,
}

export function isShown(event: ComplaintEvent): boolean {
  if (event.type === 'DocumentReceived') return event.from === 'complainant'
  if (event.type === 'LetterSent') return event.to === 'complainant'
  // What the person complained against was told is for them.
  if (event.type === 'ReferralTold' || event.type === 'ReviewDecisionTold')
    return event.whom === 'complainant'
  return shown[event.type]
}
