/** What an audit is given and what it can find. */
import type { OneOf } from '#kernel'
import type { Sha256 } from './bytes.ts'
import type { Envelope, Leaf, Seal } from './commitment.ts'
import type { TreeNode } from './tree.ts'

/** `seal` is left out by an auditor who does not hold the seal key: seals are then not checked. */
export type AuditTools = Readonly<{ sha256: Sha256; seal?: Seal }>

/** A body as the database holds it. `by` is the id of the event that records its disposal. */
export type AuditBody = OneOf<{
  Kept: { text: string; salt: Uint8Array }
  Disposed: { by: string }
  Missing: {}
}>

/** A leaf row joined to its event: `event` is undefined where the event is gone. */
export type AuditLeaf = Readonly<{
  number: number
  hash: Uint8Array
  seal: Uint8Array
  /** The leaf's own fields, as columns; the commitments are those stored, not recomputed. */
  leaf: Leaf
  event?: Readonly<{ envelope: Envelope; envelopeSalt: Uint8Array; body: AuditBody }> | undefined
}>

/**
 * One portion: `leaves` in order of number, and the stored nodes whose last leaf,
 * `(index + 1) * 2^level - 1`, comes after the last leaf of the portion before and not after the
 * last leaf of this one. Nodes beyond those do no harm.
 */
export type AuditPortion = Readonly<{
  leaves: readonly AuditLeaf[]
  nodes: readonly TreeNode[]
}>

/** Something signed that says what the root was at a size. `where` names it for a reader. */
export type Claim = Readonly<{
  from: 'checkpoint' | 'anchor' | 'receipt'
  where: string
  size: number
  root: Uint8Array
}>

/** Something that should have been a claim and cannot be believed. */
export type BadClaim = Readonly<{ from: Claim['from']; where: string; words: string }>

/** What about a leaf did not agree; `node` is the stored node at level 0. */
export type LeafPart = 'envelope' | 'body' | 'fields' | 'leaf' | 'seal' | 'node'

/** Leaf numbers count from 0; a stretch runs from `from` up to but not including `to`. */
export type Fault = OneOf<{
  /** An event, its envelope, or its leaf's fields do not match the leaf as it was hashed. */
  Edited: { leaf: number; event: string; parts: readonly LeafPart[] }
  /** The leaf was not made by a holder of the seal key: rewritten to match an edit, or inserted. */
  Forged: { leaf: number; event: string; parts: readonly LeafPart[] }
  /** The leaf stands and its event is gone. */
  EventMissing: { leaf: number }
  /** The body is gone and no event in the log records its disposal. */
  BodyMissing: { leaf: number; event: string }
  /** No leaves with these numbers. */
  LeafMissing: { from: number; to: number }
  /** Leaves were taken out here and those after them renumbered; the numbers they used to have. */
  LeafRemoved: { from: number; to: number }
  /** Leaves were put in here and those after them renumbered; the numbers they have now. */
  LeafInserted: { from: number; to: number }
  /** The leaf that stood at `belongs` when the tree was grown stands at `leaf`. */
  LeafMoved: { leaf: number; belongs: number }
  /** A number used twice, or out of order. */
  NumberRepeated: { leaf: number }
  /** An event's version does not follow the one before it in its stream. */
  VersionOutOfOrder: { leaf: number; stream: string; expected: number; found: number }
  /** An event that no leaf speaks for. */
  EventWithoutLeaf: { event: string }
  /** The smallest stored subtree that is not what stands beneath it, narrowed by signed claims. */
  SubtreeDiffers: { level: number; index: number; from: number; to: number }
  /** A stored node that is wrong although what stands above and beneath it agrees. */
  NodeEdited: { level: number; index: number; from: number; to: number }
  /** A stored node that a tree of this size has is gone. */
  NodeMissing: { level: number; index: number; from: number; to: number }
  /** The tree between two signed claims is no longer the one that was signed. */
  TreeRewritten: {
    from: number
    to: number
    /** The last claim that still holds; undefined where none does. */
    lastGood: string | undefined
    firstBad: string
    /** Leaves of the stretch whose recording time goes backwards: where to look first. */
    lookAt: readonly number[]
  }
  /** A signed claim is larger than the log. */
  Truncated: { from: number; to: number; claim: string }
  /** A claim disagrees with a tree that agrees with a later: the log was put back, and regrew. */
  RolledBack: { from: number; to: number; claim: string; regrownBy: string }
  /** The head row counts more or fewer leaves than there are. */
  HeadDiffers: { head: number; leaves: number }
  ClaimUnreadable: { claim: string; words: string }
}>

/** Worth saying, but evidence of nothing by itself. */
export type Remark = OneOf<{
  /** An anchored checkpoint has no row, though the tree still agrees with it. */
  CheckpointMissing: { claim: string; size: number }
  SealsNotChecked: {}
  /** Nothing signed speaks for these leaves yet. */
  NotYetSigned: { from: number; to: number }
}>

export type AuditReport = Readonly<{
  sound: boolean
  leaves: number
  /** Bodies lawfully gone. */
  disposed: number
  /** Claims that still hold. */
  claims: number
  faults: readonly Fault[]
  /** Faults found beyond those listed, when there are too many to list. */
  more: number
  remarks: readonly Remark[]
}>
