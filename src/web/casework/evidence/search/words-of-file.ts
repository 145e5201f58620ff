/** One page of a file's words in numbered paragraphs, and the way to the pages before and after. */
import type { Marked } from '#casework'
import type { Span } from '#evidence'
import { type Numbered, numbered, paragraphAt, spanOf } from './pointable.ts'
import type { Pointable } from './read-place.ts'

/** Paragraphs on one page: some ten pages of print. */
const most = 120

export type WordsShown = Readonly<{
  paragraphs: readonly Numbered[]
  total: number
  last: number
  previous: string | undefined
  next: string | undefined
}>

type Asked = Readonly<{
  marked: readonly Marked[]
  /** What somebody came for, shown first. */
  found: readonly Span[]
  query: URLSearchParams
  path: string
}>

export function wordsShown(file: Pointable, { marked, found, query, path }: Asked): WordsShown {
  const [first] = found
  const asked = Number(query.get('at'))
  const at = asked || (first ? paragraphAt(file, first.from) : 1)
  const total = file.paragraphs.length
  const page = Math.floor((Math.min(Math.max(1, at), Math.max(1, total)) - 1) / most)
  const from = page * most + 1
  const to = (number: number) => {
    const next = new URLSearchParams(query)
    next.set('at', String(number))
    return `${path}?${next}`
  }
  const spans = marked.flatMap(one => spanOf(one, file.text) ?? [])
  return {
    paragraphs: numbered(file, { marked: spans, found, from, most }),
    total,
    last: Math.min(total, from + most - 1),
    previous: page > 0 ? to(from - most) : undefined,
    next: from + most <= total ? to(from + most) : undefined,
  }
}
