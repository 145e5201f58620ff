/** What is worked out once is worked out again for a copy, which may differ. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { once } from './once.ts'

test('what was worked out is kept for the thing, and not for a copy with something else', () => {
  let asked = 0
  const longest = once(({ words }: Readonly<{ words: readonly string[] }>) => {
    asked += 1
    return words.toSorted((a, b) => b.length - a.length)[0]
  })
  const first = { words: ['duty', 'entitlement'] }
  assert.equal(longest(first), 'entitlement')
  assert.equal(longest(first), 'entitlement')
  assert.equal(asked, 1)
  assert.equal(longest({ ...first, words: ['duty'] }), 'duty')
  assert.equal(longest(first), 'entitlement')
  assert.equal(asked, 2)
})
