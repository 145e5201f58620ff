/**
 * Each stored node against the two beneath it, so that a disagreement is seen where it is.
 *
 * Were the tree recomputed from the leaves, one wrong leaf would make every node above it wrong and
 * every root after it. Here a parent is made from the *stored* children. When it does not fit, both
 * versions of a node are carried up one step, and what stands above decides between them: either
 * the node is right and what is beneath it was rewritten, or what is beneath is right and the node
 * itself was edited.
 */
import type { Fault } from './audit-types.ts'
import { type Sha256, sameBytes } from './bytes.ts'
import { leavesUnder, nodeHash, type Place, rootOf, type TreeNode } from './tree.ts'

/** A leaf that is not the one the tree was grown from. */
export type Displaced = Readonly<{ number: number; present: Uint8Array; stored: Uint8Array }>

/** A node as stored; `other` is what the stored nodes beneath it make, when that differs. */
type Standing = Readonly<{ place: Place; hash: Uint8Array; other?: Uint8Array }>

/** The walk so far. It changes as it goes: there is one to an audit. */
export type Walk = {
  readonly sha256: Sha256
  /** Leaves in the tree as stored: every complete subtree of it must be there. */
  readonly grown: number
  size: number
  frontier: readonly Standing[]
  readonly faults: Fault[]
  readonly displaced: Displaced[]
  /** Set when there were too many displaced leaves to keep. */
  overflowed: boolean
}

export type Stored = ReadonlyMap<string, Uint8Array>

const noHash = new Uint8Array(32)
/** More alternatives than this at one size are not told apart. */
const mostDoubtful = 4
const mostDisplaced = 10_000

export function startWalk(sha256: Sha256, grown: number): Walk {
  return {
    sha256,
    grown,
    size: 0,
    frontier: [],
    faults: [],
    displaced: [],
    overflowed: false,
  }
}

export function storedNodes(nodes: readonly TreeNode[]): Stored {
  return new Map(nodes.map(({ level, index, hash }) => [keyOf({ level, index }), hash]))
}

/** The next leaf's hash; undefined where its row is gone, and the stored node stands in for it. */
export function walkLeaf(walk: Walk, stored: Stored, leaf: Uint8Array | undefined): void {
  let top = standing({ level: 0, index: walk.size }, stored, leaf)
  if (!stored.has(keyOf(top.place))) expectStored(walk, top.place)
  const frontier = [...walk.frontier]
  while (top.place.index % 2 === 1) {
    const left = frontier.pop()
    if (!left) break
    top = join(walk, stored, [left, top])
  }
  frontier.push(top)
  walk.frontier = frontier
  walk.size += 1
}

/** Whether the tree as it stands at this size has this root; settles what was in doubt if so. */
export function agreesWith(walk: Walk, root: Uint8Array): boolean {
  const { sha256, size } = walk
  for (const choice of choicesOf(walk.frontier)) {
    const frontier = choice.map(({ hash }) => hash)
    if (!sameBytes(rootOf(sha256, { size, frontier }), root)) continue
    walk.frontier.forEach((node, at) => {
      settle(walk, node, choice[at]?.hash ?? node.hash)
    })
    walk.frontier = choice
    return true
  }
  return false
}

/** Settles what nothing above can decide any more, in favour of the stored node. */
export function finishWalk(walk: Walk): void {
  for (const node of walk.frontier) settle(walk, node, node.hash)
  walk.frontier = walk.frontier.map(({ place, hash }) => ({ place, hash }))
}

function standing(place: Place, stored: Stored, made: Uint8Array | undefined): Standing {
  const hash = stored.get(keyOf(place))
  if (!hash) return { place, hash: made ?? noHash }
  return !made || sameBytes(hash, made) ? { place, hash } : { place, hash, other: made }
}

function join(walk: Walk, stored: Stored, pair: readonly [Standing, Standing]): Standing {
  const [left, right] = pair
  const place = { level: left.place.level + 1, index: left.place.index / 2 }
  const made = nodeHash(walk.sha256, left.hash, right.hash)
  const hash = stored.get(keyOf(place))
  if (!hash) expectStored(walk, place)
  if (!hash || sameBytes(hash, made)) {
    settle(walk, left, left.hash)
    settle(walk, right, right.hash)
    return { place, hash: hash ?? made }
  }
  for (const [lower, upper] of choicesOf(pair)) {
    if (!lower || !upper) continue
    if (!sameBytes(nodeHash(walk.sha256, lower.hash, upper.hash), hash)) continue
    settle(walk, left, lower.hash)
    settle(walk, right, upper.hash)
    return { place, hash }
  }
  settle(walk, left, left.hash)
  settle(walk, right, right.hash)
  return { place, hash, other: made }
}

/** Every way of taking each doubtful node as stored or as made, as stored first. */
function choicesOf(nodes: readonly Standing[]): readonly (readonly Standing[])[] {
  const doubtful = nodes.filter(({ other }) => other).length
  if (doubtful === 0 || doubtful > mostDoubtful)
    return [nodes.map(({ place, hash }) => ({ place, hash }))]
  return nodes.reduce<readonly (readonly Standing[])[]>(
    (choices, { place, hash, other }) =>
      choices.flatMap(chosen =>
        [hash, ...(other ? [other] : [])].map(taken => [...chosen, { place, hash: taken }]),
      ),
    [[]],
  )
}

/** Says what a doubtful node turned out to be. */
function settle(walk: Walk, { place, hash, other }: Standing, chosen: Uint8Array): void {
  if (!other) return
  const { level, index } = place
  if (chosen === other) {
    walk.faults.push({ type: 'NodeEdited', level, index, ...leavesUnder(place) })
  } else if (level > 0) {
    walk.faults.push({ type: 'SubtreeDiffers', level, index, ...leavesUnder(place) })
  } else if (walk.displaced.length < mostDisplaced) {
    walk.displaced.push({ number: index, present: other, stored: hash })
  } else {
    walk.overflowed = true
  }
}

function expectStored(walk: Walk, place: Place): void {
  const { from, to } = leavesUnder(place)
  if (to > walk.grown) return
  walk.faults.push({ type: 'NodeMissing', level: place.level, index: place.index, from, to })
}

function keyOf({ level, index }: Place): string {
  return `${level}:${index}`
}
