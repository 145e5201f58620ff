/** The outcome that stands today, and what made it so. */
import type { Action } from '#law'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'
import { roundNow } from './rounds.ts'

type Told = Extract<ConductEvent, { type: 'OutcomeNotified' }>
type Decision = Extract<ConductEvent, { type: 'ChallengeDecided' }>
export type OutcomeNow = Readonly<{
  action: Action
  /** The first telling of it as it is, or the decision that put it in place of what was told. */
  since: Told | Decision
}>

/** Undefined before the officer was told, and once it was quashed. */
export function outcomeNow(events: ConductFacts): OutcomeNow | undefined {
  const { events: round, quashedBy } = roundNow(events)
  if (quashedBy) return undefined
  const instead = insteadNow(round)
  if (instead?.action) return { action: instead.action, since: instead }
  const told = ofKind(round, 'OutcomeNotified')
  const last = told.at(-1)
  const other = told.findLastIndex(one => last && !isSame(one, last))
  const since = told[other + 1]
  return since && { action: since.action, since }
}

/** What a tribunal or court put in its place; of one challenge the last decision stands. */
function insteadNow(round: ConductFacts): Decision | undefined {
  const decided = ofKind(round, 'ChallengeDecided')
  return decided.findLast(
    one =>
      one.order === 'substituted' &&
      one === decided.findLast(({ challenge }) => challenge === one.challenge),
  )
}

/** Told again, perhaps in writing, and nothing of it changed. */
export function isSame(
  one: Pick<Told, 'finding' | 'action' | 'months'>,
  other: Pick<Told, 'finding' | 'action' | 'months'>,
): boolean {
  return one.finding === other.finding && one.action === other.action && one.months === other.months
}
