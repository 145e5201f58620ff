/** What a timeline says of interviews. */
import type { Events } from '#casework'
import { type Line, line } from './line.ts'

type Mine =
  | 'OfficerGiven'
  | 'FriendChosen'
  | 'RepresentationsMade'
  | 'InterviewPlanned'
  | 'InterviewNoticed'
  | 'OtherTimeProposed'
  | 'OtherTimeDeclined'
  | 'InterviewHeld'
  | 'QuestionAdded'
  | 'QuestionAnswered'
  | 'InterviewEnded'
  | 'InterviewAbandoned'
  | 'NotInterviewing'
  | 'NotInterviewingSigned'

const papers = {
  'notice-of-investigation': 'Notice of the investigation',
  'terms-of-reference': 'Terms of reference',
  'terms-refused': 'Why the terms of reference are not given',
} as const

const why = (waived: Readonly<{ why: string }> | undefined) =>
  waived ? line('Gone ahead because', waived.why) : []

export const interviewLines: {
  readonly [Type in Mine]: (event: Events[Type]) => readonly Line[]
} = {
  OfficerGiven: ({ what, how }) => [...line('What', papers[what]), ...line('How', how)],
  FriendChosen: ({ friend }) => line('Friend', friend),
  RepresentationsMade: ({ words }) => line('What they said', words),
  InterviewPlanned: ({ who, purpose, waived }) => [
    ...line('Whom', who),
    ...line('Purpose', purpose),
    ...why(waived),
  ],
  InterviewNoticed: ({ place, how }) => [...line('Place', place), ...line('How', how)],
  OtherTimeProposed: event => [...line('Why', event.why), ...line('Judged', event.judged)],
  OtherTimeDeclined: event => [...line('Why', event.why), ...why(event.waived)],
  InterviewHeld: ({ place, rights, waived }) => [
    ...line('Place', place),
    ...line('Rights', rights),
    ...why(waived),
  ],
  QuestionAdded: ({ words }) => line('Question', words),
  QuestionAnswered: ({ words }) => line('Answer', words),
  InterviewEnded: () => [],
  InterviewAbandoned: event => line('Why', event.why),
  NotInterviewing: ({ waived, ...event }) => [...line('Why', event.why), ...why(waived)],
  NotInterviewingSigned: ({ agreed, near, ...event }) => [
    ...line('Agreed', agreed ? 'Yes' : 'No'),
    ...line('Why', event.why),
    ...line('How near they stand', near && `${near.how}. ${near.why}`),
  ],
}
