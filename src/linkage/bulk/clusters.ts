/**
 * Records into people. The surest pairs are joined first; two groups are joined only when what
 * their members say together speaks for it, so that one record that could be of either does not
 * chain two people into one.
 */
import { type Agreeing, bitParts } from './agreeing.ts'
import { groupsOf } from './columns.ts'

export type Clusters = Readonly<{
  /** The first record of each one's group. */
  root: Int32Array
  /** The log2 odds of the weakest joint between each and the most of its group. */
  bits: Float32Array
  /** The two records at that joint: on its own side, and on the other. */
  hinge: Int32Array
  joint: Int32Array
}>

/** What two groups, each told by a few of its members, say together: log2 odds. */
export type Together = (some: readonly number[], others: readonly number[]) => number

/** How many of a group speak for it. */
const speakers = 6
/** The odds given to a record that is alone, or says exactly what another says. */
export const certain = 60

export type Joining = Readonly<{
  parts: readonly Agreeing[]
  together: Together
  /** Least log2 odds at which two groups are joined. */
  least: number
  /** Whether two may not be of one group, whatever they say. */
  never?: ((one: number, other: number) => boolean) | undefined
  /** How much a record says; those that say most speak for their group. */
  says: (record: number) => number
}>

export function clustersOf(records: number, joining: Joining): Clusters {
  const { parts, together, least, says, never } = joining
  const root = Int32Array.from({ length: records }, (_, at) => at)
  const next = root.slice()
  const size = new Int32Array(records).fill(1)
  const bits = new Float32Array(records).fill(certain)
  const hinge = root.slice()
  const joint = root.slice()
  const speaking = new Map<number, readonly number[]>()
  const refused = new Map<number, number>()
  const speak = (group: number) => speaking.get(group) ?? [group]
  const join = (into: number, from: number, said: number, near: number, far: number) => {
    let each = from
    do {
      if (said < (bits[each] ?? 0)) {
        bits[each] = said
        hinge[each] = near
        joint[each] = far
      }
      root[each] = into
      each = next[each] ?? from
    } while (each !== from)
    const after = next[into] ?? into
    next[into] = next[from] ?? from
    next[from] = after
    const all = [...speak(into), ...speak(from)]
    speaking.set(into, all.sort((a, b) => says(b) - says(a) || a - b).slice(0, speakers))
    speaking.delete(from)
    size[into] = (size[into] ?? 0) + (size[from] ?? 0)
  }
  surestFirst(parts, (one, other, said) => {
    const [first, second] = [root[one] ?? one, root[other] ?? other]
    if (first === second) return
    const sizes = (size[first] ?? 1) + (size[second] ?? 1)
    const pair = Math.min(first, second) * records + Math.max(first, second)
    if (sizes < 1.5 * (refused.get(pair) ?? 0)) return
    const barred = never && anyPair(members(next, first), members(next, second), never)
    const all = sizes === 2 ? said : together(speak(first), speak(second))
    if (barred || all < least) {
      refused.set(pair, sizes)
      return
    }
    if ((size[first] ?? 1) >= (size[second] ?? 1)) join(first, second, all, other, one)
    else join(second, first, all, one, other)
  })
  return { root, bits, hinge, joint }
}

function members(next: Int32Array, first: number): readonly number[] {
  const all = [first]
  for (let each = next[first] ?? first; each !== first; each = next[each] ?? first) all.push(each)
  return all
}

function anyPair(
  some: readonly number[],
  others: readonly number[],
  is: (one: number, other: number) => boolean,
): boolean {
  return some.some(one => others.some(other => is(one, other)))
}

/** Every pair of every part, the surest first and then in the order of their records. */
function surestFirst(
  parts: readonly Agreeing[],
  each: (one: number, other: number, bits: number) => void,
): void {
  const pairs = parts.reduce((sum, { bits }) => sum + bits.length, 0)
  const highest = parts.reduce((most, { bits }) => bits.reduce((a, b) => Math.max(a, b), most), 0)
  const group = new Int32Array(pairs)
  let lowest = 0
  let filled = 0
  for (const { bits } of parts) {
    for (const said of bits) {
      group[filled] = highest - said
      lowest = Math.max(lowest, highest - said)
      filled += 1
    }
  }
  const { members } = groupsOf(group, lowest + 1)
  const starts = parts.map((_, at) =>
    parts.slice(0, at).reduce((sum, { bits }) => sum + bits.length, 0),
  )
  for (const entry of members) {
    const at = starts.findLastIndex(start => start <= entry)
    const place = entry - (starts[at] ?? 0)
    const part = parts[at]
    if (part) each(part.one[place] ?? 0, part.other[place] ?? 0, (part.bits[place] ?? 0) / bitParts)
  }
}
