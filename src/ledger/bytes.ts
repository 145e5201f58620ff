/** Bytes and the ways they are written down: UTF-8, base64 and hex. */

/** SHA-256, given by whoever can reach one: this room brings no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Bytes in a SHA-256 hash. */
export const hashLength = 32

const encoder = new TextEncoder()
const base64Shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** UTF-8; throws RangeError on a lone surrogate, which would be silently replaced and so lost. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new RangeError('text holds half of a surrogate pair')
  return encoder.encode(text)
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** The bytes, or undefined where `text` is not the one way of writing them. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!base64Shape.test(text)) return undefined
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0))
  // Unused bits of the last character must be zero, or two texts would carry one proof.
  return toBase64(bytes) === text ? bytes : undefined
}

/** The hash written in `text`, or undefined where it is not base64 of exactly 32 bytes. */
export function hashFromBase64(text: string): Uint8Array | undefined {
  const bytes = fromBase64(text)
  return bytes?.length === hashLength ? bytes : undefined
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
