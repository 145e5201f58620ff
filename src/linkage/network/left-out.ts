/** What a network leaves out, because it would tie people together who never met. */

/** Below this many matters nobody is taken for a placeholder. */
const leastMatters = 100

/** How many times the busiest hundredth's count a placeholder is named. */
const timesTheBusiest = 10

/**
 * Which references are stand-ins such as "officer not known": named in at least a hundred matters
 * and in more than ten times as many as the person at the 99th centile. Nobody real comes near;
 * in published records the most complained of have three or four times that count.
 */
export function placeholdersAmong(counts: readonly number[]): ReadonlySet<number> {
  const sorted = counts.toSorted((a, b) => a - b)
  const at = Math.min(Math.ceil(0.99 * sorted.length), sorted.length - 1) - 1
  const busiest = sorted[Math.max(at, 0)] ?? 0
  const most = Math.max(leastMatters, timesTheBusiest * busiest)
  return new Set(counts.flatMap((count, index) => (count > most ? [index] : [])))
}

export const isCrowded = (people: number, mostNamed: number): boolean => people > mostNamed
