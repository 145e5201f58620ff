/** Real messages and documents, read in place where they are beside this checkout. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { authorityId } from '#kernel'
import { openFileStore } from './file-store.ts'
import { createReader } from './reader.ts'
import { type Reading, whyInWords } from './reading.ts'
import { typeOf } from './type-of.ts'

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const mailFixtures = join(shared, 'mail-fixtures')
const documentFixtures = join(shared, 'document-fixtures')
const absent = (folder: string, name: string) =>
  existsSync(folder) ? false : `${name} (../shared/data) are not beside this checkout`

const northmoor = authorityId('northmoor')
const folder = mkdtempSync(join(tmpdir(), 'candour-fixtures-'))
const reader = createReader({ limits: { ms: 60_000, megabytes: 1024 }, hands: 2 })
after(async () => {
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Receives, types and reads one file, and looks at its bytes again afterwards. */
async function take(path: string): Promise<Reading & { sha256?: string; says?: string }> {
  const store = await openFileStore(folder)
  const received = await store.receive(northmoor, createReadStream(path), { limitBytes: 1e6 })
  if (!received.ok) return { type: 'Unreadable', version: 1, why: 'empty' }
  const { sha256 } = received.value
  const kept = store.path(northmoor, sha256)
  const { mediaType, says } = await typeOf(kept, basename(path))
  const reading = await reader.read(kept, mediaType)
  deepEqual(await buffer(store.open(northmoor, sha256)), readFileSync(path))
  return { ...reading, sha256, says }
}

test('every message is read or refused with a reason, and its bytes are kept', {
  skip: absent(mailFixtures, 'mail fixtures'),
}, async () => {
  const [, ...rows] = readFileSync(join(mailFixtures, 'index.csv'), 'utf8').trim().split('\n')
  equal(rows.length, 113)
  let messages = 0
  await Promise.all(
    rows.map(async row => {
      const [path = '', , bytes, hash = ''] = row.split(',')
      const { type, sha256, ...reading } = await take(join(mailFixtures, path))
      if (bytes !== '0') ok(sha256?.startsWith(hash), path)
      if (!path.endsWith('.eml')) return
      messages += 1
      equal('version' in reading && reading.version, 2, path)
      ok(type === 'Message' || type === 'Unreadable', `${path}: ${type}`)
      if ('why' in reading) ok(whyInWords(reading.why), path)
      // Of these messages, broken as they are, there is none that cannot be shown.
      equal(type, 'Message', path)
    }),
  )
  ok(messages > 90)
})

test('every document is read, or says why not, and its bytes are kept', {
  skip: absent(documentFixtures, 'document fixtures'),
}, async () => {
  const read = async (name: string) => {
    const { type, says, ...reading } = await take(join(documentFixtures, name))
    return `${type} ${'why' in reading ? reading.why : ''} ${says ?? ''}`.replace(/ +/g, ' ').trim()
  }
  deepEqual(
    {
      text: await read('district-demographics.pdf'),
      scan: await read('unit-names.pdf'),
      sheet: await read('rank-codes.xlsx'),
      half: await read('malformed/truncated-half.pdf'),
      headless: await read('malformed/no-header.pdf'),
      endless: await read('malformed/no-trailer.pdf'),
      flipped: await read('malformed/bytes-flipped.pdf'),
      empty: await read('malformed/empty.pdf'),
      lying: await read('malformed/text-named-as.pdf'),
      cut: await read('malformed/truncated.xlsx'),
    },
    {
      text: 'Document agrees',
      scan: 'NoTextLayer agrees',
      sheet: 'Workbook agrees',
      half: 'Unreadable damaged agrees',
      headless: 'NoTextLayer agrees',
      endless: 'Unreadable damaged agrees',
      flipped: 'NoTextLayer agrees',
      empty: 'Unreadable empty',
      lying: 'Plain differs',
      cut: 'Unreadable damaged agrees',
    },
  )
})
