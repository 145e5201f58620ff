/**
 * When news may land. Nobody should open a hard letter when there is no one to ring: from 16:00 on
 * the last working day before days off until 09:00 on the next one, a notice of news waits, unless
 * the person agreed to hear at any time. A house rule, kept for every force; the law has none.
 */
import {
  addDays,
  type Day,
  type Holidays,
  type Instant,
  isWorkingDay,
  londonDay,
  londonInstant,
  londonTime,
  weekday,
} from '#kernel'

const opens = '09:00'
const closes = '16:00'

/** Past the years whose holidays are known, a weekday counts as a working day. */
function works(on: Day, holidays: Holidays): boolean {
  return isWorkingDay(on, holidays) ?? weekday(on) <= 5
}

function isQuiet(at: Instant, holidays: Holidays): boolean {
  const [on, time] = [londonDay(at), londonTime(at)]
  if (!works(on, holidays)) return true
  if (time >= closes) return !works(addDays(on, 1), holidays)
  return time < opens && !works(addDays(on, -1), holidays)
}

/** The first moment from `at` at which news may land: `at` itself, or a working morning. */
export function mayLandFrom(at: Instant, holidays: Holidays): Instant {
  if (!isQuiet(at, holidays)) return at
  let on = londonDay(at)
  if (londonTime(at) >= opens) on = addDays(on, 1)
  while (!works(on, holidays)) on = addDays(on, 1)
  return londonInstant(on, opens) ?? at
}

/** What an item says of itself that decides whether it may wait. */
export type Landing = Readonly<{ about: string; anyTime: boolean }>

/** Safety waits for nobody, and what the person asked to be sent is no news. */
function mayAlwaysLand({ about, anyTime }: Landing): boolean {
  return anyTime || about === 'urgent' || about === 'receipt'
}

/** When this item may leave: `at`, or the working morning it waits for. */
export function leavesFrom(at: Instant, landing: Landing, holidays: Holidays): Instant {
  return mayAlwaysLand(landing) ? at : mayLandFrom(at, holidays)
}
