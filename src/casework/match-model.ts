/**
 * How an authority's records are matched, where it learned that from its own people's answers: one
 * person has it worked out, another accepts it, and it can be taken back. Until then, and after,
 * what comes with Candour is used.
 */
import {
  accept,
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

/** How often a level is met: among pairs that are one person (m), and that are not (u). */
export type LevelWorth = Readonly<{ m: number; u: number }>
/** By what is compared, then by its level. */
export type Worths = Readonly<Record<string, Readonly<Record<string, LevelWorth>>>>

/** Of pairs somebody answered about, how many of a band were a different person after all. */
export type BandError = Readonly<{ wrong: number; of: number }>
export type MatchErrors = Readonly<{ same: BandError; check: BandError }>

export type MatchModel = Readonly<{
  version: string
  /** The version it was learned from. */
  from: string
  worths: Worths
  prior: number
  bands: Readonly<{ same: number; check: number }>
  /** Pairs answered to be one person, and not to be. */
  learned: Readonly<{ same: number; notSame: number }>
  /**
   * The errors of what was used, and of this, on the same answers. This was told none it is judged
   * by; what was used, where it was learned here, may have been.
   */
  before: MatchErrors
  after: MatchErrors
}>
type Decided = Readonly<{ version: string; by: Somebody; on: Day }>

export type MatchModelCommand = OneOf<{
  ProposeModel: MatchModel & { by: Somebody; on: Day }
  AcceptModel: Decided
  DeclineModel: Decided & { why: string }
  TakeBackModel: { why: string; by: Somebody; on: Day }
}>
export type MatchModelEvent = OneOf<{
  ModelProposed: MatchModel & Readonly<{ by: Somebody; on: Day }>
  ModelAccepted: Decided
  ModelDeclined: Decided & Readonly<{ why: string }>
  ModelTakenBack: Readonly<{ why: string; by: Somebody; on: Day }>
}>
export type MatchModelRefusal = OneOf<{
  /** Fewer answers than anything can be learned from. */
  TooFewAnswers: { same: number; notSame: number }
  NothingProposed: {}
  NothingInUse: {}
  /** Nobody accepts what they had worked out themselves. */
  OwnModel: {}
  WhyMissing: {}
}>
type Proposed = MatchModel & Readonly<{ by: Somebody; on: Day }>
export type MatchModelState = Readonly<{
  proposed: Proposed | undefined
  inUse: (Proposed & Readonly<{ acceptedOn: Day; acceptedBy: Somebody }>) | undefined
}>
type Verdict = Decision<MatchModelEvent, MatchModelRefusal>

/** Answers of each kind that are the least anything is learned from. */
export const leastAnswers = { same: 30, notSame: 10 } as const

function decide(command: MatchModelCommand, { proposed, inUse }: MatchModelState): Verdict {
  switch (command.type) {
    case 'ProposeModel': {
      const { version, from, worths, prior, bands, learned, before, after, by, on } = command
      if (proposed?.version === version) return nothing
      if (learned.same < leastAnswers.same || learned.notSame < leastAnswers.notSame)
        return refuse({ type: 'TooFewAnswers', same: learned.same, notSame: learned.notSame })
      const model = { version, from, worths, prior, bands, learned, before, after }
      return accept({ type: 'ModelProposed', ...model, by, on })
    }
    case 'AcceptModel': {
      const { version, by, on } = command
      if (inUse?.version === version) return nothing
      if (proposed?.version !== version) return refuse({ type: 'NothingProposed' })
      if (proposed.by.person === by.person) return refuse({ type: 'OwnModel' })
      return accept({ type: 'ModelAccepted', version, by, on })
    }
    case 'DeclineModel': {
      const { version, by, on, why } = command
      if (proposed?.version !== version) return refuse({ type: 'NothingProposed' })
      if (why.trim() === '') return refuse({ type: 'WhyMissing' })
      return accept({ type: 'ModelDeclined', version, by, on, why })
    }
    case 'TakeBackModel': {
      const { by, on, why } = command
      if (!inUse) return refuse({ type: 'NothingInUse' })
      if (why.trim() === '') return refuse({ type: 'WhyMissing' })
      return accept({ type: 'ModelTakenBack', why, by, on })
    }
  }
}

type Left = MatchModelEvent | Readonly<{ type: MatchModelEvent['type']; disposed: true }>

function evolve(state: MatchModelState, event: Left): MatchModelState {
  if ('disposed' in event) return state
  switch (event.type) {
    case 'ModelProposed':
      return { ...state, proposed: event }
    case 'ModelAccepted': {
      const { proposed } = state
      if (proposed?.version !== event.version) return state
      const inUse = { ...proposed, acceptedOn: event.on, acceptedBy: event.by }
      return { proposed: undefined, inUse }
    }
    case 'ModelDeclined':
      return { ...state, proposed: undefined }
    case 'ModelTakenBack':
      return { ...state, inUse: undefined }
  }
}

export const matchModel = {
  initial: { proposed: undefined, inUse: undefined },
  decide,
  evolve,
} as const satisfies Decider<MatchModelCommand, MatchModelState, MatchModelEvent, MatchModelRefusal>

export const matchModelShapes = {
  ModelProposed: { kind: 'record', schema: 1, upcasts: [] },
  ModelAccepted: { kind: 'record', schema: 1, upcasts: [] },
  ModelDeclined: { kind: 'record', schema: 1, upcasts: [] },
  ModelTakenBack: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<MatchModelEvent['type'], Shape>
