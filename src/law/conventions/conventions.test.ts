import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { type PeriodCode, period } from '../periods.ts'
import { ruleById } from '../rules.ts'
import { conventionRules } from './rules.ts'

const stated = {
  'clock.calendar-default': ['convention', 'recall'],
  'clock.working-day': ['convention', 'recall'],
  'clock.starting-with': ['convention', 'recall'],
  'clock.starting-with-day-after': ['convention', 'recall'],
  'clock.within-of': ['convention', 'recall'],
  'clock.end-of-next-day': ['convention', 'recall'],
  'clock.asap': ['convention', 'recall'],
  'clock.tz': ['convention', 'read'],
  'WD_ON(N)': ['convention', 'recall'],
  'WK_ON(N)': ['convention', 'recall'],
  'MON_AFTER(N)': ['convention', 'recall'],
  'WD_BEFORE(N)': ['convention', 'recall'],
  'conduct.period.shorten-by-agreement': ['power', 'read'],
  'conduct.period.lengthen-only-by-named-power': ['convention', 'read-part'],
  'conduct.period.already-wd': ['convention', 'recall'],
}

test('each way of counting is stated once, as well as it was read', () => {
  assert.deepEqual(
    Object.fromEntries(conventionRules.map(({ id, sort, confidence }) => [id, [sort, confidence]])),
    stated,
  )
})

/** What each spelling of the reference files comes to, by the codes of the arithmetic. */
const spellings: readonly (readonly [string, PeriodCode, number, string, string])[] = [
  ['clock.end-next-day', 'end-of-next-day', 1, '2026-10-24', '2026-10-25'],
  ['clock.one-week', 'weeks-after', 1, '2026-12-17', '2026-12-24'],
  ['clock.4w', 'weeks-after', 4, '2026-11-02', '2026-11-30'],
  ['clock.5wd', 'working-days-after', 5, '2026-12-22', '2026-12-31'],
  ['clock.56', 'days-after', 56, '2026-11-02', '2026-12-28'],
  ['clock.28-inclusive', 'days-beginning-with', 28, '2026-06-01', '2026-06-28'],
  ['clock.12m-inclusive', 'months-beginning-with', 12, '2025-11-21', '2026-11-20'],
  ['clock.6m-target', 'months-after', 6, '2026-08-31', '2027-02-28'],
  ['clock.starting-with-day-after', 'days-after', 28, '2026-12-02', '2026-12-30'],
  ['WD_AFTER(N)', 'working-days-after', 3, '2026-08-28', '2026-09-03'],
  ['WD_ON(N)', 'working-days-beginning-with', 5, '2026-08-27', '2026-09-03'],
  ['MON_ON(N)', 'months-beginning-with', 18, '2026-03-02', '2027-09-01'],
  ['WK_ON(N)', 'weeks-beginning-with', 4, '2026-09-01', '2026-09-28'],
  ['MON_AFTER(N)', 'months-after', 3, '2026-11-30', '2027-02-28'],
  ['WD_BEFORE(N)', 'working-days-before', 5, '2026-06-01', '2026-05-22'],
]

for (const [id, code, n, from, last] of spellings)
  test(`${id}: ${n} from ${from} ends on ${last}`, () => {
    assert.ok(ruleById(id), id)
    assert.equal(period(code, n, day(from)).last, last)
  })

test('the end of the next day is midnight by the clock when the clocks change', () => {
  const { lastAt } = period('end-of-next-day', 1, day('2026-10-24'))
  assert.equal(lastAt, '2026-10-25T23:59:59Z')
  assert.equal(period('end-of-next-day', 1, day('2026-10-23')).lastAt, '2026-10-24T22:59:59Z')
})
