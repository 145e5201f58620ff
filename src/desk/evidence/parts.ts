/** What came inside files, taken out and kept: each an item of its own, with a hash of its own. */
import { Readable } from 'node:stream'
import { fileSources, type PartLost, type PartReceived } from '#casework'
import { faultIn, type Part, readingVersion } from '#evidence'
import { type AuthorityId, commandId, type DocumentId, londonDay } from '#kernel'
import {
  type DocumentRow,
  documentRow,
  type KeptReading,
  keepReadings,
  notToOpen,
  type Work,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { decide } from '../decide.ts'
import { documentNamed, receiveFile, sourceOf } from './keep-file.ts'

/**
 * Recorded together, and read together later: an event, a job or a process for each of 20,000
 * messages would be one for each of their attachments too, and every page reads all events.
 */
const together = 200
/** Readings kept in one unit of work, by how many and by their characters. */
const readingsTogether = 20
const charactersTogether = 200_000
/** Kept at the same time, because each waits for the disk: how many, and of how many bytes. */
const keptAtOnce = 8
const bytesAtOnce = 16 * 1024 * 1024
/** A file in a file in a file: what is deeper stays in what it came in. */
const deepest = 5
/** Of one file; a mailbox of more is kept whole, and what was taken out of it is said. */
const mostParts = 50_000

/**
 * In a matter: a file whose place among its files is further on stays whole. A folder packed in a
 * folder can hold more of itself at each depth than anybody could ever list.
 */
const mostInMatter = 150_000

function asSystem(authority: AuthorityId) {
  return { authority, actor: system, priority: 'background' } as const
}

type Inside = PartReceived | PartLost
/** What is to be taken out of, and the file that came by itself that they all are in. */
type Opened = Readonly<{ rows: readonly DocumentRow[]; whole: DocumentRow }>

/** What they came inside, the nearest first; siblings are asked about once. */
function aboveIn(tx: Work) {
  const known = new Map<DocumentId, DocumentRow | undefined>()
  return async (row: DocumentRow): Promise<readonly DocumentRow[]> => {
    const above: DocumentRow[] = []
    for (let within = row.within; within; within = above.at(-1)?.within ?? null) {
      const { document } = within
      if (!known.has(document)) known.set(document, await documentRow(tx, document))
      const found = known.get(document)
      if (!found) break
      above.push(found)
    }
    return above
  }
}

/** Those of them to be opened: what is too deep or too far on stays whole. */
async function toOpen(
  tx: Work,
  rows: readonly DocumentRow[],
  mostPlaces: number,
): Promise<Opened | undefined> {
  const version = readingVersion('message/rfc822')
  const ids = rows.map(({ document }) => document)
  const shut = await notToOpen(tx, ids, { version, mostPlaces })
  const above = aboveIn(tx)
  const opened: DocumentRow[] = []
  for (const row of rows)
    if (!shut.has(row.document) && (await above(row)).length < deepest) opened.push(row)
  const [first] = opened
  if (!first) return undefined
  // Of one file alone its parts are told; of several, the file that they all came in.
  return { rows: opened, whole: (rows.length > 1 && (await above(first)).at(-1)) || first }
}

/** Keeps bytes and readings as they come, and records what came once there is enough of it. */
function keeping(bench: Bench, authority: AuthorityId, { whole }: Opened) {
  let waiting: Promise<Inside>[] = []
  let readings: KeptReading[] = []
  let underway: Promise<Inside>[] = []
  let bytesUnderway = 0

  async function keepSome(): Promise<void> {
    const some = readings
    readings = []
    if (some.length > 0) await bench.store.work(asSystem(authority), tx => keepReadings(tx, some))
  }
  async function settle(): Promise<void> {
    await Promise.all(underway)
    underway = []
    bytesUnderway = 0
  }
  async function record(): Promise<void> {
    await settle()
    await keepSome()
    const all = await Promise.all(waiting)
    waiting = []
    if (all.length === 0) return
    const parts = all.filter(one => 'file' in one)
    const lost = all.filter(one => 'why' in one)
    const documents = parts.map(({ file }) => file.document)
    const on = londonDay(bench.world.now())
    const from = fileSources.find(one => one === whole.source) ?? 'staff'
    const as = { ...asSystem(authority), command: commandId(bench.world.id()) }
    await decide(bench, as, {
      matter: whole.matter,
      request: { document: whole.document },
      command: { type: 'AddParts', on, within: whole.document, from, parts, lost },
      async also(tx) {
        if (documents.length > 0)
          await tx.enqueue('read-document', { authority, documents }, { behind: true })
      },
    })
  }
  async function received(row: DocumentRow, part: Part): Promise<Inside> {
    const { at, name } = part
    const placed = row.document === whole.document ? {} : { within: row.document }
    if (at > mostParts) return { part: at, name, why: 'too-many', ...placed }
    if (part.type === 'Lost') return { part: at, name, why: part.why, ...placed }
    const { folder, bytes, reading } = part
    const coming = { name, stream: Readable.from([bytes]), limitBytes: bytes.length }
    const file = await receiveFile(bench, authority, coming)
    if (typeof file === 'string') return { part: at, name, why: 'empty', ...placed }
    if (reading)
      readings.push({
        sha256: file.sha256,
        ...{ outcome: reading.type, version: reading.version, reading: JSON.stringify(reading) },
      })
    const document = documentNamed(row.document, String(at))
    return { file: { document, ...file }, part: at, ...(folder ? { folder } : {}), ...placed }
  }
  return {
    record,
    async keep(row: DocumentRow, part: Part): Promise<void> {
      const one = received(row, part)
      // A failure is met where all of them are waited for.
      one.catch(() => {})
      waiting.push(one)
      underway.push(one)
      bytesUnderway += part.type === 'Part' ? part.bytes.length : 0
      if (underway.length >= keptAtOnce || bytesUnderway >= bytesAtOnce) await settle()
      const characters = readings.reduce((sum, { reading }) => sum + reading.length, 0)
      if (readings.length >= readingsTogether || characters > charactersTogether) await keepSome()
      if (waiting.length >= together) await record()
    },
  }
}

/**
 * Takes out what files of one matter hold, which came by themselves one by one or inside another
 * together. Asked again, it adds only what is not there yet.
 */
export async function takeOutParts(
  bench: Bench,
  authority: AuthorityId,
  rows: readonly DocumentRow[],
  mostPlaces = mostInMatter,
): Promise<void> {
  const opened = await bench.store.work(asSystem(authority), tx => toOpen(tx, rows, mostPlaces))
  if (!opened) return
  const { keep, record } = keeping(bench, authority, opened)
  for (const row of opened.rows) {
    try {
      const parts = bench.reader.parts(sourceOf(bench, authority, row), row.mediaType)
      for await (const part of parts) {
        await keep(row, part)
        if (part.at > mostParts) break
      }
    } catch (problem) {
      // Whoever opened it has had it told: it is opened once it is there again.
      if (!faultIn(problem)) throw problem
    }
  }
  await record()
}
