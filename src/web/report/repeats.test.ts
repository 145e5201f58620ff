import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { countedIn, fieldAt, type Repeats, withOneMore, withoutOne } from './repeats.ts'

const repeats: Repeats = { fields: ['when-day', 'place'], most: 3 }
const two = { 'when-1-day': '1', 'place-1': 'a', 'when-2-day': '2', 'place-2': 'b', count: '2' }

test('the number goes before a date’s own part', () => {
  strictEqual(fieldAt('when-day', 2), 'when-2-day')
  strictEqual(fieldAt('place', 2), 'place-2')
})

test('one more keeps all that was typed, and there is a most', () => {
  deepStrictEqual(withOneMore(two, repeats), { ...two, count: '3' })
  deepStrictEqual(withOneMore({ ...two, count: '3' }, repeats), { ...two, count: '3' })
})

test('removing one moves the rest up', () => {
  deepStrictEqual(withoutOne(two, repeats, 1), { 'when-1-day': '2', 'place-1': 'b', count: '1' })
  deepStrictEqual(withoutOne(two, repeats, 2), { 'when-1-day': '1', 'place-1': 'a', count: '1' })
})

test('removing one that is not there removes nothing, and the last leaves an empty one', () => {
  deepStrictEqual(withoutOne(two, repeats, 9), two)
  deepStrictEqual(withoutOne({ 'place-1': 'a', count: '1' }, repeats, 1), { count: '1' })
})

test('a count nobody could have been shown is one, or the most', () => {
  strictEqual(countedIn(undefined, repeats), 1)
  for (const count of ['', 'x', '0', '-1', '1.5']) strictEqual(countedIn({ count }, repeats), 1)
  strictEqual(countedIn({ count: '99' }, repeats), 3)
})
