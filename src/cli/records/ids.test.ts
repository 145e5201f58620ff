import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyIds } from './ids.ts'

test('ids are kept in order, each once, through every growth', () => {
  const ids = emptyIds()
  const name = (at: number) => `Ä${at % 7 === 0 ? 'long'.repeat(50) : ''}${at}`
  for (let at = 0; at < 30_000; at += 1) assert.equal(ids.add(name(at)), at)
  for (let at = 0; at < 30_000; at += 997) {
    assert.equal(ids.add(name(at)), -1)
    assert.equal(ids.at(at), name(at))
  }
  assert.equal(ids.size, 30_000)
})
