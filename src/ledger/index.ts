/** The Merkle tree, its checkpoints and receipts, and the audit that finds tampering. */
export { type AuditEnd, auditPortion, finishAudit, startAudit } from './audit.ts'
export type { Audit, AuditStart } from './audit-state.ts'
export type {
  AuditBody,
  AuditLeaf,
  AuditPortion,
  AuditReport,
  AuditTools,
  BadClaim,
  Claim,
  Fault,
  LeafPart,
  Remark,
} from './audit-types.ts'
export { fromBase64, type Sha256, sameBytes, toBase64, toHex, utf8 } from './bytes.ts'
export { canonicalJson, type Json } from './canonical-json.ts'
export {
  type Anchor,
  anchorLine,
  type Checkpoint,
  type CheckpointRefusal,
  checkpointText,
  openCheckpoint,
  parseAnchorLine,
  parseCheckpoint,
  readCheckpoint,
  signCheckpoint,
} from './checkpoint.ts'
export { anchorClaims, checkpointClaim, receiptClaim } from './claims.ts'
export {
  commitBody,
  commitEnvelope,
  type Envelope,
  type Leaf,
  leafData,
  readLeaf,
  type Seal,
  saltLength,
} from './commitment.ts'
export { faultWords, remarkWords } from './fault-words.ts'
export {
  keyFingerprint,
  type Note,
  type NoteRefusal,
  openNote,
  parseNote,
  parseVerifierKey,
  type Sign,
  signNote,
  type VerifierKey,
  type Verify,
  verifierKey,
} from './note.ts'
export {
  type Consistency,
  consistencyNeeds,
  consistencyProof,
  type GetNode,
  type Inclusion,
  inclusionNeeds,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from './proofs.ts'
export {
  buildReceipt,
  parseReceipt,
  type Receipt,
  type ReceiptParts,
  type ReceiptProblem,
  receiptFormat,
} from './receipt.ts'
export {
  emptyTree,
  frontierOf,
  growTree,
  leafHash,
  nodeHash,
  type Place,
  rootOf,
  type Tree,
  type TreeNode,
} from './tree.ts'
export {
  type Cryptography,
  type ReceiptHolder,
  type ReceiptStep,
  type ReceiptStepName,
  type ReceiptVerdict,
  type RecordedFact,
  verifyReceipt,
} from './verify-receipt.ts'
