/** What is looked at before an interview is planned, held or decided against; what it leaves. */
import { type Day, londonDay, type SubjectId } from '#kernel'
import type { Criterion } from '#law'
import type { Facts } from '../complaint/facts.ts'
import { latestAnswer } from '../complaint/referral.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { papersWanting } from '../conduct/investigating-gates.ts'
import type {
  AnswerGiven,
  InterviewFacts,
  InterviewPlan,
  InterviewStart,
  NotInterviewed,
  RightTold,
  SaidOfPoint,
  ShownOfAccount,
} from './interviewing.ts'

/** Whoever serves as a constable: the rules on notices and friends are about nobody else. */
export function isConstable({ subjects }: Facts, id: SubjectId | undefined): boolean {
  const kind = subjects.find(({ subject }) => subject === id)?.kind
  return kind === 'officer' || kind === 'special-constable' || kind === 'not-known'
}

/** What an officer hears before the first question. */
const toldFirst: readonly RightTold[] = [
  'friend',
  'friend-does-not-answer',
  'silence',
  'what-silence-may-mean',
]

export type BeforeInterview =
  | 'notice-of-investigation'
  | 'terms-of-reference'
  | 'interview-notice'
  | 'rights'
export type NotYet = Readonly<{ what: BeforeInterview; rule: string }>

/**
 * What ought to come before an officer is questioned and is not in the record. Each can be gone
 * ahead without, for a reason: the interview may be over by the time anybody writes it down.
 */
export function beforeInterview(
  facts: Facts,
  { plan, notices }: Pick<InterviewFacts, 'plan' | 'notices'>,
  told?: readonly RightTold[],
): readonly NotYet[] {
  const { subject } = plan
  if (!subject || !isConstable(facts, subject)) return []
  const wanting = papersWanting(facts, subject)
  const bar = 'special.interview-bar'
  const isTold = !told || toldFirst.every(one => told.includes(one))
  return [
    ...(wanting.includes('investigation')
      ? [{ what: 'notice-of-investigation', rule: bar } as const]
      : []),
    ...(wanting.includes('terms-of-reference')
      ? [{ what: 'terms-of-reference', rule: bar } as const]
      : []),
    ...(notices.length > 0
      ? []
      : [{ what: 'interview-notice', rule: 'special.interview-agree' } as const]),
    ...(isTold ? [] : [{ what: 'rights', rule: 'house.rights-told' } as const]),
  ]
}

/** The answer that stands to a question: the last that was recorded. */
export function answerTo(
  { answers }: Pick<InterviewFacts, 'answers'>,
  question: string,
): AnswerGiven | undefined {
  return answers.findLast(one => one.question === question)
}

export type AskedBefore = Readonly<{
  point: string
  interview: string
  words: string
  answer: AnswerGiven
}>

const isSame = (one: InterviewPlan, other: Pick<InterviewPlan, 'who' | 'subject'>) =>
  one.subject ? one.subject === other.subject : one.who === other.who && !other.subject

/** What this person was already asked and answered: the same is not asked again for nothing. */
export function askedBefore(
  { interviewing }: Facts,
  whom: Pick<InterviewPlan, 'who' | 'subject' | 'interview'>,
): readonly AskedBefore[] {
  return interviewing.interviews
    .filter(({ plan }) => plan.interview !== whom.interview && isSame(plan, whom))
    .flatMap(one =>
      one.plan.questions.flatMap(({ question, words, points }) => {
        const answer = answerTo(one, question)
        if (answer?.answer !== 'answered') return []
        return points.map(point => ({ point, interview: one.plan.interview, words, answer }))
      }),
    )
}

/** The points of a plan that this person already answered a question on. */
export function askedAgain(facts: Facts, plan: InterviewPlan): readonly string[] {
  const before = new Set(askedBefore(facts, plan).map(({ point }) => point))
  const planned = new Set(plan.questions.flatMap(({ points }) => points))
  return [...planned].filter(point => before.has(point))
}

/** Discrimination, or a use of position to gain something for oneself. */
const secondSignatureCodes = /^(?:F\d+|G[2346])$/
/** Of referral: the two of position abused, and a crime aggravated by discrimination. */
const secondSignatureCriteria: readonly Criterion[] = ['M4a', 'M4b', 'M5']

/** Whether two people have to sign that somebody so complained of is not interviewed. */
export function needsSecond({ allegations, criteria }: Facts, subject: SubjectId): boolean {
  const isTheirs = allegations.some(
    ({ codes, about }) =>
      (about.length === 0 || about.includes(subject)) &&
      codes.some(code => secondSignatureCodes.test(code)),
  )
  const isNot = (one: Criterion) => (latestAnswer(criteria, one) ?? 'no') === 'no'
  return isTheirs || !secondSignatureCriteria.every(isNot)
}

/** Interviews of them that go ahead unless somebody says otherwise: noticed, or begun. */
export function standingInterviews(
  { interviewing }: Pick<Facts, 'interviewing'>,
  subject: SubjectId,
): readonly InterviewFacts[] {
  return interviewing.interviews.filter(
    ({ plan, notices, held, ended, abandoned }) =>
      plan.subject === subject && !ended && !abandoned && (notices.length > 0 || held),
  )
}

/** Nobody has signed it yet, and somebody has to: what is alleged since counts as well. */
export function waitsForSecond(facts: Facts, one: NotInterviewed): boolean {
  return !one.signed && (one.second || needsSecond(facts, one.subject))
}

/** Nobody else has to sign it, or somebody did and agreed. */
export function standsUninterviewed(facts: Facts, one: NotInterviewed): boolean {
  return one.signed ? one.signed.agreed : !waitsForSecond(facts, one)
}

type Ending = Readonly<{
  on: Day
  account: string
  about: string
  said: readonly SaidOfPoint[]
  shown: readonly ShownOfAccount[]
}>

/** Where nothing else follows, an answer is taken to last so many seconds. */
const answerLasts = 30

/** Each timed answer as a passage of the recording, so that what is said can be heard. */
function passagesOf(one: InterviewFacts, { recording }: InterviewStart, { on, account }: Ending) {
  if (!recording) return []
  const answers = one.plan.questions.flatMap(({ question }) => answerTo(one, question) ?? [])
  const times = answers.flatMap(({ time }) => time ?? []).toSorted((a, b) => a - b)
  return answers.flatMap(({ question, time }) => {
    if (time === undefined) return []
    const to = times.find(other => other > time) ?? time + answerLasts
    const passage = `${account}-${question}`
    const place = { type: 'Time', from: time, to } as const
    return [{ question, marked: { on, passage, document: recording, place } }]
  })
}

/** The account an interview leaves, what it says of each point, and what it showed of others. */
export function accountsOf(
  one: InterviewFacts,
  held: InterviewStart,
  ending: Ending,
): readonly ComplaintEvent[] {
  const { on, account, about, said, shown } = ending
  const { who, source, subject, questions } = one.plan
  const passages = passagesOf(one, held, ending)
  const heardOn = (point: string) =>
    passages.flatMap(({ question, marked }) =>
      questions.some(asked => asked.question === question && asked.points.includes(point))
        ? [marked.passage]
        : [],
    )
  return [
    ...passages.map(({ marked }) => ({ type: 'PassageMarked', ...marked }) as const),
    {
      type: 'AccountRecorded',
      ...{ on, account, source, who: `${who}, interview` },
      ...(subject ? { subject } : {}),
      form: 'interview',
      givenOn: londonDay(held.at),
      hand: 'first',
      about,
      documents: held.recording ? [held.recording] : [],
      rights: held.rights,
    },
    ...said.map(
      ({ point, stance, says }, at) =>
        ({
          type: 'PositionTaken',
          ...{ on, position: `${account}-said-${at + 1}`, point, account, stance },
          ...(says ? { says } : {}),
          passages: heardOn(point),
        }) as const,
    ),
    ...shown.map(
      ({ account: other, point, result, found }, at) =>
        ({
          type: 'AccountTested',
          ...{ on, test: `${account}-shown-${at + 1}`, account: other },
          by: 'interview',
          ...(point ? { point } : {}),
          ...{ result, found, passages: [] },
        }) as const,
    ),
  ]
}
