/**
 * Which records of a whole file are of one person. The work is opened, compared in shares, and
 * joined: one hand may do it all, or each of several open the same records and compare a share.
 */
import type { Schema } from '../comparison.ts'
import { termFrequencies } from '../estimate/term-frequencies.ts'
import { type Model, probabilityOf, scorerOf } from '../model.ts'
import { type Agreeing, agreeingPairs, type Share } from './agreeing.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import { type Clusters, certain, clustersOf } from './clusters.ts'
import { type Different, differentOf } from './different.ts'
import { estimated, withPriorOf } from './estimated.ts'
import type { Linked, LinkOptions } from './linked.ts'
import { pairsLost } from './pairs-lost.ts'
import { weighGroups } from './weigh-groups.ts'

/** Records brought under their keys, ready to be compared. */
export type Linking = Readonly<{
  model: Model
  compare(share?: Share): Agreeing
  /** `parts` are all the shares there are, in any order. */
  join(parts: readonly Agreeing[]): Linked
}>

/** Most different records a key may have and be compared whole, unless told. */
const blockCap = 1_000
/** About how many pairs are compared for each record, and however few there are, unless told. */
const pairsEach = 16
const pairsAtLeast = 2_000_000

/**
 * Links every record with the others of its person.
 * @throws {RangeError} when the model lacks a level of the schema
 */
export function linkRecords<T>(
  schema: Schema<T>,
  records: readonly T[],
  options: LinkOptions<T>,
): Linked {
  const linking = openLinking(schema, records, options)
  return linking.join([linking.compare()])
}

/**
 * The same in steps. What is opened from the same records with the same options is the same.
 * @throws {RangeError} when the model lacks a level of the schema
 */
export function openLinking<T>(
  schema: Schema<T>,
  records: readonly T[],
  options: LinkOptions<T>,
): Linking {
  const different = differentOf(records, options.saying)
  const each = different.records
  const blocks = blocksOf(schema, each, {
    cap: options.blockCap ?? blockCap,
    pairs: options.pairs ?? Math.max(pairsAtLeast, each.length * pairsEach),
  })
  const frequencies = options.frequencies ?? termFrequencies(schema, records)
  const filed = { schema, records: each, blocks }
  const model = options.estimate
    ? estimated(filed, options.model)
    : withPriorOf(filed, options.model, frequencies)
  const bits = scorerOf(schema, model, frequencies)
  const score = (one: number, other: number) => {
    const [known, found] = [each[one], each[other]]
    if (known === undefined || found === undefined) return Number.NEGATIVE_INFINITY
    return options.never?.(known, found) ? Number.NEGATIVE_INFINITY : bits(known, found)
  }
  const least = options.least ?? model.bands.check
  return {
    model,
    compare: (share = { part: 0, of: 1 }) =>
      agreeingPairs(blocks, { records: each.length, share, score, least, told: options.told }),
    join(parts) {
      const weigh = weighGroups(schema, model, each, frequencies)
      const clusters = clustersOf(each.length, {
        parts,
        least,
        together: weigh,
        never: options.never
          ? (one, other) => score(one, other) === Number.NEGATIVE_INFINITY
          : undefined,
        says: at => (blocks.keys.start[at + 1] ?? 0) - (blocks.keys.start[at] ?? 0),
      })
      const lost = pairsLost(blocks, parts, score)
      return linkedOf(records.length, { different, clusters, model, blocks, parts, lost })
    },
  }
}

type Found = Readonly<{
  different: Different
  clusters: Clusters
  model: Model
  blocks: Blocks
  parts: readonly Agreeing[]
  lost: Readonly<{ pairsCut: number; recallLost: number }>
}>

/** What was found of the different records, said of every record. */
function linkedOf(records: number, found: Found): Linked {
  const { different, clusters, model, blocks, parts, lost } = found
  const person = new Int32Array(records)
  const probability = new Float32Array(records)
  const numbers = new Map<number, number>()
  for (let at = 0; at < records; at += 1) {
    const which = different.of[at] ?? 0
    const root = clusters.root[which] ?? 0
    const number = numbers.get(root) ?? numbers.size
    numbers.set(root, number)
    person[at] = number
    probability[at] = probabilityOf(clusters.bits[which] ?? certain)
  }
  return {
    person,
    probability,
    jointOf(record) {
      const which = different.of[record] ?? 0
      const bits = clusters.bits[which] ?? certain
      const [hinge, joint] = [clusters.hinge[which] ?? which, clusters.joint[which] ?? which]
      if (hinge === joint) return undefined
      return { one: different.first[hinge] ?? 0, other: different.first[joint] ?? 0, bits }
    },
    people: numbers.size,
    model,
    measured: {
      records,
      different: different.records.length,
      pairs: parts.reduce((sum, { pairs }) => sum + pairs, 0),
      agreeing: parts.reduce((sum, { one }) => sum + one.length, 0),
      blocksCut: blocks.cut,
      ...lost,
    },
  }
}
