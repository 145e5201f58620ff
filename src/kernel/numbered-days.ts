/**
 * Days as whole numbers from 1 January 1970, for counting: the calendar of `Temporal` without an
 * object for every step, because one matter asks for hundreds of days.
 */
import type { Day } from './day.ts'

/** Days of a cycle of 400 years, of the years in it and of the months from March. */
const daysOfCycle = 146_097
const yearsOfCycle = 400
/** Days from 1 March of the year 0 to 1 January 1970. */
const untilEpoch = 719_468

/** Years begin in March here, so that the day that not every year has comes last. */
export function numberOf(year: number, month: number, date: number): number {
  const since = month > 2 ? year : year - 1
  const leaps = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / yearsOfCycle)
  return 365 * since + leaps + beforeMonth((month + 9) % 12) + date - 1 - untilEpoch
}

/** Days of the year before a month, where March is 0. */
function beforeMonth(month: number): number {
  return Math.floor((153 * month + 2) / 5)
}

/** The day with this number; a number no day has is written all the same, as it comes. */
export function writtenDay(n: number): Day {
  const known = written.get(n)
  if (known !== undefined) return known
  const day = write(n)
  if (day >= '1900' && day < '2200') written.set(n, day)
  return day
}

/** Never more than the days of three centuries. */
const written = new Map<number, Day>()

function write(n: number): Day {
  const of = n + untilEpoch
  const cycle = Math.floor(of / daysOfCycle)
  const rest = of - cycle * daysOfCycle
  const leaps = Math.floor(rest / 1460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096)
  const yearOfCycle = Math.floor((rest - leaps) / 365)
  const sinceMarch = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  const ofYear = rest - sinceMarch
  const month = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - beforeMonth(month) + 1
  const year = cycle * yearsOfCycle + yearOfCycle + (month < 10 ? 0 : 1)
  return `${pad(year, 4)}-${pad(((month + 2) % 12) + 1, 2)}-${pad(date, 2)}` as Day
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}

/** The number of a day; throws RangeError where there is no such day. */
export function numberOfDay(of: Day): number {
  const n = numberOf(digits(of, 0, 4), digits(of, 5, 7), digits(of, 8, 10))
  if (Number.isNaN(n) || writtenDay(n) !== of) throw new RangeError(`not a day: ${of}`)
  return n
}

/** The digits of a text from one place to another, as a number. */
export function digits(of: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + of.charCodeAt(at) - zero
  return number
}
const zero = 48
