/**
 * The audit of one log: leaves go in a portion at a time, what was tampered with comes out.
 *
 * Four things are compared, each held by somebody an intruder would also have to reach: events with
 * their leaves (salts), leaves with their seals (a key outside the database), leaves with the
 * stored tree, and the tree with what was signed and anchored. Faults are reported where they are:
 * a wrong leaf does not also make every root after it wrong.
 */
import { faultsOfClaims, type Judged, missingCheckpoints, truncation } from './audit-claims.ts'
import { partsThatDiffer } from './audit-leaf.ts'
import { placesOf } from './audit-places.ts'
import {
  agreesWith,
  finishWalk,
  startWalk,
  storedNodes,
  type Walk,
  walkLeaf,
} from './audit-tree.ts'
import type {
  AuditLeaf,
  AuditPortion,
  AuditReport,
  AuditTools,
  BadClaim,
  Claim,
  Fault,
  Remark,
} from './audit-types.ts'

/** An audit under way. It changes as it is fed and is for one use. */
export type Audit = {
  readonly tools: AuditTools
  readonly authority: string
  readonly walk: Walk
  /** In order of size; `judged` takes them as the walk reaches each. */
  readonly claims: readonly Claim[]
  readonly judged: Judged[]
  readonly limit: number
  readonly faults: Fault[]
  /** Leaves whose hash is not what was grown: they account for a subtree that differs. */
  readonly wrong: Set<number>
  readonly versions: Map<string, number>
  /** Ids of events that are said to record a disposal, and the leaves whose bodies they took. */
  readonly awaited: Map<string, { leaf: number; event: string }[]>
  readonly backwards: number[]
  next: number
  recorded: string
  disposed: number
  /** Whether an event was found missing or edited, so that its stream may seem to skip. */
  lost: boolean
}

export type AuditStart = Readonly<{
  authority: string
  /** In any order; signatures already checked (`checkpointClaim`, `anchorClaims`). */
  claims: readonly (Claim | BadClaim)[]
  /** Leaves in the stored tree; when left out, the size of the largest checkpoint. */
  grown?: number
}>

export type AuditEnd = Readonly<{
  /** How many leaves the head row counts. */
  head?: number
  /** Ids of events that no leaf names. */
  eventsWithoutLeaf?: readonly string[]
}>

const mostListed = 1_000

export function startAudit(tools: AuditTools, start: AuditStart): Audit {
  const claims = start.claims
    .filter(claim => 'root' in claim)
    .toSorted((left, right) => left.size - right.size)
  const rows = claims.filter(({ from }) => from === 'checkpoint')
  const grown = start.grown ?? rows.at(-1)?.size ?? 0
  const audit: Audit = {
    tools,
    authority: start.authority,
    walk: startWalk(tools.sha256, grown),
    claims,
    judged: [],
    limit: Math.max(grown, claims.at(-1)?.size ?? 0),
    faults: start.claims
      .filter(claim => 'words' in claim)
      .map(({ where, words }) => ({ type: 'ClaimUnreadable', claim: where, words })),
    wrong: new Set(),
    versions: new Map(),
    awaited: new Map(),
    backwards: [],
    next: 0,
    recorded: '',
    disposed: 0,
    lost: false,
  }
  judge(audit)
  return audit
}

/** Feeds one portion. Portions come in order, and the audit given is the one returned. */
export function auditPortion(audit: Audit, { leaves, nodes }: AuditPortion): Audit {
  const stored = storedNodes(nodes)
  const grow = (hash: Uint8Array | undefined) => {
    if (audit.walk.size >= audit.limit) return
    walkLeaf(audit.walk, stored, hash)
    judge(audit)
  }
  for (const row of leaves) {
    if (row.number < audit.next) {
      audit.faults.push({ type: 'NumberRepeated', leaf: row.number })
      continue
    }
    if (row.number > audit.next) {
      audit.faults.push({ type: 'LeafMissing', from: audit.next, to: row.number })
      audit.lost = true
      for (let at = audit.next; at < Math.min(row.number, audit.limit); at += 1) {
        audit.wrong.add(at)
        grow(undefined)
      }
    }
    lookAt(audit, row)
    grow(row.hash)
    audit.next = row.number + 1
  }
  return audit
}

export function finishAudit(audit: Audit, end: AuditEnd = {}): AuditReport {
  const { walk, judged, claims, wrong, next } = audit
  finishWalk(walk)
  const compared = walk.overflowed ? Number.POSITIVE_INFINITY : Math.min(walk.grown, next)
  const places = placesOf(walk.displaced, compared, wrong)
  for (const { number } of walk.displaced) wrong.add(number)
  const left = claims.slice(judged.length)
  const faults: readonly Fault[] = [
    ...audit.faults,
    ...[...audit.awaited.values()]
      .flat()
      .map(({ leaf, event }): Fault => ({ type: 'BodyMissing', leaf, event })),
    ...places,
    ...walk.faults.filter(fault => !isAccountedFor(fault, wrong)),
    ...faultsOfClaims(judged, audit.backwards),
    ...truncation(left, next, netRemoved(places)),
    ...(end.head === undefined || end.head === next
      ? []
      : [{ type: 'HeadDiffers', head: end.head, leaves: next } as const]),
    ...(end.eventsWithoutLeaf ?? []).map((event): Fault => ({ type: 'EventWithoutLeaf', event })),
  ]
  return {
    sound: faults.length === 0,
    leaves: next,
    disposed: audit.disposed,
    claims: judged.filter(({ good }) => good).length,
    faults: faults.slice(0, mostListed),
    more: Math.max(0, faults.length - mostListed),
    remarks: remarksOf(audit),
  }
}

/** Compares one leaf with its event and seal, and its event with the one before it. */
function lookAt(audit: Audit, row: AuditLeaf): void {
  const { number, event, leaf } = row
  const parts = partsThatDiffer(audit.tools, audit.authority, row)
  const id = event?.envelope.event ?? ''
  if (!event) audit.faults.push({ type: 'EventMissing', leaf: number })
  if (parts.length > 0) {
    const type = parts.includes('seal') ? 'Forged' : 'Edited'
    audit.faults.push({ type, leaf: number, event: id, parts })
    if (parts.includes('seal') || parts.includes('leaf')) audit.wrong.add(number)
  }
  if (leaf.recorded < audit.recorded && audit.backwards.length < mostListed) {
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

/** Judges every claim of the size the walk has reached. */
function judge(audit: Audit): void {
  const { walk, claims, judged } = audit
  for (
    let claim = claims[judged.length];
    claim?.size === walk.size;
    claim = claims[judged.length]
  ) {
    judged.push({ claim, good: agreesWith(walk, claim.root) })
  }
}

function isAccountedFor(fault: Fault, wrong: ReadonlySet<number>): boolean {
  if (fault.type !== 'SubtreeDiffers') return false
  for (const leaf of wrong) if (leaf >= fault.from && leaf < fault.to) return true
  return false
}

function netRemoved(places: readonly Fault[]): number {
  return places.reduce((net, fault) => {
    if (fault.type === 'LeafRemoved') return net + fault.to - fault.from
    return fault.type === 'LeafInserted' ? net - (fault.to - fault.from) : net
  }, 0)
}

function remarksOf({ tools, judged, claims, next }: Audit): readonly Remark[] {
  const signed = claims.at(-1)?.size ?? 0
  return [
    ...(tools.seal ? [] : [{ type: 'SealsNotChecked' } as const]),
    ...(signed < next ? [{ type: 'NotYetSigned', from: signed, to: next } as const] : []),
    ...missingCheckpoints(judged),
  ]
}
