/**
 * Another force on this installation asks whether we hold anything of somebody: who they ask about
 * and by when, never what is alleged; and what was answered, by a person who looked.
 */
import { accept, type Day, type Decider, type Decision, nothing, type OneOf, refuse } from '#kernel'
import type { ForceAnswer, ToldMatter } from './complaint/earlier.ts'
import type { Shape } from './shapes.ts'

/** Whom another force asks about: what can tell one person from another, and nothing else. */
export type AskedAbout = Readonly<{
  name?: string
  rank?: string
  number?: string
  unit?: string
  birthYear?: number
  appointedOn?: Day
}>

type Received = Readonly<{
  /** The force that asks, by its id and name, and the matter there that its answer goes to. */
  from: string
  fromName: string
  matter: string
  about: AskedAbout
  on: Day
  dueOn: Day
}>
type Answered = Readonly<{
  answer: ForceAnswer
  by: string
  searched: string
  matters: readonly ToldMatter[]
  on: Day
}>

export type ForceRequestCommand = OneOf<{
  ReceiveForceRequest: Received
  AnswerForceRequest: Answered
}>
export type ForceRequestEvent = OneOf<{
  ForceRequestReceived: Received
  ForceRequestAnswered: Answered
}>
export type ForceRequestRefusal = OneOf<{
  NotReceived: {}
  SearchedMissing: {}
  MattersMissing: {}
}>
export type ForceRequestState = Readonly<{
  received: Received | undefined
  answered: Answered | undefined
}>

function decide(
  command: ForceRequestCommand,
  { received, answered }: ForceRequestState,
): Decision<ForceRequestEvent, ForceRequestRefusal> {
  if (command.type === 'ReceiveForceRequest') {
    const { type: _, ...asked } = command
    return received ? nothing : accept({ type: 'ForceRequestReceived', ...asked })
  }
  if (!received) return refuse({ type: 'NotReceived' })
  if (answered) return nothing
  const { type: _, ...said } = command
  if (said.searched.trim() === '') return refuse({ type: 'SearchedMissing' })
  if (said.answer === 'matters' && said.matters.length === 0)
    return refuse({ type: 'MattersMissing' })
  return accept({ type: 'ForceRequestAnswered', ...said })
}

type Disposed = Readonly<{ type: ForceRequestEvent['type']; disposed: true }>

function evolve(state: ForceRequestState, event: ForceRequestEvent | Disposed): ForceRequestState {
  if ('disposed' in event) return state
  if (event.type === 'ForceRequestReceived') return { ...state, received: event }
  return { ...state, answered: event }
}

export const forceRequest = {
  initial: { received: undefined, answered: undefined },
  decide,
  evolve,
} as const satisfies Decider<
  ForceRequestCommand,
  ForceRequestState,
  ForceRequestEvent,
  ForceRequestRefusal
>

const first = { kind: 'record', schema: 1, upcasts: [] } as const
export const forceRequestShapes = {
  ForceRequestReceived: first,
  ForceRequestAnswered: { ...first, kind: 'notice' },
} as const satisfies Record<ForceRequestEvent['type'], Shape>
