/** What may be done with a matter, decided from what has happened in it. */
export {
  type AccountCommand,
  type AccountEvent,
  type AccountEvents,
  type AccountMeans,
  type AccountRefusal,
  type AccountState,
  account,
  accountMeans,
  isApproved,
  type RecoverySide,
  recoverySides,
} from './account.ts'
export { caseOf, type Recorded, versionToldBy } from './case-of.ts'
export { type AccessEvents, type InterestKind, interestKinds } from './complaint/access.ts'
export {
  type ClassifiedAs,
  isSeverityInQuestion,
  type Kept,
  matterKinds,
  type Protection,
  type StandingFacts,
  standingQuestions,
  type ToldBy,
  type WeighedRow,
} from './complaint/assessment.ts'
export { badNewsResults } from './complaint/bad-news.ts'
export { type ComplaintState, complaint } from './complaint/complaint.ts'
export {
  type Enquiry,
  type ForceAnswer,
  forceAnswers,
  knownRows,
  type ToldMatter,
} from './complaint/earlier.ts'
export type {
  CodedAllegation,
  Facts,
  LetterDraft,
  LetterFacts,
  OfficerFile,
} from './complaint/facts.ts'
export {
  type Alleged,
  allegedKinds,
  type RecordReason,
  recordReasons,
} from './complaint/handling.ts'
export {
  type Allegation,
  type Channel,
  channels,
  earlierUnlogged,
  type FileSource,
  fileSources,
  type ImmediateAction,
  immediateActions,
  type LinkKind,
  linkKinds,
  type Obtained,
  type Sealed,
  type Taken,
} from './complaint/intake.ts'
export {
  alleges,
  isBadNews,
  itemsMissing,
  itemsOf,
  type LetterItem,
  type LetterItemName,
  letterItems,
  needsApproval,
  type ReviewOf,
  underReview,
  warnings,
  withDirectorGeneral,
} from './complaint/letter-contents.ts'
export {
  type GivenBy,
  type LetterKind,
  type LetterWay,
  letterKinds,
  type ReviewInformation,
  type ToldFirst,
} from './complaint/letters.ts'
export { discriminationEnquiries, type Finding } from './complaint/outcome.ts'
export {
  type Features,
  type Subject,
  type SubjectKind,
  subjectKinds,
} from './complaint/parties.ts'
export {
  type Contested,
  type DocumentMark,
  keepsBack,
  type PersonCategory,
  type PrivacyFacts,
  type Privilege,
  type Purpose,
  type PurposeOf,
  personCategories,
  privileges,
  purposeOf,
  purposes,
  type RestsOn,
  restsOn,
  type SourceTerms,
} from './complaint/privacy.ts'
export { doneToPutRight, type QuickPath, type Right } from './complaint/put-right.ts'
export { representativeKinds } from './complaint/reach.ts'
export {
  type CriterionAnswer,
  type DgDecision,
  dgDecisions,
  type ReferralForm,
} from './complaint/referral.ts'
export {
  outcomeParts,
  type PartLookedAt,
  type RecommendationKind,
  type ReviewBodyName,
  type Reviewer,
  type ReviewPlace,
  type ReviewRecommendation,
  type ReviewStanding,
  recommendationKinds,
} from './complaint/review.ts'
export {
  type Power,
  powersOf,
  type ReviewFacts,
  reviewIsWith,
} from './complaint/review-known.ts'
export {
  type CasePart,
  type CaseRole,
  caseParts,
  caseRoles,
  type FoundCase,
  type ReprisalKind,
  reprisalKinds,
  type SafeCase,
  type SafeFacts,
} from './complaint/safe.ts'
export { withdrawalWarnings } from './complaint/withdrawal.ts'
export type {
  Commands,
  ComplaintCommand,
  ComplaintEvent,
  ComplaintRefusal,
  Disposed,
  Events,
  Missing,
} from './complaint/words.ts'
export * from './conduct/index.ts'
export {
  type CovertCommand,
  type CovertEvent,
  type CovertEvents,
  type CovertRefusal,
  covert,
} from './covert.ts'
export { everyShape as shapes } from './every-shape.ts'
export {
  type AskedAbout,
  type ForceRequestCommand,
  type ForceRequestEvent,
  type ForceRequestRefusal,
  type ForceRequestState,
  forceRequest,
} from './force-request.ts'
export {
  type IdentityAnswer,
  type IdentityEvent,
  type IdentityRefusal,
  identity,
  identityAnswers,
} from './identity.ts'
export { fileImport, type ImportCommand } from './import.ts'
export * from './investigation/index.ts'
export {
  type LawRuleCommand,
  type LawRuleEvent,
  type LawRuleRefusal,
  type LawRuleState,
  type LocalTarget,
  lawRule,
  type TargetUnit,
  targetUnits,
} from './law-rule.ts'
export {
  type LookAnswer,
  type LookQuestionEvent,
  type LookQuestionRefusal,
  lookAnswers,
  lookQuestion,
} from './look-question.ts'
export {
  type DecidedLooks,
  type LookExemption,
  type LookRequestCommand,
  type LookRequestEvent,
  type LookRequestRefusal,
  type LookRequestState,
  lookExemptions,
  lookRequest,
  type RequestRegime,
  type RequestStanding,
  requestRegimes,
  requestStandings,
} from './look-request.ts'
export {
  type BandError,
  leastAnswers,
  type MatchErrors,
  type MatchModel,
  type MatchModelCommand,
  type MatchModelEvent,
  type MatchModelRefusal,
  type MatchModelState,
  matchModel,
} from './match-model.ts'
export {
  type CheckDecision,
  type CheckPurpose,
  checkDecisions,
  checkPurposes,
  isInTheWay,
  isLive,
  type OfficerCheckEvent,
  type OfficerCheckRefusal,
  type OfficerCheckState,
  officerCheck,
  type ToldOfOfficer,
  waits,
} from './officer-check.ts'
export {
  type AlertTerms,
  type PatternAlertCommand,
  type PatternAlertEvent,
  type PatternAlertRefusal,
  type PatternAlertState,
  patternAlert,
} from './pattern-alert.ts'
export {
  type PatternNamesCommand,
  type PatternNamesEvent,
  type PatternNamesRefusal,
  type PatternNamesState,
  patternNames,
} from './pattern-names.ts'
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
export type { CoarseKind, Shape } from './shapes.ts'
