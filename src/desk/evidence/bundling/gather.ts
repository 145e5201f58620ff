/** The files of a bundle as pieces of it, one after another, each read when it is its turn. */
import { buffer } from 'node:stream/consumers'
import type { Facts } from '#casework'
import { isMarkable, type Removal } from '#evidence'
import type { AuthorityId, DocumentId } from '#kernel'
import { type DocumentRow, documentRow, isShared, type MatterRow, partsOf } from '#store'
import { type Bench, system } from '../../bench.ts'
import { handedOut, holdsKeptBack, readingOf } from '../../handed-out.ts'
import { undecidedAlike } from '../../privacy/alike.ts'
import { type Alike, marksOn, pagesLookedAt, removalOf, wordsBeside } from './marks.ts'
import { leftOutWhy, type Piece, type Shows, textOf } from './piece.ts'

export type Defined = Facts['out']['bundles'][number]
type Place = Readonly<{ section: string; document: DocumentId; afterPage?: number }>

/** Every file of it in order; what was added later after all of the others. */
export function placesIn({ parts, additions }: Defined): readonly Place[] {
  const first = parts.flatMap(({ section, documents }) =>
    documents.map(document => ({ section, document })),
  )
  return [
    ...first,
    ...additions.map(({ section, document, afterPage }) => ({ section, document, afterPage })),
  ]
}

/** Its sections, each with how many files it has. */
export function sectionsIn(bundle: Defined) {
  const places = placesIn(bundle)
  return [...new Set(places.map(({ section }) => section))].map(title => ({
    title,
    files: places.filter(({ section }) => section === title).length,
  }))
}

/** A larger one is a sheet with its hash: it would be held in memory whole. */
const mostBytes = 256 * 1024 * 1024
/** More than a message may have attached. */
const mostParts = 10_000
const onPages = /^(?:application\/pdf|image\/(?:jpeg|png))$/

export type Gathering = Readonly<{
  bench: Bench
  authority: AuthorityId
  row: MatterRow
  facts: Facts
  bundle: Defined
  alike: Alike
}>

/** A piece with the file it is, and what marked each thing taken out of it. */
export type Gathered = Piece & Readonly<{ document: DocumentId; marks: readonly string[] }>

export async function* gather(gathering: Gathering): AsyncGenerator<Gathered> {
  const { bench, authority, facts, bundle, alike } = gathering
  const as = { authority, actor: system, priority: 'background' } as const
  for (const { section, document, afterPage } of placesIn(bundle)) {
    const row = await bench.store.work(as, tx => documentRow(tx, document))
    if (!row) continue
    const taken = marksOn(facts, alike, document).flatMap(({ redaction, what }) => {
      const removal = removalOf({ what })
      return removal ? [{ redaction, removal, markedIn: what.document }] : []
    })
    const inName = await inNameAlone(gathering, row, taken)
    yield {
      section,
      document,
      name: row.name,
      receivedOn: row.receivedOn,
      sha256: row.sha256,
      mediaType: row.mediaType,
      removals: taken.map(({ removal }) => removal),
      marks: taken.map(({ redaction }) => redaction),
      ...(inName.length > 0 ? { inName } : {}),
      lookedAt: pagesLookedAt(facts, alike, document),
      shows: await shownOf(gathering, row),
      ...(afterPage === undefined ? {} : { afterPage }),
    }
  }
}

type Taken = Readonly<{ removal: Removal; markedIn: DocumentId }>

/**
 * Words that stand in nothing that was read of a file but in its name, or in the name the same
 * bytes had another time, where they were marked: no page is asked for them.
 */
async function inNameAlone(
  { bench, authority }: Gathering,
  row: DocumentRow,
  taken: readonly Taken[],
): Promise<readonly number[]> {
  const as = { authority, actor: system, priority: 'background' } as const
  const reading = readingOf(row)
  const found: number[] = []
  for (const [at, { removal, markedIn }] of taken.entries()) {
    if (removal.type !== 'Words' || removal.page !== undefined) continue
    const { words } = removal
    if (isMarkable(words, { reading, name: '' })) continue
    const marked = await bench.store.work(as, tx => documentRow(tx, markedIn))
    const names = [row.name, marked?.name ?? '']
    if (names.some(name => isMarkable(words, { reading: undefined, name }))) found.push(at)
  }
  return found
}

async function shownOf(
  { bench, authority, row: of, facts }: Gathering,
  row: DocumentRow,
): Promise<Shows> {
  const as = { authority, actor: system, priority: 'background' } as const
  const why = leftOutWhy(row)
  if (why) return { type: 'LeftOut', why }
  const alike = await bench.store.work(as, tx =>
    undecidedAlike(tx, row.matter, facts.privacy.marks),
  )
  if (alike.has(row.document)) return { type: 'LeftOut', why: 'alike' }
  if (/^(?:audio|video)\//.test(row.mediaType)) return { type: 'Stands', why: 'recording' }
  // Whoever is nobody's to know here is nobody's to know from a bundle either.
  const isUnnamed = of.complainant === null
  if (onPages.test(row.mediaType) && row.bytes <= mostBytes) {
    const holds = await bench.store.work(as, tx => holdsKeptBack(tx, row))
    const sent = await handedOut(bench.files, authority, { row, isUnnamed, holds })
    if (!sent) return { type: 'LeftOut', why: 'sensitive' }
    const bytes = await buffer(sent.bytes)
    if (onPages.test(sent.row.mediaType)) {
      const words = wordsBeside(readingOf(row))
      const beside = words.length > 0 ? { words } : {}
      return { type: 'Pages', bytes, mediaType: row.mediaType, ...beside }
    }
    return { type: 'Words', text: bytes.toString('utf8'), cut: false }
  }
  const read = isUnnamed && row.source === 'complainant' ? undefined : readingOf(row)
  if (read?.type === 'Workbook') return { type: 'Stands', why: 'sheets' }
  const parts = await bench.store.work(as, tx => partsOf(tx, row.document, { max: mostParts }))
  const kept = parts.filter(part => !isShared(part))
  const isKeptBack = (said: Readonly<{ name: string; sha256: string }>) =>
    kept.some(({ name, sha256 }) => name === said.name || sha256 === said.sha256)
  const text = read && textOf(read, isKeptBack)
  if (!read || !text) return { type: 'Stands', why: 'unread' }
  return { type: 'Words', text, cut: 'cut' in read && read.cut }
}
