/** When matters gather: days of the week on which they happened, and months in which they came. */
import { type Day, daysBetween, daysInMonth, weekday } from '#kernel'
import { chanceOfAsMany, type Estimate, seenOverExpected, standOut } from '#statistics'
import type { Period } from './period.ts'

export type TimeLine = Readonly<{
  /** A day of the week, 1 (Monday) to 7; or a month, `2026-04`. */
  when: string
  /** How many such days the period has. */
  days: number
  matters: number
  expected: number
  ratio: Estimate
  chance: number
  standsOut: boolean
}>
export type TimePanel = Readonly<{
  weekdays: readonly TimeLine[]
  months: readonly TimeLine[]
  matters: number
  /** Of them, those whose day of happening is not known. */
  dayUnknown: number
}>

export function timePanel(period: Period): TimePanel {
  const each = new Map(period.rows.map(row => [row.matter, row]))
  const matters = [...each.values()]
  const happened = matters.flatMap(({ happenedOn }) => happenedOn ?? [])
  const days = daysBetween(period.from, period.to) + 1
  return {
    weekdays: linesOf(
      happened.map(on => String(weekday(on))),
      ['1', '2', '3', '4', '5', '6', '7'].map(when => [when, weekdaysIn(period, Number(when))]),
    ),
    months: linesOf(
      matters.map(({ on }) => on.slice(0, 7)),
      monthsIn(period, days),
    ),
    matters: matters.length,
    dayUnknown: matters.length - happened.length,
  }
}

function linesOf(
  found: readonly string[],
  all: readonly (readonly [when: string, days: number])[],
): readonly TimeLine[] {
  const days = all.reduce((sum, [, each]) => sum + each, 0)
  const counts = new Map<string, number>()
  for (const when of found) counts.set(when, (counts.get(when) ?? 0) + 1)
  const lines = all.map(([when, each]) => {
    const matters = counts.get(when) ?? 0
    const expected = (found.length * each) / days
    return { when, days: each, matters, expected, chance: chanceOfAsMany(matters, expected) }
  })
  if (found.length === 0) return []
  const flagged = standOut(lines.map(({ chance }) => chance))
  return lines.map((line, at) => ({
    ...line,
    ratio: seenOverExpected(line.matters, line.expected),
    standsOut: flagged[at] ?? false,
  }))
}

/** How many Mondays, say, a period has. */
function weekdaysIn({ from, to }: Readonly<{ from: Day; to: Day }>, which: number): number {
  const days = daysBetween(from, to) + 1
  const first = (which - weekday(from) + 7) % 7
  return days <= first ? 0 : Math.floor((days - first - 1) / 7) + 1
}

/** Each month of the period with how many of its days are in it. */
function monthsIn(
  { from, to }: Readonly<{ from: Day; to: Day }>,
  most: number,
): readonly (readonly [string, number])[] {
  const months: [string, number][] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (let at = from.slice(0, 7); at <= to.slice(0, 7) && months.length < most; ) {
    const last = at === to.slice(0, 7) ? Number(to.slice(8)) : daysInMonth(year, month)
    const first = at === from.slice(0, 7) ? Number(from.slice(8)) : 1
    months.push([at, last - first + 1])
    month = month === 12 ? 1 : month + 1
    year = month === 1 ? year + 1 : year
    at = `${year}-${String(month).padStart(2, '0')}`
  }
  return months
}
