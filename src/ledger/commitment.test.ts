import { deepStrictEqual, notDeepStrictEqual, strictEqual, throws } from 'node:assert/strict'
import { createHash, hash } from 'node:crypto'
import { test } from 'node:test'
import type { Sha256 } from './bytes.ts'
import { commitBody, commitEnvelope, type Envelope, leafData, readLeaf } from './commitment.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const salt = sha256(Uint8Array.of(1))
const envelope: Envelope = {
  authority: 'northmoor',
  stream: 'matter-1',
  version: 1,
  event: 'event-1',
  type: 'ReportReceived',
  schema: 1,
  happened: '2026-11-26',
  recorded: '2026-11-30T10:42:00.000Z',
  actor: 'public',
}
const leaf = {
  authority: 'northmoor',
  kind: 'report',
  recorded: envelope.recorded,
  envelope: commitEnvelope(sha256, salt, envelope),
  body: commitBody(sha256, salt, '{}'),
}

test('a commitment is the hash of the salt and then the text', () => {
  const expected = createHash('sha256').update(salt).update('{"words":"é"}').digest()
  deepStrictEqual(commitBody(sha256, salt, '{"words":"é"}'), new Uint8Array(expected))
})

test('an envelope is committed to whole: changing any field changes the commitment', () => {
  const changed: Partial<Envelope>[] = [
    { authority: 'southmoor' },
    { stream: 'matter-2' },
    { version: 2 },
    { event: 'event-2' },
    { type: 'ReportChanged' },
    { schema: 2 },
    { happened: '2026-11-27' },
    { recorded: '2026-11-30T10:42:00.001Z' },
    { actor: 'staff:p-1' },
  ]
  strictEqual(changed.length, Object.keys(envelope).length)
  for (const change of changed) {
    notDeepStrictEqual(commitEnvelope(sha256, salt, { ...envelope, ...change }), leaf.envelope)
  }
})

test('a column added to an envelope does not change what was committed to', () => {
  const row = { ...envelope, note: 'added by a later migration' }
  deepStrictEqual(commitEnvelope(sha256, salt, row), leaf.envelope)
})

test('a salt of another length is refused, so that salt and text divide in one way only', () => {
  for (const length of [0, 16, 31, 33]) {
    throws(() => commitBody(sha256, new Uint8Array(length), '{}'), RangeError)
  }
})

test('a leaf is canonical, says nothing of the event but its kind and time, and reads back', () => {
  const data = leafData(leaf)
  const names = Object.keys(JSON.parse(data) as object)
  deepStrictEqual(names, ['authority', 'body', 'envelope', 'kind', 'recorded', 'v'])
  deepStrictEqual(readLeaf(data), leaf)
})

test('a leaf written in any other way does not read', () => {
  const data = leafData(leaf)
  for (const other of [
    '',
    '{}',
    `${data} `,
    data.replace('{"a', '{ "a'),
    data.replace('"v":1', '"v":2'),
    data.replace('"v":1', '"v":1,"w":1'),
    data.replace('northmoor', 'north"moor'),
    data.replace('=",', '",'),
    data.replace('T10:42', ' 10:42'),
  ]) {
    strictEqual(readLeaf(other), undefined, other)
  }
})

test('what cannot stand in a leaf is refused when it is written', () => {
  throws(() => leafData({ ...leaf, kind: 'of "some" kind' }), RangeError)
  throws(() => leafData({ ...leaf, recorded: '2026-11-30' }), RangeError)
  throws(() => leafData({ ...leaf, body: new Uint8Array(31) }), RangeError)
})
