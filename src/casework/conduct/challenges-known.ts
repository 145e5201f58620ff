/** Where each challenge stands, and whether records are held for one: read out of what happened. */
import type { ChallengeRoute, Challenger } from './challenge.ts'
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
  return {
    ...{ challenge: id, route: first.route, by: first.by, steps, decided },
    ...(reference ? { reference } : {}),
    ...(draft ? { draft } : {}),
  }
}

/** The records of these proceedings are kept for a claim: nothing of them is disposed of. */
export function recordsHeld(events: ConductFacts): Of<'RecordsHeld'> | undefined {
  const last = ofKind(events, 'RecordsHeld').at(-1)
  return last?.held ? last : undefined
}
