/** What is known of a matter from everything that has happened in it. */
import type { Day, DocumentId, LetterId, NoteId, PersonId, SubjectId } from '#kernel'
import { type ConductFacts, noConduct } from '../conduct/conduct.ts'
import type { ProofFacts } from '../investigation/accounts-and-points.ts'
import { type EvidenceOutFacts, nothingOut } from '../investigation/evidence-out.ts'
import { type InterviewsFacts, nobodyInterviewed } from '../investigation/interviewing.ts'
import { type MaterialFacts, nothingReceived } from '../investigation/material.ts'
import { noPolicy, type PolicyFacts } from '../investigation/policy.ts'
import { nothingProved } from '../investigation/proof-known.ts'
import type { Contact, ContactMethod } from '../report.ts'
import { type AccessFacts, noAccess } from './access.ts'
import type { AssessmentEvents } from './assessment.ts'
import { type EarlierFacts, nothingEarlier } from './earlier.ts'
import type { Alleged, HandlingEvents } from './handling.ts'
import type { Allegation, IntakeEvents, Sealed, Taken } from './intake.ts'
import type { LetterKind, LettersEvents, LetterWay, ReviewInformation } from './letters.ts'
import type { OutcomeEvents } from './outcome.ts'
import type { Features, Subject } from './parties.ts'
import { nothingMarked, type PrivacyFacts } from './privacy.ts'
import type { ReachEvents } from './reach.ts'
import type { ReferralEvents } from './referral.ts'
import type { ReviewFacts } from './review-known.ts'
import { type SafeFacts, unknownSafe } from './safe.ts'
import type { WithdrawalEvents } from './withdrawal.ts'

/** A file an officer sent, or somebody who speaks for them. Its name is theirs. */
export type OfficerFile = Readonly<{
  subject: SubjectId
  document: DocumentId
  name: string
  bytes: number
  on: Day
}>
export type CodedAllegation = Allegation &
  Readonly<{ codes: readonly string[]; features?: Features }>

/** A letter that was written and signed, whether or not it has left. */
export type LetterFacts = Readonly<{
  letter: LetterId
  on: Day
  by: LetterWay
  to: string
  /** The day its notice left, or it was posted, handed over or opened. */
  leftOn?: Day
  told: LetterKind | 'review-decision'
  review?: ReviewInformation
}>
export type LetterDraft = LettersEvents['LetterDrafted'] &
  Readonly<{
    /** `waiting`: its writer asks somebody else to approve it. */
    state: 'drafted' | 'waiting' | 'approved' | 'returned'
    /** Why it was sent back to its writer. */
    returned?: string
    /** When it was approved, and every word it then had. */
    approved?: Readonly<{ on: Day; text?: string }>
  }>

export type Facts = Readonly<{
  kind: 'complaint' | 'conduct-matter'
  reference: string
  /** Not known where the report has been disposed of. */
  receivedOn?: Day
  safe: readonly ContactMethod[]
  /** As they last changed it; left out while what they first said stands. */
  contact?: Contact
  representatives: readonly ReachEvents['RepresentativeNamed'][]
  how?: 'writing' | 'oral'
  sealed?: Sealed
  /** Left out where the person wrote it themselves on our pages. */
  taken?: Taken
  anonymous?: true
  /** Its day is not known where its words have been disposed of. */
  logged?: Readonly<{ on: Day | undefined }>
  handler?: PersonId
  documents: readonly DocumentId[]
  /** Sent from an officer’s own page, oldest first. */
  fromOfficers: readonly OfficerFile[]
  incidents: readonly IntakeEvents['IncidentJoined'][]
  links: readonly IntakeEvents['MatterLinked'][]
  forwarded: readonly IntakeEvents['ComplaintForwarded'][]

  subjects: readonly Subject[]
  allegations: readonly CodedAllegation[]
  factors: readonly string[]

  classified?: AssessmentEvents['MatterClassified']
  contacts: readonly AssessmentEvents['ComplainantContacted'][]
  preserved: readonly AssessmentEvents['EvidencePreserved'][]
  safety: readonly AssessmentEvents['SafetyConsidered'][]
  /** Cases of the complainant's own, and what happened to them since they complained. */
  safeguard: SafeFacts
  history: readonly AssessmentEvents['HistoryConsidered'][]
  severity: readonly AssessmentEvents['SeverityAssessed'][]
  /** Other forces asked, lines of enquiry, and matches that came after history was weighed. */
  earlier: EarlierFacts
  /** Passages, recordings and what is to be heard on them. */
  material: MaterialFacts
  proof: ProofFacts
  interviewing: InterviewsFacts
  policy: PolicyFacts
  out: EvidenceOutFacts
  /** The proceedings against each officer. */
  conduct: ConductFacts

  criteria: readonly ReferralEvents['CriteriaAnswered'][]
  referralForm?: ReferralEvents['ReferralPrepared']
  referred: readonly ReferralEvents['Referred'][]
  referralTold: readonly ReferralEvents['ReferralTold'][]
  referralNotTold: readonly ReferralEvents['ReferralNotTold'][]
  dg: readonly ReferralEvents['DgDecided'][]

  asksToRecord: readonly HandlingEvents['RecordingRequested'][]
  recorded?: HandlingEvents['ComplaintRecorded']
  alleged?: Alleged
  outside?: HandlingEvents['HandledOutside']
  handling: readonly HandlingEvents['HandlingDecided'][]
  indications: readonly HandlingEvents['IndicationFound'][]
  repeats: readonly HandlingEvents['RepeatDecided'][]
  contactPlan?: HandlingEvents['ContactPlanAgreed']
  suspended?: HandlingEvents['HandlingSuspended']
  putRight?: HandlingEvents['PutRight']
  outcome?: OutcomeEvents['OutcomeDecided']
  /** Told by word of mouth, where that is enough. */
  outcomeTold?: OutcomeEvents['OutcomeTold']
  finalised?: Readonly<{ on: Day }>
  recommendations: readonly OutcomeEvents['RecommendationMade'][]
  replies: readonly OutcomeEvents['RecommendationAnswered'][]

  drafts: readonly LetterDraft[]
  letters: readonly LetterFacts[]
  /** Letters that have left: the notice was taken, or somebody posted it or handed it over. */
  given: readonly LetterId[]
  failed: readonly LettersEvents['NoticeFailed'][]
  withheld: readonly LettersEvents['InformationWithheld'][]
  messages: readonly LettersEvents['MessageSent'][]

  withdrawal?: WithdrawalEvents['WithdrawalReceived']
  withdrawalConfirmed?: WithdrawalEvents['WithdrawalConfirmed']
  withdrawalPassedOn: readonly WithdrawalEvents['WithdrawalPassedOn'][]
  withdrawalQueried?: WithdrawalEvents['WithdrawalQueried']
  withdrawalDecided?: WithdrawalEvents['WithdrawalDecided']
  pressure: readonly WithdrawalEvents['PressureConsidered'][]

  reviews: readonly ReviewFacts[]

  /** How documents may be used, and what somebody said is wrong. */
  privacy: PrivacyFacts
  access: AccessFacts

  notes: readonly NoteId[]
  tags: readonly string[]
}>

/** Just arrived: nothing has been done. */
export function fresh(kind: Facts['kind'], reference: string): Facts {
  return {
    kind,
    reference,
    safe: [],
    representatives: [],
    documents: [],
    fromOfficers: [],
    incidents: [],
    links: [],
    forwarded: [],
    subjects: [],
    allegations: [],
    factors: [],
    contacts: [],
    preserved: [],
    safety: [],
    safeguard: unknownSafe,
    history: [],
    severity: [],
    earlier: nothingEarlier,
    material: nothingReceived,
    proof: nothingProved,
    interviewing: nobodyInterviewed,
    policy: noPolicy,
    out: nothingOut,
    conduct: noConduct,
    criteria: [],
    referred: [],
    referralTold: [],
    referralNotTold: [],
    dg: [],
    asksToRecord: [],
    handling: [],
    indications: [],
    repeats: [],
    recommendations: [],
    replies: [],
    drafts: [],
    letters: [],
    given: [],
    failed: [],
    withheld: [],
    messages: [],
    withdrawalPassedOn: [],
    pressure: [],
    reviews: [],
    privacy: nothingMarked,
    access: noAccess,
    notes: [],
    tags: [],
  }
}
