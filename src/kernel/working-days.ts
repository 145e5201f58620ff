/**
 * Working days: any day but Saturday, Sunday, Christmas Day, Good Friday and a bank holiday in
 * England and Wales (`clock.working-day`). The holidays are given, never ambient, and say for
 * which years they are complete: outside those years there is no answer.
 */
import { type Day, weekday, yearOf } from './day.ts'
import { numberOf, numberOfDay, writtenDay } from './numbered-days.ts'

export type Holidays = Readonly<{
  /** First and last year, inclusive, for which `days` is complete. */
  years: readonly [first: number, last: number]
  days: ReadonlySet<Day>
}>

/** Whether `on` is a working day; undefined outside the years the holidays cover. */
export function isWorkingDay(on: Day, holidays: Holidays): boolean | undefined {
  const [first, last] = holidays.years
  const year = yearOf(on)
  if (year < first || year > last) return undefined
  return weekday(on) <= 5 && !holidays.days.has(on)
}

/**
 * The `count`-th working day strictly after `from` (before it when `count` is negative).
 * Undefined where the count leaves the years the holidays cover. Requires `count` not 0.
 */
export function addWorkingDays(from: Day, count: number, holidays: Holidays): Day | undefined {
  if (!Number.isInteger(count) || count === 0) throw new RangeError(`not a count: ${count}`)
  const [first, last] = [numberOf(holidays.years[0], 1, 1), numberOf(holidays.years[1], 12, 31)]
  const step = Math.sign(count)
  let at = numberOfDay(from)
  for (let left = Math.abs(count); left > 0; ) {
    at += step
    if (at < first || at > last) return undefined
    if (!isWeekend(at) && !holidays.days.has(writtenDay(at))) left -= 1
  }
  return writtenDay(at)
}

/** 1 January 1970 was a Thursday. */
function isWeekend(n: number): boolean {
  return (((n + 3) % 7) + 7) % 7 >= 5
}
