/**
 * A review body's staff, at work on a matter that is another authority's.
 *
 * The force owns the matter and its record; the local policing body reads it because an application
 * lies with it, and for as long as one does: `ReviewAccessOpened` and `ReviewAccessEnded` in the
 * force's own ledger say from when to when. What a reviewer records is appended there in one
 * transaction as done by the system, because nobody at the other body has a place in the force's
 * authority; the event itself names the reviewer, and pages say that name. The decider refuses a
 * reviewer whose body the matter is not open to, so no race between two requests lets one in.
 */
import type { Reviewer } from '#casework'
import type { AuthorityId } from '#kernel'
import type { StoredEvent } from '#store'
import { type Authority, authorityOf, type Bench, system } from '../bench.ts'
import { complaintEvent } from '../reckon.ts'
import { type As, type AsCommand, permits } from '../who.ts'

/** The local policing body that reviews a force's complaints, where it is in this installation. */
export function reviewBodyOf({ authorities }: Bench, force: AuthorityId): Authority | undefined {
  return authorities.find(({ kind, holds }) => kind === 'local-policing-body' && holds === force)
}

export type Reviewing = Readonly<{ owner: Authority; reviewer: Reviewer; body: Authority }>

/** Who is reviewing, and whose matters; undefined for anybody else. */
export function reviewing(bench: Bench, as: As): Reviewing | undefined {
  if (!permits('review', as) || as.actor.type !== 'staff') return undefined
  const body = authorityOf(bench, as.authority)
  if (body.kind !== 'local-policing-body' || !body.holds) return undefined
  const { person, name } = as.actor
  return { owner: authorityOf(bench, body.holds), reviewer: { person, name, body: body.id }, body }
}

/** The same request in the owner's authority: the event says who it is for. */
export function inOwners({ owner }: Reviewing, { command }: AsCommand): AsCommand {
  return { authority: owner.id, actor: system, command }
}

/**
 * In the owner's authority where no grant stands yet or any longer: these ask for references by
 * what an applicant wrote, and for the body's own list, never for what a matter holds.
 */
export function naming({ id }: Authority, { actor }: As) {
  return { authority: id, actor, sees: 'all' } as const
}

/** Whom an event was recorded for, by name, where they have no place in the matter themselves. */
export function onBehalfOf(stored: StoredEvent): string | undefined {
  const event = complaintEvent(stored)
  switch (event.type) {
    case 'EmergencyAsked':
      return event.name
    case 'EmergencyReviewed':
    case 'HoldingsAnswered':
      return event.by.name
    default:
      if (!('reviewer' in event) || typeof event.reviewer === 'string') return undefined
      return event.reviewer?.name
  }
}
