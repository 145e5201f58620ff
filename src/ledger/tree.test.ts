import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Sha256, toHex } from './bytes.ts'
import { merkleTreeHash } from './reference.ts'
import { emptyTree, frontierOf, growTree, leafHash, leavesUnder, nodeHash, rootOf } from './tree.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** The eight leaves and roots every certificate transparency implementation is tried on. */
const published = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [
    '606162636465666768696a6b6c6d6e6f',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
] as const

test('the published eight leaves give their published roots, one leaf at a time', () => {
  let tree = emptyTree
  for (const [data, root] of published) {
    tree = growTree(sha256, tree, [leafHash(sha256, bytes(data))])
    strictEqual(toHex(rootOf(sha256, tree)), root)
  }
})

test('the root of no leaves is the hash of nothing (RFC 9162, 2.1.1)', () => {
  strictEqual(
    toHex(rootOf(sha256, emptyTree)),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})

test('a leaf given as text is hashed as UTF-8', () => {
  deepStrictEqual(leafHash(sha256, 'é'), leafHash(sha256, bytes('c3a9')))
})

test('a tree grown in batches of any sizes has the root the RFC defines', () => {
  const data = fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 })
  fc.assert(
    fc.property(data, fc.infiniteStream(fc.nat(9)), (leaves, sizes) => {
      let tree = emptyTree
      for (let at = 0; at < leaves.length; ) {
        const count = 1 + (sizes.next().value ?? 0)
        const hashes = leaves.slice(at, at + count).map(leaf => leafHash(sha256, leaf))
        tree = growTree(sha256, tree, hashes)
        at += count
      }
      strictEqual(tree.size, leaves.length)
      deepStrictEqual(rootOf(sha256, tree), merkleTreeHash(sha256, leaves))
    }),
  )
})

test('only complete subtrees are stored, each once, each the hash of the two beneath it', () => {
  const leaves = Array.from({ length: 100 }, (_, at) => leafHash(sha256, `leaf ${at}`))
  const { nodes } = growTree(sha256, emptyTree, leaves)
  const stored = new Map(nodes.map(node => [`${node.level}:${node.index}`, node.hash]))
  strictEqual(stored.size, nodes.length)
  strictEqual(stored.size, 100 + 50 + 25 + 12 + 6 + 3 + 1)
  for (const { level, index, hash } of nodes) {
    strictEqual(leavesUnder({ level, index }).to <= 100, true)
    const left = stored.get(`${level - 1}:${index * 2}`)
    const right = stored.get(`${level - 1}:${index * 2 + 1}`)
    if (left && right) deepStrictEqual(hash, nodeHash(sha256, left, right))
    else strictEqual(level, 0)
  }
})

test('the frontier of any size can be loaded from stored nodes and grown on', () => {
  const leaves = Array.from({ length: 50 }, (_, at) => leafHash(sha256, `leaf ${at}`))
  const whole = growTree(sha256, emptyTree, leaves)
  const stored = new Map(whole.nodes.map(node => [`${node.level}:${node.index}`, node.hash]))
  for (let size = 0; size <= leaves.length; size += 1) {
    const frontier = frontierOf(size).flatMap(
      ({ level, index }) => stored.get(`${level}:${index}`) ?? [],
    )
    const grown = growTree(sha256, { size, frontier }, leaves.slice(size))
    deepStrictEqual(rootOf(sha256, grown), rootOf(sha256, whole))
  }
})

test('a frontier places subtrees beyond 2^32 leaves', () => {
  deepStrictEqual(frontierOf(2 ** 40 + 5), [
    { level: 40, index: 0 },
    { level: 2, index: 2 ** 38 },
    { level: 0, index: 2 ** 40 + 4 },
  ])
})

test('a frontier that does not fit its size is a fault, not a wrong root', () => {
  throws(() => growTree(sha256, { size: 1, frontier: [] }, [leafHash(sha256, '')]), RangeError)
})
