/**
 * A complaint's decider is made of areas, each with its own commands, events and facts. A table a
 * kind of thing: what is missing from one does not compile.
 */
import type { Day, Decision } from '#kernel'
import type { Happening } from '#law'
import type { Facts } from './facts.ts'
import type { ComplaintEvent, ComplaintRefusal } from './words.ts'

export type Verdict = Decision<ComplaintEvent, ComplaintRefusal>

/** What each command comes to, given everything that has happened. */
export type Decides<Commands> = {
  readonly [Type in keyof Commands]: (command: Commands[Type], facts: Facts) => Verdict
}
/** What is known after each event. */
export type Evolves<Events> = {
  readonly [Type in keyof Events]: (facts: Facts, event: Events[Type]) => Facts
}

/** Who is told of, and when it was written down: what a happening needs beside its event. */
export type Telling = Readonly<{ force: string; knownOn: Day; facts: Facts }>
/** What each event is in the statute's own terms: none where the law does not turn on it. */
export type Tells<Events> = {
  readonly [Type in keyof Events]: (event: Events[Type], telling: Telling) => readonly Happening[]
}

/** The law does not turn on this. */
export const untold = (): readonly Happening[] => []
/** Kept in the record, and nothing is decided by it. */
export const unchanged = (facts: Facts): Facts => facts
