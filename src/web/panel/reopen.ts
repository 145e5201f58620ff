/** Reopening seriousness: every task opens again, nothing written is lost, and why is shown. */
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { ofConduct } from '../casework/conduct/refusals.ts'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import { type AtPanel, entryOf, panelAt } from './at-panel.ts'

function read(sheet: Sheet) {
  const why = sheet.lines('why')
  return why ? accepted(why) : refuse([{ field: 'why', words: 'Enter why you reopen it' }])
}

export const reopen = page({
  path: '/panel/:matter/:officer/reopen',
  may: 'chair a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/reopen.njk',
  title: 'Reopen seriousness',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { notified, reported } = view.room.standing
    const told = notified && ofConduct({ type: 'TaskNotOpen', first: 'told' }, 'why').words
    const isClosed = view.room.standing.closed.culpability !== undefined
    const missing = isClosed
      ? []
      : [{ what: 'Nothing is closed yet', href: view.at, who: 'There is nothing to reopen' }]
    return { ...view, missing: told ? [] : missing, told, isGiven: reported !== undefined }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'why', words: { why: 'why' } }),
  submit: (desk, here, why: string) =>
    desk.conduct.reopenSeriousness(here.as, { ...entryOf(here, here), why }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
})
