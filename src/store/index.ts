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
export { forceRequestPrefix } from './projections/history-rows.ts'
export { lawRulePrefix } from './projections/law-rule-rows.ts'
export { lookQuestionPrefix, lookRequestPrefix } from './projections/look-rows.ts'
export { matchModelStream } from './projections/match-model-stream.ts'
export { caseworkProjections } from './projections/matter.ts'
export { patternAlertPrefix, patternNamesPrefix } from './projections/pattern-rows.ts'
export { covertPrefix, referenceKey } from './projections/safe-rows.ts'
export { identityPrefix } from './projections/who-is-who.ts'
export {
  askBuild,
  type BuildRow,
  type BuildState,
  type BundleBuild,
  buildsOf,
  noteBuild,
} from './queries/bundle-builds.ts'
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
  documentsOfBytes,
  earlierReadings,
  isShared,
  keepReading,
  messagesOf,
  partsOf,
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
  type ForceAsked,
  type ForceRequestRow,
  forceRequests,
  forcesAsked,
  type LateMatch,
  lateMatches,
  searchedAgain,
  type Weighed,
  weighedToSearch,
} from './queries/history.ts'
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
  type CheckRow,
  checksOf,
  countInOriginals,
  type FaultedMatter,
  faultedMatters,
  keepCheck,
  keepScan,
  notScanned,
  originalsCounted,
  originalsToCheck,
  type ScanRow,
  scanOf,
} from './queries/keeping.ts'
export { keptBackIn } from './queries/kept-back.ts'
export {
  askAgainUnder,
  type ConfirmedHere,
  type LawRuleRow,
  lawRules,
  localTargets,
  type TargetHere,
} from './queries/law-rules.ts'
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
  type AnsweredPair,
  answeredCounts,
  answeredPairs,
  type DescribedSide,
} from './queries/matching.ts'
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
  type NamesRow,
  namesRequest,
  namesRequests,
  type PatternAlertRow,
  patternAlerts,
} from './queries/pattern-lists.ts'
export {
  directoryLines,
  type LineRow,
  type NamedPlace,
  type NamedRow,
  namedEarlier,
  namedInOurs,
  namelessIn,
  type SamePerson,
  samePeopleAmong,
  unitsWritten,
} from './queries/patterns.ts'
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
  recordsByLooks,
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
  matterByReference,
  mayReadBecause,
  type RecommendationRow,
  type ReviewRow,
  recommendationsOf,
  reviewsFor,
} from './queries/reviews.ts'
export { earlierLike, type LikeRow, ownLike } from './queries/similar.ts'
export { dropTaking, markTaken, type TakingRow, takingsBy } from './queries/takings.ts'
export {
  dropWords,
  type FoundPlace,
  type FoundWords,
  found,
  hasWordsToFind,
  keepWordsParts,
  readingOfBytes,
  readingsToKeep,
  type ToKeep,
  type WordsPart,
  wordsAreKept,
  wordsFound,
} from './queries/text-search.ts'
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
export * from './who-may-see.ts'
export type { As, JobOptions, Sees, Work } from './work.ts'
export type { World } from './world.ts'
