/** One sheet of a spreadsheet, a line for each row that holds anything. */
import { limits } from '../limits.ts'
import { marksOf } from '../packed/xml.ts'
import { oneLine } from '../words.ts'
import type { Formats } from './cell-format.ts'

export type Sheet = Readonly<{
  lines: readonly string[]
  /** How many rows hold anything. */
  rows: number
  hiddenRows: string
  hiddenColumns: string
}>

/** A sheet can say that a million columns are hidden: their ranges are kept, not their numbers. */
type Range = readonly [first: number, last: number]
type Cell = { address: string; kind: string; style: number; value: string; formula: string }

export function sheetOf(xml: string, strings: readonly string[], formats: Formats): Sheet {
  const lines: string[] = []
  const hiddenRows: Range[] = []
  const hiddenColumns: Range[] = []
  let cells: string[] = []
  let cell: Cell | undefined
  let inside = ''
  let row = 0
  let length = 0
  for (const mark of marksOf(xml)) {
    if (mark.type === 'words') {
      if (cell && inside === 'f') cell.formula += mark.words
      else if (cell && (inside === 'v' || inside === 't')) cell.value += mark.words
    } else if (mark.type === 'close') {
      inside = ''
      if (mark.name === 'c' && cell) {
        const words = wordsOf(cell, strings, formats)
        if (words) cells.push(words)
        cell = undefined
      } else if (mark.name === 'row' && cells.length > 0) {
        const line = cells.join('\t')
        length += line.length + 1
        lines.push(line)
        cells = []
        if (length > limits.text) break
      }
    } else {
      const { name, attribute } = mark
      inside = mark.empty ? '' : name
      if (name === 'row') {
        row = Number(attribute('r')) || row + 1
        if (isTrue(attribute('hidden'))) hiddenRows.push([row, row])
      } else if (name === 'col' && isTrue(attribute('hidden'))) {
        hiddenColumns.push([Number(attribute('min')) || 0, Number(attribute('max')) || 0])
      } else if (name === 'c' && !mark.empty) {
        const address = /^[A-Z]{1,3}\d{1,7}$/.exec(attribute('r'))?.[0] ?? `row ${row}`
        const style = Number(attribute('s')) || 0
        cell = { address, kind: attribute('t'), style, value: '', formula: '' }
      }
    }
  }
  return {
    ...{ lines, rows: lines.length },
    hiddenRows: inWords(hiddenRows, String),
    hiddenColumns: inWords(hiddenColumns, letters),
  }
}

function wordsOf(cell: Cell, strings: readonly string[], formats: Formats): string | undefined {
  const { address, kind, style, value, formula } = cell
  const words =
    kind === 's'
      ? (strings[Number(value)] ?? '')
      : kind === 'b'
        ? value === '1'
          ? 'TRUE'
          : 'FALSE'
        : kind === '' || kind === 'n'
          ? formats.shown(value, style)
          : value
  const shown = oneLine(words)
  if (!shown && !formula) return undefined
  return `${address}: ${shown}${formula ? ` (=${oneLine(formula)})` : ''}`
}

function isTrue(value: string): boolean {
  return value === '1' || value === 'true'
}

function inWords(ranges: readonly Range[], say: (number: number) => string): string {
  const merged: [number, number][] = []
  for (const [first, last] of ranges.toSorted(([one], [other]) => one - other)) {
    const before = merged.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else merged.push([first, last])
  }
  return merged
    .map(([first, last]) => (first === last ? say(first) : `${say(first)}–${say(last)}`))
    .join(', ')
}

/** A column's letters, the first column being 1. */
function letters(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  }
  return name
}
