/** A receipt from a small log made up on the spot, for the tests of this page. */
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

type Tools = Readonly<{
  sha256: Sha256
  ed25519: Readonly<{
    getPublicKey: (secret: Uint8Array) => Uint8Array
    sign: (message: Uint8Array, secret: Uint8Array) => Uint8Array
  }>
}>

export function issueReceipt({ sha256, ed25519 }: Tools): { receipt: Receipt; body: string } {
  const secret = sha256(Uint8Array.of(3))
  const salt = sha256(Uint8Array.of(4))
  const body = canonicalJson({ words: 'He would not give his number', on: '2026-11-26' })
  const recorded = '2026-11-30T10:42:00.000Z'
  const leaf = leafData({
    authority: 'northmoor',
    kind: 'report',
    recorded,
    envelope: commitEnvelope(sha256, salt, {
      authority: 'northmoor',
      stream: 'matter-1',
      version: 1,
      event: 'event-1',
      type: 'ReportReceived',
      schema: 1,
      happened: '2026-11-26',
      recorded,
      actor: 'public',
    }),
    body: commitBody(sha256, salt, body),
  })
  const leaves = Array.from({ length: 1234 }, (_, at) => (at === 700 ? leaf : `leaf ${at}`))
  const hashes = leaves.map(data => leafHash(sha256, data))
  const tree = growTree(sha256, emptyTree, hashes)
  const stored = new Map(tree.nodes.map(node => [`${node.level}:${node.index}`, node.hash]))
  const key = verifierKey(sha256, 'northmoor.example/northmoor', ed25519.getPublicKey(secret))
  const checkpoint = signCheckpoint(
    { origin: key.name, size: tree.size, root: rootOf(sha256, tree) },
    key,
    message => ed25519.sign(message, secret),
  )
  const at = { index: 700, size: tree.size }
  const proof = inclusionProof(sha256, (level, index) => stored.get(`${level}:${index}`), at)
  const parts = { leaf, ...at, proof, checkpoint, key: key.text, bodySalt: salt }
  return { receipt: buildReceipt(parts), body }
}
