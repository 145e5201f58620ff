import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { createHmac, hash } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import type { AuditReport, Fault } from './audit-types.ts'
import type { Sha256 } from './bytes.ts'
import {
  auditOf,
  regrown,
  renumbered,
  rewritten,
  sampleKeys,
  sampleLeaf,
  sampleLog,
  withLeaf,
} from './sample-log.ts'
import { emptyTree, growTree, nodeHash } from './tree.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const hmac = (key: string) => (message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest())
const keys = sampleKeys({ ...ed25519, sha256, hmac }, 'northmoor')
/** An intruder: every row of the database, but none of the keys. */
const intruder = sampleKeys({ ...ed25519, sha256, hmac }, 'a guess')

const log = sampleLog(keys, 40, [10, 20, 33])

function types(report: AuditReport): readonly string[] {
  return report.faults.map(({ type }) => type)
}

function only(report: AuditReport, fault: Fault): void {
  deepStrictEqual(report.faults, [fault])
  strictEqual(report.sound, false)
}

test('and without the seal key, by the stored tree', () => {
  const report = auditOf(keys, rewritten(sha256, log, 12), { sealed: false })
  only(report, { type: 'Forged', leaf: 12, event: '', parts: ['node'] })
})

test('a leaf hash rewritten with the nodes above it is located to the leaf, or its subtree', () => {
  for (const height of [1, 2, 3, 4, 5]) {
    const changed = rewritten(sha256, log, 12)
    const fresh = new Map(
      regrown(sha256, changed).nodes.map(node => [`${node.level}:${node.index}`, node]),
    )
    const nodes = log.nodes.map(node =>
      node.level < height ? (fresh.get(`${node.level}:${node.index}`) ?? node) : node,
    )
    const report = auditOf(keys, { ...changed, nodes })
    only(report, { type: 'Forged', leaf: 12, event: 'event-12', parts: ['seal'] })
    const [from, to] =
      [
        [12, 14],
        [12, 16],
        [8, 16],
        [0, 16],
        [10, 20],
      ][height - 1] ?? []
    const [fault, ...others] = auditOf(keys, { ...changed, nodes }, { sealed: false }).faults
    deepStrictEqual(others, [])
    strictEqual(fault?.type, 'SubtreeDiffers')
    // From level 5 a claim made of the rewritten nodes fails, and narrows the subtree's 32 leaves.
    deepStrictEqual([fault.level, fault.from, fault.to], [height, from, to])
  }
})

test('the whole tree rewritten is located to the stretch between two signed checkpoints', () => {
  const report = auditOf(keys, regrown(sha256, rewritten(sha256, log, 12)))
  deepStrictEqual(types(report), ['Forged', 'TreeRewritten'])
  deepStrictEqual(report.faults[1], {
    type: 'TreeRewritten',
    from: 10,
    to: 20,
    lastGood: 'anchor line 1',
    firstBad: 'the checkpoint at 20',
    lookAt: [],
  })
})

test('and so it is when the intruder has the seal key too', () => {
  const forged = withLeaf(log, 12, () => sampleLeaf(keys, 12, { words: 'never said' }))
  const report = auditOf(keys, regrown(sha256, forged))
  deepStrictEqual(types(report), ['TreeRewritten'])
})

test('a tree rewritten from its first leaf matches no signature at all', () => {
  const report = auditOf(keys, regrown(sha256, rewritten(sha256, log, 0)))
  const fault = report.faults.find(({ type }) => type === 'TreeRewritten')
  strictEqual(fault?.type === 'TreeRewritten' && fault.lastGood, undefined)
  strictEqual(fault?.type === 'TreeRewritten' && fault.to, 10)
})

test('leaves deleted and the rest renumbered are located to where they stood', () => {
  const leaves = renumbered(log.leaves.filter(({ number }) => number < 12 || number > 13))
  const { faults } = auditOf(keys, { ...log, leaves }, { sealed: true })
  deepStrictEqual(
    faults.filter(({ type }) => type !== 'VersionOutOfOrder'),
    [{ type: 'LeafRemoved', from: 12, to: 14 }],
  )
})

test('two leaves exchanged are located to both', () => {
  const leaves = renumbered(
    log.leaves
      .toSpliced(11, 1, log.leaves[17] ?? sampleLeaf(keys, 0))
      .toSpliced(17, 1, log.leaves[11] ?? sampleLeaf(keys, 0)),
  )
  const { faults } = auditOf(keys, { ...log, leaves })
  deepStrictEqual(
    faults.filter(({ type }) => type === 'LeafMoved'),
    [
      { type: 'LeafMoved', leaf: 11, belongs: 17 },
      { type: 'LeafMoved', leaf: 17, belongs: 11 },
    ],
  )
  strictEqual(
    faults.every(({ type }) => ['LeafMoved', 'VersionOutOfOrder'].includes(type)),
    true,
  )
})

test('leaves of one matter exchanged, tree and all, are located by their versions', () => {
  const leaves = renumbered(
    log.leaves.map(leaf => log.leaves[{ 11: 16, 16: 11 }[leaf.number] ?? leaf.number] ?? leaf),
  )
  const report = auditOf(keys, regrown(sha256, { ...log, leaves }))
  const faults = report.faults.filter(({ type }) => type === 'VersionOutOfOrder')
  deepStrictEqual(
    faults.map(fault => fault.type === 'VersionOutOfOrder' && fault.leaf),
    [11, 16],
  )
  const stretch = report.faults.find(({ type }) => type === 'TreeRewritten')
  deepStrictEqual(stretch?.type === 'TreeRewritten' && stretch.lookAt, [12, 16])
})

test('a forged leaf in the middle, the rest renumbered, is located to its place', () => {
  const forged = sampleLeaf(intruder, 99, { stream: 'matter-99', version: 1 })
  const leaves = renumbered(log.leaves.toSpliced(12, 0, forged))
  const report = auditOf(keys, { ...log, leaves })
  deepStrictEqual(report.faults, [
    { type: 'Forged', leaf: 12, event: 'event-99', parts: ['seal'] },
    { type: 'LeafInserted', from: 12, to: 13 },
  ])
})

test('any one stored node edited or deleted is located to that node', () => {
  fc.assert(
    fc.property(fc.nat(log.nodes.length - 1), fc.boolean(), (at, edit) => {
      const node = log.nodes[at]
      if (!node) return
      const wrong = { ...node, hash: nodeHash(sha256, node.hash, node.hash) }
      const nodes = edit ? log.nodes.with(at, wrong) : log.nodes.toSpliced(at, 1)
      const [fault] = auditOf(keys, { ...log, nodes }).faults
      strictEqual(fault?.type, edit ? 'NodeEdited' : 'NodeMissing')
      deepStrictEqual([fault.level, fault.index], [node.level, node.index])
    }),
  )
})

test('any one leaf rewritten, to any height, is always seen and always where it is', () => {
  fc.assert(
    fc.property(
      fc.nat(39),
      fc.nat(6),
      fc.integer({ min: 1, max: 12 }),
      (number, height, portion) => {
        const changed = rewritten(sha256, log, number)
        const { nodes: fresh } = growTree(
          sha256,
          emptyTree,
          changed.leaves.slice(0, 33).map(({ hash }) => hash),
        )
        const nodes = log.nodes.map((node, at) =>
          node.level < height ? (fresh[at] ?? node) : node,
        )
        const { faults } = auditOf(keys, { ...changed, nodes }, { portion })
        const [first, ...rest] = faults
        strictEqual(first?.type === 'Forged' && first.leaf, number)
        strictEqual(
          rest.every(({ type }) => type === 'TreeRewritten'),
          true,
        )
      },
    ),
  )
})

test('a leaf deleted and another inserted, so that the count is kept, are both located', () => {
  const forged = sampleLeaf(intruder, 99, { stream: 'matter-99', version: 1 })
  const leaves = renumbered(log.leaves.toSpliced(25, 0, forged).toSpliced(12, 1))
  const { faults } = auditOf(keys, { ...log, leaves })
  deepStrictEqual(
    faults.filter(({ type }) => type !== 'VersionOutOfOrder'),
    [
      { type: 'Forged', leaf: 24, event: 'event-99', parts: ['seal'] },
      { type: 'LeafRemoved', from: 12, to: 13 },
      { type: 'LeafInserted', from: 24, to: 25 },
    ],
  )
})

test('two leaves deleted apart are two places, not one', () => {
  const leaves = renumbered(log.leaves.filter(({ number }) => number !== 5 && number !== 20))
  const { faults } = auditOf(keys, { ...log, leaves })
  deepStrictEqual(
    faults.filter(({ type }) => type !== 'VersionOutOfOrder'),
    [
      { type: 'LeafRemoved', from: 5, to: 6 },
      { type: 'LeafRemoved', from: 20, to: 21 },
    ],
  )
})

test('a deleted leaf whose stored node was changed too is still one deleted leaf', () => {
  const leaves = log.leaves.filter(({ number }) => number !== 12)
  const nodes = log.nodes.map(node =>
    node.level === 0 && node.index === 12 ? { ...node, hash: sha256(node.hash) } : node,
  )
  only(auditOf(keys, { ...log, leaves, nodes }), { type: 'LeafMissing', from: 12, to: 13 })
})

test('between two disturbances, leaves that stand where they belong are not disturbed', () => {
  const forged = (number: number) =>
    sampleLeaf(intruder, number, { stream: `matter-${number}`, version: 1 })
  const leaves = renumbered(
    log.leaves
      .toSpliced(26, 0, forged(98))
      .toSpliced(20, 1)
      .toSpliced(11, 0, forged(99))
      .toSpliced(5, 1),
  )
  const { faults } = auditOf(keys, { ...log, leaves })
  deepStrictEqual(
    faults.filter(({ type }) => type === 'LeafRemoved' || type === 'LeafInserted'),
    [
      { type: 'LeafRemoved', from: 5, to: 6 },
      { type: 'LeafInserted', from: 10, to: 11 },
      { type: 'LeafRemoved', from: 20, to: 21 },
      { type: 'LeafInserted', from: 25, to: 26 },
    ],
  )
})
