/**
 * Reading a file once it is in: whether it does harm, its text or why it has none, and what came
 * inside it. The original is never touched.
 */
import { faultIn } from '#evidence'
import { type AuthorityId, parseAuthorityId, parseDocumentId } from '#kernel'
import {
  type DocumentRow,
  documentRow,
  documentsOfBytes,
  type Job,
  keepReading,
  keepScan,
  notScanned,
  scanOf,
} from '#store'
import { type Bench, system } from './bench.ts'
import { raiseFault } from './evidence/faults.ts'
import { sourceOf } from './evidence/keep-file.ts'
import { takeOutParts } from './evidence/parts.ts'

type Reading = Readonly<{ authority: AuthorityId; row: DocumentRow }>

function asSystem(authority: AuthorityId) {
  return { authority, actor: system, priority: 'background' } as const
}

/** Whether it may be opened: it is not, while a scanner says that it does harm. */
async function isHarmless(bench: Bench, { authority, row }: Reading): Promise<boolean> {
  const { scanner, files, store } = bench
  if (row.harmful !== null) return false
  if (!scanner) return true
  const { sha256 } = row
  const before = await store.work(asSystem(authority), tx => scanOf(tx, sha256))
  // Somebody looked at what was found, and said that it does no harm.
  if (before?.found === 'released' || before?.found === 'clean') return true
  const scanned = await scanner.scan(files.open(authority, sha256))
  const found =
    scanned.type === 'NotScanned' ? scanned.why : scanned.type === 'Clean' ? 'clean' : 'harmful'
  const name = scanned.type === 'Harmful' ? scanned.name : null
  const version = await scanner.version()
  await store.work(asSystem(authority), tx =>
    keepScan(tx, sha256, { found, name, scanner: version }),
  )
  if (scanned.type !== 'Harmful') return true
  await raiseFault(bench, { authority, sha256, found: 'infected' }, scanned.name)
  return false
}

async function read(bench: Bench, { authority, row }: Reading, again: boolean): Promise<void> {
  const { reader, store } = bench
  const { sha256, mediaType } = row
  if (row.readAt === null || again) {
    const source = sourceOf(bench, authority, row)
    const reading = await reader.read(source, mediaType)
    await store.work(asSystem(authority), tx =>
      keepReading(tx, {
        sha256,
        outcome: reading.type,
        version: reading.version,
        reading: JSON.stringify(reading),
      }),
    )
  }
  // Its name is to be found, though the same bytes were read before.
  else
    await store.work(asSystem(authority), tx =>
      tx.enqueue('keep-words', { authority }, { singletonKey: authority }),
    )
  await takeOutParts(bench, { authority, row })
}

/** `again`: a newer version of the reader is asked, and what was read before is kept beside it. */
export async function readDocument(bench: Bench, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  const document = parseDocumentId(String(data['document']))
  if (!authority || !document) throw new Error('a document to read, without its id')
  const row = await bench.store.work(asSystem(authority), tx => documentRow(tx, document))
  if (!row) return
  const of = { authority, row }
  try {
    if (await isHarmless(bench, of)) await read(bench, of, data['again'] === true)
  } catch (problem) {
    // Whoever opened it has had it told: it is read once it is there again.
    if (!faultIn(problem)) throw problem
  }
}

/** Files a scanner could not be asked of when they came, or that came before there was one. */
export async function scanAgain(bench: Bench): Promise<void> {
  if (!bench.scanner) return
  for (const { id: authority } of bench.authorities)
    await bench.store.work(asSystem(authority), async tx => {
      for (const sha256 of await notScanned(tx, 200)) {
        const [row] = await documentsOfBytes(tx, sha256)
        if (row) await tx.enqueue('read-document', { authority, document: row.document })
      }
    })
}
