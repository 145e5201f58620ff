/** What was seen beside what was to be expected of people like these. */
import { gammaBelow } from './gamma.ts'
import type { Estimate } from './interval.ts'
import { countLimits } from './rates.ts'

/** One kind of people: how many, and how often it happens to such people elsewhere. */
export type Stratum = Readonly<{ number: number; referenceRate: number }>

export function expectedOf(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { number, referenceRate }) => sum + number * referenceRate, 0)
}

/**
 * Seen over expected, with its limits. Two such ratios are never to be compared with each other
 * unless their people are alike: each was weighted by its own.
 */
export function seenOverExpected(seen: number, expected: number): Estimate {
  const { low, high } = countLimits(seen)
  return { value: seen / expected, low: low / expected, high: high / expected }
}

/** The chance of at least this many where so many were expected. */
export function chanceOfAsMany(seen: number, expected: number): number {
  return seen <= 0 ? 1 : gammaBelow(seen, expected)
}
