/** What two groups of records say together of being one person. */
import type { Schema } from '../comparison.ts'
import { bitsOf, type Frequencies, type Model, weigherOf } from '../model.ts'
import type { Together } from './clusters.ts'

/**
 * For each thing compared, the mean over the pairs that say anything; then their sum. A pair that
 * is silent about the year of birth so hides nothing from the pairs that disagree on it.
 * @throws {RangeError} when the model lacks a level of the schema
 */
export function weighGroups<T>(
  schema: Schema<T>,
  model: Model,
  records: readonly T[],
  frequencies?: Frequencies,
): Together {
  const weigh = weigherOf(schema, model, frequencies)
  const said = new Float64Array(schema.comparisons.length)
  const sums = new Float64Array(said.length)
  const counts = new Float64Array(said.length)
  const start = bitsOf(model.prior)
  return (some, others) => {
    sums.fill(0)
    counts.fill(0)
    for (const one of some) {
      for (const other of others) {
        const [known, found] = [records[one], records[other]]
        if (known === undefined || found === undefined) continue
        weigh(known, found, said)
        for (let at = 0; at < said.length; at += 1) {
          const bits = said[at] ?? 0
          if (Number.isNaN(bits)) continue
          sums[at] = (sums[at] ?? 0) + bits
          counts[at] = (counts[at] ?? 0) + 1
        }
      }
    }
    return sums.reduce((all, sum, at) => all + sum / Math.max(1, counts[at] ?? 1), start)
  }
}
