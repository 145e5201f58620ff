/** What a record of a mapped file is filed under: each column in the ways it may survive. */
import { joined } from '../letters.ts'
import type { Cell, Kind } from './kinds.ts'

export function keysOf(
  columns: readonly Readonly<{ kind: Kind }>[],
  cells: readonly Cell[],
): readonly string[] {
  const keys = columns.flatMap(({ kind }, at) => {
    const cell = cells[at]
    return cell && cell.plain !== '' ? keysFor(kind, at, cell) : []
  })
  return [...new Set(keys)]
}

/** Names in either column share their keys, so that names the other way round are met. */
function keysFor(kind: Kind, at: number, cell: Cell): readonly string[] {
  const { plain, words, sound, formals } = cell
  switch (kind) {
    case 'given name':
    case 'family name':
      return [
        `n|${joined(plain)}`,
        `s|${sound}`,
        `b|${joined(plain).slice(0, 4)}`,
        ...formals.map(name => `n|${name}`),
      ]
    case 'date':
      return [
        `${at}|${plain}`,
        `${at}y|${plain.slice(0, 6)}`,
        `${at}m|${plain.slice(4)}`,
        `${at}d|${plain.slice(0, 4)}${plain.slice(6)}`,
      ]
    case 'year':
    case 'number':
    case 'code':
      return [`${at}|${plain}`]
    case 'full name':
    case 'place':
    case 'street':
    case 'text':
      return [`${at}|${plain}`, ...words.filter(word => word.length > 3).map(word => `w|${word}`)]
  }
}
