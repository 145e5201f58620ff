/** When something happened, as exactly as its source can say, with the source's own words. */
import { addDays, type Day, type Instant, londonDay } from './day.ts'

export type When =
  | Readonly<{ type: 'on'; on: Day; words?: string }>
  | Readonly<{ type: 'at'; at: Instant; words?: string }>
  | Readonly<{ type: 'between'; from: Day; to: Day; words?: string }>
  /** A year, a month or a day known only roughly: `2017`, `2017-07`, `2017-07-04`. */
  | Readonly<{ type: 'around'; around: string; words?: string }>
  | Readonly<{ type: 'undated'; words?: string }>

/** The first and last day it can have been, or undefined where no date can be computed from it. */
export function boundsOf(when: When): readonly [first: Day, last: Day] | undefined {
  switch (when.type) {
    case 'on':
      return [when.on, when.on]
    case 'at':
      return [londonDay(when.at), londonDay(when.at)]
    case 'between':
      return when.from <= when.to ? [when.from, when.to] : [when.to, when.from]
    case 'around':
    case 'undated':
      return undefined
  }
}

/** Every day from `first` to `last`, both included. */
export function* daysFrom(first: Day, last: Day): Generator<Day> {
  for (let at = first; at <= last; at = addDays(at, 1)) yield at
}
