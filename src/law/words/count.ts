/** How long a limit is and how its days are counted, in plain words. */
import type { Limit } from '../limit.ts'
import type { PeriodCode } from '../periods.ts'

const all = 'weekends and holidays count'
const notFirst = 'the day it starts from does not count'
const isFirst = 'the day it starts from is the first'
const noSuchDay = 'if the last month has no such day, its last day'
const working = 'weekends and bank holidays in England and Wales do not count'

const counting: Readonly<Record<PeriodCode, (n: number) => string>> = {
  'end-of-next-day': () => `to the end of the next day; ${all}`,
  'days-after': n => `${some(n, 'day')}; ${notFirst}; ${all}`,
  'days-beginning-with': n => `${some(n, 'day')}; ${isFirst}; ${all}`,
  'weeks-after': n => `${some(n, 'week')}; ${notFirst}; ${all}`,
  'weeks-beginning-with': n => `${some(n, 'week')}; ${isFirst}; ${all}`,
  'months-after': n => `${some(n, 'month')}; ${notFirst}; ${all}; ${noSuchDay}`,
  'months-beginning-with': n => `${some(n, 'month')}; ${isFirst}; ${all}; ${noSuchDay}`,
  'working-days-after': n => `${some(n, 'working day')}; ${notFirst}; ${working}`,
  'working-days-beginning-with': n =>
    `${some(n, 'working day')}; ${isFirst} if it is a working day; ${working}`,
  'working-days-before': n =>
    `${some(n, 'working day')} counted back; the day it counts back from does not count; ${working}`,
  'at-once': () => 'the same day',
  'as-soon-as-practicable': () => 'no number is given: as soon as practicable',
}

/** `4 weeks; the day it starts from does not count; weekends and holidays count`. */
export function countInWords({ code, n }: Limit): string {
  return counting[code](n)
}

/** `4 weeks`, or what stands where there is no number. */
export function lengthInWords(limit: Limit): string {
  return countInWords(limit).split(/[;:]/)[0] ?? ''
}

/** Whether it gives a number of its own to count. */
export function isCounted({ code }: Limit): boolean {
  return code !== 'as-soon-as-practicable'
}

function some(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}
