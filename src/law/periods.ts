/** The arithmetic of periods: which day is the last, and which days were counted. */
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Day,
  endOfDay,
  type Holidays,
  isWorkingDay,
  weekday,
} from '#kernel'
import { type Calendar, calendar } from './holidays.ts'
import type { Confidence } from './vocabulary.ts'

export const allPeriodCodes = [
  'end-of-next-day',
  'days-after',
  'days-beginning-with',
  'weeks-after',
  'weeks-beginning-with',
  'months-beginning-with',
  'months-after',
  'working-days-after',
  'working-days-beginning-with',
  'working-days-before',
  'at-once',
  'as-soon-as-practicable',
] as const
export type PeriodCode = (typeof allPeriodCodes)[number]

/** Every period code rests on the clock conventions, which were not re-read (`clock.*`). */
export const periodConfidence: Confidence = 'recall'

/** The longest period that can be asked for, in any unit. */
export const longestPeriod = 5000

/** One day of the count: whether it counted, and why. */
export type Step = Readonly<{ day: Day; counted: boolean; why: string }>

export type Period = Readonly<{
  code: PeriodCode
  n: number
  from: Day
  /** The last lawful day; null where the text gives no number or the holidays are not known. */
  last: Day | null
  /** Its last second, in UTC. */
  lastAt: string | null
  reason?: 'holidays-beyond-data'
  working: readonly Step[]
}>

const excluded = 'the day it happened, which does not count'
const first = 'the first day, which counts'
const noSuchDay = 'the last day of that month, which has no such number'
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Saturday', 'Sunday']

/**
 * The last day of `n` of the code's units from `from`.
 * Requires a whole `n` from 1 to `longestPeriod` for the codes that count; others ignore it.
 */
export function period(code: PeriodCode, n: number, from: Day): Period {
  return periodAsKnown({ code, n }, from)
}

/** The same with the bank holidays that were known by the end of a day. */
export function periodAsKnown(
  { code, n }: Readonly<{ code: PeriodCode; n: number }>,
  from: Day,
  knownOn?: Day,
  by: Calendar = calendar,
): Period {
  const counted = count(code, n, { from, by, holidays: by.knownOn(knownOn) })
  const last = counted.last
  return {
    code,
    n,
    from,
    last,
    lastAt: last && endOfDay(last),
    ...(counted.beyond ? { reason: 'holidays-beyond-data' as const } : {}),
    working: counted.working,
  }
}

/** How a limit is counted from a day, with the bank holidays known by another. */
export type Counting = (
  limit: Readonly<{ code: PeriodCode; n: number }>,
  from: Day,
  knownOn?: Day,
  by?: Calendar,
) => Pick<Period, 'last' | 'reason' | 'working'>

/** The last day alone, for a fraction of the work: not which days were counted on the way. */
export const lastDayAsKnown: Counting = ({ code, n }, from, knownOn, by = calendar) => {
  const holidays = by.knownOn(knownOn)
  const begins = walks[code]
  if (begins === undefined)
    return { last: count(code, n, { from, by, holidays }).last, working: [] }
  const before = begins === 0 ? addDays(from, -1) : from
  const last = addWorkingDays(before, begins === -1 ? -n : n, holidays)
  return last ? { last, working: [] } : { last: null, reason: 'holidays-beyond-data', working: [] }
}

/** The codes that count working days, and the day each begins with, as `walk` takes it. */
const walks: Readonly<Partial<Record<PeriodCode, 0 | 1 | -1>>> = {
  'working-days-after': 1,
  'working-days-beginning-with': 0,
  'working-days-before': -1,
}

type Counted = { last: Day | null; working: Step[]; beyond?: true }

/** Where a count begins, and the calendar and the holidays of it that it goes by. */
type By = Readonly<{ from: Day; by: Calendar; holidays: Holidays }>

function count(code: PeriodCode, n: number, by: By): Counted {
  const { from } = by
  switch (code) {
    case 'end-of-next-day':
      return after(from, addDays(from, 1), 'the day after, whatever day of the week it is')
    case 'days-after':
      return after(from, addDays(from, n), `day ${n}`)
    case 'days-beginning-with':
      return beginning(from, addDays(from, n - 1), `day ${n}`)
    case 'weeks-after':
      return after(from, addDays(from, 7 * n), weeks(n))
    case 'weeks-beginning-with':
      return beginning(from, addDays(from, 7 * n - 1), `the last day of ${weeks(n)}`)
    case 'months-after':
      return after(from, addMonths(from, n), months(from, n))
    case 'months-beginning-with':
      return beginning(from, lastOfMonths(from, n), `the last day of ${months(from, n)}`)
    case 'working-days-after':
      return walk(1, n, by)
    case 'working-days-beginning-with':
      return walk(0, n, by)
    case 'working-days-before':
      return walk(-1, n, by)
    case 'at-once':
      return { last: from, working: [{ day: from, counted: true, why: 'at once: the same day' }] }
    case 'as-soon-as-practicable':
      return { last: null, working: [{ day: from, counted: false, why: 'no number is given' }] }
  }
}

function after(from: Day, last: Day, why: string): Counted {
  const working = [
    { day: from, counted: false, why: excluded },
    { day: last, counted: true, why },
  ]
  return { last, working }
}

function beginning(from: Day, last: Day, why: string): Counted {
  if (from === last) return { last, working: [{ day: from, counted: true, why: first }] }
  const working = [
    { day: from, counted: true, why: first },
    { day: last, counted: true, why },
  ]
  return { last, working }
}

/** The day before the same number `n` months on; no such number: the last day of that month. */
function lastOfMonths(from: Day, n: number): Day {
  const same = addMonths(from, n)
  return same.slice(8) === from.slice(8) ? addDays(same, -1) : same
}

function weeks(n: number): string {
  return n === 1 ? '1 week' : `${n} weeks`
}

function months(from: Day, n: number): string {
  const short = addMonths(from, n).slice(8) !== from.slice(8)
  return `${n === 1 ? '1 month' : `${n} months`}${short ? `: ${noSuchDay}` : ''}`
}

/**
 * Day by day until the `n`-th working day, naming each day and why it counted or did not: forward
 * from the day itself (0) or the day after (1), or back from the day before (-1).
 */
function walk(begins: 0 | 1 | -1, n: number, { from, by, holidays }: By): Counted {
  const step = begins === -1 ? -1 : 1
  const working: Step[] = begins === 0 ? [] : [{ day: from, counted: false, why: excluded }]
  let left = n
  for (let day = addDays(from, begins); ; day = addDays(day, step)) {
    const works = isWorkingDay(day, holidays)
    if (works === undefined) {
      working.push({ day, counted: false, why: 'holidays of this year are not known' })
      return { last: null, working, beyond: true }
    }
    if (works) left -= 1
    working.push({
      day,
      counted: works,
      why: works ? `working day ${n - left}` : closed(day, from, by),
    })
    if (left === 0) return { last: day, working }
  }
}

/** Why a day did not count; of a holiday announced while the count ran, also when. */
function closed(day: Day, from: Day, by: Calendar): string {
  const name = by.nameOf(day)
  const announced = by.announcedOn(day)
  if (name && announced && announced > from) return `${name}, announced on ${announced}`
  return name ?? weekdays[weekday(day) - 1] ?? 'closed'
}
