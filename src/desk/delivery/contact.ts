/** How the complainant may be reached, as they last said. */
import { type Contact, type ContactMethod, safeWays } from '#casework'
import type { MatterId } from '#kernel'
import type { Work } from '#store'
import { complaintEvent } from '../reckon.ts'

/** Undefined once what they said has been disposed of. */
export async function contactOf(tx: Work, matter: MatterId): Promise<Contact | undefined> {
  for (const stored of (await tx.load(matter)).events) {
    const event = complaintEvent(stored)
    if (event.type === 'ComplaintMade') return event.report.contact
  }
  return undefined
}

/** Where a way of theirs leads; undefined where they said it is not safe, or not where. */
export function safeAddress(
  contact: Contact | undefined,
  method: ContactMethod,
): string | undefined {
  return contact && safeWays(contact).includes(method) ? contact.ways[method].where : undefined
}
