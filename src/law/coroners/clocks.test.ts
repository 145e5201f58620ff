/** The arithmetic of every clock of these matters, on the days the reference gives. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { type PeriodCode, period } from '../periods.ts'

const examples: readonly (readonly [
  id: string,
  code: PeriodCode,
  n: number,
  from: string,
  last: string,
])[] = [
  ['clock.end-next-day', 'end-of-next-day', 1, '2026-10-24', '2026-10-25'],
  ['clock.one-week', 'weeks-after', 1, '2026-12-17', '2026-12-24'],
  ['clock.4w', 'weeks-after', 4, '2026-11-02', '2026-11-30'],
  ['clock.5wd', 'working-days-after', 5, '2026-12-22', '2026-12-31'],
  ['clock.56', 'days-after', 56, '2026-11-02', '2026-12-28'],
  ['clock.28-inclusive', 'days-beginning-with', 28, '2026-06-01', '2026-06-28'],
  ['clock.12m-inclusive', 'months-beginning-with', 12, '2025-11-21', '2026-11-20'],
  ['clock.12m-inclusive', 'months-beginning-with', 6, '2026-11-21', '2027-05-20'],
  ['clock.6m-target', 'months-after', 6, '2026-08-31', '2027-02-28'],
]

for (const [id, code, n, from, last] of examples)
  test(`${id}: ${n} ${code} from ${from} ends on ${last}`, () => {
    assert.equal(period(code, n, day(from)).last, last)
  })

test('the end of the next day is the end of a London day, also when the clocks change', () => {
  const { lastAt } = period('end-of-next-day', 1, day('2026-10-24'))
  assert.equal(lastAt, '2026-10-25T23:59:59Z')
})
