/**
 * Who was let onto the officer's page: the officer, their police friend, their lawyer, each by an
 * invitation of their own that can be ended. What opens it is kept elsewhere, and only as a hash.
 */
import type { Day, SubjectId } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { noticeOfInvestigationOn, noticesReached, suspensionOn } from './investigating-known.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

export const pageGuests = ['officer', 'police-friend', 'lawyer'] as const
export type PageGuest = (typeof pageGuests)[number]

export type OfficerPageEvents = {
  PageInvited: Step &
    Readonly<{
      invitation: string
      guest: PageGuest
      name: string
      /** How the code was given to them: by hand, never in one letter with the second thing. */
      how: string
    }>
  PageInvitationEnded: Step &
    Readonly<{
      invitation: string
      why: string
    }>
}
export type OfficerPageCommands = {
  InviteToPage: OfficerPageEvents['PageInvited'] & Today
  EndPageInvitation: OfficerPageEvents['PageInvitationEnded'] & Today
}

export type PageInvitation = Readonly<{
  invitation: string
  guest: PageGuest
  name: string
  how: string
  on: Day
  ended?: Readonly<{ on: Day; why: string }>
}>

/** Everybody who was ever let onto the page of one officer (`conductOf`), oldest first. */
export function pageInvitationsOf(events: ConductFacts): readonly PageInvitation[] {
  const over = ofKind(events, 'PageInvitationEnded')
  return ofKind(events, 'PageInvited').map(({ invitation, guest, name, how, on }) => {
    const end = over.find(one => one.invitation === invitation)
    const ended = end && { on: end.on, why: end.why }
    return { invitation, guest, name, how, on, ...(ended ? { ended } : {}) }
  })
}

/** Whether the officer knows of it at all: before that nobody may learn of it from a page. */
function isOfficerTold(facts: Facts, subject: SubjectId, today: Day): boolean {
  const events = conductOf(facts, subject)
  return (
    noticeOfInvestigationOn(facts, subject) !== undefined ||
    noticesReached(events).length > 0 ||
    suspensionOn(events, today) !== undefined
  )
}

export const officerPageDecides: Decides<OfficerPageCommands> = {
  InviteToPage: ({ today, on, entry, subject, invitation, guest, name, how }, facts) =>
    recorded(
      { type: 'PageInvited', on, entry, subject, invitation, guest, name, how },
      { today, facts },
      isOfficerTold(facts, subject, today) ? undefined : { type: 'OfficerNotTold' },
      missingWords(name, 'who'),
      missingWords(how, 'how'),
    ),
  EndPageInvitation({ today, on, entry, subject, invitation, why }, facts) {
    const found = pageInvitationsOf(conductOf(facts, subject)).find(
      one => one.invitation === invitation,
    )
    return recorded(
      { type: 'PageInvitationEnded', on, entry, subject, invitation, why },
      { today, facts },
      found && !found.ended ? undefined : { type: 'NoSuchEntry' },
      missingWords(why, 'why'),
    )
  },
}

export const officerPageEvolves: Evolves<OfficerPageEvents> = {
  PageInvited: (facts, event) => kept(facts, { ...event, type: 'PageInvited' }),
  PageInvitationEnded: (facts, event) => kept(facts, { ...event, type: 'PageInvitationEnded' }),
}

export const officerPageTells: Tells<OfficerPageEvents> = {
  PageInvited: untold,
  PageInvitationEnded: untold,
}
