/** Whether one leaf still says what its event says, and was made by whoever holds the seal key. */
import type { AuditBody, AuditLeaf, AuditTools, LeafPart } from './audit-types.ts'
import { type Sha256, sameBytes } from './bytes.ts'
import { commitBody, commitEnvelope, saltLength, writeLeaf } from './commitment.ts'
import { leafHash } from './tree.ts'

/** What of this leaf does not agree, in the order it would be looked at. */
export function partsThatDiffer(
  { sha256, seal }: AuditTools,
  authority: string,
  row: AuditLeaf,
): readonly LeafPart[] {
  const { leaf, event } = row
  const parts: LeafPart[] = []
  if (event) {
    const { envelope, envelopeSalt, body } = event
    if (!commits(envelopeSalt, leaf.envelope, salt => commitEnvelope(sha256, salt, envelope))) {
      parts.push('envelope')
    }
    if (!bodyAgrees(sha256, body, leaf.body)) parts.push('body')
    if (leaf.recorded !== envelope.recorded || envelope.authority !== authority) {
      parts.push('fields')
    }
  }
  if (leaf.authority !== authority && !parts.includes('fields')) parts.push('fields')
  const data = writeLeaf(leaf)
  if (data === undefined || !sameBytes(leafHash(sha256, data), row.hash)) parts.push('leaf')
  if (seal && !sameBytes(seal(row.hash), row.seal)) parts.push('seal')
  return parts
}

function bodyAgrees(sha256: Sha256, body: AuditBody, commitment: Uint8Array): boolean {
  switch (body.type) {
    case 'Kept':
      return commits(body.salt, commitment, salt => commitBody(sha256, salt, body.text))
    case 'Disposed':
    case 'Missing':
      return true
  }
}

/** A salt of another length is an edit, not a fault of ours, so it must not throw here. */
function commits(
  salt: Uint8Array,
  commitment: Uint8Array,
  commit: (salt: Uint8Array) => Uint8Array,
): boolean {
  return salt.length === saltLength && sameBytes(commit(salt), commitment)
}
