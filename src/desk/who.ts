/** Who asks, what they may be given to do, and what stands in the way when they may not. */
import type { AuthorityId, CommandId, Instant, MatterId, OneOf, PersonId } from '#kernel'

/** What a member of staff may be given to do. A page names the roles it is for. */
export const roles = [
  'caseworker',
  'investigator',
  'local handler',
  'head of professional standards',
  'reviewer',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export type Actor = OneOf<{
  staff: { person: PersonId; name: string; role: Role }
  /** Dates on the code alone; content once the second thing was given too. */
  tracker: { matter: MatterId; reads: 'dates' | 'content' }
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

/**
 * Who may use a verb. Restricted matters come with the access issue; until then a role is enough,
 * and no verb is without one.
 */
export function permits(may: readonly Role[], { actor }: As): boolean {
  return actor.type === 'staff' && may.includes(actor.role)
}

/**
 * A local handler sees, and acts on, what was given to them and nothing else: asked of every matter
 * beside `permits`, and refused as if there were no such matter.
 */
export function isTheirs({ actor }: As, handler: string | null | undefined): boolean {
  if (actor.type !== 'staff' || actor.role !== 'local handler') return true
  return actor.person === handler
}
