import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { referencesIn } from './references.ts'

test('a reference is found however somebody writes it into a sentence', () => {
  deepEqual(referencesIn('My robbery is CR/1184/26, he said, or cr 1184-26.'), [
    'CR/1184/26',
    'cr 1184-26',
  ])
  deepEqual(referencesIn('Crime 42CR/0001184/2026'), ['42CR/0001184/2026'])
})

test('dates, telephone numbers and our own references are not taken for cases', () => {
  deepEqual(referencesIn('On 03/04/2026 I rang 01632 960-100 about CO/12/26 and CM/3/26.'), [])
})
