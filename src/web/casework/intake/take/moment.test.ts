import { strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { timeIn } from './moment.ts'

test('a time is read as people type it, and is never guessed', () => {
  strictEqual(timeIn('14:05'), '14:05')
  strictEqual(timeIn('1405'), '14:05')
  strictEqual(timeIn('2.05pm'), '14:05')
  strictEqual(timeIn('9 am'), '09:00')
  strictEqual(timeIn('12am'), '00:00')
  strictEqual(timeIn('12.30 pm'), '12:30')
  for (const typed of ['9', '25:00', '13pm', '0am', 'noon', '9:75', ''])
    strictEqual(timeIn(typed), undefined, typed)
})
