/**
 * Who is asking. A random token in a signed cookie; the store keeps only its hash, so a copy of the
 * database signs nobody in. Thirty minutes idle or twelve hours in all, and it is over.
 */
import { createHash } from 'node:crypto'
import { addSeconds, type Instant } from '#kernel'
import type { WebConfig, World } from './config.ts'
import type { CookieName, Cookies } from './cookies.ts'
import type { Actor, As, Desk, Holder, Session, SessionKey } from './needs.ts'
import { browserIn } from './sign-in/browser.ts'

const idleSeconds = 30 * 60
const wholeSeconds = 12 * 60 * 60
const tokenBytes = 32
/** A session's last sight is written at most this often. */
const sightSeconds = 60

/** Opens and closes the session of whoever is asking. */
export type SessionDoor = Readonly<{
  /** `there` is the session at their own organisation that it stands on, where one does. */
  open(holder: Holder, there?: Session['there']): Promise<void>
  /** Answers the session at their own organisation that it stood on. */
  close(): Promise<Session['there']>
  hideNames(hide: boolean): Promise<void>
  /** The session of whoever is asking, as it is found by. */
  session: SessionKey | undefined
}>

export type Visitor = Readonly<{
  as: As
  /**
   * What form tokens are made from: the session's token, or the visitor cookie of everyone else.
   */
  secret: string
  hideNames: boolean
  door: SessionDoor
}>

function isOpen({ startedAt, lastSeenAt }: Session, now: Instant): boolean {
  return now < addSeconds(lastSeenAt, idleSeconds) && now < addSeconds(startedAt, wholeSeconds)
}

function sessionKey(token: string): SessionKey {
  return createHash('sha256').update(token).digest('base64url')
}

function actorOf(holder: Holder): Actor {
  if (holder.type === 'Tracker')
    return { type: 'tracker', matter: holder.matter, reads: holder.reads }
  if (holder.type === 'Invited') {
    const { invitation, matter, subject, guest, reads } = holder
    return { type: 'invited', invitation, matter, subject, guest, reads }
  }
  return { type: 'staff', person: holder.person, name: holder.name, role: holder.role }
}

type Kind = Extract<CookieName, 'staff' | 'tracker'>
type Doorway = Readonly<{
  config: WebConfig
  desk: Desk
  world: World
  cookies: Cookies
  /** As it calls itself. */
  userAgent?: string | undefined
}>

/**
 * Staff pages ask for the staff session, a complainant's and an officer's for the tracker's, public
 * ones for none.
 */
export async function visitorOf(kind: Kind | undefined, doorway: Doorway): Promise<Visitor> {
  const { config, desk, world, cookies } = doorway
  const token = kind && cookies.get(kind)
  const session = token ? await openSession(token, doorway) : undefined
  const key = token && session ? sessionKey(token) : undefined
  const actor: Actor = session ? actorOf(session.holder) : { type: 'public' }
  return {
    as: { authority: session?.holder.authority ?? config.authority.id, actor },
    secret: token && session ? token : visitorSecret(doorway),
    hideNames: session?.hideNames ?? false,
    door: {
      async open(holder, there) {
        const fresh = Buffer.from(world.random(tokenBytes)).toString('base64url')
        const now = world.now()
        const on = there && { there }
        const browser = browserIn(doorway.userAgent)
        const started = {
          holder,
          startedAt: now,
          lastSeenAt: now,
          hideNames: false,
          browser,
          ...on,
        }
        const name = holder.type === 'Staff' ? 'staff' : 'tracker'
        // Whoever copied the cookie of the session before is left with nothing.
        const before = cookies.get(name)
        if (before) await desk.sessions.close(sessionKey(before))
        await desk.sessions.open(sessionKey(fresh), started)
        cookies.set(name, fresh)
      },
      async close() {
        if (key) await desk.sessions.close(key)
        if (kind) cookies.clear(kind)
        return session?.there
      },
      async hideNames(hide) {
        if (key) await desk.sessions.hideNames(key, hide)
      },
      session: key,
    },
  }
}

async function openSession(token: string, doorway: Doorway): Promise<Session | undefined> {
  const { desk, world } = doorway
  const key = sessionKey(token)
  const session = await desk.sessions.find(key)
  const now = world.now()
  if (!session || !isOpen(session, now)) return undefined
  if (now >= addSeconds(session.lastSeenAt, sightSeconds)) await desk.sessions.seen(key, now)
  return session
}

/** A visitor's secret, made on the first page they see. It names nobody. */
function visitorSecret({ world, cookies }: Doorway): string {
  const known = cookies.get('visitor')
  if (known) return known
  const fresh = Buffer.from(world.random(tokenBytes)).toString('base64url')
  cookies.set('visitor', fresh)
  return fresh
}
