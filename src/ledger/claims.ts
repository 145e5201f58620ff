/** Signed things brought to an audit, each believed only once its signature has been checked. */
import type { BadClaim, Claim } from './audit-types.ts'
import { type CheckpointRefusal, openCheckpoint, parseAnchorLine } from './checkpoint.ts'
import type { VerifierKey, Verify } from './note.ts'
import { parseReceipt } from './receipt.ts'
import type { Cryptography } from './verify-receipt.ts'

/** A checkpoint row's note, as a claim. `where` names the row for a reader of the report. */
export function checkpointClaim(
  verify: Verify,
  key: VerifierKey,
  { note, where }: Readonly<{ note: string; where: string }>,
): Claim | BadClaim {
  return claimOf('checkpoint', where, { note, key, verify })
}

/**
 * The lines of an anchor file, as claims. A file may hold several logs: lines of another origin are
 * passed over. A last line with no newline was cut short as it was written, and is passed over too;
 * whoever writes next must first end it.
 */
export function anchorClaims(verify: Verify, key: VerifierKey, file: string) {
  const lines = file.split('\n').slice(0, -1)
  const claims: (Claim | BadClaim)[] = []
  lines.forEach((line, at) => {
    const where = `anchor line ${at + 1}`
    const anchor = parseAnchorLine(line)
    if (!anchor.ok) claims.push({ from: 'anchor', where, words: `The line ${anchor.refusal}.` })
    else if (anchor.value.note.startsWith(`${key.name}\n`)) {
      claims.push(claimOf('anchor', where, { note: anchor.value.note, key, verify }))
    }
  })
  return claims
}

/** What a receipt somebody holds says of the log, as a claim. */
export function receiptClaim(
  { sha256, verify }: Cryptography,
  key: VerifierKey,
  { json, where }: Readonly<{ json: unknown; where: string }>,
): Claim | BadClaim {
  const receipt = parseReceipt(sha256, json)
  if (!receipt.ok) {
    const words = receipt.refusal.map(problem => `${problem.words}.`).join(' ')
    return { from: 'receipt', where, words }
  }
  return claimOf('receipt', where, { note: receipt.value.checkpoint, key, verify })
}

type Signed = Readonly<{ note: string; key: VerifierKey; verify: Verify }>

function claimOf(from: Claim['from'], where: string, signed: Signed): Claim | BadClaim {
  const opened = openCheckpoint(signed.note, signed.key, signed.verify)
  if (!opened.ok) return { from, where, words: explain(opened.refusal) }
  const { size, root } = opened.value
  return { from, where, size, root }
}

function explain(refusal: CheckpointRefusal): string {
  switch (refusal) {
    case 'unreadable':
      return 'It is not a signed note.'
    case 'not-signed-by-this-key':
      return 'It is not signed by the key of this log.'
    case 'signature-does-not-match':
      return 'Its signature does not match: it was changed after it was signed.'
    case 'not-a-checkpoint':
      return 'It is signed, but is not a checkpoint.'
    case 'another-log':
      return 'It is a checkpoint of another log.'
  }
}
