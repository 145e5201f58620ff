/** Which records of a whole file are of one person. */
import type { Schema } from '../comparison.ts'
import { probabilityOf, scorerOf } from '../model.ts'
import type { Linked, LinkOptions } from './linked.ts'

/**
 * Links every record with the others of its person.
 * @throws {RangeError} when the model lacks a level of the schema
 */
export function linkRecords<T>(
  schema: Schema<T>,
  records: readonly T[],
  options: LinkOptions<T>,
): Linked {
  const { model } = options
  if (model === 'estimate') throw new RangeError('nothing estimates a model yet')
  const { least = model.bands.check } = options
  const score = scorerOf(schema, model, options.frequencies)
  const size = records.length
  const joint = Int32Array.from(records.keys())
  const jointBits = new Float32Array(size).fill(60)
  const first = Int32Array.from(records.keys())
  const blocks = new Map<string, number[]>()
  let [pairs, agreeing] = [0, 0]
  for (const [at, record] of records.entries()) {
    const near = new Set<number>()
    for (const key of schema.keys(record)) {
      const block = blocks.get(key) ?? []
      for (const other of block.slice(-100)) near.add(other)
      block.push(at)
      blocks.set(key, block)
    }
    for (const other of near) {
      const found = records[other]
      if (found === undefined || options.never?.(record, found)) continue
      const bits = score(record, found)
      pairs += 1
      if (bits < least) continue
      agreeing += 1
      if (joint[at] === at || bits > (jointBits[at] ?? 0)) {
        joint[at] = other
        jointBits[at] = bits
      }
      const [one, two] = [rootOf(first, at), rootOf(first, other)]
      first[Math.max(one, two)] = Math.min(one, two)
    }
  }
  const person = new Int32Array(size)
  let people = 0
  for (let at = 0; at < size; at += 1) {
    const root = rootOf(first, at)
    if (root === at) people += 1
    person[at] = root === at ? people - 1 : (person[root] ?? 0)
  }
  return {
    person,
    probability: jointBits.map(probabilityOf),
    joint,
    jointBits,
    people,
    model,
    measured: {
      records: size,
      different: size,
      pairs,
      agreeing,
      blocksCut: 0,
      pairsCut: 0,
      recallLost: 0,
    },
  }
}

function rootOf(first: Int32Array, at: number): number {
  let root = at
  while (first[root] !== root) {
    first[root] = first[first[root] ?? root] ?? root
    root = first[root] ?? root
  }
  return root
}
