/** The event log and everything kept in the database: the only room that speaks SQL. */
export { type Actor, actorOf } from './actor.ts'
export { forward, type Handler, type RemoteIo } from './control.ts'
export { builder, type Db, type Row, type Statement, sql } from './db.ts'
export type { Disposal } from './dispose.ts'
export {
  type Answered,
  type Append,
  type Appended,
  type Conflict,
  eventOf,
  type Json,
  type JsonObject,
  type Loaded,
  type NewEvent,
  type Replay,
  type Shape,
  type Shapes,
  type StoredEvent,
} from './event.ts'
export { type Keys, keysIn, newKeys } from './keys.ts'
export { type Holder, holderOf, type Lock, refusalWords, takeLock } from './lock.ts'
export { openStore } from './open.ts'
export { accountPrefix, type Recovery } from './projections/account-rows.ts'
export { lookQuestionPrefix, lookRequestPrefix } from './projections/look-rows.ts'
export { caseworkProjections } from './projections/matter.ts'
export { covertPrefix, referenceKey } from './projections/safe-rows.ts'
export { identityPrefix } from './projections/who-is-who.ts'
export {
  type EmergencyRow,
  emergenciesAsked,
  emergenciesToReview,
  emergencyRow,
  emergencyUntil,
  type GivenMatter,
  type GivenRow,
  type HoldingsRow,
  holdersOf,
  holdingsOf,
  holdingsWaiting,
  type InterestRow,
  interestsIn,
  keptUnits,
  matterNamed,
  mattersGivenTo,
  type StoodDown,
  stoodDown,
} from './queries/access.ts'
export {
  type AccountRow,
  accountByEmail,
  accountBySubject,
  accountOf,
  allAccounts,
  keepSubject,
} from './queries/accounts.ts'
export {
  type Calendar,
  calendarOf,
  dropCalendars,
  keepCalendar,
} from './queries/calendars.ts'
export {
  type Changed,
  changedSince,
  keepVisit,
  lastVisit,
  type Mention,
  readMentions,
  unreadMentions,
  unwatchMatter,
  watches,
  watchMatter,
} from './queries/day-work.ts'
export {
  type DocumentRow,
  documentRow,
  documentsOf,
  isShared,
  keepReading,
} from './queries/documents.ts'
export {
  type DraftFile,
  type DraftRow,
  deleteOldDrafts,
  draftByCode,
  draftHeldBy,
  dropDraftFile,
  filesOfDraft,
  handDraft,
  keepDraftFile,
  markDraftSent,
  saveDraft,
  startDraft,
} from './queries/drafts.ts'
export {
  countDuties,
  countedTo,
  type DueMatter,
  dueDuties,
  dutiesOf,
  type KeyedDuty,
  type MatterDuty,
  type Queue,
  type QueuePage,
  replaceDuties,
} from './queries/duties.ts'
export {
  type IncidentBatchRow,
  type IncidentLineRow,
  type IncidentProgress,
  incidentBatchMade,
  incidentBatchRow,
  incidentLineMade,
  incidentLinesOf,
  incidentProgress,
  keepIncidentBatch,
  keepIncidentLines,
  waitingIncidentLines,
} from './queries/incidents.ts'
export {
  type LetterRow,
  letterRow,
  lettersOf,
  type UnsentLetter,
  unsentLetters,
} from './queries/letters.ts'
export {
  lettersToApprove,
  type ToRetest,
  type WaitingLetter,
  withheldToRetest,
} from './queries/letters-owed.ts'
export {
  type KindOfLooks,
  kindsOfLooks,
  type LookRequestRow,
  lookRequestRow,
  lookRequests,
  lookRequestsKeptFrom,
} from './queries/look-requests.ts'
export {
  keepReason,
  type Looked,
  type LookKept,
  type LookStanding,
  lookStanding,
  looksAtDocumentsOf,
  looksAtOne,
  matterOfLook,
  recordLook,
} from './queries/looks.ts'
export {
  countOpenQuestions,
  type LookQuestionRow,
  lookQuestionRow,
  lookQuestions,
  type NewQuestion,
  raiseQuestion,
} from './queries/looks-asked.ts'
export {
  type LookPlace,
  type LookRow,
  type LookSearch,
  matterCalled,
  searchLooks,
} from './queries/looks-search.ts'
export {
  complainedIn,
  type HourOfLooks,
  hoursOf,
  keepLookedThrough,
  lookedThrough,
  lookersIn,
  type NamesIn,
  namesIn,
  onceOwn,
} from './queries/looks-watched.ts'
export {
  keepState,
  latestMatters,
  type MatterRow,
  matterRow,
  mattersContested,
  mattersFinishedBy,
  mattersOfHandler,
  mattersToMakeSafe,
  mattersToReckon,
  mattersWithoutLogDuty,
  nextReference,
  searchedMost,
} from './queries/matters.ts'
export { claimOriginal, dropSentFiles, isNamed } from './queries/originals.ts'
export {
  claimNotice,
  type FailureKind,
  type Fresh,
  holdNotice,
  type Notice,
  type NoticeState,
  neglectedNotices,
  type OutboxRow,
  outboxByHandle,
  outboxRow,
  queueNotice,
  type Settled,
  settleNotice,
  startAgain,
} from './queries/outbox.ts'
export {
  countOutbox,
  type OutboxItem,
  type OutboxList,
  type OutboxPage,
  outboxItems,
  outboxLists,
  outboxOfBatch,
  outboxPage,
} from './queries/outbox-lists.ts'
export {
  type EarlierRow,
  type Kept,
  keepEarlier,
  keepPeople,
  type PersonRow,
  type Placed,
  type SubjectRow,
} from './queries/people-import.ts'
export {
  advanceRun,
  beginRun,
  type Fault,
  faultsOf,
  type ImportKind,
  type ImportRun,
  importKinds,
  importRun,
  importRuns,
  keepFaults,
  keptFaults,
  openRuns,
  sayCompleteTo,
  settleRun,
  startRun,
} from './queries/people-import-run.ts'
export {
  type Candidates,
  type Held,
  heldOfEarlier,
  lastImported,
  type PersonRecord,
  recordsById,
  recordsByKeys,
  recordsOfUnit,
} from './queries/people-search.ts'
export {
  type AnswerRow,
  answersAbout,
  countEarlier,
  type EarlierNamed,
  earlierOf,
  type SubjectRow as SubjectNamed,
  subjectsByKeys,
} from './queries/people-search-history.ts'
export {
  type CaseFile,
  type CaseOfficer,
  type CaseRow,
  casesLike,
  endCases,
  keepCases,
  keepLookUps,
  type ListedOfficer,
  type LookUpRow,
  listedByKeys,
  officersOfCase,
  recordOfKey,
} from './queries/police-cases.ts'
export { keepPraise, type PraiseRow, passOnPraise, praiseAfter } from './queries/praise.ts'
export {
  batchesToPost,
  batchRow,
  keepBatch,
  markPosted,
  type NewBatch,
  type PrintBatch,
  withdrawBatch,
} from './queries/print-batches.ts'
export {
  receiptsAskedFor,
  type UnsentReceipt,
  unsentReceipts,
} from './queries/receipts.ts'
export {
  keepSubjectLines,
  mattersAboutRecords,
  mattersBelow,
  mattersToRestrict,
  type SubjectDescribed,
  type SubjectLine,
  subjectsOf,
} from './queries/restricted-matters.ts'
export {
  becomeSystem,
  handledByRestricted,
  type KeptRow,
  keepRestrictions,
  keptFromMatter,
  wantedRestrictions,
} from './queries/restrictions.ts'
export {
  matterByReference,
  mayReadBecause,
  type RecommendationRow,
  type ReviewRow,
  recommendationsOf,
  reviewsFor,
} from './queries/reviews.ts'
export {
  type Covert,
  casesLookedAt,
  casesToProtect,
  covertOf,
  isCovertReader,
  type LookMatch,
  lookMatchesOf,
  type Watched,
  type WatchRow,
  watched,
  watchOf,
} from './queries/safe.ts'
export {
  casesBroughtAt,
  keepMatch,
  keepWatchKeys,
  looksByKeptOut,
  markJudged,
  mattersToSearch,
  type WaitingLook,
  waitingLooks,
  watchedLike,
} from './queries/safe-search.ts'
export { type SafeTask, safeTasks } from './queries/safe-tasks.ts'
export {
  closeSession,
  closeSessionOf,
  closeSessionsOf,
  findSession,
  keepForm,
  openSession,
  renewSession,
  sessionsOfPerson,
  sweepSessions,
  takeForm,
} from './queries/sessions.ts'
export {
  type AccountLink,
  closeStep,
  dropLinks,
  dropPasskey,
  forgetMeans,
  hideLink,
  isStep,
  keepPasskey,
  keepPassword,
  keepTotp,
  linkBy,
  type MeansRow,
  makeLink,
  meansOf,
  openStep,
  type PasskeyRow,
  passkeyBy,
  passkeysOf,
  showLink,
  sweepSignIn,
  takeLink,
  tryStep,
  useChallenge,
  usePasskey,
  useStep,
} from './queries/sign-in.ts'
export {
  directoryLine,
  endRolesThere,
  endSessionsThere,
  keepSessionThere,
  keepWaiting,
  readWaiting,
  type SessionThere,
  sweepSingleSignOn,
  takeWaiting,
  useLogout,
} from './queries/single-sign-on.ts'
export { allStaff, keepStaff, type StaffRow } from './queries/staff.ts'
export { areOnePerson, type StandingTo, standingTo } from './queries/standing.ts'
export { dropTaking, markTaken, type TakingRow, takingsBy } from './queries/takings.ts'
export {
  chooseReceipt,
  chooseSecond,
  keepEquality,
  openTracking,
  type Tracking,
  trackingByCode,
  trackingOf,
} from './queries/tracking.ts'
export { countWaivers, type Load, type Waiver, waiversSince, workload } from './queries/workload.ts'
export type {
  Checkpointed,
  Database,
  Job,
  Jobs,
  Projecting,
  Projections,
  Store,
  StoreOptions,
} from './store.ts'
export type { Priority } from './turns.ts'
export type { Verification, VerifiedLog, VerifyOptions } from './verify.ts'
export type { As, JobOptions, Sees, Work } from './work.ts'
export type { World } from './world.ts'
