/** Three recordings of one evening, and what each can say of words that may have been heard. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, documentId, fold, instant } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { onOneClock, overlapOf, secondsBetween, wasRunning } from './clock.ts'
import { couldBeHeard } from './hearing.ts'
import type { Audibility, MissingRecording, Placed, RecordingStart, Sound } from './recordings.ts'

const on = day('2026-11-20')
const today = on
const [a, b, c] = [documentId('rec-a'), documentId('rec-b'), documentId('rec-c')]
const madeAt = instant('2026-11-18T10:00:00Z')
const made = invented.made(madeAt)
const came = (document: typeof a): ComplaintEvent => ({
  type: 'DocumentReceived',
  file: { document, name: 'x.wav', bytes: 9, sha256: 'aa', mediaType: 'audio/wav', says: 'agrees' },
  from: 'staff',
  on,
})
const here = [made, came(a), came(b), came(c)]

const clock = (startsAt: string, aheadSeconds: number): RecordingStart => ({
  ...{ type: 'Clock', startsAt: instant(startsAt), aheadSeconds, how: 'command-log' },
})
const placed = (document: typeof a, start: RecordingStart, more: Partial<Placed> = {}): Placed => ({
  ...{ on, document, start, withinSeconds: 1, lasts: 170, why: 'Checked.' },
  ...{ device: 'Body-worn video', held: `PC ${document}` },
  ...more,
})
const first = placed(a, clock('2026-11-11T21:03:22Z', 12))
const second = placed(b, clock('2026-11-11T21:03:37Z', -3), { withinSeconds: 2, lasts: 150 })
const third = placed(c, { type: 'Sound', other: a, there: 62, here: 10 }, { lasts: 100 })
const words: Sound = {
  ...{ on, sound: 's1', words: '“I can’t breathe”', lasts: 2, by: 'Mr Ferris' },
  time: { type: 'Heard', document: a, from: 70 },
}
const placing = (one: Placed): ComplaintEvent => ({ type: 'RecordingPlaced', ...one })
const heardOn = (document: typeof a, heard: Audibility['heard'], more: Partial<Audibility> = {}) =>
  ({ on, sound: 's1', document, heard, why: 'Listened twice.', present: [], ...more }) as const

type Known = Readonly<{
  recordings?: readonly Placed[]
  sounds?: readonly Sound[]
  audibility?: readonly Audibility[]
  missing?: readonly MissingRecording[]
}>
const material = (known: Known) => ({
  recordings: [first, second, third],
  sounds: [words],
  audibility: [],
  missing: [],
  transcripts: [],
  ...known,
})

test('a clock that was ahead is put back, one behind is put on, one by ear follows the other', () => {
  const found = onOneClock([third, second, first])
  deepEqual(
    found.map(({ recording, starts, within }) => [recording.document, starts, within]),
    [
      [a, '2026-11-11T21:03:10.000Z', 1],
      [b, '2026-11-11T21:03:40.000Z', 2],
      [c, '2026-11-11T21:04:02.000Z', 2],
    ],
  )
  const [one, other] = found
  ok(one && other)
  equal(overlapOf(one, other)?.seconds, 140)
})

test('what was checked by nobody is not known to the second, nor is what stands on it', () => {
  const startsAt = instant('2026-11-11T21:03:22Z')
  const unchecked = placed(a, { type: 'Clock', startsAt, aheadSeconds: 0, how: 'not-checked' })
  deepEqual(
    onOneClock([unchecked, third]).map(({ within }) => within),
    [undefined, undefined],
  )
})

test('a recording that stands on one no longer there is left out, and a circle ends', () => {
  const round = placed(a, { type: 'Sound', other: c, there: 1, here: 1 })
  deepEqual(onOneClock([third]), [])
  deepEqual(onOneClock([round, third]), [])
  given(complaint, ...here, placing(first), placing(third))
    .when({ type: 'PlaceRecording', ...round, today })
    .thenRefused({ type: 'NotOnTheClock' })
})

test('the last second in which a recording may have run, and the first in which it cannot', () => {
  const all = onOneClock([first])
  const [ran] = all
  ok(ran)
  const at = (time: string, withinSeconds: number): Sound => ({
    ...words,
    lasts: 1,
    time: { type: 'Said', at: instant(time), withinSeconds, why: 'The log.' },
  })
  equal(wasRunning(at('2026-11-11T21:04:00Z', 0), ran, all), 'yes')
  // It ends at 21:06:00, give or take a second.
  equal(wasRunning(at('2026-11-11T21:05:58Z', 0), ran, all), 'yes')
  equal(wasRunning(at('2026-11-11T21:05:59Z', 0), ran, all), 'perhaps')
  equal(wasRunning(at('2026-11-11T21:06:00.900Z', 0), ran, all), 'perhaps')
  equal(wasRunning(at('2026-11-11T21:06:01Z', 0), ran, all), 'no')
  equal(wasRunning(at('2026-11-11T21:05:30Z', 60), ran, all), 'perhaps')
})

test('heard on one and not on another is said as both, the nearest that has it first', () => {
  const far = { least: 3, most: 4, why: 'The picture.' }
  const near = { least: 1, most: 1.5, why: 'The picture.' }
  const found = couldBeHeard(
    material({
      audibility: [
        heardOn(a, 'audible', { at: 70, distance: far }),
        heardOn(b, 'inaudible', { distance: far }),
        heardOn(c, 'audible', { at: 18, distance: near }),
      ],
    }),
    's1',
  )
  equal(found?.answer, 'on-some')
  deepEqual(
    found?.recordings.map(({ placed: { document } }) => document),
    [c, a, b],
  )
  deepEqual(found?.unknowns, [])
})

test('what was not recording, unclear or never listened to answers nothing', () => {
  const answer = (...audibility: readonly Audibility[]) =>
    couldBeHeard(material({ audibility }), 's1')?.answer
  equal(answer(), 'not-known')
  equal(answer(heardOn(b, 'inaudible')), 'not-known')
  equal(
    answer(heardOn(a, 'inaudible'), heardOn(b, 'inaudible'), heardOn(c, 'unclear')),
    'not-known',
  )
  equal(
    answer(heardOn(a, 'inaudible'), heardOn(b, 'inaudible'), heardOn(c, 'not-recording')),
    'on-none',
  )
  equal(answer(heardOn(a, 'audible'), heardOn(b, 'not-recording')), 'on-all')
})

test('what is not known is said: who is missing, what does not fit, whose clock nobody checked', () => {
  const orme: MissingRecording = {
    ...{ on, missing: 'm1', held: 'Sgt Orme', device: 'Body-worn video', state: 'not-made' },
    why: 'Not switched on.',
  }
  const found = couldBeHeard(
    material({
      recordings: [
        first,
        placed(b, { type: 'Clock', startsAt: madeAt, aheadSeconds: 0, how: 'not-checked' }),
        third,
      ],
      missing: [orme],
      audibility: [
        heardOn(a, 'audible', {
          at: 70,
          present: ['PC rec-a', 'sgt  orme', 'Mr Ferris', 'A cyclist'],
        }),
        heardOn(c, 'audible', { at: 40 }),
      ],
    }),
    's1',
  )
  const named = found?.unknowns.map(one => [one.type, 'document' in one ? one.document : ''])
  deepEqual(named, [
    ['ClockNotChecked', b],
    ['DistanceNotKnown', a],
    ['DoesNotFit', c],
    ['DistanceNotKnown', c],
    ['NotListened', b],
    ['Missing', ''],
    ['NoRecordingOf', ''],
  ])
})

test('said again in the same words adds nothing, and said otherwise takes its place', () => {
  given(complaint, ...here)
    .when({ type: 'PlaceRecording', ...first, today })
    .thenHappened(placing(first))
  given(complaint, ...here, placing(first))
    .when({ type: 'NoteSound', ...words, today })
    .thenHappened({ type: 'SoundNoted', ...words })
  const again = placed(a, clock('2026-11-11T21:03:22Z', 15))
  const state = fold(complaint, [...here, placing(first), placing(again)])
  deepEqual(state.type === 'Open' && state.facts.material.recordings, [again])
})

test('nothing is noted of a sound, a file or a recording that is not here', () => {
  given(complaint, ...here)
    .when({ type: 'NoteSound', ...words, today })
    .thenRefused({ type: 'NotOnTheClock' })
  given(complaint, ...here, placing(first))
    .when({ type: 'NoteAudibility', ...heardOn(a, 'audible'), today })
    .thenRefused({ type: 'NoSuchSound' })
  given(complaint, made)
    .when({ type: 'PlaceRecording', ...first, today })
    .thenRefused({ type: 'NoSuchDocument' })
})

test('moving a recording moves what was heard on it, and what stands on it, by as much', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600, max: 600 }), ahead => {
      const starts = (seconds: number) => {
        const moved = placed(a, clock('2026-11-11T21:03:22Z', seconds))
        return onOneClock([moved, third]).map(one => one.starts)
      }
      const [was, by] = [starts(0), starts(ahead)]
      for (const [index, start] of was.entries())
        equal(secondsBetween(by[index] ?? start, start), ahead)
    }),
  )
})
