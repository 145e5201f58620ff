/** Transcripts as people paste them. */
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { captionsOf, linesIn } from './captions.ts'

test('a line each with its time, who speaks before a colon, more of it on the next', () => {
  deepEqual(linesIn('Transcript\n0:12 PC Wade: Stop\nthere.\n\n[1:02:04.5] – (a siren)\n'), [
    { at: 12, who: 'PC Wade', words: 'Stop there.' },
    { at: 3724.5, words: '(a siren)' },
  ])
})

test('captions as programs write them are read as they are', () => {
  const webVtt = `WEBVTT - from a program

NOTE checked by nobody

1
00:00:12.000 --> 00:00:14.250 align:start
<v PC Wade>Stop there.</v>

00:00:20.000 --> 00:00:21.000
All right.
`
  const expected = [
    { at: 12, to: 14.2, who: 'PC Wade', words: 'Stop there.' },
    { at: 20, to: 21, words: 'All right.' },
  ]
  deepEqual(linesIn(webVtt), expected)
  const subRip = `1\r
00:00:12,000 --> 00:00:14,250\r
PC Wade: Stop there.\r
\r
2\r
00:00:20,000 --> 00:00:21,000\r
All right.\r
`
  deepEqual(linesIn(subRip), expected)
})

test('nothing with a time is no transcript, and a sentence with a colon names nobody', () => {
  deepEqual(linesIn('He said nothing.\nNor did she.'), [])
  deepEqual(linesIn('0:05 I said it. Twice: and again'), [
    { at: 5, words: 'I said it. Twice: and again' },
  ])
})

test('what is written as captions is read again as it was', () => {
  const lines = [
    { at: 5, who: 'PC Wade', words: 'Stay <still> & wait.' },
    { at: 3605.5, to: 3607, words: 'A --> B' },
  ]
  const written = captionsOf(lines)
  equal(written.includes('01:00:05.500 --> 01:00:07.000\nA --&gt; B'), true)
  deepEqual(
    linesIn(written).map(({ at }) => at),
    [5, 3605.5],
  )
})
