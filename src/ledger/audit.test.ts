import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { createHmac, hash } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { AuditReport, Fault } from './audit-types.ts'
import { type Sha256, utf8 } from './bytes.ts'
import { commitBody, leafData } from './commitment.ts'
import { auditOf, rewritten, sampleKeys, sampleLeaf, sampleLog, withLeaf } from './sample-log.ts'
import { leafHash } from './tree.ts'

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

test('a sound log is sound in portions of any size, with and without the seal key', () => {
  for (const portion of [1, 2, 3, 7, 16, 1000]) {
    const report = auditOf(keys, log, { portion, head: 40 })
    deepStrictEqual(report.faults, [])
    strictEqual(report.sound, true)
    strictEqual(report.leaves, 40)
    strictEqual(report.claims, 6)
    deepStrictEqual(report.remarks, [{ type: 'NotYetSigned', from: 33, to: 40 }])
  }
  const unsealed = auditOf(keys, log, { sealed: false })
  strictEqual(unsealed.sound, true)
  strictEqual(unsealed.remarks[0]?.type, 'SealsNotChecked')
})

test('a log of nothing is sound', () => {
  deepStrictEqual(auditOf(keys, sampleLog(keys, 0, [])).faults, [])
  deepStrictEqual(auditOf(keys, sampleLog(keys, 0, [0])).faults, [])
})

test('an edited body is located to its leaf', () => {
  const edited = withLeaf(log, 12, leaf => ({
    ...leaf,
    ...(leaf.event && {
      event: {
        ...leaf.event,
        body: { type: 'Kept', text: '{"words":"x"}', salt: sha256(utf8('b12')) },
      },
    }),
  }))
  only(auditOf(keys, edited), { type: 'Edited', leaf: 12, event: 'event-12', parts: ['body'] })
})

test('an edited envelope is located to its leaf, whichever column it is', () => {
  for (const change of [{ actor: 'staff:p-2' }, { happened: '2020-01-01' }, { version: 9 }]) {
    const edited = withLeaf(log, 12, leaf => ({
      ...leaf,
      event: leaf.event && { ...leaf.event, envelope: { ...leaf.event.envelope, ...change } },
    }))
    only(auditOf(keys, edited), {
      type: 'Edited',
      leaf: 12,
      event: 'event-12',
      parts: ['envelope'],
    })
  }
})

test('a salt cut short is an edit, not a crash', () => {
  const edited = withLeaf(log, 12, leaf => ({
    ...leaf,
    event: leaf.event && { ...leaf.event, envelopeSalt: new Uint8Array(3) },
  }))
  only(auditOf(keys, edited), { type: 'Edited', leaf: 12, event: 'event-12', parts: ['envelope'] })
})

test('an edit with its commitment rewritten is located to its leaf', () => {
  const edited = withLeaf(log, 12, leaf => {
    const salt = sha256(utf8('b12'))
    const text = '{"words":"x"}'
    return {
      ...leaf,
      leaf: { ...leaf.leaf, body: commitBody(sha256, salt, text) },
      event: leaf.event && { ...leaf.event, body: { type: 'Kept', text, salt } },
    }
  })
  only(auditOf(keys, edited), { type: 'Edited', leaf: 12, event: 'event-12', parts: ['leaf'] })
})

test('an edit with its leaf hash rewritten is located to its leaf, by its seal', () => {
  const report = auditOf(keys, rewritten(sha256, log, 12))
  only(report, { type: 'Forged', leaf: 12, event: 'event-12', parts: ['seal'] })
})

test('a deleted leaf is a gap, and the rest of the tree is still shown to be whole', () => {
  const leaves = log.leaves.filter(({ number }) => number !== 12)
  only(auditOf(keys, { ...log, leaves }), { type: 'LeafMissing', from: 12, to: 13 })
})

test('a gap across the edge of a portion is still one gap', () => {
  const leaves = log.leaves.filter(({ number }) => number < 5 || number > 16)
  for (const portion of [1, 5, 6, 7]) {
    only(auditOf(keys, { ...log, leaves }, { portion }), { type: 'LeafMissing', from: 5, to: 17 })
  }
})

test('a leaf number set absurdly high is a gap, and is not counted through', () => {
  const leaves = [...log.leaves.slice(0, -1), { ...sampleLeaf(keys, 39), number: 2 ** 50 }]
  only(auditOf(keys, { ...log, leaves }), { type: 'LeafMissing', from: 39, to: 2 ** 50 })
})

test('the last leaf deleted after the last checkpoint is missed by the head row', () => {
  const shorter = { ...log, leaves: log.leaves.slice(0, -1) }
  only(auditOf(keys, shorter, { head: 40 }), { type: 'HeadDiffers', head: 40, leaves: 39 })
})

test('a forged leaf at the end is located by its seal', () => {
  const forged = sampleLeaf(intruder, 40)
  only(auditOf(keys, { ...log, leaves: [...log.leaves, forged] }), {
    type: 'Forged',
    leaf: 40,
    event: 'event-40',
    parts: ['seal'],
  })
})

test("a real leaf repeated at the end is located by its event's version", () => {
  const again = { ...sampleLeaf(keys, 12), number: 40 }
  deepStrictEqual(types(auditOf(keys, { ...log, leaves: [...log.leaves, again] })), [
    'VersionOutOfOrder',
  ])
})

test('a number used twice is said to be', () => {
  const twice = log.leaves.toSpliced(13, 0, { ...sampleLeaf(intruder, 99), number: 12 })
  only(auditOf(keys, { ...log, leaves: twice }), { type: 'NumberRepeated', leaf: 12 })
})

test('an event deleted from under its leaf is located, and says nothing of its stream', () => {
  const gone = withLeaf(log, 12, leaf => ({ ...leaf, event: undefined }))
  only(auditOf(keys, gone), { type: 'EventMissing', leaf: 12 })
})

test('an event inserted without a leaf is named', () => {
  only(auditOf(keys, log, { eventsWithoutLeaf: ['event-x'] }), {
    type: 'EventWithoutLeaf',
    event: 'event-x',
  })
})

test('an event of another authority is not this log’s', () => {
  const { leaf } = sampleLeaf(keys, 40)
  const other = { ...leaf, authority: 'southmoor' }
  const hash = leafHash(sha256, leafData(other))
  const row = { ...sampleLeaf(keys, 40), leaf: other, hash, seal: keys.seal(hash) }
  only(auditOf(keys, { ...log, leaves: [...log.leaves, row] }), {
    type: 'Edited',
    leaf: 40,
    event: 'event-40',
    parts: ['fields'],
  })
})

test('a leaf that gives another time than its event is not the event’s', () => {
  const honest = sampleLeaf(keys, 40)
  const leaf = { ...honest.leaf, recorded: '2026-12-01T09:00:00.000Z' }
  const hash = leafHash(sha256, leafData(leaf))
  const row = { ...honest, leaf, hash, seal: keys.seal(hash) }
  only(auditOf(keys, { ...log, leaves: [...log.leaves, row] }), {
    type: 'Edited',
    leaf: 40,
    event: 'event-40',
    parts: ['fields'],
  })
})

test('a body disposed of is sound when an event records it, and a fault when none does', () => {
  const disposed = (by: string) =>
    withLeaf(log, 12, leaf => ({
      ...leaf,
      event: leaf.event && { ...leaf.event, body: { type: 'Disposed', by } },
    }))
  const lawful = auditOf(keys, disposed('event-30'))
  deepStrictEqual(lawful.faults, [])
  strictEqual(lawful.disposed, 1)
  const never = { type: 'BodyMissing', leaf: 12, event: 'event-12' } as const
  only(auditOf(keys, disposed('event-99')), never)
  const missing = withLeaf(log, 12, leaf => ({
    ...leaf,
    event: leaf.event && { ...leaf.event, body: { type: 'Missing' } },
  }))
  only(auditOf(keys, missing), never)
})
