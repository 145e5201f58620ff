/**
 * The audit of one log: leaves go in a portion at a time, what was tampered with comes out.
 *
 * Four things are compared, each held by somebody an intruder would also have to reach: events with
 * their leaves (salts), leaves with their seals (a key outside the database), leaves with the
 * stored tree, and the tree with what was signed and anchored. Faults are reported where they are:
 * a wrong leaf does not also make every root after it wrong.
 */
import { faultsOfClaims, missingCheckpoints, reconcile, truncation } from './audit-claims.ts'
import { lookAt } from './audit-events.ts'
import { placesOf } from './audit-places.ts'
import type { Audit, AuditStart } from './audit-state.ts'
import { agreesWith, finishWalk, startWalk, storedNodes, walkLeaf } from './audit-tree.ts'
import type { AuditPortion, AuditReport, AuditTools, Fault, Remark } from './audit-types.ts'

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
  const { ofTree, ofClaims } = reconcile(walk.faults, faultsOfClaims(judged, audit.backwards))
  const faults: readonly Fault[] = [
    ...audit.faults,
    ...[...audit.awaited.values()]
      .flat()
      .map(({ leaf, event }): Fault => ({ type: 'BodyMissing', leaf, event })),
    ...places,
    ...ofTree.filter(fault => !isAccountedFor(fault, wrong)),
    ...ofClaims,
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
