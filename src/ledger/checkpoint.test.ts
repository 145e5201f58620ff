import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { type Sha256, toBase64 } from './bytes.ts'
import {
  anchorLine,
  checkpointText,
  openCheckpoint,
  parseAnchorLine,
  parseCheckpoint,
  readCheckpoint,
  signCheckpoint,
} from './checkpoint.ts'
import { signNote, type Verify, verifierKey } from './note.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const verify: Verify = (key, message, signature) => ed25519.verify(signature, message, key)
const secret = sha256(Uint8Array.of(1))
const sign = (message: Uint8Array) => ed25519.sign(message, secret)
const origin = 'northmoor.example/log'
const key = verifierKey(sha256, origin, ed25519.getPublicKey(secret))
const root = sha256(Uint8Array.of(2))
const note = signCheckpoint({ origin, size: 12, root }, key, sign)
const at = '2026-11-30T10:42:00.000Z'

test('the example of C2SP tlog-checkpoint reads as it says', () => {
  const read = readCheckpoint(
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5' +
      '/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n',
  )
  strictEqual(read.ok, true)
  if (!read.ok) return
  strictEqual(read.value.origin, 'example.com/behind-the-sofa')
  strictEqual(read.value.size, 20852163)
  strictEqual(toBase64(read.value.root), 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=')
})

test('a checkpoint is three lines, and reads back', () => {
  const text = checkpointText({ origin, size: 0, root })
  strictEqual(text, `${origin}\n0\n${toBase64(root)}\n`)
  deepStrictEqual(parseCheckpoint(text), { ok: true, value: { origin, size: 0, root } })
  deepStrictEqual(parseCheckpoint(`${text}an extension line\n`), parseCheckpoint(text))
})

test('what is not a checkpoint says why', () => {
  const hash64 = toBase64(root)
  const reasons = {
    [`${origin}\n12\n${hash64}`]: 'does not end with a newline',
    [`\n12\n${hash64}\n`]: 'has an empty line',
    [`${origin}\n12\n${hash64}\n\n`]: 'has an empty line',
    [`${origin}\n012\n${hash64}\n`]: 'does not give its size as a whole number',
    [`${origin}\n-1\n${hash64}\n`]: 'does not give its size as a whole number',
    [`${origin}\n9007199254740993\n${hash64}\n`]: 'does not give its size as a whole number',
    [`${origin}\n\n${hash64}\n`]: 'does not give its size as a whole number',
    [`${origin}\n12\nAAAA\n`]: 'does not give its root as 32 bytes',
    [`${origin}\n12\n`]: 'does not give its root as 32 bytes',
  }
  for (const [text, refusal] of Object.entries(reasons)) {
    deepStrictEqual(parseCheckpoint(text), { ok: false, refusal }, JSON.stringify(text))
  }
})

test('a signed checkpoint opens with its key, and only with a key of its own name', () => {
  deepStrictEqual(openCheckpoint(note, key, verify), {
    ok: true,
    value: { origin, size: 12, root },
  })
  const other = verifierKey(sha256, 'southmoor.example/log', key.publicKey)
  throws(() => signCheckpoint({ origin, size: 12, root }, other, sign), RangeError)
  const misnamed = signNote(checkpointText({ origin, size: 12, root }), other, sign)
  deepStrictEqual(openCheckpoint(misnamed, other, verify), { ok: false, refusal: 'another-log' })
})

test('something else the key signed is not a checkpoint', () => {
  deepStrictEqual(openCheckpoint(signNote('hello\n', key, sign), key, verify), {
    ok: false,
    refusal: 'not-a-checkpoint',
  })
})

test('an anchor line is one line, and gives back the signed note whole', () => {
  const line = anchorLine({ at, note })
  strictEqual(line.indexOf('\n'), line.length - 1)
  deepStrictEqual(parseAnchorLine(line.slice(0, -1)), { ok: true, value: { at, note } })
})

test("a witness's signature does not go into the anchor line", () => {
  const witnessed = `${note}— witness.example/w AAAAAAECAwQFBgcICQoLDA0ODw==\n`
  strictEqual(anchorLine({ at, note: witnessed }), anchorLine({ at, note }))
})

test('what could not be read back is never anchored', () => {
  throws(() => anchorLine({ at: 'yesterday', note }), RangeError)
  throws(() => anchorLine({ at, note: 'hello\n' }), RangeError)
  const extended = signNote(`${checkpointText({ origin, size: 12, root })}more\n`, key, sign)
  throws(() => anchorLine({ at, note: extended }), RangeError)
})

test('an anchor line that was cut or altered says so', () => {
  const line = anchorLine({ at, note }).slice(0, -1)
  for (const broken of ['', line.slice(0, 40), `${line} more`, line.replace('12', 'twelve')]) {
    strictEqual(parseAnchorLine(broken).ok, false, broken)
  }
})
