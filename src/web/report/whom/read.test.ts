import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reading } from '../../testing/reading.ts'
import { readWhom } from './read.ts'

const read = reading('whom', readWhom)
const choose = ['whom: Select whether you know anything about who it was']

test('who it was: known, not known, or the service', () => {
  deepStrictEqual(read({ whom: 'known' }), { whom: 'known' })
  deepStrictEqual(read({ whom: 'service' }), { whom: 'service' })
  deepStrictEqual(read({ whom: 'not-known', description: '' }), { whom: 'not-known' })
})

test('a description belongs to someone not known, and keeps its lines', () => {
  deepStrictEqual(read({ whom: 'not-known', description: 'Tall.\r\nIn uniform.' }), {
    whom: 'not-known',
    description: 'Tall.\nIn uniform.',
  })
  deepStrictEqual(read({ whom: 'service', description: 'typed, then hidden' }), { whom: 'service' })
})

test('nothing chosen, or something never offered, is asked again', () => {
  deepStrictEqual(read({}), choose)
  deepStrictEqual(read({ whom: 'everyone' }), choose)
})
