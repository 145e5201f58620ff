/** A small log in memory, with what the database and the anchor file would hold, for tests. */
import { auditPortion, finishAudit, startAudit } from './audit.ts'
import type { AuditLeaf, AuditReport, BadClaim, Claim } from './audit-types.ts'
import { type Sha256, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { anchorLine, signCheckpoint } from './checkpoint.ts'
import { anchorClaims, checkpointClaim } from './claims.ts'
import { commitBody, commitEnvelope, type Envelope, leafData, type Seal } from './commitment.ts'
import { type Sign, type VerifierKey, type Verify, verifierKey } from './note.ts'
import { inclusionProof } from './proofs.ts'
import { buildReceipt, type Receipt } from './receipt.ts'
import { emptyTree, growTree, leafHash, leavesUnder, rootOf, type TreeNode } from './tree.ts'

export type SampleKeys = Readonly<{
  sha256: Sha256
  seal: Seal
  sign: Sign
  verify: Verify
  publicKey: Uint8Array
}>

/** The keys of an installation and, with another word, those an intruder could make up. */
export function sampleKeys(
  tools: Readonly<{
    sha256: Sha256
    hmac: (key: string) => Seal
    sign: (message: Uint8Array, secret: Uint8Array) => Uint8Array
    verify: (signature: Uint8Array, message: Uint8Array, key: Uint8Array) => boolean
    getPublicKey: (secret: Uint8Array) => Uint8Array
  }>,
  word: string,
): SampleKeys {
  const secret = tools.sha256(utf8(word))
  return {
    sha256: tools.sha256,
    seal: tools.hmac(word),
    sign: message => tools.sign(message, secret),
    verify: (key, message, signature) => tools.verify(signature, message, key),
    publicKey: tools.getPublicKey(secret),
  }
}

export type SampleLog = Readonly<{
  leaves: readonly AuditLeaf[]
  nodes: readonly TreeNode[]
  checkpoints: readonly Readonly<{ size: number; note: string }>[]
  anchors: string
  key: VerifierKey
}>

const authority = 'northmoor'
const origin = 'northmoor.example/log'

/** An event of the sample and its leaf, sealed, as it would be written at place `number`. */
export function sampleLeaf(
  { sha256, seal }: Pick<SampleKeys, 'sha256' | 'seal'>,
  number: number,
  change: Partial<Envelope> & Readonly<{ words?: string }> = {},
): AuditLeaf {
  const { words = `What was said, ${number}`, ...fields } = change
  const envelope: Envelope = {
    authority,
    stream: `matter-${number % 5}`,
    version: Math.floor(number / 5) + 1,
    event: `event-${number}`,
    type: 'NoteMade',
    schema: 1,
    happened: '2026-11-26',
    recorded: `2026-11-30T10:${String(number % 60).padStart(2, '0')}:00.000Z`,
    actor: 'staff:p-1',
    ...fields,
  }
  const [envelopeSalt, salt] = [sha256(utf8(`e${number}`)), sha256(utf8(`b${number}`))]
  const text = canonicalJson({ words })
  const leaf = {
    authority,
    kind: 'note',
    recorded: envelope.recorded,
    envelope: commitEnvelope(sha256, envelopeSalt, envelope),
    body: commitBody(sha256, salt, text),
  }
  const hash = leafHash(sha256, leafData(leaf))
  const event = { envelope, envelopeSalt, body: { type: 'Kept', text, salt } } as const
  return { number, hash, seal: seal(hash), leaf, event }
}

/** A sound log of so many leaves, signed and anchored at each of the sizes, the last included. */
export function sampleLog(keys: SampleKeys, count: number, sizes: readonly number[]): SampleLog {
  const leaves = Array.from({ length: count }, (_, number) => sampleLeaf(keys, number))
  return grownFrom(keys, leaves, sizes)
}

/** What a holder of every key would make of these leaves. */
export function grownFrom(
  { sha256, sign, publicKey }: SampleKeys,
  leaves: readonly AuditLeaf[],
  sizes: readonly number[],
): SampleLog {
  const key = verifierKey(sha256, origin, publicKey)
  const hashes = leaves.map(({ hash }) => hash)
  const checkpoints = sizes.map(size => {
    const root = rootOf(sha256, growTree(sha256, emptyTree, hashes.slice(0, size)))
    return { size, note: signCheckpoint({ origin, size, root }, key, sign) }
  })
  const at = '2026-11-30T23:00:00.000Z'
  const anchors = checkpoints.map(({ note }) => anchorLine({ at, note })).join('')
  const { nodes } = growTree(sha256, emptyTree, hashes.slice(0, sizes.at(-1) ?? 0))
  return { leaves, nodes, checkpoints, anchors, key }
}

/** The tree regrown over whatever the leaves now are, as an intruder with the database could. */
export function regrown(sha256: Sha256, log: SampleLog): SampleLog {
  const hashes = log.leaves.map(({ hash }) => hash)
  const { nodes } = growTree(sha256, emptyTree, hashes.slice(0, log.checkpoints.at(-1)?.size ?? 0))
  return { ...log, nodes }
}

/** The log with one leaf changed. */
export function withLeaf(
  log: SampleLog,
  number: number,
  change: (leaf: AuditLeaf) => AuditLeaf,
): SampleLog {
  const leaves = log.leaves.map(leaf => (leaf.number === number ? change(leaf) : leaf))
  return { ...log, leaves }
}

/** The log with one event rewritten, and all of its leaf that needs no key. */
export function rewritten(sha256: Sha256, log: SampleLog, number: number): SampleLog {
  return withLeaf(log, number, ({ seal }) =>
    sampleLeaf({ sha256, seal: () => seal }, number, { words: 'never said' }),
  )
}

export function renumbered(leaves: readonly AuditLeaf[]): readonly AuditLeaf[] {
  return leaves.map((leaf, number) => ({ ...leaf, number }))
}

export type SampleAudit = Readonly<{
  portion?: number
  head?: number
  eventsWithoutLeaf?: readonly string[]
  anchored?: boolean
  also?: readonly (Claim | BadClaim)[]
  sealed?: boolean
}>

/** Audits a log in portions, as the store feeds one. */
export function auditOf(keys: SampleKeys, log: SampleLog, how: SampleAudit = {}): AuditReport {
  const { portion = 7, anchored = true, also = [], sealed = true, ...end } = how
  const { sha256, seal, verify } = keys
  const rows = log.checkpoints.map(({ size, note }) =>
    checkpointClaim(verify, log.key, { note, where: `the checkpoint at ${size}` }),
  )
  const claims = [...rows, ...(anchored ? anchorClaims(verify, log.key, log.anchors) : []), ...also]
  const audit = startAudit(sealed ? { sha256, seal } : { sha256 }, { authority, claims })
  let after = -1
  for (let at = 0; at < log.leaves.length; at += portion) {
    const leaves = log.leaves.slice(at, at + portion)
    const last = leaves.at(-1)?.number ?? after
    const from = after
    const nodes = log.nodes.filter(node => {
      const end = leavesUnder(node).to - 1
      return end > from && end <= last
    })
    auditPortion(audit, { leaves, nodes })
    after = last
  }
  return finishAudit(audit, end)
}

/** The receipt for a leaf, at the last signed size. */
export function receiptOf(sha256: Sha256, log: SampleLog, index: number): Receipt {
  const checkpoint = log.checkpoints.at(-1)
  const row = log.leaves[index]
  const body = row?.event?.body
  if (!row || !checkpoint || body?.type !== 'Kept') throw new RangeError(`no receipt for ${index}`)
  const stored = new Map(log.nodes.map(node => [`${node.level}:${node.index}`, node.hash]))
  return buildReceipt({
    leaf: leafData(row.leaf),
    index,
    size: checkpoint.size,
    proof: inclusionProof(sha256, (level, at) => stored.get(`${level}:${at}`), {
      index,
      size: checkpoint.size,
    }),
    checkpoint: checkpoint.note,
    key: log.key.text,
    bodySalt: body.salt,
  })
}
