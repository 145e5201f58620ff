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
