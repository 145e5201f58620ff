/** What the panel's own record adds to the duty to start proceedings: its day, and who chairs. */
import { type ConductFacts, listingOf, placeKey, sittingOf } from '#casework'
import type { Owed } from '#law'
import type { Saying } from '../duty-words.ts'
import { nearDay } from '../near-day.ts'

const starting: readonly string[] = ['hearing.start', 'meeting.start']

/** "Listed for Tuesday 8 December", of what has not started. */
export function listedWords(
  { rule, state }: Pick<Owed, 'rule' | 'state'>,
  events: ConductFacts,
  saying: Saying,
): readonly string[] {
  const waits = state === 'open' || state === 'overdue'
  const listed = starting.includes(rule) && waits ? listingOf(events) : undefined
  return listed ? [`Listed for ${nearDay(listed.firstDay, saying)}`] : []
}

/** What is not yet known, without who chairs once somebody was named to. */
export function stillUnknown({ needs }: Pick<Owed, 'needs'>, events: ConductFacts) {
  const isChaired = sittingOf(events).some(({ member }) => placeKey(member) === 'chair')
  return isChaired ? needs.filter(need => need !== 'who is the chair') : needs
}
