import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { clockTime, isPlace, type Place, placeInWords } from './passage.ts'

test('a time in a recording reads as its clock shows it', () => {
  equal(clockTime(0), '0:00')
  equal(clockTime(7.5), '0:07.5')
  equal(clockTime(59.96), '1:00')
  equal(clockTime(124), '2:04')
  equal(clockTime(3724), '1:02:04')
})

test('a place is said by its page, its time or its part', () => {
  const words = (place: Place) => placeInWords(place)
  equal(words({ type: 'Text', from: 0, to: 4 }), '')
  equal(words({ type: 'Text', from: 0, to: 4, page: 3 }), 'page 3')
  equal(words({ type: 'Time', from: 124, to: 130 }), '2:04 to 2:10')
  const half = { type: 'Region', page: 2, left: 0, top: 0.5, width: 1, height: 0.5 } as const
  equal(words(half), 'page 2, bottom half')
  equal(words({ ...half, top: 0, height: 1 }), 'page 2')
  equal(words({ ...half, left: 0.1, width: 0.4 }), 'page 2, 10% to 50% across, 50% to 100% down')
  equal(words({ type: 'Whole' }), 'the whole file')
})

test('what ends before it begins, or lies beyond a page, is no place', () => {
  equal(isPlace({ type: 'Text', from: 4, to: 4 }), false)
  equal(isPlace({ type: 'Text', from: -1, to: 4 }), false)
  equal(isPlace({ type: 'Time', from: 9, to: 2 }), false)
  equal(isPlace({ type: 'Time', from: 0, to: Number.POSITIVE_INFINITY }), false)
  const region = { type: 'Region', page: 1, left: 0.57, top: 0, width: 0.43, height: 1 } as const
  equal(isPlace(region), true)
  equal(isPlace({ ...region, width: 0.5 }), false)
  equal(isPlace({ ...region, page: 0 }), false)
  equal(isPlace({ ...region, height: 0 }), false)
})
