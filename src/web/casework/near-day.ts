/** Days as a busy person reads them: the weekday first, the year only where it is another one. */
import { addDays, type Day, daysBetween, isWorkingDay, weekday, yearOf } from '#kernel'
import { holidays } from '#law'
import type { Words } from '../words.ts'

type Saying = Readonly<{ today: Day; t: Words['t'] }>

/** "Thursday 19 November", and its year where that is not this year. */
export function nearDay(on: Day, { today, t }: Saying): string {
  const [year, month, date] = on.split('-').map(Number)
  const near = `${t(`weekday.${weekday(on)}`)} ${date} ${t(`month.${month}`)}`
  return yearOf(on) === yearOf(today) ? near : `${near} ${year}`
}

export function countDays(n: number): string {
  return n === 1 ? '1 day' : `${n} days`
}

/** How long is left to a day still to come: "today", "tomorrow", "3 days left". */
export function daysLeft(on: Day, today: Day): string {
  const left = daysBetween(today, on)
  if (left === 0) return 'Today'
  return left === 1 ? 'Tomorrow' : `${countDays(left)} left`
}

/** The working days after `from` up to and with `to`, or undefined beyond the years we know. */
export function workingDays(from: Day, to: Day): number | undefined {
  let n = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    const works = isWorkingDay(on, holidays)
    if (works === undefined) return undefined
    if (works) n += 1
  }
  return n
}
