/** Earlier outcomes for similar seriousness: after a provisional choice, as information only. */
import { type Desk, outcomeNames, type Spread } from '#desk'
import { accepted } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import { type AtPanel, entryOf, panelAt } from './at-panel.ts'
import { capital } from './words.ts'

function spreadView({ n, actions, months }: Spread) {
  const named: Readonly<Record<string, string>> = outcomeNames
  return {
    n,
    rows: actions.map(one => ({ text: capital(named[one.action] ?? one.action), n: one.n })),
    months,
  }
}

export const comparators = page({
  path: '/panel/:matter/:officer/comparators',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/comparators.njk',
  title: 'Earlier outcomes for similar seriousness',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { proposed, open } = view.room.standing
    const { matter, officer } = view.room
    const found = await desk.conduct.comparators(here.as, matter, officer.subject)
    const isReady = proposed !== undefined && (open === 'outcome' || open === undefined)
    return {
      ...view,
      missing: isReady
        ? []
        : [{ what: 'Choose an outcome', href: view.at, who: 'Whoever sits on the panel' }],
      chosen: proposed && capital(outcomeNames[proposed.action]),
      found: isReady && found ? [spreadView(found.all), spreadView(found.alike)] : undefined,
      isSigned: open === undefined,
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read: () => accepted({}),
  explain: explainBeside({ first: 'see' }),
  submit: (desk, here) =>
    desk.conduct.seeComparators(here.as, entryOf(here, { command: here.command, seen: undefined })),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}/comparators`,
})
