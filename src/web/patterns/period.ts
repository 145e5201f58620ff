/** The period patterns are counted over, as its form and address have it, and how it is told. */

import { datesIn } from '../audit/narrowed.ts'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'
import type { Counted } from './panels.ts'

export const patternsAddress = '/work/patterns'
export const maySee = 'see patterns'

/** Without a day it is the last two years. */
const usualDays = 730

const pages = [
  ['', 'Alerts'],
  ['/units', 'Units'],
  ['/times', 'Times'],
  ['/together', 'Together'],
  ['/names', 'Names'],
] as const

export function tabsOf(here: (typeof pages)[number][0]) {
  return pages.map(([path, text]) => ({
    text,
    href: `${patternsAddress}${path}`,
    active: path === here,
  }))
}

export function periodIn(here: Around) {
  const { fields, problems, from, to } = datesIn(here, usualDays)
  const ends = from <= to ? { from, to } : { from: to, to: from }
  return {
    days: ends,
    form: {
      fields,
      wrong: problems.map(({ field, part, words }) => ({
        text: words,
        href: `#${field}-${part ?? 'day'}`,
      })),
      query: new URLSearchParams(ends).toString(),
    },
  }
}

export function number(value: number, places = 0): string {
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  })
}

export function shareOf(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${number((100 * part) / whole, 1)}%`
}

/** A number with its interval. */
export function within(
  found: Readonly<{ value: number; low: number; high: number }>,
  places: number,
) {
  const { value, low, high } = found
  return `${number(value, places)} (${number(low, places)} to ${number(high, places)})`
}

/** Sentences one after another. */
export function said(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ')
}

/** A chance as people say it. */
export function chanceWords(chance: number): string {
  if (chance > 0.5) return 'more likely than not'
  if (chance < 0.001) return 'fewer than 1 time in 1,000'
  return `about 1 time in ${number(Math.round(1 / chance))}`
}

export type Reading = Readonly<{
  counts: string
  denominator: string
  missing: string
  interval: string
  method: string
  comparisons: string
}>

/** What every panel says of itself, in the same order each time. */
export function readingRows(reading: Reading, counted: Counted, here: Around) {
  const { day } = dateWords(here)
  const cut = counted.cut
    ? ' There is more than can be counted at once: what came earlier was left out.'
    : ''
  return [
    ['What is counted', reading.counts],
    ['Denominator', reading.denominator],
    ['Period', `${day(counted.from)} to ${day(counted.to)}.${cut}`],
    ['Missing', `${reading.missing} ${missingOf(counted)}`],
    ['Interval', reading.interval],
    ['Method', reading.method],
    ['Comparisons made', reading.comparisons],
  ].map(([key, value]) => ({ key: { text: key }, value: { text: value } }))
}

/** What no panel can place. Matters the reader is kept from are in no number. */
function missingOf({ nameless, dayless }: Counted): string {
  const without = dayless > 0 ? ` ${number(dayless)} earlier matters have no day at all.` : ''
  const more = `${number(nameless)} more of the period name nobody.${without}`
  return `${more} Counted are the matters you may see.`
}
