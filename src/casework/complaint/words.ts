/** What can be asked of a complaint, what can happen to it, and what can stand in the way. */
import type { Day, OneOf } from '#kernel'
import type { Action } from '#law'
import type { ConductCommands, ConductEvents } from '../conduct/conduct.ts'
import type { OutcomeTask } from '../conduct/outcome-shapes.ts'
import type { PanelSeat } from '../conduct/panel.ts'
import type { PublicationQuestion } from '../conduct/publishing-shapes.ts'
import type { EvidenceOutCommands, EvidenceOutEvents } from '../investigation/evidence-out.ts'
import type { InterviewCommands, InterviewEvents } from '../investigation/interviewing.ts'
import type { MaterialCommands, MaterialEvents } from '../investigation/material.ts'
import type { PolicyCommands, PolicyEvents } from '../investigation/policy.ts'
import type { ProofCommands, ProofEvents } from '../investigation/proof.ts'
import type { ContactMethod } from '../report.ts'
import type { AccessCommands, AccessEvents } from './access.ts'
import type { AssessmentCommands, AssessmentEvents } from './assessment.ts'
import type { EarlierCommands, EarlierEvents } from './earlier.ts'
import type { HandlingCommands, HandlingEvents } from './handling.ts'
import type { IntakeCommands, IntakeEvents } from './intake.ts'
import type { LetterItemName } from './letter-contents.ts'
import type { LettersCommands, LettersEvents, LetterWay } from './letters.ts'
import type { NotesCommands, NotesEvents } from './notes.ts'
import type { OutcomeCommands, OutcomeEvents } from './outcome.ts'
import type { PartiesCommands, PartiesEvents } from './parties.ts'
import type { PrivacyCommands, PrivacyEvents } from './privacy.ts'
import type { ReachCommands, ReachEvents } from './reach.ts'
import type { ReferralCommands, ReferralEvents } from './referral.ts'
import type { ReviewBodyName, ReviewCommands, ReviewEvents } from './review.ts'
import type { SafeCommands, SafeEvents } from './safe.ts'
import type { WithdrawalCommands, WithdrawalEvents } from './withdrawal.ts'

export type Commands = IntakeCommands &
  PartiesCommands &
  AssessmentCommands &
  ReferralCommands &
  HandlingCommands &
  OutcomeCommands &
  LettersCommands &
  WithdrawalCommands &
  ReachCommands &
  ReviewCommands &
  AccessCommands &
  PrivacyCommands &
  SafeCommands &
  EarlierCommands &
  ConductCommands &
  MaterialCommands &
  ProofCommands &
  InterviewCommands &
  PolicyCommands &
  EvidenceOutCommands &
  NotesCommands
export type Events = IntakeEvents &
  PartiesEvents &
  AssessmentEvents &
  ReferralEvents &
  HandlingEvents &
  OutcomeEvents &
  LettersEvents &
  WithdrawalEvents &
  ReachEvents &
  ReviewEvents &
  AccessEvents &
  PrivacyEvents &
  SafeEvents &
  EarlierEvents &
  ConductEvents &
  MaterialEvents &
  ProofEvents &
  InterviewEvents &
  PolicyEvents &
  EvidenceOutEvents &
  NotesEvents

export type ComplaintCommand = OneOf<Commands>
export type ComplaintEvent = OneOf<Events>

/** A body lawfully disposed of: that it happened is still known, what it said is not. */
export type Disposed = Readonly<{ type: 'Disposed'; was: ComplaintEvent['type'] }>

/** Words without which a thing cannot be recorded. */
export type Missing =
  | 'summary'
  | 'allegations'
  | 'views'
  | 'done'
  | 'next'
  | 'kept'
  | 'safety'
  | 'why'
  | 'words'
  | 'signpost'
  | 'incident'
  | 'body'
  | 'weighed'
  | 'found'
  | 'did'
  | 'findings'
  | 'reasons'
  | 'what'
  | 'realRisk'
  | 'significantEffect'
  | 'note'
  | 'how'
  | 'information'
  | 'reference'
  | 'officer'
  | 'who'
  | 'purpose'
  | 'unit'
  | 'from'
  | 'terms'
  | 'wrong'
  | 'right'
  | 'despite'
  | 'force'
  | 'enquiry'
  | 'place'
  | 'tried'
  | 'rights'
  | 'about'
  | 'point'
  | 'against'
  | 'reliedOn'
  | 'decision'
  | 'policy'
  | 'where'
  | 'matter'
  | 'section'
  | 'evidence'
  | 'until'
export type ComplaintRefusal = OneOf<{
  NotMade: {}
  AlreadyMade: { reference: string }
  AlreadyLogged: { on: Day }
  NotLogged: {}
  InTheFuture: { today: Day }
  BeforeReceipt: { receivedOn: Day }
  MadeAfterReceipt: {}
  NotSealed: {}
  WordsMissing: { what: Missing }
  NotASafeWay: { by: LetterWay; safe: readonly ContactMethod[] }
  NoSuchLetter: {}
  /** Something the law asks for is not in it. */
  LetterIncomplete: { items: readonly LetterItemName[] }
  /** Something guidance or this force expects is not there, and no reason was given. */
  MoreExpected: { rules: readonly string[] }
  /** Whoever wrote a letter does not approve it. */
  OwnLetter: {}
  NoSuchAllegation: {}
  /** No such case of the complainant's own. */
  NoSuchCase: {}
  /** Whoever is to look at their case again stands near the officer. */
  NearTheOfficer: { how: string }
  NoSuchDocument: {}
  /** No such words, time or part of a page in that file. */
  NoSuchPlace: {}
  /** It is legal advice or the like, and is quoted nowhere. */
  FileKeptBack: {}
  /** No such entry of the story, or no such note. */
  NoSuchEntry: {}
  /** Records stay held for a claim until it is over. */
  ClaimNotOver: {}
  NoSuchReview: {}
  /** The law gives no right to a review of this. */
  NoReview: {}
  NotTheirReview: { body: ReviewBodyName }
  /** It cannot have lain with another body first. */
  ReachedThemFirst: { on: Day }
  /** After the last day, and nobody has given longer. */
  ReviewLate: {}
  /** In time, complete, and theirs: it cannot be turned away. */
  MustBeReviewed: {}
  NoSuchRecommendation: {}
  /** Nothing has been decided yet. */
  NoOutcome: {}
  AlreadyRecorded: { on: Day }
  NotRecorded: {}
  /** What it says, or what they asked, leaves no choice. */
  MustBeRecorded: { limbs: readonly string[] }
  ReferralNotAnswered: {}
  TellInWriting: {}
  NotWithdrawn: {}
  NotSigned: {}
  /** Whoever would be let in is kept from it. */
  KeptFromIt: {}
  /** Who is complained against is let in by nobody. */
  ComplainedAgainst: {}
  /** Whoever asked is not the second of two people. */
  SamePerson: {}
  /** How serious it is has not yet been said on the allegation alone. */
  SeverityAloneFirst: {}
  /** What was said on the allegation alone stays as it was said. */
  SeverityKept: { on: Day }
  /** No other force was asked this. */
  NoSuchRequest: {}
  NoSuchEnquiry: {}
  /** Something stands against the officer, or nothing is decided about them yet. */
  NotCleared: {}
  /** Nobody of that name is complained against here. */
  NoSuchOfficer: {}
  /** Nothing is delegated to the force that delegates it. */
  OwnForce: {}
  /** The officer was given no notice yet: nobody lets them know of it by a page. */
  OfficerNotTold: {}
  /** A rule that was read says otherwise: it can be recorded as what it was. */
  AgainstLaw: { rules: readonly string[] }
  /** What keeps it from the public whatever reason is given. */
  NotPublishable: {
    because: 'not-decided' | 'case-over' | 'details' | 'questions'
    questions: readonly PublicationQuestion[]
  }
  /** Nobody is suspended on that day. */
  NotSuspended: {}
  /** A paper lacks parts that it may not be signed without. */
  PaperIncomplete: { parts: readonly string[] }
  /** Somebody sits there already: two chairs at once are none. */
  SeatTaken: { name: string; seat?: PanelSeat }
  /** Put out of a seat here by an objection, or by a court that wanted another panel. */
  SatBefore: { name: string }
  NoSuchSound: {}
  /** It stands on a recording that is not on the clock, or that stands on it. */
  NotOnTheClock: {}
  NoSuchAccount: {}
  NoSuchPoint: {}
  NoSuchPassage: {}
  NoSuchInterview: {}
  /** It was ended, or given up, and stays as it was recorded. */
  InterviewOver: {}
  InterviewNotHeld: {}
  NoSuchBundle: {}
  /** Its pages have numbers by now: what is to go in goes in after one of them. */
  BundleNumbered: {}
  /** Nothing can go in after a page before any has a number. */
  BundleNotNumbered: {}
  /** No report has been written. */
  NoReport: {}
  /** What a panel does in order: this comes first. */
  TaskNotOpen: { first: OutcomeTask | 'opening' | 'finding' | 'court' | 'reopen' | 'told' }
  /** There is nothing in it yet to close. */
  TaskUnwritten: {}
  /** The law does not leave this outcome open on what was found. */
  OutcomeNotAvailable: { rule?: string }
  LesserUnanswered: { actions: readonly Action[] }
  /** Less than what is presumed, and no circumstance was named and explained. */
  ExceptionalUnnamed: {}
  /** Nobody asked them, so their silence says nothing. */
  NotAsked: {}
}>
