/**
 * What may be asked and recorded of interviews. Each is planned from points that are contested or
 * untested, given notice of, held, and every question answered, or not, on the record. Not
 * interviewing somebody is a decision of its own.
 */
import type { Day, DocumentId, Instant, PersonId, SubjectId } from '#kernel'
import type { AccountSource, Stance, TestResult } from './accounts-and-points.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type OfInterview = On & Readonly<{ interview: string }>
/** Gone ahead without what guidance, this force, or a rule held from memory asks for first. */
type Waived = Readonly<{ waived?: Readonly<{ rule: string; why: string }> }>

/** What an officer is given before anybody may question them, and that they were given it. */
export const officerPapers = [
  'notice-of-investigation',
  'terms-of-reference',
  /** Told in writing why the terms are not given. */
  'terms-refused',
] as const
export type OfficerPaper = (typeof officerPapers)[number]

export type PlannedQuestion = Readonly<{
  question: string
  words: string
  points: readonly string[]
}>
export type InterviewPlan = OfInterview &
  Waived &
  Readonly<{
    who: string
    /** As an account of theirs would be: whoever is complained against, or somebody else. */
    source: AccountSource
    subject?: SubjectId
    purpose: string
    questions: readonly PlannedQuestion[]
  }>

/**
 * How its time came about: agreed with them; named because it could not be; or the other time they
 * put forward, in the place of the one before.
 */
export const settledHow = ['agreed', 'named', 'theirs'] as const
export type SettledHow = (typeof settledHow)[number]

/** As it was given, whole: when and where it is, what was sent ahead, and the friend. */
export type InterviewNotice = OfInterview &
  Readonly<{
    at: Instant
    place: string
    settled: SettledHow
    /** What was done to agree a time, where it was named. */
    tried?: string
    how: string
    information: string
    /** Left out where they have not said that they have one. */
    friend?: string
  }>
/** Another time they put forward, because they or their friend cannot come at the first. */
export type OtherTime = OfInterview &
  Readonly<{
    proposal: string
    at: Instant
    by: 'officer' | 'police-friend' | 'them'
    why: string
    /** Whether it is reasonable, as the investigator judges it, and why. */
    reasonable: boolean
    judged: string
  }>

/** What they were told before the first question. */
export const rightsTold = [
  'friend',
  'friend-does-not-answer',
  'silence',
  'what-silence-may-mean',
  'breaks',
  'recorded',
] as const
export type RightTold = (typeof rightsTold)[number]

export type InterviewStart = OfInterview &
  Waived &
  Readonly<{
    at: Instant
    place: string
    present: readonly string[]
    friend?: string
    told: readonly RightTold[]
    /** In the words they were said in, and what they answered. */
    rights: string
    recording?: DocumentId
  }>

export const questionAnswers = ['answered', 'no-comment', 'statement-read', 'not-asked'] as const
export type QuestionAnswer = (typeof questionAnswers)[number]
export type AnswerGiven = OfInterview &
  Readonly<{
    question: string
    answer: QuestionAnswer
    words: string
    /** Seconds into the recording. */
    time?: number
  }>

/** What the interview says of a point, and what it showed of an account given before. */
export type SaidOfPoint = Readonly<{ point: string; stance: Stance; says?: string }>
export type ShownOfAccount = Readonly<{
  account: string
  point?: string
  result: TestResult
  found: string
}>

export const notInterviewingGrounds = [
  'nothing-in-dispute',
  'not-well-enough',
  'cannot-be-reached',
  'declined',
  'other',
] as const
export type NotInterviewingGround = (typeof notInterviewingGrounds)[number]

export type NotInterviewingDecision = On &
  Waived &
  Readonly<{
    decision: string
    subject: SubjectId
    ground: NotInterviewingGround
    why: string
    by: PersonId
    /** Somebody else has to sign it: discrimination or abuse of position is alleged. */
    second: boolean
  }>

export type InterviewEvents = {
  OfficerGiven: On & Readonly<{ subject: SubjectId; what: OfficerPaper; how: string }>
  FriendChosen: On & Readonly<{ subject: SubjectId; friend: string }>
  RepresentationsMade: On &
    Readonly<{ subject: SubjectId; words: string; documents: readonly DocumentId[] }>
  /** Again under the same id: the plan as it now is. */
  InterviewPlanned: InterviewPlan
  InterviewNoticed: InterviewNotice
  OtherTimeProposed: OtherTime
  OtherTimeDeclined: OfInterview & Waived & Readonly<{ proposal: string; why: string }>
  InterviewHeld: InterviewStart
  /** One that came up while it was held. */
  QuestionAdded: OfInterview & PlannedQuestion
  QuestionAnswered: AnswerGiven
  /** What was said is an account like any other. */
  InterviewEnded: OfInterview & Readonly<{ at: Instant; account: string }>
  InterviewAbandoned: OfInterview & Readonly<{ why: string }>
  NotInterviewing: NotInterviewingDecision
  NotInterviewingSigned: On &
    Readonly<{
      decision: string
      by: PersonId
      agreed: boolean
      why: string
      /** How near they stand to the officer, and why it is they nevertheless. */
      near?: Readonly<{ how: string; why: string }>
    }>
}
export type InterviewCommands = {
  GiveOfficer: InterviewEvents['OfficerGiven'] & Today
  ChooseFriend: InterviewEvents['FriendChosen'] & Today
  MakeRepresentations: InterviewEvents['RepresentationsMade'] & Today
  PlanInterview: InterviewPlan & Today
  GiveInterviewNotice: InterviewNotice & Today
  ProposeOtherTime: OtherTime & Today
  DeclineOtherTime: InterviewEvents['OtherTimeDeclined'] & Today
  HoldInterview: InterviewStart & Today
  AddQuestion: InterviewEvents['QuestionAdded'] & Today
  AnswerQuestion: AnswerGiven & Today
  EndInterview: InterviewEvents['InterviewEnded'] &
    Today &
    Readonly<{
      about: string
      said: readonly SaidOfPoint[]
      shown: readonly ShownOfAccount[]
    }>
  AbandonInterview: InterviewEvents['InterviewAbandoned'] & Today
  DecideNotToInterview: NotInterviewingDecision & Today
  SignNotInterviewing: InterviewEvents['NotInterviewingSigned'] & Today
}

export type OtherTimeFacts = OtherTime & Readonly<{ declined?: string }>
export type InterviewFacts = Readonly<{
  /** As it now is, with every question that came up while it was held. */
  plan: InterviewPlan
  notices: readonly InterviewNotice[]
  otherTimes: readonly OtherTimeFacts[]
  held?: InterviewStart
  /** In the order they were given; of one question the last stands. */
  answers: readonly AnswerGiven[]
  ended?: InterviewEvents['InterviewEnded']
  abandoned?: InterviewEvents['InterviewAbandoned']
}>
export type NotInterviewed = NotInterviewingDecision &
  Readonly<{ signed?: InterviewEvents['NotInterviewingSigned'] }>
export type InterviewsFacts = Readonly<{
  given: readonly InterviewEvents['OfficerGiven'][]
  /** The latest of each. */
  friends: readonly InterviewEvents['FriendChosen'][]
  representations: readonly InterviewEvents['RepresentationsMade'][]
  interviews: readonly InterviewFacts[]
  notInterviewed: readonly NotInterviewed[]
}>
export const nobodyInterviewed: InterviewsFacts = {
  given: [],
  friends: [],
  representations: [],
  interviews: [],
  notInterviewed: [],
}
