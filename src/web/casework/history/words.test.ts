import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { measuredLookUp, wrongOneIn } from '#linkage'
import { differentPersonWords } from './words.ts'

test('a card says how often one like it was somebody else, and when that was measured', () => {
  const words = differentPersonWords({ band: 'check', isMeant: true }, String) ?? ''
  match(words, /^In tests, about 1 in \d+ like this was a different person\./)
  equal(words.includes(`1 in ${wrongOneIn('check')} `), true)
  equal(words.includes(measuredLookUp.on), true)
})

test('where nothing was measured nothing is said', () => {
  equal(differentPersonWords({ band: 'check', isMeant: false }, String), undefined)
  equal(differentPersonWords({ band: 'different', isMeant: false }, String), undefined)
})
