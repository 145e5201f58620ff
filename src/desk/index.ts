/** What the system can be asked to do, and who may ask. Pages and commands ask nothing else. */

import { type EmergencyDesk, emergencyDesk } from './access/emergency.ts'
import { type GivenDesk, givenDesk } from './access/given.ts'
import { type HoldingsDesk, holdingsDesk } from './access/holdings.ts'
import { type WhoDesk, whoDesk } from './access/who.ts'
import { type AccountsDesk, accountsDesk } from './accounts/accounts.ts'
import { type OwnDesk, ownDesk } from './accounts/own.ts'
import { type SignInDesk, signInDesk } from './accounts/sign-in.ts'
import { type AssessVerbs, assessVerbs } from './assess/assess.ts'
import type { Bench } from './bench.ts'
import { type DeliveryDesk, deliveryDesk, type PostDesk, postDesk } from './delivery/post.ts'
import { type WhyDesk, whyDesk } from './duty-why.ts'
import { type EvidenceDesk, evidenceDesk } from './evidence/desk.ts'
import { type AnswerVerbs, answerVerbs } from './intake/messages.ts'
import { type PraiseDesk, praiseDesk } from './intake/praise.ts'
import { type IntakeVerbs, intakeVerbs } from './intake/verbs.ts'
import { type LawDesk, lawDesk } from './law/settings.ts'
import { type LettersVerbs, lettersVerbs } from './letters/letters.ts'
import { type WithholdingVerbs, withholdingVerbs } from './letters/withholding.ts'
import { type AuditDesk, auditDesk } from './looks/audit.ts'
import { lookDesk } from './looks/look.ts'
import { type LookRequestDesk, lookRequestDesk } from './looks/requests.ts'
import { type MatchingDesk, matchingDesk } from './matching/matching.ts'
import { type OidcDesk, oidcDesk } from './oidc/sign-on.ts'
import { type OutcomeVerbs, outcomeVerbs } from './outcome/outcome.ts'
import { type PatternDesk, patternDesk } from './patterns/patterns.ts'
import { type HistoryDesk, historyDesk } from './people/history-verbs.ts'
import { type ImportDesk, importDesk } from './people/import.ts'
import { type LookUpDesk, lookUpDesk } from './people/look-up.ts'
import { activePersonas } from './personas.ts'
import { type ContestDesk, type PrivacyDesk, privacyDesk } from './privacy/privacy.ts'
import { reachable } from './reachable.ts'
import { type ReadDesk, readDesk } from './read-matter.ts'
import { type ReceiptVerbs, receiptVerbs } from './receipts.ts'
import { type ReportDesk, reportDesk } from './report.ts'
import { type ApplyDesk, applyDesk } from './review/apply.ts'
import { type ForceReviewVerbs, forceReviewVerbs } from './review/force.ts'
import { type ReviewerDesk, reviewerDesk } from './review/reviewer.ts'
import { type CovertVerbs, covertVerbs } from './safe/covert.ts'
import { type SafeDesk, safeDesk } from './safe/read.ts'
import { type SafeVerbs, type SinceDesk, safeVerbs, sinceDesk } from './safe/verbs.ts'
import { type UpdateVerbs, updateVerbs } from './send-update.ts'
import { type SentDesk, sentDesk } from './sent.ts'
import { sessionsOf } from './sessions.ts'
import { type SimilarDesk, similarDesk } from './similar/similar.ts'
import { type StaffVerbs, staffVerbs } from './staff.ts'
import { type FileDesk, fileDesk } from './track/add-file.ts'
import { type AskDesk, askDesk } from './track/asks.ts'
import { type TrackDesk, trackDesk } from './track.ts'
import type { WebDesk } from './web-desk.ts'
import { type WithdrawVerbs, withdrawVerbs } from './withdraw/withdraw.ts'
import { type CalendarDesk, calendarDesk } from './work/calendar.ts'
import { type DayDesk, dayDesk } from './work/day.ts'
import { type NotesDesk, notesDesk } from './work/notes.ts'
import { type TodayDesk, todayDesk } from './work/today.ts'

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
export type { DutyWhy } from './duty-why.ts'
export type { AddingFiles } from './evidence/add.ts'
export { type EvidenceAtHand, evidenceAtHand } from './evidence/at-hand.ts'
export { type BundleAtHand, bundleAtHand } from './evidence/bundle-at-hand.ts'
export { assemble } from './evidence/bundling/assemble.ts'
export { type CitedWords, citedWords, keptBack } from './evidence/cited-words.ts'
export type { CustodyView } from './evidence/custody.ts'
export { assembledReport } from './evidence/report-assembled.ts'
export { reportTitles } from './evidence/report-paper.ts'
export { type FoundPlace, type FoundWords, foundMarks } from './evidence/search.ts'
export type { ThreadView } from './evidence/threads.ts'
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

/** Everything pages and the API may ask. */
export type Desk = WebDesk &
  Readonly<{
    report: ReportDesk & SentDesk & PraiseDesk
    track: TrackDesk & SinceDesk & AskDesk & FileDesk & ApplyDesk & AnswerVerbs & ContestDesk
    /** The local policing body's reviewers, on matters that are a force's. */
    reviews: ReviewerDesk
    work: ReadDesk &
      WhyDesk &
      TodayDesk &
      NotesDesk &
      DayDesk &
      CalendarDesk &
      StaffVerbs &
      AssessVerbs &
      SafeVerbs &
      CovertVerbs &
      SafeDesk &
      UpdateVerbs &
      LettersVerbs &
      WithholdingVerbs &
      OutcomeVerbs &
      WithdrawVerbs &
      ReceiptVerbs &
      ForceReviewVerbs &
      PostDesk &
      PrivacyDesk &
      IntakeVerbs
    /** The investigator's work: what came in, what it proves, what goes out. */
    evidence: EvidenceDesk
    /** Signing in at one's own organisation. */
    oidc: OidcDesk
    people: ImportDesk & LookUpDesk & HistoryDesk & SimilarDesk
    /** Who may see what, who is kept from it, and glass broken in an emergency. */
    access: WhoDesk & GivenDesk & EmergencyDesk & HoldingsDesk
    /** Signing in, before anybody is known; one's own sign-in; and who may sign in at all. */
    signIn: SignInDesk
    ownSignIn: OwnDesk
    accounts: AccountsDesk
    /** What carriers tell us later of what they took. */
    delivery: DeliveryDesk
    /** Who looked at what, for whoever audits it and for those it is about. */
    audit: AuditDesk & LookRequestDesk
    /** Where matters gather, tested against chance; and names by leave of a second person. */
    patterns: PatternDesk
    /** What an authority settles of the rules themselves; of no matter. */
    law: LawDesk
    /** How records are matched here; of no matter. */
    matching: MatchingDesk
  }>

export function openDesk(given: Bench): Desk {
  const bench = { ...given, store: reachable(given.store) }
  return {
    personas: async () => (bench.demonstration ? activePersonas(bench) : []),
    ...sessionsOf(bench),
    looks: lookDesk(bench),
    oidc: oidcDesk(bench),
    report: { ...reportDesk(bench), ...sentDesk(bench), ...praiseDesk(bench) },
    track: {
      ...trackDesk(bench),
      ...askDesk(bench),
      ...sinceDesk(bench),
      ...fileDesk(bench),
      ...applyDesk(bench),
      ...answerVerbs(bench),
      contest: privacyDesk(bench).contest,
    },
    reviews: reviewerDesk(bench),
    work: {
      ...readDesk(bench),
      ...whyDesk(bench),
      ...todayDesk(bench),
      ...notesDesk(bench),
      ...dayDesk(bench),
      ...calendarDesk(bench),
      ...staffVerbs(bench),
      ...assessVerbs(bench, readDesk(bench)),
      ...safeVerbs(bench),
      ...covertVerbs(bench),
      ...safeDesk(bench),
      ...updateVerbs(bench),
      ...lettersVerbs(bench, readDesk(bench)),
      ...withholdingVerbs(bench),
      ...outcomeVerbs(bench),
      ...withdrawVerbs(bench, readDesk(bench)),
      ...receiptVerbs(bench),
      ...forceReviewVerbs(bench),
      ...postDesk(bench),
      ...privacyDesk(bench),
      ...intakeVerbs(bench),
    },
    evidence: evidenceDesk(bench),
    people: {
      ...importDesk(bench),
      ...lookUpDesk(bench),
      ...historyDesk(bench),
      ...similarDesk(bench, readDesk(bench)),
    },
    signIn: signInDesk(bench),
    ownSignIn: ownDesk(bench),
    accounts: accountsDesk(bench),
    access: {
      ...whoDesk(bench),
      ...givenDesk(bench),
      ...emergencyDesk(bench),
      ...holdingsDesk(bench),
    },
    delivery: deliveryDesk(bench),
    audit: { ...auditDesk(bench), ...lookRequestDesk(bench) },
    patterns: patternDesk(bench),
    law: lawDesk(bench),
    matching: matchingDesk(bench),
  }
}
