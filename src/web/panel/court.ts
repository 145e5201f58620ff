/** Reading it as a court would: a list of questions, each answered; never a score. */
import { type CourtAnswer, noticedIn } from '#casework'
import { type Desk, outcomeNames } from '#desk'
import { accepted, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import { type AtPanel, entryOf, type PanelView, panelAt, versions } from './at-panel.ts'
import { courtQuestions, partTitles } from './words.ts'

const said = ['yes', 'no', 'not-so'] as const
const names = Object.keys(courtQuestions)

function read(sheet: Sheet) {
  const answers = names.map(question => ({
    question,
    answer: sheet.choice(question, said),
    words: sheet.lines(`${question}-words`),
  }))
  const problems: readonly Problem[] = answers.flatMap(({ question, answer, words }) => [
    ...(answer ? [] : [{ field: question, words: `Answer: ${wordsOf(question)}` }]),
    ...(words ? [] : [{ field: `${question}-words`, words: `Say how: ${wordsOf(question)}` }]),
  ])
  if (problems.length > 0) return refuse(problems)
  return accepted<readonly CourtAnswer[]>(
    answers.flatMap(({ question, answer, words }) => (answer ? [{ question, answer, words }] : [])),
  )
}

function wordsOf(question: string): string {
  return Object.entries<string>(courtQuestions).find(([name]) => name === question)?.[1] ?? question
}

const places: Readonly<Record<string, string>> = {
  ...partTitles,
  overall: 'How serious overall',
  confidence: 'Confidence',
  standards: 'Standards and deterrence',
  protecting: 'Protecting the public',
  mitigation: 'Weight of personal mitigation',
  exceptional: 'Exceptional circumstances',
  purposes: 'How it meets each purpose',
  ...Object.fromEntries(
    Object.entries(outcomeNames).map(([action, name]) => [`not-${action}`, `Why not ${name}`]),
  ),
}

function promptsIn({ room }: PanelView): readonly string[] {
  const { repeated, person, noConfidence, unanswered } = noticedIn(room.standing)
  return [
    ...repeated.map(
      one =>
        `The same words stand in two places (${one.places
          .map(place => `“${places[place] ?? place}”`)
          .join(', ')}): “${one.words}”`,
    ),
    ...person.map(
      ({ part, words }) => `“${words}”, in “${partTitles[part]}”, reads as about the person.`,
    ),
    ...(noConfidence ? ['No factor of harm to confidence was weighed.'] : []),
    ...(unanswered > 0 ? ['Some of the adviser’s advice has not been answered.'] : []),
  ]
}

export const court = page({
  path: '/panel/:matter/:officer/court',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/court.njk',
  title: 'Read it as a court would',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { proposed, open, court: was } = view.room.standing
    const isReady = proposed !== undefined && open === 'outcome'
    return {
      ...view,
      missing: isReady
        ? []
        : [{ what: 'Choose an outcome', href: view.at, who: 'Whoever sits on the panel' }],
      prompts: promptsIn(view),
      questions: Object.entries(courtQuestions).map(([name, words]) => ({ name, words })),
      was: was?.answers ?? [],
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ was }) =>
    Object.fromEntries(
      was.flatMap(({ question, answer, words }) => [
        [question, answer],
        [`${question}-words`, words],
      ]),
    ),
  read,
  explain: explainBeside({ first: 'evidence' }),
  submit: (desk, here, answers: readonly CourtAnswer[]) =>
    desk.conduct.readAsCourt(here.as, { ...entryOf(here, here), answers }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: versions('evidence-words', () => 'Somebody else answered or changed the reasons'),
})
