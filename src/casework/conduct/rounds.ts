/**
 * The rounds of proceedings against one officer: each time a court or a tribunal sends them back,
 * the outcome, or the finding too, is decided afresh. Nothing of an earlier round is lost or
 * changed.
 */
import type { ChallengeEvents } from './challenge.ts'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'

export type ChallengeDecision = Extract<ConductEvent, { type: 'ChallengeDecided' }>
/**
 * Why a round began: the first; the outcome sent back and its finding kept, or the finding too; or
 * a higher court left the quashing without effect, so that what was quashed stands again.
 */
export type RoundWhy = 'first' | 'outcome-quashed' | 'finding-quashed' | 'restored'
export type Round = Readonly<{
  /** 1 for the first. */
  number: number
  why: RoundWhy
  /** What happened in it, oldest first; whatever sent it back is its last. */
  events: ConductFacts
  /** What quashed its outcome, whether or not it sent it back, and stands. */
  quashedBy?: ChallengeDecision
  /** Of one restored: the number of the round that stands again. */
  restores?: number
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

/** The decision that left a quashing without effect: a later one that the same challenge fails. */
function reversalOf(
  decided: readonly ChallengeDecision[],
  quashing: ChallengeDecision,
): ChallengeDecision | undefined {
  return decided
    .slice(decided.indexOf(quashing) + 1)
    .find(
      ({ challenge, order }) =>
        challenge === quashing.challenge && (order === 'dismissed' || order === 'settled'),
    )
}

/** Whether a decision left an earlier quashing without effect. */
export function reverses(events: ConductFacts, entry: string): boolean {
  const decided = ofKind(events, 'ChallengeDecided')
  return decided.some(one => quashes(one) && reversalOf(decided, one)?.entry === entry)
}

function roundOf(
  number: number,
  why: RoundWhy,
  events: ConductFacts,
  { decided, restores }: Readonly<{ decided: readonly ChallengeDecision[]; restores?: number }>,
): Round {
  const quashedBy = ofKind(events, 'ChallengeDecided').findLast(
    one => quashes(one) && !reversalOf(decided, one),
  )
  return {
    ...{ number, why, events },
    ...(quashedBy ? { quashedBy } : {}),
    ...(restores === undefined ? {} : { restores }),
  }
}

/** All rounds of one officer (`conductOf`), oldest first; the last is the one being decided. */
export function roundsOf(events: ConductFacts): readonly Round[] {
  const decided = ofKind(events, 'ChallengeDecided')
  const sent = decided.filter(opensRound)
  const back = new Map(
    sent.flatMap(one => {
      const reversal = reversalOf(decided, one)
      return reversal ? [[reversal, one] as const] : []
    }),
  )
  const ends = decided.filter(one => sent.includes(one) || back.has(one))
  const starts = [0, ...ends.map(end => events.indexOf(end) + 1)]
  return starts.map((start, at) => {
    const opened = at === 0 ? undefined : ends[at - 1]
    const restored = opened && back.get(opened)
    const why = opened?.order === 'finding-quashed' ? 'finding-quashed' : 'outcome-quashed'
    const those = events.slice(start, starts[at + 1])
    if (restored)
      return roundOf(at + 1, 'restored', those, { decided, restores: ends.indexOf(restored) + 1 })
    return roundOf(at + 1, opened ? why : 'first', those, { decided })
  })
}

/**
 * What happened in the round being decided now: the outcome's tasks are read out of this alone. Of
 * a round restored, all that had happened in it, and what happened since.
 */
export function roundNow(events: ConductFacts): Round {
  const rounds = roundsOf(events)
  const now = rounds.at(-1)
  if (!now) return roundOf(1, 'first', events, { decided: [] })
  return now.restores === undefined ? now : { ...now, events: wholeOf(now, rounds) }
}

/** With what happened before it was quashed; the quashing itself left nothing. */
function wholeOf(round: Round, rounds: readonly Round[]): ConductFacts {
  const before = rounds.find(({ number }) => number === round.restores)
  return before ? [...wholeOf(before, rounds), ...round.events] : round.events
}

/**
 * What happened but for what a higher court left without effect: a quashing it reversed, and what
 * was decided again meanwhile.
 */
export function standingEvents(events: ConductFacts): ConductFacts {
  const decided = ofKind(events, 'ChallengeDecided')
  return decided.reduce((left, one) => {
    const reversal = quashes(one) ? reversalOf(decided, one) : undefined
    if (!reversal) return left
    const [from, to] = [events.indexOf(one), events.indexOf(reversal)]
    const gone = new Set(opensRound(one) ? events.slice(from, to) : [one])
    return left.filter(event => !gone.has(event))
  }, events)
}

/** What sent it back to be decided again, the last time; none where a higher court undid it. */
export function sentBackBy(events: ConductFacts): ChallengeDecision | undefined {
  return ofKind(standingEvents(events), 'ChallengeDecided').findLast(opensRound)
}

/** What sent it to a new panel, the last time: whoever sat before that sits no more. */
export function sentToNewPanel(events: ConductFacts): ChallengeDecision | undefined {
  return ofKind(standingEvents(events), 'ChallengeDecided').findLast(
    one => opensRound(one) && one.remitted === 'new-panel',
  )
}

/** The finding that stands: the latest made that no court or tribunal quashed since. */
export function findingNow(
  events: ConductFacts,
): Extract<ConductEvent, { type: 'FindingMade' }> | undefined {
  const standing = standingEvents(events)
  const quashed = ofKind(standing, 'ChallengeDecided').findLast(
    ({ order }) => order === 'finding-quashed',
  )
  const since = quashed ? standing.slice(standing.indexOf(quashed) + 1) : standing
  return ofKind(since, 'FindingMade').at(-1)
}
