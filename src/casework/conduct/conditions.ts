/** Conditions after an outcome: which run, until when, and who sees to them. */
import type { Day } from '#kernel'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'
import { standingEvents } from './rounds.ts'

export type Conditions = Extract<ConductEvent, { type: 'ConditionsSet' }>

/**
 * Those that run on a day, oldest first. Others set in their place end them, and so does whatever
 * leaves nothing to hang them on: the outcome or the finding quashed, or the officer cleared.
 */
export function conditionsOn(events: ConductFacts, on: Day): readonly Conditions[] {
  const standing = standingEvents(events)
  const undone = standing.findLast(
    event =>
      event.type === 'OfficerCleared' ||
      (event.type === 'ChallengeDecided' &&
        (event.order === 'outcome-quashed' || event.order === 'finding-quashed')),
  )
  const since = undone ? standing.slice(standing.indexOf(undone) + 1) : standing
  const set = ofKind(since, 'ConditionsSet').filter(one => one.on <= on)
  const replaced = new Set(set.flatMap(({ instead }) => instead ?? []))
  return set.filter(({ entry, until }) => until >= on && !replaced.has(entry))
}
