/**
 * Who is told of a hearing, a meeting, an inquest or a review, and may come to it: one way for all
 * of them. Each person is identified, then told, then answers. Whoever holds it tells them: not
 * always the force. A new day, time or place means that nobody has been told.
 */
import type { Day, SubjectId } from '#kernel'
import type { Decides, Tells } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { type ConductFacts, ofKind } from './conduct.ts'
import { runBy } from './delegating.ts'
import { recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

/** What somebody is told of, and may come to. */
export const occasions = [
  'hearing',
  'meeting',
  'accelerated-hearing',
  'appeal-meeting',
  'inquest',
  'review',
] as const
export type InviteOccasion = (typeof occasions)[number]
export const capacities = [
  'officer',
  'police-friend',
  'lawyer',
  'complainant',
  'companion',
  'interested-person',
  'family',
  'witness',
  'director-general',
  'investigator',
] as const
export type Capacity = (typeof capacities)[number]

export const inviteOwners = ['authority', 'local-policing-body', 'coroner'] as const
export type InviteOwner = (typeof inviteOwners)[number]
export const inviteStates = ['identified', 'notified', 'acknowledged', 'not-coming'] as const
export type InviteState = (typeof inviteStates)[number]

/** As whoever holds it gave it: "10:00", a court, a room. */
export type InvitedTo = Readonly<{ firstDay: Day; time: string; place: string }>

export type Invitation = Omit<Step, 'subject'> &
  Readonly<{
    /** Absent of an inquest and a review: they are of the whole matter. */
    subject?: SubjectId
    invitee: string
    occasion: InviteOccasion
    /** Whose it is to tell them. */
    owner: InviteOwner
    name: string
    capacity: Capacity
    state: InviteState
    how?: string
    /** What they are told of, where that is not the day proceedings are listed for here. */
    when?: InvitedTo
  }>

export type Invitee = Readonly<{
  invitee: string
  name: string
  capacity: Capacity
  occasion: InviteOccasion
  owner: InviteOwner
  /** Since the day, the time and the place last changed. */
  state: InviteState
  on: Day
  /** They were told, or had answered, and it has changed since. */
  again: boolean
}>

const ofProceedings: readonly InviteOccasion[] = ['hearing', 'meeting', 'accelerated-hearing']
const ofMatter: readonly InviteOccasion[] = ['inquest', 'review']

/** Everybody who is to be told; a new day, time or place means that nobody has been. */
export function inviteesOf(events: ConductFacts): readonly Invitee[] {
  const found = new Map<string, Invitee>()
  const last = new Map<InviteOccasion, InvitedTo>()
  const set = (when: InvitedTo, of: readonly InviteOccasion[]) => {
    const before = of.map(one => last.get(one)).find(Boolean)
    for (const one of of) last.set(one, when)
    if (!before || !isMoved(before, when)) return
    for (const one of found.values())
      if (one.state !== 'identified' && of.includes(one.occasion))
        found.set(one.invitee, { ...one, state: 'identified', again: true })
  }
  for (const event of ofKind(events, 'Invited', 'ProceedingsListed')) {
    if (event.type === 'ProceedingsListed') {
      set(event, ofProceedings)
      continue
    }
    const { invitee, name, capacity, occasion, owner, state, on, when } = event
    if (when) set(when, [occasion])
    found.set(invitee, { invitee, name, capacity, occasion, owner, state, on, again: false })
  }
  return [...found.values()]
}

function isMoved(from: InvitedTo, to: InvitedTo): boolean {
  return from.firstDay !== to.firstDay || from.time !== to.time || from.place !== to.place
}

/** The day, time and place last given of what is not listed here. */
export function toldOfOccasion(
  events: ConductFacts,
  occasion: InviteOccasion,
): InvitedTo | undefined {
  return ofKind(events, 'Invited').findLast(one => one.occasion === occasion && one.when)?.when
}

/** Invitations of the whole matter: to an inquest, to a review. */
export function invitedToMatter({ conduct }: Pick<Facts, 'conduct'>): ConductFacts {
  return conduct.filter(({ subject }) => subject === undefined)
}

type Invite = { Invite: Invitation & Today }

export const inviteDecides: Decides<Invite> = {
  Invite({ today, ...asked }, facts) {
    const { on, entry, subject, invitee, occasion, owner, name, capacity, state, how } = asked
    const isListedHere = ofProceedings.includes(occasion)
    const [isWhole, when] = [ofMatter.includes(occasion), isListedHere ? undefined : asked.when]
    return recorded(
      {
        type: 'Invited',
        ...{ on, entry, invitee, occasion, owner, name, capacity, state },
        ...(subject && !isWhole ? { subject } : {}),
        ...(how ? { how } : {}),
        ...(when ? { when } : {}),
      },
      { today, facts },
      isWhole || subject ? undefined : { type: 'NoSuchOfficer' },
      missingWords(name, 'who'),
      state === 'notified' ? missingWords(how ?? '', 'how') : undefined,
      state === 'notified' && !isListedHere ? missingWords(when?.place ?? '', 'place') : undefined,
    )
  },
}

/** Only of proceedings, and of those whom the Regulations name: of the others no clock asks. */
export const inviteTells: Tells<{ Invited: Invitation }> = {
  Invited({ on, subject, occasion, owner, capacity, state }, telling) {
    const to = capacity === 'officer' ? subject : capacity === 'complainant' ? capacity : undefined
    if (!to || !subject || state === 'identified' || !ofProceedings.includes(occasion)) return []
    const by = owner === 'authority' ? runBy(telling, subject, on) : owner
    const { knownOn } = telling
    return [{ happened: 'told-of-proceedings', on, knownOn, by, to, about: subject }]
  },
}
