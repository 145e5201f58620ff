/**
 * Codes from an authenticator app (RFC 6238): six digits of HMAC-SHA-1, a new one every thirty
 * seconds. SHA-1 is what every app can do, and nothing here depends on its collisions.
 */
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, millisecondsOf } from '#kernel'

const stepSeconds = 30
const digits = 6
export const secretBytes = 20

export function stepOf(now: Instant): number {
  return Math.floor(millisecondsOf(now) / 1000 / stepSeconds)
}

/** The code of one step; `length` is six, but for the RFC's own examples. */
export function codeAt(secret: Uint8Array, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 0xf
  const value = mac.readUInt32BE(at) & 0x7fff_ffff
  return String(value % 10 ** length).padStart(length, '0')
}

/**
 * The step `typed` is the code of: the one under way, or the one on either side, since a person
 * takes time to type and a phone's clock is not ours. Undefined for any other.
 */
export function stepOfCode(secret: Uint8Array, typed: string, now: Instant): number | undefined {
  const code = Buffer.from(typed.replaceAll(/\s/g, ''))
  const current = stepOf(now)
  return [current, current - 1, current + 1].filter(step => {
    const wanted = Buffer.from(codeAt(secret, step))
    return wanted.length === code.length && timingSafeEqual(wanted, code)
  })[0]
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 of RFC 4648, without padding: how authenticator apps are told a secret. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map(five => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/** What an authenticator app reads from the square. */
export function otpauthOf(secret: Uint8Array, email: string, service: string): string {
  const issuer = encodeURIComponent(service)
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${base32(secret)}&issuer=${issuer}`
}

const [nonceBytes, tagBytes] = [12, 16] as const

/** Sealed under `key` for one person: a row moved to another's does not open. */
export function sealed(key: Uint8Array, secret: Uint8Array, at: Sealing): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, at.nonce)
  cipher.setAAD(Buffer.from(at.person))
  const body = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([at.nonce, cipher.getAuthTag(), body])
}
type Sealing = Readonly<{ person: string; nonce: Uint8Array }>

/** Throws where it was not sealed under this key for this person: that is nobody's typing. */
export function unsealed(key: Uint8Array, kept: Uint8Array, person: string): Uint8Array {
  const bytes = Buffer.from(kept)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(person))
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const body = decipher.update(bytes.subarray(nonceBytes + tagBytes))
  return Buffer.concat([body, decipher.final()])
}
