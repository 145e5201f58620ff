/** What a timeline says of interviews. */
import type { Events } from '#casework'
import { type Line, line } from './line.ts'

type Mine =
  | 'InterviewPlanned'
  | 'InterviewNoticed'
  | 'InterviewHeld'
  | 'QuestionAnswered'
  | 'InterviewEnded'
  | 'InterviewAbandoned'
  | 'NotInterviewing'
  | 'NotInterviewingSigned'

export const interviewLines: {
  readonly [Type in Mine]: (event: Events[Type]) => readonly Line[]
} = {
  InterviewPlanned: ({ who, purpose }) => [...line('Whom', who), ...line('Purpose', purpose)],
  InterviewNoticed: ({ place, how }) => [...line('Place', place), ...line('How', how)],
  InterviewHeld: ({ place, rights }) => [...line('Place', place), ...line('Rights', rights)],
  QuestionAnswered: ({ words }) => line('Answer', words),
  InterviewEnded: () => [],
  InterviewAbandoned: ({ why }) => line('Why', why),
  NotInterviewing: ({ why }) => line('Why', why),
  NotInterviewingSigned: ({ agreed, why }) => [
    ...line('Agreed', agreed ? 'Yes' : 'No'),
    ...line('Why', why),
  ],
}
