/**
 * Where a notice is sent back to: an address of its own, which says which notice it was and proves
 * that we wrote it. Somebody who knows our address but never had a notice cannot say one bounced.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Which notice, and which round of sending it: an old bounce says nothing of a new round. */
export type Reference = Readonly<{ handle: string; round: number }>

const shape = /^([0-9a-f]{20})-(\d{1,4})-([0-9a-f]{16})$/

function proof(key: Uint8Array, authority: string, name: string): string {
  const mac = createHmac('sha256', key).update(`return path\n${authority}\n${name}`).digest('hex')
  return mac.slice(0, 16)
}

export function nameOf({ handle, round }: Reference): string {
  return `${handle}-${round}`
}

/** 80 bits that tell the notice, its round, and 64 bits that only we can make. */
export function tokenFor(key: Uint8Array, authority: string, reference: Reference): string {
  const name = nameOf(reference)
  return `${name}-${proof(key, authority, name)}`
}

/** Whose notice a token is for, and which; undefined where we did not make it. */
export function readToken<Authority extends string>(
  key: Uint8Array,
  authorities: readonly Authority[],
  token: string,
): (Reference & Readonly<{ authority: Authority }>) | undefined {
  const [, handle, round, given] = shape.exec(token.toLowerCase()) ?? []
  if (!handle || !round || !given) return undefined
  const isOurs = (authority: string) =>
    timingSafeEqual(Buffer.from(proof(key, authority, `${handle}-${round}`)), Buffer.from(given))
  const authority = authorities.find(isOurs)
  return authority && { authority, handle, round: Number(round) }
}

/** `bounces@mail.example` and a token are `bounces+TOKEN@mail.example`. */
export function returnPath(address: string, token: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${token}${address.slice(at)}`
}

/** The token in an address mail was returned to. */
export function tokenIn(address: string): string | undefined {
  return /\+([0-9a-f]{20}-\d{1,4}-[0-9a-f]{16})@/i.exec(address)?.[1]
}
