/** A file as a table: its columns by name, and then its rows, each one given or accounted for. */
import { accepted, type Result, refuse } from '#kernel'
import { cellText } from './cell.ts'
import { piecesOf, type Source, sourceAt } from './source.ts'
import { splitter, type Unsplit } from './split.ts'

export type Table = Readonly<{
  source: Source
  /** In the order of the file; empty where a column has no name. */
  headers: readonly string[]
  delimiter: string
  breaks: string
}>

export type UnsplitRow = Unsplit | 'cells'

export type Rows = Readonly<{
  /** As many cells as there are columns. `cellText` makes words of one. */
  row(cells: readonly string[], line: number): void
  refused(why: UnsplitRow, line: number): void
  /** The file's own bytes, as they are read. */
  bytes?(read: number): void
  /** Whether no more is needed; asked now and then. */
  enough?(): boolean
}>

const delimiters = [',', ';', '\t', '|']
const longestHead = 1024 * 1024

/** The table at `path`, or a sentence saying why there is none. Only its first line is read. */
export async function openTable(path: string): Promise<Result<Table, string>> {
  const source = await sourceAt(path)
  if (!source.ok) return source
  let text = ''
  for await (const piece of piecesOf(source.value)) {
    if (!piece.ok) return piece
    text = (text + piece.value).replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
    if (/[\r\n]./.test(text) || text.length > longestHead) break
  }
  const first = text.split(/[\r\n]/, 1)[0] ?? ''
  const breaks = text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
  const delimiter = delimiterOf(first)
  let headers: readonly string[] = []
  const head = splitter(delimiter, breaks, {
    row: cells => {
      if (headers.length === 0) headers = cells.map(cell => cellText(cell).trim())
    },
    refused: () => {},
  })
  head.push(`${first}${breaks}`)
  head.end()
  if (headers.every(header => header === ''))
    return refuse(`${path} has no first line of names for its columns.`)
  return accepted({ source: source.value, headers, delimiter, breaks })
}

/** Reads it to its end. A refusal says why it could not. */
export async function readTable(table: Table, rows: Rows): Promise<Result<void, string>> {
  const width = table.headers.length
  let isHeader = true
  const split = splitter(table.delimiter, table.breaks, {
    row(cells, line) {
      if (isHeader) isHeader = false
      else if (cells.length === width) rows.row(cells, line)
      else if (cells.length > width && cells.slice(width).every(isBlank))
        rows.row(cells.slice(0, width), line)
      else if (cells.length > 1 || !isBlank(cells[0] ?? '')) rows.refused('cells', line)
    },
    refused(why, line) {
      if (isHeader) isHeader = false
      else rows.refused(why, line)
    },
  })
  for await (const piece of piecesOf(table.source, rows.bytes)) {
    if (!piece.ok) return piece
    split.push(piece.value)
    if (rows.enough?.()) return accepted(undefined)
  }
  split.end()
  return accepted(undefined)
}

function isBlank(cell: string): boolean {
  return cell.trim() === ''
}

/** The mark there is most of outside quotation marks. */
function delimiterOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map(mark => ({ mark, count: bare.split(mark).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]?.mark ?? ','
}
