/**
 * Which records are looked at together. Records that share a key are a block. A block too large
 * to compare all of is looked at through the pairs of such keys its records share, and each
 * record of it with its neighbours in the order of everything they are filed under.
 */
import type { Schema } from '../comparison.ts'
import { type Groups, groupsOf, hashOf, openColumn, openNumbering } from './columns.ts'

export type Blocks = Readonly<{
  /** By record its keys, and by key its records. */
  keys: Groups
  holders: Groups
  /** Most records a key may have and be compared whole. */
  most: number
  /** The same for two keys held at once, each of which has too many. */
  doubles: Groups
  doubleHolders: Groups
  mostDouble: number
  /** By key that has too many, its records in order; empty for every other key. */
  lines: Lines
  /** Keys with too many, and the pairs of records under them. */
  cut: number
  pairsInCut: number
}>

/** Records in order, and where each of `keys.members` stands among them. */
export type Lines = Groups & Readonly<{ place: Int32Array }>

/** A key may have this many whatever the pairs come to. */
const always = 20

/** Most records to a block, and about how many pairs may be compared. */
export type BlockLimits = Readonly<{ cap: number; pairs: number }>

export function blocksOf<T>(
  schema: Schema<T>,
  records: readonly T[],
  { cap, pairs }: BlockLimits,
): Blocks {
  const [keys, kinds] = filed(records.length, 8, at => hashesOf(schema, records[at]))
  const holders = turned(keys, kinds)
  const most = mostWithin(holders, cap, pairs)
  const large = (key: number) => sizeIn(holders, key) > most
  const [doubles, doubleKinds] = filed(records.length, 1, at => pairsOf(keys, at, large))
  const doubleHolders = turned(doubles, doubleKinds)
  let [cut, pairsInCut] = [0, 0]
  for (let key = 0; key < kinds; key += 1) {
    const size = sizeIn(holders, key)
    if (size <= most) continue
    cut += 1
    pairsInCut += (size * (size - 1)) / 2
  }
  const mostDouble = mostWithin(doubleHolders, cap, pairs)
  const lines = linesOf(keys, kinds, large)
  return { keys, holders, most, doubles, doubleHolders, mostDouble, lines, cut, pairsInCut }
}

export function sizeIn({ start }: Groups, group: number): number {
  return (start[group + 1] ?? 0) - (start[group] ?? 0)
}

/** By record, the numbers of the keys `hashes` gives it; and how many keys there are. */
function filed(
  records: number,
  each: number,
  hashes: (at: number) => readonly number[],
): readonly [Groups, number] {
  const numbering = openNumbering(records * 2)
  const start = new Int32Array(records + 1)
  const members = openColumn(records * each)
  for (let at = 0; at < records; at += 1) {
    for (const hash of hashes(at)) members.add(numbering.numberOf(hash))
    start[at + 1] = members.length()
  }
  return [{ start, members: members.values().slice() }, numbering.size()]
}

function hashesOf<T>({ keys }: Schema<T>, record: T | undefined): readonly number[] {
  return record === undefined ? [] : keys(record).map(hashOf)
}

function pairsOf(keys: Groups, at: number, large: (key: number) => boolean): readonly number[] {
  const held: number[] = []
  const hashes: number[] = []
  for (let place = keys.start[at] ?? 0; place < (keys.start[at + 1] ?? 0); place += 1) {
    const key = keys.members[place] ?? 0
    if (!large(key)) continue
    for (const other of held)
      hashes.push(Math.imul(Math.min(key, other), 0x01000193) ^ Math.max(key, other))
    held.push(key)
  }
  return hashes
}

/** The other way about: by key, the records that have it, in order. */
function turned({ start, members }: Groups, kinds: number): Groups {
  const holder = new Int32Array(members.length)
  for (let at = 0; at + 1 < start.length; at += 1) holder.fill(at, start[at], start[at + 1])
  return groupsOf(members, kinds, holder)
}

/** The largest size up to `cap` at which all blocks of that size or less make `pairs` at most. */
function mostWithin(holders: Groups, cap: number, pairs: number): number {
  const ofSize = new Int32Array(cap + 1)
  for (let key = 0; key + 1 < holders.start.length; key += 1) {
    const size = sizeIn(holders, key)
    if (size <= cap) ofSize[size] = (ofSize[size] ?? 0) + 1
  }
  let sum = 0
  for (let size = 2; size <= cap; size += 1) {
    sum += ((ofSize[size] ?? 0) * size * (size - 1)) / 2
    if (sum > pairs && size > always) return size - 1
  }
  return cap
}

/** The records of each large block, those that share most of their first keys side by side. */
function linesOf(keys: Groups, kinds: number, large: (key: number) => boolean): Lines {
  const { start, members } = keys
  const [key, entry, holder] = [openColumn(1024), openColumn(1024), openColumn(1024)]
  for (const at of inOrder(keys, large)) {
    for (let each = start[at] ?? 0; each < (start[at + 1] ?? 0); each += 1) {
      if (!large(members[each] ?? 0)) continue
      key.add(members[each] ?? 0)
      entry.add(each)
      holder.add(at)
    }
  }
  const sorted = groupsOf(key.values(), kinds)
  const place = new Int32Array(key.length() === 0 ? 0 : members.length)
  for (const [at, each] of sorted.members.entries()) place[entry.values()[each] ?? 0] = at
  const records = sorted.members.map(each => holder.values()[each] ?? 0)
  return { start: sorted.start, members: records, place }
}

/** The records that are in a large block, by their keys in the order those were first met. */
function inOrder({ start, members }: Groups, large: (key: number) => boolean): Int32Array {
  const held = openColumn(1024)
  for (let at = 0; at + 1 < start.length; at += 1)
    if (members.subarray(start[at], start[at + 1]).some(large)) held.add(at)
  return held.values().sort((one, other) => {
    const from = start[one] ?? 0
    const begin = start[other] ?? 0
    const shorter = Math.min((start[one + 1] ?? 0) - from, (start[other + 1] ?? 0) - begin)
    for (let at = 0; at < shorter; at += 1) {
      const apart = (members[from + at] ?? 0) - (members[begin + at] ?? 0)
      if (apart !== 0) return apart
    }
    return one - other
  })
}
