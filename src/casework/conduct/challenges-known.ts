/** Where each challenge stands, and whether records are held for one: read out of what happened. */
import type { Day } from '#kernel'
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
  /** The drafts sent in confidence, while nothing was handed down since: the last one says. */
  drafts: readonly Of<'ChallengeMade'>[]
  /** The last day they are in confidence; none is known where it was put off without another. */
  draftUntil?: Day
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
  const drafts = steps.filter(one => one.step === 'draft-judgment' && since.includes(one))
  const draftUntil = handedDownOn(events, drafts.at(-1))
  const goesOn = steps.some(one => since.includes(one))
  const waits = openCourtDays(events, id).some(({ what }) => what !== 'order')
  const isOver = last !== undefined && !goesOn && !waits
  return {
    ...{ challenge: id, route: first.route, by: first.by, steps, drafts, decided, isOver },
    ...(reference ? { reference } : {}),
    ...(draftUntil ? { draftUntil } : {}),
  }
}

/** The day it was last said of the draft, or the one now fixed for it, whichever is later. */
function handedDownOn(
  events: ConductFacts,
  draft: Of<'ChallengeMade'> | undefined,
): Day | undefined {
  if (!draft) return undefined
  const isHandDown = ({ what }: Of<'CourtDaySet'>) => what === 'hand-down'
  const fixed = openCourtDays(events, draft.challenge).filter(isHandDown)
  const given = ofKind(events, 'CourtDaySet').filter(
    one => isHandDown(one) && one.challenge === draft.challenge,
  )
  const since = ofKind(events.slice(events.indexOf(draft)), 'CourtDayOver')
  const isGivenUp = since.some(
    ({ day, how }) => how === 'vacated' && given.some(({ entry }) => entry === day),
  )
  if (isGivenUp && fixed.length === 0) return undefined
  const days = [...(draft.until ? [draft.until] : []), ...fixed.map(({ by }) => by)]
  return days.toSorted().at(-1)
}

/** From the day a draft came to the end of the day it is handed down, or until it is decided. */
export function isInConfidence({ drafts, draftUntil }: Challenge, today: Day): boolean {
  return drafts.length > 0 && (draftUntil === undefined || today <= draftUntil)
}

/** What the records are held for, each claim its own: while any stands, nothing is disposed of. */
export function holdsOf(events: ConductFacts): readonly Of<'RecordsHeld'>[] {
  const all = ofKind(events, 'RecordsHeld')
  return [...new Set(all.map(({ challenge }) => challenge))].flatMap(id => {
    const last = all.findLast(({ challenge }) => challenge === id)
    return last?.held ? last : []
  })
}

/** Nobody has done more yet than announce it. */
export function isOnlyLetter({ steps }: Challenge): boolean {
  return steps.every(({ step }) => step === 'letter-before-claim')
}

/**
 * Claims that are open while no records are held for them: from before claims held them by
 * themselves. Of a letter whose hold was ended no claim came.
 */
export function unheldClaims(events: ConductFacts): readonly Challenge[] {
  const held = new Set(holdsOf(events).map(({ challenge }) => challenge))
  const ever = new Set(ofKind(events, 'RecordsHeld').map(({ challenge }) => challenge))
  return challengesOf(events).filter(
    one =>
      one.route === 'judicial-review' &&
      !one.isOver &&
      !held.has(one.challenge) &&
      !(isOnlyLetter(one) && ever.has(one.challenge)),
  )
}

/** The records of these proceedings are kept for a claim: nothing of them is disposed of. */
export function recordsHeld(events: ConductFacts): boolean {
  return holdsOf(events).length > 0
}
