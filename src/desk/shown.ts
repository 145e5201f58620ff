/**
 * What a complainant reads of the story. Who handles what inside the department is not theirs, nor
 * is a file somebody else gave: its name alone could say who, or what. Nor is bad news, before
 * somebody told them: a page is no way to learn it.
 */
import type { ComplaintEvent, Facts } from '#casework'
import type { Day } from '#kernel'
import { isTold, outcomeToldOn } from './track/known.ts'

const shown: Readonly<
  Record<
    Exclude<
      ComplaintEvent['type'],
      | 'ContactPlanAgreed'
      | 'DocumentReceived'
      | 'ContestNoted'
      | 'EntryContested'
      | 'EntryCorrected'
      | 'Finalised'
      | 'LetterSent'
      | 'ReferralTold'
      | 'ReviewDecisionTold'
      | 'WithdrawalDecided'
    >,
    boolean
  >
> = {
  ComplaintMade: true,
  ConductReported: true,
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
  ForceAsked: false,
  ForceAnswered: false,
  EnquiryOpened: false,
  EnquiryEnded: false,
  MatchArrived: false,
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
  HandlingSuspended: true,
  HandlingResumed: true,
  PutRight: true,
  OutcomeDecided: false,
  OutcomeTold: true,
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
  WithdrawalConfirmed: true,
  WithdrawalPassedOn: false,
  WithdrawalTakenBack: true,
  PressureConsidered: false,
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
  ReviewDecided: false,
  AccessGiven: false,
  AccessEnded: false,
  HandlerStoodDown: false,
  InterestDeclared: false,
  InterestWithdrawn: false,
  UnitKeptOut: false,
  UnitLetIn: false,
  EmergencyAsked: false,
  EmergencyOpened: false,
  EmergencyRefused: false,
  EmergencyReviewed: false,
  HoldingsAsked: false,
  HoldingsAnswered: false,
  CaseFound: false,
  ProtectionChosen: false,
  ProtectionConfirmed: false,
  HolderTold: false,
  OwnReviewAsked: false,
  OwnReviewEnded: false,
  ReprisalReported: false,
  StillSafeAsked: false,
  SafetyWatchSet: false,
  DocumentMarked: false,
  NoteMarked: false,
  PurposeDecided: false,
  PassageMarked: false,
  RecordingPlaced: false,
  SoundNoted: false,
  AudibilityNoted: false,
  MissingRecordingNoted: false,
  TranscriptKept: false,
  SuggestionAnswered: false,
  PartsReceived: false,
  OriginalFaulted: false,
  FaultEnded: false,
  AccountRecorded: false,
  AccountLeft: false,
  AccountTested: false,
  AccountNotTested: false,
  PointRaised: false,
  PointLeft: false,
  PositionTaken: false,
  FactFound: false,
  InfluenceConsidered: false,
  OfficerGiven: false,
  FriendChosen: false,
  RepresentationsMade: false,
  InterviewPlanned: false,
  InterviewNoticed: false,
  OtherTimeProposed: false,
  OtherTimeDeclined: false,
  QuestionAdded: false,
  InterviewHeld: false,
  QuestionAnswered: false,
  InterviewEnded: false,
  InterviewAbandoned: false,
  NotInterviewing: false,
  NotInterviewingSigned: false,
  PolicyDecided: false,
  ClaimConsidered: false,
  ElsewhereConsidered: false,
  ReportDrafted: false,
  ReportSigned: false,
  RedactionMarked: false,
  RedactionLifted: false,
  PagesLookedAt: false,
  BundleDefined: false,
  BundleAdded: false,
  MarkedWordsLeft: false,
  BundleBuilt: false,
  DisclosureDecided: false,
  ConductSeverity: false,
  RouteChosen: false,
  InvestigatorNamed: false,
  NoticeServed: false,
  PaperSigned: false,
  NoticeDeferred: false,
  OfficerRestricted: false,
  RestrictionsEnded: false,
  OfficerSuspended: false,
  SuspensionReviewed: false,
  SuspensionEnded: false,
  WelfareContact: false,
  OfficerUpdated: false,
  DelayReported: false,
  OfficerLeft: false,
  ConductStep: false,
  CaseReportReceived: false,
  SpecialConditionsDecided: false,
  CaseDetermined: false,
  CaseWithdrawn: false,
  PanelNamed: false,
  PanelObjected: false,
  PanelObjectionDecided: false,
  PanelLeft: false,
  PanelAccountTied: false,
  OfficerResponse: false,
  WitnessesListed: false,
  RulingMade: false,
  ProceedingsListed: false,
  PeriodChanged: false,
  Invited: false,
  ProceedingsJoined: false,
  ProceedingsDelegated: false,
  DelegationEnded: false,
  PanelBundleGiven: false,
  ProceedingsBegan: false,
  ProceedingsAdjourned: false,
  FindingMade: false,
  ProceedingsCompleted: false,
  SeriousnessWritten: false,
  OutcomeTaskClosed: false,
  SeriousnessClosed: false,
  SeriousnessReopened: false,
  PublicInterestWritten: false,
  MitigationWritten: false,
  OutcomeProposed: false,
  ComparatorsSeen: false,
  AdviceGiven: false,
  AdviceAnswered: false,
  ReadAsCourt: false,
  OutcomeSigned: false,
  OutcomeAnnounced: false,
  OutcomeReported: false,
  OutcomeNotified: false,
  PersonToldFirst: false,
  PublicationConsidered: false,
  Published: false,
  TakenDown: false,
  PressLineIssued: false,
  PressLineRecipientsTold: false,
  ListReported: false,
  ConditionsSet: false,
  OfficerCleared: false,
  ReflectiveStep: false,
  ChallengeMade: false,
  ChallengeDecided: false,
  RecordsHeld: false,
  CourtDaySet: false,
  CourtDayOver: false,
  PageInvited: false,
  PageInvitationEnded: false,
  ImpactReceived: true,
  NoteAdded: false,
  TagsSet: false,
  Chased: false,
}

/** Whether an event is theirs to read, as things stand now. */
export function isShown(event: ComplaintEvent, facts: Facts): boolean {
  switch (event.type) {
    case 'DocumentReceived':
      return event.from === 'complainant'
    // Only of what they may read themselves: the entry it is of, or their own words.
    case 'EntryContested':
      return event.by === undefined
    case 'EntryCorrected':
    case 'ContestNoted':
      return isTheirs(event.contest, facts)
    case 'ContactPlanAgreed':
      return event.agreed
    case 'LetterSent':
      // One that lies on their page is for them to open: that is how they are told.
      return event.to === 'complainant' && (event.by === 'page' || isTold(facts, event.letter))
    case 'Finalised':
      return !facts.outcome || outcomeToldOn(facts) !== undefined
    // That it goes on although they asked to stop is for a person to tell them.
    case 'WithdrawalDecided':
      return !event.publicInterest || toldSince(facts, event.on)
    // What the person complained against was told is for them.
    case 'ReferralTold':
      return event.whom === 'complainant'
    case 'ReviewDecisionTold':
      return (
        event.whom === 'complainant' &&
        (!event.leaves || !event.letter || isTold(facts, event.letter.letter))
      )
    default:
      return shown[event.type]
  }
}

function toldSince(facts: Facts, on: Day): boolean {
  return facts.letters.some(
    one => one.told === 'withdrawal-confirmation' && one.on >= on && isTold(facts, one.letter),
  )
}

/** Whether the complainant themselves said it was wrong. */
function isTheirs(contest: string | undefined, { privacy }: Facts): boolean {
  const found = privacy.contests.find(one => one.contest === contest)
  return found !== undefined && found.by === undefined
}
