/** The pages of those who handle complaints, in the order a day's work meets them. */
import type { Page } from '../page.ts'
import { contact } from './contact.ts'
import { document } from './document.ts'
import { duties } from './duties.ts'
import { evidence } from './evidence.ts'
import { giveLetter } from './give-letter.ts'
import { keepEvidence } from './keep-evidence.ts'
import { letterText } from './letter.ts'
import { letterPdf } from './letter-pdf.ts'
import { letters } from './letters.ts'
import { log } from './log.ts'
import { original } from './original.ts'
import { giveReceipt, receiptToGive } from './receipts.ts'
import { safety } from './safety.ts'
import { section } from './section.ts'
import { sendUpdate } from './send-update.ts'
import { summary } from './summary.ts'
import { take } from './take.ts'
import { timeline } from './timeline.ts'
import { force, mine, notTaken, today } from './today.ts'

export const casework: readonly Page[] = [
  today,
  mine,
  force,
  notTaken,
  section,
  summary,
  evidence,
  duties,
  timeline,
  letters,
  take,
  safety,
  log,
  contact,
  keepEvidence,
  sendUpdate,
  document,
  original,
  letterText,
  letterPdf,
  giveLetter,
  receiptToGive,
  giveReceipt,
]
