/** Every day of a count, each counted or skipped, where the count itself names only its ends. */
import { addDays, type Day, daysBetween } from '#kernel'
import { type Period, period, type Step } from '../periods.ts'

/** Longer counts are told by their ends alone: nobody checks a year day by day. */
const longest = 400

/** All of it, from the day it started to its last. */
export function everyDay({ code, n, from }: Pick<Period, 'code' | 'n' | 'from'>): readonly Step[] {
  const { last, working } = period(code, n, from)
  const [first, end, ...more] = working
  // One or two steps are the ends of a count of whole days; a count of working days names each.
  if (!first || !end || more.length > 0 || last !== end.day || !isLater(first.day, end.day))
    return working
  const length = daysBetween(first.day, end.day)
  if (length > longest) return working
  const already = first.counted ? 1 : 0
  const between = Array.from({ length: length - 1 }, (_, at) => ({
    day: addDays(first.day, at + 1),
    counted: true,
    why: `day ${at + 1 + already}`,
  }))
  return [first, ...between, end]
}

function isLater(one: Day, other: Day): boolean {
  return one < other
}
