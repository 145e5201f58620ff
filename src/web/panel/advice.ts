/** Advice beside a task: given by the adviser, accepted or departed from by the panel. */
import { type OutcomeTask, outcomeTasks } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import { type AtPanel, entryOf, panelAt } from './at-panel.ts'
import { taskTitles } from './words.ts'

type Given = Readonly<{ task: OutcomeTask; words: string }>

function readGiven(sheet: Sheet) {
  const task = sheet.choice('task', outcomeTasks)
  const words = sheet.lines('words')
  if (task && words) return accepted<Given>({ task, words })
  return refuse([
    ...(task ? [] : [{ field: 'task', words: 'Select which task it is about' }]),
    ...(words ? [] : [{ field: 'words', words: 'Enter your advice' }]),
  ])
}

export const giveAdvice = page({
  path: '/panel/:matter/:officer/advice',
  may: 'advise a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/advice.njk',
  title: 'Give advice',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const tasks = outcomeTasks.map(value => ({ value, text: taskTitles[value] }))
    return { ...view, missing: [], tasks }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read: readGiven,
  explain: explainBeside({ first: 'words' }),
  submit: (desk, here, given: Given) =>
    desk.conduct.giveAdvice(here.as, {
      ...entryOf(here, { command: here.command, seen: undefined }),
      advice: here.command,
      ...given,
    }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
})

type Answered = Readonly<{ accepted: boolean; why: string }>

function readAnswer(sheet: Sheet) {
  const said = sheet.choice('accepted', ['yes', 'no'])
  const why = sheet.lines('why')
  if (said && why) return accepted<Answered>({ accepted: said === 'yes', why })
  return refuse([
    ...(said ? [] : [{ field: 'accepted', words: 'Select whether you accept it' }]),
    ...(why ? [] : [{ field: 'why', words: 'Enter why' }]),
  ])
}

export const answerAdvice = page({
  path: '/panel/:matter/:officer/advice/:advice',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/answer-advice.njk',
  title: 'Answer advice',
  async show(desk: Desk, here: AtPanel & Readonly<{ advice: string }>) {
    const view = await panelAt(desk, here)
    const found = view?.room.standing.advice.find(({ given }) => given.advice === here.advice)
    if (!view || !found) return undefined
    const title = outcomeTasks.find(task => task === found.given.task)
    return {
      ...view,
      missing: [],
      about: title ? taskTitles[title] : '',
      words: found.given.words,
      answered: found.answered,
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ answered }) =>
    answered ? { accepted: answered.accepted ? 'yes' : 'no', why: answered.why } : {},
  read: readAnswer,
  explain: explainBeside({ first: 'why', words: { why: 'why' } }),
  submit: (desk, here, answer: Answered) =>
    desk.conduct.answerAdvice(here.as, {
      ...entryOf(here, { command: here.command, seen: undefined }),
      advice: here.advice,
      ...answer,
    }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
})
