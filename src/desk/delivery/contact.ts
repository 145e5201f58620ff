/** How the complainant may be reached, as they last said. */
import { type Contact, type ContactMethod, safeWays } from '#casework'
import type { MatterId } from '#kernel'
import type { Work } from '#store'
import { complaintEvent } from '../reckon.ts'

/** Undefined once what they said has been disposed of. */
export async function contactOf(tx: Work, matter: MatterId): Promise<Contact | undefined> {
  const events = (await tx.load(matter)).events.map(complaintEvent)
  const last = events.findLast(event => event.type === 'ContactChanged')
  if (last) return last.contact
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
