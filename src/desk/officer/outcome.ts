/** The outcome an officer was told, and whether a court or a tribunal left any of it standing. */
import {
  type ConductFacts,
  challengesOf,
  ofKind,
  opensRound,
  roundNow,
  sentBackBy,
} from '#casework'
import type { Day } from '#kernel'

/** What they were told last, and what became of it; what was quashed is not said again. */
export type OutcomeKnown = Readonly<{
  on: Day
  /** Left out where the finding was quashed. */
  level?: string
  /** Left out where the outcome was quashed. */
  action?: string
  months?: number
  /** It no longer stands since then; `again`: it was sent back to be decided again. */
  quashed?: Readonly<{ on: Day; again: boolean }>
  /** `action` was put in place of what they were told, then. */
  insteadOn?: Day
}>

/** Of the round being decided; of an earlier one only that it was told, and is no more. */
export function outcomeKnown(events: ConductFacts): OutcomeKnown | undefined {
  const now = roundNow(events)
  const notified = ofKind(now.events, 'OutcomeNotified').at(-1)
  if (!notified) return sentBackKnown(events)
  if (now.quashedBy) return quashedKnown(notified, now.quashedBy)
  const { on, finding: level, action, months } = notified
  // Of one challenge the last decision stands: a higher court may have undone a substitution.
  const instead = challengesOf(now.events)
    .flatMap(({ decided }) => decided.at(-1) ?? [])
    .findLast(({ order }) => order === 'substituted')
  if (instead?.action) return { on, level, action: instead.action, insteadOn: instead.on }
  return { on, level, action, ...(months === undefined ? {} : { months }) }
}

/** What they were told before it was sent back, and not yet decided again. */
function sentBackKnown(events: ConductFacts): OutcomeKnown | undefined {
  const back = sentBackBy(events)
  const told = back && ofKind(events.slice(0, events.indexOf(back)), 'OutcomeNotified').at(-1)
  return told && quashedKnown(told, back)
}

type Told = Extract<ConductFacts[number], { type: 'OutcomeNotified' }>
type Quashing = Parameters<typeof opensRound>[0] & Readonly<{ on: Day }>

function quashedKnown({ on, finding }: Told, by: Quashing): OutcomeKnown {
  return {
    on,
    ...(by.order === 'finding-quashed' ? {} : { level: finding }),
    quashed: { on: by.on, again: opensRound(by) },
  }
}
