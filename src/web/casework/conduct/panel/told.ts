/** Who is told of the day and may come: each to be told, told, answered; reset when it moves. */
import {
  type Capacity,
  capacities,
  type Invitee,
  type InviteOwner,
  type InviteState,
  inviteesOf,
  inviteOwners,
  inviteStates,
  listingOf,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'
import { panelAt } from './at-panel.ts'
import { capacityWords, inviteTags, ownerWords } from './words.ts'

type Occasion = Invitee['occasion']
type Inviting = Readonly<{
  on: Day
  /** Somebody who was on the list before. */
  invitee?: string
  name: string
  capacity: Capacity
  owner: InviteOwner
  occasion: Occasion
  state: InviteState
  how?: string
}>
type Listed = Readonly<{
  value: string
  name: string
  capacity: Capacity
  owner: InviteOwner
  occasion: Occasion
}>
type Asking = Readonly<{ people: readonly Listed[]; occasion: Occasion }>

function read(sheet: Sheet, { people, occasion }: Asking) {
  const on = sheet.readDay('on', 'the day', { notAfter: sheet.today })
  const chosen = sheet.text('whom')
  const before = people.find(({ value }) => value === chosen)
  const name = before?.name ?? sheet.text('name')
  const capacity = before?.capacity ?? sheet.choice('capacity', capacities)
  const owner = before?.owner ?? sheet.choice('owner', inviteOwners)
  const state = sheet.choice('state', inviteStates)
  const how = sheet.text('how')
  const isHow = state !== 'notified' || how !== ''
  if (on.ok && chosen && name && capacity && owner && state && isHow)
    return accepted<Inviting>({
      ...{ on: on.value, name, capacity, owner, state },
      occasion: before?.occasion ?? occasion,
      ...(before ? { invitee: before.value } : {}),
      ...(how ? { how } : {}),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(chosen, 'whom', 'Select who it is'),
    ...problemUnless(name || !chosen, 'name', 'Enter their name'),
    ...problemUnless(capacity || !chosen, 'capacity', 'Select what they come as'),
    ...problemUnless(owner || !chosen, 'owner', 'Select whose it is to tell them'),
    ...problemUnless(state, 'state', 'Select where it stands'),
    ...problemUnless(isHow, 'how', 'Enter how they were told'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const told = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/told',
  template: 'casework/conduct/panel/told.njk',
  title: 'Who is told of the day',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { day } = dateWords(here)
    const listed = listingOf(view.found.events)
    const form = listed?.form ?? view.law?.panel?.forum ?? 'hearing'
    const occasion: Occasion = form === 'accelerated' ? 'accelerated-hearing' : form
    return {
      ...view,
      occasion,
      stands: listed && `${day(listed.firstDay)} at ${listed.time}, ${listed.place}`,
      people: inviteesOf(view.found.events).map((one, nth) => ({
        ...one,
        value: one.invitee,
        text: here.hideNames ? `Somebody on the list (${nth + 1})` : one.name,
        hint: capacityWords[one.capacity],
        tag: one.again
          ? { text: 'To be told again', classes: 'govuk-tag--red' }
          : inviteTags[one.state],
        since: day(one.on),
      })),
      capacities: capacities.map(value => ({ value, text: capacityWords[value] })),
      owners: inviteOwners.map(value => ({ value, text: ownerWords[value] })),
      states: inviteStates.map(value => ({ value, text: inviteTags[value].text })),
    }
  },
  fill: view => ({
    ...filledWithToday(view),
    owner: 'authority',
    ...(view.people.length > 0 ? {} : { whom: 'new' }),
  }),
  read,
  explain: explainBeside({ first: 'whom', on: 'on', words: { who: 'name', how: 'how' } }),
  submit: (desk, { as, command, matter, officer, seen }, inviting: Inviting) =>
    desk.conduct.invite(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ subject: subjectId(officer), entry: command, invitee: command, ...inviting },
    }),
  next: nextTo('invited', '/told'),
  versions: versionsBy('how'),
})
