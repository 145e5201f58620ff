import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import diagnostics from 'node:diagnostics_channel'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { attachedMail, mail } from './invented.fixture.ts'
import { zip } from './packed/invented-zip.fixture.ts'
import type { Part } from './parts.ts'
import { createReader } from './reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-parts-'))
const reader = createReader({ limits: { ms: 20_000, megabytes: 512 } })
after(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})
let files = 0
function file(content: string | Uint8Array): string {
  const path = join(folder, String(files++))
  writeFileSync(path, content)
  return path
}
const told = (part: Part) =>
  part.type === 'Part'
    ? `${part.at} ${part.name} ${part.mediaType} ${part.bytes.length}`
    : `${part.at} ${part.name} ${part.why}`
const taken = (content: Uint8Array | string, mediaType: string) =>
  Array.fromAsync(reader.parts(file(content), mediaType), told)

test('what a message has attached comes out whole, and what a zip holds', async () => {
  deepEqual(await taken(attachedMail(2, 300_000), 'message/rfc822'), [
    '1 0.pdf application/pdf 300000',
    '2 1.pdf application/pdf 300000',
  ])
  const inside = mail([], 'Words.')
  const packed = zip({ name: 'a/letter.eml', content: inside }, { name: 'empty', content: '' })
  const parts = await Array.fromAsync(reader.parts(file(packed), 'application/zip'))
  deepEqual(parts.map(told), [`1 letter.eml  ${inside.length}`, '2 empty  0'])
  ok(parts[0]?.type === 'Part')
  deepEqual(Buffer.from(parts[0].bytes), inside)
})

test('a message of a mailbox comes with what it says', async () => {
  const box = `From a@example.org Mon Nov 30 14:05:00 2026\n${mail([], 'Seen at ten.')}\n`
  const [part] = await Array.fromAsync(reader.parts(file(box), 'application/mbox'))
  ok(part?.type === 'Part' && part.reading?.type === 'Message')
  equal(part.reading.text, 'Seen at ten.')
})

test('files that hold no others have no parts; what is broken says so', async () => {
  deepEqual(await taken('words', 'text/plain'), [])
  deepEqual(await taken('', 'application/zip'), [])
  deepEqual(await taken('PK no zip', 'application/zip'), ['1  damaged'])
})

test('a file can be had from elsewhere, a range at a time', async () => {
  const bytes = zip({ name: 'a.txt', content: 'far away' })
  const range = (from: number, to: number) => Readable.from([bytes.subarray(from, to)])
  const source = { bytes: bytes.length, range }
  deepEqual(await Array.fromAsync(reader.parts(source, 'application/zip'), told), ['1 a.txt  8'])
})

test('whoever stops half way is kept from nothing, and closing ends what is left', async () => {
  const packed = file(zip({ name: 'a', content: '1' }, { name: 'b', content: '2' }))
  for await (const part of reader.parts(packed, 'application/zip')) {
    equal(told(part), '1 a  1')
    break
  }
  const other = createReader({ limits: { ms: 20_000, megabytes: 512 } })
  const parts = other.parts(packed, 'application/zip')[Symbol.asyncIterator]()
  await parts.next()
  await other.close()
  await rejects(parts.next(), /closed/)
  await rejects(Array.fromAsync(other.parts(packed, 'application/zip')), /closed/)
})

test('files are taken apart one after another in one process, until one of them ends it', async t => {
  let processes = 0
  const started = () => {
    processes += 1
  }
  diagnostics.subscribe('child_process', started)
  t.after(() => diagnostics.unsubscribe('child_process', started))
  const bounded = createReader({ limits: { ms: 60_000, megabytes: 200 } })
  t.after(() => bounded.close())
  const packed = file(zip({ name: 'a', content: '1' }, { name: 'b', content: '2' }))
  const small = async () => {
    const parts = await Array.fromAsync(bounded.parts(packed, 'application/zip'), told)
    deepEqual(parts, ['1 a  1', '2 b  1'])
  }
  await small()
  await small()
  equal(processes, 1)
  // It had been asked before: the file is blamed only once it had a process to itself.
  const large = bounded.parts(file(attachedMail(100, 1_000_000)), 'message/rfc822')
  deepEqual(await Array.fromAsync(large, told), ['1  memory'])
  equal(processes, 2)
  await small()
  equal(processes, 3)
})
