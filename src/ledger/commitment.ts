/**
 * What a leaf says of an event without saying what the event says.
 *
 * Envelope and body are each hashed behind a salt of their own, so a leaf can be shown to anyone
 * and tells them nothing they could guess. Destroying a body and its salt leaves the leaf as it
 * was: the tree still verifies and nobody can test a guess at what is gone.
 */
import { hashFromBase64, joinBytes, type Sha256, toBase64, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'

/** What is known of an event before it is read. Ids only: nothing personal stands here. */
export type Envelope = Readonly<{
  authority: string
  stream: string
  version: number
  event: string
  type: string
  schema: number
  happened: string
  recorded: string
  actor: string
}>

/** `kind` is coarse, because a leaf is public; `envelope` and `body` are 32-byte commitments. */
export type Leaf = Readonly<{
  authority: string
  kind: string
  recorded: string
  envelope: Uint8Array
  body: Uint8Array
}>

/** HMAC-SHA256 under a key the database does not hold. The seal of a leaf is that of its hash. */
export type Seal = (leafHash: Uint8Array) => Uint8Array

/** Bytes in a salt. One length, so that salt and what follows cannot be divided another way. */
export const saltLength = 32

const version = 1
const name = '[A-Za-z0-9][A-Za-z0-9._-]{0,79}'
const hash = '[A-Za-z0-9+/]{43}='
const instant = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z`
const leafShape = new RegExp(
  `^\\{"authority":"(${name})","body":"(${hash})","envelope":"(${hash})",` +
    `"kind":"(${name})","recorded":"(${instant})","v":${version}\\}$`,
)

/** SHA-256 of salt and canonical envelope. Throws RangeError on a salt that is not 32 bytes. */
export function commitEnvelope(sha256: Sha256, salt: Uint8Array, envelope: Envelope): Uint8Array {
  // Field by field: a column added to the row must not change what was committed to.
  const { authority, stream, version, event, type, schema, happened, recorded, actor } = envelope
  return commit(
    sha256,
    salt,
    canonicalJson({
      authority,
      stream,
      version,
      event,
      type,
      schema,
      happened,
      recorded,
      actor,
    }),
  )
}

/** SHA-256 of salt and body, the body being its exact canonical text as stored. */
export function commitBody(sha256: Sha256, salt: Uint8Array, body: string): Uint8Array {
  return commit(sha256, salt, body)
}

function commit(sha256: Sha256, salt: Uint8Array, text: string): Uint8Array {
  if (salt.length !== saltLength) throw new RangeError(`a salt has ${saltLength} bytes`)
  return sha256(joinBytes(salt, utf8(text)))
}

/** The exact text that is hashed into the tree. Throws RangeError on what a leaf cannot say. */
export function leafData(leaf: Leaf): string {
  const data = writeLeaf(leaf)
  if (data === undefined) throw new RangeError('not a leaf')
  return data
}

/** The same, or undefined where a stored row no longer says what a leaf can. */
export function writeLeaf(leaf: Leaf): string | undefined {
  const { authority, kind, recorded, envelope, body } = leaf
  const data = canonicalJson({
    v: version,
    authority,
    kind,
    recorded,
    envelope: toBase64(envelope),
    body: toBase64(body),
  })
  return leafShape.test(data) ? data : undefined
}

/** What a leaf's text says, or undefined where it is not the one way of writing a leaf. */
export function readLeaf(data: string): Leaf | undefined {
  const [, authority, bodyText, envelopeText, kind, recorded] = leafShape.exec(data) ?? []
  if (!authority || !bodyText || !envelopeText || !kind || !recorded) return undefined
  const [envelope, body] = [hashFromBase64(envelopeText), hashFromBase64(bodyText)]
  return envelope && body ? { authority, kind, recorded, envelope, body } : undefined
}
