import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import { announcedOn, announcements, holidayName, holidays, holidaysKnownOn } from './holidays.ts'
import { period, periodAsKnown } from './periods.ts'
import { aCase, did, made, theOne } from './sample.ts'

const funeral = day('2022-09-19')
const outcome = 'inform.outcome'
/** Ended on Wednesday 7 September 2022, the day before the Queen died: five working days. */
const running = aCase([made('2022-08-01'), did('outcome-reached', '2022-09-07')])
/** Ended on Wednesday 14 September, when the day of the funeral was known. */
const later = aCase([made('2022-08-01'), did('outcome-reached', '2022-09-14')])

test('a holiday was not known the day before it was announced, and was on the day', () => {
  for (const { on, added, taken } of announcements)
    for (const [each, kept] of [
      ...added.map(one => [one, true] as const),
      ...taken.map(one => [one, false] as const),
    ]) {
      assert.equal(holidaysKnownOn(on).days.has(each), kept, each)
      assert.equal(holidaysKnownOn(addDays(on, -1)).days.has(each), !kept, each)
      assert.equal(holidays.days.has(each), kept, each)
    }
})

test('each one-off holiday has a name and the day it was announced; the yearly ones have none', () => {
  for (const { on, added } of announcements)
    for (const each of added) {
      assert.ok(holidayName(each))
      assert.equal(announcedOn(each), on)
      assert.ok(on < each)
    }
  for (const yearly of ['2022-12-26', '2023-04-07', '2026-05-04'])
    assert.equal(announcedOn(day(yearly)), undefined)
  const days = announcements.map(({ on }) => on)
  assert.deepEqual(days, days.toSorted())
})

test('what is known now is the same list, without a day or with a late one', () => {
  assert.equal(holidaysKnownOn(undefined), holidays)
  assert.equal(holidaysKnownOn(day('2026-11-21')), holidays)
  assert.deepEqual([...holidaysKnownOn(day('2022-11-06')).days], [...holidays.days])
})

test('a count is made with the holidays known by then: two before the Coronation was announced', () => {
  const five = { code: 'working-days-after', n: 5 } as const
  const from = day('2023-05-02')
  assert.equal(period('working-days-after', 5, from).last, '2023-05-10')
  assert.equal(periodAsKnown(five, from, day('2022-11-05')).last, '2023-05-09')
  assert.equal(periodAsKnown(five, from, day('2022-11-06')).last, '2023-05-10')
  assert.equal(periodAsKnown(five, day('2020-04-30'), day('2019-06-06')).last, '2020-05-08')
  assert.equal(periodAsKnown(five, day('2020-04-30'), day('2019-06-07')).last, '2020-05-07')
})

test('a count says of a holiday that came late when it was announced', () => {
  const ten = period('working-days-after', 10, day('2022-09-07'))
  assert.equal(ten.last, '2022-09-22')
  const step = ten.working.find(each => each.day === funeral)
  assert.equal(step?.counted, false)
  assert.match(step?.why ?? '', /^State Funeral of Queen Elizabeth II, announced on 2022-09-10$/)
  const before = periodAsKnown(
    { code: 'working-days-after', n: 10 },
    day('2022-09-07'),
    day('2022-09-09'),
  )
  assert.equal(before.last, '2022-09-21')
})

test('five working days that end before the holiday are not moved, and say nothing', () => {
  const entry = theOne(outcome, running, '2022-09-14')
  assert.equal(entry.due, '2022-09-14')
  assert.doesNotMatch(JSON.stringify([entry.because, entry.working]), /announced/)
})

test('five working days over a holiday already announced name it and no announcement', () => {
  const entry = theOne(outcome, later, '2022-09-22')
  assert.deepEqual([entry.due, entry.state], ['2022-09-22', 'open'])
  assert.equal(theOne(outcome, later, '2022-09-23').state, 'overdue')
  assert.ok(entry.working.some(({ day, why }) => day === funeral && /Funeral/.test(why)))
  assert.doesNotMatch(JSON.stringify([entry.because, entry.working]), /announced/)
})
