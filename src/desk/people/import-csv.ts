/**
 * Rows of comma-separated text as it streams in, each with the line it begins on. A row that
 * cannot be one (a quotation mark nobody closed) costs that line alone: reading goes on behind it.
 */
import { CsvError, type Parser, parse } from 'csv-parse'
import { type Result, refuse } from '#kernel'

export type CsvRow = Readonly<{ line: number; cells: Result<readonly string[], 'quotation'> }>

/** A row longer than this is a quotation mark nobody closed. */
const longestRow = 256 * 1024
/** After this many such rows the file is not what it seems, and the rest is left. */
const mostBroken = 1_000

/** A parser, what came of it since it was last asked, and where its last whole row ended. */
type Under = {
  readonly parser: Parser
  readonly firstLine: number
  rows: CsvRow[]
  /** Bytes up to the end of the last whole row. */
  done: number
  /** The line that row ended on, counted from this parser's first. */
  lines: number
}

function begin(delimiter: string, firstLine: number): Under {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record(cells: readonly string[], { lines, bytes }) {
      const line = firstLine + lines - 1 - (lines > under.lines + 1 ? breaksIn(cells) : 0)
      under.rows.push({ line, cells: { ok: true, value: cells } })
      under.done = bytes
      under.lines = lines
      return null
    },
  })
  // Each call that fails answers with its own fault.
  parser.on('error', () => {})
  const under: Under = { parser, firstLine, rows: [], done: 0, lines: 0 }
  return under
}

/** Lines a row's own cells run over; where breaks are two characters they are counted once. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

/** Gives the parser more, or, without bytes, its end. Answers with what it could not read. */
function feed({ parser }: Under, bytes: Uint8Array | undefined): Promise<Error | undefined> {
  return new Promise(resolve => {
    const done = (fault?: Error | null) => resolve(fault ?? undefined)
    if (bytes) parser.write(bytes, done)
    else parser.end(done)
  })
}

export async function* csvRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRow> {
  let under = begin(delimiter, 1)
  let broken = 0
  /** What was fed since the end of the last whole row, to begin again from. */
  let held = Buffer.alloc(0)
  let dropped = 0

  async function* fed(bytes: Uint8Array | undefined): AsyncGenerator<CsvRow> {
    for (let more = bytes, isEnd = bytes === undefined; ; ) {
      if (more) held = Buffer.concat([held, more])
      const fault = more && more.length === 0 ? undefined : await feed(under, more)
      yield* under.rows
      under.rows = []
      held = held.subarray(under.done - dropped)
      dropped = under.done
      if (!fault) {
        if (!isEnd || more === undefined) return
        more = undefined
        continue
      }
      if (!(fault instanceof CsvError)) throw fault
      const [line, rest] = behindFirstLine(held, under.firstLine + under.lines)
      yield { line, cells: refuse('quotation') }
      broken += 1
      if (broken === mostBroken) return
      under = begin(delimiter, line + 1)
      held = Buffer.alloc(0)
      dropped = 0
      more = rest
    }
  }

  for await (const piece of pieces) {
    yield* fed(Buffer.from(piece))
    if (broken === mostBroken) return
  }
  yield* fed(undefined)
}

/** The first line with anything on it, by its number, and the bytes behind it. */
function behindFirstLine(bytes: Buffer, first: number): readonly [number, Buffer] {
  let line = first
  let at = 0
  for (; at < bytes.length && isBreak(bytes[at]); at += lengthOfBreak(bytes, at)) line += 1
  while (at < bytes.length && !isBreak(bytes[at])) at += 1
  return [line, bytes.subarray(at + lengthOfBreak(bytes, at))]
}

function isBreak(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}

function lengthOfBreak(bytes: Buffer, at: number): number {
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1
}
