/** The questions of an interview: proposed from points, reworded, ordered, added, left out. */
import { askedBefore, type PlannedQuestion, questionsFor } from '#casework'
import type { Desk } from '#desk'
import { accepted, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import type { Waived } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type InterviewView, interviewAt, pointWords } from './at-interview.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
type Planned = Waived &
  Readonly<{ found: InterviewView; purpose: string; questions: readonly PlannedQuestion[] }>
type Asking = Readonly<{
  found: InterviewView
  proposed: readonly Readonly<{ words: string; points: readonly string[] }>[]
  points: readonly Readonly<{ value: string; text: string }>[]
}>

const standingWords = { contested: 'Contested', untested: 'Untested' } as const

type Placed = PlannedQuestion & Readonly<{ place: number }>

/** As edited, each with the place that was typed for it. */
function keptOf(sheet: Sheet, { one }: InterviewView): readonly Placed[] {
  return one.plan.questions
    .map(({ question, points }, at) => ({
      question,
      words: sheet.lines(`words-${question}`),
      points,
      place: Number(sheet.text(`place-${question}`)) || at + 1,
    }))
    .filter(({ question, words }) => words && sheet.text(`out-${question}`) !== 'yes')
}

/** By their places; two of one place stay as they stood, and a new one goes before them. */
function ordered(questions: readonly Placed[]): readonly PlannedQuestion[] {
  return questions
    .toSorted((a, b) => a.place - b.place)
    .map(({ question, words, points }) => ({ question, words, points }))
}

function addedOf(sheet: Sheet, { proposed, points }: Asking) {
  const chosen = sheet.choices(
    'proposed',
    proposed.map((_, at) => String(at)),
  )
  const own = sheet.lines('new-words')
  return [
    ...proposed
      .filter((_, at) => chosen.includes(String(at)))
      .map(({ words, points }) => ({ words, points, place: Number.POSITIVE_INFINITY })),
    ...(own
      ? [
          {
            words: own,
            place: Number(sheet.text('new-place')) || Number.POSITIVE_INFINITY,
            points: sheet.choices(
              'new-points',
              points.map(({ value }) => value),
            ),
          },
        ]
      : []),
  ]
}

function nextNumber({ plan }: InterviewView['one']): number {
  const numbers = plan.questions.map(({ question }) => Number(/\d+$/.exec(question)?.[0] ?? 0))
  return Math.max(0, ...numbers) + 1
}

function read(sheet: Sheet, asking: Asking) {
  const { found } = asking
  const purpose = sheet.lines('purpose')
  const from = nextNumber(found.one)
  const added = addedOf(sheet, asking).map((one, at) => ({
    ...one,
    question: `question-${from + at}`,
  }))
  const questions = ordered([...added, ...keptOf(sheet, found)])
  const before = new Set(askedBefore(found.facts, found.one.plan).map(({ point }) => point))
  const isAgain = questions.some(({ points }) => points.some(point => before.has(point)))
  const why = sheet.lines('again-why')
  if (purpose && (!isAgain || why))
    return accepted<Planned>({
      found,
      purpose,
      questions,
      ...(isAgain ? { waived: { rule: 'house.asked-already', why } } : {}),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(purpose, 'purpose', 'Enter what the interview is to find out'),
    ...problemUnless(!isAgain || why, 'again-why', 'Enter why they are asked again'),
  ]
  return refuse(problems)
}

function filled({ one }: InterviewView): Answers {
  const each = one.plan.questions.flatMap(({ question, words }, at) => [
    [`words-${question}`, words] as const,
    [`place-${question}`, String(at + 1)] as const,
  ])
  return { ...Object.fromEntries(each), purpose: one.plan.purpose }
}

export const plan = page({
  path: '/work/matters/:matter/interviews/:interview/plan',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/plan.njk',
  title: 'Questions to ask',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    if (!found) return undefined
    const { facts, one, who, at } = found
    const planned = new Set(one.plan.questions.map(({ words }) => words))
    const all = questionsFor(facts, one.plan)
    const standings = new Map(
      all.flatMap(({ points, standing }) => points.map(point => [point, standing] as const)),
    )
    const proposed = all.filter(({ words }) => !planned.has(words))
    return {
      ...found.task,
      found,
      who,
      at,
      isOver: Boolean(one.held ?? one.ended ?? one.abandoned),
      questions: one.plan.questions.map(({ question, points }) => ({
        question,
        points: points.map(point => {
          const standing = standings.get(point)
          const [words = 'A point no longer in dispute'] = pointWords(facts, [point])
          return { words, standing: standing ? standingWords[standing] : '' }
        }),
      })),
      proposed,
      offered: proposed.map(({ words, standing }, nth) => ({
        value: String(nth),
        text: words,
        hint: standingWords[standing],
      })),
      points: facts.proof.points
        .filter(({ left }) => left === undefined)
        .map(({ point, words }) => ({ value: point, text: words })),
      asked: askedBefore(facts, one.plan).map(({ words, answer }) => ({
        words,
        said: answer.words,
      })),
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ found }) => filled(found),
  read,
  explain: explainBeside({ first: 'purpose', words: { purpose: 'purpose' } }),
  submit: (desk, { as, matter, interview, seen }, { found, ...planned }: Planned) => {
    const { who, source, subject } = found.one.plan
    return desk.evidence.planInterview(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, who, source },
      ...(subject ? { subject } : {}),
      ...planned,
    })
  },
  next: ({ matter, interview }) =>
    `/work/matters/${matter}/interviews/${interview}?done=interview-planned`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('purpose') },
    ],
  },
})
