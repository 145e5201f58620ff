/** What the public interest needs: confidence, standards and deterrence, protecting the public. */
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import { type AtPanel, beforeTask, entryOf, panelAt, versions } from './at-panel.ts'

type Written = Readonly<{ confidence: string; standards: string; protecting: string }>

function read(sheet: Sheet) {
  const confidence = sheet.lines('confidence')
  const standards = sheet.lines('standards')
  const protecting = sheet.lines('protecting')
  if (confidence && standards && protecting)
    return accepted<Written>({ confidence, standards, protecting })
  return refuse([
    ...(confidence
      ? []
      : [{ field: 'confidence', words: 'Enter what confidence in policing needs' }]),
    ...(standards
      ? []
      : [{ field: 'standards', words: 'Enter what standards and deterrence need' }]),
    ...(protecting ? [] : [{ field: 'protecting', words: 'Enter what protects the public' }]),
  ])
}

export const publicInterest = page({
  path: '/panel/:matter/:officer/public-interest',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/interest.njk',
  title: 'What does the public interest need?',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    return view && { ...view, missing: beforeTask(view, 'public-interest') }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ room }) => {
    const { confidence = '', standards = '', protecting = '' } = room.standing.publicInterest ?? {}
    return { confidence, standards, protecting }
  },
  read,
  explain: explainBeside({ first: 'confidence' }),
  submit: (desk, here, written: Written) =>
    desk.conduct.writePublicInterest(here.as, { ...entryOf(here, here), ...written }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: versions('confidence', ({ room }) => room.standing.publicInterest?.confidence ?? ''),
})
