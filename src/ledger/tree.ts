/**
 * The Merkle tree of RFC 9162, section 2.1, grown a batch at a time.
 *
 * Only complete subtrees are ever stored: node `(level, index)` covers the `2^level` leaves from
 * `index * 2^level`, and once written it never changes. Whatever is ragged at the right edge is
 * recomputed from the frontier, so growth touches no stored row.
 *
 *     level 2        (2,0)                 a tree of 7: frontier (2,0) (1,2) (0,6)
 *     level 1    (1,0)   (1,1)   (1,2)
 *     level 0    0   1   2   3   4   5   6
 */
import { joinBytes, type Sha256, utf8 } from './bytes.ts'

/** Where a complete subtree stands. */
export type Place = Readonly<{ level: number; index: number }>
/** A complete subtree and its hash, as stored. */
export type TreeNode = Place & Readonly<{ hash: Uint8Array }>
/** All that is needed to grow: the size, and the complete subtrees it is made of, largest first. */
export type Tree = Readonly<{ size: number; frontier: readonly Uint8Array[] }>
/** Leaves from `from` up to but not including `to`. */
export type Stretch = Readonly<{ from: number; to: number }>

export const emptyTree: Tree = { size: 0, frontier: [] }

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** The hash of a leaf's data, which may be given as text (hashed as UTF-8). */
export function leafHash(sha256: Sha256, data: Uint8Array | string): Uint8Array {
  return sha256(joinBytes(leafMark, typeof data === 'string' ? utf8(data) : data))
}

export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(joinBytes(nodeMark, left, right))
}

/**
 * The tree with `leaves` (leaf hashes, in order) added, and every subtree they completed, level 0
 * included, to be stored beside those already there.
 */
export function growTree(
  sha256: Sha256,
  tree: Tree,
  leaves: Iterable<Uint8Array>,
): Tree & Readonly<{ nodes: readonly TreeNode[] }> {
  const frontier = [...tree.frontier]
  const nodes: TreeNode[] = []
  let size = tree.size
  for (const leaf of leaves) {
    let [level, index, hash] = [0, size, leaf]
    nodes.push({ level, index, hash })
    for (; index % 2 === 1; nodes.push({ level, index, hash })) {
      hash = nodeHash(sha256, frontier.pop() ?? missing(level, index - 1), hash)
      index = (index - 1) / 2
      level += 1
    }
    frontier.push(hash)
    size += 1
  }
  return { size, frontier, nodes }
}

/** The root of a tree, from its frontier alone. The root of no leaves is the hash of nothing. */
export function rootOf(sha256: Sha256, tree: Tree): Uint8Array {
  const [last, ...rest] = tree.frontier.toReversed()
  if (!last) return sha256(new Uint8Array())
  return rest.reduce((right, left) => nodeHash(sha256, left, right), last)
}

/** Where the frontier of a tree of `size` leaves stands, largest first: what to load to grow it. */
export function frontierOf(size: number): readonly Place[] {
  return subtreesOf({ from: 0, to: size })
}

/**
 * The complete subtrees a stretch is made of, largest first. Requires `from` to be a multiple of
 * the least power of two not below its length, as every stretch in section 2.1 is.
 */
export function subtreesOf({ from, to }: Stretch): readonly Place[] {
  const places: Place[] = []
  for (let at = from; at < to; ) {
    const [level, width] = largestWithin(to - at)
    places.push({ level, index: at / width })
    at += width
  }
  return places
}

/** The leaves under a node. */
export function leavesUnder({ level, index }: Place): Stretch {
  return { from: index * 2 ** level, to: (index + 1) * 2 ** level }
}

/** The largest power of two not above `length`, and its exponent. Sizes pass 32 bits: no `<<`. */
function largestWithin(length: number): readonly [level: number, width: number] {
  let [level, width] = [0, 1]
  while (width * 2 <= length) [level, width] = [level + 1, width * 2]
  return [level, width]
}

/** The largest power of two strictly below `length`: where RFC 9162 splits a tree in two. */
export function splitOf(length: number): number {
  const [, width] = largestWithin(length - 1)
  return width
}

export function missing(level: number, index: number): never {
  throw new RangeError(`no node at level ${level}, index ${index}`)
}
