import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { authorityId } from '#kernel'
import { type Faulted, openFileStore } from './file-store.ts'
import { faultIn } from './verified.ts'

const northmoor = authorityId('northmoor')
const root = mkdtempSync(join(tmpdir(), 'candour-verified-'))
after(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
async function holding(bytes: Buffer) {
  const folder = join(root, String(folders++))
  const store = await openFileStore(folder)
  const received = await store.receive(northmoor, Readable.from([bytes]), { limitBytes: 1e7 })
  ok(received.ok)
  const { sha256 } = received.value
  const faults: Faulted[] = []
  store.onFault(fault => faults.push(fault))
  const place = store.path(northmoor, sha256)
  const alter = () => {
    chmodSync(place, 0o600)
    const other = Buffer.from(bytes)
    other[other.length - 1] = 1 + (other.at(-1) ?? 0)
    writeFileSync(place, other)
  }
  return { folder, store, sha256, faults, place, alter }
}

test('nothing altered is ever read to its end, and it is told at once', async () => {
  const { store, sha256, faults, alter } = await holding(Buffer.alloc(1_000_000, 'a'))
  alter()
  let read = 0
  await rejects(async () => {
    for await (const chunk of store.open(northmoor, sha256)) read += chunk.length
  }, /altered/)
  ok(read < 1_000_000)
  deepEqual(faults, [{ authority: northmoor, sha256, found: 'altered' }])
})

test('of a small file that was altered not one byte leaves', async () => {
  const { store, sha256, alter } = await holding(Buffer.from('She waited two hours.'))
  alter()
  let read = 0
  const problem = await buffer(
    store.open(northmoor, sha256).on('data', chunk => {
      read += chunk.length
    }),
  ).catch(cause => cause)
  equal(faultIn(new Error('while reading', { cause: problem })), 'altered')
  equal(read, 0)
})

test('part of a recording is given only of one that is whole, and is asked again once touched', async () => {
  const { store, sha256, alter, place } = await holding(Buffer.from('0123456789'))
  const part = () => buffer(store.open(northmoor, sha256, { first: 2, last: 4 }))
  deepEqual(await part(), Buffer.from('234'))
  deepEqual(await part(), Buffer.from('234'))
  alter()
  // A clock put back does not hide it.
  utimesSync(place, new Date(0), new Date(0))
  await rejects(part(), /altered/)
})

test('a file that is gone is told as missing, however it is asked for', async () => {
  const { store, sha256, faults, place } = await holding(Buffer.from('here'))
  rmSync(place, { force: true })
  await rejects(buffer(store.open(northmoor, sha256)), { found: 'missing' })
  await rejects(
    store.borrow(northmoor, sha256, async path => path),
    { found: 'missing' },
  )
  equal(await store.check(northmoor, sha256), 'missing')
  deepEqual(
    faults.map(({ found }) => found),
    ['missing', 'missing'],
  )
})

test('the same file sent again is whole again, and what stood in its place is told', async () => {
  const bytes = Buffer.from('He said nothing to me.')
  const { folder, store, sha256, faults, alter } = await holding(bytes)
  alter()
  equal(await store.check(northmoor, sha256), 'altered')
  await store.receive(northmoor, Readable.from([bytes]), { limitBytes: 100 })
  equal(await store.check(northmoor, sha256), undefined)
  deepEqual(await buffer(store.open(northmoor, sha256)), bytes)
  equal(readdirSync(join(folder, '.altered')).length, 1)
  deepEqual(faults, [{ authority: northmoor, sha256, found: 'altered', mended: true }])
  await store.receive(northmoor, Readable.from([bytes]), { limitBytes: 100 })
  equal(faults.length, 1)
})
