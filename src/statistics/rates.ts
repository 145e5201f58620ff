/** Rates of counted things, and one rate over another. */
import { gammaQuantile } from './gamma.ts'
import { type Estimate, type Interval, z95 } from './interval.ts'

/** From here up Byar's approximation serves; below, the exact limits. */
const byarFrom = 10

/** 95% limits of a count: Byar's from ten up, the exact Poisson ones below. */
export function countLimits(count: number): Interval {
  return count < byarFrom ? exactLimits(count) : byarLimits(count)
}

function byarLimits(count: number): Interval {
  const next = count + 1
  return {
    low: count * (1 - 1 / (9 * count) - z95 / (3 * Math.sqrt(count))) ** 3,
    high: next * (1 - 1 / (9 * next) + z95 / (3 * Math.sqrt(next))) ** 3,
  }
}

// Half a chi-squared value of 2x degrees of freedom is a gamma value of shape x.
function exactLimits(count: number): Interval {
  return {
    low: count === 0 ? 0 : gammaQuantile(count, 0.025),
    high: gammaQuantile(count + 1, 0.975),
  }
}

/** So many for every `per` of the denominator, with its limits. */
export function rate(count: number, denominator: number, per: number): Estimate {
  const { low, high } = countLimits(count)
  const scaled = (x: number) => (per * x) / denominator
  return { value: scaled(count), low: scaled(low), high: scaled(high) }
}

export type Counted = Readonly<{ count: number; denominator: number }>

/** One rate over another. A count of nothing makes it `not-estimable`; no half is slipped in. */
export function rateRatio(one: Counted, other: Counted): Estimate | 'not-estimable' {
  if (one.count === 0 || other.count === 0) return 'not-estimable'
  const value = one.count / one.denominator / (other.count / other.denominator)
  const error = Math.sqrt(1 / one.count + 1 / other.count)
  return {
    value,
    low: Math.exp(Math.log(value) - z95 * error),
    high: Math.exp(Math.log(value) + z95 * error),
  }
}

/** A share of a number, by Wilson's method. */
export function share(part: number, whole: number): Estimate {
  const [p, z2] = [part / whole, z95 ** 2]
  const below = 1 + z2 / whole
  const centre = (p + z2 / (2 * whole)) / below
  const half = (z95 * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole ** 2))) / below
  return { value: p, low: centre - half, high: centre + half }
}
