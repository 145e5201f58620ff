import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf } from '../file-bytes.ts'
import { readPicture } from './read-picture.ts'

type Tag = readonly [tag: number, type: 2 | 3 | 4 | 5, value: string | readonly number[]]
const sizes = { 2: 1, 3: 2, 4: 4, 5: 8 }

/** One table of a TIFF (6.0, section 2), little end first, at `at`, its long values behind it. */
function table(tags: readonly Tag[], at: number): Buffer {
  const head = Buffer.alloc(2 + tags.length * 12 + 4)
  head.writeUInt16LE(tags.length)
  const tail: Buffer[] = []
  let next = at + head.length
  for (const [index, [tag, type, value]] of tags.entries()) {
    const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`) : numbers(type, value)
    const entry = 2 + index * 12
    head.writeUInt16LE(tag, entry)
    head.writeUInt16LE(type, entry + 2)
    head.writeUInt32LE(bytes.length / sizes[type], entry + 4)
    if (bytes.length <= 4) bytes.copy(head, entry + 8)
    else {
      head.writeUInt32LE(next, entry + 8)
      tail.push(bytes)
      next += bytes.length
    }
  }
  return Buffer.concat([head, ...tail])
}

function numbers(type: Tag[1], values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * sizes[type])
  for (const [at, value] of values.entries()) {
    if (type === 3) bytes.writeUInt16LE(value, at * 2)
    else if (type === 4) bytes.writeUInt32LE(value, at * 4)
    else {
      bytes.writeUInt32LE(value, at * 8)
      bytes.writeUInt32LE(1, at * 8 + 4)
    }
  }
  return bytes
}

/** A photograph 640 by 480 that says it was taken by an invented telephone, on its side. */
function photograph(more: readonly Tag[] = []): Uint8Array<ArrayBuffer> {
  const [exifAt, gpsAt] = [400, 700]
  const main = table(
    [
      [0x010f, 2, 'Meridian'],
      [0x0110, 2, 'M4'],
      [0x0112, 3, [6]],
      [0x0131, 2, 'Gallery 2'],
      [0x8769, 4, [exifAt]],
      [0x8825, 4, [gpsAt]],
    ],
    8,
  )
  const exif = table([[0x9003, 2, '2026:03:04 21:50:09'], ...more], exifAt)
  const gps = table(
    [
      [1, 2, 'N'],
      [2, 5, [54, 58, 12]],
      [3, 2, 'W'],
      [4, 5, [1, 37, 0]],
    ],
    gpsAt,
  )
  const tiff = Buffer.alloc(gpsAt + gps.length)
  Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]).copy(tiff)
  main.copy(tiff, 8)
  exif.copy(tiff, exifAt)
  gps.copy(tiff, gpsAt)
  const told = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const segment = (marker: number, body: Buffer) =>
    Buffer.concat([
      Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]),
      body,
    ])
  const frame = Buffer.from([8, 480 >> 8, 480 & 0xff, 640 >> 8, 640 & 0xff, 1, 1, 0x11, 0])
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe1, told),
      segment(0xc0, frame),
      Buffer.from([0xff, 0xd9]),
    ]),
  )
}

test('a photograph says when, where and with what it was taken, and which way up it is', async () => {
  const { where, ...picture } = await readPicture(fileOf(photograph()))
  deepEqual(picture, {
    ...{ type: 'Picture', text: '', cut: false, words: 'off', width: 640, height: 480 },
    ...{ turned: 90, mirrored: false, device: 'Meridian M4', program: 'Gallery 2' },
    // The camera's own clock, with no zone: the day is all that can be said.
    taken: { type: 'on', on: '2026-03-04', words: '2026:03:04 21:50:09' },
  })
  equal(where?.latitude.toFixed(2), '54.97')
  equal(where?.longitude.toFixed(2), '-1.62')
})

test('where the zone is written too, it is an instant', async () => {
  const { taken } = await readPicture(fileOf(photograph([[0x9011, 2, '+01:00']])))
  deepEqual(taken, {
    type: 'at',
    at: '2026-03-04T20:50:09.000Z',
    words: '2026:03:04 21:50:09 +01:00',
  })
})

test('a picture cut off in its tags is still a picture', async () => {
  const picture = await readPicture(fileOf(photograph().slice(0, 300)))
  equal(picture.type, 'Picture')
  equal(picture.where, undefined)
})
