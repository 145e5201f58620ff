/** What every step of the proceedings against an officer carries. */
import type { Day, SubjectId } from '#kernel'

export type Step = Readonly<{
  on: Day
  /** Its own id, so that asking twice adds nothing. */
  entry: string
  /** The officer it is about. */
  subject: SubjectId
}>
export type Today = Readonly<{ today: Day }>

/** In the order of their days; of one day, as they were recorded. */
export function byDay<One extends Readonly<{ on: Day }>>(all: readonly One[]): readonly One[] {
  return all.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}
