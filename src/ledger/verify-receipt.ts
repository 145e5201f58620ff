/** Checking a receipt, a step at a time, trusting nobody but the holder of the key. */
import { fromBase64, hashFromBase64, type Sha256, sameBytes } from './bytes.ts'
import { type CheckpointRefusal, openCheckpoint } from './checkpoint.ts'
import { commitBody, type Leaf, readLeaf } from './commitment.ts'
import { keyFingerprint, parseVerifierKey, type VerifierKey, type Verify } from './note.ts'
import { verifyInclusion } from './proofs.ts'
import type { Receipt } from './receipt.ts'
import { leafHash } from './tree.ts'

/** In the order they are taken; `key` and `copy` only when the holder brought one. */
export type ReceiptStepName = 'leaf' | 'key' | 'signature' | 'size' | 'inclusion' | 'copy'
export type ReceiptStep = Readonly<{ step: ReceiptStepName; held: boolean; words: string }>

/** `at` is an instant in UTC; `place` counts from 1. */
export type RecordedFact = Readonly<{
  authority: string
  kind: string
  at: string
  log: string
  place: number
  size: number
}>

/** `recorded` is present only when every step held: before that there is nothing to believe. */
export type ReceiptVerdict = Readonly<{
  verified: boolean
  steps: readonly ReceiptStep[]
  recorded?: RecordedFact
  keyName: string
  keyFingerprint: string
  keyCompared: boolean
  copyCompared: boolean
  shows: readonly string[]
  doesNotShow: readonly string[]
}>

export type ReceiptHolder = Readonly<{
  /** The vkey the holder got from somewhere other than the receipt. */
  key?: string
  /** The holder's own copy of the body, in each way of writing it that should be tried. */
  copy?: readonly string[]
}>

export type Cryptography = Readonly<{ sha256: Sha256; verify: Verify }>

/** Takes every step, so that the holder sees each; the receipt verifies when all of them hold. */
export function verifyReceipt(
  { sha256, verify }: Cryptography,
  receipt: Receipt,
  holder: ReceiptHolder = {},
): ReceiptVerdict {
  const leaf = readLeaf(receipt.leaf)
  const key = parseVerifierKey(sha256, receipt.key)
  const checkpoint = key.ok
    ? openCheckpoint(receipt.checkpoint, key.value, verify)
    : ({ ok: false, refusal: 'not-signed-by-this-key' } as const)
  const sized = checkpoint.ok && checkpoint.value.size === receipt.size
  const included = checkpoint.ok && includes(sha256, receipt, checkpoint.value.root)
  const steps: ReceiptStep[] = [say('leaf', leaf !== undefined)]
  if (holder.key !== undefined) steps.push(say('key', isSameKey(sha256, holder.key, receipt.key)))
  steps.push(
    checkpoint.ok ? say('signature', true) : refused(checkpoint.refusal),
    say('size', sized),
    say('inclusion', included),
  )
  if (holder.copy !== undefined) {
    steps.push(say('copy', leaf !== undefined && matches(sha256, leaf, receipt, holder.copy)))
  }
  const verified = steps.every(({ held }) => held)
  const [keyCompared, copyCompared] = [holder.key !== undefined, holder.copy !== undefined]
  return {
    verified,
    steps,
    ...(verified && leaf && checkpoint.ok
      ? {
          recorded: {
            authority: leaf.authority,
            kind: leaf.kind,
            at: leaf.recorded,
            log: checkpoint.value.origin,
            place: receipt.index + 1,
            size: receipt.size,
          },
        }
      : {}),
    ...named(sha256, key.ok ? key.value : undefined),
    keyCompared,
    copyCompared,
    shows: verified ? shown(copyCompared) : [],
    doesNotShow: notShown(verified, keyCompared, copyCompared),
  }
}

function includes(sha256: Sha256, receipt: Receipt, root: Uint8Array): boolean {
  const proof = receipt.proof.map(hashFromBase64).filter(hash => hash !== undefined)
  if (proof.length < receipt.proof.length) return false
  const { index, size } = receipt
  return verifyInclusion(sha256, { leaf: leafHash(sha256, receipt.leaf), index, size, proof, root })
}

function isSameKey(sha256: Sha256, brought: string, inReceipt: string): boolean {
  const key = parseVerifierKey(sha256, brought.trim())
  return key.ok && key.value.text === inReceipt
}

function matches(sha256: Sha256, leaf: Leaf, receipt: Receipt, copy: readonly string[]): boolean {
  const salt = fromBase64(receipt.bodySalt)
  return copy.some(
    text =>
      salt !== undefined &&
      text.isWellFormed() &&
      sameBytes(commitBody(sha256, salt, text), leaf.body),
  )
}

function named(sha256: Sha256, key: VerifierKey | undefined) {
  return key
    ? { keyName: key.name, keyFingerprint: keyFingerprint(sha256, key) }
    : { keyName: '', keyFingerprint: '' }
}

const words: Readonly<Record<ReceiptStepName, readonly [held: string, not: string]>> = {
  leaf: ['The record in the receipt can be read.', 'The record in the receipt cannot be read.'],
  key: [
    'The key in the receipt is the key you gave.',
    'The key in the receipt is not the key you gave.',
  ],
  signature: [
    'The checkpoint was signed with the key in the receipt and has not been changed since.',
    'The checkpoint does not match its signature: it was changed, or another key signed it.',
  ],
  size: [
    'The receipt and the checkpoint are about the log at the same size.',
    'The receipt gives the log another size than the checkpoint does.',
  ],
  inclusion: [
    'The record is in the log, at the place the receipt says.',
    'The record is not in the log at the place the receipt says, or the receipt was changed.',
  ],
  copy: [
    'Your copy is, to the letter, what was recorded.',
    'Your copy is not, to the letter, what was recorded.',
  ],
}

function say(step: ReceiptStepName, held: boolean): ReceiptStep {
  const [yes, no] = words[step]
  return { step, held, words: held ? yes : no }
}

function refused(refusal: CheckpointRefusal): ReceiptStep {
  switch (refusal) {
    case 'unreadable':
    case 'not-a-checkpoint':
      return { step: 'signature', held: false, words: 'The checkpoint cannot be read.' }
    case 'not-signed-by-this-key':
      return {
        step: 'signature',
        held: false,
        words: 'The checkpoint is not signed by the key in the receipt.',
      }
    case 'another-log':
      return {
        step: 'signature',
        held: false,
        words: 'The checkpoint is about another log than the key is for.',
      }
    case 'signature-does-not-match':
      return say('signature', false)
  }
}

function shown(copyCompared: boolean): readonly string[] {
  return [
    'This record was in the log when the checkpoint was signed, dated as shown.',
    'It cannot since have been changed or removed without that being seen when the log is checked.',
    ...(copyCompared ? ['What was recorded is what your copy says.'] : []),
  ]
}

function notShown(verified: boolean, key: boolean, copy: boolean): readonly string[] {
  if (!verified) return ['A receipt that does not verify shows nothing, either way.']
  return [
    'It does not show that what was reported happened.',
    ...(copy ? [] : ['It does not show what the record says: add your copy to check that.']),
    ...(key
      ? []
      : ['It does not show whose key signed it: compare the fingerprint with the published one.']),
  ]
}
