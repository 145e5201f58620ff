/** Before you publish: the words, the day they come down, and the nine questions. */
import {
  listingOf,
  ofKind,
  outcomeNow,
  type PublicationAnswer,
  publicationQuestions,
  publishedDays,
  roundNow,
  ruleOfQuestion,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, addDays, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Answers, Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { explainBeside } from '../../refusals.ts'
import { problemUnless } from '../../task.ts'
import { waivedWords } from '../../waived-words.ts'
import { ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { rulingWords } from '../panel/words.ts'
import { rulesShown } from '../rule-line.ts'
import { type AtPublishing, type PublishingView, publishingAt, untoldIn } from './at-publishing.ts'
import { headingFor, lastDayOf, wordsFor } from './first-words.ts'
import { questionWords } from './questions.ts'
import { capacityWords } from './words.ts'

type Considering = Readonly<{
  heading: string
  words: string
  lookFor: readonly string[]
  answers: readonly PublicationAnswer[]
  downOn?: Day
  longer?: string
}>
type Asking = Pick<PublishingView, 'what' | 'today' | 'isPressLine'> & Readonly<{ leastDown: Day }>

function answerIn(sheet: Sheet, question: PublicationAnswer['question']) {
  const answer = sheet.choice(`answer-${question}`, ['yes', 'no'])
  const how = sheet.lines(`how-${question}`)
  if (answer && how) return accepted<PublicationAnswer>({ question, answer, how })
  const { number } = questionWords(question)
  const problems: readonly Problem[] = [
    ...problemUnless(answer, `answer-${question}`, `Answer question ${number}`),
    ...problemUnless(how, `how-${question}`, `Enter how question ${number} was checked`),
  ]
  return refuse(problems)
}

/** The day it comes down: after its least days, or another that is later. */
function downIn(sheet: Sheet, { leastDown, isPressLine }: Asking) {
  if (isPressLine) return accepted({})
  const chosen = sheet.choice('down', ['least', 'other'])
  if (chosen === 'least') return accepted({ downOn: leastDown })
  if (!chosen) return refuse([{ field: 'down', words: 'Select when it comes down' }])
  const day = sheet.readDay('until', 'the day it comes down')
  if (!day.ok) return refuse([day.refusal])
  const longer = sheet.lines('longer')
  const isSooner = day.value < leastDown
  const problems: readonly Problem[] = [
    ...(isSooner
      ? [{ field: 'until-day', words: 'It comes down later than that: enter a later day' }]
      : []),
    ...problemUnless(longer || isSooner, 'longer', 'Enter why it stays up longer'),
  ]
  return problems.length > 0 ? refuse(problems) : accepted({ downOn: day.value, longer })
}

function readersOf({ isPressLine }: Pick<Asking, 'isPressLine'>): string {
  return isPressLine ? 'reporters' : 'the public'
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

function read(sheet: Sheet, asking: Asking) {
  const [heading, words] = [sheet.text('heading'), sheet.lines('words')]
  const each = publicationQuestions.map(question => answerIn(sheet, question))
  const answers = each.flatMap(one => (one.ok ? [one.value] : []))
  const down = downIn(sheet, asking)
  if (heading && words && down.ok && answers.length === each.length)
    return accepted<Considering>({
      ...{ heading, words, answers, lookFor: linesOf(sheet.lines('look-for')) },
      ...down.value,
    })
  const problems: readonly Problem[] = [
    ...problemUnless(heading, 'heading', 'Enter the heading'),
    ...problemUnless(words, 'words', `Enter the words ${readersOf(asking)} will read`),
    ...(down.ok ? [] : down.refusal),
    ...each.flatMap(one => (one.ok ? [] : one.refusal)),
  ]
  return refuse(problems)
}

/** What a rule of this force’s own asks; the law’s are shown as rules. */
function houseRule(rule: string): string {
  return rule.startsWith('house.') ? waivedWords(rule).join(', ') : ''
}

type Considered = NonNullable<PublishingView['prepared']>['considered']

/** As it was last left; at first with what the record has. */
function filled(before: Considered, draft: Readonly<{ heading: string; words: string }>): Answers {
  if (!before) return { ...draft, down: 'least' }
  const { heading = '', words, lookFor = [], answers, downOn, longer = '' } = before
  return {
    ...{ heading, words, 'look-for': lookFor.join('\n') },
    ...{ down: longer ? 'other' : 'least', longer },
    ...(longer && downOn ? dayAnswers('until', downOn) : {}),
    ...Object.fromEntries(
      answers.flatMap(({ question, answer, how }) => [
        [`answer-${question}`, answer],
        [`how-${question}`, how],
      ]),
    ),
  }
}

/** What has to have happened before there is anything to publish. */
function missingFor({ what, found, at }: PublishingView, isListed: boolean) {
  const isTold = ofKind(roundNow(found.events).events, 'OutcomeNotified').length > 0
  const who = 'You, or whoever handles it'
  if (what === 'outcome' && !isTold)
    return [
      { what: 'Record that the officer was told the outcome', href: `${at}/outcome-told`, who },
    ]
  if (what === 'outcome' && !outcomeNow(found.events))
    return [
      { what: 'It was quashed: nothing stands to be published', href: `${at}/challenge`, who },
    ]
  return what === 'hearing-notice' && !isListed
    ? [{ what: 'List the hearing: its day, time and place', href: `${at}/listing`, who }]
    : []
}

const aboutPublishing: ReadonlySet<string> = new Set([
  ...['privacy', 'reporting', 'public-notice', 'publication', 'exclusion'],
])

export const before = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/publish/:publishing',
  template: 'casework/conduct/after/before.njk',
  async show(desk: Desk, here: AtPublishing) {
    const view = await publishingAt(desk, here)
    if (!view) return undefined
    const { found, what } = view
    const { day } = dateWords(here)
    const listed = listingOf(found.events)
    const leastDown =
      what === 'outcome' || !listed ? addDays(here.today, publishedDays) : lastDayOf(listed)
    const rulings = ofKind(found.events, 'RulingMade').filter(({ kind }) =>
      aboutPublishing.has(kind),
    )
    return {
      ...view,
      leastDown,
      least: day(leastDown),
      missing: missingFor(view, listed !== undefined),
      isMeeting: ofKind(found.events, 'FindingMade').at(-1)?.forum === 'meeting',
      rulings: rulings.map(({ kind, words, allowed, on }) => ({
        kind: rulingWords[kind],
        words: `${allowed ? 'Allowed' : 'Not allowed'}: ${words}`,
        on: day(on),
      })),
      untold: untoldIn(view).map(one => capacityWords[one.capacity].toLowerCase()),
      questions: publicationQuestions.map(question => ({
        id: question,
        ...questionWords(question),
        rules: rulesShown([ruleOfQuestion(question, what)]),
        house: houseRule(ruleOfQuestion(question, what)),
      })),
      draft: {
        heading: headingFor(view, here),
        words: wordsFor(view, here),
      },
    }
  },
  title: ({ whatWords, isPressLine }) =>
    `Before you ${isPressLine ? 'give out' : 'publish'} ${whatWords}`,
  fill: ({ prepared, draft }) => filled(prepared?.considered, draft),
  read,
  explain: explainBeside({
    first: 'words',
    words: { words: 'words', how: 'words', why: 'longer' },
  }),
  async submit(desk, sent: SentStep & AtPublishing, considering: Considering) {
    const view = await publishingAt(desk, sent)
    if (!view) return refuse({ type: 'NotPermitted' } as const)
    const { what, prepared, today, isPressLine } = view
    const { removed = [], kept = [] } = prepared?.considered ?? {}
    const step = stepOf(sent)
    const publication = prepared?.publication ?? step.entry
    return desk.conduct.considerPublication(sent.as, {
      ...{ ...step, ...considering, publication, what, removed, kept, on: today },
      ...(isPressLine ? { pressLine: true } : {}),
    })
  },
  next: ({ matter, officer, publishing }) =>
    `/work/matters/${matter}/conduct/${officer}/publish/${publishing}/details?done=considered`,
  versions: versionsBy('words'),
})
