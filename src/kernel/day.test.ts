import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  endOfDay,
  type Instant,
  instant,
  instantFrom,
  londonDay,
  londonInstant,
  londonTime,
  millisecondsOf,
  parseDay,
  parseInstant,
  weekday,
} from './day.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map(n => addDays(day('1950-01-01'), n))

test('a day that does not exist is not a day', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '26-04-01',
    '',
    '2026-04-01T00:00:00Z',
  ])
    assert.equal(parseDay(text), undefined, text)
  assert.equal(parseDay('2028-02-29'), '2028-02-29')
  assert.equal(dayOf(2026, 2, 30), undefined)
  assert.throws(() => day('1 June'), RangeError)
})

test('days are added and counted back the same, whatever the day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (from, days) => {
      const to = addDays(from, days)
      assert.equal(daysBetween(from, to), days)
      assert.equal((((weekday(from) - 1 + days) % 7) + 7) % 7, weekday(to) - 1)
      assert.equal(from < to, days > 0)
    }),
  )
})

const toTheLast = fc.integer({ min: 0, max: 109_572 })
const iso = (date: Temporal.PlainDate) => date.toString()

test('days, months and weekdays are those of the calendar that machines share', () => {
  const first = Temporal.PlainDate.from('1900-01-01')
  const months = fc.integer({ min: -900, max: 900 })
  const run = fc.property(toTheLast, toTheLast, months, (n, other, by) => {
    const [theirs, second] = [first.add({ days: n }), first.add({ days: other })]
    const from = day(iso(theirs))
    assert.equal(addDays(day('1900-01-01'), n), from)
    assert.equal(addMonths(from, by), iso(theirs.add({ months: by })))
    assert.equal(daysBetween(from, day(iso(second))), theirs.until(second).days)
    assert.equal(weekday(from), theirs.dayOfWeek)
    assert.equal(daysInMonth(theirs.year, theirs.month), theirs.daysInMonth)
  })
  fc.assert(run, { numRuns: 3000 })
})

test('instants are those of the clock that machines share', () => {
  const far = Temporal.Instant.from('2350-01-01T00:00:00Z').epochMilliseconds
  const run = fc.property(fc.integer({ min: -far, max: far }), fc.nat(999_999), (ms, micro) => {
    const theirs = Temporal.Instant.fromEpochMilliseconds(ms)
    const written = theirs.toString({ fractionalSecondDigits: 3 })
    assert.equal(instantFrom(ms), written)
    assert.equal(millisecondsOf(instantFrom(ms)), ms)
    if (written < '1900' || written >= '2200') return
    const long = theirs.add({ nanoseconds: micro }).toString()
    for (const text of [written, long, long.replace('Z', '+00:00'), theirs.toString()])
      assert.equal(parseInstant(text), written, text)
    const there = theirs.toZonedDateTimeISO('+05:30').toString({ timeZoneName: 'never' })
    assert.equal(parseInstant(there), written)
  })
  fc.assert(run, { numRuns: 3000 })
})

test('what is no instant is not taken for one', () => {
  assert.throws(() => instantFrom(0.5), RangeError)
  assert.throws(() => instantFrom(Number.NaN), RangeError)
  for (const text of ['2026-02-30T10:00:00.000Z', '2026-02-03T24:00:00.001Z', 'soon'])
    assert.throws(() => millisecondsOf(text as Instant), RangeError, text)
})

test('what is no day cannot be counted from', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', 'soon', '2026-04-01T00:00'])
    assert.throws(() => weekday(text as Day), RangeError, text)
})

test('a month on from the 31st is the last day of a shorter month', () => {
  assert.equal(addMonths(day('2027-01-31'), 1), '2027-02-28')
  assert.equal(addMonths(day('2028-01-31'), 1), '2028-02-29')
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28')
})

test('an instant on a summer evening belongs to the London day', () => {
  assert.equal(londonDay(instant('2026-07-01T22:59:59Z')), '2026-07-01')
  assert.equal(londonDay(instant('2026-07-01T23:00:00Z')), '2026-07-02')
  assert.equal(londonDay(instant('2026-12-01T23:59:59Z')), '2026-12-01')
  assert.equal(londonTime(instant('2026-07-01T12:05:00Z')), '13:05')
})

test('a day ends one second before the next begins, also when the clocks change', () => {
  assert.equal(endOfDay(day('2026-11-28')), '2026-11-28T23:59:59Z')
  assert.equal(endOfDay(day('2026-03-29')), '2026-03-29T22:59:59Z')
  assert.equal(endOfDay(day('2026-10-25')), '2026-10-25T23:59:59Z')
  assert.equal(endOfDay(day('2026-10-24')), '2026-10-24T22:59:59Z')
})

test('a wall time the clocks skip is not an instant; one they repeat is its first', () => {
  assert.equal(londonInstant(day('2026-03-29'), '01:30'), undefined)
  assert.equal(londonInstant(day('2026-10-25'), '01:30'), '2026-10-25T00:30:00.000Z')
  assert.equal(londonInstant(day('2026-11-27'), '24:00'), undefined)
})

test('an instant needs an offset, and hours that exist', () => {
  assert.equal(parseInstant('2026-11-27T15:00:00'), undefined)
  assert.equal(parseInstant('2026-02-30T15:00:00Z'), undefined)
  assert.equal(parseInstant('2026-11-27T25:00:00Z'), undefined)
  for (const offset of ['+24:00', '+99:00', '-10:75'])
    assert.equal(parseInstant(`2026-11-27T15:00:00${offset}`), undefined, offset)
  assert.equal(parseInstant('2026-11-27T15:00:00+01:00'), '2026-11-27T14:00:00.000Z')
  assert.equal(millisecondsOf(instantFrom(1_700_000_000_123)), 1_700_000_000_123)
})
