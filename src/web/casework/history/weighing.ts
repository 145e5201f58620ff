/** The form on which history is weighed: each row answered, what follows from it, and in words. */
import type { WeighedRow } from '#casework'
import type { SubjectHistory } from '#desk'
import { accepted, type Result, refuse } from '#kernel'
import type { Problem, Sheet } from '../../sheet.ts'
import { relevanceWords } from './words.ts'

const relevances = ['relevant', 'not-relevant', 'enquiries-only'] as const

/** What somebody types to say that nothing was found, in one tap. */
export const nothingFound = 'Nothing was found.'

type Asked = Readonly<{
  rows: readonly Readonly<{
    key: string
    field: string
    reason: string
    seek: string
    reference: string
  }>[]
  searchedWords: string
  severity: SubjectHistory['severity']
  cards: readonly unknown[]
  unshown: number
}>
type Weighing = Readonly<{
  rows: readonly WeighedRow[]
  weighed: string
  searched: string
  weighedFor: 'handling' | 'severity'
  unanswered: number
  enquiries: readonly Readonly<{ words: string; from: string }>[]
}>

/** What was answered of a row, as paper shows it. */
export function weighedWords(row: WeighedRow | undefined): string | undefined {
  return row && `${relevanceWords[row.relevant]}: ${row.why}`
}

export function readWeighing(
  sheet: Sheet,
  { rows, searchedWords, severity, cards, unshown }: Asked,
): Result<Weighing, readonly Problem[]> {
  const problems: Problem[] = []
  const weighed: WeighedRow[] = []
  const enquiries: { words: string; from: string }[] = []
  const sought = sheet.choices(
    'enquiries',
    rows.map(({ field }) => field),
  )
  for (const { key, field, reason, seek, reference } of rows) {
    const relevant = sheet.choice(field, relevances)
    const why = sheet.text(reason)
    if (!relevant) problems.push({ field, words: `Answer whether ${reference} is relevant` })
    if (!why) problems.push({ field: reason, words: `Enter why, for ${reference}` })
    if (relevant && why) weighed.push({ row: key, relevant, why })
    if (!sought.includes(field)) continue
    const words = sheet.text(seek)
    if (relevant === 'not-relevant')
      problems.push({
        field: 'enquiries',
        words: `You answered that ${reference} is not relevant, so it opens no line of enquiry`,
      })
    else if (words) enquiries.push({ words, from: key })
    else
      problems.push({
        field: seek,
        words: `Enter what is to be asked, sought or checked about ${reference}`,
      })
  }
  const words = sheet.lines('weighed') || (sheet.text('none') === 'yes' ? nothingFound : '')
  if (!words) problems.push({ field: 'weighed', words: 'Enter how the history was weighed' })
  if (problems.length > 0) return refuse(problems)
  const weighedFor = severity === 'saved-alone' ? 'severity' : 'handling'
  const unanswered = cards.length + unshown
  const searched = searchedWords
  return accepted({ rows: weighed, weighed: words, searched, weighedFor, unanswered, enquiries })
}
