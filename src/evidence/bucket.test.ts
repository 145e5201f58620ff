/** Against a real server of the protocol, started here. */
import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { authorityId } from '#kernel'
import { bucketIn, openBucketStore } from './bucket.ts'
import { type Faulted, type FileStore, openFileStore } from './file-store.ts'

const northmoor = authorityId('northmoor')
const eastmere = authorityId('eastmere')
const installation = authorityId('installation')
const root = mkdtempSync(join(tmpdir(), 'candour-bucket-'))
const limitBytes = 60_000_000
let store: FileStore
const faults: Faulted[] = []

let server: ChildProcess | undefined

/** A server of its own process; the port is the one it says it was given. */
async function started(): Promise<string> {
  const program = fileURLToPath(import.meta.resolve('s3rver/bin/s3rver.js'))
  const where = ['-d', join(root, 'objects'), '-a', '127.0.0.1', '-p', '0']
  server = spawn(process.execPath, [program, ...where, '--configure-bucket', 'originals'])
  const { stdout } = server
  if (!stdout) throw new Error('the server cannot be heard')
  for await (const said of createInterface({ input: stdout })) {
    const [, port] = /127\.0\.0\.1:(\d+)/.exec(said) ?? []
    if (!port) continue
    // It goes on saying what it is asked, and stops where nobody hears it.
    stdout.resume()
    return `http://127.0.0.1:${port}`
  }
  throw new Error('the server said nothing')
}

before(async () => {
  const endpoint = await started()
  store = await openBucketStore({
    ...{ bucket: 'originals', prefix: 'candour/', region: 'eu-west-2' },
    endpoint,
    keys: { id: 'S3RVER', secret: 'S3RVER' },
    local: await openFileStore(join(root, 'files')),
    folder: join(root, 'files'),
    isLocal: authority => authority === installation,
  })
  store.onFault(fault => faults.push(fault))
})
after(async () => {
  server?.kill()
  if (server && server.exitCode === null) await once(server, 'exit')
  rmSync(root, { recursive: true, force: true })
})

async function keep(bytes: Buffer, authority = northmoor): Promise<string> {
  const received = await store.receive(authority, Readable.from([bytes]), { limitBytes })
  ok(received.ok)
  return received.value.sha256
}
/** Where the server itself keeps an object's bytes. */
function objectsOf(part: string): readonly string[] {
  const all = readdirSync(join(root, 'objects'), { recursive: true, encoding: 'utf8' })
  const found = all.filter(name => name.includes(part) && name.endsWith('_object'))
  return found.map(name => join(root, 'objects', name))
}
const objectOf = (sha256: string) => objectsOf(sha256)[0] ?? 'nowhere'

test('where it is, in words', () => {
  deepEqual(bucketIn('s3://originals'), { bucket: 'originals', prefix: '' })
  deepEqual(bucketIn('s3://originals/a//b/'), { bucket: 'originals', prefix: 'a/b/' })
  equal(bucketIn('/var/lib/candour'), undefined)
})

test('an original comes back byte for byte, for its own authority alone', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 13, 128, 0])
  const sha256 = await keep(bytes)
  equal(sha256, createHash('sha256').update(bytes).digest('hex'))
  equal(await keep(bytes), sha256)
  deepEqual(await buffer(store.open(northmoor, sha256)), bytes)
  deepEqual(
    await buffer(store.open(northmoor, sha256, { first: 1, last: 3 })),
    bytes.subarray(1, 4),
  )
  deepEqual(await store.borrow(northmoor, sha256, path => readFile(path)), bytes)
  equal(await store.check(northmoor, sha256), undefined)
  equal(await store.has(eastmere, sha256), false)
  await rejects(buffer(store.open(eastmere, sha256)), { found: 'missing' })
  deepEqual(await store.held(northmoor), [sha256])
  throws(() => store.path(northmoor, sha256), /borrow/)
  throws(() => store.open(northmoor, '../etc'), RangeError)
  deepEqual(readdirSync(join(root, 'files', '.outgoing')), [])
})

test('a file of many parts is kept whole, and one too large leaves nothing', async () => {
  const bytes = Buffer.alloc(40_000_000, 'candour ')
  const sha256 = await keep(bytes)
  equal(await store.check(northmoor, sha256), undefined)
  const before = await store.held(northmoor)
  const sent = await store.receive(northmoor, Readable.from([bytes, bytes]), { limitBytes })
  deepEqual(sent, { ok: false, refusal: 'too-large' })
  deepEqual(await store.held(northmoor), before)
})

test('altered in the bucket is told, and told again when the same file is sent', async () => {
  const bytes = Buffer.from('He wrote to me at night.')
  const sha256 = await keep(bytes)
  await buffer(store.open(northmoor, sha256, { first: 0, last: 1 }))
  faults.length = 0
  writeFileSync(objectOf(sha256), 'He wrote to me at noon..')
  await rejects(buffer(store.open(northmoor, sha256)), { found: 'altered' })
  equal(await store.check(northmoor, sha256), 'altered')
  deepEqual(faults, [{ authority: northmoor, sha256, found: 'altered' }])
  equal(await keep(bytes), sha256)
  deepEqual(await buffer(store.open(northmoor, sha256)), bytes)
  deepEqual(faults.slice(1), [{ authority: northmoor, sha256, found: 'altered', mended: true }])
  const aside = objectsOf(`.altered/northmoor/${sha256}`)
  deepEqual(await Promise.all(aside.map(path => readFile(path, 'utf8'))), [
    'He wrote to me at noon..',
  ])
  ok(!(await store.held(northmoor)).some(name => name.includes('altered')))
  equal(await keep(bytes), sha256)
  equal(faults.length, 2)
  await store.remove(northmoor, sha256)
  equal(await store.check(northmoor, sha256), 'missing')
})

test('what is only worked on stays on this machine', async () => {
  const sha256 = await keep(Buffer.from('a draft'), installation)
  equal(String(await readFile(store.path(installation, sha256))), 'a draft')
  deepEqual(await store.held(installation), [sha256])
})
