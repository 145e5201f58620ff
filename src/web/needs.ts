/**
 * What `web` asks of `desk`, as types only: `web` can be read, and tested, without the rest.
 *
 * Every verb is told who asks (`As`) first. A verb that changes something is told the one-use
 * command id of the form as well, so a form sent twice gets the first answer twice.
 */
import type { AuthorityId, CommandId, Instant, MatterId, OneOf, PersonId } from '#kernel'

/** What a member of staff may be given to do. A page names the roles it is for. */
export const roles = [
  'caseworker',
  'investigator',
  'local handler',
  'head of professional standards',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export type Actor = OneOf<{
  staff: { person: PersonId; name: string; role: Role }
  tracker: { matter: MatterId }
  public: {}
  system: {}
}>

/** Who asks, and in which authority. The first argument of every verb. */
export type As = Readonly<{ authority: AuthorityId; actor: Actor }>
/** Who asks for a change, with the one-use id of the form they sent. */
export type AsCommand = As & Readonly<{ command: CommandId }>

/**
 * Two answers any verb may give instead of its own refusal. `Stale`: the thing moved on since the
 * version the form was filled in against. `NotPermitted`: also the answer where there is no such
 * thing, so that asking reveals nothing.
 */
export type Barrier = OneOf<{
  Stale: { version: number; changes: readonly Change[] }
  NotPermitted: {}
}>
/** One thing somebody did meanwhile, to be read as "`by` `did` at ...". */
export type Change = Readonly<{ by: string; did: string; at: Instant }>

/**
 * Thrown (not answered) by any verb when the database cannot be reached: an Error with this name.
 * Known by its name, not its class, so that the guard survives a second copy of a module.
 */
export const unavailable = 'Unavailable'

export function isUnavailable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === unavailable) return true
  return false
}

/** SHA-256 of the token in the person's cookie, base64url. The token itself is never stored. */
export type SessionKey = string

export type Holder = OneOf<{
  Staff: { authority: AuthorityId; person: PersonId; name: string; role: Role }
  /** Dates on the code alone; content once the second thing was given too. */
  Tracker: { authority: AuthorityId; matter: MatterId; reads: 'dates' | 'content' }
}>

export type Session = Readonly<{
  holder: Holder
  startedAt: Instant
  lastSeenAt: Instant
  hideNames: boolean
}>

export type Persona = Readonly<{
  person: PersonId
  authority: AuthorityId
  name: string
  role: Role
  /** One plain sentence: what this person can do here. */
  can: string
}>

/** A look at something about people: recorded before the page is sent, or the page is not sent. */
export type Look = Readonly<{
  what: LookedAt
  /** The thing looked at, as it stands in the address; absent for a list. */
  subject?: string
  /** On a printed or exported copy the page leaves the building. */
  how: 'read' | 'printed' | 'downloaded'
}>
export const looksAt = ['queue', 'matter', 'document', 'letter', 'search'] as const
export type LookedAt = (typeof looksAt)[number]

export type WebDesk = Readonly<{
  /** The demonstration's invented people. Empty where this is not the demonstration. */
  personas(): Promise<readonly Persona[]>

  sessions: Readonly<{
    open(key: SessionKey, session: Session): Promise<void>
    find(key: SessionKey): Promise<Session | undefined>
    /** Called at most once a minute for each session. */
    seen(key: SessionKey, at: Instant): Promise<void>
    hideNames(key: SessionKey, hide: boolean): Promise<void>
    close(key: SessionKey): Promise<void>
  }>

  /**
   * Words typed into a form by someone whose sign-in had run out, sealed by `web` under a key only
   * that person's browser holds. Rows past `until` may be deleted at any time.
   */
  keptForms: Readonly<{
    keep(id: string, sealed: Uint8Array, until: Instant): Promise<void>
    /** Answers once: taking a kept form deletes it. */
    take(id: string): Promise<Uint8Array | undefined>
  }>

  looks: Readonly<{ record(as: As, look: Look): Promise<void> }>
}>

/** Everything pages may ask. Each audience adds its own needs beside its pages. */
export type Desk = WebDesk
