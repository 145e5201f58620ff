/** Who did it, as the envelope keeps it: a role and an id, never a name. */
import type { MatterId, PersonId } from '#kernel'

export type Actor =
  | Readonly<{ type: 'staff'; person: PersonId; name: string; role: string }>
  | Readonly<{ type: 'public' }>
  | Readonly<{ type: 'tracker'; matter: MatterId }>
  /** Let onto an officer's page by an invitation of their own. */
  | Readonly<{ type: 'invited'; invitation: string; matter: MatterId }>
  | Readonly<{ type: 'system' }>

/**
 * `staff:<person>`, `public`, `tracker:<matter>`, `invited:<invitation>` or `system`: all an
 * envelope may say of a person.
 */
export function actorOf(actor: Actor): string {
  switch (actor.type) {
    case 'staff':
      return `staff:${actor.person}`
    case 'tracker':
      return `tracker:${actor.matter}`
    case 'invited':
      return `invited:${actor.invitation}`
    case 'public':
    case 'system':
      return actor.type
  }
}

/** The person whose looks and acts these are, for the row policies; empty where there is none. */
export function personOf(actor: Actor): string {
  return actor.type === 'staff' ? actor.person : ''
}
