/**
 * Signed notes and the keys that verify them, as C2SP signed-note lays them down.
 *
 * Only Ed25519 (signature type 1) is ours to make and check. Signatures by keys we were not given
 * are left alone, which is what lets a witness add its own line beneath ours.
 */
import { accepted, type Result, refuse } from '#kernel'
import { fromBase64, joinBytes, type Sha256, toBase64, toHex, utf8 } from './bytes.ts'

export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
/** Ed25519 over `message`, by a key this room never sees. */
export type Sign = (message: Uint8Array) => Uint8Array

/** `id` is eight hex digits; `text` is the vkey, as it is published. */
export type VerifierKey = Readonly<{
  name: string
  id: string
  publicKey: Uint8Array
  text: string
}>
export type NoteSignature = Readonly<{ name: string; id: string; signature: Uint8Array }>
/** `text` ends with its newline and is what was signed. */
export type Note = Readonly<{ text: string; signatures: readonly NoteSignature[] }>

const ed25519 = Uint8Array.of(1)
const publicKeyLength = 32
const signatureLength = 64
const idLength = 4
/** Unicode spaces and plus may not stand in a name; U+0085 is a space that `\s` leaves out. */
const nameShape = /^[^\s\u0085+]+$/u
const signatureLine = /^— ([^\s\u0085+]+) ([A-Za-z0-9+/=]+)$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: those the format forbids
const forbidden = /[\u0000-\u0009\u000b-\u001f]/

/** The key of this name; throws RangeError where the name or the 32 bytes cannot be a key's. */
export function verifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): VerifierKey {
  if (!nameShape.test(name)) throw new RangeError(`not a key name: ${JSON.stringify(name)}`)
  if (publicKey.length !== publicKeyLength) throw new RangeError('not an Ed25519 public key')
  const typed = joinBytes(ed25519, publicKey)
  const id = toHex(sha256(joinBytes(utf8(`${name}\n`), typed)).subarray(0, idLength))
  return { name, id, publicKey, text: `${name}+${id}+${toBase64(typed)}` }
}

/** The key a vkey writes, or what is wrong with it in a phrase that follows "the key". */
export function parseVerifierKey(sha256: Sha256, text: string): Result<VerifierKey, string> {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  if (!name || !id || !encoded || !nameShape.test(name) || !name.isWellFormed()) {
    return refuse('is not written as name+id+key')
  }
  const typed = fromBase64(encoded)
  if (typed?.length !== publicKeyLength + 1 || typed[0] !== ed25519[0]) {
    return refuse('does not hold an Ed25519 public key')
  }
  const key = verifierKey(sha256, name, typed.subarray(1))
  return key.id === id ? accepted(key) : refuse('has an id that does not belong to it')
}

/**
 * A short form of a key for two people to compare: 128 bits of the SHA-256 of the vkey, as eight
 * groups of four hex digits. The key's own id is 32 bits, which anyone can forge.
 */
export function keyFingerprint(sha256: Sha256, key: VerifierKey): string {
  const digits = toHex(sha256(utf8(key.text)).subarray(0, 16))
  return digits.match(/.{4}/g)?.join(' ') ?? digits
}

/** The note, signed. Throws RangeError where `text` cannot be a note's. */
export function signNote(text: string, key: VerifierKey, sign: Sign): string {
  if (!text.endsWith('\n') || forbidden.test(text)) throw new RangeError('not the text of a note')
  const signature = toBase64(joinBytes(bytesOfId(key.id), sign(utf8(text))))
  return `${text}\n— ${key.name} ${signature}\n`
}

/** The parts of a note, none of them believed yet, or what is wrong with it. */
export function parseNote(note: string): Result<Note, string> {
  if (!note.isWellFormed() || forbidden.test(note)) return refuse('holds forbidden characters')
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) return refuse('has no blank line before its signatures')
  const lines = note.slice(split + 2, -1).split('\n')
  const signatures = lines.map(readSignature)
  const read = signatures.filter(signature => signature !== undefined)
  if (read.length === 0) return refuse('has no signature')
  if (read.length < lines.length) return refuse('has a signature line that cannot be read')
  return accepted({ text: note.slice(0, split + 1), signatures: read })
}

export type NoteRefusal = 'unreadable' | 'not-signed-by-this-key' | 'signature-does-not-match'

/** The text of a note this key signed. One bad signature under its name and id condemns it. */
export function openNote(
  note: string,
  key: VerifierKey,
  verify: Verify,
): Result<string, NoteRefusal> {
  const parsed = parseNote(note)
  if (!parsed.ok) return refuse('unreadable')
  const { text, signatures } = parsed.value
  const ours = signatures.filter(({ name, id }) => name === key.name && id === key.id)
  if (ours.length === 0) return refuse('not-signed-by-this-key')
  const message = utf8(text)
  return ours.every(
    ({ signature }) =>
      signature.length === signatureLength && verify(key.publicKey, message, signature),
  )
    ? accepted(text)
    : refuse('signature-does-not-match')
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = signatureLine.exec(line) ?? []
  const bytes = encoded === undefined ? undefined : fromBase64(encoded)
  if (!name || !bytes || bytes.length <= idLength) return undefined
  return { name, id: toHex(bytes.subarray(0, idLength)), signature: bytes.subarray(idLength) }
}

function bytesOfId(id: string): Uint8Array {
  return Uint8Array.from(id.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}
