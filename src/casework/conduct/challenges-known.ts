/** Where each challenge stands, and whether records are held for one: read out of what happened. */
import type { ChallengeRoute, Challenger } from './challenge.ts'
import { openCourtDays } from './challenge-days-known.ts'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'

type Of<Type extends ConductEvent['type']> = Extract<ConductEvent, { type: Type }>

export type Challenge = Readonly<{
  challenge: string
  route: ChallengeRoute
  by: Challenger
  /** Its number at the court or tribunal, as last given. */
  reference?: string
  /** Oldest first; the first began it. */
  steps: readonly Of<'ChallengeMade'>[]
  /** The draft sent in confidence, while nothing was handed down since. */
  draft?: Of<'ChallengeMade'>
  /** Of each court that decided it, oldest first: the last one stands. */
  decided: readonly Of<'ChallengeDecided'>[]
  /** Decided, and neither taken further nor waiting for another day since. */
  isOver: boolean
}>

/** Every challenge of one officer's proceedings, in the order they began. */
export function challengesOf(events: ConductFacts): readonly Challenge[] {
  const ids = new Set(ofKind(events, 'ChallengeMade').map(({ challenge }) => challenge))
  return [...ids].flatMap(id => challengeIn(events, id) ?? [])
}

export function challengeIn(events: ConductFacts, id: string): Challenge | undefined {
  const steps = ofKind(events, 'ChallengeMade').filter(({ challenge }) => challenge === id)
  const [first] = steps
  if (!first) return undefined
  const decided = ofKind(events, 'ChallengeDecided').filter(({ challenge }) => challenge === id)
  const reference = steps.findLast(one => one.reference)?.reference
  const last = decided.at(-1)
  const since = last ? events.slice(events.indexOf(last)) : events
  const draft = steps.findLast(one => one.step === 'draft-judgment' && since.includes(one))
  const goesOn = steps.some(one => since.includes(one))
  const waits = openCourtDays(events, id).some(({ what }) => what !== 'order')
  const isOver = last !== undefined && !goesOn && !waits
  return {
    ...{ challenge: id, route: first.route, by: first.by, steps, decided, isOver },
    ...(reference ? { reference } : {}),
    ...(draft ? { draft } : {}),
  }
}

/** What the records are held for, each claim its own: while any stands, nothing is disposed of. */
export function holdsOf(events: ConductFacts): readonly Of<'RecordsHeld'>[] {
  const all = ofKind(events, 'RecordsHeld')
  return [...new Set(all.map(({ challenge }) => challenge))].flatMap(id => {
    const last = all.findLast(({ challenge }) => challenge === id)
    return last?.held ? last : []
  })
}

/** The records of these proceedings are kept for a claim: nothing of them is disposed of. */
export function recordsHeld(events: ConductFacts): boolean {
  return holdsOf(events).length > 0
}
