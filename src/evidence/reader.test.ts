import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { confinement } from './confinement.ts'
import { attachedMail, lockedPdf, mail, picturePdf, slowPdf, textPdf } from './invented.fixture.ts'
import { createReader, type Reader } from './reader.ts'
import { notReadReasons, pageOf, unreadableReasons, whyInWords } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-reader-'))
const roomy = createReader({ limits: { ms: 60_000, megabytes: 1024 } })
after(async () => {
  await roomy.close()
  rmSync(folder, { recursive: true, force: true })
})

let files = 0
function file(content: string | Uint8Array): string {
  const path = join(folder, String(files++))
  writeFileSync(path, content)
  return path
}
const read = (content: string | Uint8Array, mediaType: string, reader: Reader = roomy) =>
  reader.read(file(content), mediaType)

test('the text of a PDF is read, page by page', async () => {
  const reading = await read(textPdf('I was there.', '', 'Twice.'), 'application/pdf')
  deepEqual(reading, {
    type: 'Document',
    version: 2,
    text: 'I was there.\n\nTwice.',
    cut: false,
    pageStarts: [0, 12, 14],
    recognised: [],
    pages: 3,
    pagesWithoutText: 1,
    pagesUnread: 0,
  })
  deepEqual(
    [0, 11, 14, 19].map(offset => pageOf(reading, offset)),
    [1, 1, 3, 3],
  )
})

test('a PDF that is only pictures says it has no text layer', async () => {
  deepEqual(await read(picturePdf(), 'application/pdf'), {
    type: 'NoTextLayer',
    version: 2,
    pages: 1,
    looked: false,
  })
})

test('a locked PDF, a broken one, an empty file: each says why it cannot be read', async () => {
  const pdf = 'application/pdf'
  deepEqual(await read(lockedPdf(), pdf), { type: 'Unreadable', version: 2, why: 'password' })
  const half = textPdf('I was there.').subarray(0, 60)
  deepEqual(await read(half, pdf), { type: 'Unreadable', version: 2, why: 'damaged' })
  deepEqual(await read('', pdf), { type: 'Unreadable', version: 2, why: 'empty' })
})

test('writing is read as it stands; a web page as its words', async () => {
  const plain = { type: 'Plain', version: 1, text: 'one\ntwo', cut: false }
  deepEqual(await read('one\r\ntwo\u0000', 'text/plain'), plain)
  deepEqual(await read('<p>one<script>no()</script></p>two', 'text/html'), {
    ...plain,
    text: 'one\ntwo',
  })
})

test('kinds that are not opened say so, and why', async () => {
  const why = async (mediaType: string) => {
    const reading = await read('content', mediaType)
    return reading.type === 'NotRead' ? reading.why : reading.type
  }
  equal(await why('application/x-7z-compressed'), 'archive')
  equal(await why('application/x-msdownload'), 'program')
  equal(await why('application/msword'), 'office')
  equal(await why('application/rtf'), 'office')
  equal(await why('application/octet-stream'), 'unknown')
  for (const reason of [...notReadReasons, ...unreadableReasons]) ok(whyInWords(reason))
})

test('a file that takes too long is given up, alone, and the next one is read', async () => {
  const reader = createReader({ limits: { ms: 3000, megabytes: 1024 }, hands: 2 })
  const [slow, beside, next] = await Promise.all([
    read(slowPdf(), 'application/pdf', reader),
    read('beside it', 'text/plain', reader),
    read('after it', 'text/plain', reader),
  ])
  deepEqual(slow, { type: 'Unreadable', version: 2, why: 'time' })
  equal(beside.type, 'Plain')
  equal(next.type, 'Plain')
  equal((await read(mail([], 'later'), 'message/rfc822', reader)).type, 'Message')
  await reader.close()
})

test('a file that needs too much memory kills its own process, and the next is read', async () => {
  const reader = createReader({ limits: { ms: 60_000, megabytes: 200 } })
  const [large, next] = await Promise.all([
    read(attachedMail(100, 1_000_000), 'message/rfc822', reader),
    read(mail([], 'after it'), 'message/rfc822', reader),
  ])
  deepEqual(large, { type: 'Unreadable', version: 2, why: 'memory' })
  equal(next.type, 'Message')
  await reader.close()
})

test('more files than one process reads are all read, in any order they come', async () => {
  const readings = await Promise.all(
    Array.from({ length: 120 }, (_, at) => read(`file ${at}`, 'text/plain')),
  )
  deepEqual(
    readings.map(reading => reading.type === 'Plain' && reading.text),
    Array.from({ length: 120 }, (_, at) => `file ${at}`),
  )
})

test('closing answers nobody falsely: what was not read throws', async () => {
  const reader = createReader({ limits: { ms: 60_000, megabytes: 1024 } })
  const reading = read(slowPdf(), 'application/pdf', reader)
  const waiting = read('waiting', 'text/plain', reader)
  const outcomes = Promise.allSettled([reading, waiting])
  await new Promise(resolve => setTimeout(resolve, 1000))
  await reader.close()
  deepEqual(
    (await outcomes).map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  await rejects(read('too late', 'text/plain', reader), /closed/)
})

test('a file that is not there is a fault, and the next one is read', async () => {
  await rejects(roomy.read(join(folder, 'nowhere'), 'text/plain'), { code: 'ENOENT' })
  equal((await read('next', 'text/plain')).type, 'Plain')
})

test('the reading process can open nothing, write nothing, start nothing, reach nobody', async () => {
  const server = createServer(socket => socket.end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const secret = file('secret')
  const managed = async (env: NodeJS.ProcessEnv | undefined, execArgv: string[]) => {
    const url = new URL('./confinement.fixture.ts', import.meta.url)
    const child = fork(url, [secret, port], { execArgv, stdio: 'ignore', ...(env && { env }) })
    const [said] = await once(child, 'message')
    return said
  }
  deepEqual(await managed({}, confinement(256)), [])
  ok(!existsSync(`${secret}.written`))
  // And the attempts are real: without the confinement each of them works.
  deepEqual(await managed(undefined, []), [
    'open a file',
    'write a file',
    'start a program',
    'run text as code',
    'reach the network',
    'see the environment',
  ])
  server.close()
})
