/**
 * Proofs that a leaf is in a tree, and that one tree is the beginning of another: made from stored
 * nodes (RFC 9162, sections 2.1.3.1 and 2.1.4.1) and checked without them (2.1.3.2 and 2.1.4.2).
 */
import { type Sha256, sameBytes } from './bytes.ts'
import { missing, nodeHash, type Place, type Stretch, splitOf, subtreesOf } from './tree.ts'

/** A stored node's hash; undefined where it is not stored, which makes a proof throw RangeError. */
export type GetNode = (level: number, index: number) => Uint8Array | undefined

/** Every stored node an inclusion proof will ask for, so that they can be loaded at once. */
export function inclusionNeeds(index: number, size: number): readonly Place[] {
  return inclusionStretches(index, size).flatMap(subtreesOf)
}

/** The proof that leaf `index` is in the tree of `size`, leaf's neighbour first. */
export function inclusionProof(
  sha256: Sha256,
  get: GetNode,
  { index, size }: Readonly<{ index: number; size: number }>,
): readonly Uint8Array[] {
  return inclusionStretches(index, size).map(stretch => hashOf(sha256, get, stretch))
}

/** Every stored node a consistency proof will ask for. */
export function consistencyNeeds(older: number, newer: number): readonly Place[] {
  return consistencyStretches(older, newer).flatMap(subtreesOf)
}

/** The proof that the tree of `older` leaves is the beginning of the tree of `newer`. */
export function consistencyProof(
  sha256: Sha256,
  get: GetNode,
  { older, newer }: Readonly<{ older: number; newer: number }>,
): readonly Uint8Array[] {
  return consistencyStretches(older, newer).map(stretch => hashOf(sha256, get, stretch))
}

export type Inclusion = Readonly<{
  leaf: Uint8Array
  index: number
  size: number
  proof: readonly Uint8Array[]
  root: Uint8Array
}>

/** Whether the proof leads from this leaf, at this place, to this root. Never throws. */
export function verifyInclusion(sha256: Sha256, claim: Inclusion): boolean {
  const { leaf, index, size, proof, root } = claim
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sha256, sibling, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      hash = nodeHash(sha256, hash, sibling)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(hash, root)
}

export type Consistency = Readonly<{
  older: Readonly<{ size: number; root: Uint8Array }>
  newer: Readonly<{ size: number; root: Uint8Array }>
  proof: readonly Uint8Array[]
}>

/**
 * Whether the proof shows the newer tree to begin with the older. Never throws. The empty tree
 * begins every tree, by an empty proof, which RFC 9162 leaves unsaid.
 */
export function verifyConsistency(sha256: Sha256, { older, newer, proof }: Consistency): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root)
  if (older.size === 0) return proof.length === 0 && sameBytes(older.root, sha256(new Uint8Array()))
  const [first, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof
  if (!first || proof.length === 0) return false
  let [at, last] = [older.size - 1, newer.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [was, is] = [first, first]
  for (const hash of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[was, is] = [nodeHash(sha256, hash, was), nodeHash(sha256, hash, is)]
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      is = nodeHash(sha256, is, hash)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(was, older.root) && sameBytes(is, newer.root)
}

/** The hash of a stretch, from the complete subtrees it is made of. */
function hashOf(sha256: Sha256, get: GetNode, stretch: Stretch): Uint8Array {
  return subtreesOf(stretch)
    .map(({ level, index }) => get(level, index) ?? missing(level, index))
    .reduceRight((right, left) => nodeHash(sha256, left, right))
}

/** PATH of section 2.1.3.1, as the stretches it names, nearest the leaf first. */
function inclusionStretches(index: number, size: number): readonly Stretch[] {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  }
  const stretches: Stretch[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      stretches.push({ from: middle, to })
      to = middle
    } else {
      stretches.push({ from, to: middle })
      from = middle
    }
  }
  return stretches.reverse()
}

/** SUBPROOF of section 2.1.4.1, as the stretches it names, nearest the older edge first. */
function consistencyStretches(older: number, newer: number): readonly Stretch[] {
  if (!isCount(older) || !isCount(newer) || older > newer) {
    throw new RangeError(`a tree of ${newer} cannot continue one of ${older}`)
  }
  if (older === 0) return []
  const stretches: Stretch[] = []
  let [from, to] = [0, newer]
  while (to !== older) {
    const middle = from + splitOf(to - from)
    if (older <= middle) {
      stretches.push({ from: middle, to })
      to = middle
    } else {
      stretches.push({ from, to: middle })
      from = middle
    }
  }
  // The older tree's own root is known to whoever checks, unless it was split on the way.
  if (from > 0) stretches.push({ from, to })
  return stretches.reverse()
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isPowerOfTwo(size: number): boolean {
  return splitOf(size + 1) === size
}

function half(of: number): number {
  return Math.floor(of / 2)
}
