/** Days and years as files write them, each read only where it can mean one thing. */
import { type Day, dayOf, parseDay } from '#kernel'

export type DayOrder = 'day-first' | 'month-first'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A time behind the day says nothing here. */
const time = String.raw`(?:[T ,]+\d{1,2}:\d{2}.*)?$`
const iso = new RegExp(String.raw`^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})${time}`)
const numbers = new RegExp(String.raw`^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})${time}`)
const named = new RegExp(String.raw`^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})${time}`, 'i')
const namedFirst = new RegExp(String.raw`^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})${time}`, 'i')

/**
 * The day; undefined for what is none. Whatever the order, 27/03/2019 is in March and 03/27/2019
 * too: a file put together from others has both. Two digits of a year are not guessed at.
 */
export function dayIn(text: string, order: DayOrder): Day | undefined {
  const whole = iso.exec(text)
  if (whole) return parseDay(`${whole[1]}-${whole[2]}-${whole[3]}`)
  const parts = numbers.exec(text)
  if (parts) {
    const [, one = 0, other = 0, year = 0] = parts.map(Number)
    const [date, month] =
      other > 12 || (order === 'month-first' && one <= 12) ? [other, one] : [one, other]
    return dayOf(year, month, date)
  }
  const [, date, name = ''] = named.exec(text) ?? []
  if (date !== undefined) return inMonth(name, Number(date), text)
  const [, month = '', nth] = namedFirst.exec(text) ?? []
  return nth === undefined ? undefined : inMonth(month, Number(nth), text)
}

function inMonth(name: string, date: number, text: string): Day | undefined {
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const year = /\d{4}/.exec(text)?.[0]
  return month > 0 ? dayOf(Number(year), month, date) : undefined
}

/** A year from 1850 on; of a date, its year. */
export function yearIn(text: string): number | undefined {
  const bare = text.replace(/\.0+$/, '')
  const year = /^\d{4}$/.test(bare) ? Number(bare) : Number(dayIn(bare, 'day-first')?.slice(0, 4))
  return year >= 1850 && year < 2100 ? year : undefined
}

/** Which order these speak for. Where none does, the day comes first, as it does here. */
export function orderIn(cells: Iterable<string>): DayOrder {
  let [dayFirst, monthFirst] = [0, 0]
  for (const cell of cells) {
    const [, one = 0, other = 0] = numbers.exec(cell)?.map(Number) ?? []
    if (one > 12) dayFirst += 1
    else if (other > 12) monthFirst += 1
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}
