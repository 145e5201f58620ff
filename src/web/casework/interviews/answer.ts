/** One question at a time, as an interview goes: answered, no comment, a statement, not asked. */
import { answerTo, positionsOn, type QuestionAnswer, questionAnswers } from '#casework'
import type { Desk } from '#desk'
import { accepted, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type InterviewView, interviewAt, unanswered } from './at-interview.ts'
import { answerWords, secondsIn, timeInRecording } from './words.ts'

type At = Around & Readonly<{ matter: string; interview: string; question: string }>
type Given = Readonly<{ answer: QuestionAnswer; words: string; time?: number }>
type Answering = Given & Readonly<{ after: string }>

const stances = { for: 'Says so', against: 'Says otherwise', silent: 'Says nothing of it' } as const

function read(sheet: Sheet, { nextAt }: Readonly<{ nextAt: string }>) {
  const answer = sheet.choice('answer', questionAnswers)
  const words = sheet.lines('words')
  const typed = sheet.text('time')
  const time = typed ? secondsIn(typed) : undefined
  const needsWords = answer === 'answered' || answer === 'statement-read'
  if (answer && (!needsWords || words) && (!typed || time !== undefined))
    return accepted<Answering>({
      answer,
      words,
      ...(time === undefined ? {} : { time }),
      after: nextAt,
    })
  const problems: readonly Problem[] = [
    ...problemUnless(answer, 'answer', 'Select whether it was answered'),
    ...problemUnless(!needsWords || words, 'words', 'Enter what they said'),
    ...problemUnless(!typed || time !== undefined, 'time', 'Enter the time like 2:10 or 1:02:10'),
  ]
  return refuse(problems)
}

/** Each point of a question, with what each account says of it. */
function pointsOf({ facts }: InterviewView, ids: readonly string[], { hideNames }: At) {
  const { points, accounts } = facts.proof
  return points
    .filter(({ point }) => ids.includes(point))
    .map(({ point, words }) => ({
      words,
      says: positionsOn(facts, point)
        .filter(({ stance }) => stance !== 'silent')
        .map(({ account, stance, says }) => {
          const who = accounts.find(one => one.account === account)?.who ?? ''
          const name = hideNames ? 'An account' : who
          return `${name}: ${says ? `“${says}”` : stances[stance].toLowerCase()}`
        }),
    }))
}

function filled({ one }: InterviewView, question: string): Answers {
  const given = answerTo(one, question)
  if (!given) return {}
  const { answer, words, time } = given
  return { answer, words, time: time === undefined ? '' : timeInRecording(time) }
}

export const answer = page({
  path: '/work/matters/:matter/interviews/:interview/questions/:question',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/answer.njk',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    const questions = found?.one.plan.questions ?? []
    const nth = questions.findIndex(({ question }) => question === here.question)
    const asked = questions[nth]
    if (!found || !asked) return undefined
    const { one, at, who } = found
    const left = unanswered(one).filter(({ question }) => question !== asked.question)
    const after = left.find(
      ({ question }) => questions.findIndex(q => q.question === question) > nth,
    )
    const nextUp = after ?? left[0]
    return {
      ...found.task,
      at,
      who,
      filledWith: filled(found, asked.question),
      mayAnswer: one.held !== undefined && !one.ended && !one.abandoned,
      words: asked.words,
      points: pointsOf(found, asked.points, here),
      count: `Question ${nth + 1} of ${questions.length}`,
      isRecorded: one.held?.recording !== undefined,
      answers: questionAnswers.map(value => ({ value, text: answerWords[value] })),
      hasNext: nextUp !== undefined,
      nextAt: nextUp ? `${at}/questions/${nextUp.question}` : `${at}/end`,
    }
  },
  title: 'A question in interview',
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ filledWith }) => filledWith,
  read,
  explain: explainBeside({ first: 'answer', words: { words: 'words' } }),
  async submit(desk, { as, matter, interview, question, seen }, { after, ...given }: Answering) {
    const done = await desk.evidence.answerQuestion(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, question },
      ...given,
    })
    return done.ok ? accepted({ after }) : done
  },
  next: (_here, { after }) => after,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
