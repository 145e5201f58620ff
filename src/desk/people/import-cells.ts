/** One cell of a force's file, read as what its column holds. */
import { accepted, type Day, dayOf, parseDay, type Result, refuse } from '#kernel'

export const dayOrders = ['day-first', 'month-first'] as const
/** How `03/04/2019` is to be read. `2019-04-03` and `3 Apr 2019` need no telling. */
export type DayOrder = (typeof dayOrders)[number]

export const earlierKinds = [
  'complaint',
  'conduct',
  'dsi',
  'civil-claim',
  'grievance',
  'tribunal',
  'vetting',
  'other',
] as const
export type EarlierKind = (typeof earlierKinds)[number]

const longestText = 20_000

/** What was wrong is said as what was expected. */
type Cell<T> = Result<T, string>

/** Spaces put right. Null and None are somebody's family name: in a name they stand. */
function plainText(cell: string): string {
  const text = cell
    .replaceAll('\u0000', '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim()
  return /^(?:-+|#?n\/a)$/i.test(text) ? '' : text
}

/** The same where no name can be: an empty cell as databases and spreadsheets write it. */
function plainValue(cell: string): string {
  const text = plainText(cell)
  return /^(?:null|none|na|nan)$/i.test(text) ? '' : text
}

function readText(cell: string): Cell<string> {
  const text = plainText(cell)
  return text.length > longestText
    ? refuse(`at most ${longestText.toLocaleString('en-GB')} characters`)
    : accepted(text)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Two digits of a year are not guessed at. */
export function readDayCell(cell: string, order: DayOrder): Cell<Day | undefined> {
  const text = plainValue(cell)
  if (text === '') return accepted(undefined)
  const found = findDay(text, order)
  return found ? accepted(found) : refuse(daysExpected(order))
}

function daysExpected(order: DayOrder): string {
  return order === 'day-first'
    ? 'a date such as 27/03/2019 or 2019-03-27, from 1900 on'
    : 'a date such as 03/27/2019 or 2019-03-27, from 1900 on'
}

/** A time behind the day says nothing we keep. */
const time = String.raw`(?:[T ,]+\d{1,2}:\d{2}.*)?$`
const isoDay = new RegExp(String.raw`^(\d{4})-?(\d{2})-?(\d{2})${time}`)
const numbered = new RegExp(String.raw`^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})${time}`)
const named = new RegExp(String.raw`^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})${time}`, 'i')

function findDay(text: string, order: DayOrder): Day | undefined {
  const iso = isoDay.exec(text)
  if (iso) return parseDay(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const numbers = numbered.exec(text)
  if (numbers) {
    const [, one, other, year] = numbers.map(Number)
    const [date, month] = order === 'day-first' ? [one, other] : [other, one]
    return dayOf(year ?? 0, month ?? 0, date ?? 0)
  }
  const [, date, name = '', year] = named.exec(text) ?? []
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month > 0 ? dayOf(Number(year), month, Number(date)) : undefined
}

function readYear(cell: string, order: DayOrder): Cell<number | undefined> {
  const text = plainValue(cell).replace(/\.0$/, '')
  if (text === '') return accepted(undefined)
  const year = /^\d{4}$/.test(text) ? Number(text) : Number(findDay(text, order)?.slice(0, 4))
  return year >= 1900 && year < 2100
    ? accepted(year)
    : refuse('a year such as 1984, or a date of birth')
}

const kindWords: Readonly<Record<string, EarlierKind>> = {
  complaint: 'complaint',
  publiccomplaint: 'complaint',
  conduct: 'conduct',
  conductmatter: 'conduct',
  recordableconduct: 'conduct',
  recordableconductmatter: 'conduct',
  misconduct: 'conduct',
  dsi: 'dsi',
  dsimatter: 'dsi',
  deathorseriousinjury: 'dsi',
  civilclaim: 'civil-claim',
  civil: 'civil-claim',
  claim: 'civil-claim',
  grievance: 'grievance',
  tribunal: 'tribunal',
  employmenttribunal: 'tribunal',
  et: 'tribunal',
  vetting: 'vetting',
  vettingrecord: 'vetting',
  other: 'other',
}

/** `own`: what this file's own words for a kind mean, by those words in lower case. */
function readKind(
  cell: string,
  own: Readonly<Record<string, EarlierKind>>,
): Cell<EarlierKind | undefined> {
  const text = plainValue(cell)
  if (text === '') return accepted(undefined)
  const kind = own[text.toLowerCase()] ?? kindWords[text.toLowerCase().replaceAll(/[^a-z]/g, '')]
  return kind ? accepted(kind) : refuse(`one of ${earlierKinds.join(', ')}`)
}

export type Reading = 'text' | 'day' | 'year' | 'kind'
export type ReadBy = Readonly<{ dates: DayOrder; kinds: Readonly<Record<string, EarlierKind>> }>

/** A cell read as what its column holds; nothing where nothing stands in it. */
export function readCell(
  reads: Reading,
  cell: string,
  { dates, kinds }: ReadBy,
): Cell<string | number | undefined> {
  switch (reads) {
    case 'day':
      return readDayCell(cell, dates)
    case 'year':
      return readYear(cell, dates)
    case 'kind':
      return readKind(cell, kinds)
    case 'text':
      return readText(cell)
  }
}
