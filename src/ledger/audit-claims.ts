/** What signed claims say of the tree: which still hold, and what it means where one does not. */
import type { Claim, Fault, Remark } from './audit-types.ts'

export type Judged = Readonly<{ claim: Claim; good: boolean }>

/**
 * Faults from claims no larger than the log, which come in order of size. A claim that fails while
 * a later one holds was made of a history that has since been replaced; where none later holds, the
 * stretch since the last good claim was rewritten.
 */
export function faultsOfClaims(
  judged: readonly Judged[],
  backwards: readonly number[],
): readonly Fault[] {
  const faults: Fault[] = []
  let lastGood: Claim | undefined
  let bad: Claim[] = []
  for (const { claim, good } of judged) {
    const [first] = bad
    if (!good) bad.push(claim)
    else {
      if (first) faults.push(rolledBack(lastGood, bad, claim))
      ;[lastGood, bad] = [claim, []]
    }
  }
  const [firstBad] = bad
  if (firstBad) {
    const from = lastGood?.size ?? 0
    const to = firstBad.size
    faults.push({
      type: 'TreeRewritten',
      from,
      to,
      lastGood: lastGood?.where,
      firstBad: firstBad.where,
      lookAt: backwards.filter(leaf => leaf >= from && leaf < to),
    })
  }
  return faults
}

function rolledBack(before: Claim | undefined, bad: readonly Claim[], after: Claim): Fault {
  const last = bad.at(-1) ?? after
  return {
    type: 'RolledBack',
    from: before?.size ?? 0,
    to: last.size,
    claim: last.where,
    regrownBy: after.where,
  }
}

/**
 * Tells a log put back from a tree edited beneath nodes that were left right. In the second a claim
 * may fail and a later one hold, because the later is made of the nodes left right: the claims then
 * only say where in the subtree to look, and nothing was put back.
 */
export function reconcile(
  ofTree: readonly Fault[],
  ofClaims: readonly Fault[],
): Readonly<{ ofTree: readonly Fault[]; ofClaims: readonly Fault[] }> {
  const subtrees = ofTree.filter(({ type }) => type === 'SubtreeDiffers')
  const explained = ofClaims.filter(
    claim => claim.type === 'RolledBack' && subtrees.some(subtree => overlap(subtree, claim)),
  )
  return {
    ofTree: ofTree.map(fault => {
      const narrower = explained.find(
        claim => fault.type === 'SubtreeDiffers' && overlap(fault, claim),
      )
      if (fault.type !== 'SubtreeDiffers' || narrower?.type !== 'RolledBack') return fault
      const [from, to] = [Math.max(fault.from, narrower.from), Math.min(fault.to, narrower.to)]
      return { ...fault, from, to }
    }),
    ofClaims: ofClaims.filter(claim => !explained.includes(claim)),
  }
}

function overlap(left: Fault, right: Fault): boolean {
  return 'from' in left && 'from' in right && left.from < right.to && right.from < left.to
}

/** The largest claim beyond the log's end, unless leaves known to be removed account for it. */
export function truncation(
  claims: readonly Claim[],
  leaves: number,
  removed: number,
): readonly Fault[] {
  const last = claims.at(-1)
  if (!last || last.size <= leaves + removed) return []
  return [{ type: 'Truncated', from: leaves, to: last.size, claim: last.where }]
}

/** Anchored checkpoints that hold, but whose rows are gone. */
export function missingCheckpoints(judged: readonly Judged[]): readonly Remark[] {
  const kept = new Set(
    judged.filter(({ claim }) => claim.from === 'checkpoint').map(({ claim }) => claim.size),
  )
  return judged
    .filter(({ claim, good }) => good && claim.from === 'anchor' && !kept.has(claim.size))
    .map(({ claim }) => ({ type: 'CheckpointMissing', claim: claim.where, size: claim.size }))
}
