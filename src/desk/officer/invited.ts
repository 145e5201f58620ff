/** What an officer, their friend or their lawyer was told of, and whether they said they come. */
import {
  type ConductFacts,
  type InvitedTo,
  type Invitee,
  inviteesOf,
  listingOf,
  type PageGuest,
  toldOfOccasion,
} from '#casework'

export type InvitedKnown = Pick<Invitee, 'invitee' | 'occasion' | 'state' | 'on'> &
  Readonly<{ when: InvitedTo | undefined }>

const ofProceedings: readonly string[] = ['hearing', 'meeting', 'accelerated-hearing']

/** Told of it as it now stands: whoever is still to be told learns nothing here. */
export function invitedKnown(events: ConductFacts, guest: PageGuest): readonly InvitedKnown[] {
  return inviteesFor(events, guest).map(({ invitee, occasion, state, on }) => ({
    ...{ invitee, occasion, state, on },
    when: whenOf(events, occasion),
  }))
}

/** In their own capacity, of this officer's own proceedings alone. */
export function inviteesFor(events: ConductFacts, guest: PageGuest): readonly Invitee[] {
  const theirs = events.filter(({ subject }) => subject !== undefined)
  return inviteesOf(theirs).filter(
    ({ capacity, state }) => capacity === guest && state !== 'identified',
  )
}

function whenOf(events: ConductFacts, occasion: Invitee['occasion']): InvitedTo | undefined {
  if (!ofProceedings.includes(occasion)) return toldOfOccasion(events, occasion)
  const listed = listingOf(events)
  return listed && { firstDay: listed.firstDay, time: listed.time, place: listed.place }
}
