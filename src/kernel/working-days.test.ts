import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from './day.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const holidays = {
  years: [2026, 2026],
  days: new Set(['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28'].map(day)),
} as const

test('weekends and bank holidays are not working days; 24 and 31 December are', () => {
  assert.equal(isWorkingDay(day('2026-11-28'), holidays), false)
  assert.equal(isWorkingDay(day('2026-12-25'), holidays), false)
  assert.equal(isWorkingDay(day('2026-12-24'), holidays), true)
  assert.equal(isWorkingDay(day('2026-12-31'), holidays), true)
})

test('five working days after the Thursday before Easter is the Friday of the week after', () => {
  assert.equal(addWorkingDays(day('2026-04-02'), 5, holidays), '2026-04-13')
  assert.equal(addWorkingDays(day('2026-04-13'), -5, holidays), '2026-04-02')
})

test('a count that leaves the years the holidays cover has no answer', () => {
  assert.equal(isWorkingDay(day('2027-01-04'), holidays), undefined)
  assert.equal(addWorkingDays(day('2026-12-30'), 5, holidays), undefined)
  assert.throws(() => addWorkingDays(day('2026-12-30'), 0, holidays), RangeError)
})
