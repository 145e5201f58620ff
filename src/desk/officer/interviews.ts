/**
 * The interviews an officer was told of, as their page shows them: when and where, what was given
 * ahead, and other times they put forward. Never what is to be asked, or how a time was come by.
 */
import type { Facts } from '#casework'
import type { Instant, SubjectId } from '#kernel'

export type InterviewKnown = Readonly<{
  interview: string
  at: Instant
  place: string
  /** What was given to prepare with. */
  information: string
  friend: string | undefined
  standing: 'to-come' | 'held' | 'not-to-be'
  /** What staff wrote of why one was not accepted is theirs to tell. */
  otherTimes: readonly Readonly<{ at: Instant; isDeclined: boolean }>[]
}>

export function interviewsKnown(
  { interviewing }: Pick<Facts, 'interviewing'>,
  subject: SubjectId,
): readonly InterviewKnown[] {
  return interviewing.interviews.flatMap(one => {
    const told = one.notices.at(-1)
    if (one.plan.subject !== subject || !told) return []
    const { interview, at, place, information, friend } = told
    return [
      {
        ...{ interview, at: one.held?.at ?? at, place: one.held?.place ?? place, information },
        friend,
        standing: one.held ? 'held' : one.abandoned ? 'not-to-be' : 'to-come',
        otherTimes: one.otherTimes.map(time => ({
          at: time.at,
          isDeclined: time.declined !== undefined,
        })),
      },
    ]
  })
}
