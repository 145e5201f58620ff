/**
 * Proceedings against an officer as a process that came out of the matter, which whoever complained
 * and the Director General are told the outcome of. It begins when the case is referred to them, so
 * that the updates do not fall silent until the day of a hearing. It ends when they are complete or
 * withdrawn, or by the outcome where nobody recorded that. Each round is one of its own.
 */
import type { Day, SubjectId } from '#kernel'
import type { Happening } from '#law'
import type { Telling } from '../complaint/area.ts'
import { type ConductEvent, type ConductFacts, conductOf } from './conduct.ts'
import { dayGiven } from './given-on.ts'
import { opensRound, reverses } from './rounds.ts'

type Change = 'began' | 'ended' | 'sent-back'
type Turn = Readonly<{ event: ConductEvent; change: Change; on: Day }>

/** What an event may be to them. Whether it is depends on their running then. */
function changeBy(event: ConductEvent, events: ConductFacts): Change | undefined {
  switch (event.type) {
    case 'CaseDetermined':
      return event.form === 'none' ? 'ended' : 'began'
    case 'SpecialConditionsDecided':
      // Conditions that hold no more send it back to be decided in the ordinary way.
      return event.met ? 'began' : 'sent-back'
    case 'ConductStep':
      return event.step === 'dg-directed' ? 'began' : undefined
    case 'ProceedingsBegan':
      return 'began'
    case 'CaseWithdrawn':
      return event.asItWas ? undefined : 'ended'
    case 'ProceedingsCompleted':
    case 'OutcomeNotified':
    case 'OfficerCleared':
      return 'ended'
    case 'ChallengeDecided':
      return challengeChanges(event, events)
    default:
      return undefined
  }
}

function challengeChanges(
  event: Extract<ConductEvent, { type: 'ChallengeDecided' }>,
  events: ConductFacts,
): Change | undefined {
  if (opensRound(event)) return 'began'
  const isQuashed = event.order === 'outcome-quashed' || event.order === 'finding-quashed'
  return isQuashed || reverses(events, event.entry) ? 'ended' : undefined
}

/** The outcome takes the day it was given. */
function dayOf(event: ConductEvent): Day {
  return event.type === 'OutcomeNotified' ? dayGiven(event) : event.on
}

function turnsOf(events: ConductFacts): readonly Turn[] {
  return events.reduce<readonly Turn[]>((turns, event) => {
    const change = changeBy(event, events)
    const isRunning = turns.at(-1)?.change === 'began'
    const isTurn = change !== undefined && (change === 'began') !== isRunning
    return isTurn ? turns.concat({ event, change, on: dayOf(event) }) : turns
  }, [])
}

type Told = Readonly<{ type: string; entry?: string; subject?: SubjectId }>

/** What an event is to the proceedings as a whole, beside what it is in itself. */
export function proceedingsTells(
  { type, entry, subject }: Told,
  { force, knownOn, facts }: Telling,
): readonly Happening[] {
  if (subject === undefined || entry === undefined) return []
  const turn = turnsOf(conductOf(facts, subject)).find(
    ({ event }) => event.type === type && event.entry === entry,
  )
  if (!turn) return []
  const { on, change } = turn
  const told = { on, knownOn, by: force, about: subject }
  const process = 'disciplinary'
  switch (change) {
    case 'began':
      return [{ happened: 'process-began', ...told, details: { process } }]
    case 'ended':
      return [{ happened: 'process-ended', ...told, details: { process } }]
    case 'sent-back':
      return [{ happened: 'process-ended', ...told, details: { process, sentBack: true } }]
  }
}
