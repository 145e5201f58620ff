/** What a provider says of somebody, read by the names its settings give. */
import { createHash } from 'node:crypto'
import type { Role } from '../access/roles.ts'
import type { OidcSettings } from './settings.ts'

export type Claims = Readonly<Record<string, unknown>>

/** Somebody the provider vouches for: not yet anybody here. */
export type Vouched = Readonly<{
  /** The provider's own word for them, in tokens. */
  sub: string
  /** Their session there, where it says. */
  sid?: string
  /** By the claim that stays theirs. */
  subject: string
  name: string
  email?: string
  /** The provider says that it asked at that address. */
  emailVerified: boolean
  directoryNumber?: string
  /** What their groups let them be, each once, in the order of the settings. */
  roles: readonly Role[]
}>

/** A claim by its own name or, where there is none so named, by its path: `realm_access.roles`. */
function claim(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  let at: unknown = claims
  for (const part of name.split('.'))
    at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined
  return at
}

function wordsOf(said: unknown): string | undefined {
  const words = typeof said === 'number' ? String(said) : said
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : undefined
}

/** Whether these claims lack one that the settings name: the provider may say more if asked. */
export function lacks(claims: Claims, { claims: names }: OidcSettings): boolean {
  return Object.values(names).some(name => name && claim(claims, name) === undefined)
}

/** Undefined where the provider does not say who they are. */
export function vouchedFor(claims: Claims, settings: OidcSettings): Vouched | undefined {
  const { subject: subjectName, name, groups: groupsName } = settings.claims
  const sub = wordsOf(claims['sub'])
  const subject = wordsOf(claim(claims, subjectName))
  if (!sub || !subject) return undefined
  const sid = wordsOf(claims['sid'])
  const email = wordsOf(claim(claims, settings.claims.email))
  const { directoryNumber } = settings.claims
  const number = directoryNumber && wordsOf(claim(claims, directoryNumber))
  const groups = [claim(claims, groupsName)].flat()
  const theirs = [...settings.roles].filter(([group]) => groups.includes(group))
  return {
    sub,
    ...(sid && { sid }),
    subject,
    name: wordsOf(claim(claims, name)) ?? subject,
    ...(email && { email }),
    emailVerified: claims['email_verified'] === true,
    ...(number && { directoryNumber: number }),
    roles: [...new Set(theirs.map(([, role]) => role))],
  }
}

/**
 * Whether an access token is the one an ID token was issued with. The library checks everything
 * else of an ID token, but not this where the token came straight from the provider.
 */
export function matchesAccessToken(claims: Claims, idToken: string, accessToken: string): boolean {
  const said = claims['at_hash']
  if (said === undefined) return true
  const [head = ''] = idToken.split('.')
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: unknown }
  const bits = /(256|384|512)$/.exec(String(alg))?.[1] ?? '512'
  const digest = createHash(`sha${bits}`).update(accessToken, 'ascii').digest()
  return said === digest.subarray(0, digest.length / 2).toString('base64url')
}
