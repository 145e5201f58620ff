/** What the system can be asked to do, and who may ask. Pages and commands ask nothing else. */
export type {
  ConfirmedHere,
  Covert,
  LawRuleRow,
  LookMatch,
  LookQuestionRow,
  LookRequestRow,
  LookRow,
  RecommendationRow,
  ReviewRow,
  SafeTask,
  Watched,
} from '#store'
export { type ImportKind, importKinds } from '#store'
export type { GivenView } from './access/given.ts'
export type { HoldingsCheck } from './access/holdings.ts'
export { type Capability, may, type Role, roles } from './access/roles.ts'
export { seeing } from './access/seeing.ts'
export type { Candidate, WhoMaySee } from './access/who.ts'
export type { Account } from './accounts/account.ts'
export type { AccountsRefusal } from './accounts/accounts.ts'
export { type First, firstAdministrator, type NotFirst } from './accounts/first.ts'
export type { MeansRefusal } from './accounts/means.ts'
export type { OwnRefusal } from './accounts/own.ts'
export { passwordLeast } from './accounts/password.ts'
export { hourly, jobNames, startBackground } from './background.ts'
export { type Authority, type Bench, installation } from './bench.ts'
export type { CheckAsked, CheckDraft, CheckView, HeldIn } from './checks/checks.ts'
export type { Spread } from './conduct/comparators.ts'
export { foundNames, levelNames, outcomeNames } from './conduct/outcome-report.ts'
export type { PanelRoom } from './conduct/panel-room.ts'
export { standardNames, withStandards } from './conduct/papers/known.ts'
export { publicParts } from './conduct/public-words.ts'
export type { Decided } from './decide.ts'
export { bounceLimitBytes, readBounce } from './delivery/bounce-report.ts'
export type { Carriers } from './delivery/carrier.ts'
export { failureOf } from './delivery/failure.ts'
export type { MendRefusal } from './delivery/mend.ts'
export { notifyCarrier } from './delivery/notify.ts'
export { type OutboxList, outboxLists } from './delivery/post.ts'
export { type PostItem, type PostPage, postPageSize } from './delivery/post-lists.ts'
export type { BatchView, PostRefusal, PrintLine, PrintRefusal } from './delivery/print.ts'
export { type DeliveryNews, type Recorded, recordNews } from './delivery/record.ts'
export { smtpCarrier } from './delivery/smtp.ts'
export {
  authorities,
  generateBeside,
  loadDemonstration,
  openAuthorities,
} from './demonstration.ts'
export { restraintFiles, restraintStory } from './demonstration-restraint.ts'
export { type Desk, openDesk } from './desk.ts'
export type { DutyWhy } from './duty-why.ts'
export * from './evidence/index.ts'
export { chanceOf } from './generate/chance.ts'
export { type Asked as GenerateAsked, type Generated, generate } from './generate/generate.ts'
export { type Officer, officersBy } from './generate/names.ts'
export type { ForceRequestView } from './history/requests.ts'
export { type Acknowledged, type Batch, mostLines, type Shared } from './intake/incidents.ts'
export type { Governed } from './intake/parties.ts'
export type { Praise } from './intake/praise.ts'
export type { ReadFile, TakenDown, Taking } from './intake/taking.ts'
export { inventedRecording } from './invented-recording.ts'
export type { RuleEntry, RuleSettings } from './law/settings.ts'
export type { DraftView, Going } from './letters/letters.ts'
export { type LooksPage, type LooksWanted, looksPageSize } from './looks/audit.ts'
export {
  type Look,
  type LookedAt,
  type LookReason,
  lookReasons,
  looksAt,
  type ReasonRefusal,
} from './looks/look.ts'
export type { LookRequestView, RequestRefusal } from './looks/requests.ts'
export { type UnusualRule, unusualRuleNames, unusualRules } from './looks/unusual.ts'
export type { MatchEntry, Matching } from './matching/matching.ts'
export type { InterviewKnown } from './officer/interviews.ts'
export type { GuestAt, InvitationShown } from './officer/invitations.ts'
export type { InvitedKnown } from './officer/invited.ts'
export type { ClearedKnown, NoticeKnown, SeatKnown } from './officer/known.ts'
export type { OfficerPage } from './officer/page.ts'
export { otherDays, type ProposedDay } from './officer/send.ts'
export { type OidcSettings, oidcSettingsIn, readOidcSettings } from './oidc/settings.ts'
export type { Finished, OidcDesk, SignOnFailure } from './oidc/sign-on.ts'
export { refusedDoor } from './open-door.ts'
export type { History, HistoryRow, MayBe } from './people/history-told.ts'
export type { Answer as IdentityAnswering, SubjectHistory } from './people/history-verbs.ts'
export {
  type Brought,
  type ColumnSeen,
  type ColumnsSeen,
  type ImportDesk,
  type ImportedCell,
  type ImportRefusal,
  type NotBrought,
  percentOf,
} from './people/import.ts'
export { type DayOrder, dayOrders, type EarlierKind, earlierKinds } from './people/import-cells.ts'
export {
  type FileWatch,
  type ImportBench,
  type ImportFile,
  importFile,
  type NotImported,
} from './people/import-file.ts'
export { type Mapping, mappingObject } from './people/import-mapping.ts'
export { bringInventedFile } from './people/invented-files.ts'
export {
  type Found as FoundPeople,
  type FoundPerson,
  peoplePageSize,
  type Wanted,
} from './people/look-up.ts'
export type { OwnFinding, OwnResult } from './people/own-result.ts'
export type { Marking } from './privacy/privacy.ts'
export type { Custody, Document, Entry, MatterView } from './read-matter.ts'
export type { GiveReceiptRefusal } from './receipts.ts'
export { dutyKey } from './reckon.ts'
export { type Attached, type Draft, type Force, fileLimitBytes, type Held } from './report.ts'
export type { TrackedReview } from './review/apply.ts'
export type { ReviewFile } from './review/file.ts'
export type { ReviewOfMatter } from './review/force.ts'
export type { ReviewLaw } from './review/law.ts'
export type { Recipient } from './review/recipients.ts'
export { findAllCases, findCases } from './safe/find.ts'
export type { CaseStanding, Safeguard } from './safe/read.ts'
export type { Preview, UpdateWords } from './send-update.ts'
export { type Confirmation, type Handed, type ReceiptChoice, receiptChoices } from './sent.ts'
export type { LikeMatter, Similar } from './similar/similar.ts'
export { lasting, pauseUntil, type Withdrawing } from './track/asks.ts'
export type { TrackedKnown } from './track/known.ts'
export type { Found, TrackedContent, TrackedDates, TrackedStep } from './track.ts'
export type { Holder, Persona, Session, SessionKey } from './web-desk.ts'
export type { Actor, As, AsCommand, Barrier, Change } from './who.ts'
export type { CalendarDay } from './work/calendar.ts'
export type { Overview, SinceLast } from './work/day.ts'
export { type Narrowed, type Whose, whoses } from './work/list.ts'
export type { Colleague, Given } from './work/notes.ts'
export {
  countedTo,
  pageSize,
  type Section,
  searchedMost,
  type Today,
  urgentMax,
} from './work/today.ts'
