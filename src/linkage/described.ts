/** How a record describes a member of a force, in the few facts that may make them known. */
import type { Day } from '#kernel'

/**
 * Whatever one source says of one person. Nothing about sex, race, religion or any other protected
 * characteristic has a place here: none may decide who somebody is.
 */
export type Described = Readonly<{
  familyName?: string | undefined
  givenNames?: string | undefined
  suffix?: string | undefined
  number?: string | undefined
  rank?: string | undefined
  unit?: string | undefined
  birthYear?: number | undefined
  appointedOn?: Day | undefined
  leftOn?: Day | undefined
  /** The day the description is of, such as the day of the matter they were named in. */
  asOf?: Day | undefined
}>
