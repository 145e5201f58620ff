/**
 * Whether two records are of one person, as somebody answered who looked. Nothing is merged by it,
 * and no answer is ever taken away: a later one stands beside it, and the latest is shown first.
 */
import { accept, type Day, type Decider, type Decision, nothing, type OneOf, refuse } from '#kernel'
import type { Shape } from './shapes.ts'

export const identityAnswers = ['same', 'not-same', 'cannot-tell'] as const
export type IdentityAnswer = (typeof identityAnswers)[number]

type Answered = Readonly<{
  /** The person asked about: a record, or somebody complained against. */
  known: string
  /** The record that may be theirs. */
  found: string
  answer: IdentityAnswer
  why: string
  /** Where nobody here can tell. */
  whoWouldKnow?: string
  on: Day
}>
export type IdentityCommand = OneOf<{ AnswerIdentity: Answered }>
export type IdentityEvent = OneOf<{ IdentityAnswered: Answered }>
export type IdentityRefusal = OneOf<{ WhyMissing: {}; SameRecord: {} }>
/** The last answer to each record found. */
export type IdentityState = Readonly<{ last: Readonly<Record<string, Answered>> }>

function decide(
  command: IdentityCommand,
  { last }: IdentityState,
): Decision<IdentityEvent, IdentityRefusal> {
  const { known, found, answer, why, whoWouldKnow, on } = command
  if (known === found) return refuse({ type: 'SameRecord' })
  if (why.trim() === '') return refuse({ type: 'WhyMissing' })
  const before = last[found]
  if (before?.answer === answer && before.why === why && before.whoWouldKnow === whoWouldKnow)
    return nothing
  return accept({
    type: 'IdentityAnswered',
    known,
    found,
    answer,
    why,
    ...(whoWouldKnow === undefined ? {} : { whoWouldKnow }),
    on,
  })
}

function evolve(
  state: IdentityState,
  event: IdentityEvent | Readonly<{ type: 'IdentityAnswered'; disposed: true }>,
): IdentityState {
  if ('disposed' in event) return state
  return { last: { ...state.last, [event.found]: event } }
}

export const identity = { initial: { last: {} }, decide, evolve } as const satisfies Decider<
  IdentityCommand,
  IdentityState,
  IdentityEvent,
  IdentityRefusal
>

export const identityShapes = {
  IdentityAnswered: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<IdentityEvent['type'], Shape>
