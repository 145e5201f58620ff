/** A case read from JSON, or everything wrong with it. */
import { accepted, type Result, refuse } from '#kernel'
import { caseShape, type LawCase } from './case.ts'
import { type CaseError, check } from './check.ts'
import { checkReferences } from './references.ts'

/**
 * Reads a case from what `JSON.parse` gave. Refused with every error found: shape, ids that exist,
 * exactly one time, required details, real days, and nothing known before the day it happened.
 */
export function readCase(json: unknown): Result<LawCase, readonly CaseError[]> {
  const misshapen = check(caseShape, json, '')
  const at = new Set(misshapen.map(({ path }) => path))
  const errors = [...misshapen, ...checkReferences(json).filter(({ path }) => !at.has(path))]
  return errors.length > 0 ? refuse(errors) : accepted(json as LawCase)
}
