/** A force's file as a table: its headers, a few rows to propose from, and all its rows in turn. */
import { accepted, type Result, refuse } from '#kernel'
import { csvRows } from './import-csv.ts'
import { type Format, formatOf, type NotText, textOf } from './import-text.ts'

const delimiters = [',', ';', '\t', '|'] as const
export type Table = Format &
  Readonly<{
    delimiter: (typeof delimiters)[number]
    headers: readonly string[]
    /** The first whole rows, cell by cell. */
    samples: readonly (readonly string[])[]
  }>
export type NotTable = NotText | 'no-columns' | 'no-rows'

/** A row with a cell for each header, or what is wrong with it. */
export type TableRow = Readonly<{ line: number; cells: Result<readonly string[], Ragged> }>
type Ragged = Readonly<{ said: string; expected: string }>

const samplesKept = 200
const longestHead = 64 * 1024

/** What the file at `path` is, or why no table can be read from it. */
export async function tableOf(path: string): Promise<Result<Table, NotTable>> {
  const format = await formatOf(path)
  if (!format.ok) return format
  const delimiter = delimiterOf(await firstLine(path, format.value))
  const rows: (readonly string[])[] = []
  for await (const { cells } of csvRows(textOf(path, format.value), delimiter)) {
    const [headers = cells.ok ? cells.value : []] = rows
    const whole = cells.ok ? squared(cells.value, { headers }) : cells
    if (whole.ok) rows.push(whole.value)
    if (rows.length > samplesKept) break
  }
  const [headers = [], ...samples] = rows
  if (headers.length < 2) return refuse('no-columns')
  if (samples.length === 0) return refuse('no-rows')
  const named = headers.map(header => header.trim())
  return accepted({ ...format.value, delimiter, headers: named, samples })
}

async function firstLine(path: string, format: Format): Promise<string> {
  let text = ''
  for await (const piece of textOf(path, format)) {
    text = (text + piece).trimStart()
    if (/[\r\n]/.test(text) || text.length > longestHead) break
  }
  return text.split(/[\r\n]/, 1)[0] ?? ''
}

/** The mark there is most of outside quotation marks. */
function delimiterOf(line: string): (typeof delimiters)[number] {
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map(mark => ({ mark, count: bare.split(mark).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]?.mark ?? ','
}

/** Every row behind the headers; `onBytes` hears of the file's own bytes as they are read. */
export async function* rowsOf(
  path: string,
  table: Table,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<TableRow> {
  let isHeader = true
  for await (const { line, cells } of csvRows(textOf(path, table, onBytes), table.delimiter)) {
    if (!isHeader) yield { line, cells: cells.ok ? squared(cells.value, table) : refuse(unclosed) }
    isHeader = false
  }
}

const unclosed: Ragged = {
  said: 'a quotation mark that is not closed, or stands inside a cell by itself',
  expected: 'a pair of quotation marks around the cell, and each one inside it written twice',
}

/** Empty cells too many at the end are how a spreadsheet says nothing. */
function squared(
  cells: readonly string[],
  { headers }: Pick<Table, 'headers'>,
): Result<readonly string[], Ragged> {
  const width = headers.length
  if (cells.length === width) return accepted(cells)
  const more = cells.slice(width)
  if (cells.length > width && more.every(cell => cell.trim() === ''))
    return accepted(cells.slice(0, width))
  return refuse({ said: `${cells.length} cells`, expected: `${width} cells, as in the first line` })
}
