import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offeredFor } from './offered.ts'

const carrying = (...ways: readonly ('email' | 'text')[]) => ({ work: { carries: () => ways } })

test('only what is safe and can leave is offered', () => {
  const her = { safe: ['email', 'text', 'post'], readsPage: true } as const
  assert.deepEqual(offeredFor(carrying('email', 'text'), her), [
    'email',
    'text',
    'post',
    'in-person',
  ])
  assert.deepEqual(offeredFor(carrying('email'), her), ['email', 'post', 'in-person'])
  assert.deepEqual(offeredFor(carrying(), her), ['post', 'in-person'])
  assert.deepEqual(offeredFor(carrying('email'), { ...her, safe: ['post'] }), ['post', 'in-person'])
})

test('a letter lies on their page only where nothing is safe and they can read it there', () => {
  const nothing = { safe: [], readsPage: true } as const
  assert.deepEqual(offeredFor(carrying('email'), nothing), ['in-person', 'page'])
  assert.deepEqual(offeredFor(carrying('email'), { ...nothing, readsPage: false }), ['in-person'])
})

test('notices are the complainant’s: a letter to anybody else is handed over', () => {
  const her = { safe: ['email'], readsPage: true } as const
  assert.deepEqual(offeredFor(carrying('email'), her, { toComplainant: false }), ['in-person'])
})
