/**
 * Codes a person types: to come back to a draft, and to follow a complaint.
 *
 * A code is worked out from an id under a key the database does not hold, so it is stored nowhere
 * and can be shown again to whoever may see it. What is stored is its hash, to find it by.
 */
import { createHash, createHmac } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so nothing is misread aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

export type CodeFor = 'draft' | 'complaint' | 'invitation'

/** `NM-7KQ2-9XHD-4TRW`: two letters of the authority, then 60 bits in three groups of four. */
export function codeFor(
  key: Uint8Array,
  purpose: CodeFor,
  authorityLetters: string,
  id: string,
): string {
  const bytes = createHmac('sha256', key).update(`${purpose}\n${id}`).digest()
  const symbols = Array.from(bytes.subarray(0, length), byte => letters[byte % 32]).join('')
  return [authorityLetters, ...(symbols.match(/.{4}/g) ?? [])].join('-')
}

/** What the person meant by what they typed: any case, any spacing, 0 for O and 1 for I or L. */
export function readCode(typed: string): Readonly<{ letters: string; code: string }> | undefined {
  const bare = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  if (bare.length !== length + 2) return undefined
  const symbols = bare.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if ([...symbols].some(symbol => !letters.includes(symbol))) return undefined
  const authorityLetters = bare.slice(0, 2)
  return {
    letters: authorityLetters,
    code: [authorityLetters, ...(symbols.match(/.{4}/g) ?? [])].join('-'),
  }
}

/** What is stored of a code or a token, to find it by. */
export function hashOf(code: string): Uint8Array {
  return createHash('sha256').update(code).digest()
}
