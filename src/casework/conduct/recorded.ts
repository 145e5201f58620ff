/** How a step of the proceedings against an officer is recorded, and kept. */
import { type Day, nothing, refuse } from '#kernel'
import type { Verdict } from '../complaint/area.ts'
import { stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import type { ConductEvent } from './conduct.ts'

type Around = Readonly<{ today: Day; facts: Facts }>

/**
 * The event, unless something is in the way: nobody of that name here, the first of `missing`, or a
 * day still to come. What was recorded under the same entry stays as it was.
 */
export function recorded(
  event: ConductEvent,
  { today, facts }: Around,
  ...missing: readonly (ComplaintRefusal | undefined)[]
): Verdict {
  if (facts.conduct.some(({ entry }) => entry === event.entry)) return nothing
  const { subject } = event
  if (subject !== undefined && !facts.subjects.some(one => one.subject === subject))
    return refuse({ type: 'NoSuchOfficer' })
  return unless(missing.find(Boolean) ?? stillToCome(event.on, today), event)
}

/** Kept in the order it was recorded. */
export function kept(facts: Facts, event: ConductEvent): Facts {
  return { ...facts, conduct: [...facts.conduct, event] }
}
