import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { findWords, withoutWords, wordsSought } from './find-words.ts'

test('words are found however they are broken, spaced, accented or punctuated', () => {
  const text = 'She lives at 14  Elm\nRoad. Écrit: ecrit. (0161) 496-0000; Chat-\nterton'
  equal(findWords(text, '14 Elm Road').length, 1)
  equal(findWords(text, 'écrit').length, 2)
  equal(findWords(text, '0161 496 0000').length, 1)
  equal(findWords(text, 'Chatterton').length, 1)
  equal(findWords(text, '...').length, 0)
  equal(wordsSought(' .,'), '')
})

test('the marks of a quoted reply or a table do not hide what stands on both sides of them', () => {
  equal(withoutWords('> I am Ada\n> Tully, of', ['Ada Tully']), '> I am [removed]\n, of')
  equal(findWords('| Ada | Tully |', 'Ada Tully').length, 1)
  equal(findWords('a fee of £40, and 40 days', '£40').length, 1)
})

test('a short word is taken out only where it stands alone', () => {
  deepEqual(findWords('he saw the hen', 'he'), [{ from: 0, to: 2 }])
  equal(withoutWords('Pike and Pikeman', ['Pike']), '[removed] and [removed]man')
})

test('what overlaps is taken out once, and how long it was is not shown', () => {
  equal(withoutWords('PC O. Pike spoke.', ['PC O. Pike', 'O. Pike']), '[removed] spoke.')
})
