/**
 * The second thing a complainant chooses, so that a lost or seen code alone shows no content.
 * Kept only as argon2id (RFC 9106, its second recommended setting scaled to one small machine).
 *
 * Stretching is dear on purpose: 19 MiB and a thread each time. Two go at once, however many ask,
 * so that guessing can neither fill the memory nor take the threads files are read with.
 */
import { type Argon2Parameters, argon2, timingSafeEqual } from 'node:crypto'
import { fairTurns } from './fair-turns.ts'

/** One line for the whole process, because the memory and the threads are the process's. */
const turn = fairTurns(2)

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

function stretch(words: string, nonce: Uint8Array): Promise<Buffer> {
  const given: Argon2Parameters = {
    message: plain(words),
    nonce,
    ...cost,
  }
  return new Promise((resolve, reject) => {
    argon2('argon2id', given, (problem, tag) => (problem ? reject(problem) : resolve(tag)))
  })
}

/** What to keep of `words`, chosen for `whose`; `nonce` is 16 random bytes. */
export async function keepSecond(words: string, nonce: Uint8Array, whose: string): Promise<string> {
  const tag = await turn(whose, () => stretch(words, nonce))
  return `${Buffer.from(nonce).toString('base64')}.${tag.toString('base64')}`
}

/** Whether `words` are the ones kept for `whose`. Takes as long whether they are or not. */
export async function isSecond(words: string, kept: string, whose: string): Promise<boolean> {
  const [nonce = '', tag = ''] = kept.split('.')
  const found = await turn(whose, () => stretch(words, Buffer.from(nonce, 'base64')))
  const wanted = Buffer.from(tag, 'base64')
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}
