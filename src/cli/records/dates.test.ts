import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, orderIn, yearIn } from './dates.ts'

test('one day, however a file writes it', () => {
  for (const written of [
    ...['2019-03-27', '20190327', '2019/03/27', '27/03/2019', '27.3.2019', '03/27/2019'],
    ...['27 March 2019', '27-Mar-2019', 'Mar 27, 2019', '2019-03-27T10:15:00Z', '27/03/2019 10:15'],
  ])
    assert.equal(dayIn(written, 'day-first'), '2019-03-27', written)
})

test('a day that can be two is read in the order of its file', () => {
  assert.equal(dayIn('03/04/2019', 'day-first'), '2019-04-03')
  assert.equal(dayIn('03/04/2019', 'month-first'), '2019-03-04')
  assert.equal(orderIn(['01/02/2019', '03/27/2019']), 'month-first')
  assert.equal(orderIn(['01/02/2019', '27/03/2019']), 'day-first')
  assert.equal(orderIn(['01/02/2019']), 'day-first')
})

test('what is no day is none', () => {
  for (const written of ['', '31/02/2019', '00/00/0000', '27/03/19', 'CONSTABLE', '12345', '43551'])
    assert.equal(dayIn(written, 'day-first'), undefined, written)
})

test('a year is a year, or that of a date', () => {
  assert.deepEqual(['1984', '1984.0', '27/03/1984', '84', '3018', 'PC'].map(yearIn), [
    1984,
    1984,
    1984,
    undefined,
    undefined,
    undefined,
  ])
})
