/** What a search of files found, as a page lists it: files, and the places in each. */
import { type FoundPlace, type FoundWords, foundMarks } from '#desk'
import { parseDay, parseDocumentId } from '#kernel'
import type { Around } from '../../../page.ts'
import { addressOf } from '../../duty-words.ts'
import { nearDay } from '../../near-day.ts'

type Piece = Readonly<{ text: string; found: boolean }>
export type FoundFile = Readonly<{
  name: string
  href: string
  matter: Readonly<{ reference: string; href: string }>
  received: string
  places: readonly Readonly<{ pieces: readonly Piece[]; href: string; beside: boolean }>[]
  /** Why its words are not shown: where somebody can say what they look for. */
  closed: string | undefined
}>

/** The words of an excerpt, those that were looked for apart. */
function piecesOf(excerpt: string): readonly Piece[] {
  return excerpt.split(foundMarks.on).flatMap((text, index) => {
    if (index === 0) return text ? [{ text, found: false }] : []
    const [found = '', after = ''] = text.split(foundMarks.off)
    return [{ text: found, found: true }, ...(after ? [{ text: after, found: false }] : [])]
  })
}

function placeOf({ document, from, excerpt }: FoundWords) {
  const pieces = piecesOf(excerpt)
  const file = `/work/documents/${document}`
  if (from === null) return { pieces, href: file, beside: true }
  const forms = new Set(pieces.filter(({ found }) => found).map(({ text }) => text))
  const query = new URLSearchParams([
    ...[...forms].slice(0, 12).map(form => ['find', form]),
    ['from', String(from)],
  ])
  return { pieces, href: `${file}/words?${query}#passage`, beside: false }
}

type Listed = Readonly<{
  rows: readonly FoundWords[]
  /** Matters whose words are shown only to whoever says why they look. */
  closed: ReadonlySet<string>
  typed: string
}>

export function filesFound({ rows, closed, typed }: Listed, here: Around): readonly FoundFile[] {
  const files = new Map<string, FoundFile & { places: FoundFile['places'] }>()
  for (const row of rows) {
    const known = files.get(row.document)
    const isClosed = closed.has(row.matter)
    const places = [...(known?.places ?? []), ...(isClosed ? [] : [placeOf(row)])]
    const search = addressOf(row.matter, `evidence/search?${new URLSearchParams({ words: typed })}`)
    files.set(row.document, {
      name: row.name,
      href: `/work/documents/${row.document}`,
      matter: { reference: row.reference, href: addressOf(row.matter) },
      received: nearDay(row.receivedOn, here),
      places,
      closed: isClosed ? search : undefined,
    })
  }
  return [...files.values()]
}

/** Where a list goes on, as its address has it. */
export function placeIn(query: URLSearchParams): FoundPlace | undefined {
  const [day = '', number] = (query.get('at') ?? '').split('.')
  const [on, document] = [parseDay(day), parseDocumentId(query.get('after') ?? '')]
  const part = Number(number)
  return on && document && Number.isInteger(part) && part >= 0 && part < 1e6
    ? { on, document, part }
    : undefined
}

export function nextAddress(
  path: string,
  typed: string,
  next: FoundPlace | undefined,
): string | undefined {
  if (!next) return undefined
  const { on, document, part } = next
  return `${path}?${new URLSearchParams({ words: typed, after: document, at: `${on}.${part}` })}`
}

/** What somebody typed to look for, no longer than anybody means. */
export function typedIn(query: URLSearchParams): string {
  return (query.get('words') ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 200)
}
