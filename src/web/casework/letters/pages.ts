/** Letters: those written, and each step of one from its words to its leaving. */
import type { Page } from '../../page.ts'
import { decideLetter, draftedLetter, draftPdf } from './drafted.ts'
import { giveLetter } from './give-letter.ts'
import { letterText } from './letter.ts'
import { letterPdf } from './letter-pdf.ts'
import { letters } from './letters.ts'
import { returnLetter } from './return-letter.ts'
import { sendLetter } from './send-letter.ts'
import { sendUpdate } from './send-update.ts'
import { lookAgain, withheld, withhold } from './withheld.ts'
import { changeLetter, newLetter } from './words.ts'
import { writeLetter } from './write.ts'

export const letterPages: readonly Page[] = [
  letters,
  writeLetter,
  sendUpdate,
  newLetter,
  draftedLetter,
  changeLetter,
  decideLetter,
  returnLetter,
  draftPdf,
  sendLetter,
  letterText,
  letterPdf,
  giveLetter,
  withheld,
  withhold,
  lookAgain,
]
