import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict'
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { authorityId } from '#kernel'
import { openFileStore } from './file-store.ts'

const northmoor = authorityId('northmoor')
const westmere = authorityId('westmere')
const limitBytes = 1_000_000

const root = mkdtempSync(join(tmpdir(), 'candour-files-'))
after(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const fresh = () => join(root, String(folders++))
const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)

test('a file is kept byte for byte under its hash, read-only, for its own authority', async () => {
  const folder = fresh()
  const store = await openFileStore(folder)
  const bytes = Buffer.from([0, 255, 13, 10, 13, 128, 0])
  const parts = [bytes.subarray(0, 3), new Uint8Array(bytes.subarray(3, 4)), bytes.subarray(4)]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const received = await store.receive(northmoor, Readable.from(parts), { limitBytes })
  deepEqual(received, { ok: true, value: { sha256, bytes: 7 } })
  deepEqual(await buffer(store.open(northmoor, sha256)), bytes)
  equal(statSync(store.path(northmoor, sha256)).mode & 0o777, 0o400)
  await rejects(buffer(store.open(westmere, sha256)), { found: 'missing' })
  deepEqual(everything(folder), [sha256])
})

test('the same file sent twice, even at once, is kept once', async () => {
  const folder = fresh()
  const store = await openFileStore(folder)
  const send = () =>
    store.receive(northmoor, Readable.from([Buffer.from('the same')]), { limitBytes })
  const [first, second] = await Promise.all([send(), send()])
  deepEqual(first, second)
  const third = await send()
  deepEqual(third, first)
  equal(everything(folder).length, 1)
})

test('a file removed is gone from its own authority and no other, and can be sent again', async () => {
  const store = await openFileStore(fresh())
  const send = async (authority: typeof northmoor, words: string) => {
    const received = await store.receive(authority, Readable.from([Buffer.from(words)]), {
      limitBytes,
    })
    ok(received.ok)
    return received.value.sha256
  }
  deepEqual(await store.held(northmoor), [])
  const sha256 = await send(northmoor, 'the same')
  const other = await send(northmoor, 'another')
  await send(westmere, 'the same')
  deepEqual((await store.held(northmoor)).toSorted(), [sha256, other].toSorted())
  await store.remove(northmoor, sha256)
  await store.remove(northmoor, sha256)
  deepEqual(await store.held(northmoor), [other])
  equal(await store.has(northmoor, sha256), false)
  equal(await store.has(westmere, sha256), true)
  equal(await send(northmoor, 'the same'), sha256)
  equal(await store.has(northmoor, sha256), true)
})

test('a file may be as large as the limit, and no larger; one too large leaves nothing', async () => {
  const folder = fresh()
  const store = await openFileStore(folder)
  const send = (size: number) =>
    store.receive(northmoor, Readable.from([Buffer.alloc(size - 1), Buffer.alloc(1)]), {
      limitBytes: 1000,
    })
  equal((await send(1000)).ok, true)
  deepEqual(await send(1001), { ok: false, refusal: 'too-large' })
  equal(everything(folder).length, 1)
})

test('what follows a file that is too large is read, so that the form can be answered', async () => {
  const store = await openFileStore(fresh())
  const stream = new PassThrough()
  const answer = store.receive(northmoor, stream, { limitBytes: 10 })
  stream.write(Buffer.alloc(100))
  deepEqual(await answer, { ok: false, refusal: 'too-large' })
  stream.end(Buffer.alloc(1_000_000))
  await once(stream, 'end')
})

test('a stream that a form parser cut at its own limit is too large, not whole', async () => {
  const store = await openFileStore(fresh())
  const stream = Object.assign(Readable.from([Buffer.from('cut')]), { truncated: true })
  const answer = await store.receive(northmoor, stream, { limitBytes })
  deepEqual(answer, { ok: false, refusal: 'too-large' })
})

test('an empty file is answered as empty', async () => {
  const folder = fresh()
  const store = await openFileStore(folder)
  const answer = await store.receive(northmoor, Readable.from([]), { limitBytes })
  deepEqual(answer, { ok: false, refusal: 'empty' })
  deepEqual(everything(folder), [])
})

test('half a file leaves nothing behind, whichever way the sender goes', async () => {
  const folder = fresh()
  const store = await openFileStore(folder)
  const failing = new PassThrough()
  const answer = store.receive(northmoor, failing, { limitBytes })
  failing.write('half of')
  failing.destroy(new Error('the line went dead'))
  deepEqual(await answer, { ok: false, refusal: 'interrupted' })

  const closing = new PassThrough()
  const closed = store.receive(northmoor, closing, { limitBytes })
  closing.write('half of')
  closing.destroy()
  deepEqual(await closed, { ok: false, refusal: 'interrupted' })

  const silent = new PassThrough()
  const gone = new AbortController()
  const aborted = store.receive(northmoor, silent, { limitBytes, signal: gone.signal })
  silent.write('half of')
  gone.abort()
  deepEqual(await aborted, { ok: false, refusal: 'interrupted' })
  deepEqual(everything(folder), [])
})

test('what a killed process left is swept at the next start once it is an hour old', async () => {
  const folder = fresh()
  const child = fork(new URL('./receive-half.fixture.ts', import.meta.url), [folder])
  await once(child, 'message')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const [left] = everything(folder)
  ok(left)
  await openFileStore(folder)
  deepEqual(everything(folder), [left])

  const hourAgo = statSync(join(folder, '.incoming', left)).mtimeMs / 1000 - 3601
  utimesSync(join(folder, '.incoming', left), hourAgo, hourAgo)
  await openFileStore(folder)
  deepEqual(everything(folder), [])
})

test('an original damaged on the disk is made whole when the file is sent again', async () => {
  const store = await openFileStore(fresh())
  const send = () => store.receive(northmoor, Readable.from([Buffer.from('whole')]), { limitBytes })
  const received = await send()
  ok(received.ok)
  const place = store.path(northmoor, received.value.sha256)
  rmSync(place)
  await writeFile(place, 'who')
  await send()
  equal((await buffer(store.open(northmoor, received.value.sha256))).toString(), 'whole')
})

test('neither an authority nor a hash can lead out of the folder', async () => {
  const store = await openFileStore(fresh())
  throws(() => store.path(northmoor, '../../../etc/passwd'), RangeError)
  throws(() => store.path(northmoor, `${'a'.repeat(63)}/`), RangeError)
  ok(!existsSync(store.path(northmoor, 'a'.repeat(64))))
})
