/** A model learned from the records that are to be linked, where nobody has said who is who. */
import type { Schema } from '../comparison.ts'
import { patternCounter } from '../estimate/patterns.ts'
import { withoutLabels } from '../estimate/without-labels.ts'
import type { Model } from '../model.ts'
import { nearOf } from './agreeing.ts'
import type { Blocks } from './blocks.ts'

/** About how many pairs of each kind are counted. */
const sample = 400_000

/** @throws {RangeError} when the model to begin from lacks a level of the schema */
export function estimated<T>(
  schema: Schema<T>,
  records: readonly T[],
  blocks: Blocks,
  from: Model,
): Model {
  const [together, random] = [patternCounter(schema), patternCounter(schema)]
  const near = nearOf(blocks, records.length)
  const step = stepFor(records.length, near)
  let looked = 0
  for (let at = 0; at < records.length; at += step) {
    looked += 1
    for (const other of near(at)) {
      const [one, two] = [records[other], records[at]]
      if (one !== undefined && two !== undefined) together.add(one, two)
    }
  }
  let place = 1
  for (let at = 0; at < Math.min(sample, records.length ** 2 / 4); at += 1) {
    place = (Math.imul(place, 1664525) + 1013904223) >>> 0
    const one = records[place % records.length]
    place = (Math.imul(place, 1664525) + 1013904223) >>> 0
    const two = records[place % records.length]
    if (one !== undefined && two !== undefined && one !== two) random.add(one, two)
  }
  const pairs = ((records.length * (records.length - 1)) / 2) * (looked / records.length)
  const version = `${from.version}, from ${records.length} records`
  const seen = { together: together.patterns(), random: random.patterns(), pairs }
  return withoutLabels(schema, seen, { from, version })
}

/** Every how manyeth record is looked at, going by what a hundred of them are near. */
function stepFor(records: number, near: (at: number) => Int32Array): number {
  const stride = Math.max(1, Math.floor(records / 100))
  let [met, looked] = [0, 0]
  for (let at = 0; at < records; at += stride) {
    met += near(at).length
    looked += 1
  }
  return Math.max(1, Math.ceil(((met / Math.max(1, looked)) * records) / sample))
}
