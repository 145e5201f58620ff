/** Whether a matter is somebody's to see, asked of every one before anything is said of it. */
import type { MatterId } from '#kernel'
import { standingTo, type Work } from '#store'
import type { As } from '../who.ts'
import { seesOf } from './roles.ts'

/**
 * False also where there is no such matter, so that asking reveals nothing. The row policies say
 * the same again: where this were forgotten they would show no row.
 */
export async function maySee(tx: Work, { actor }: As, matter: MatterId): Promise<boolean> {
  if (actor.type !== 'staff') return true
  const { isThere, isGiven, isRestricted } = await standingTo(tx, matter, actor.person)
  if (isRestricted || !isThere) return false
  const sees = seesOf(actor.role)
  return sees === 'all' || (sees === 'given' && isGiven)
}
