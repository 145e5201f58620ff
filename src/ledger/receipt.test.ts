import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { createHmac, hash } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { Sha256 } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { signCheckpoint } from './checkpoint.ts'
import { verifierKey } from './note.ts'
import { parseReceipt, type Receipt } from './receipt.ts'
import { grownFrom, receiptOf, sampleKeys, sampleLog } from './sample-log.ts'
import { verifyReceipt } from './verify-receipt.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const hmac = (key: string) => (message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest())
const keys = sampleKeys({ ...ed25519, sha256, hmac }, 'northmoor')
const intruder = sampleKeys({ ...ed25519, sha256, hmac }, 'a guess')
const log = sampleLog(keys, 21, [21])
const receipt = receiptOf(sha256, log, 13)
const copy = [canonicalJson({ words: 'What was said, 13' })]
const holder = { key: log.key.text, copy }

/** Whether a file holding this would verify: it must read, and every step must hold. */
function verifies(json: unknown): boolean {
  const read = parseReceipt(sha256, json)
  return read.ok && verifyReceipt(keys, read.value, holder).verified
}

test('every leaf of the log has a receipt that reads, travels as JSON and verifies', () => {
  for (let at = 0; at < 21; at += 1) {
    const read = parseReceipt(sha256, JSON.parse(JSON.stringify(receiptOf(sha256, log, at))))
    strictEqual(read.ok && verifyReceipt(keys, read.value).verified, true)
  }
})

test('a receipt says what was recorded and when, and what that does not show', () => {
  const verdict = verifyReceipt(keys, receipt, holder)
  deepStrictEqual(verdict.recorded, {
    authority: 'northmoor',
    kind: 'note',
    at: '2026-11-30T10:13:00.000Z',
    log: 'northmoor.example/log',
    place: 14,
    size: 21,
  })
  deepStrictEqual(
    verdict.steps.map(({ step, held }) => [step, held]),
    ['leaf', 'key', 'signature', 'size', 'inclusion', 'copy'].map(step => [step, true]),
  )
  deepStrictEqual(verdict.doesNotShow, ['It does not show that what was reported happened.'])
})

test('without a key or a copy it says that neither was compared', () => {
  const verdict = verifyReceipt(keys, receipt)
  deepStrictEqual(
    [verdict.verified, verdict.keyCompared, verdict.copyCompared],
    [true, false, false],
  )
  strictEqual(verdict.doesNotShow.length, 3)
})

test('a receipt with any one character of any one field changed does not verify', () => {
  strictEqual(verifies(receipt), true)
  for (const [field, value] of Object.entries(receipt)) {
    const texts: readonly string[] = Array.isArray(value) ? value : [String(value)]
    texts.forEach((text, which) => {
      for (let at = 0; at < text.length; at += 1) {
        const other = text[at] === '7' ? '8' : '7'
        const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`
        strictEqual(verifies(withText(field, which, changed)), false, `${field} at ${at}`)
      }
    })
  }
})

function withText(field: string, which: number, text: string): unknown {
  if (field === 'proof') return { ...receipt, proof: receipt.proof.with(which, text) }
  if (field === 'index' || field === 'size') return { ...receipt, [field]: Number(text) }
  return { ...receipt, [field]: text }
}

test('a receipt short of a field, or with one too many, is not read', () => {
  for (const field of Object.keys(receipt)) {
    const short = Object.fromEntries(Object.entries(receipt).filter(([name]) => name !== field))
    const read = parseReceipt(sha256, short)
    strictEqual(!read.ok && read.refusal.some(problem => problem.field === field), true, field)
  }
  strictEqual(verifies({ ...receipt, note: 'hello' }), false)
})

test('every problem is named at once', () => {
  const read = parseReceipt(sha256, {
    format: 'candour-receipt/1',
    leaf: '{}',
    index: -1,
    size: 2.5,
    proof: ['AAAA', receipt.proof[0]],
    checkpoint: 'hello',
    key: 'hello',
    bodySalt: 'AAAA',
    extra: 1,
  })
  deepStrictEqual(!read.ok && read.refusal.map(({ field }) => field), [
    'extra',
    'leaf',
    'index',
    'size',
    'proof[0]',
    'checkpoint',
    'key',
    'bodySalt',
  ])
})

test('what is not a receipt at all says so, and no more', () => {
  for (const json of [null, 1, 'receipt', [], [receipt], {}, { format: 'candour-receipt/2' }]) {
    const read = parseReceipt(sha256, json)
    strictEqual(!read.ok && read.refusal.length, 1)
  }
})

test('a receipt whose place is past its size is not read', () => {
  strictEqual(parseReceipt(sha256, { ...receipt, index: 21 }).ok, false)
})

test('a whole false log signed with another key verifies, until the key is compared', () => {
  const forged = receiptOf(sha256, grownFrom(intruder, log.leaves, [21]), 13)
  strictEqual(verifyReceipt(intruder, forged).verified, true)
  const compared = verifyReceipt(intruder, forged, holder)
  deepStrictEqual(failed(compared.steps), ['key'])
  strictEqual(compared.recorded, undefined)
})

test('a checkpoint of another log, or of another size, is not this receipt’s', () => {
  const other = verifierKey(sha256, 'southmoor.example/log', keys.publicKey)
  const root = sha256(new Uint8Array())
  const checkpoint = signCheckpoint({ origin: other.name, size: 21, root }, other, keys.sign)
  deepStrictEqual(failedOf({ ...receipt, checkpoint }), ['signature', 'size', 'inclusion'])
  const earlier = grownFrom(keys, log.leaves, [20]).checkpoints[0]?.note ?? ''
  deepStrictEqual(failedOf({ ...receipt, checkpoint: earlier }), ['size', 'inclusion'])
})

test('a copy is what was recorded to the letter, in any of the ways it is offered', () => {
  const [exact = ''] = copy
  const tried = (offered: readonly string[]) =>
    failed(verifyReceipt(keys, receipt, { copy: offered }).steps)
  deepStrictEqual(tried(['no', exact]), [])
  deepStrictEqual(tried([`${exact} `]), ['copy'])
  deepStrictEqual(tried([]), ['copy'])
  deepStrictEqual(tried(['\ud800']), ['copy'])
})

function failedOf(of: Receipt): readonly string[] {
  return failed(verifyReceipt(keys, of).steps)
}

function failed(steps: readonly Readonly<{ step: string; held: boolean }>[]): readonly string[] {
  return steps.filter(({ held }) => !held).map(({ step }) => step)
}
