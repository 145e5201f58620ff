/**
 * What is to be taken out of a file: what was marked in it, or in the same bytes received another
 * time. Somebody who marks an address in a statement means every copy of the statement.
 */
import { covers, type Facts, type LookedAt, type Redaction } from '#casework'
import type { Reading, Removal } from '#evidence'
import type { DocumentId } from '#kernel'
import { alikeIn, type Work } from '#store'

/** Files of a matter by the files with the same bytes that something is recorded of. */
export type Alike = ReadonlyMap<DocumentId, readonly DocumentId[]>

export async function alikeMarked(tx: Work, { out }: Facts): Promise<Alike> {
  const of = [
    ...out.redactions.map(({ what }) => what.document),
    ...out.lookedAt.map(({ document }) => document),
  ]
  return alikeIn(tx, [...new Set(of)])
}

export function marksOn({ out }: Facts, alike: Alike, document: DocumentId): readonly Redaction[] {
  const same = alike.get(document) ?? [document]
  return out.redactions.filter(({ what }) => same.includes(what.document))
}

/** What a mark takes out; of a recording, and of words nobody may read here, nothing. */
export function removalOf({
  what: { place, quote },
}: Pick<Redaction, 'what'>): Removal | undefined {
  if (place.type === 'Region') {
    const { page, left, top, width, height } = place
    return { type: 'Region', page, left, top, width, height }
  }
  if (!quote || place.type === 'Time') return undefined
  const page = place.type === 'Text' ? place.page : undefined
  return { type: 'Words', words: quote, ...(page === undefined ? {} : { page }) }
}

/** The marks that take words out, which have to be looked for on every page. */
export function wordMarks(marks: readonly Redaction[]): readonly string[] {
  return marks.filter(one => removalOf(one)?.type === 'Words').map(({ redaction }) => redaction)
}

/** Pages of it that somebody looked at for all that stands marked now. */
export function pagesLookedAt(facts: Facts, alike: Alike, document: DocumentId): readonly number[] {
  const same = alike.get(document) ?? [document]
  const sought = wordMarks(marksOn(facts, alike, document))
  const looked: readonly LookedAt[] = facts.out.lookedAt.filter(one => same.includes(one.document))
  return looked.flatMap(one => one.pages.filter(page => covers(one, page, sought)))
}

/** Words read from a picture of a page, counted from 1. */
export type ReadOff = Readonly<{ page: number; text: string }>

/** What was read off pictures of words: it stands beside them, for those who cannot see them. */
export function wordsBeside(read: Reading | undefined): readonly ReadOff[] {
  if (read?.type === 'Picture') return read.text ? [{ page: 1, text: read.text }] : []
  if (read?.type !== 'Document') return []
  const { text, pageStarts, recognised } = read
  return recognised
    .map(page => ({ page, text: text.slice(pageStarts[page - 1] ?? 0, pageStarts[page]).trim() }))
    .filter(one => one.text !== '')
}
