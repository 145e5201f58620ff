/** For tests: what a browser holds of somebody signed in, and the token of a form of theirs. */
import { createHash } from 'node:crypto'
import { addSeconds, type Instant } from '#kernel'
import { type CookieName, cookieNames, sign } from '../cookies.ts'
import { formToken } from '../form-token.ts'
import type { Desk, Holder } from '../needs.ts'
import { audiences, routes } from '../routes.ts'

const draftSecret = 'what this browser sent'
/** Whoever it is, their browser sent a report before: its holder, as reports know it. */
export const draftHolder = createHash('sha256').update(draftSecret).digest('base64url')

const stepSecret = 'whose password was right'
/** Whoever it is, their browser gave a right password a moment ago: the step, as it is kept. */
export const stepKey = createHash('sha256').update(stepSecret).digest('base64url')

export type SignedIn = Readonly<{ cookies: Readonly<Record<string, string>>; token: string }>

type Doorway = Readonly<{ desk: Desk; cookieKey: Uint8Array; now: Instant }>

/** Opens a session for `holder`; without one it is a visitor's cookie and no session. */
export async function signedIn(
  { desk, cookieKey, now }: Doorway,
  name: string,
  holder: Holder | undefined,
): Promise<SignedIn> {
  const kind = !holder ? 'visitor' : holder.type === 'Staff' ? 'staff' : 'tracker'
  const secret = `token-of-${name.replaceAll(/\W/g, '-')}`
  const key = createHash('sha256').update(secret).digest('base64url')
  if (holder)
    await desk.sessions.open(key, {
      holder,
      startedAt: now,
      lastSeenAt: addSeconds(now, 1),
      hideNames: false,
    })
  const cookie = (which: CookieName, value = secret) => ({
    [cookieNames[which]]: `${value}.${sign(cookieKey, `cookie ${which}`, value)}`,
  })
  // One secret for whatever the page takes them for: public pages know the visitor alone.
  const cookies = {
    ...{ ...cookie('visitor'), ...cookie(kind) },
    ...{ ...cookie('draft', draftSecret), ...cookie('step', stepSecret) },
  }
  return { cookies, token: formToken(cookieKey, secret, new Uint8Array(32)) }
}

/** Every page there is, once for each method it answers. */
export const mountedRoutes = audiences.flatMap(audience =>
  routes[audience].flatMap(({ path, methods, template }) =>
    methods.map(method => ({ method, path, template, route: `${method} ${path}` })),
  ),
)
