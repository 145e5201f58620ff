/**
 * What agreement is worth, learned from the records themselves where nobody has said who is who:
 * expectation and maximisation over counted patterns. Winkler, "Using the EM algorithm for weight
 * computation in the Fellegi-Sunter model of record linkage", 1988.
 */
import type { Schema } from '../comparison.ts'
import type { Model } from '../model.ts'
import type { Pattern } from './patterns.ts'
import { chancesOf, sharesOf, type Weights, weightsOf } from './shares.ts'

export type Evidenced = Readonly<{
  /** Pairs that some key brought together. */
  together: readonly Pattern[]
  /** Pairs taken at random: nearly all are of two people, so they tell what chance agrees on. */
  random: readonly Pattern[]
  /** Every pair there is, of which those that share a key are a few. */
  pairs: number
}>

export type EstimateOptions = Readonly<{
  /** Where to begin: what is thought now. */
  from: Model
  version: string
  /** At most so many rounds; 60 unless told. */
  rounds?: number
}>

/** Rounds end when no share moves by more than this. */
const still = 1e-5
/** Of all pairs, the share that are one person is kept within these. */
const fewest = 1e-9
const most = 0.5
/** What was thought before counts as so many of the pairs that are one person, in 100. */
const thoughtBefore = 0.02

/**
 * A model with m, u and the prior as these records show them. u is how often random pairs agree,
 * and stays: a pair that a key brought together is weighed as one of all there are. Were u learned
 * from such pairs, those who joined on one day and share a first name would be one person.
 */
export function withoutLabels<T>(
  schema: Schema<T>,
  { together, random, pairs }: Evidenced,
  { from, version, rounds = 60 }: EstimateOptions,
): Model {
  const u = sharesOf(weightsOf(schema, random))
  const thought = schema.comparisons.map(({ name, levels }) =>
    Float64Array.from(levels, level => from.chances[name]?.[level]?.m ?? 0),
  )
  let m: readonly Float64Array[] = thought.map(of => of.map((share, at) => (at > 0 ? share : 1)))
  let share = from.prior
  const belief = new Float64Array(together.length)
  for (let round = 0; round < rounds; round += 1) {
    let matched = 0
    together.forEach(({ levels, count }, at) => {
      const odds = (share / (1 - share)) * times(m, u, levels)
      belief[at] = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds)
      matched += count * (belief[at] ?? 0)
    })
    const weights = weightsOf(schema, together, (_, at) => belief[at] ?? 0)
    const next = sharesOf(withBefore(weights, thought, matched * thoughtBefore))
    share = Math.min(most, Math.max(fewest, matched / Math.max(1, pairs)))
    const moved = farthest(m, next)
    m = next
    if (moved < still) break
  }
  const chances = chancesOf(schema, m, u)
  return { ...from, version, made: 'without labels', prior: share, chances }
}

/** Levels nobody met keep what was thought of them. */
function withBefore(weights: Weights, thought: readonly Float64Array[], worth: number): Weights {
  return weights.map((of, at) =>
    of.map((weight, level) => weight + (thought[at]?.[level] ?? 0) * worth),
  )
}

function times(
  m: readonly Float64Array[],
  u: readonly Float64Array[],
  levels: readonly number[],
): number {
  let product = 1
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at] ?? 0
    if (level > 0) product *= (m[at]?.[level] ?? 1) / (u[at]?.[level] ?? 1)
  }
  return product
}

function farthest(one: readonly Float64Array[], other: readonly Float64Array[]): number {
  let far = 0
  one.forEach((shares, at) => {
    shares.forEach((share, level) => {
      if (level > 0) far = Math.max(far, Math.abs(share - (other[at]?.[level] ?? 0)))
    })
  })
  return far
}
