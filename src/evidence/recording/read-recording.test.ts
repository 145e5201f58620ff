import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { inventedFilm } from '#test'
import { fileOf } from '../file-bytes.ts'
import { readRecording } from './read-recording.ts'

/** So many seconds of silence, 8,000 samples of one byte each second (RIFF, PCM). */
function wav(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * 8000, 128)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 8000],
    [40, samples.length],
  ] as const) {
    head.writeUInt32LE(value, at)
  }
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const) {
    head.writeUInt16LE(value, at)
  }
  head.write('data', 36, 'latin1')
  return Buffer.concat([head, samples])
}

const box = (name: string, ...content: readonly Buffer[]) => {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}
const words = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}

/** A film without sound (ISO 14496-12) whose list is at its end, as telephones write them. */
function film(
  seconds: number,
  madeAt: Date,
  padding: number,
  brand: 'isom' | 'qt  ' = 'isom',
): Buffer {
  // Counted from the first of January 1904.
  const made = madeAt.getTime() / 1000 + 2_082_844_800
  const rest = Buffer.alloc(80)
  const lasts = seconds * 1000
  const picture = box(
    'trak',
    box('tkhd', words(0, made, made, 1, 0, lasts), Buffer.alloc(60)),
    box(
      'mdia',
      box('mdhd', words(0, made, made, 1000, lasts, 0)),
      box('hdlr', words(0, 0), Buffer.from('vide'), words(0, 0, 0, 0)),
    ),
  )
  return Buffer.concat([
    box('ftyp', Buffer.from(brand), words(512), Buffer.from(`${brand}mp41`)),
    box('mdat', Buffer.alloc(padding)),
    box('moov', box('mvhd', words(0, made, made, 1000, lasts), rest), picture),
  ])
}

test('a sound says how long it is and how it is coded', async () => {
  const reading = await readRecording(fileOf(new Uint8Array(wav(3))), 'audio/wav')
  ok(reading.type === 'Recording', reading.type)
  equal(reading.seconds, 3)
  deepEqual(reading.created, { type: 'undated' })
  deepEqual(reading.tracks, [
    { kind: 'sound', codec: 'PCM', channels: 1, hertz: 8000, width: 0, height: 0 },
  ])
})

test('a film says when it was made, and little of a long one is fetched', async () => {
  const bytes = new Uint8Array(film(90, new Date('2026-03-04T21:50:09Z'), 30_000_000))
  const file = fileOf(bytes)
  let fetched = 0
  const counted = {
    length: file.length,
    range: (from: number, to: number) => {
      fetched += to - from
      return file.range(from, to)
    },
  }
  const reading = await readRecording(counted, 'video/mp4')
  ok(reading.type === 'Recording', reading.type)
  equal(reading.seconds, 90)
  deepEqual(reading.created, {
    type: 'at',
    at: '2026-03-04T21:50:09.000Z',
    words: '2026-03-04T21:50:09.000Z',
  })
  ok(fetched < 1_000_000, `${fetched} bytes fetched`)
})

test('a film of QuickTime, and one of WebM, say how long they are', async () => {
  const bytes = film(75, new Date('2026-03-04T21:50:09Z'), 100, 'qt  ')
  const quick = await readRecording(fileOf(new Uint8Array(bytes)), 'video/quicktime')
  ok(quick.type === 'Recording', quick.type)
  deepEqual([quick.seconds, quick.created.words], [75, '2026-03-04T21:50:09.000Z'])
  const web = await readRecording(fileOf(new Uint8Array(inventedFilm(12))), 'video/webm')
  ok(web.type === 'Recording', web.type)
  equal(web.seconds, 12)
  deepEqual(
    web.tracks.map(({ kind, codec, width, hertz }) => [kind, codec, width, hertz]),
    [
      ['picture', 'VP8', 64, 0],
      ['sound', 'OPUS', 0, 48_000],
    ],
  )
})

test('half a recording is read as far as it goes; what is none says so', async () => {
  const half = await readRecording(fileOf(new Uint8Array(wav(3).subarray(0, 9000))), 'audio/wav')
  ok(half.type === 'Recording' || half.type === 'Unreadable')
  const none = await readRecording(fileOf(new Uint8Array(Buffer.from('words'))), 'video/mp4')
  ok(none.type !== 'Recording')
})
