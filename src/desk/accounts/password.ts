/**
 * Passwords of people who work here: kept only as argon2id, in PHC's string form, which says how
 * each was stretched; so a dearer setting can come later and old ones are still read.
 */
import { timingSafeEqual } from 'node:crypto'
import { type Cost, stretch } from '../argon2id.ts'

/** RFC 9106 section 4, the second recommended: 64 MiB, three passes, four lanes. */
const cost: Cost = { parallelism: 4, memory: 65_536, passes: 3, tagLength: 32 }

/** The fewest characters; there is no rule about which. */
export const passwordLeast = 12
const passwordMost = 200

/** One password however a keyboard composes its letters. */
function plain(password: string): string {
  return password.normalize('NFC')
}

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** What to keep of a password; `nonce` is 16 random bytes. */
export async function keptPassword(
  password: string,
  nonce: Uint8Array,
  whose: string,
): Promise<string> {
  const tag = await stretch({ message: plain(password), nonce, cost }, whose)
  return `$argon2id$v=19$${settings}$${unpadded(nonce)}$${unpadded(tag)}`
}

const phc =
  /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

const settings = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`
/** Of nobody: an address nobody has is weighed against it, and takes as long as any other. */
const nobodys = `$argon2id$v=19$${settings}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Whether it is the one kept. Takes as long where none is kept, and is then never so. */
export async function isPassword(
  password: string,
  kept: string | undefined,
  whose: string,
): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = phc.exec(kept ?? nobodys) ?? []
  const wanted = Buffer.from(tag, 'base64')
  const found = await stretch(
    {
      message: plain(password),
      nonce: Buffer.from(salt, 'base64'),
      cost: {
        memory: Number(memory),
        passes: Number(passes),
        parallelism: Number(parallelism),
        tagLength: wanted.length,
      },
    },
    whose,
  )
  return kept !== undefined && timingSafeEqual(found, wanted)
}

export type PasswordFault = 'too-short' | 'too-long' | 'too-plain' | 'their-own'

/** Why it will not do, if it will not: short, one thing over and over, or made from their name. */
export function passwordFault(
  password: string,
  { name, email }: Readonly<{ name: string; email: string }>,
): PasswordFault | undefined {
  const letters = [...plain(password)]
  if (letters.length < passwordLeast) return 'too-short'
  if (letters.length > passwordMost) return 'too-long'
  if (new Set(letters).size < 5) return 'too-plain'
  const bare = plain(password).toLowerCase()
  const theirs = [email, email.split('@')[0] ?? '', ...name.toLowerCase().split(/\s+/)]
  const without = theirs
    .filter(part => part.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ''), bare)
  return without.length < passwordLeast / 2 ? 'their-own' : undefined
}
