import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reading } from '../../testing/reading.ts'
import { readRight } from './read.ts'

const read = reading('right', readRight)

test('what would put it right, and how they would like it dealt with, in their own lines', () => {
  deepStrictEqual(read({ remedies: 'apology' }), { remedies: ['apology'] })
  deepStrictEqual(
    read({ remedies: ['apology', 'explanation'], how: ' By post.\r\n\r\nNot him. ' }),
    {
      remedies: ['explanation', 'apology'],
      handledHow: 'By post.\n\nNot him.',
    },
  )
})

test('not knowing is an answer', () => {
  deepStrictEqual(read({ remedies: 'do-not-know' }), { remedies: ['do-not-know'] })
})

test('something else is asked what, and only then kept', () => {
  deepStrictEqual(read({ remedies: ['other'], other: 'My phone back' }), {
    remedies: ['other'],
    remedyWords: 'My phone back',
  })
  deepStrictEqual(read({ remedies: ['other'], other: '  ' }), [
    'other: Tell us what else would put it right',
  ])
  deepStrictEqual(read({ remedies: ['apology'], other: 'typed, then unticked' }), {
    remedies: ['apology'],
  })
})

test('nothing chosen is asked again', () => {
  deepStrictEqual(read({ how: 'By post.' }), [
    'remedies: Select what would put it right, or ‘I do not know’',
  ])
})
