import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { lastDayOf } from './first-words.ts'

test('a hearing sits on working days: a notice is up until the last of them is over', () => {
  const over = (firstDay: string, days: number) => lastDayOf({ firstDay: day(firstDay), days })
  deepEqual(over('2026-10-12', 1), '2026-10-13')
  deepEqual(over('2026-10-12', 5), '2026-10-17')
  // From a Thursday the third day is the Monday.
  deepEqual(over('2026-10-15', 3), '2026-10-20')
  // Over Easter: Friday and Monday are holidays.
  deepEqual(over('2026-04-02', 2), '2026-04-08')
})
