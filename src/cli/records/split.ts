/**
 * Comma-separated text into rows of cells as it streams in. Our own, because a file of a few
 * gigabytes should pass in a minute: a line without a quotation mark is split where it stands.
 * A row that cannot be one costs its first line alone, and reading goes on behind that.
 */

/** What a row can be refused for before anybody looks into its cells. */
export type Unsplit = 'quotation' | 'too long'

export type OnRow = Readonly<{
  /** Cells as they were written, each byte a character. `line` counts from 1. */
  row(cells: readonly string[], line: number): void
  refused(why: Unsplit, line: number): void
}>

export type Splitter = Readonly<{ push(piece: string): void; end(): void }>

/** In bytes: a row longer than this is a quotation mark nobody closed, or is no table. */
const longestRow = 1024 * 1024
/** After so many rows with an open quotation mark, a cell may no longer run over a line. */
const mostOpen = 1000

const quote = 0x22

/** `breaks` ends a line: `\n`, or `\r` in files of old Macs. */
export function splitter(delimiter: string, breaks: string, on: OnRow): Splitter {
  let text = ''
  let line = 1
  let open = 0
  /** Inside a line that is too long to be held, and was already refused. */
  let skipping = false

  /** The whole rows of `text`; what is left of it is the beginning of another. */
  function take(isEnd: boolean): void {
    let at = 0
    let nextQuote = text.indexOf('"')
    while (at < text.length) {
      const found = text.indexOf(breaks, at)
      if (found < 0 && !isEnd) break
      const end = found < 0 ? text.length : found
      if (skipping) {
        skipping = false
        at = end + 1
        line += 1
        continue
      }
      if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf('"', at)
      if (nextQuote < 0 || nextQuote >= end) {
        plainLine(at, end)
        at = end + 1
        continue
      }
      const behind = quotedRow(at, isEnd)
      if (behind < 0) break
      at = behind
    }
    text = at >= text.length ? '' : text.slice(at)
    if (text.length > longestRow && !text.includes(breaks)) {
      if (!skipping) on.refused('too long', line)
      skipping = true
      text = ''
    }
  }

  function plainLine(from: number, to: number): void {
    const end = breaks === '\n' && text.charCodeAt(to - 1) === 0x0d && to > from ? to - 1 : to
    if (end - from > longestRow) on.refused('too long', line)
    else if (end > from) on.row(text.slice(from, end).split(delimiter), line)
    line += 1
  }

  /** Reads the row that begins at `from`: where the next begins, or -1 where more is needed. */
  function quotedRow(from: number, isEnd: boolean): number {
    const cells: string[] = []
    let at = from
    let lines = 1
    const limit = open < mostOpen ? from + longestRow : lineEnd(from)
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        const close = closing(at + 1, limit)
        if (close < 0) {
          if (!isEnd && text.length < limit) return -1
          return refuseLine(from)
        }
        const inside = text.slice(at + 1, close).replaceAll('""', '"')
        lines += breaksIn(inside, breaks)
        cells.push(inside)
        at = close + 1
        if (breaks === '\n' && text[at] === '\r') at += 1
      } else {
        const end = cellEnd(at)
        if (end < 0 && !isEnd) return text.length < limit ? -1 : refuseLine(from)
        const to = end < 0 ? text.length : end
        const cut = breaks === '\n' && text[to] !== delimiter && text[to - 1] === '\r' ? 1 : 0
        cells.push(text.slice(at, Math.max(at, to - cut)))
        at = to
      }
      if (at >= text.length && !isEnd) return -1
      const mark = text[at]
      if (at >= text.length || mark === breaks) {
        on.row(cells, line)
        line += lines
        return at + 1
      }
      // Words behind a closed quotation mark: nobody can say where the cell ends.
      if (mark !== delimiter) return refuseLine(from)
      at += 1
    }
  }

  /** Where the quotation mark is that closes a cell; -1 where there is none up to `limit`. */
  function closing(from: number, limit: number): number {
    let at = from
    for (;;) {
      const found = text.indexOf('"', at)
      if (found < 0 || found > limit) return -1
      if (text.charCodeAt(found + 1) !== quote) return found
      at = found + 2
    }
  }

  function lineEnd(from: number): number {
    const found = text.indexOf(breaks, from)
    return found < 0 ? text.length : found
  }

  function cellEnd(from: number): number {
    const [mark, end] = [text.indexOf(delimiter, from), text.indexOf(breaks, from)]
    return mark < 0 ? end : end < 0 ? mark : Math.min(mark, end)
  }

  function refuseLine(from: number): number {
    on.refused('quotation', line)
    open += 1
    line += 1
    const found = text.indexOf(breaks, from)
    if (found < 0) skipping = true
    return found < 0 ? text.length : found + 1
  }

  return {
    push(piece) {
      text = text === '' ? piece : text + piece
      take(false)
    },
    end() {
      take(true)
      text = ''
    },
  }
}

function breaksIn(cell: string, breaks: string): number {
  let count = 0
  for (let at = cell.indexOf(breaks); at >= 0; at = cell.indexOf(breaks, at + 1)) count += 1
  return count
}
