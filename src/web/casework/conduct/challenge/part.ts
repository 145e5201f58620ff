/**
 * Appeals, the tribunal and the court: what the page of an officer lists of it, and what stands
 * open.
 */
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

export function challengeRows(_found: OfficerView): readonly PartRow[] {
  return []
}
