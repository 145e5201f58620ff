import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { partsOfOutlook, readOutlook } from './read-outlook.ts'

type Kind = Readonly<{ words: 0x001f; bytes: 0x0102; time: 0x0040; number: 0x0003 }>
const kinds: Kind = { words: 0x001f, bytes: 0x0102, time: 0x0040, number: 0x0003 }
type Field = readonly [id: number, kind: keyof Kind, value: string | Buffer | number | Date]

type Entry = {
  name: string
  type: number
  length: number
  binaryProvider?: () => number[]
  children?: number[]
}
const [directory, document, root] = [1, 2, 5]
const hex = (number: number, digits: number) =>
  number.toString(16).toUpperCase().padStart(digits, '0')

/** A storage of [MS-OXMSG]: long values are streams of their own, short ones are in one list. */
function storage(entries: Entry[], fields: readonly Field[], head: Buffer): number[] {
  const list: Buffer[] = [head]
  const children: number[] = []
  const stream = (name: string, content: Buffer) => {
    children.push(entries.length)
    entries.push({
      name,
      type: document,
      length: content.length,
      binaryProvider: () => [...content],
    })
  }
  for (const [id, kind, value] of fields) {
    const entry = Buffer.alloc(16)
    entry.writeUInt32LE(id * 0x10000 + kinds[kind])
    entry.writeUInt32LE(6, 4)
    if (typeof value === 'number') entry.writeUInt32LE(value, 8)
    else if (value instanceof Date) {
      entry.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, 8)
    } else {
      const content = typeof value === 'string' ? Buffer.from(value, 'utf16le') : value
      entry.writeUInt32LE(content.length, 8)
      stream(`__substg1.0_${hex(id, 4)}${hex(kinds[kind], 4)}`, content)
    }
    list.push(entry)
  }
  stream('__properties_version1.0', Buffer.concat(list))
  return children
}

function saved(fields: readonly Field[], inside: readonly (readonly [string, readonly Field[]])[]) {
  const entries: Entry[] = [{ name: 'Root Entry', type: root, length: 0 }]
  const children = storage(entries, fields, Buffer.alloc(32))
  for (const [name, own] of inside) {
    const at = entries.length
    entries.push({ name, type: directory, length: 0 })
    children.push(at)
    const below = storage(entries, own, Buffer.alloc(8))
    entries[at] = { name, type: directory, length: 0, children: below }
  }
  entries[0] = { name: 'Root Entry', type: root, length: 0, children }
  return new Uint8Array(Buffer.from(burn(entries)))
}

const recipient = (at: number, name: string, address: string, kind: number) =>
  [
    `__recip_version1.0_#${hex(at, 8)}`,
    [
      [0x3001, 'words', name],
      [0x39fe, 'words', address],
      [0x0c15, 'number', kind],
    ],
  ] as const
const message: readonly Field[] = [
  [0x0037, 'words', 'Kiln Road'],
  [0x0c1a, 'words', 'O. Pike'],
  [0x5d01, 'words', 'pike@northmoor.example'],
  [0x1000, 'words', 'I was there at ten.\r\n'],
  [0x0039, 'time', new Date('2026-03-04T21:50:00Z')],
]
const log = [
  '__attach_version1.0_#00000000',
  [
    [0x3707, 'words', 'log.csv'],
    [0x370e, 'words', 'text/csv'],
    [0x3701, 'bytes', Buffer.from('21:50,arrived')],
    [0x3705, 'number', 1],
  ],
] as const

test('a message saved from Outlook says who, to whom, when and what, and gives what is attached', async () => {
  const bytes = saved(message, [
    recipient(0, 'Standards', 'psd@northmoor.example', 1),
    recipient(1, 'Jay Arden', 'jay@northmoor.example', 2),
    log,
  ])
  const reading = await readOutlook(bytes)
  ok(reading.type === 'Message', reading.type)
  deepEqual(reading.from, [{ name: 'O. Pike', address: 'pike@northmoor.example' }])
  deepEqual(reading.to, [{ name: 'Standards', address: 'psd@northmoor.example' }])
  deepEqual(reading.cc, [{ name: 'Jay Arden', address: 'jay@northmoor.example' }])
  equal(reading.date.type === 'at' && reading.date.at, '2026-03-04T21:50:00.000Z')
  deepEqual([reading.subject, reading.text], ['Kiln Road', 'I was there at ten.'])
  deepEqual(
    reading.attachments.map(({ name, mediaType, bytes: length }) => [name, mediaType, length]),
    [['log.csv', 'text/csv', 13]],
  )
  const [part] = [...partsOfOutlook(bytes)]
  ok(part?.type === 'Part')
  equal(Buffer.from(part.bytes).toString(), '21:50,arrived')
})

test('the headers it was sent with are believed before what Outlook keeps beside them', async () => {
  const headers =
    'From: A. Lane <lane@northmoor.example>\r\nMessage-ID: <2@x>\r\nIn-Reply-To: <1@x>\r\n' +
    'Date: Wed, 4 Mar 2026 22:00:00 +0000\r\n'
  const reading = await readOutlook(saved([...message, [0x007d, 'words', headers]], []))
  ok(reading.type === 'Message')
  deepEqual(reading.from, [{ name: 'A. Lane', address: 'lane@northmoor.example' }])
  deepEqual([reading.messageId, reading.inReplyTo], ['2@x', '1@x'])
})
