/** The days of a count as a calendar, a table for each month, and as a list. */
import { addDays, type Day, daysInMonth, weekday } from '#kernel'
import { type CountedDay, countedDays, type Period } from '#law'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'

export type Cell = Readonly<{
  date: number
  /** What stands under the number: its place in the count, "start" or "no". */
  says: string
  /** The same for those who hear the table, where the short word is not enough. */
  hidden: string
  kind: 'counted' | 'start' | 'skipped' | 'outside'
  isLast: boolean
}>
type Month = Readonly<{ caption: string; weeks: readonly (readonly (Cell | null)[])[] }>
export type Calendar = Readonly<{
  months: readonly Month[]
  /** Months left out of the middle of a long count. */
  hasGap: boolean
  weekdays: readonly Readonly<{ short: string; long: string }>[]
  skipped: readonly string[]
  noneSkipped: string | undefined
  /** Holidays that count all the same. */
  passed: string | undefined
  every: readonly Readonly<{ day: string; says: string }>[]
}>

/** More months than this are told by their first and last. */
const mostMonths = 4
/** A list longer than this is no help to anybody. */
const mostDays = 200

export function calendarOf(period: Period, here: Around): Calendar | undefined {
  const { t } = here
  const days = countedDays(period)
  const { from, last } = period
  const [first, end] = [days[0]?.day, days.at(-1)?.day]
  if (!first || !end || first === end) return undefined
  const named = dateWords(here)
  const byDay = new Map(days.map(each => [each.day, each]))
  const months = monthsBetween(first, end)
  const shown = months.length > mostMonths ? [...months.slice(0, 2), ...months.slice(-2)] : months
  const skipped = days.filter(({ number, day }) => number === null && day !== from)
  const passed = days.filter(({ number, holiday }) => number !== null && holiday)
  const why = (each: CountedDay) => whyNot(each, from, t)
  return {
    months: shown.map(month => monthOf(month, { byDay, from, last, t })),
    hasGap: shown.length < months.length,
    weekdays: [1, 2, 3, 4, 5, 6, 7].map(at => {
      return { short: t(`weekday.short.${at}`), long: t(`weekday.${at}`) }
    }),
    skipped: skipped.map(each => `${named.day(each.day)}: ${why(each)}`),
    noneSkipped:
      skipped.length > 0
        ? undefined
        : byDay.get(from)?.number === null
          ? t('skipped.none')
          : t('skipped.none.first'),
    passed:
      passed.length === 0
        ? undefined
        : t('holidays.counted', {
            days: passed.map(({ day, holiday }) => `${holiday} (${named.day(day)})`).join('; '),
          }),
    every:
      days.length > mostDays
        ? []
        : days.map(each => ({ day: named.day(each.day), says: saysOf(each, why(each), t) })),
  }
}

function whyNot({ day, holiday, why }: CountedDay, from: Day, t: Around['t']): string {
  if (day === from) return t('why.start')
  if (holiday) return holiday
  if (weekday(day) > 5) return t('why.weekend')
  return why.startsWith('holidays') ? t('why.unknown') : why
}

function saysOf({ number, holiday }: CountedDay, why: string, t: Around['t']): string {
  if (number === null) return t('every.no', { why })
  const n = t('calendar.day', { n: number })
  return holiday ? t('every.yes.holiday', { n, holiday }) : t('every.yes', { n })
}

/** The first day of each month from that of the first day to that of the last. */
function monthsBetween(first: Day, end: Day): readonly Day[] {
  const months: Day[] = []
  for (let on = addDays(first, 1 - dateOf(first)); on <= end; on = addDays(on, lengthOf(on)))
    months.push(on)
  return months
}

function dateOf(on: Day): number {
  return Number(on.slice(8))
}

function lengthOf(on: Day): number {
  const [year = 0, month = 1] = on.split('-').map(Number)
  return daysInMonth(year, month)
}

type Drawing = Readonly<{
  byDay: ReadonlyMap<Day, CountedDay>
  from: Day
  last: Day | null
  t: Around['t']
}>

function monthOf(first: Day, drawing: Drawing): Month {
  const [year = 0, number = 1] = first.split('-').map(Number)
  const days = Array.from({ length: lengthOf(first) }, (_, at) => addDays(first, at))
  const cells: (Cell | null)[] = [
    ...Array.from({ length: weekday(first) - 1 }, () => null),
    ...days.map(on => cellOf(on, drawing)),
  ]
  while (cells.length % 7 > 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7))
  const { t } = drawing
  return { caption: t('calendar.caption', { month: t(`month.${number}`), year }), weeks }
}

function cellOf(on: Day, { byDay, from, last, t }: Drawing): Cell {
  const date = dateOf(on)
  const found = byDay.get(on)
  const isLast = on === last
  const plain = { date, isLast, hidden: '' }
  if (!found) return { ...plain, says: '', kind: 'outside' }
  const { number } = found
  if (number !== null) {
    const hidden = isLast ? t('calendar.last') : ''
    // Three figures leave no room for the word.
    const says = number < 100 ? t('calendar.day', { n: number }) : `${number}`
    return { ...plain, hidden, says, kind: 'counted' }
  }
  if (on === from) return { ...plain, says: t('calendar.start'), kind: 'start' }
  const hidden = t('calendar.no.long', { why: whyNot(found, from, t) })
  return { ...plain, hidden, says: t('calendar.no'), kind: 'skipped' }
}
