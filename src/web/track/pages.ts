/** Following a complaint: its code opens dates; the second thing, all of it and every form. */
import type { Page } from '../page.ts'
import { changeContact } from '../report/contact/change.ts'
import { challenge } from './challenge/challenge.ts'
import { complaint } from './complaint/complaint.ts'
import { dates } from './dates/dates.ts'
import { enter } from './enter/enter.ts'
import { files } from './files/files.ts'
import { impact } from './impact/impact.ts'
import { exit, leave } from './leave.ts'
import { letter, letterPdf } from './letter/letter.ts'
import { messages } from './messages/messages.ts'
import { record } from './record/record.ts'
import { representative } from './representative/representative.ts'
import { askForReview } from './review/review.ts'
import { second } from './second/second.ts'
import { since } from './since/since.ts'
import { takeBack } from './take-back/take-back.ts'
import { withdraw } from './withdraw/withdraw.ts'
import { wrong } from './wrong/wrong.ts'

export const trackPages: readonly Page[] = [
  enter,
  dates,
  second,
  complaint,
  letter,
  letterPdf,
  record,
  withdraw,
  takeBack,
  since,
  files,
  messages,
  wrong,
  askForReview,
  challenge,
  impact,
  changeContact,
  representative,
  leave,
  exit,
]
