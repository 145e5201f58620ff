/** Who asks, what they may be given to do, and what stands in the way when they may not. */

import type { PageGuest } from '#casework'
import type { AuthorityId, CommandId, Instant, MatterId, OneOf, PersonId, SubjectId } from '#kernel'
import { type Capability, may, type Role } from './access/roles.ts'

export type Actor = OneOf<{
  staff: { person: PersonId; name: string; role: Role }
  /** Dates on the code alone; content once the second thing was given too. */
  tracker: { matter: MatterId; reads: 'dates' | 'content' }
  /**
   * An officer concerned, their friend or their lawyer: nothing on the code alone, and their page
   * once the second thing was given too.
   */
  invited: {
    invitation: string
    matter: MatterId
    subject: SubjectId
    guest: PageGuest
    reads: 'nothing' | 'page'
  }
  public: {}
  system: {}
}>

/** Who asks, and in which authority. The first argument of every verb. */
export type As = Readonly<{ authority: AuthorityId; actor: Actor }>
/** Who asks for a change, with the one-use id of the form they sent. */
export type AsCommand = As & Readonly<{ command: CommandId }>

/** One thing somebody did meanwhile, to be read as "`by` `did` at ...". */
export type Change = Readonly<{ by: string; did: string; at: Instant }>

/**
 * Two answers any verb may give instead of its own refusal. `Stale`: the thing moved on since the
 * version the form was filled in against. `NotPermitted`: also the answer where there is no such
 * thing, so that asking reveals nothing.
 */
export type Barrier = OneOf<{
  Stale: { version: number; changes: readonly Change[] }
  NotPermitted: {}
}>

/** Who an envelope's actor is called, where they are none of our staff. */
export function outsideName(actor: string): string {
  if (actor === 'system') return 'Candour'
  return actor.startsWith('invited:') ? 'The officer’s page' : 'The complainant'
}

/** Whether they may be asked this at all; which matters they see is the row policies' to say. */
export function permits(capability: Capability, { actor }: As): boolean {
  return actor.type === 'staff' && may(actor.role, capability)
}
