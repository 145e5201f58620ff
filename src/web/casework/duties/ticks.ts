/** Days named along the foot of a picture: few enough to be read apart on a phone. */
import { addDays, addMonths, type Day, day, daysBetween, weekday } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { at, type Scale } from './scale.ts'

export type Tick = Readonly<{ text: string; x: string; anchor: 'start' | 'middle' | 'end' }>

const most = 4

/** Mondays in a picture of some weeks, and firsts of a month in a longer one. */
export function ticksOf(scale: Scale, here: Pick<Around, 't'>): readonly Tick[] {
  const { from, to } = scale
  const days = daysBetween(from, to)
  const all = days <= 70 ? mondays(scale) : firsts(scale)
  const step = Math.ceil(all.length / most)
  const { shortDay } = dateWords(here)
  // The year is said once, where the picture begins.
  return [
    { text: brief(shortDay(from)), x: at(from, scale), anchor: 'start' },
    ...all
      .filter((on, nth) => nth % step === 0 && isClear(on, scale))
      .map((on): Tick => ({ text: said(on, from, shortDay), x: at(on, scale), anchor: 'middle' })),
  ]
}

function said(on: Day, from: Day, shortDay: (on: Day) => string): string {
  const words = shortDay(on)
  const short = on.slice(0, 4) === from.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words
  return brief(short)
}

/** "30 Nov 2026". */
export function brief(words: string): string {
  return words.replace(/([A-Z][a-z]{2})[a-z]+/, '$1')
}

/** Far enough from both ends for its words. */
function isClear(on: Day, { from, to }: Scale): boolean {
  const share = daysBetween(from, on) / Math.max(1, daysBetween(from, to))
  return share > 0.32 && share < 0.93
}

function mondays({ from, to }: Scale): readonly Day[] {
  const first = addDays(from, (8 - weekday(from)) % 7)
  return upTo(to, nth => addDays(first, 7 * nth))
}

function firsts({ from, to }: Scale): readonly Day[] {
  const first = addMonths(day(`${from.slice(0, 7)}-01`), 1)
  return upTo(to, nth => addMonths(first, nth))
}

function upTo(to: Day, next: (nth: number) => Day): readonly Day[] {
  const found: Day[] = []
  for (let nth = 0; next(nth) <= to && nth < 500; nth += 1) found.push(next(nth))
  return found
}
