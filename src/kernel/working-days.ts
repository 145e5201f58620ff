/**
 * Working days: any day but Saturday, Sunday, Christmas Day, Good Friday and a bank holiday in
 * England and Wales (`clock.working-day`). The holidays are given, never ambient, and say for
 * which years they are complete: outside those years there is no answer.
 */
import { addDays, type Day, weekday, yearOf } from './day.ts'

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
  const step = Math.sign(count)
  let at = from
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    const working = isWorkingDay(at, holidays)
    if (working === undefined) return undefined
    if (working) left -= 1
  }
  return at
}
