/** RFC 9110: which bytes a Range header names. */
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { stretchAsked } from './byte-range.ts'

test('a stretch, one to the end, the last bytes, and one that reaches past the end', () => {
  deepEqual(stretchAsked('bytes=0-499', 1000), { first: 0, last: 499 })
  deepEqual(stretchAsked('bytes=500-', 1000), { first: 500, last: 999 })
  deepEqual(stretchAsked('bytes=-200', 1000), { first: 800, last: 999 })
  deepEqual(stretchAsked('bytes=-2000', 1000), { first: 0, last: 999 })
  deepEqual(stretchAsked('bytes=999-5000', 1000), { first: 999, last: 999 })
  deepEqual(stretchAsked('Bytes=0-0', 1000), { first: 0, last: 0 })
})

test('what begins past the end, or asks for the last none, cannot be satisfied', () => {
  equal(stretchAsked('bytes=1000-', 1000), 'unsatisfiable')
  equal(stretchAsked('bytes=1000-1001', 1000), 'unsatisfiable')
  equal(stretchAsked('bytes=-0', 1000), 'unsatisfiable')
})

test('what cannot be read, runs backwards, or asks for several is as if it were not asked', () => {
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'lines=0-4', 'bytes=a-b'])
    equal(stretchAsked(header, 1000), 'whole', String(header))
  equal(stretchAsked('bytes=0-1,5-6', 1000), 'whole')
})
