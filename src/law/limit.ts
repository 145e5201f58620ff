/** How long a rule gives: a code of the arithmetic, and its number. */
import type { PeriodCode } from './periods.ts'

export type Limit = Readonly<{ code: PeriodCode; n: number }>

/** Within N weeks of the day: that day does not count. */
export function weeksAfter(n: number): Limit {
  return { code: 'weeks-after', n }
}
/** N weeks starting with the day: it is the first of them. */
export function weeksBeginningWith(n: number): Limit {
  return { code: 'weeks-beginning-with', n }
}
/** Within N working days of the day: that day does not count. */
export function workingDaysAfter(n: number): Limit {
  return { code: 'working-days-after', n }
}
/** N months starting with the day: it is the first of them. */
export function monthsBeginningWith(n: number): Limit {
  return { code: 'months-beginning-with', n }
}
/** Within N months of the day: that day does not count. */
export function monthsAfter(n: number): Limit {
  return { code: 'months-after', n }
}
/** Within N days of the day, or N days starting with the day after it: that day does not count. */
export function daysAfter(n: number): Limit {
  return { code: 'days-after', n }
}
/** N days starting with the day: it is the first of them. */
export function daysBeginningWith(n: number): Limit {
  return { code: 'days-beginning-with', n }
}
/** The same day. */
export const atOnce: Limit = { code: 'at-once', n: 0 }
/** By the end of the day after, whatever day of the week that is. */
export const endOfNextDay: Limit = { code: 'end-of-next-day', n: 1 }
/** No number is given, and none is invented. */
export const asSoonAsPracticable: Limit = { code: 'as-soon-as-practicable', n: 0 }
/** Working days counted back from the day: that day does not count. */
export function workingDaysBefore(n: number): Limit {
  return { code: 'working-days-before', n }
}
/** Working days starting with the day: it counts, if it is one. */
export function workingDaysBeginningWith(n: number): Limit {
  return { code: 'working-days-beginning-with', n }
}
