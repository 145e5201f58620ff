/**
 * Interviews: planned from points that are contested or untested, given notice of, held, and every
 * question answered, or not, on the record. Not interviewing somebody is a decision of its own.
 */
import {
  type Day,
  type DocumentId,
  type Instant,
  nothing,
  type PersonId,
  refuse,
  type SubjectId,
} from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type OfInterview = On & Readonly<{ interview: string }>

export type PlannedQuestion = Readonly<{
  question: string
  words: string
  points: readonly string[]
}>
export type InterviewPlan = OfInterview &
  Readonly<{
    who: string
    subject?: SubjectId
    purpose: string
    questions: readonly PlannedQuestion[]
  }>
/** As it was given: a date, a time, a place, what was sent ahead, and the friend. */
export type InterviewNotice = OfInterview &
  Readonly<{
    at: Instant
    place: string
    how: string
    information: string
    friend?: string
    /** Another time they proposed, which replaced the one before. */
    proposed?: true
  }>
export type InterviewStart = OfInterview &
  Readonly<{
    at: Instant
    place: string
    present: readonly string[]
    friend?: string
    /** What they were told of their rights, and that silence is theirs to keep. */
    rights: string
    recording?: DocumentId
  }>

export const questionAnswers = ['answered', 'no-comment', 'statement-read', 'not-asked'] as const
export type QuestionAnswer = (typeof questionAnswers)[number]

export type InterviewEvents = {
  InterviewPlanned: InterviewPlan
  InterviewNoticed: InterviewNotice
  InterviewHeld: InterviewStart
  QuestionAnswered: OfInterview &
    Readonly<{
      question: string
      answer: QuestionAnswer
      words: string
      /** Seconds into the recording. */
      time?: number
    }>
  /** What was said is an account like any other. */
  InterviewEnded: OfInterview & Readonly<{ at: Instant; account: string }>
  InterviewAbandoned: OfInterview & Readonly<{ why: string }>
  NotInterviewing: On &
    Readonly<{ decision: string; subject: SubjectId; why: string; by: PersonId; second: boolean }>
  NotInterviewingSigned: On &
    Readonly<{ decision: string; by: PersonId; agreed: boolean; why: string }>
}
export type InterviewCommands = {
  PlanInterview: InterviewPlan & Today
  GiveInterviewNotice: InterviewNotice & Today
  HoldInterview: InterviewStart & Today
  AnswerQuestion: InterviewEvents['QuestionAnswered'] & Today
  EndInterview: InterviewEvents['InterviewEnded'] & Today
  AbandonInterview: InterviewEvents['InterviewAbandoned'] & Today
  DecideNotToInterview: InterviewEvents['NotInterviewing'] & Today
  SignNotInterviewing: InterviewEvents['NotInterviewingSigned'] & Today
}

export type InterviewFacts = Readonly<{
  plan: InterviewPlan
  notices: readonly InterviewNotice[]
  held?: InterviewStart
  answers: readonly InterviewEvents['QuestionAnswered'][]
  ended?: InterviewEvents['InterviewEnded']
  abandoned?: InterviewEvents['InterviewAbandoned']
}>
export type NotInterviewed = InterviewEvents['NotInterviewing'] &
  Readonly<{ signed?: InterviewEvents['NotInterviewingSigned'] }>
export type InterviewsFacts = Readonly<{
  interviews: readonly InterviewFacts[]
  notInterviewed: readonly NotInterviewed[]
}>
export const nobodyInterviewed: InterviewsFacts = { interviews: [], notInterviewed: [] }

const noSuchInterview = refuse({ type: 'NoSuchInterview' } as const)

function interviewIn({ interviewing }: Facts, id: string): InterviewFacts | undefined {
  return interviewing.interviews.find(({ plan }) => plan.interview === id)
}

export const interviewDecides: Decides<InterviewCommands> = {
  PlanInterview({ today, ...asked }, facts) {
    if (interviewIn(facts, asked.interview)) return nothing
    return unless(missingWords(asked.who, 'who') ?? stillToCome(asked.on, today), {
      type: 'InterviewPlanned',
      ...asked,
    })
  },
  GiveInterviewNotice({ today, ...asked }, facts) {
    if (!interviewIn(facts, asked.interview)) return noSuchInterview
    return unless(stillToCome(asked.on, today), { type: 'InterviewNoticed', ...asked })
  },
  HoldInterview({ today, ...asked }, facts) {
    const found = interviewIn(facts, asked.interview)
    if (!found) return noSuchInterview
    if (found.held) return nothing
    return unless(stillToCome(asked.on, today), { type: 'InterviewHeld', ...asked })
  },
  AnswerQuestion({ today, ...asked }, facts) {
    if (!interviewIn(facts, asked.interview)) return noSuchInterview
    return unless(stillToCome(asked.on, today), { type: 'QuestionAnswered', ...asked })
  },
  EndInterview({ today, ...asked }, facts) {
    const found = interviewIn(facts, asked.interview)
    if (!found) return noSuchInterview
    if (found.ended) return nothing
    return unless(stillToCome(asked.on, today), { type: 'InterviewEnded', ...asked })
  },
  AbandonInterview({ today, ...asked }, facts) {
    if (!interviewIn(facts, asked.interview)) return noSuchInterview
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'InterviewAbandoned',
      ...asked,
    })
  },
  DecideNotToInterview({ today, ...asked }, { interviewing }) {
    if (interviewing.notInterviewed.some(one => one.decision === asked.decision)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'NotInterviewing',
      ...asked,
    })
  },
  SignNotInterviewing({ today, ...asked }, { interviewing }) {
    const found = interviewing.notInterviewed.find(one => one.decision === asked.decision)
    if (!found) return refuse({ type: 'NoSuchEntry' })
    if (found.by === asked.by) return refuse({ type: 'SamePerson' })
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'NotInterviewingSigned',
      ...asked,
    })
  },
}

function withInterview(
  facts: Facts,
  id: string,
  change: (found: InterviewFacts) => Partial<InterviewFacts>,
): Facts {
  const interviews = facts.interviewing.interviews.map(one =>
    one.plan.interview === id ? { ...one, ...change(one) } : one,
  )
  return { ...facts, interviewing: { ...facts.interviewing, interviews } }
}

export const interviewEvolves: Evolves<InterviewEvents> = {
  InterviewPlanned: (facts, event) => ({
    ...facts,
    interviewing: {
      ...facts.interviewing,
      interviews: [
        ...facts.interviewing.interviews,
        { plan: said(event), notices: [], answers: [] },
      ],
    },
  }),
  InterviewNoticed: (facts, event) =>
    withInterview(facts, event.interview, ({ notices }) => ({
      notices: [...notices, said(event)],
    })),
  InterviewHeld: (facts, event) =>
    withInterview(facts, event.interview, () => ({ held: said(event) })),
  QuestionAnswered: (facts, event) =>
    withInterview(facts, event.interview, ({ answers }) => ({
      answers: [...answers, said(event)],
    })),
  InterviewEnded: (facts, event) =>
    withInterview(facts, event.interview, () => ({ ended: said(event) })),
  InterviewAbandoned: (facts, event) =>
    withInterview(facts, event.interview, () => ({ abandoned: said(event) })),
  NotInterviewing: (facts, event) => ({
    ...facts,
    interviewing: {
      ...facts.interviewing,
      notInterviewed: [...facts.interviewing.notInterviewed, said(event)],
    },
  }),
  NotInterviewingSigned: (facts, event) => ({
    ...facts,
    interviewing: {
      ...facts.interviewing,
      notInterviewed: facts.interviewing.notInterviewed.map(one =>
        one.decision === event.decision ? { ...one, signed: said(event) } : one,
      ),
    },
  }),
}

export const interviewTells: Tells<InterviewEvents> = {
  InterviewPlanned: untold,
  InterviewNoticed: untold,
  InterviewHeld: untold,
  QuestionAnswered: untold,
  InterviewEnded: untold,
  InterviewAbandoned: untold,
  NotInterviewing: untold,
  NotInterviewingSigned: untold,
}
