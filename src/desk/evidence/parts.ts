/** What came inside a file, taken out and kept: each an item of its own, with a hash of its own. */
import { Readable } from 'node:stream'
import type { PartLost, PartReceived } from '#casework'
import type { Part } from '#evidence'
import { type AuthorityId, commandId, londonDay } from '#kernel'
import { type DocumentRow, documentRow, keepReading, placeOf } from '#store'
import { type Bench, system } from '../bench.ts'
import { decide } from '../decide.ts'
import { documentNamed, receiveFile, sourceOf } from './keep-file.ts'

/** Recorded together: an event for each of 20,000 messages would be read with every page. */
const together = 100
/** A file in a file in a file: what is deeper stays in what it came in. */
const deepest = 5
/** Of one file; a mailbox of more is kept whole, and what was taken out of it is said. */
const mostParts = 50_000

/**
 * In a matter: a file whose place among its files is further on stays whole. A folder packed in a
 * folder can hold more of itself at each depth than anybody could ever list.
 */
const mostInMatter = 150_000

type Within = Readonly<{ authority: AuthorityId; row: DocumentRow }>

function asSystem(authority: AuthorityId) {
  return { authority, actor: system, priority: 'background' } as const
}

async function staysWhole(
  { store }: Bench,
  { authority, row }: Within,
  mostPlaces: number,
): Promise<boolean> {
  return store.work(asSystem(authority), async tx => {
    if (row.within && (await placeOf(tx, row.document)) > mostPlaces) return true
    let at: DocumentRow | undefined = row
    for (let depth = 0; at?.within; depth += 1) {
      if (depth + 1 >= deepest) return true
      at = await documentRow(tx, at.within.document)
    }
    return false
  })
}

/** Keeps one part's bytes; what it says too, where it had to be read anyway. */
async function keep(
  bench: Bench,
  { authority, row }: Within,
  part: Extract<Part, { type: 'Part' }>,
): Promise<PartReceived | PartLost> {
  const { at, name, folder, bytes, reading } = part
  const coming = { name, stream: Readable.from([bytes]), limitBytes: bytes.length }
  const file = await receiveFile(bench, authority, coming)
  if (typeof file === 'string') return { part: at, name, why: 'empty' }
  if (reading)
    await bench.store.work(asSystem(authority), tx =>
      keepReading(tx, {
        sha256: file.sha256,
        outcome: reading.type,
        version: reading.version,
        reading: JSON.stringify(reading),
      }),
    )
  const document = documentNamed(row.document, String(at))
  return { file: { document, ...file }, part: at, ...(folder ? { folder } : {}) }
}

async function record(
  bench: Bench,
  { authority, row }: Within,
  all: readonly (PartReceived | PartLost)[],
): Promise<void> {
  if (all.length === 0) return
  const parts = all.filter(one => 'file' in one)
  const lost = all.filter(one => 'why' in one)
  const on = londonDay(bench.world.now())
  const from = row.source === 'complainant' ? 'complainant' : 'staff'
  const as = { ...asSystem(authority), command: commandId(bench.world.id()) }
  await decide(bench, as, {
    matter: row.matter,
    request: { document: row.document },
    command: { type: 'AddParts', on, within: row.document, from, parts, lost },
    async also(tx) {
      for (const { file } of parts)
        await tx.enqueue('read-document', { authority, document: file.document })
    },
  })
}

/** Takes out what a file holds. Asked again, it adds only what is not there yet. */
export async function takeOutParts(
  bench: Bench,
  within: Within,
  mostPlaces = mostInMatter,
): Promise<void> {
  const { authority, row } = within
  if (await staysWhole(bench, within, mostPlaces)) return
  const source = sourceOf(bench, authority, row)
  let waiting: (PartReceived | PartLost)[] = []
  for await (const part of bench.reader.parts(source, row.mediaType)) {
    const { at, name } = part
    const isTooMany = at > mostParts
    if (isTooMany) waiting.push({ part: at, name, why: 'too-many' })
    else if (part.type === 'Lost') waiting.push({ part: at, name, why: part.why })
    else waiting.push(await keep(bench, within, part))
    if (waiting.length >= together || isTooMany) {
      await record(bench, within, waiting)
      waiting = []
    }
    if (isTooMany) break
  }
  await record(bench, within, waiting)
}
