/** How the complainant may be reached, as they last said. */
import { type Contact, type ContactMethod, complaint, safeWays } from '#casework'
import { fold, type MatterId } from '#kernel'
import type { Work } from '#store'
import { hidden, mayKnowName } from '../intake/sealed.ts'
import { complaintEvent } from '../reckon.ts'
import type { As } from '../who.ts'

/**
 * Undefined once what they said has been disposed of. Whoever may not know a sealed name is told
 * neither it nor where it leads; `as` is who asks, left out where nobody reads the answer.
 */
export async function contactOf(tx: Work, matter: MatterId, as?: As): Promise<Contact | undefined> {
  const events = (await tx.load(matter)).events.map(complaintEvent)
  const last = events.findLast(event => event.type === 'ContactChanged')
  if (last) {
    const state = fold(complaint, events)
    const sealed = state.type === 'Open' ? state.facts.sealed : undefined
    return as && sealed && !mayKnowName(sealed, as) ? hidden : last.contact
  }
  const made = events.find(event => event.type === 'ComplaintMade')
  return made?.report.contact
}

/** Where a way of theirs leads; undefined where they said it is not safe, or not where. */
export function safeAddress(
  contact: Contact | undefined,
  method: ContactMethod,
): string | undefined {
  return contact && safeWays(contact).includes(method) ? contact.ways[method].where : undefined
}
