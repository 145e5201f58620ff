/**
 * Whether units differ from each other by more than chance, and limits that allow for it where
 * they do: otherwise nearly every unit would be flagged.
 */
import { chiSquaredAbove } from './gamma.ts'

/** One unit: what was seen of it, and the standard error where nothing but chance is at work. */
export type UnitSeen = Readonly<{ seen: number; error: number }>

export type Spread = Readonly<{
  /** 1 where units differ as chance has it; above, they differ more. */
  phi: number
  /** The chance of so much difference by chance alone. */
  chance: number
  /** `phi` once the furthest tenth at either end were drawn in. */
  phiWinsorised: number
  /** How many standard errors each unit is from the target. */
  z: readonly number[]
  /** By how much units differ of themselves, as a variance. */
  between: number
  /** `z` once that was allowed for. */
  zAllowing: readonly number[]
}>

/** How units lie about a target; there must be two of them at least. */
export function spreadOf(units: readonly UnitSeen[], target: number): Spread {
  const number = units.length
  const z = units.map(({ seen, error }) => (seen - target) / error)
  const phi = meanSquare(z)
  const sorted = z.toSorted((a, b) => a - b)
  const [low, high] = [quantile(sorted, 0.1), quantile(sorted, 0.9)]
  const phiWinsorised = meanSquare(z.map(each => Math.min(Math.max(each, low), high)))
  const weights = units.map(({ error }) => 1 / error ** 2)
  const total = sum(weights)
  const spare = total - sum(weights.map(weight => weight ** 2)) / total
  const between = Math.max(0, (number * phiWinsorised - (number - 1)) / spare)
  return {
    phi,
    chance: chiSquaredAbove(number * phi, number - 1),
    phiWinsorised,
    z,
    between,
    zAllowing: units.map(({ seen, error }) => (seen - target) / Math.sqrt(error ** 2 + between)),
  }
}

/** The upper limit for one unit with every limit widened alike; only ever widened. */
export function widenedLimit(
  target: number,
  { error, z }: Readonly<{ error: number; z: number }>,
  { phiWinsorised }: Spread,
): number {
  return target + z * Math.sqrt(Math.max(1, phiWinsorised)) * error
}

const sum = (those: readonly number[]) => those.reduce((so, each) => so + each, 0)
const meanSquare = (those: readonly number[]) => sum(those.map(each => each ** 2)) / those.length

/** A quantile of numbers in order, between the two nearest by straight line. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? below
  return below + (at - Math.floor(at)) * (above - below)
}
