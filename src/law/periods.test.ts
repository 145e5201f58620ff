import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day, daysBetween, daysInMonth, weekday, yearOf } from '#kernel'
import { holidays } from './holidays.ts'
import { allPeriodCodes, type PeriodCode, period } from './periods.ts'

const last = (code: PeriodCode, n: number, from: string) => period(code, n, day(from)).last

/** Any day for which the holidays, and some way beyond it, are known. */
const days = fc.integer({ min: 0, max: 4000 }).map(ahead => addDays(day('2013-01-01'), ahead))
const counts = fc.integer({ min: 1, max: 60 })

/** Days by crossing them off a wall calendar, one at a time. */
function crossOff(from: Day, isCounted: (on: Day) => boolean, n: number, step: 1 | -1 = 1): Day {
  let at = from
  for (let left = n; left > 0; ) {
    if (isCounted(at)) left -= 1
    if (left > 0) at = addDays(at, step)
  }
  return at
}
const anyDay = () => true
const works = (on: Day) => weekday(on) <= 5 && !holidays.days.has(on)

test('days and weeks come to the day a wall calendar gives', () => {
  fc.assert(
    fc.property(days, counts, (from, n) => {
      const next = addDays(from, 1)
      assert.equal(last('days-after', n, from), crossOff(next, anyDay, n))
      assert.equal(last('days-beginning-with', n, from), crossOff(from, anyDay, n))
      assert.equal(last('weeks-after', n, from), crossOff(next, anyDay, 7 * n))
      assert.equal(last('weeks-beginning-with', n, from), crossOff(from, anyDay, 7 * n))
      assert.equal(last('end-of-next-day', 1, from), next)
    }),
  )
})

test('working days come to the day a wall calendar gives, and always to a working day', () => {
  fc.assert(
    fc.property(days, counts, (from, n) => {
      const next = addDays(from, 1)
      assert.equal(last('working-days-after', n, from), crossOff(next, works, n))
      assert.equal(last('working-days-beginning-with', n, from), crossOff(from, works, n))
      assert.equal(last('working-days-before', n, from), crossOff(addDays(from, -1), works, n, -1))
    }),
  )
})

test('months come to the same number, or to the last day of a month without it', () => {
  fc.assert(
    fc.property(days, counts, (from, n) => {
      const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
      const [inYear, inMonth] = [
        year + Math.floor((month - 1 + n) / 12),
        ((month - 1 + n) % 12) + 1,
      ]
      const has = daysInMonth(inYear, inMonth)
      const after = last('months-after', n, from) ?? from
      const beginning = last('months-beginning-with', n, from) ?? from
      assert.equal(after.slice(0, 7), `${inYear}-${String(inMonth).padStart(2, '0')}`)
      assert.equal(Number(after.slice(8)), Math.min(date, has))
      assert.equal(daysBetween(beginning, after), date <= has ? 1 : 0)
    }),
  )
})

test('a month that begins on 31 August ends on 30 September, and one of February on its last day', () => {
  assert.equal(last('months-after', 1, '2026-08-31'), '2026-09-30')
  assert.equal(last('months-beginning-with', 1, '2026-08-31'), '2026-09-30')
  assert.equal(last('months-beginning-with', 6, '2027-08-31'), '2028-02-29')
  assert.equal(last('months-beginning-with', 12, '2026-08-31'), '2027-08-30')
  assert.equal(last('months-beginning-with', 1, '2026-01-01'), '2026-01-31')
})

test('"beginning with" is always one day shorter than "after", in days and weeks', () => {
  fc.assert(
    fc.property(days, counts, (from, n) => {
      for (const unit of ['days', 'weeks'] as const) {
        const after = last(`${unit}-after`, n, from) ?? from
        assert.equal(last(`${unit}-beginning-with`, n, from), addDays(after, -1))
      }
    }),
  )
})

test('"at once" is the same day, and "as soon as practicable" has no last day', () => {
  assert.equal(last('at-once', 0, '2026-12-25'), '2026-12-25')
  assert.equal(last('as-soon-as-practicable', 0, '2026-12-25'), null)
  assert.equal(period('as-soon-as-practicable', 0, day('2026-12-25')).lastAt, null)
})

test('Christmas Eve and New Year’s Eve are working days; Christmas and Good Friday are not', () => {
  assert.equal(last('working-days-after', 1, '2026-12-23'), '2026-12-24')
  assert.equal(last('working-days-after', 1, '2026-12-24'), '2026-12-29')
  assert.equal(last('working-days-after', 1, '2026-12-30'), '2026-12-31')
  assert.equal(last('working-days-after', 1, '2027-03-25'), '2027-03-30')
})

test('one-off holidays count: the coronation, the state funeral, the Platinum Jubilee', () => {
  assert.equal(last('working-days-after', 1, '2023-05-05'), '2023-05-09')
  assert.equal(last('working-days-after', 1, '2022-09-16'), '2022-09-20')
  assert.equal(last('working-days-after', 1, '2022-06-01'), '2022-06-06')
})

test('beyond the years whose holidays are known there is no answer, rather than a guess', () => {
  assert.equal(last('working-days-after', 1, '2028-12-28'), '2028-12-29')
  const beyond = period('working-days-after', 1, day('2028-12-29'))
  assert.deepEqual(
    [beyond.last, beyond.lastAt, beyond.reason],
    [null, null, 'holidays-beyond-data'],
  )
  assert.equal(period('working-days-before', 1, day('2012-01-03')).reason, 'holidays-beyond-data')
  assert.equal(last('working-days-before', 1, '2012-01-04'), '2012-01-03')
  assert.equal(last('weeks-after', 4, '2028-12-29'), '2029-01-26')
})

test('a last day lasts until midnight in London, summer and winter', () => {
  assert.equal(period('days-after', 1, day('2026-06-30')).lastAt, '2026-07-01T22:59:59Z')
  assert.equal(period('days-after', 1, day('2026-11-30')).lastAt, '2026-12-01T23:59:59Z')
  // The clocks go forward early on 29 March and back early on 25 October.
  assert.equal(period('end-of-next-day', 1, day('2026-03-28')).lastAt, '2026-03-29T22:59:59Z')
  assert.equal(period('end-of-next-day', 1, day('2026-10-24')).lastAt, '2026-10-25T23:59:59Z')
})

test('the working shows every day of a working-day count, and why one did not count', () => {
  const { working } = period('working-days-after', 5, day('2027-03-24'))
  assert.deepEqual(
    working.filter(({ counted }) => counted).map(step => step.day),
    ['2027-03-25', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02'],
  )
  const why = new Map(working.map(step => [step.day as string, step.why]))
  assert.equal(why.get('2027-03-26'), 'Good Friday')
  assert.equal(why.get('2027-03-27'), 'Saturday')
  assert.equal(why.get('2027-03-29'), 'Easter Monday')
})

test('every period ends its working on its own last day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allPeriodCodes), days, counts, (code, from, n) => {
      const { last, working } = period(code, n, from)
      if (last) assert.equal(working.at(-1)?.day, last)
      assert.ok(working.length > 0)
    }),
  )
})

test('the holidays listed are complete for each year they claim', () => {
  const [first, final] = holidays.years
  for (let year = first; year <= final; year += 1) {
    const kept = [...holidays.days].filter(on => yearOf(on) === year)
    assert.ok(kept.length >= 8, `${year} has ${kept.length}`)
    assert.ok(kept.every(on => weekday(on) <= 5))
  }
})
