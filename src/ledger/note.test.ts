import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { Sha256 } from './bytes.ts'
import {
  keyFingerprint,
  openNote,
  parseNote,
  parseVerifierKey,
  signNote,
  type VerifierKey,
  type Verify,
  verifierKey,
} from './note.ts'

const sha256: Sha256 = bytes => new Uint8Array(hash('sha256', bytes, 'buffer'))
const verify: Verify = (key, message, signature) => ed25519.verify(signature, message, key)
const secret = sha256(Uint8Array.of(7))
const sign = (message: Uint8Array) => ed25519.sign(message, secret)
const ours = verifierKey(sha256, 'northmoor.example/log', ed25519.getPublicKey(secret))

function keyOf(text: string): VerifierKey {
  const key = parseVerifierKey(sha256, text)
  if (!key.ok) throw new Error(key.refusal)
  return key.value
}

/** The example of C2SP signed-note, and the one the Go implementation has always carried. */
const published = [
  {
    key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    text: 'This is an example message.\n',
    signature:
      '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3' +
      'mFXmRKuwHjG1Yu72IneyaQM=\n',
  },
  {
    key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    text:
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n",
    signature:
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng' +
      'otpRZb6KE6RyyBwJnAM=\n',
  },
]

test('the published notes open with their published keys', () => {
  for (const { key, text, signature } of published) {
    deepStrictEqual(openNote(`${text}\n${signature}`, keyOf(key), verify), {
      ok: true,
      value: text,
    })
    strictEqual(keyOf(key).text, key)
  }
})

test('a note we sign opens, and its text may hold empty lines', () => {
  const text = 'one\n\nthree\n'
  deepStrictEqual(openNote(signNote(text, ours, sign), ours, verify), { ok: true, value: text })
})

test('a note changed anywhere does not open', () => {
  const note = signNote('the log\n12\n', ours, sign)
  for (let at = 0; at < note.length; at += 1) {
    const changed = `${note.slice(0, at)}${note[at] === 'x' ? 'y' : 'x'}${note.slice(at + 1)}`
    strictEqual(openNote(changed, ours, verify).ok, false, `position ${at}`)
  }
})

test('signatures by keys we do not know are let be, so that witnesses may add theirs', () => {
  const witness = '— witness.example/w AAAAAAECAwQFBgcICQoLDA0ODw==\n'
  const note = `${signNote('text\n', ours, sign)}${witness}`
  strictEqual(openNote(note, ours, verify).ok, true)
  deepStrictEqual(openNote(`text\n\n${witness}`, ours, verify), {
    ok: false,
    refusal: 'not-signed-by-this-key',
  })
})

test('one bad signature under our own name and id condemns the note', () => {
  const note = signNote('text\n', ours, sign)
  const other = signNote('other\n', ours, sign)
  const both = `${note}${other.slice(other.lastIndexOf('—'))}`
  deepStrictEqual(openNote(both, ours, verify), { ok: false, refusal: 'signature-does-not-match' })
})

test('another key under our name is not our key', () => {
  const theirs = verifierKey(sha256, ours.name, ed25519.getPublicKey(sha256(Uint8Array.of(8))))
  deepStrictEqual(openNote(signNote('text\n', ours, sign), theirs, verify), {
    ok: false,
    refusal: 'not-signed-by-this-key',
  })
})

test('what is not a note says why', () => {
  const reasons = {
    'text\n': 'has no blank line before its signatures',
    'text\n\n': 'has a signature line that cannot be read',
    'text\n\n— name AAAAAA==': 'has no blank line before its signatures',
    'text\n\n— name !!!!\n': 'has no signature',
    'te\txt\n\n— name AAAAAAE=\n': 'holds forbidden characters',
    'te\ud800xt\n\n— name AAAAAAE=\n': 'holds forbidden characters',
    'text\n\n— name AAAAAAE=\nhello\n': 'has a signature line that cannot be read',
  }
  for (const [note, refusal] of Object.entries(reasons)) {
    const parsed = parseNote(note)
    strictEqual(parsed.ok, false)
    if (note !== 'text\n\n') deepStrictEqual(parsed, { ok: false, refusal })
  }
})

test('a vkey says what is wrong with it', () => {
  const { name, id } = ours
  const key = ours.text.slice(`${name}+${id}+`.length)
  const reasons = {
    [`${name}+${id}`]: 'is not written as name+id+key',
    [`two words+${id}+${key}`]: 'is not written as name+id+key',
    [`${name}+${id}+AAAA`]: 'does not hold an Ed25519 public key',
    [`${name}+${id}+${key.replace(/^A./, 'BA')}`]: 'does not hold an Ed25519 public key',
    [`${name}+00000000+${key}`]: 'has an id that does not belong to it',
    [`other${name}+${id}+${key}`]: 'has an id that does not belong to it',
  }
  for (const [text, refusal] of Object.entries(reasons)) {
    deepStrictEqual(parseVerifierKey(sha256, text), { ok: false, refusal }, text)
  }
})

test('a name with a space or a plus is not a key name', () => {
  for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u0085b', 'a\n']) {
    throws(() => verifierKey(sha256, name, ours.publicKey), RangeError)
  }
})

test('a fingerprint is eight groups of four digits, another for every key and name', () => {
  const print = keyFingerprint(sha256, ours)
  strictEqual(/^[0-9a-f]{4}(?: [0-9a-f]{4}){7}$/.test(print), true)
  const renamed = verifierKey(sha256, 'southmoor.example/log', ours.publicKey)
  strictEqual(keyFingerprint(sha256, renamed) === print, false)
})

test('what cannot be the text of a note is not signed', () => {
  for (const text of ['no newline', 'tab\t\n', '']) {
    throws(() => signNote(text, ours, sign), RangeError)
  }
})
