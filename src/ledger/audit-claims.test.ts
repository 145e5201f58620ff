import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { createHmac, hash } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { Sha256 } from './bytes.ts'
import { receiptClaim } from './claims.ts'
import { faultWords, remarkWords } from './fault-words.ts'
import {
  auditOf,
  grownFrom,
  receiptOf,
  regrown,
  renumbered,
  rewritten,
  sampleKeys,
  sampleLeaf,
  sampleLog,
} from './sample-log.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const hmac = (key: string) => (message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest())
const keys = sampleKeys({ ...ed25519, sha256, hmac }, 'northmoor')
const intruder = sampleKeys({ ...ed25519, sha256, hmac }, 'a guess')
const log = sampleLog(keys, 40, [10, 20, 33])

/** The log as it stood at its second checkpoint, put back whole: every row agrees. */
const putBack = sampleLog(keys, 20, [10, 20])

test('a log put back to an earlier state is sound by itself', () => {
  strictEqual(auditOf(keys, putBack, { head: 20 }).sound, true)
})

test('and is seen against the anchor file, to the last size anchored', () => {
  const report = auditOf(keys, { ...putBack, anchors: log.anchors }, { head: 20 })
  deepStrictEqual(report.faults, [{ type: 'Truncated', from: 20, to: 33, claim: 'anchor line 3' }])
})

test('and against a receipt that somebody holds', () => {
  const json = receiptOf(sha256, log, 4)
  const claim = receiptClaim(keys, log.key, { json, where: 'the receipt' })
  deepStrictEqual(auditOf(keys, putBack, { also: [claim] }).faults, [
    { type: 'Truncated', from: 20, to: 33, claim: 'the receipt' },
  ])
})

test('a log put back that then grew again is told from one that was rewritten', () => {
  const other = Array.from({ length: 25 }, (_, at) =>
    sampleLeaf(keys, 20 + at, { words: 'another history' }),
  )
  const again = grownFrom(keys, [...putBack.leaves, ...other], [10, 20, 45])
  const anchors = log.anchors + again.anchors.split('\n').slice(2).join('\n')
  deepStrictEqual(auditOf(keys, { ...again, anchors }).faults, [
    {
      type: 'RolledBack',
      from: 20,
      to: 33,
      claim: 'anchor line 3',
      regrownBy: 'the checkpoint at 45',
    },
  ])
})

test('leaves cut off with their checkpoints are seen against the anchor file', () => {
  const cut = {
    ...log,
    leaves: log.leaves.slice(0, 25),
    checkpoints: log.checkpoints.slice(0, 2),
  }
  deepStrictEqual(auditOf(keys, cut).faults, [
    { type: 'Truncated', from: 25, to: 33, claim: 'anchor line 3' },
  ])
})

test('leaves written since the log was put back are not expected to be in its tree', () => {
  const since = Array.from({ length: 5 }, (_, at) => sampleLeaf(keys, 20 + at))
  const leaves = [...putBack.leaves, ...since]
  deepStrictEqual(auditOf(keys, { ...putBack, leaves, anchors: log.anchors }).faults, [
    { type: 'Truncated', from: 25, to: 33, claim: 'anchor line 3' },
  ])
})

test('a log shorter only by leaves known to be removed is not also said to be cut short', () => {
  const whole = sampleLog(keys, 33, [33])
  const leaves = renumbered(whole.leaves.filter(({ number }) => number !== 12))
  const { faults } = auditOf(keys, { ...whole, leaves })
  deepStrictEqual(
    faults.filter(({ type }) => type !== 'VersionOutOfOrder'),
    [{ type: 'LeafRemoved', from: 12, to: 13 }],
  )
})

test('a checkpoint signed with a made-up key is not believed, and hides nothing', () => {
  const forged = grownFrom(intruder, rewritten(sha256, log, 12).leaves, [10, 20, 33])
  const report = auditOf(keys, { ...forged, anchors: log.anchors, key: log.key })
  deepStrictEqual(
    report.faults.map(({ type }) => type),
    ['ClaimUnreadable', 'ClaimUnreadable', 'ClaimUnreadable', 'Forged', 'TreeRewritten'],
  )
})

test('a checkpoint edited after it was signed is named', () => {
  const checkpoints = log.checkpoints.map(({ size, note }) => ({
    size,
    note: size === 20 ? note.replace('\n20\n', '\n21\n') : note,
  }))
  const { faults, remarks } = auditOf(keys, { ...log, checkpoints })
  deepStrictEqual(faults, [
    {
      type: 'ClaimUnreadable',
      claim: 'the checkpoint at 20',
      words: 'Its signature does not match: it was changed after it was signed.',
    },
  ])
  deepStrictEqual(remarks[1], { type: 'CheckpointMissing', claim: 'anchor line 2', size: 20 })
})

test('a line cut short at the end of the anchor file is no fault; one in the middle is', () => {
  strictEqual(auditOf(keys, { ...log, anchors: `${log.anchors}2026-11` }).sound, true)
  const torn = auditOf(keys, { ...log, anchors: `2026-11\n${log.anchors}` })
  deepStrictEqual(torn.faults, [
    {
      type: 'ClaimUnreadable',
      claim: 'anchor line 1',
      words: 'The line does not have five parts.',
    },
  ])
})

test("lines of another log in the anchor file are that log's business", () => {
  const line = log.anchors.split('\n')[0]?.replaceAll('northmoor', 'southmoor')
  strictEqual(auditOf(keys, { ...log, anchors: `${line}\n${log.anchors}` }).sound, true)
})

test('every fault and remark has words', () => {
  const reports = [
    auditOf(keys, regrown(sha256, rewritten(sha256, log, 12)), { sealed: false, head: 41 }),
    auditOf(keys, { ...log, nodes: [], anchors: 'x\n' }),
    auditOf(keys, { ...putBack, anchors: log.anchors }),
  ]
  for (const { faults, remarks } of reports) {
    for (const fault of faults) strictEqual(/^[A-Z].*\.$/.test(faultWords(fault)), true)
    for (const remark of remarks) strictEqual(/^[A-Z].*\.$/.test(remarkWords(remark)), true)
  }
})
