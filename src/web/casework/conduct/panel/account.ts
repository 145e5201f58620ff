/** The account of somebody who sits, where they were named without it. */
import { putOutOf, sittingOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type PersonId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { panelAt } from './at-panel.ts'
import { seatWords } from './words.ts'

type Tying = Readonly<{ seat: string; person: PersonId }>
type Asking = Readonly<{
  seats: readonly Readonly<{ value: string }>[]
  staff: readonly Readonly<{ person: PersonId }>[]
}>

function read(sheet: Sheet, { seats, staff }: Asking) {
  const seat = seats.find(({ value }) => value === sheet.text('seat'))?.value
  const person = staff.find(one => one.person === sheet.text('person'))?.person
  if (seat && person) return accepted<Tying>({ seat, person })
  return refuse([
    ...problemUnless(seat, 'seat', 'Select who it is'),
    ...problemUnless(person, 'person', 'Select their account'),
  ])
}

type Found = Pick<NonNullable<Awaited<ReturnType<typeof panelAt>>>, 'found'>

/** Nobody’s whose account already sits here, or was replaced: a person has one seat, once. */
async function accountsFor(desk: Desk, { as, hideNames }: AtOfficer, { found: { events } }: Found) {
  const staff = hideNames ? [] : await desk.conduct.panelStaff(as)
  const sits = sittingOf(events)
  return staff.filter(
    ({ person }) =>
      !sits.some(({ member }) => member.person === person) && !putOutOf(events, person),
  )
}

export const tieAccount = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/panel/account',
  template: 'casework/conduct/panel/account.njk',
  title: 'Tie a seat to an account',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const sits = sittingOf(view.found.events)
    const staff = await accountsFor(desk, here, view)
    return {
      ...{ ...view, staff, namesHidden: here.hideNames },
      accounts: staff.map(({ person, name, role }) => ({
        value: person,
        text: `${name}, ${role}`,
      })),
      seats: sits
        .filter(({ member }) => !member.person)
        .map(({ seat, member }, nth) => ({
          value: seat,
          text: here.hideNames ? `Somebody who sits (${nth + 1})` : member.name,
          hint: seatWords[member.seat],
        })),
    }
  },
  back: (_here, { at }) => `${at}/panel`,
  fill: ({ seats }) => ({ seat: seats.length === 1 ? (seats[0]?.value ?? '') : '' }),
  read,
  explain: explainBeside({ first: 'seat', on: 'seat', words: {} }),
  submit: (desk, sent: SentStep & Pick<AtOfficer, 'today'>, asked: Tying) =>
    desk.conduct.tiePanelAccount(sent.as, { ...stepOf(sent), on: sent.today, ...asked }),
  next: nextTo('account-tied', '/panel'),
  versions: versionsBy('person'),
})
