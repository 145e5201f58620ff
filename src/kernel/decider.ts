/** What may happen next, decided from what has happened: the shape every aggregate shares. */
import { type Accepted, accepted, type Result } from './result.ts'

/** A union written as a table: `OneOf<{ Told: { on: Day } }>` is `{ type: 'Told'; on: Day }`. */
export type OneOf<Table> = {
  [Name in keyof Table]: Readonly<{ type: Name } & Table[Name]>
}[keyof Table]

/** The events a command leads to, or the one fact in its way. */
export type Decision<Event, Refusal> = Result<readonly Event[], Refusal>

export type Decider<Command, State, Event, Refusal> = Readonly<{
  initial: State
  decide: (command: Command, state: State) => Decision<Event, Refusal>
  /** Total and trusting: what is written happened. */
  evolve: (state: State, event: Event) => State
}>

export function accept<Event>(...events: readonly Event[]): Accepted<readonly Event[]> {
  return accepted(events)
}

/** The command was already carried out: nothing more to record, and not an error. */
export const nothing: Accepted<readonly never[]> = accepted([])

export function fold<State, Event>(
  { initial, evolve }: Readonly<{ initial: State; evolve: (state: State, event: Event) => State }>,
  events: Iterable<Event>,
): State {
  let state = initial
  for (const event of events) state = evolve(state, event)
  return state
}
