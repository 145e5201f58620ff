/** The sheets of a bundle that are ours: index, heads of sections, words, what stands for files. */
import { kindInWords, linkTo, withoutWords } from '#evidence'
import type { Day } from '#kernel'
import { linesOf, longDay, pagesOfLines, type SheetTable, sheet } from '#papers'
import { nameWithout, type Piece, wordsRemoved } from './piece.ts'
import words from './words.en.json' with { type: 'json' }

export type Edition = 'redacted' | 'unredacted'
export type BundleHead = Readonly<{
  title: string
  reference: string
  authority: string
  edition: Edition
}>

/** Something in the index: its first page and how many it has. */
export type Listed = Readonly<{ words: string; receivedOn?: Day; from: string; to: string }>
export type ListedSection = Readonly<{ title: string; page: string; listed: readonly Listed[] }>

const day = (on: Day) => longDay(on, 'en')

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** What stands at the foot of each page before its number. */
export function footOf({ reference, edition }: BundleHead): string {
  return filled(words.foot, { reference, edition: words[edition] })
}

function drawn(
  head: BundleHead,
  rest: Omit<Parameters<typeof sheet>[0], 'language' | 'authority' | 'above' | 'marking'>,
) {
  const { title, reference, authority } = head
  const above = `${title}, ${reference}`
  return sheet({ language: 'en', authority, above, marking: words.marking, ...rest }).pdf
}

export function sectionSheet(head: BundleHead, section: string, at: number, files: number) {
  const count = files === 1 ? words.file : filled(words.files, { n: String(files) })
  return drawn(head, {
    heading: `${filled(words.section, { n: String(at) })}: ${section}`,
    paragraphs: [count],
  })
}

export function indexSheet(head: BundleHead, sections: readonly ListedSection[]): Uint8Array {
  const says = head.edition === 'redacted' ? words.editionSays : words.unredactedSays
  const tables = sections.map(({ title, page, listed }): SheetTable => {
    const columns = [words.what, words.received, words.page] as const
    const rows = listed.map(({ words: said, receivedOn, from, to }) => {
      const pages = from === to ? from : `${from} to ${to}`
      const received = receivedOn ? day(receivedOn) : ''
      return [{ words: said, to: from }, { words: received }, { words: pages }] as const
    })
    const first = [{ words: title, to: page }, { words: '' }, { words: page }] as const
    return { heading: title, columns, rows: [first, ...rows] }
  })
  const edition = head.edition === 'redacted' ? words.redactedEdition : words.unredactedEdition
  return drawn(head, {
    heading: `${words.index}: ${head.title}`,
    paragraphs: [edition, says],
    tables,
    linkTo,
  })
}

/** What it is, said the same in both editions but for its name. */
function facts({ name, mediaType, receivedOn, sha256 }: Piece, shown: string) {
  return [
    [words.name, shown || name],
    [words.kind, kindInWords(mediaType)],
    [words.received, day(receivedOn)],
    [words.hash, sha256],
  ] as const
}

/** How a piece is called in this edition. */
export function titleOf(piece: Piece, edition: Edition): string {
  if (piece.shows.type === 'LeftOut') return words.leftOut
  return edition === 'redacted' ? nameWithout(piece.name, piece.removals) : piece.name
}

/** A sheet in the place of what has no pages, or may not be here. */
export function standsFor(head: BundleHead, piece: Piece): Uint8Array {
  const { shows } = piece
  const title = titleOf(piece, head.edition)
  if (shows.type === 'LeftOut') {
    const why = words[`leftOut-${shows.why}`]
    return drawn(head, { heading: words.leftOut, paragraphs: [why] })
  }
  const why = shows.type === 'Stands' ? shows.why : 'unread'
  return drawn(head, {
    heading: title,
    facts: facts(piece, title),
    paragraphs: [words[`stands-${why}`]],
  })
}

/**
 * The words of a file on pages of their own. Lines are cut before anything is taken out of them, so
 * that both editions have the same pages; `hidden` leaves the words out and keeps the pages.
 */
export function wordsSheet(
  head: BundleHead,
  piece: Piece,
  {
    text,
    cut,
    says,
    hidden = false,
  }: Readonly<{ text: string; cut: boolean; says: 'asWords' | 'asWordsBeside'; hidden?: boolean }>,
): Uint8Array {
  const isRedacted = head.edition === 'redacted'
  const title = titleOf(piece, head.edition)
  const whole = linesOf(text).join('\n')
  const kept = isRedacted ? withoutWords(whole, wordsRemoved(piece.removals)) : whole
  const pages = pagesOfLines(kept.split('\n')).map(lines => (hidden ? [words.wordsLeftOut] : lines))
  const notes = [words[says], ...(cut ? [words.cut] : [])]
  return drawn(head, { heading: title, facts: facts(piece, title), paragraphs: notes, pages })
}
