/** What a list of those who are told asks and shows, whatever they are told of. */
import {
  type Capacity,
  type ConductFacts,
  capacities,
  type Invitee,
  type InviteOccasion,
  type InviteOwner,
  type InviteState,
  inviteesOf,
  inviteOwners,
  inviteStates,
  toldOfOccasion,
} from '#casework'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import type { Around } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { filledWithToday, problemUnless, type TaskView } from '../../task.ts'
import { capacityWords, inviteTags, occasionWords, ownerWords } from './words.ts'

export type Inviting = Readonly<{
  on: Day
  /** Somebody who was on the list before. */
  invitee?: string
  name: string
  capacity: Capacity
  owner: InviteOwner
  occasion: InviteOccasion
  state: InviteState
  how?: string
  when?: Readonly<{ firstDay: Day; time: string; place: string }>
}>
type Asking = Readonly<{
  people: readonly (Invitee & Readonly<{ value: string }>)[]
  /** What somebody new may be told of; of those in `unlisted` the day is asked here. */
  occasions: readonly Readonly<{ value: InviteOccasion }>[]
  unlisted: readonly InviteOccasion[]
}>

export function readInviting(sheet: Sheet, { people, occasions, unlisted }: Asking) {
  const on = sheet.readDay('on', 'the day', { notAfter: sheet.today })
  const chosen = sheet.text('whom')
  const before = people.find(({ value }) => value === chosen)
  const name = before?.name ?? sheet.text('name')
  const capacity = before?.capacity ?? sheet.choice('capacity', capacities)
  const owner = before?.owner ?? sheet.choice('owner', inviteOwners)
  const values = occasions.map(({ value }) => value)
  const occasion =
    before?.occasion ?? (values.length === 1 ? values[0] : sheet.choice('occasion', values))
  const state = sheet.choice('state', inviteStates)
  const how = sheet.text('how')
  const isHow = state !== 'notified' || how !== ''
  const needsWhen = occasion !== undefined && unlisted.includes(occasion) && state === 'notified'
  const first = needsWhen ? sheet.readDay('first', 'the day of it') : undefined
  const [time, place] = [sheet.text('time'), sheet.text('place')]
  const problems: readonly Problem[] = [
    ...problemUnless(chosen, 'whom', 'Select who it is'),
    ...problemUnless(name || !chosen, 'name', 'Enter their name'),
    ...problemUnless(capacity || !chosen, 'capacity', 'Select what they come as'),
    ...problemUnless(owner || !chosen, 'owner', 'Select whose it is to tell them'),
    ...problemUnless(occasion || !chosen, 'occasion', 'Select what they are told of'),
    ...problemUnless(state, 'state', 'Select where it stands'),
    ...problemUnless(isHow, 'how', 'Enter how they were told'),
    ...(first && !first.ok ? [first.refusal] : []),
    ...problemUnless(!needsWhen || time, 'time', 'Enter the time they were told of'),
    ...problemUnless(!needsWhen || place, 'place', 'Enter the place they were told of'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  if (!on.ok || !capacity || !owner || !occasion || !state || problems.length > 0)
    return refuse(problems)
  return accepted<Inviting>({
    ...{ on: on.value, name, capacity, owner, occasion, state },
    ...(before ? { invitee: before.value } : {}),
    ...(how ? { how } : {}),
    ...(first?.ok ? { when: { firstDay: first.value, time, place } } : {}),
  })
}

type List = Readonly<{
  events: ConductFacts
  occasions: readonly InviteOccasion[]
  listed: boolean
}>

/** The list as it stands, and what its form offers; `listed`: the first occasion has a day. */
export function listShown({ events, occasions, listed }: List, here: Around) {
  const { day } = dateWords(here)
  const unlisted = listed ? occasions.slice(1) : occasions
  const days = unlisted.flatMap(occasion => {
    const when = toldOfOccasion(events, occasion)
    return when ? [{ occasion, when }] : []
  })
  return {
    unlisted,
    given: days.at(-1)?.when,
    days: days.map(
      ({ occasion, when }) =>
        `${occasionWords[occasion]}: ${day(when.firstDay)} at ${when.time}, ${when.place}`,
    ),
    occasions: occasions.map(value => ({ value, text: occasionWords[value] })),
    people: inviteesOf(events).map((one, nth) => ({
      ...one,
      value: one.invitee,
      text: here.hideNames ? `Somebody on the list (${nth + 1})` : one.name,
      hint: capacityWords[one.capacity],
      of: occasionWords[one.occasion],
      teller: ownerWords[one.owner],
      tag: one.again
        ? { text: 'To be told again', classes: 'govuk-tag--red' }
        : inviteTags[one.state],
      since: day(one.on),
    })),
    capacities: capacities.map(value => ({ value, text: capacityWords[value] })),
    owners: inviteOwners.map(value => ({ value, text: ownerWords[value] })),
    states: inviteStates.map(value => ({ value, text: inviteTags[value].text })),
  }
}

type Listed = Pick<ReturnType<typeof listShown>, 'people' | 'given'> & Pick<TaskView, 'today'>

export function fillInviting(view: Listed) {
  return {
    ...filledWithToday(view),
    owner: 'authority',
    ...(view.people.length > 0 ? {} : { whom: 'new' }),
    ...(view.given
      ? {
          ...dayAnswers('first', view.given.firstDay),
          time: view.given.time,
          place: view.given.place,
        }
      : {}),
  }
}
