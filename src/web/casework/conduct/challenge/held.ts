/** Hold the records of these proceedings for a claim, or end the hold. */
import { recordsHeld } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'

type Hold = Readonly<{ on: Day; held: boolean; why: string }>

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const held = sheet.choice('held', ['yes', 'no'])
  const why = sheet.lines('why')
  if (on.ok && held && why) return accepted<Hold>({ on: on.value, held: held === 'yes', why })
  return refuse([
    ...problemUnless(held, 'held', 'Select whether the records are held'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const held = page({
  path: '/work/matters/:matter/conduct/:officer/records-held',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/held.njk',
  title: 'Are the records held for a claim?',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const isHeld = recordsHeld(found.events) !== undefined
    return { ...found.task, found, who: found.who, at: found.at, isHeld }
  },
  back: (_here, { at }) => `${at}/challenge`,
  reference: ({ reference }) => reference,
  fill: ({ found, isHeld }) => ({ ...filledWithToday(found.task), held: isHeld ? 'no' : 'yes' }),
  read,
  explain: explainBeside({ first: 'held', on: 'on', words: { why: 'why' } }),
  submit: (desk, sent: SentStep, asked: Hold) =>
    desk.conduct.holdRecords(sent.as, { ...stepOf(sent), ...asked }),
  next: nextTo('records-held', '/challenge'),
  versions: versionsBy('why'),
})
