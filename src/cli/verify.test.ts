import assert from 'node:assert/strict'
import { generateKeyPairSync, hash, sign } from 'node:crypto'
import { test } from 'node:test'
import {
  buildReceipt,
  canonicalJson,
  commitBody,
  commitEnvelope,
  emptyTree,
  growTree,
  inclusionProof,
  leafData,
  leafHash,
  type Receipt,
  rootOf,
  type Sha256,
  signCheckpoint,
  verifierKey,
} from '#ledger'
import { run } from './run.ts'
import { verifyCommand } from './verify.ts'

const sha256: Sha256 = bytes => hash('sha256', bytes, 'buffer')
const salt = sha256(Uint8Array.of(1))
const body = canonicalJson({ words: 'He was rude', on: '2026-11-26' })

/** A log of three leaves, signed with a key of its own, and the receipt for the second. */
function issue(): { receipt: Receipt; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const key = verifierKey(sha256, 'northmoor.example/northmoor', raw)
  const leaf = leafData({
    authority: 'northmoor',
    kind: 'report',
    recorded: '2026-11-30T10:42:00.000Z',
    envelope: commitEnvelope(sha256, salt, {
      authority: 'northmoor',
      stream: 'matter-1',
      version: 1,
      event: 'event-1',
      type: 'ReportReceived',
      schema: 1,
      happened: '2026-11-26',
      recorded: '2026-11-30T10:42:00.000Z',
      actor: 'public',
    }),
    body: commitBody(sha256, salt, body),
  })
  const tree = growTree(
    sha256,
    emptyTree,
    ['one', leaf, 'three'].map(data => leafHash(sha256, data)),
  )
  const stored = new Map(tree.nodes.map(node => [`${node.level}:${node.index}`, node.hash]))
  const get = (level: number, index: number) => stored.get(`${level}:${index}`)
  const checkpoint = signCheckpoint(
    { origin: key.name, size: 3, root: rootOf(sha256, tree) },
    key,
    message => sign(null, message, privateKey),
  )
  const proof = inclusionProof(sha256, get, { index: 1, size: 3 })
  const parts = { leaf, index: 1, size: 3, proof, checkpoint, key: key.text, bodySalt: salt }
  return { receipt: buildReceipt(parts), key: key.text }
}

const { receipt, key } = issue()

function listening(files: Readonly<Record<string, string | Uint8Array>>) {
  const said = { out: '', err: '' }
  const io = {
    out(text: string) {
      said.out += text
    },
    err(text: string) {
      said.err += text
    },
    async read(path: string) {
      const file = files[path]
      if (file === undefined) return { ok: false, refusal: `Cannot read ${path}.` } as const
      return { ok: true, value: Buffer.from(file) } as const
    },
  }
  return { io, said }
}

async function verifying(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const { io, said } = listening({ 'r.json': JSON.stringify(receipt), ...files })
  return { code: await verifyCommand(argv, io), ...said }
}

test('a receipt verifies, saying what it does and does not show and whose key signed', async () => {
  const { code, out, err } = await verifying(['r.json'])
  assert.equal(code, 0)
  assert.equal(err, '')
  assert.match(out, /^r\.json: verified\n/)
  assert.match(out, /Recorded: {4}2026-11-30, 10:42 London time/)
  assert.match(out, /record 2 of 3/)
  assert.match(out, /Fingerprint: (?:[0-9a-f]{4} ?){8}\n/)
  assert.match(out, /does not show that what was reported happened/)
  assert.match(out, /compare the fingerprint/)
})

test('with the published key and the holder’s own copy nothing is left to compare', async () => {
  const laidOut = JSON.stringify({ on: '2026-11-26', words: 'He was rude' }, null, 2)
  for (const copy of [body, `${body}\n`, laidOut]) {
    const argv = ['r.json', '--key', key, '--copy', 'c.json']
    const { code, out } = await verifying(argv, { 'c.json': copy })
    assert.equal(code, 0)
    assert.match(out, /Your copy is, to the letter, what was recorded/)
    assert.doesNotMatch(out, /compare/)
  }
})

test('a changed receipt, another key and another copy do not verify', async () => {
  const moved = JSON.stringify({ ...receipt, index: 0 })
  assert.equal((await verifying(['m.json'], { 'm.json': moved })).code, 3)
  const other = await verifying(['r.json', '--key', issue().key])
  assert.equal(other.code, 3)
  assert.match(other.out, /NO {3}The key in the receipt is not the key you gave/)
  assert.doesNotMatch(other.out, /Recorded:/)
  const copied = await verifying(['r.json', '--copy', 'c.json'], { 'c.json': '{}' })
  assert.equal(copied.code, 3)
})

test('what cannot be read is bad input, with every problem named', async () => {
  const cases: readonly (readonly [string[], Record<string, string | Uint8Array>, RegExp])[] = [
    [[], {}, /Give one receipt/],
    [['r.json', 'again.json'], {}, /Give one receipt/],
    [['gone.json'], {}, /Cannot read gone\.json/],
    [['x.json'], { 'x.json': 'hello' }, /not JSON/],
    [['x.json'], { 'x.json': Uint8Array.of(0xff, 0xfe) }, /not a text file/],
    [['x.json'], { 'x.json': '[]' }, /not a receipt/],
    [
      ['x.json'],
      { 'x.json': JSON.stringify({ ...receipt, size: -1, key: 'k' }) },
      /size:[\s\S]*key:/,
    ],
    [['r.json', '--copy', 'gone.json'], {}, /Cannot read gone\.json/],
    [['r.json', '--key', 'nonsense'], {}, /--key is not written as/],
  ]
  for (const [argv, files, words] of cases) {
    const { code, out, err } = await verifying(argv, files)
    assert.equal(code, 2, argv.join(' '))
    assert.equal(out, '')
    assert.match(err, words)
  }
})

test('the same answer comes as JSON', async () => {
  const { out } = await verifying(['r.json', '--json'])
  const answer: unknown = JSON.parse(out)
  assert.ok(typeof answer === 'object' && answer !== null && 'verified' in answer)
  assert.equal(answer.verified, true)
})

test('a copy that is JSON no canonical form can be made of is compared as it stands', async () => {
  const { code } = await verifying(['r.json', '--copy', 'c.json'], { 'c.json': '"\\ud800"' })
  assert.equal(code, 3)
})

test('an option nobody knows is bad input', async () => {
  const { io, said } = listening({})
  const rest = { version: '1', isTTY: false, today: () => assert.fail(), serve: async () => 1 }
  assert.equal(await run(['verify', 'r.json', '--trust-me'], { ...io, ...rest }), 2)
  assert.match(said.err, /--trust-me/)
})
