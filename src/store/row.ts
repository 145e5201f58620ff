/**
 * A row, unbelieved until read cell by cell. Both engines hand every cell over as the text
 * PostgreSQL wrote, so that neither's idea of a date or a number comes between.
 */
import { type Day, type Instant, parseDay, parseInstant } from '#kernel'
import type { Json } from './event.ts'

export type Cells = Readonly<Record<string, string | null>>
export type Row = Readonly<{
  text: (column: string) => string
  textOrNull: (column: string) => string | null
  day: (column: string) => Day
  dayOrNull: (column: string) => Day | null
  instant: (column: string) => Instant
  instantOrNull: (column: string) => Instant | null
  number: (column: string) => number
  numberOrNull: (column: string) => number | null
  boolean: (column: string) => boolean
  json: (column: string) => Json
  jsonOrNull: (column: string) => Json
  /** Rows handed over as one cell of JSON, a name and a value for each of theirs. */
  list: (column: string) => readonly Row[]
  bytes: (column: string) => Uint8Array
  bytesOrNull: (column: string) => Uint8Array | null
}>

/** `2026-03-02 09:30:00.123+00`, as PostgreSQL writes it, whatever zone the session is in. */
function readInstant(text: string): Instant | undefined {
  const zoned = text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')
  return parseInstant(zoned.replace(/(\.\d{3})\d+/, '$1'))
}

function readNumber(text: string): number | undefined {
  const value = Number(text)
  const exact = !/^-?\d+$/.test(text) || Number.isSafeInteger(value)
  return text.trim() !== '' && Number.isFinite(value) && exact ? value : undefined
}

function readBoolean(text: string): boolean | undefined {
  if (text === 't' || text === 'true') return true
  return text === 'f' || text === 'false' ? false : undefined
}

function readBytes(text: string): Uint8Array | undefined {
  return /^\\x(?:[0-9a-f]{2})*$/.test(text) ? Uint8Array.fromHex(text.slice(2)) : undefined
}

/** Each value as PostgreSQL would have written it by itself. */
function cellsIn(row: Json): Cells {
  if (row === null || typeof row !== 'object' || Array.isArray(row))
    throw new TypeError('a list holds something that is no row')
  const cells: Record<string, string | null> = {}
  for (const [column, value] of Object.entries(row)) {
    if (value === null || typeof value === 'string') cells[column] = value
    else cells[column] = typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return cells
}

/**
 * Wraps one row of text cells; every reader throws TypeError where the cell is not what was
 * asked.
 */
export function rowOf(cells: Cells): Row {
  const cell = (column: string): string | null => {
    const value = cells[column]
    if (value === undefined) throw new TypeError(`no column ${column} in this row`)
    return value
  }
  // The value itself stays out of the message: it may be anybody's.
  const wrong = (column: string, what: string) => new TypeError(`column ${column} is not ${what}`)
  const orNull =
    <T>(what: string, read: (text: string) => T | undefined) =>
    (column: string): T | null => {
      const value = cell(column)
      if (value === null) return null
      const found = read(value)
      if (found === undefined) throw wrong(column, what)
      return found
    }
  const required =
    <T>(what: string, read: (column: string) => T | null) =>
    (column: string): T => {
      const found = read(column)
      if (found === null) throw wrong(column, what)
      return found
    }
  const textOrNull = cell
  const dayOrNull = orNull('a day', parseDay)
  const instantOrNull = orNull('an instant', readInstant)
  const numberOrNull = orNull('a number', readNumber)
  const bytesOrNull = orNull('bytes', readBytes)
  const json = orNull<Json>('JSON', text => JSON.parse(text))
  return {
    textOrNull,
    text: required('text', textOrNull),
    dayOrNull,
    day: required('a day', dayOrNull),
    instantOrNull,
    instant: required('an instant', instantOrNull),
    numberOrNull,
    number: required('a number', numberOrNull),
    boolean: required('true or false', orNull('true or false', readBoolean)),
    jsonOrNull: json,
    json: column => {
      if (cell(column) === null) throw wrong(column, 'JSON')
      return json(column)
    },
    list: column => {
      const rows = json(column)
      if (!Array.isArray(rows)) throw wrong(column, 'a list of rows')
      return rows.map(row => rowOf(cellsIn(row)))
    },
    bytesOrNull,
    bytes: required('bytes', bytesOrNull),
  }
}
