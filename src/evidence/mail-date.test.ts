import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { mailDate } from './mail-date.ts'

const read: readonly (readonly [words: string, expected: string])[] = [
  ['Mon, 30 Nov 2026 14:05:09 +0000', 'at 2026-11-30T14:05:09.000Z'],
  ['30 Nov 2026 14:05 +0100', 'at 2026-11-30T13:05:00.000Z'],
  ['Monday, 30 November 2026 14:05:00 GMT', 'at 2026-11-30T14:05:00.000Z'],
  ['Wed, 9 Jan 2002 19:47:50 MST', 'at 2002-01-10T02:47:50.000Z'],
  ['21 Nov 97 09:55:06 UT', 'at 1997-11-21T09:55:06.000Z'],
  ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600 (CST)', 'at 1997-11-21T15:55:06.000Z'],
  ['2026-11-30T14:05:00Z', 'at 2026-11-30T14:05:00.000Z'],
  // A zone with no agreed meaning, no zone, no time: the day is all that can be said.
  ['Mon, 30 Nov 2026 14:05:00 BST', 'on 2026-11-30'],
  ['Mon, 30 Nov 2026 14:05:00', 'on 2026-11-30'],
  ['Mon, 30 Nov 2026', 'on 2026-11-30'],
  ['Mon, 30 Nov 2026 25:61:00 +0000', 'on 2026-11-30'],
  ['Mon, 30 Nov 2026 14:05:00 +9900', 'on 2026-11-30'],
  ['2026-11-30', 'on 2026-11-30'],
  // Not dates.
  ['Mon, 31 Nov 2026 14:05:00 +0000', 'undated'],
  ['Mon, 30 Jun 3609 15:33:50 +0600', 'undated'],
  ['Pn, 29 paX 2007 21:13:00 +0100', 'undated'],
  ['about summer 2017', 'undated'],
  ['<HR>', 'undated'],
]

test('the date of a message is an instant, a day, or not a date we can read', () => {
  for (const [words, expected] of read) {
    const when = mailDate(words)
    const value = when.type === 'at' ? ` ${when.at}` : when.type === 'on' ? ` ${when.on}` : ''
    deepEqual(when.type + value, expected, words)
    deepEqual(when.words, words)
  }
})

test('a message without a date is undated, with no words', () => {
  deepEqual(mailDate(''), { type: 'undated' })
})
