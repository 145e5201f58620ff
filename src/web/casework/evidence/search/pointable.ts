/** What of a file somebody can point at: its words in numbered paragraphs, and its pages. */
import type { Marked } from '#casework'
import type { Document } from '#desk'
import { findWords, pageOf, paragraphsOf, type Reading, type Span } from '#evidence'
import type { Pointable, Way } from './read-place.ts'

export function pointable({ read, mediaType }: Pick<Document, 'read' | 'mediaType'>): Pointable {
  const text = read && 'text' in read ? read.text : ''
  return {
    text,
    paragraphs: paragraphsOf(text),
    pages: pagesOf(read, mediaType),
    seconds: read?.type === 'Recording' ? read.seconds : undefined,
    pageOf: at => read && pageOf(read, at),
  }
}

function pagesOf(read: Reading | undefined, mediaType: string): number {
  if (read?.type === 'Document' || read?.type === 'NoTextLayer') return read.pages
  return mediaType.startsWith('image/') ? 1 : 0
}

/** The ways of pointing that this file allows, the likeliest first. */
export function waysOf(
  { text, pages }: Pointable,
  { mediaType }: Pick<Document, 'mediaType'>,
): readonly Way[] {
  const hasTime = /^(?:audio|video)\//.test(mediaType)
  const hasWords = text.trim() !== ''
  return [
    ...(hasWords ? (['words', 'paragraph'] as const) : []),
    ...(hasTime ? (['time'] as const) : []),
    ...(pages > 0 ? (['part'] as const) : []),
    'whole',
  ]
}

/** Some of a paragraph's words, and what is said of them. */
export type Piece = Readonly<{
  text: string
  /** Passages marked here, by their ids. */
  marked: boolean
  /** What somebody came to see: a passage, or words they searched for. */
  found: boolean
  /** The first piece of what they came for first. */
  first: boolean
}>
export type Numbered = Readonly<{ number: number; page: number | undefined; pieces: Piece[] }>

/** Where a marked passage stands in the text as it is read now; undefined where it has no words. */
export function spanOf({ place, quote }: Marked, text: string): Span | undefined {
  if (place.type !== 'Text') return undefined
  const { from, to } = place
  if (quote === undefined || text.slice(from, to) === quote) return { from, to }
  // Read again by a newer version, the same words may stand elsewhere: the nearest is meant.
  return findWords(text, quote, 200).toSorted(
    (one, other) => Math.abs(one.from - from) - Math.abs(other.from - from),
  )[0]
}

type Shown = Readonly<{
  marked: readonly Span[]
  /** What they came for first, first. */
  found: readonly Span[]
  /** The first paragraph shown, counted from 1, and how many. */
  from: number
  most: number
}>

/** Paragraphs by their numbers, each in pieces: marked, looked for, or neither. */
export function numbered(file: Pointable, { marked, found, from, most }: Shown): Numbered[] {
  const [first] = found
  return file.paragraphs.slice(from - 1, from - 1 + most).map((paragraph, index) => {
    const cuts = new Set([paragraph.from, paragraph.to])
    for (const span of [...marked, ...found])
      for (const at of [span.from, span.to])
        if (at > paragraph.from && at < paragraph.to) cuts.add(at)
    const edges = [...cuts].toSorted((one, other) => one - other)
    const before = file.paragraphs[from - 2 + index]
    const page = file.pageOf(paragraph.from)
    const isNew = page !== undefined && (!before || file.pageOf(before.from) !== page)
    return {
      number: from + index,
      page: isNew || index === 0 ? page : undefined,
      pieces: edges.slice(0, -1).map((at, edge) => {
        const isIn = (span: Span) => span.from <= at && at < span.to
        return {
          text: file.text.slice(at, edges[edge + 1]),
          marked: marked.some(isIn),
          found: found.some(isIn),
          first: first?.from === at,
        }
      }),
    }
  })
}

/** The paragraph, counted from 1, that a place of the text stands in. */
export function paragraphAt(file: Pointable, at: number): number {
  const after = file.paragraphs.findIndex(({ to }) => to > at)
  return after === -1 ? Math.max(1, file.paragraphs.length) : after + 1
}
