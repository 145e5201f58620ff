/** How long things take: never by the mean alone, which one long matter carries away. */
import { quantile } from './spread.ts'

export type Durations = Readonly<{ median: number; mean: number; ninetieth: number }>

/** Undefined where there is none. The ninetieth centile is taken between the two nearest. */
export function durationsOf(days: readonly number[]): Durations | undefined {
  if (days.length === 0) return undefined
  const sorted = days.toSorted((a, b) => a - b)
  return {
    median: quantile(sorted, 0.5),
    mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    ninetieth: quantile(sorted, 0.9),
  }
}
