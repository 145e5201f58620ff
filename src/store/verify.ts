/** Whether the record is what it was: every leaf, every node, every checkpoint, against the anchors. */
import type { AuthorityId } from '#kernel'

/** Where something is wrong, and what. Leaf numbers count from 0 and are inclusive. */
export type Finding = Readonly<{
  authority: AuthorityId
  /** The leaves it is located to; undefined where it concerns the log as a whole. */
  leaves?: Readonly<{ first: number; last: number }>
  /** A short name for programs: `body-changed`, `leaf-missing`, `seal-wrong`, `rolled-back` … */
  fault: string
  /** One English sentence for people. */
  says: string
}>

export type VerifiedLog = Readonly<{
  authority: AuthorityId
  /** Leaves in the log, and how many of them a signed checkpoint covers. */
  size: number
  signed: number
  checkpoints: number
  disposed: number
}>

export type Verification = Readonly<{
  sound: boolean
  logs: readonly VerifiedLog[]
  findings: readonly Finding[]
}>

export type VerifyOptions = Readonly<{
  /** One authority; all of them unless said. */
  authority?: AuthorityId
  /** The text of a copy of an anchor file, or of a receipt, kept where the database is not. */
  against?: string
  onProgress?: (done: number, of: number) => void
}>
