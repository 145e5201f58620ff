/** Answering a recommendation: what will be done or, where it is not accepted, why. */
import {
  accepted,
  type Day,
  matterId,
  parseRecommendationId,
  type RecommendationId,
  refuse,
} from '#kernel'
import { page } from '../../page.ts'
import { answers } from '../../reviews/words.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'
import { rowOf } from './rows.ts'

type Answering = Readonly<{
  on: Day
  recommendation: RecommendationId
  accepted: keyof typeof answers
  words: string
}>
const choices = ['yes', 'in-part', 'no'] as const

export const answerRecommendation = page({
  path: '/work/matters/:matter/recommendations/:recommendation',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/review/answer.njk',
  title: 'Answer a recommendation',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const of = found && (await desk.work.reviewOf(here.as, found.view))
    const id = parseRecommendationId(here.recommendation)
    const row = of?.recommendations.find(({ recommendation }) => recommendation === id)
    if (!found || !row) return undefined
    return {
      ...found.task,
      recommendation: row.recommendation,
      row: rowOf(row, here),
      choices: choices.map(value => ({ value, text: answers[value] })),
    }
  },
  back: (_here, { address }) => `${address}/review`,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { recommendation }) {
    const on = sheet.readDay('on', 'the date you answered', { notAfter: sheet.today })
    const answer = sheet.choice('accepted', choices)
    const words = sheet.lines('words')
    if (on.ok && answer && words)
      return accepted({ on: on.value, recommendation, accepted: answer, words })
    return refuse([
      ...problemUnless(answer, 'accepted', 'Select whether you accept it'),
      ...problemUnless(words, 'words', 'Enter what will be done or, if you do not accept it, why'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'accepted', on: 'on', words: { words: 'words' } }),
  submit: (desk, { as, matter, seen }, answering: Answering) =>
    desk.work.answerRecommendation(as, {
      matter: matterId(matter),
      ...against(seen),
      ...answering,
    }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'review'), 'recommendation-answered'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
