/** A case read from JSON, or everything wrong with it. */
import { type Result, refuse } from '#kernel'
import type { LawCase } from './case.ts'

/** One error: where, what was expected there, what was found. */
export type CaseError = Readonly<{
  /** JSON Pointer from the root of the case. */
  path: string
  expected: string
  got: string
  /** For a name that is not known: the nearest that are. */
  nearest?: readonly string[]
}>

export function readCase(_json: unknown): Result<LawCase, readonly CaseError[]> {
  return refuse([])
}
