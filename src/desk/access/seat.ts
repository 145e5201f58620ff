/** What a panel reads and writes goes by the seat, also while the matter is still given to them. */
import { type Facts, seatsOpenTo } from '#casework'
import type { SubjectId } from '#kernel'
import { type As, permits } from '../who.ts'

/**
 * Whether a panel’s work on an officer, or on any of the matter, is open to whoever asks. True of
 * everybody who is of no panel: what they see is said elsewhere.
 */
export function opensBySeat(as: As, facts: Facts, subject?: SubjectId): boolean {
  const { actor } = as
  if (actor.type !== 'staff' || !permits('read for a panel', as)) return true
  const open = seatsOpenTo(facts, actor.person)
  if (subject !== undefined) return open.has(subject)
  return facts.subjects.length === 0 || open.size > 0
}
