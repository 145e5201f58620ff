/** What happened, in the person's own words, kept exactly. */
import { accepted, refuse } from '#kernel'
import { type Reader, typedAt } from '../draft.ts'

type Happened = Readonly<{ words: string; sexualOrViolent: boolean }>

export const readHappened: Reader<Happened> = (sheet, told) => {
  const words = sheet.lines('words')
  const sexualOrViolent = sheet.choice('includes', ['sexual-or-violent']) !== undefined
  const telling = typedAt(told, 'telling', 'telling')
  // Someone who would rather talk need not write; nor, yet, someone about to be offered that.
  const mayBeEmpty = telling === 'talk-to-someone' || (sexualOrViolent && telling === '')
  if (words || mayBeEmpty) return accepted({ words, sexualOrViolent })
  return refuse([{ field: 'words', words: sheet.t('missing') }])
}
