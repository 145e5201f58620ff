/** What `main` decides about this installation and hands to `web`. Nothing here is read twice. */
import type { AuthorityId, Instant } from '#kernel'

type Body = Readonly<{ id: AuthorityId; name: string }>

export type WebConfig = Readonly<{
  /** At least 32 secret bytes: signs cookies and form tokens, and nothing outside `web`. */
  cookieKey: Uint8Array
  /** Whether people reach us by https. On everywhere but a laptop. */
  secureCookies: boolean
  /** The invented force: a banner on every page, and sign-in without a password. */
  demonstration: boolean
  serviceName: string
  authority: Body
  /** Every body whose people sign in here, each to be named to its own. */
  bodies: readonly Body[]
  /** Where "Exit this page" goes: somewhere dull, run by somebody else. */
  neutralSite: string
  /** Proxies whose word about the caller's address is taken, as Fastify's `trustProxy`. */
  trustProxy?: boolean | string
  /** What GOV.UK Notify proves itself with when it says what became of a notice. */
  notifyToken?: string
  /** Offers a language of bracketed, accented English that shows up words left untranslated. */
  pseudoLocale?: boolean
}>

/** The clock and the dice, given by `main`; the same as `store` is given. */
export type World = Readonly<{
  now(): Instant
  random(bytes: number): Uint8Array
  id(): string
}>

/**
 * Told about each answer and each fault. `route` is the pattern, never the address asked for: an
 * address can hold a code. `trace` is frames only: a fault's own message can hold what was typed.
 */
export type Log = (line: LogLine) => void
export type LogLine =
  | Readonly<{ type: 'Answered'; method: string; route: string; status: number; ms: number }>
  | Readonly<{ type: 'Fault'; reference: string; method: string; route: string; trace: string }>
