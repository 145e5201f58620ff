/** Who is told of a draft judgment before it is handed down. */
import { type Day, fold } from '#kernel'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent, Disposed } from '../complaint/words.ts'
import { challengeIn, isInConfidence } from './challenges-known.ts'
import { conductOf } from './conduct.ts'

type Happened = ComplaintEvent | Disposed

/**
 * Which of everything that happened in a matter this person is told nothing of yet: a draft that is
 * still in confidence, and does not name them. It is as the whole claim stands: another day for
 * handing it down holds every entry of it. One that was recorded without naming anybody here is not
 * kept from anybody.
 */
export function keptBackFrom(
  happened: readonly Happened[],
  { person, today }: Readonly<{ person: string | undefined; today: Day }>,
): (event: Happened) => boolean {
  const unread = happened.filter(
    event =>
      event.type === 'ChallengeMade' &&
      event.step === 'draft-judgment' &&
      event.readers?.every(one => one !== person),
  )
  if (unread.length === 0) return () => false
  const state = fold(complaint, happened)
  if (state.type !== 'Open') return () => false
  const { facts } = state
  return event => {
    if (event.type !== 'ChallengeMade' || !unread.some(one => isSame(one, event))) return false
    const known = challengeIn(conductOf(facts, event.subject), event.challenge)
    const isCurrent = known?.drafts.some(({ entry }) => entry === event.entry)
    return known !== undefined && isCurrent === true && isInConfidence(known, today)
  }
}

function isSame(one: Happened, { entry }: Readonly<{ entry: string }>): boolean {
  return one.type === 'ChallengeMade' && one.entry === entry
}
