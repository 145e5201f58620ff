/**
 * The rounds of proceedings against one officer: each time a court or a tribunal sends them back,
 * the outcome, or the finding too, is decided afresh. Nothing of an earlier round is lost or
 * changed.
 */
import type { ChallengeEvents } from './challenge.ts'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'

export type ChallengeDecision = Extract<ConductEvent, { type: 'ChallengeDecided' }>
/** Why a round began: the first, the outcome sent back and its finding kept, or the finding too. */
export type RoundWhy = 'first' | 'outcome-quashed' | 'finding-quashed'
export type Round = Readonly<{
  /** 1 for the first. */
  number: number
  why: RoundWhy
  /** What happened in it, oldest first; whatever sent it back is its last. */
  events: ConductFacts
  /** What quashed its outcome, whether or not it sent it back. */
  quashedBy?: ChallengeDecision
}>

/** Does it send them back to be decided again? */
export function opensRound({
  order,
  remitted,
}: Pick<ChallengeEvents['ChallengeDecided'], 'order' | 'remitted'>): boolean {
  return remitted !== 'no' && (order === 'outcome-quashed' || order === 'finding-quashed')
}

/** Its outcome no longer stands, and is never again shown as one that does. */
function quashes({ order }: ChallengeDecision): boolean {
  return order === 'outcome-quashed' || order === 'finding-quashed'
}

function roundOf(number: number, why: RoundWhy, events: ConductFacts): Round {
  const quashedBy = ofKind(events, 'ChallengeDecided').findLast(quashes)
  return { number, why, events, ...(quashedBy ? { quashedBy } : {}) }
}

/** All rounds of one officer (`conductOf`), oldest first; the last is the one being decided. */
export function roundsOf(events: ConductFacts): readonly Round[] {
  const ends = ofKind(events, 'ChallengeDecided').filter(opensRound)
  const starts = [0, ...ends.map(end => events.indexOf(end) + 1)]
  return starts.map((start, at) => {
    const opened = at === 0 ? undefined : ends[at - 1]
    const why = opened?.order === 'finding-quashed' ? 'finding-quashed' : 'outcome-quashed'
    return roundOf(at + 1, opened ? why : 'first', events.slice(start, starts[at + 1]))
  })
}

/** What happened in the round being decided now: the outcome's tasks are read out of this alone. */
export function roundNow(events: ConductFacts): Round {
  return roundsOf(events).at(-1) ?? roundOf(1, 'first', events)
}

/** The finding that stands: the latest made that no court or tribunal quashed since. */
export function findingNow(
  events: ConductFacts,
): Extract<ConductEvent, { type: 'FindingMade' }> | undefined {
  const quashed = ofKind(events, 'ChallengeDecided').findLast(
    ({ order }) => order === 'finding-quashed',
  )
  const since = quashed ? events.slice(events.indexOf(quashed) + 1) : events
  return ofKind(since, 'FindingMade').at(-1)
}
