import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editsBetween } from './edits.ts'

test('a slip of the hand is one edit, two letters swapped too', () => {
  assert.equal(editsBetween('serve', 'serve'), 0)
  assert.equal(editsBetween('serv', 'serve'), 1)
  assert.equal(editsBetween('sevre', 'serve'), 1)
  assert.equal(editsBetween('kitten', 'sitting'), 3)
  assert.equal(editsBetween('', 'law'), 3)
})
