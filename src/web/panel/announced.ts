/** What was announced orally first: recorded as it was announced, even where it is flawed. */
import type { Despite } from '#casework'
import { type Desk, outcomeNames } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { explainDespite, readDespite } from '../casework/conduct/despite.ts'
import { ofConduct } from '../casework/conduct/refusals.ts'
import { page } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import { dayAnswers } from '../sheet-days.ts'
import { type AtPanel, announcedWords, entryOf, panelAt } from './at-panel.ts'
import { capital } from './words.ts'

type Action = keyof typeof outcomeNames
type Announced = Despite & Readonly<{ on: Day; action: Action; words: string }>
const actions = Object.entries(outcomeNames).map(([value, name]) => ({
  value,
  text: capital(name),
}))
const isAction = (value: string): value is Action => value in outcomeNames

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the date it was announced', { notAfter: sheet.today })
  const action = Object.keys(outcomeNames)
    .filter(isAction)
    .find(one => sheet.choice('action', [one]))
  const words = sheet.lines('words')
  if (on.ok && action && words)
    return accepted<Announced>({ on: on.value, action, words, ...readDespite(sheet) })
  return refuse([
    ...(on.ok ? [] : [on.refusal]),
    ...(action ? [] : [{ field: 'action', words: 'Select what was announced' }]),
    ...(words ? [] : [{ field: 'words', words: 'Enter what was said, as it was said' }]),
  ])
}

export const announced = page({
  path: '/panel/:matter/:officer/announced',
  may: 'chair a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/announced.njk',
  title: 'Record what was announced orally',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { words } = ofConduct({ type: 'TaskNotOpen', first: 'opening' }, 'words')
    const missing = view.room.isOpened
      ? []
      : [{ what: 'Open the proceedings', href: view.at, who: words }]
    return { ...view, missing, actions, before: announcedWords(view, here), today: here.today }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ today }) => dayAnswers('on', today),
  read,
  explain: explainDespite({ first: 'words', on: 'on' }),
  submit: (desk, here, said: Announced) =>
    desk.conduct.announceOutcome(here.as, {
      ...entryOf(here, { command: here.command, seen: undefined }),
      ...said,
    }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
})
