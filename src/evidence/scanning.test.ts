import { deepEqual, equal, rejects } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { clamd, clamdAddress } from './scanning.ts'

/** Speaks as clamd does: finds what says it is harm, and takes no more than `most` bytes. */
async function speaking(t: TestContext, most = 1_000_000): Promise<number> {
  const server = createServer(socket => listen(socket, most))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  const address = server.address()
  return address && typeof address === 'object' ? address.port : 0
}

function listen(socket: Socket, most: number): void {
  let held = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', chunk => {
    held = Buffer.concat([held, Buffer.from(chunk)])
    if (held.length > most) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    if (!held.subarray(-4).equals(Buffer.alloc(4))) return
    const found = held.includes('HARM')
    socket.end(found ? 'stream: Invented.Harm-1 FOUND\0' : 'stream: OK\0')
  })
}

const host = '127.0.0.1'
const bytes = (words: string) => Readable.from([Buffer.from(words)])

test('a file is clean, or does harm under the name the scanner has for it', async t => {
  const scanner = clamd({ host, port: await speaking(t) })
  deepEqual(await scanner.scan(bytes('a photograph')), { type: 'Clean' })
  deepEqual(await scanner.scan(bytes('HARM in it')), { type: 'Harmful', name: 'Invented.Harm-1' })
})

test('a file longer than the scanner takes was not scanned, and says so', async t => {
  const scanner = clamd({ host, port: await speaking(t, 100_000) })
  const long = Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(50_000, 'a')))
  deepEqual(await scanner.scan(long), { type: 'NotScanned', why: 'too-large' })
})

test('nobody there, or nobody who answers, is not scanned and not clean', async t => {
  const gone = clamd({ host, port: 1 })
  deepEqual(await gone.scan(bytes('words')), { type: 'NotScanned', why: 'unreachable' })
  const silent = createServer(socket => socket.on('error', () => {}))
  await new Promise<void>(done => silent.listen(0, host, done))
  t.after(() => silent.close())
  const address = silent.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const waits = clamd({ host, port }, 50)
  deepEqual(await waits.scan(bytes('words')), { type: 'NotScanned', why: 'unreachable' })
})

test('an original that cannot be read is no answer of the scanner', async t => {
  const scanner = clamd({ host, port: await speaking(t) })
  const broken = new Readable({
    read() {
      this.destroy(new Error('the disk'))
    },
  })
  await rejects(scanner.scan(broken), /the disk/)
})

test('where it listens is a socket’s path, or a host and a port', () => {
  deepEqual(clamdAddress('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
  deepEqual(clamdAddress('clamav.internal'), { host: 'clamav.internal', port: 3310 })
  deepEqual(clamdAddress('[::1]:3310'), { host: '::1', port: 3310 })
  equal(clamdAddress('clamav.internal:99999'), undefined)
})

const socket = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl', '/tmp/clamd.socket'].find(
  existsSync,
)

test('a real clamd knows the test file that all scanners know', {
  skip: !socket && 'no clamd listens on this machine',
}, async () => {
  const scanner = clamd({ path: socket ?? '' })
  // Put together here, so that this file is not taken for one itself.
  const known = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*']
  equal((await scanner.scan(bytes(known.join('-')))).type, 'Harmful')
  deepEqual(await scanner.scan(bytes('She waited two hours.')), { type: 'Clean' })
})
