/**
 * What two records of a kind may agree on, in named levels: the one shape that parameters are
 * estimated for, files are linked by, and a single question is answered with.
 */

/** One thing to compare. It compares and says no more: what it is worth is the model's. */
export type Comparison<T> = Readonly<{
  /** "family-name": what the model's parameters are kept under. */
  name: string
  /** The levels' names by their code. Code 0 is always `missing`, which says nothing. */
  levels: readonly string[]
  /** The code of the level these two agree at. Symmetric unless a day tells which came first. */
  level(one: T, other: T): number
  /** What they agree on where agreeing on something rare says more; undefined where it does not. */
  term?: (one: T, other: T, level: number) => string | undefined
}>

/** Everything that is compared in records of one kind, and the keys that bring two together. */
export type Schema<T> = Readonly<{
  name: string
  comparisons: readonly Comparison<T>[]
  /** Two records are compared when they share one of these. */
  keys(record: T): readonly string[]
}>

/** The codes of a pair, one for each comparison, in their order. */
export function levelsOf<T>({ comparisons }: Schema<T>, one: T, other: T): readonly number[] {
  return comparisons.map(comparison => comparison.level(one, other))
}
