/** Ending an invitation to the officer's page, with why. */
import type { Desk } from '#desk'
import { accepted, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, stepOf, versionsBy } from '../form.ts'
import { guestWords } from './words.ts'

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day it ended', { notAfter: sheet.today })
  const why = sheet.lines('why')
  if (on.ok && why) return accepted({ on: on.value, why })
  return refuse([...problemUnless(why, 'why', 'Enter why it ends'), ...(on.ok ? [] : [on.refusal])])
}

export const endInvitation = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/own-page/:invited/end',
  template: 'casework/conduct/page-invitations/end.njk',
  title: 'End an invitation to the officer’s page',
  async show(desk: Desk, here: AtOfficer & Readonly<{ invited: string }>) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { matter } = found.task
    const all = await desk.conduct.pageInvitations(here.as, matter, subjectId(here.officer))
    const one = all?.find(({ invitation, ended }) => invitation === here.invited && !ended)
    if (!one) return undefined
    const { name, guest } = one
    return {
      ...{ ...found.task, who: found.who, at: found.at },
      guest: here.hideNames ? guestWords[guest] : `${name} (${guestWords[guest].toLowerCase()})`,
    }
  },
  back: (_here, { at }) => `${at}/own-page`,
  fill: view => filledWithToday(view),
  read,
  explain: explainBeside({ first: 'why', on: 'on', words: { why: 'why' } }),
  submit: (desk, here, asked) =>
    desk.conduct.endPageInvitation(here.as, {
      ...{ ...stepOf(here), ...asked, invitation: here.invited },
    }),
  next: nextTo('ended', '/own-page'),
  versions: versionsBy('why'),
})
