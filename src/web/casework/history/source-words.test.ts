import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBySource } from './source-words.ts'

test('a list whose places are empty says what is in it, or that nothing is', () => {
  for (const [written, read] of [
    [',,,', 'What was alleged is not given'],
    [' , | ', 'What was alleged is not given'],
    ['', 'What was alleged is not given'],
    [null, 'What was alleged is not given'],
    ['Misuse of equipment,Neglect of duty,,', 'Misuse of equipment, Neglect of duty'],
    ['Improper search|Improper arrest', 'Improper search, Improper arrest'],
    ['Took £1,000, she says.', 'Took £1,000, she says.'],
    ['ASSAULT,,THREATS', 'Assault, threats'],
  ] as const) {
    assert.equal(saidBySource(written), read)
  }
})
