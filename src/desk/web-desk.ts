/** What every page asks, whatever its audience: who is signed in, forms kept, looks recorded. */
import type { PageGuest } from '#casework'
import type { AuthorityId, Instant, MatterId, OneOf, PersonId, SubjectId } from '#kernel'
import type { SessionThere } from '#store'
import type { Role } from './access/roles.ts'
import type { LookDesk } from './looks/look.ts'

/**
 * Thrown (not answered) by any verb when the database cannot be reached: an Error with this name.
 * Known by its name, not its class, so that the guard survives a second copy of a module.
 */
export const unavailable = 'Unavailable'

/** SHA-256 of the token in the person's cookie, base64url. The token itself is never stored. */
export type SessionKey = string

export type Holder = OneOf<{
  Staff: { authority: AuthorityId; person: PersonId; name: string; role: Role }
  /** Dates on the code alone; content once the second thing was given too. */
  Tracker: { authority: AuthorityId; matter: MatterId; reads: 'dates' | 'content' }
  /** Nothing on the code alone; the officer's page once the second thing was given too. */
  Invited: {
    authority: AuthorityId
    invitation: string
    matter: MatterId
    subject: SubjectId
    guest: PageGuest
    reads: 'nothing' | 'page'
  }
}>

export type Session = Readonly<{
  holder: Holder
  startedAt: Instant
  lastSeenAt: Instant
  hideNames: boolean
  /** The session at their own organisation that this one stands on. */
  there?: SessionThere
  /** The family of browser it is, in words: `Firefox on Windows`. */
  browser?: string
}>

export type Persona = Readonly<{
  person: PersonId
  authority: AuthorityId
  name: string
  role: Role
  /** One plain sentence: what this person can do here. */
  can: string
  /** Their own line in the authority's directory, where they are in it. */
  directory?: string
}>

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

  looks: LookDesk
}>
