/** What the keys and the limits on them cost, as far as it can be told from the records. */
import { probabilityOf } from '../model.ts'
import { type Agreeing, sharedKeys } from './agreeing.ts'
import { type Blocks, sizeIn } from './blocks.ts'
import type { Groups } from './columns.ts'

/** How many pairs that were not compared are looked at after all. */
const sample = 4_000

/**
 * Pairs that share no key are estimated from how many share one and how many two (Chao, 1984), a
 * lower bound, because what spoils one key often spoils another. Pairs under keys with too many
 * records are estimated from a sample of them.
 */
export function pairsLost(
  blocks: Blocks,
  parts: readonly Agreeing[],
  score: (one: number, other: number) => number,
): Readonly<{ pairsCut: number; recallLost: number }> {
  const sum = (of: (part: Agreeing) => number) => parts.reduce((all, part) => all + of(part), 0)
  const [once, twice] = [sum(part => part.once), sum(part => part.twice)]
  const found = sum(part => part.one.length)
  const unseen = (once * Math.max(0, once - 1)) / (2 * (twice + 1))
  const cut = inCut(blocks, score)
  const lost = unseen + cut.same
  return { pairsCut: cut.pairs, recallLost: lost === 0 ? 0 : lost / (found + lost) }
}

/** Pairs of the large blocks that nothing else brought together, and how many are one person. */
function inCut(
  blocks: Blocks,
  score: (one: number, other: number) => number,
): Readonly<{ pairs: number; same: number }> {
  const { holders, keys, most } = blocks
  const large: number[] = []
  for (let key = 0; key + 1 < holders.start.length; key += 1)
    if (sizeIn(holders, key) > most) large.push(key)
  let [place, pairs, same] = [1, 0, 0]
  const take = (below: number) => {
    place = (Math.imul(place, 1664525) + 1013904223) >>> 0
    return Math.floor((place / 2 ** 32) * below)
  }
  for (const key of large) {
    const size = sizeIn(holders, key)
    const all = (size * (size - 1)) / 2
    const times = Math.max(4, Math.round((sample * all) / blocks.pairsInCut))
    const start = holders.start[key] ?? 0
    for (let at = 0; at < times; at += 1) {
      const one = holders.members[start + take(size)] ?? 0
      const other = holders.members[start + take(size)] ?? 0
      if (one === other || comparedAnyway(blocks, one, other)) continue
      const worth = all / times / Math.max(1, sharedKeys(keys, one, other))
      pairs += worth
      same += worth * probabilityOf(score(one, other))
    }
  }
  return { pairs: Math.round(pairs), same }
}

function comparedAnyway(blocks: Blocks, one: number, other: number): boolean {
  const { keys, holders, most, doubles, doubleHolders, mostDouble } = blocks
  return (
    shareOne(keys, one, other, key => sizeIn(holders, key) <= most) ||
    shareOne(doubles, one, other, key => sizeIn(doubleHolders, key) <= mostDouble)
  )
}

function shareOne(
  { start, members }: Groups,
  one: number,
  other: number,
  counts: (key: number) => boolean,
): boolean {
  const others = members.subarray(start[other], start[other + 1])
  return members
    .subarray(start[one], start[one + 1])
    .some(key => counts(key) && others.includes(key))
}
