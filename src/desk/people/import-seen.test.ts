import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seenKeys } from './import-seen.ts'

test('every key is known again by where it stood first, however many there are', () => {
  const seen = seenKeys()
  const keys = Array.from({ length: 20_000 }, (_, at) => `#${at}`)
  for (const [at, key] of keys.entries())
    assert.equal(seen.before(key, { line: at + 2, said: at % 7 }), undefined)
  for (const [at, key] of keys.entries())
    assert.deepEqual(seen.before(key, { line: 1, said: 99 }), { line: at + 2, said: at % 7 })
  assert.equal(seen.before('#20000', { line: 1, said: 0 }), undefined)
})
