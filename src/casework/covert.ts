/**
 * A complainant protected without changing anybody's access, because that would tip the officer
 * off. It is kept in a stream of its own, one for each case, so that nothing of it stands in the
 * matter's: no version moves, no story tells it, no letter or export can hold it.
 */
import {
  accept,
  type Day,
  type Decider,
  type Decision,
  type Instant,
  nothing,
  type OneOf,
  refuse,
} from '#kernel'
import { alike } from './complaint/checks.ts'
import type { Shape } from './shapes.ts'

type OfCase = Readonly<{ case: string; on: Day }>

export type CovertEvents = {
  /** Somebody who looked at the case thinks that changing access would tip the officer off. */
  CovertAsked: OfCase & Readonly<{ why: string }>
  CovertDecided: OfCase &
    Readonly<{
      decision: 'keep-access' | 'change-access'
      /** What keeps them safe meanwhile, who sees to it, and when it is looked at again. */
      plan: string
      owner: string
      reviewOn: Day
      /** Who runs the system, and what they were asked that changes no access. */
      asked?: Readonly<{ whom: string; what: string }>
      /** Others who may know. */
      mayKnow: readonly string[]
    }>
  CovertConfirmed: OfCase & Readonly<{ by: string; at: Instant; what: string }>
  /** A look-up of the complainant that somebody has looked into. */
  LookUpAnswered: Readonly<{
    look: string
    on: Day
    answer: 'explained' | 'a-concern'
    why: string
  }>
}
export type CovertEvent = OneOf<CovertEvents>
export type CovertCommand = OneOf<{
  AskCovert: CovertEvents['CovertAsked']
  DecideCovert: CovertEvents['CovertDecided']
  ConfirmCovert: CovertEvents['CovertConfirmed']
  AnswerLookUp: CovertEvents['LookUpAnswered']
}>
export type CovertRefusal = OneOf<{ Missing: { what: 'why' | 'plan' | 'owner' | 'by' } }>
export type CovertState = Readonly<{
  asked?: CovertEvents['CovertAsked']
  decided?: CovertEvents['CovertDecided']
  confirmed?: CovertEvents['CovertConfirmed']
  answered: Readonly<Record<string, CovertEvents['LookUpAnswered']>>
}>

const missing = (what: Extract<CovertRefusal, { type: 'Missing' }>['what']) =>
  refuse({ type: 'Missing', what } as const)
const blank = (words: string) => words.trim() === ''

function decide(command: CovertCommand, state: CovertState): Decision<CovertEvent, CovertRefusal> {
  switch (command.type) {
    case 'AskCovert': {
      const { case: of, on, why } = command
      if (blank(why)) return missing('why')
      if (state.asked?.why === why) return nothing
      return accept({ type: 'CovertAsked', case: of, on, why })
    }
    // Also where nobody asked: whoever decides may be the first to see it.
    case 'DecideCovert': {
      const { case: of, on, decision, plan, owner, reviewOn, asked, mayKnow } = command
      if (blank(plan)) return missing('plan')
      if (blank(owner)) return missing('owner')
      const decided: CovertEvent = {
        type: 'CovertDecided',
        case: of,
        on,
        decision,
        plan,
        owner,
        reviewOn,
        ...(asked ? { asked: { whom: asked.whom, what: asked.what } } : {}),
        mayKnow,
      }
      return alike(state.decided, decided) ? nothing : accept(decided)
    }
    case 'ConfirmCovert': {
      const { case: of, on, by, at, what } = command
      if (blank(by)) return missing('by')
      const confirmed: CovertEvent = { type: 'CovertConfirmed', case: of, on, by, at, what }
      return alike(state.confirmed, confirmed) ? nothing : accept(confirmed)
    }
    case 'AnswerLookUp': {
      const { look, on, answer, why } = command
      if (blank(why)) return missing('why')
      const before = state.answered[look]
      if (before?.answer === answer && before.why === why) return nothing
      return accept({ type: 'LookUpAnswered', look, on, answer, why })
    }
  }
}

function evolve(
  state: CovertState,
  event: CovertEvent | Readonly<{ type: CovertEvent['type']; disposed: true }>,
): CovertState {
  if ('disposed' in event) return state
  switch (event.type) {
    case 'CovertAsked':
      return { ...state, asked: event }
    case 'CovertDecided':
      return { ...state, decided: event }
    case 'CovertConfirmed':
      return { ...state, confirmed: event }
    case 'LookUpAnswered':
      return { ...state, answered: { ...state.answered, [event.look]: event } }
  }
}

export const covert = { initial: { answered: {} }, decide, evolve } as const satisfies Decider<
  CovertCommand,
  CovertState,
  CovertEvent,
  CovertRefusal
>

export const covertShapes = {
  CovertAsked: { kind: 'record', schema: 1, upcasts: [] },
  CovertDecided: { kind: 'record', schema: 1, upcasts: [] },
  CovertConfirmed: { kind: 'record', schema: 1, upcasts: [] },
  LookUpAnswered: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<CovertEvent['type'], Shape>
