import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day, type When } from '#kernel'
import { dateWords } from './dates.ts'
import { createWords, readCatalogues } from './words.ts'

const on = dateWords(createWords(readCatalogues())('shared', 'en'))

const said: readonly (readonly [when: When, words: string])[] = [
  [{ type: 'around', around: '2019-06' }, 'about June 2019'],
  [{ type: 'around', around: '2017', words: 'about summer 2017' }, 'about summer 2017'],
  [{ type: 'around', around: '2025-06', words: 'most nights' }, 'about June 2025 (most nights)'],
  [{ type: 'on', on: day('2026-08-14') }, 'Friday 14 August 2026'],
  [{ type: 'on', on: day('2026-08-14'), words: 'at dusk' }, 'Friday 14 August 2026 (at dusk)'],
  [{ type: 'undated', words: 'the day it snowed' }, 'the day it snowed'],
]

test('a date and the words given with it are both said, and neither twice', () => {
  for (const [when, words] of said) equal(on.when(when), words)
})
