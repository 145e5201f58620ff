/** Letting somebody onto the officer's page, with the second thing they chose. */
import { type PageGuest, pageGuests } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'
import { guestWords } from './words.ts'

/** As long as the complainant's own. */
const least = 8
type LettingIn = Readonly<{
  on: Day
  guest: PageGuest
  name: string
  how: string
  second: string
}>

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day they were let in', { notAfter: sheet.today })
  const guest = sheet.choice('guest', pageGuests)
  const [name, how, second] = [sheet.text('name'), sheet.text('how'), sheet.text('second')]
  const isSecond = second.length >= least
  if (on.ok && guest && name && how && isSecond)
    return accepted<LettingIn>({ on: on.value, guest, name, how, second })
  return refuse([
    ...problemUnless(guest, 'guest', 'Select who it is'),
    ...problemUnless(name, 'name', 'Enter their name'),
    ...problemUnless(
      isSecond,
      'second',
      `Enter the word or phrase they chose, at least ${least} characters long`,
    ),
    ...problemUnless(how, 'how', 'Enter how the code is given to them'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const letIn = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/own-page/new',
  template: 'casework/conduct/page-invitations/let-in.njk',
  title: 'Let somebody onto the officer’s page',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    return {
      ...{ ...found.task, who: found.who, at: found.at },
      guests: pageGuests.map(value => ({ value, text: guestWords[value] })),
    }
  },
  back: (_here, { at }) => `${at}/own-page`,
  fill: view => filledWithToday(view),
  read,
  explain: explainBeside({ first: 'guest', on: 'on', words: { who: 'name', how: 'how' } }),
  submit: (desk, { as, matter, officer, seen }, asked: LettingIn) =>
    desk.conduct.inviteToPage(as, {
      ...{ matter: matterId(matter), ...against(seen), subject: subjectId(officer), ...asked },
    }),
  next: nextTo('let-in', '/own-page'),
  versions: versionsBy('how'),
})
