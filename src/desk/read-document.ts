/**
 * Reading a file once it is in: whether it does harm, its text or why it has none, and what came
 * inside it. The original is never touched.
 */
import { faultIn } from '#evidence'
import { type AuthorityId, addSeconds, parseAuthorityId, parseDocumentId } from '#kernel'
import {
  type DocumentRow,
  documentsNamed,
  documentsOfBytes,
  type Job,
  type KeptReading,
  keepReadings,
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

/** What it says, where that was not read before or is to be read again. */
async function read(
  bench: Bench,
  { authority, row }: Reading,
  again: boolean,
): Promise<KeptReading | undefined> {
  const { sha256, mediaType } = row
  if (row.readAt !== null && !again) return undefined
  const reading = await bench.reader.read(sourceOf(bench, authority, row), mediaType)
  const { type: outcome, version } = reading
  return { sha256, outcome, version, reading: JSON.stringify(reading) }
}

/** Read together no longer than this: what somebody added meanwhile is read before the rest. */
const secondsTogether = 30
/** Readings kept in one unit of work, by their characters. */
const charactersTogether = 200_000

/** Those that may be opened, each read if it was not; the rest are queued once it is late. */
async function readAll(
  bench: Bench,
  authority: AuthorityId,
  { rows, again }: Readonly<{ rows: readonly DocumentRow[]; again: boolean }>,
): Promise<readonly DocumentRow[]> {
  const { store, world } = bench
  const late = addSeconds(world.now(), secondsTogether)
  const opened: DocumentRow[] = []
  let readings: readonly KeptReading[] = []
  let wereRead = false
  const keep = async (most: number) => {
    const all = readings
    const characters = all.reduce((sum, { reading }) => sum + reading.length, 0)
    if (all.length === 0 || characters < most) return
    readings = []
    await store.work(asSystem(authority), tx => keepReadings(tx, all))
  }
  for (const [nth, row] of rows.entries()) {
    if (nth > 0 && world.now() > late) {
      const documents = rows.slice(nth).map(({ document }) => document)
      await store.work(asSystem(authority), tx =>
        tx.enqueue('read-document', { authority, documents }, { behind: true }),
      )
      break
    }
    try {
      if (!(await isHarmless(bench, { authority, row }))) continue
      const reading = await read(bench, { authority, row }, again)
      if (reading) readings = [...readings, reading]
      else wereRead = true
      opened.push(row)
    } catch (problem) {
      // Whoever opened it has had it told: it is read once it is there again.
      if (!faultIn(problem)) throw problem
    }
    await keep(charactersTogether)
  }
  await keep(0)
  // Their names are to be found, though the same bytes were read before.
  if (wereRead)
    await store.work(asSystem(authority), tx =>
      tx.enqueue('keep-words', { authority }, { singletonKey: authority }),
    )
  return opened
}

/**
 * One file, or many that came inside another; what cannot be done for many is done for each half.
 * `again`: a newer version of the reader is asked, and what was read before is kept beside it.
 */
export async function readDocument(bench: Bench, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  const { document, documents: many = [document], again } = data
  const ids = (Array.isArray(many) ? many : []).map(id => parseDocumentId(String(id)))
  const documents = ids.filter(id => id !== undefined)
  if (!authority || documents.length === 0 || documents.length < ids.length)
    throw new Error('a document to read, without its id')
  const rows = await bench.store.work(asSystem(authority), tx => documentsNamed(tx, documents))
  try {
    const opened = await readAll(bench, authority, { rows, again: again === true })
    await takeOutParts(bench, authority, opened)
  } catch (problem) {
    if (documents.length === 1) throw problem
    const half = Math.ceil(documents.length / 2)
    await bench.store.work(asSystem(authority), async tx => {
      for (const some of [documents.slice(0, half), documents.slice(half)])
        await tx.enqueue('read-document', { authority, documents: some }, { behind: true })
    })
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
