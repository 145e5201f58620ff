/** The pages of interviews, in the order one goes. */
import type { Page } from '../../page.ts'
import { abandon } from './abandon.ts'
import { addQuestion } from './add-question.ts'
import { answer } from './answer.ts'
import { decline } from './decline.ts'
import { end } from './end.ts'
import { given } from './given.ts'
import { interview } from './interview.ts'
import { interviews } from './list.ts'
import { planNew } from './new.ts'
import { notInterviewing } from './not-interviewing.ts'
import { notice } from './notice.ts'
import { otherTime } from './other-time.ts'
import { plan } from './plan.ts'
import { sign } from './sign.ts'
import { start } from './start.ts'

export const interviewPages: readonly Page[] = [
  interviews,
  planNew,
  given,
  interview,
  plan,
  notice,
  otherTime,
  decline,
  start,
  addQuestion,
  answer,
  end,
  abandon,
  notInterviewing,
  sign,
]
