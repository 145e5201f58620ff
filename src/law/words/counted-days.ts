/** Every day of a period, one by one: its place in the count, or why it has none. */
import { type Day, daysBetween } from '#kernel'
import { everyDay } from '../explain/every-day.ts'
import { holidayName } from '../holidays.ts'
import type { Period } from '../periods.ts'

export type CountedDay = Readonly<{
  day: Day
  /** Its place in the count; null where it does not count. */
  number: number | null
  why: string
  /** The holiday it is kept as, whether or not that matters to this count. */
  holiday: string | null
}>

/** In the order of the calendar, whichever way it was counted. */
export function countedDays(period: Period): readonly CountedDay[] {
  const isWorking = period.code.startsWith('working-days')
  const before = period.working[0]?.counted === true ? 1 : 0
  let worked = 0
  const place = (day: Day) => {
    if (isWorking) worked += 1
    return isWorking ? worked : daysBetween(period.from, day) + before
  }
  return everyDay(period)
    .map(({ day, counted, why }) => ({
      day,
      number: counted ? place(day) : null,
      why,
      holiday: holidayName(day) ?? null,
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
