/** What an audit remembers from one portion to the next. */
import type { Judged } from './audit-claims.ts'
import type { Walk } from './audit-tree.ts'
import type { AuditTools, BadClaim, Claim, Fault } from './audit-types.ts'

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
