import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { withoutMetadata } from './without-metadata.ts'

const segment = (marker: number, body: string) => {
  const words = Buffer.from(body, 'latin1')
  const length = words.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), words])
}
const start = Buffer.from([0xff, 0xd8])
const end = Buffer.from([0xff, 0xd9])
const coded = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])

test('a picture’s maker, place and comments go, and every coded byte of it stays', () => {
  const frame = segment(0xc0, 'frame')
  const scan = Buffer.concat([segment(0xda, 'scan'), coded])
  const told = Buffer.concat([
    start,
    segment(0xe0, 'JFIF'),
    segment(0xe1, 'Exif: Amara’s phone, 54.9N'),
    frame,
    segment(0xfe, 'a comment'),
    scan,
    end,
    Buffer.from('a second picture with its own Exif'),
  ])
  const copy = Buffer.from(withoutMetadata(told, 'image/jpeg') ?? [])
  doesNotMatch(copy.toString('latin1'), /Exif|phone|comment|second/)
  deepStrictEqual(copy, Buffer.concat([start, segment(0xe0, 'JFIF'), frame, scan, end]))
})

test('a drawing keeps what it is drawn from', () => {
  const chunk = (name: string, body: string) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(Buffer.byteLength(body))
    return Buffer.concat([length, Buffer.from(name), Buffer.from(body), Buffer.alloc(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const told = Buffer.concat([
    signature,
    chunk('IHDR', 'x'),
    chunk('tEXt', 'Author Amara'),
    chunk('IDAT', 'pixels'),
    chunk('IEND', ''),
  ])
  const copy = Buffer.from(withoutMetadata(told, 'image/png') ?? []).toString('latin1')
  match(copy, /IHDR[\s\S]*pixels[\s\S]*IEND/)
  doesNotMatch(copy, /Amara/)
})

test('of a kind whose every part is not known, or one that is broken, there is no copy', () => {
  strictEqual(
    withoutMetadata(Buffer.from('%PDF-1.7 /Author (Amara)'), 'application/pdf'),
    undefined,
  )
  strictEqual(
    withoutMetadata(Buffer.concat([start, Buffer.from('broken')]), 'image/jpeg'),
    undefined,
  )
})
