/** A model learned from the records that are to be linked, where nobody has said who is who. */
import type { Schema } from '../comparison.ts'
import { patternCounter } from '../estimate/patterns.ts'
import { withoutLabels } from '../estimate/without-labels.ts'
import { bitsOf, type Frequencies, type Model, probabilityOf, scorerOf } from '../model.ts'
import { nearOf } from './agreeing.ts'
import type { Blocks } from './blocks.ts'

/** About how many pairs of each kind are counted. */
const sample = 400_000
/** How many will do where one figure is asked of them. */
const fewer = 100_000

type Filed<T> = Readonly<{ schema: Schema<T>; records: readonly T[]; blocks: Blocks }>

/** @throws {RangeError} when the model to begin from lacks a level of the schema */
export function estimated<T>({ schema, records, blocks }: Filed<T>, from: Model): Model {
  const [together, random] = [patternCounter(schema), patternCounter(schema)]
  const share = eachTogether({ schema, records, blocks }, sample, (one, other) =>
    together.add(one, other),
  )
  let place = 1
  const take = () => {
    place = (Math.imul(place, 1664525) + 1013904223) >>> 0
    return records[place % records.length]
  }
  for (let at = 0; at < Math.min(sample, records.length ** 2 / 4); at += 1) {
    const [one, other] = [take(), take()]
    if (one !== undefined && other !== undefined && one !== other) random.add(one, other)
  }
  const pairs = pairsOf(records.length) * share
  const version = `${from.version}, from ${records.length} records`
  const seen = { together: together.patterns(), random: random.patterns(), pairs }
  return withoutLabels(schema, seen, { from, version })
}

/**
 * The same model with the prior these records show. How often any two records are of one person
 * is not a matter of what agreement is worth: it falls with every record of somebody else.
 */
export function withPriorOf<T>(
  { schema, records, blocks }: Filed<T>,
  model: Model,
  frequencies: Frequencies,
): Model {
  const score = scorerOf(schema, model, frequencies)
  const start = bitsOf(model.prior)
  const odds: number[] = []
  const share = eachTogether({ schema, records, blocks }, fewer, (one, other) => {
    odds.push(score(one, other) - start)
  })
  const pairs = Math.max(1, pairsOf(records.length) * share)
  let prior = model.prior
  for (let round = 0; round < 30 && odds.length > 0; round += 1) {
    const same = odds.reduce((sum, bits) => sum + probabilityOf(bits + bitsOf(prior)), 0)
    prior = Math.min(0.5, Math.max(same, 0.5) / pairs)
  }
  const version = `${model.version}, prior from ${records.length} records`
  return odds.length === 0 ? model : { ...model, version, prior }
}

/** Hands over a sample of the pairs that some key brings together; returns the share it is. */
function eachTogether<T>(
  { records, blocks }: Filed<T>,
  wanted: number,
  each: (one: T, other: T) => void,
): number {
  const near = nearOf(blocks, records.length)
  const step = stepFor(records.length, near, wanted)
  let looked = 0
  for (let at = 0; at < records.length; at += step) {
    looked += 1
    for (const other of near(at)) {
      const [one, two] = [records[other], records[at]]
      if (one !== undefined && two !== undefined) each(one, two)
    }
  }
  return looked / Math.max(1, records.length)
}

function pairsOf(records: number): number {
  return (records * (records - 1)) / 2
}

/** Every how manyeth record is looked at, going by what a hundred of them are near. */
function stepFor(records: number, near: (at: number) => Int32Array, wanted: number): number {
  const stride = Math.max(1, Math.floor(records / 100))
  let [met, looked] = [0, 0]
  for (let at = 0; at < records; at += stride) {
    met += near(at).length
    looked += 1
  }
  return Math.max(1, Math.ceil(((met / Math.max(1, looked)) * records) / wanted))
}
