/**
 * An alert an authority sets for itself: so many matters of a kind, of one unit, in so many days.
 * It is a prompt to look and says nothing of anybody; it can be ended, with a reason.
 */
import { accept, type Day, type Decider, type Decision, nothing, type OneOf, refuse } from '#kernel'
import type { Shape } from './shapes.ts'

/** What is counted. Without a unit every unit is, each by itself; without a kind every kind. */
export type AlertTerms = Readonly<{
  unit?: string
  /** An allegation code or category, or the beginning of one. */
  kind?: string
  /** At least so many matters, in so many days. */
  matters: number
  days: number
}>
type Set = AlertTerms & Readonly<{ why: string; on: Day }>
type Ended = Readonly<{ why: string; on: Day }>

export type PatternAlertCommand = OneOf<{ SetPatternAlert: Set; EndPatternAlert: Ended }>
export type PatternAlertEvent = OneOf<{ PatternAlertSet: Set; PatternAlertEnded: Ended }>
export type PatternAlertRefusal = OneOf<{
  /** One matter is no pattern, and a day no period. */
  TooFew: { least: number }
  TooManyDays: { most: number }
  WhyMissing: {}
  NotSet: {}
}>
export type PatternAlertState = Readonly<{ set: Set | undefined; ended: Ended | undefined }>
type Verdict = Decision<PatternAlertEvent, PatternAlertRefusal>

const leastMatters = 2
const mostDays = 731

function decide(command: PatternAlertCommand, { set, ended }: PatternAlertState): Verdict {
  switch (command.type) {
    case 'SetPatternAlert': {
      if (set) return nothing
      const { unit, kind, matters, days, why, on } = command
      if (why.trim() === '') return refuse({ type: 'WhyMissing' })
      if (matters < leastMatters) return refuse({ type: 'TooFew', least: leastMatters })
      if (days < 1 || days > mostDays) return refuse({ type: 'TooManyDays', most: mostDays })
      return accept({
        type: 'PatternAlertSet',
        ...(unit ? { unit } : {}),
        ...(kind ? { kind } : {}),
        matters,
        days,
        why,
        on,
      })
    }
    case 'EndPatternAlert': {
      if (!set) return refuse({ type: 'NotSet' })
      if (ended) return nothing
      if (command.why.trim() === '') return refuse({ type: 'WhyMissing' })
      return accept({ type: 'PatternAlertEnded', why: command.why, on: command.on })
    }
  }
}

type Left = PatternAlertEvent | Readonly<{ type: PatternAlertEvent['type']; disposed: true }>

function evolve(state: PatternAlertState, event: Left): PatternAlertState {
  if ('disposed' in event) return state
  switch (event.type) {
    case 'PatternAlertSet':
      return { ...state, set: event }
    case 'PatternAlertEnded':
      return { ...state, ended: event }
  }
}

export const patternAlert = {
  initial: { set: undefined, ended: undefined },
  decide,
  evolve,
} as const satisfies Decider<
  PatternAlertCommand,
  PatternAlertState,
  PatternAlertEvent,
  PatternAlertRefusal
>

export const patternAlertShapes = {
  PatternAlertSet: { kind: 'record', schema: 1, upcasts: [] },
  PatternAlertEnded: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<PatternAlertEvent['type'], Shape>
