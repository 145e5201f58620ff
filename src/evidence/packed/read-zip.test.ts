import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import type { Part } from '../parts.ts'
import { type Packed, zip } from './invented-zip.fixture.ts'
import { partsOfZip, readZip } from './read-zip.ts'
import { entriesOf } from './zip.ts'

async function parts(...files: readonly Packed[]): Promise<readonly Part[]> {
  return Array.fromAsync(partsOfZip(fileOf(zip(...files))))
}
const said = (all: readonly Part[]) =>
  all.map(one =>
    one.type === 'Part'
      ? `${one.folder}|${one.name}: ${Buffer.from(one.bytes).toString()}`
      : `${one.name}: ${one.why}`,
  )

test('a zip lists its files and gives each of them out, with the folders it says they are in', async () => {
  const files = [
    { name: 'statements/', content: '' },
    { name: 'statements/okafor.txt', content: 'I was there.' },
    { name: 'log.csv', content: 'a,b' },
  ]
  deepEqual(await readZip(fileOf(zip(...files))), {
    type: 'Archive',
    entries: [
      { name: 'statements/okafor.txt', bytes: 12, locked: false },
      { name: 'log.csv', bytes: 3, locked: false },
    ],
    more: 0,
    bytes: 15,
  })
  deepEqual(said(await parts(...files)), ['statements|okafor.txt: I was there.', '|log.csv: a,b'])
})

test('a name that climbs out, starts at the root or names a disk is only words', async () => {
  const names = ['../../etc/passwd', '/var/lib/keys', 'C:\\windows\\system.ini', 'a/../../b', '..']
  deepEqual(said(await parts(...names.map(name => ({ name, content: 'x' })))), [
    'etc|passwd: x',
    'var/lib|keys: x',
    'windows|system.ini: x',
    'a|b: x',
  ])
})

test('what comes to absurdly more than it was packed in is not unpacked, nor believed', async () => {
  const zeros = Buffer.alloc(30_000_000)
  const bomb = { name: 'bomb', content: zeros }
  deepEqual(said(await parts(bomb, { name: 'note', content: 'after it' })), [
    'bomb: packed-too-tight',
    '|note: after it',
  ])
  // It says that it is ten bytes long, and is not.
  deepEqual(said(await parts({ ...bomb, claims: 10 })), ['bomb: damaged'])
  deepEqual(said(await parts({ ...bomb, claims: limits.partBytes + 1 })), ['bomb: too-large'])
})

test('a locked file is named and not opened; a zip inside is a file', async () => {
  const inside = zip({ name: 'deep.txt', content: 'deep' })
  const [locked, other] = await parts(
    { name: 'secret.doc', content: 'x', locked: true },
    { name: 'inside.zip', content: inside },
  )
  deepEqual(locked, { type: 'Lost', at: 1, name: 'secret.doc', why: 'locked' })
  ok(other?.type === 'Part')
  deepEqual(Buffer.from(other.bytes), inside)
})

test('more files than are opened: those before are given, and it is said', async () => {
  const many = Array.from({ length: limits.entries + 5 }, (_, at) => ({
    name: `${at}`,
    content: '',
  }))
  const all = await parts(...many)
  equal(all.length, limits.entries + 1)
  deepEqual(all.at(-1), { type: 'Lost', at: limits.entries + 1, name: '', why: 'too-many' })
})

test('half a zip has no list: it is damaged, and says so', async () => {
  const half = zip({ name: 'a', content: 'x'.repeat(1000) }).subarray(0, 60)
  const file = fileOf(new Uint8Array(half))
  await rejects(Array.fromAsync(entriesOf(file)))
  deepEqual(said(await Array.fromAsync(partsOfZip(file))), [': damaged'])
})
