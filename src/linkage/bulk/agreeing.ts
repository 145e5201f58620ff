/** Every pair that a key brings together, compared once; those that agree are kept. */
import type { Blocks, Lines } from './blocks.ts'
import { type Groups, openColumn } from './columns.ts'

/**
 * The pairs found by one share of the work. Shares are of records, so they differ in no pair and
 * add up: any number of hands may compare, and any one of them may join.
 */
export type Agreeing = Readonly<{
  one: Int32Array
  other: Int32Array
  /** Log2 odds in 256ths. */
  bits: Int32Array
  /** Pairs compared, and of those that agree how many share one key, and how many two. */
  pairs: number
  once: number
  twice: number
}>

export type Share = Readonly<{ part: number; of: number }>

/** One bit of odds, as pairs keep them. */
export const bitParts = 256
/** How many on either side in the order of their keys are compared, in a block too large. */
const reach = 6

export type Comparing = Readonly<{
  records: number
  share: Share
  /** Log2 odds of two records, by their places. */
  score: (one: number, other: number) => number
  least: number
  told?: ((done: number, of: number) => void) | undefined
}>

export function agreeingPairs(blocks: Blocks, comparing: Comparing): Agreeing {
  const { records, score, least, told } = comparing
  const { part, of } = comparing.share
  const [one, other, bits] = [openColumn(records), openColumn(records), openColumn(records)]
  const near = nearOf(blocks, records)
  let [pairs, once, twice] = [0, 0, 0]
  for (let at = part; at < records; at += of) {
    for (const found of near(at)) {
      pairs += 1
      const said = score(found, at)
      if (said < least) continue
      one.add(found)
      other.add(at)
      bits.add(Math.round(said * bitParts))
      const shared = sharedKeys(blocks.keys, found, at)
      if (shared === 1) once += 1
      if (shared === 2) twice += 1
    }
    if ((at - part) % (1024 * of) === 0) told?.(at, records)
  }
  const found = { one: one.values(), other: other.values(), bits: bits.values() }
  return { ...found, pairs, once, twice }
}

/** Every record before one that a key brings together with it. */
export function nearOf(blocks: Blocks, records: number): (at: number) => Int32Array {
  const stamp = new Int32Array(records).fill(-1)
  let found = new Int32Array(1024)
  let length = 0
  const meet = (other: number, at: number) => {
    if (other >= at || stamp[other] === at) return
    stamp[other] = at
    if (length === found.length) {
      const wider = new Int32Array(length * 2)
      wider.set(found)
      found = wider
    }
    found[length] = other
    length += 1
  }
  const meetAll = (own: Groups, { start, members }: Groups, at: number, most: number) => {
    for (let each = own.start[at] ?? 0; each < (own.start[at + 1] ?? 0); each += 1) {
      const key = own.members[each] ?? 0
      const [from, to] = [start[key] ?? 0, start[key + 1] ?? 0]
      if (to - from > most) continue
      for (let next = from; next < to && (members[next] ?? at) < at; next += 1)
        meet(members[next] ?? at, at)
    }
  }
  const meetNeighbours = ({ start, members }: Groups, lines: Lines, at: number) => {
    for (let each = start[at] ?? 0; each < (start[at + 1] ?? 0); each += 1) {
      const key = members[each] ?? 0
      const middle = lines.place[each] ?? 0
      const last = Math.min(lines.start[key + 1] ?? 0, middle + reach + 1)
      for (let next = Math.max(lines.start[key] ?? 0, middle - reach); next < last; next += 1)
        meet(lines.members[next] ?? at, at)
    }
  }
  return at => {
    length = 0
    meetAll(blocks.keys, blocks.holders, at, blocks.most)
    if (blocks.cut > 0) {
      meetAll(blocks.doubles, blocks.doubleHolders, at, blocks.mostDouble)
      meetNeighbours(blocks.keys, blocks.lines, at)
    }
    return found.subarray(0, length)
  }
}

/** How many keys two records share. */
export function sharedKeys({ start, members }: Groups, one: number, other: number): number {
  let shared = 0
  const [from, to] = [start[other] ?? 0, start[other + 1] ?? 0]
  for (let each = start[one] ?? 0; each < (start[one + 1] ?? 0); each += 1) {
    const key = members[each] ?? 0
    for (let at = from; at < to; at += 1) if (members[at] === key) shared += 1
  }
  return shared
}
