import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { characteristics } from '#casework'
import { reading } from '../../testing/reading.ts'
import { readBecause } from './read.ts'

const read = reading('because', readBecause)
const notBoth = [
  'because: Select what it was because of, or select ‘None of these’ or ‘I would rather not say’, not both',
]

test('any of them, or several, with why', () => {
  deepStrictEqual(read({ because: 'race' }), { becauseOf: ['race'] })
  deepStrictEqual(read({ because: ['sex', 'race'], why: 'What he said.\r\nTwice.' }), {
    becauseOf: ['race', 'sex'],
    becauseOfWhy: 'What he said.\nTwice.',
  })
})

test('every one offered can be chosen on its own', () => {
  for (const one of characteristics) deepStrictEqual(read({ because: one }), { becauseOf: [one] })
})

for (const alone of ['none', 'prefer-not-to-say'])
  test(`${alone} stands alone`, () => {
    deepStrictEqual(read({ because: [alone, 'age'] }), notBoth)
    deepStrictEqual(read({ because: ['age', alone], why: 'x' }), notBoth)
  })

test('none and would rather not say are not both', () => {
  deepStrictEqual(read({ because: ['none', 'prefer-not-to-say'] }), notBoth)
})

test('nothing is chosen for anybody', () => {
  const choose = ['because: Select what it was because of, or ‘None of these’']
  deepStrictEqual(read({}), choose)
  deepStrictEqual(read({ because: 'shoe-size', why: 'x' }), choose)
})
