/**
 * The limits within which units of each size lie by chance alone (Spiegelhalter, "Funnel plots for
 * comparing institutional performance", 2005), by exact distributions with interpolation.
 */
import { logGamma } from './gamma.ts'

/** 998 in 1,000 lie within the outer two by chance, and 95 in 100 within the inner. */
export const tails = [0.001, 0.025, 0.975, 0.999] as const
export type Tail = (typeof tails)[number]
/** By tail. */
export type Limits = Readonly<Record<Tail, number>>
/** Outside 95 in 100 is worth a look; outside 998 in 1,000 even chance rarely does. */
export type Standing = 'within' | 'alert' | 'alarm'

/** Limits of seen over expected where so many were expected. */
export function poissonLimits(expected: number): Limits {
  const chanceOf = (count: number) =>
    Math.exp(count * Math.log(expected) - expected - logGamma(count + 1))
  return limitsOf(chanceOf, { most: Number.POSITIVE_INFINITY, over: expected })
}

/** Limits of a share, of so many tried, where `chance` was to be expected. */
export function binomialLimits(tried: number, chance: number): Limits {
  const chanceOf = (count: number) =>
    Math.exp(
      logGamma(tried + 1) -
        logGamma(count + 1) -
        logGamma(tried - count + 1) +
        count * Math.log(chance) +
        (tried - count) * Math.log(1 - chance),
    )
  return limitsOf(chanceOf, { most: tried, over: tried })
}

/** Each limit is interpolated between the count that passes the tail and the one before it; no
 * limit is below nothing. */
function limitsOf(
  chanceOf: (count: number) => number,
  { most, over }: Readonly<{ most: number; over: number }>,
): Limits {
  const found: Record<Tail, number> = { 0.001: 0, 0.025: 0, 0.975: 0, 0.999: 0 }
  let [count, here] = [0, chanceOf(0)]
  let below = here
  for (const tail of tails) {
    while (below < tail && count < most) {
      count += 1
      here = chanceOf(count)
      below += here
    }
    found[tail] = Math.max(0, (count - (below - tail) / here) / over)
  }
  return found
}

export function standingOf(value: number, limits: Limits): Standing {
  if (value > limits[0.999] || value < limits[0.001]) return 'alarm'
  return value > limits[0.975] || value < limits[0.025] ? 'alert' : 'within'
}
