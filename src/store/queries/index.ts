/** What pages and the desk read, for the door of the room. */
export {
  askBuild,
  type BuildRow,
  type BuildState,
  type BundleBuild,
  buildsOf,
  noteBuild,
} from './bundle-builds.ts'
export {
  type Calendar,
  calendarOf,
  dropCalendars,
  keepCalendar,
} from './calendars.ts'
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
} from './day-work.ts'
export {
  type DocumentRow,
  documentRow,
  documentsNamed,
  documentsOf,
  documentsOfBytes,
  earlierReadings,
  isShared,
  type KeptReading,
  keepReadings,
  messagesOf,
  notToOpen,
  partsOf,
} from './documents.ts'
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
} from './drafts.ts'
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
} from './duties.ts'
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
} from './history.ts'
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
} from './incidents.ts'
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
} from './keeping.ts'
export { alikeIn, holdingKeptBack, keptBackIn } from './kept-back.ts'
export {
  askAgainUnder,
  type ConfirmedHere,
  type LawRuleRow,
  lawRules,
  localTargets,
  type TargetHere,
} from './law-rules.ts'
export {
  type LetterRow,
  letterRow,
  lettersOf,
  type UnsentLetter,
  unsentLetters,
} from './letters.ts'
export {
  lettersToApprove,
  type ToRetest,
  type WaitingLetter,
  withheldToRetest,
} from './letters-owed.ts'
export {
  type AnsweredPair,
  answeredCounts,
  answeredPairs,
  type DescribedSide,
} from './matching.ts'
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
} from './matters.ts'
export { claimOriginal, dropSentFiles, isNamed } from './originals.ts'
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
} from './outbox.ts'
export {
  countOutbox,
  type OutboxItem,
  type OutboxList,
  type OutboxPage,
  outboxItems,
  outboxLists,
  outboxOfBatch,
  outboxPage,
} from './outbox-lists.ts'
export {
  type NamesRow,
  namesRequest,
  namesRequests,
  type PatternAlertRow,
  patternAlerts,
} from './pattern-lists.ts'
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
} from './patterns.ts'
export {
  type EarlierRow,
  type Kept,
  keepEarlier,
  keepPeople,
  type PersonRow,
  type Placed,
  type SubjectRow,
} from './people-import.ts'
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
} from './people-import-run.ts'
export {
  type Candidates,
  type Held,
  heldOfEarlier,
  lastImported,
  type PersonRecord,
  recordsById,
  recordsByLooks,
  recordsOfUnit,
} from './people-search.ts'
export {
  type AnswerRow,
  answersAbout,
  countEarlier,
  type EarlierNamed,
  earlierOf,
  type SubjectRow as SubjectNamed,
  subjectsByKeys,
} from './people-search-history.ts'
export { keepPraise, type PraiseRow, passOnPraise, praiseAfter } from './praise.ts'
export {
  batchesToPost,
  batchRow,
  keepBatch,
  markPosted,
  type NewBatch,
  type PrintBatch,
  withdrawBatch,
} from './print-batches.ts'
export {
  dueDown,
  goneAfter,
  keepPublicLook,
  lastPublicLook,
  type OfMatter,
  type PublicLook,
  type PublicPaper,
  publicPaper,
  publicPapers,
} from './public-papers.ts'
export {
  receiptsAskedFor,
  type UnsentReceipt,
  unsentReceipts,
} from './receipts.ts'
export {
  matterByReference,
  mayReadBecause,
  type RecommendationRow,
  type ReviewRow,
  recommendationsOf,
  reviewsFor,
} from './reviews.ts'
export { earlierLike, type LikeRow, ownLike } from './similar.ts'
export { dropTaking, markTaken, type TakingRow, takingsBy } from './takings.ts'
export {
  dropWords,
  excerptsOf,
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
} from './text-search.ts'
export {
  chooseReceipt,
  chooseSecond,
  keepEquality,
  openTracking,
  type Tracking,
  trackingByCode,
  trackingOf,
} from './tracking.ts'
export { countWaivers, type Load, type Waiver, waiversSince, workload } from './workload.ts'
