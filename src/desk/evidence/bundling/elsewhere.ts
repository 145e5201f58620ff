/**
 * Words that are taken out of one file and stand in another: a reader of both would have them all
 * the same. Nobody means that, so nobody is left to find it out.
 */
import { type Facts, isLeft, type Redaction } from '#casework'
import { type Reading, timesPrinted, withoutWho, wordsSought } from '#evidence'
import type { DocumentId } from '#kernel'
import { type DocumentRow, documentRow, type MatterRow, type Work } from '#store'
import type { Bench } from '../../bench.ts'
import { readingOf } from '../../handed-out.ts'
import { undecidedAlike } from '../../privacy/alike.ts'
import type { As } from '../../who.ts'
import { type Defined, placesIn } from './gather.ts'
import { type Alike, marksOn, removalOf } from './marks.ts'
import { leftOutWhy } from './piece.ts'

/** Words of a mark in another file than it was made in: which, and how often. */
export type StandsIn = Readonly<{ document: DocumentId; redaction: string; times: number }>
type File = Readonly<{ document: DocumentId; name: string; read: Reading | undefined }>

/** The words a mark takes out, as they are compared; undefined for part of a page. */
function soughtBy(mark: Redaction): string | undefined {
  const removal = removalOf(mark)
  return removal?.type === 'Words' ? wordsSought(removal.words) || undefined : undefined
}

const wordsOf = ({ what }: Redaction) => what.quote ?? ''

/** Of marks in other files, those whose words a file would still say with its own taken out. */
export function stillSaid(
  { document, name, read: reading }: File,
  own: readonly Redaction[],
  others: readonly Redaction[],
): readonly StandsIn[] {
  const marked = new Set(own.map(soughtBy))
  const wanted = new Map<string, Redaction>()
  for (const one of others) {
    const sought = soughtBy(one)
    if (sought && !marked.has(sought) && !wanted.has(sought)) wanted.set(sought, one)
  }
  const all = [...wanted.values()]
  const gone = own.flatMap(one => {
    const removal = removalOf(one)
    return removal?.type === 'Words' && removal.page === undefined ? [removal.words] : []
  })
  const times = timesPrinted(all.map(wordsOf), { reading, name }, gone)
  return all.flatMap(({ redaction }, at) => {
    const count = times[at] ?? 0
    return count > 0 ? [{ document, redaction, times: count }] : []
  })
}

type Asked = Readonly<{ row: MatterRow; facts: Facts; bundle: Defined; alike: Alike }>

/** How many files are read at once: a page that asks meanwhile goes ahead. */
const portion = 10

/**
 * Where words marked in one file of a bundle stand in another of it, nobody having said that they
 * stay there. What is left out of the bundle says nothing in it, and nothing is said of its marks.
 */
export async function markedElsewhereIn(
  { store }: Pick<Bench, 'store'>,
  as: As & Readonly<{ priority?: 'background' }>,
  { row: of, facts, bundle, alike }: Asked,
): Promise<readonly StandsIn[]> {
  const inside = [...new Set(placesIn(bundle).map(({ document }) => document))]
  const marksIn = new Map(inside.map(one => [one, marksOn(facts, alike, one)]))
  const marked = inside.filter(one => (marksIn.get(one) ?? []).length > 0)
  if (marked.length === 0) return []
  const undecided = await store.work(as, tx => undecidedAlike(tx, of.matter, facts.privacy.marks))
  const shown = async (tx: Work, document: DocumentId) => {
    const row = await documentRow(tx, document)
    return row && !leftOutWhy(row) && !undecided.has(document) ? row : undefined
  }
  const others: Redaction[] = []
  for (const document of marked)
    if (await store.work(as, tx => shown(tx, document)))
      others.push(...(marksIn.get(document) ?? []))
  const found: StandsIn[] = []
  for (let from = 0; from < inside.length; from += portion) {
    const rows = await store.work(as, async tx => {
      const all: DocumentRow[] = []
      for (const document of inside.slice(from, from + portion)) {
        const row = await shown(tx, document)
        if (row) all.push(row)
      }
      return all
    })
    for (const row of rows) {
      const { document, name } = row
      // Whoever is nobody's to know is in no bundle either, so their name is not looked for.
      const isUnnamed = of.complainant === null && row.source === 'complainant'
      const reading = readingOf(row)
      const read = reading && isUnnamed ? withoutWho(reading) : reading
      const file = { document, name, read }
      const stands = stillSaid(file, marksIn.get(document) ?? [], others)
      found.push(
        ...stands.filter(
          ({ redaction }) =>
            !isLeft(facts.out, { bundle: bundle.bundle, document, mark: redaction }),
        ),
      )
    }
  }
  return found
}
