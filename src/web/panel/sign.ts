/** Signing the outcome: each member, and the chair, whose signature closes it. */
import { type Desk, outcomeNames } from '#desk'
import { accepted, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import { type AtPanel, entryOf, panelAt, versions } from './at-panel.ts'
import { capital } from './words.ts'

function read(sheet: Sheet, { seat }: Readonly<{ seat: string }>) {
  if (sheet.choice('agreed', ['yes'])) return accepted(seat)
  return refuse([{ field: 'agreed', words: 'Confirm that these are your finding and reasons' }])
}

export const sign = page({
  path: '/panel/:matter/:officer/sign',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/sign.njk',
  title: 'Sign the outcome',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { actor } = here.as
    const { proposed, court, open, signed } = view.room.standing
    const isReady = open === 'outcome' && proposed !== undefined && court !== undefined
    const isMine = signed.some(({ by }) => actor.type === 'staff' && by === actor.person)
    const back = { href: view.at, who: 'Whoever sits on the panel' }
    const named = view.room.sits.find(({ name }) => actor.type === 'staff' && name === actor.name)
    return {
      ...view,
      missing: isReady
        ? []
        : [{ what: 'Choose an outcome, and read it as a court would', ...back }],
      isMine,
      outcome: proposed ? capital(outcomeNames[proposed.action]) : '',
      seat: named?.seat ?? (view.mayChair ? 'chair' : 'member'),
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'agreed' }),
  submit: (desk, here, seat: string) =>
    desk.conduct.signOutcome(here.as, { ...entryOf(here, here), seat }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: versions('agreed', () => 'Somebody changed what you are signing. Read it again'),
})
