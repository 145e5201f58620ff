/**
 * The token every form carries, so that no other site can send one in a person's name.
 *
 * It is an HMAC of a secret only this browser's cookie holds: the session's for a signed-in person,
 * the visitor's for everyone else. Nothing is stored. Each page shows it under a fresh mask,
 * because pages are compressed and a secret that repeats beside typed words could be guessed from
 * the sizes (the BREACH attack).
 */
import { sameText, sign } from './cookies.ts'

const tokenBytes = 32

function tokenOf(key: Uint8Array, secret: string): Buffer {
  return Buffer.from(sign(key, 'form token', secret), 'base64url')
}

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, at) => byte ^ (other[at] ?? 0))
}

/** The token for forms shown to the holder of `secret`; `mask` is 32 fresh random bytes. */
export function formToken(key: Uint8Array, secret: string, mask: Uint8Array): string {
  const masked = xor(tokenOf(key, secret), mask)
  return Buffer.concat([mask, masked]).toString('base64url')
}

/** Whether `token` was made for the holder of `secret`. */
export function isFormToken(key: Uint8Array, secret: string, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== tokenBytes * 2) return false
  const found = xor(bytes.subarray(tokenBytes), bytes.subarray(0, tokenBytes))
  return sameText(
    Buffer.from(found).toString('base64url'),
    tokenOf(key, secret).toString('base64url'),
  )
}

/**
 * Whether the browser says another site sent this. A browser too old to say is judged by the
 * token alone.
 */
export function fromElsewhere(headers: Headers, host: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  return origin !== undefined && URL.parse(origin)?.host !== host
}

type Headers = Readonly<{
  'sec-fetch-site'?: string | string[] | undefined
  origin?: string | undefined
}>
