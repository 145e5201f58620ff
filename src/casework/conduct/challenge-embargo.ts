/** Who is told of a draft judgment before it is handed down. */
import type { Day } from '#kernel'
import type { ComplaintEvent, Disposed } from '../complaint/words.ts'

/**
 * Whether this person is told nothing of it yet: a draft whose day is to come, and which does not
 * name them. One that was recorded without naming anybody here is not kept from anybody.
 */
export function isEmbargoed(
  event: ComplaintEvent | Disposed,
  { person, today }: Readonly<{ person: string | undefined; today: Day }>,
): boolean {
  if (event.type !== 'ChallengeMade' || event.step !== 'draft-judgment') return false
  const { until, readers } = event
  if (until === undefined || until <= today || readers === undefined) return false
  return !readers.some(one => one === person)
}
