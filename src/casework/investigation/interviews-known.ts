/** What is known of interviews after each thing that happened in them. */
import type { SubjectId } from '#kernel'
import type { Evolves } from '../complaint/area.ts'
import { said } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { InterviewEvents, InterviewFacts, InterviewsFacts } from './interviewing.ts'

export function interviewIn({ interviewing }: Facts, id: string): InterviewFacts | undefined {
  return interviewing.interviews.find(({ plan }) => plan.interview === id)
}

function withAll(facts: Facts, change: Partial<InterviewsFacts>): Facts {
  return { ...facts, interviewing: { ...facts.interviewing, ...change } }
}

function withOne(
  facts: Facts,
  id: string,
  change: (found: InterviewFacts) => Partial<InterviewFacts>,
): Facts {
  return withAll(facts, {
    interviews: facts.interviewing.interviews.map(one =>
      one.plan.interview === id ? { ...one, ...change(one) } : one,
    ),
  })
}

const notOf =
  (subject: SubjectId) =>
  (one: Readonly<{ subject: SubjectId }>): boolean =>
    one.subject !== subject

export const interviewEvolves: Evolves<InterviewEvents> = {
  OfficerGiven: (facts, event) =>
    withAll(facts, { given: [...facts.interviewing.given, said(event)] }),
  FriendChosen: (facts, event) => {
    const others = facts.interviewing.friends.filter(notOf(event.subject))
    return withAll(facts, { friends: [...others, said(event)] })
  },
  RepresentationsMade: (facts, event) =>
    withAll(facts, { representations: [...facts.interviewing.representations, said(event)] }),
  InterviewPlanned: (facts, event) => {
    if (interviewIn(facts, event.interview))
      return withOne(facts, event.interview, () => ({ plan: said(event) }))
    const one = { plan: said(event), notices: [], otherTimes: [], answers: [] }
    return withAll(facts, { interviews: [...facts.interviewing.interviews, one] })
  },
  InterviewNoticed: (facts, event) =>
    withOne(facts, event.interview, ({ notices }) => ({ notices: [...notices, said(event)] })),
  OtherTimeProposed: (facts, event) =>
    withOne(facts, event.interview, ({ otherTimes }) => ({
      otherTimes: [...otherTimes, said(event)],
    })),
  OtherTimeDeclined: (facts, { interview, proposal, why }) =>
    withOne(facts, interview, ({ otherTimes }) => ({
      otherTimes: otherTimes.map(one =>
        one.proposal === proposal ? { ...one, declined: why } : one,
      ),
    })),
  InterviewHeld: (facts, event) => withOne(facts, event.interview, () => ({ held: said(event) })),
  QuestionAdded: (facts, { interview, question, words, points }) =>
    withOne(facts, interview, ({ plan }) => ({
      plan: { ...plan, questions: [...plan.questions, { question, words, points }] },
    })),
  QuestionAnswered: (facts, event) =>
    withOne(facts, event.interview, ({ answers }) => ({ answers: [...answers, said(event)] })),
  InterviewEnded: (facts, event) => withOne(facts, event.interview, () => ({ ended: said(event) })),
  InterviewAbandoned: (facts, event) =>
    withOne(facts, event.interview, () => ({ abandoned: said(event) })),
  NotInterviewing: (facts, event) =>
    withAll(facts, { notInterviewed: [...facts.interviewing.notInterviewed, said(event)] }),
  NotInterviewingSigned: (facts, event) =>
    withAll(facts, {
      notInterviewed: facts.interviewing.notInterviewed.map(one =>
        one.decision === event.decision ? { ...one, signed: said(event) } : one,
      ),
    }),
}
