/**
 * A request to read by name who, of one unit, is complained of together. One person asks and says
 * what for; another decides; it is open to the one who asked, for a while, and each look is kept.
 */
import {
  accept,
  addDays,
  type Day,
  type Decider,
  type Decision,
  nothing,
  type OneOf,
  type PersonId,
  refuse,
} from '#kernel'
import type { Shape } from './shapes.ts'

type Somebody = Readonly<{ person: PersonId; name: string }>
type Asked = Readonly<{ unit: string; from: Day; to: Day; why: string; by: Somebody; on: Day }>
type Answered = Readonly<{ why: string; by: Somebody; on: Day }>

export type PatternNamesCommand = OneOf<{
  AskForNames: Asked
  AnswerNames: Answered & { allow: boolean }
}>
export type PatternNamesEvent = OneOf<{
  NamesAsked: Asked
  NamesAllowed: Answered & { until: Day }
  NamesRefused: Answered
}>
export type PatternNamesRefusal = OneOf<{
  UnitMissing: {}
  /** Nobody is written as of that unit anywhere: whoever keeps the lists says so. */
  UnitUnknown: { unit: string }
  WhyMissing: {}
  PeriodBackwards: {}
  NotAsked: {}
  AlreadyDecided: { on: Day }
  /** Nobody lets themselves in. */
  OwnRequest: {}
}>
export type PatternNamesState = Readonly<{
  asked: Asked | undefined
  answered: (Answered & Readonly<{ until: Day | undefined }>) | undefined
}>
type Verdict = Decision<PatternNamesEvent, PatternNamesRefusal>

/** How long the names are open, counted from the day they were allowed. */
const openDays = 7

function decide(command: PatternNamesCommand, { asked, answered }: PatternNamesState): Verdict {
  switch (command.type) {
    case 'AskForNames': {
      if (asked) return nothing
      const { unit, from, to, why, by, on } = command
      if (unit.trim() === '') return refuse({ type: 'UnitMissing' })
      if (why.trim() === '') return refuse({ type: 'WhyMissing' })
      if (from > to) return refuse({ type: 'PeriodBackwards' })
      return accept({ type: 'NamesAsked', unit, from, to, why, by, on })
    }
    case 'AnswerNames': {
      const { allow, why, by, on } = command
      if (!asked) return refuse({ type: 'NotAsked' })
      if (answered) {
        const isSame = answered.by.person === by.person && (answered.until !== undefined) === allow
        return isSame ? nothing : refuse({ type: 'AlreadyDecided', on: answered.on })
      }
      if (by.person === asked.by.person) return refuse({ type: 'OwnRequest' })
      if (why.trim() === '') return refuse({ type: 'WhyMissing' })
      return allow
        ? accept({ type: 'NamesAllowed', why, by, on, until: addDays(on, openDays) })
        : accept({ type: 'NamesRefused', why, by, on })
    }
  }
}

type Left = PatternNamesEvent | Readonly<{ type: PatternNamesEvent['type']; disposed: true }>

function evolve(state: PatternNamesState, event: Left): PatternNamesState {
  if ('disposed' in event) return state
  switch (event.type) {
    case 'NamesAsked':
      return { ...state, asked: event }
    case 'NamesAllowed':
      return { ...state, answered: event }
    case 'NamesRefused':
      return { ...state, answered: { ...event, until: undefined } }
  }
}

export const patternNames = {
  initial: { asked: undefined, answered: undefined },
  decide,
  evolve,
} as const satisfies Decider<
  PatternNamesCommand,
  PatternNamesState,
  PatternNamesEvent,
  PatternNamesRefusal
>

export const patternNamesShapes = {
  NamesAsked: { kind: 'record', schema: 1, upcasts: [] },
  NamesAllowed: { kind: 'record', schema: 1, upcasts: [] },
  NamesRefused: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<PatternNamesEvent['type'], Shape>
