/**
 * Who holds a draft, and what was sent from it: this browser, by a secret in its cookie. Only the
 * hash of the secret is ever stored, so a copy of the database opens nobody's words.
 */
import { createHash } from 'node:crypto'
import type { Around } from '../page.ts'

const secretBytes = 32

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** The holder this browser is; undefined where it holds nothing. */
export function holderOf({ cookies }: Pick<Around, 'cookies'>): string | undefined {
  const secret = cookies.get('draft')
  return secret === undefined ? undefined : hashed(secret)
}

/** Makes this browser a holder. A secret it had before is forgotten. */
export function newHolder(around: Pick<Around, 'cookies' | 'random'>): string {
  const { holder, take } = possibleHolder(around)
  take()
  return holder
}

/** A holder this browser becomes only once `take` is called: a wrong code must cost it nothing. */
export function possibleHolder({ cookies, random }: Pick<Around, 'cookies' | 'random'>) {
  const secret = Buffer.from(random(secretBytes)).toString('base64url')
  return { holder: hashed(secret), take: () => cookies.set('draft', secret) }
}
