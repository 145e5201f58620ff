/** A question nobody planned, that came up while the interview was held. */
import type { Desk } from '#desk'
import { accepted, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against } from '../task.ts'
import { interviewAt } from './at-interview.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
type Added = Readonly<{ words: string; points: readonly string[] }>
type Asking = Readonly<{ points: readonly Readonly<{ value: string }>[] }>

function read(sheet: Sheet, { points }: Asking) {
  const words = sheet.lines('words')
  if (!words) return refuse([{ field: 'words', words: 'Enter the question' }])
  const chosen = sheet.choices(
    'points',
    points.map(({ value }) => value),
  )
  return accepted<Added>({ words, points: chosen })
}

export const addQuestion = page({
  path: '/work/matters/:matter/interviews/:interview/questions/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/add-question.njk',
  title: 'Add a question that came up',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    if (!found) return undefined
    const { facts, at, who } = found
    return {
      ...found.task,
      at,
      who,
      points: facts.proof.points
        .filter(({ left }) => left === undefined)
        .map(({ point, words }) => ({ value: point, text: words })),
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'words', words: { words: 'words' } }),
  submit: (desk, { as, command, matter, interview, seen }, added: Added) =>
    desk.evidence.addQuestion(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, question: command },
      ...added,
    }),
  next: ({ matter, interview, command }) =>
    `/work/matters/${matter}/interviews/${interview}/questions/${command}`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
