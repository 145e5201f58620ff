/** Everything pages and the API may ask, put together. */
import { type EmergencyDesk, emergencyDesk } from './access/emergency.ts'
import { type GivenDesk, givenDesk } from './access/given.ts'
import { type HoldingsDesk, holdingsDesk } from './access/holdings.ts'
import { type WhoDesk, whoDesk } from './access/who.ts'
import { type AccountsDesk, accountsDesk } from './accounts/accounts.ts'
import { type OwnDesk, ownDesk } from './accounts/own.ts'
import { type SignInDesk, signInDesk } from './accounts/sign-in.ts'
import { type AssessVerbs, assessVerbs } from './assess/assess.ts'
import type { Bench } from './bench.ts'
import { type ChecksDesk, checksDesk } from './checks/checks.ts'
import { type ConductDesk, conductDesk } from './conduct/desk.ts'
import { type PublicDesk, publicDesk } from './conduct/public.ts'
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
import { type OfficerDesk, officerDesk } from './officer/page.ts'
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

export type Desk = WebDesk &
  Readonly<{
    report: ReportDesk & SentDesk & PraiseDesk
    track: TrackDesk & SinceDesk & AskDesk & FileDesk & ApplyDesk & AnswerVerbs & ContestDesk
    /** The page of an officer concerned, and of whoever they let in. */
    officer: OfficerDesk
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
    /** The proceedings against an officer, from severity to what follows. */
    conduct: ConductDesk
    /** Outcomes and notices of hearings, for anybody, while they are up. */
    public: PublicDesk
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
    /** What stands of an officer, told to whoever has a reason to be told. */
    checks: ChecksDesk
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
    officer: officerDesk(bench),
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
    conduct: conductDesk(bench),
    public: publicDesk(bench),
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
    checks: checksDesk(bench),
    law: lawDesk(bench),
    matching: matchingDesk(bench),
  }
}
