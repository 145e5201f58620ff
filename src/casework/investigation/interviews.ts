/**
 * Interviews: planned, given notice of, held and ended, and the decision not to hold one.
 *
 * That something happened is never refused for what should have come before it: it is recorded
 * with who went ahead without what, and why.
 */
import { accept, londonDay, nothing, refuse, type SubjectId } from '#kernel'
import type { Decides } from '../complaint/area.ts'
import { alike, alreadySaid, missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import {
  accountsOf,
  askedAgain,
  beforeInterview,
  needsSecond,
  standingInterviews,
} from './interview-checks.ts'
import type {
  InterviewCommands,
  InterviewFacts,
  SaidOfPoint,
  ShownOfAccount,
} from './interviewing.ts'
import { interviewIn } from './interviews-known.ts'

const noSuchInterview = refuse({ type: 'NoSuchInterview' } as const)
const notHeld = refuse({ type: 'InterviewNotHeld' } as const)
const over = refuse({ type: 'InterviewOver' } as const)

const isOver = ({ ended, abandoned }: InterviewFacts) => Boolean(ended ?? abandoned)

/** Something is expected first, and nobody said why it goes ahead without. */
function expected(
  rules: readonly string[],
  waived: Readonly<{ why: string }> | undefined,
): ComplaintRefusal | undefined {
  const isWaived = rules.length === 0 || waived !== undefined
  return isWaived ? undefined : { type: 'MoreExpected', rules }
}

/** What an interview says is of a point, and what it shows of an account, of this matter. */
function notThere(
  { proof }: Facts,
  said: readonly SaidOfPoint[],
  shown: readonly ShownOfAccount[],
): ComplaintRefusal | undefined {
  const points = new Set(proof.points.map(({ point }) => point))
  const accounts = new Set(proof.accounts.map(({ account }) => account))
  const asked = [...said, ...shown].flatMap(({ point }) => point ?? [])
  if (!asked.every(point => points.has(point))) return { type: 'NoSuchPoint' }
  return shown.every(({ account }) => accounts.has(account)) ? undefined : { type: 'NoSuchAccount' }
}

const isSubject = ({ subjects }: Facts, id: SubjectId) =>
  subjects.some(({ subject }) => subject === id)

export const interviewDecides: Decides<InterviewCommands> = {
  GiveOfficer({ today, on, subject, what, how }, facts) {
    if (!isSubject(facts, subject)) return refuse({ type: 'NoSuchEntry' })
    const given = { on, subject, what, how }
    if (alreadySaid(facts.interviewing.given, given)) return nothing
    return unless(missingWords(how, 'how') ?? stillToCome(on, today), {
      type: 'OfficerGiven',
      ...given,
    })
  },
  ChooseFriend({ today, on, subject, friend }, facts) {
    if (!isSubject(facts, subject)) return refuse({ type: 'NoSuchEntry' })
    const chosen = { on, subject, friend }
    if (alreadySaid(facts.interviewing.friends, chosen)) return nothing
    return unless(missingWords(friend, 'who') ?? stillToCome(on, today), {
      type: 'FriendChosen',
      ...chosen,
    })
  },
  MakeRepresentations({ today, on, subject, words, documents }, facts) {
    if (!isSubject(facts, subject)) return refuse({ type: 'NoSuchEntry' })
    const made = { on, subject, words, documents }
    if (alreadySaid(facts.interviewing.representations, made)) return nothing
    return unless(missingWords(words, 'words') ?? stillToCome(on, today), {
      type: 'RepresentationsMade',
      ...made,
    })
  },
  PlanInterview({ today, ...asked }, facts) {
    const found = interviewIn(facts, asked.interview)
    if (found?.held || (found && isOver(found))) return over
    if (found && alike(found.plan, said(asked))) return nothing
    const again = askedAgain(facts, asked).length > 0 ? ['house.asked-already'] : []
    const { on, interview, who, source, subject, purpose, questions, waived } = asked
    return unless(
      missingWords(who, 'who') ??
        missingWords(purpose, 'purpose') ??
        expected(again, waived) ??
        stillToCome(on, today),
      {
        ...{ type: 'InterviewPlanned', on, interview, who, source, purpose },
        ...(subject ? { subject } : {}),
        questions: questions.map(({ question, words, points }) => ({ question, words, points })),
        ...(waived ? { waived } : {}),
      },
    )
  },
  GiveInterviewNotice({ today, ...asked }, facts) {
    const found = interviewIn(facts, asked.interview)
    if (!found) return noSuchInterview
    if (found.held || isOver(found)) return over
    const { on, interview, at, place, settled, tried, how, information, friend } = asked
    const notice = {
      ...{ on, interview, at, place, settled, how, information },
      ...(tried ? { tried } : {}),
      ...(friend ? { friend } : {}),
    }
    if (alreadySaid(found.notices, notice)) return nothing
    return unless(
      missingWords(place, 'place') ??
        missingWords(information, 'information') ??
        missingWords(how, 'how') ??
        (settled === 'named' ? missingWords(tried ?? '', 'tried') : undefined) ??
        stillToCome(on, today),
      { type: 'InterviewNoticed', ...notice },
    )
  },
  ProposeOtherTime({ today, ...asked }, facts) {
    const found = interviewIn(facts, asked.interview)
    if (!found) return noSuchInterview
    if (found.otherTimes.some(({ proposal }) => proposal === asked.proposal)) return nothing
    const { on, interview, proposal, at, by, why, reasonable, judged } = asked
    return unless(
      missingWords(why, 'why') ?? missingWords(judged, 'reasons') ?? stillToCome(on, today),
      {
        ...{ type: 'OtherTimeProposed', on, interview, proposal, at, by },
        ...{ why, reasonable, judged },
      },
    )
  },
  DeclineOtherTime({ today, on, interview, proposal, why, waived }, facts) {
    const found = interviewIn(facts, interview)?.otherTimes.find(one => one.proposal === proposal)
    if (!found) return noSuchInterview
    if (found.declined !== undefined) return nothing
    return unless(missingWords(why, 'why') ?? stillToCome(on, today), {
      ...{ type: 'OtherTimeDeclined', on, interview, proposal, why },
      ...(waived ? { waived } : {}),
    })
  },
  HoldInterview({ today, ...asked }, facts) {
    const found = interviewIn(facts, asked.interview)
    if (!found) return noSuchInterview
    if (found.held) return nothing
    if (isOver(found)) return over
    const { on, interview, at, place, present, friend, told, rights, recording, waived } = asked
    const missing = beforeInterview(facts, found, told).map(({ rule }) => rule)
    return unless(
      missingWords(place, 'place') ??
        missingWords(rights, 'rights') ??
        expected([...new Set(missing)], waived) ??
        stillToCome(londonDay(at), today),
      {
        ...{ type: 'InterviewHeld', on, interview, at, place, present, told, rights },
        ...(friend ? { friend } : {}),
        ...(recording ? { recording } : {}),
        ...(waived ? { waived } : {}),
      },
    )
  },
  AddQuestion({ today, on, interview, question, words, points }, facts) {
    const found = interviewIn(facts, interview)
    if (!found) return noSuchInterview
    if (found.plan.questions.some(one => one.question === question)) return nothing
    if (isOver(found)) return over
    if (!found.held) return notHeld
    return unless(missingWords(words, 'words') ?? stillToCome(on, today), {
      ...{ type: 'QuestionAdded', on, interview, question, words, points },
    })
  },
  AnswerQuestion({ today, on, interview, question, answer, words, time }, facts) {
    const found = interviewIn(facts, interview)
    if (!found?.plan.questions.some(one => one.question === question)) return noSuchInterview
    if (!found.held) return notHeld
    if (isOver(found)) return over
    const last = found.answers.findLast(one => one.question === question)
    const given = {
      ...{ on, interview, question, answer, words },
      ...(time === undefined ? {} : { time }),
    }
    if (last && alike(last, given)) return nothing
    const needsWords = answer === 'answered' || answer === 'statement-read'
    return unless(
      (needsWords ? missingWords(words, 'words') : undefined) ?? stillToCome(on, today),
      { type: 'QuestionAnswered', ...given },
    )
  },
  /** What was said is now an account, and says what it says of each point it was asked about. */
  EndInterview({ today, on, interview, at, account, about, said, shown }, facts) {
    const found = interviewIn(facts, interview)
    if (!found) return noSuchInterview
    if (found.ended) return nothing
    if (found.abandoned) return over
    if (!found.held) return notHeld
    const inTheWay =
      missingWords(about, 'what') ??
      notThere(facts, said, shown) ??
      shown.map(one => missingWords(one.found, 'found')).find(Boolean) ??
      stillToCome(londonDay(at), today)
    if (inTheWay) return refuse(inTheWay)
    return accept(
      { type: 'InterviewEnded', on, interview, at, account },
      ...accountsOf(found, found.held, { on, account, about, said, shown }),
    )
  },
  AbandonInterview({ today, on, interview, why }, facts) {
    const found = interviewIn(facts, interview)
    if (!found) return noSuchInterview
    if (found.abandoned) return nothing
    if (found.ended) return over
    return unless(missingWords(why, 'why') ?? stillToCome(on, today), {
      ...{ type: 'InterviewAbandoned', on, interview, why },
    })
  },
  DecideNotToInterview({ today, ...asked }, facts) {
    const { on, decision, subject, ground, why, by, second, waived } = asked
    if (facts.interviewing.notInterviewed.some(one => one.decision === decision)) return nothing
    if (!isSubject(facts, subject)) return refuse({ type: 'NoSuchEntry' })
    // A notice that stands beside it tells them to come and be asked.
    const stands = standingInterviews(facts, subject).length > 0 ? ['house.interview-stands'] : []
    return unless(missingWords(why, 'why') ?? expected(stands, waived) ?? stillToCome(on, today), {
      ...{ type: 'NotInterviewing', on, decision, subject, ground, why, by },
      second: second || needsSecond(facts, subject),
      ...(waived ? { waived } : {}),
    })
  },
  SignNotInterviewing({ today, on, decision, by, agreed, why, near }, { interviewing }) {
    const found = interviewing.notInterviewed.find(one => one.decision === decision)
    if (!found) return refuse({ type: 'NoSuchEntry' })
    if (found.by === by) return refuse({ type: 'SamePerson' })
    if (found.signed) return nothing
    return unless(missingWords(why, 'why') ?? stillToCome(on, today), {
      ...{ type: 'NotInterviewingSigned', on, decision, by, agreed, why },
      ...(near ? { near: { how: near.how, why: near.why } } : {}),
    })
  },
}
