/** Pairs counted by the levels they agree at: a million pairs show a few thousand patterns. */
import type { Comparison, Schema } from '../comparison.ts'

export type Pattern = Readonly<{ levels: readonly number[]; count: number }>

export type PatternCounter<T> = Readonly<{
  /** `times` is how many pairs say exactly what this one does; 1 unless told. */
  add(one: T, other: T, times?: number): void
  patterns(): readonly Pattern[]
  /** How many pairs were added. */
  pairs(): number
}>

export function patternCounter<T>({ comparisons }: Schema<T>): PatternCounter<T> {
  const counts = new Map<number, number>()
  let pairs = 0
  return {
    add(one, other, times = 1) {
      let code = 0
      for (const { levels, level } of comparisons) code = code * levels.length + level(one, other)
      counts.set(code, (counts.get(code) ?? 0) + times)
      pairs += times
    },
    patterns: () =>
      [...counts].map(([code, count]) => ({ levels: read(comparisons, code), count })),
    pairs: () => pairs,
  }
}

function read<T>(comparisons: readonly Comparison<T>[], code: number): readonly number[] {
  let rest = code
  return comparisons
    .toReversed()
    .map(({ levels }) => {
      const level = rest % levels.length
      rest = Math.floor(rest / levels.length)
      return level
    })
    .toReversed()
}
