/**
 * A receipt: the proof a person can hold that something was recorded, and when.
 *
 * It is read here from JSON that nobody has vouched for, so every problem is named at once and
 * nothing is taken from it that was not looked at.
 */
import { accepted, type Result, refuse } from '#kernel'
import { fromBase64, hashFromBase64, type Sha256, toBase64 } from './bytes.ts'
import { readCheckpoint } from './checkpoint.ts'
import { readLeaf, saltLength } from './commitment.ts'
import { parseVerifierKey } from './note.ts'

export const receiptFormat = 'candour-receipt/1'

/**
 * `leaf` is the leaf's exact text, `index` its place and `size` the tree's (counted from 0 and
 * from 1), `proof` the inclusion proof in base64, `checkpoint` the signed note, `key` the vkey it
 * is signed by, `bodySalt` what the holder needs to show what their own copy of the body says.
 */
export type Receipt = Readonly<{
  format: typeof receiptFormat
  leaf: string
  index: number
  size: number
  proof: readonly string[]
  checkpoint: string
  key: string
  bodySalt: string
}>

export type ReceiptParts = Readonly<{
  leaf: string
  index: number
  size: number
  proof: readonly Uint8Array[]
  checkpoint: string
  key: string
  bodySalt: Uint8Array
}>

export type ReceiptProblem = Readonly<{ field: string; words: string }>

/** A receipt from what the log holds. It is not checked here: `verifyReceipt` does that. */
export function buildReceipt(parts: ReceiptParts): Receipt {
  const { leaf, index, size, proof, checkpoint, key, bodySalt } = parts
  return {
    format: receiptFormat,
    leaf,
    index,
    size,
    proof: proof.map(toBase64),
    checkpoint,
    key,
    bodySalt: toBase64(bodySalt),
  }
}

const fields = ['format', 'leaf', 'index', 'size', 'proof', 'checkpoint', 'key', 'bodySalt']
/** No tree of fewer than 2^53 leaves needs a longer proof. */
const longestProof = 53

/** The receipt in a parsed JSON file, or every problem with it, in plain English. */
export function parseReceipt(
  sha256: Sha256,
  json: unknown,
): Result<Receipt, readonly ReceiptProblem[]> {
  if (!isObject(json)) return refuse([{ field: 'receipt', words: 'The file is not a receipt' }])
  const { format, leaf, index, size, proof, checkpoint, key, bodySalt } = json
  if (format !== receiptFormat) {
    return refuse([{ field: 'format', words: `The format must be "${receiptFormat}"` }])
  }
  const problems = [
    ...Object.keys(json)
      .filter(field => !fields.includes(field))
      .map(field => ({ field, words: `A receipt has no "${field}"` })),
    ...problemOf('leaf', isText(leaf) && readLeaf(leaf), 'The leaf cannot be read'),
    ...problemOf('index', isCount(index), 'The index must be a whole number from 0'),
    ...problemOf('size', isCount(size) && size > 0, 'The size must be a whole number from 1'),
    ...problemOf(
      'index',
      !isCount(index) || !isCount(size) || index < size,
      'The index must be less than the size',
    ),
    ...proofProblems(proof),
    ...checkpointProblems(checkpoint),
    ...keyProblems(sha256, key),
    ...problemOf(
      'bodySalt',
      isText(bodySalt) && fromBase64(bodySalt)?.length === saltLength,
      `The body salt must be ${saltLength} bytes in base64`,
    ),
  ]
  // The tests of type are repeated because only here does the compiler learn what they found.
  if (
    problems.length > 0 ||
    !isText(leaf) ||
    !isCount(index) ||
    !isCount(size) ||
    !isTexts(proof) ||
    !isText(checkpoint) ||
    !isText(key) ||
    !isText(bodySalt)
  ) {
    return refuse(problems)
  }
  return accepted({ format, leaf, index, size, proof, checkpoint, key, bodySalt })
}

function proofProblems(proof: unknown): readonly ReceiptProblem[] {
  if (!isTexts(proof)) return [{ field: 'proof', words: 'The proof must be a list of hashes' }]
  if (proof.length > longestProof) return [{ field: 'proof', words: 'The proof is too long' }]
  return proof.flatMap((step, at) =>
    problemOf(`proof[${at}]`, hashFromBase64(step), `Step ${at + 1} of the proof is not a hash`),
  )
}

function checkpointProblems(checkpoint: unknown): readonly ReceiptProblem[] {
  if (!isText(checkpoint)) return [{ field: 'checkpoint', words: 'The checkpoint is missing' }]
  const read = readCheckpoint(checkpoint)
  return read.ok ? [] : [{ field: 'checkpoint', words: `The checkpoint ${read.refusal}` }]
}

function keyProblems(sha256: Sha256, key: unknown): readonly ReceiptProblem[] {
  if (!isText(key)) return [{ field: 'key', words: 'The key is missing' }]
  const read = parseVerifierKey(sha256, key)
  return read.ok ? [] : [{ field: 'key', words: `The key ${read.refusal}` }]
}

function problemOf(field: string, holds: unknown, words: string): readonly ReceiptProblem[] {
  return holds ? [] : [{ field, words }]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && !Object.is(value, -0)
}
