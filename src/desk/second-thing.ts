/**
 * The second thing a complainant chooses, so that a lost or seen code alone shows no content.
 * Kept only as argon2id, by OWASP's setting for one small machine.
 */
import { timingSafeEqual } from 'node:crypto'
import { stretch } from './argon2id.ts'

const cost = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 } as const

/** One phrase however a phone or a keyboard writes it: capitals, spacing, curled quotes, dashes. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replaceAll(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** What to keep of `words`, chosen for `whose`; `nonce` is 16 random bytes. */
export async function keepSecond(words: string, nonce: Uint8Array, whose: string): Promise<string> {
  const tag = await stretch({ message: plain(words), nonce, cost }, whose)
  return `${Buffer.from(nonce).toString('base64')}.${tag.toString('base64')}`
}

/** Whether `words` are the ones kept for `whose`. Takes as long whether they are or not. */
export async function isSecond(words: string, kept: string, whose: string): Promise<boolean> {
  const [nonce = '', tag = ''] = kept.split('.')
  const stretched = { message: plain(words), nonce: Buffer.from(nonce, 'base64'), cost }
  const found = await stretch(stretched, whose)
  const wanted = Buffer.from(tag, 'base64')
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}
