import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Sha256, toHex } from './bytes.ts'
import {
  consistencyNeeds,
  consistencyProof,
  type GetNode,
  inclusionNeeds,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from './proofs.ts'
import { merkleTreeHash, path, proof as referenceProof } from './reference.ts'
import { emptyTree, growTree, leafHash, nodeHash } from './tree.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

const published = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes)

/** Every leaf's proofs from stored nodes alone, as the database would give them. */
function storeOf(leaves: readonly Uint8Array[]): GetNode {
  const hashes = leaves.map(leaf => leafHash(sha256, leaf))
  const { nodes } = growTree(sha256, emptyTree, hashes)
  const stored = new Map(nodes.map(node => [`${node.level}:${node.index}`, node.hash]))
  return (level, index) => stored.get(`${level}:${index}`)
}

const inclusionVectors: readonly (readonly [index: number, size: number, proof: string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

const consistencyVectors: readonly (readonly [older: number, newer: number, proof: string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

test('the published inclusion paths are made and verify', () => {
  const get = storeOf(published)
  for (const [index, size, expected] of inclusionVectors) {
    const made = inclusionProof(sha256, get, { index, size })
    deepStrictEqual(made.map(toHex), expected)
    const root = merkleTreeHash(sha256, published.slice(0, size))
    const leaf = leafHash(sha256, published[index] ?? '')
    strictEqual(verifyInclusion(sha256, { leaf, index, size, proof: made, root }), true)
  }
})

test('the published consistency paths are made and verify', () => {
  const get = storeOf(published)
  for (const [m, n, expected] of consistencyVectors) {
    const made = consistencyProof(sha256, get, { older: m, newer: n })
    deepStrictEqual(made.map(toHex), expected)
    const older = { size: m, root: merkleTreeHash(sha256, published.slice(0, m)) }
    const newer = { size: n, root: merkleTreeHash(sha256, published.slice(0, n)) }
    strictEqual(verifyConsistency(sha256, { older, newer, proof: made }), true)
  }
})

const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => Uint8Array.of(at, count))

test('every proof of every tree up to 33 leaves is the one the RFC defines, and verifies', () => {
  for (let size = 1; size <= 33; size += 1) {
    const leaves = leavesOf(size)
    const get = storeOf(leaves)
    const root = merkleTreeHash(sha256, leaves)
    for (let at = 0; at < size; at += 1) {
      const proof = inclusionProof(sha256, get, { index: at, size })
      deepStrictEqual(proof, path(sha256, at, leaves))
      const leaf = leafHash(sha256, leaves[at] ?? '')
      strictEqual(verifyInclusion(sha256, { leaf, index: at, size, proof, root }), true)
      const older = { size: at + 1, root: merkleTreeHash(sha256, leaves.slice(0, at + 1)) }
      const grown = consistencyProof(sha256, get, { older: at + 1, newer: size })
      deepStrictEqual(grown, referenceProof(sha256, at + 1, leaves))
      const claim = { older, newer: { size, root }, proof: grown }
      strictEqual(verifyConsistency(sha256, claim), true)
    }
  }
})

test('an inclusion proof with anything changed does not verify', () => {
  const leaves = leavesOf(21)
  const get = storeOf(leaves)
  const root = merkleTreeHash(sha256, leaves)
  fc.assert(
    fc.property(fc.nat(20), fc.nat(8), fc.nat(31), (index, which, byte) => {
      const proof = inclusionProof(sha256, get, { index, size: 21 })
      const leaf = leafHash(sha256, leaves[index] ?? '')
      const right = { leaf, index, size: 21, proof, root }
      const at = which % proof.length
      const flipped = proof.map((step, n) => (n === at ? flip(step, byte) : step))
      for (const wrong of [
        { ...right, proof: flipped },
        { ...right, proof: proof.slice(1) },
        { ...right, proof: [...proof, root] },
        { ...right, leaf: flip(leaf, byte) },
        { ...right, root: flip(root, byte) },
        { ...right, index: (index + 1) % 21 },
        { ...right, index: -1 },
        { ...right, index: 0.5 },
        { ...right, size: index },
      ]) {
        strictEqual(verifyInclusion(sha256, wrong), false)
      }
    }),
  )
})

test('a proof of the right hash for the wrong place or size does not verify', () => {
  const [a, b] = [leafHash(sha256, 'a'), leafHash(sha256, 'b')]
  const root = nodeHash(sha256, a, b)
  const right = { leaf: a, index: 0, size: 2, proof: [b], root }
  strictEqual(verifyInclusion(sha256, right), true)
  strictEqual(verifyInclusion(sha256, { ...right, size: 3 }), false)
  strictEqual(verifyInclusion(sha256, { leaf: a, index: 1, size: 1, proof: [], root: a }), false)
})

test('a consistency proof with anything changed does not verify', () => {
  const leaves = leavesOf(21)
  const get = storeOf(leaves)
  const newer = { size: 21, root: merkleTreeHash(sha256, leaves) }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(8), fc.nat(31), (size, which, byte) => {
      const older = { size, root: merkleTreeHash(sha256, leaves.slice(0, size)) }
      const proof = consistencyProof(sha256, get, { older: size, newer: 21 })
      const at = which % proof.length
      const flipped = proof.map((step, n) => (n === at ? flip(step, byte) : step))
      for (const wrong of [
        { older, newer, proof: flipped },
        { older, newer, proof: [] },
        { older, newer, proof: [...proof, newer.root] },
        { older: { size, root: flip(older.root, byte) }, newer, proof },
        { older, newer: { size: 21, root: flip(newer.root, byte) }, proof },
        { older: newer, newer: older, proof },
      ]) {
        strictEqual(verifyConsistency(sha256, wrong), false)
      }
    }),
  )
})

test('the empty tree begins every tree, and every tree begins itself', () => {
  const empty = { size: 0, root: sha256(new Uint8Array()) }
  const one = { size: 1, root: leafHash(sha256, 'a') }
  strictEqual(verifyConsistency(sha256, { older: empty, newer: one, proof: [] }), true)
  strictEqual(verifyConsistency(sha256, { older: one, newer: one, proof: [] }), true)
  strictEqual(verifyConsistency(sha256, { older: one, newer: one, proof: [one.root] }), false)
  const false0 = { size: 0, root: one.root }
  strictEqual(verifyConsistency(sha256, { older: false0, newer: one, proof: [] }), false)
})

test('the nodes said to be needed are those a proof asks for', () => {
  const get = storeOf(leavesOf(30))
  const asked: string[] = []
  const listening: GetNode = (level, index) => {
    asked.push(`${level}:${index}`)
    return get(level, index)
  }
  for (let at = 0; at < 30; at += 1) {
    inclusionProof(sha256, listening, { index: at, size: 30 })
    const places = inclusionNeeds(at, 30).map(({ level, index }) => `${level}:${index}`)
    deepStrictEqual(asked.splice(0), places)
    consistencyProof(sha256, listening, { older: at, newer: 30 })
    const grown = consistencyNeeds(at, 30).map(({ level, index }) => `${level}:${index}`)
    deepStrictEqual(asked.splice(0), grown)
  }
})

test('asking for a proof of what is not there is a fault', () => {
  const get = storeOf(leavesOf(4))
  throws(() => inclusionProof(sha256, get, { index: 4, size: 4 }), RangeError)
  throws(() => inclusionProof(sha256, get, { index: 0, size: 8 }), RangeError)
  throws(() => consistencyProof(sha256, get, { older: 5, newer: 4 }), RangeError)
})

function flip(of: Uint8Array, at: number): Uint8Array {
  return of.map((byte, n) => (n === at ? byte ^ 1 : byte))
}
