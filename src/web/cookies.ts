/** Signed cookies: what we put in a browser, known again as ours when it comes back. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebConfig } from './config.ts'

/** The closed list of cookies; each is explained on the cookies page. */
export const cookieNames = {
  staff: 'candour',
  step: 'candour-step',
  tracker: 'candour-track',
  visitor: 'candour-form',
  kept: 'candour-kept',
  draft: 'candour-draft',
  language: 'candour-language',
} as const
export type CookieName = keyof typeof cookieNames

export type Cookies = Readonly<{
  get(name: CookieName): string | undefined
  /** Without `seconds` the cookie goes when the browser closes. */
  set(name: CookieName, value: string, seconds?: number): void
  clear(name: CookieName): void
}>

/** HMAC-SHA-256 of `text` for one purpose, base64url. */
export function sign(key: Uint8Array, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url')
}

/** Compares in a time that does not depend on where the texts differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `value` and its signature, or undefined where the signature is not ours for this purpose. */
export function unsigned(key: Uint8Array, purpose: string, text: string): string | undefined {
  const at = text.lastIndexOf('.')
  if (at < 1) return undefined
  const value = text.slice(0, at)
  return sameText(text.slice(at + 1), sign(key, purpose, value)) ? value : undefined
}

export function cookiesOf(
  config: WebConfig,
  request: FastifyRequest,
  reply: FastifyReply,
): Cookies {
  const { cookieKey, secureCookies } = config
  // The __Host- prefix makes browsers refuse the cookie from any other host or over plain http.
  const named = (name: CookieName) => `${secureCookies ? '__Host-' : ''}${cookieNames[name]}`
  const manners = { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies } as const
  return {
    get(name) {
      const text = request.cookies?.[named(name)]
      return text === undefined ? undefined : unsigned(cookieKey, `cookie ${name}`, text)
    },
    set(name, value, seconds) {
      const text = `${value}.${sign(cookieKey, `cookie ${name}`, value)}`
      reply.setCookie(named(name), text, {
        ...manners,
        ...(seconds === undefined ? {} : { maxAge: seconds }),
      })
    },
    clear(name) {
      reply.clearCookie(named(name), manners)
    },
  }
}
