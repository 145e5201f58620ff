/** One leaf with its event and seal, and its event with those of its stream before it. */
import { partsThatDiffer } from './audit-leaf.ts'
import type { Audit } from './audit-state.ts'
import type { AuditLeaf } from './audit-types.ts'

/** More leaves than this whose times go backwards are not kept. */
const mostBackwards = 1_000

/** Compares one leaf with its event and seal, and its event with the one before it. */
export function lookAt(audit: Audit, row: AuditLeaf): void {
  const { number, event, leaf } = row
  const parts = partsThatDiffer(audit.tools, audit.authority, row)
  const id = event?.envelope.event ?? ''
  if (!event) audit.faults.push({ type: 'EventMissing', leaf: number })
  if (parts.length > 0) {
    const type = parts.includes('seal') ? 'Forged' : 'Edited'
    audit.faults.push({ type, leaf: number, event: id, parts })
    if (parts.includes('seal') || parts.includes('leaf')) audit.wrong.add(number)
  }
  if (leaf.recorded < audit.recorded && audit.backwards.length < mostBackwards) {
    audit.backwards.push(number)
  }
  audit.recorded = leaf.recorded
  if (!event || parts.includes('envelope')) {
    audit.lost = true
    return
  }
  audit.awaited.delete(id)
  followVersion(audit, number, event.envelope)
  followBody(audit, number, { id, body: event.body })
}

function followVersion(
  audit: Audit,
  leaf: number,
  { stream, version }: Readonly<{ stream: string; version: number }>,
): void {
  const before = audit.versions.get(stream)
  const expected = before === undefined ? 1 : before + 1
  audit.versions.set(stream, Math.max(version, before ?? version))
  if (version === expected) return
  // An event already reported as missing or edited leaves a hole that needs no second report.
  if (version > expected && audit.lost) return
  audit.faults.push({ type: 'VersionOutOfOrder', leaf, stream, expected, found: version })
}

function followBody(
  audit: Audit,
  leaf: number,
  { id, body }: Readonly<{ id: string; body: NonNullable<AuditLeaf['event']>['body'] }>,
): void {
  switch (body.type) {
    case 'Kept':
      return
    case 'Missing':
      audit.faults.push({ type: 'BodyMissing', leaf, event: id })
      return
    case 'Disposed':
      audit.disposed += 1
      audit.awaited.set(body.by, [...(audit.awaited.get(body.by) ?? []), { leaf, event: id }])
  }
}
