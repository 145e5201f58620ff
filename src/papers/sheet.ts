/** A sheet of a bundle, as PDF/UA-1: what we put before, between and instead of other pages. */
import type { Language } from './labels.ts'
import { line, prose } from './letter.ts'
import { typeset } from './typeset.ts'

/** `to` is the label of a page of the same file. */
export type SheetCell = Readonly<{ words: string; to?: string }>
export type SheetTable = Readonly<{
  heading?: string
  columns: readonly [string, string, string]
  rows: readonly (readonly [SheetCell, SheetCell, SheetCell])[]
}>

/** All words come from the caller's catalogue. */
export type Sheet = Readonly<{
  language: Language
  authority: string
  /** The line above the heading: of which bundle it is a sheet. */
  above: string
  /** Never empty. */
  heading: string
  facts?: readonly (readonly [name: string, words: string])[]
  paragraphs?: readonly string[]
  tables?: readonly SheetTable[]
  /** What addresses of pages of the same file begin with. */
  linkTo?: string
  /** Words read out of a file, cut into lines and pages by `linesOf`. */
  pages?: readonly (readonly string[])[]
  /** A handling marking, top and bottom of every page. */
  marking: string
}>

const columns = 84
const linesEach = 54

/** The words in lines no longer than a page is wide, whatever is in them. */
export function linesOf(text: string): readonly string[] {
  return prose(text)
    .split('\n')
    .flatMap(one => {
      const lines: string[] = []
      let rest = one
      while (rest.length > columns) {
        const at = rest.lastIndexOf(' ', columns)
        const cut = at > columns / 3 ? at : columns
        lines.push(rest.slice(0, cut).trimEnd())
        rest = rest.slice(cut).trimStart()
      }
      return [...lines, rest]
    })
}

/** The same lines, page by page. */
export function pagesOfLines(lines: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(lines.length / linesEach)
  return Array.from({ length: count }, (_, at) => lines.slice(at * linesEach, (at + 1) * linesEach))
}

/** Lines with an empty one between them are paragraphs of their own. */
function paragraphsIn(lines: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [[]]
  for (const one of lines) {
    if (one === '') all.push([])
    else all.at(-1)?.push(one)
  }
  const some = all.filter(one => one.length > 0)
  return some.length > 0 ? some : [[' ']]
}

export function sheet(words: Sheet): Readonly<{ pdf: Uint8Array; unprinted: readonly string[] }> {
  const cell = ({ words: said, to }: SheetCell) => ({ words: line(said), to: to ?? null })
  return typeset(
    {
      language: words.language,
      authority: line(words.authority),
      above: line(words.above),
      heading: line(words.heading),
      facts: (words.facts ?? []).map(([name, said]) => [line(name), line(said)]),
      paragraphs: (words.paragraphs ?? []).map(prose).filter(Boolean),
      linkTo: words.linkTo ?? '',
      tables: (words.tables ?? []).map(({ heading, columns: heads, rows }) => ({
        heading: line(heading ?? '') || null,
        columns: heads.map(line),
        rows: rows.map(row => row.map(cell)),
      })),
      pages: (words.pages ?? []).map(paragraphsIn),
      marking: line(words.marking),
    },
    'sheet',
  )
}
