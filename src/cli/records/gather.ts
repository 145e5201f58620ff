/**
 * A file's rows held in as little as they need: ids in bytes, and what is said once, however many
 * rows say it. What repeats in a file of millions is nearly all of it.
 */
import { accepted, type Result, refuse } from '#kernel'
import { cellText, plainCell } from './cell.ts'
import { emptyIds, type Ids } from './ids.ts'
import type { Mapping } from './mapping.ts'
import type { Refusals } from './refused.ts'
import { readTable, type Table } from './table.ts'

/** Of one table: which cells are an id, which are looked at, and what they become together. */
export type Reading<T> = Readonly<{
  mapping: Mapping
  /** Those whose cells `read` looks at. */
  fields: readonly string[]
  read(cells: readonly string[]): T
  /** Told of every row that is kept, with its number. */
  also?(cells: readonly string[], number: number): void
}>

export type Gathered<T> = Readonly<{
  ids: Ids
  /** What is said, each once. */
  different: readonly T[]
  /** By record, the place of what it says in `different`. */
  of: Int32Array
}>

export type Gatherer<T> = Readonly<{
  add(table: Table, reading: Reading<T>, on: OnReading): Promise<Result<void, string>>
  gathered(): Gathered<T>
}>
export type OnReading = Readonly<{ refusals: Refusals; bytes?(read: number): void }>

/** More different things said than this do not fit in memory beside what is worked out of them. */
const mostDifferent = 6_000_000
/** In characters: an id is short, and one that is not would fill what the others need. */
const longestId = 1000

export function gatherer<T>(): Gatherer<T> {
  const ids = emptyIds()
  const different: T[] = []
  let of = new Int32Array(1024)
  return {
    async add(table, { mapping, fields, read, also }, { refusals, bytes }) {
      const [key = -1] = mapping.get('key') ?? []
      const used = fields.flatMap(field => mapping.get(field) ?? [])
      const { path } = table.source
      // A file of its own says what it says: nothing is taken for what another file said.
      const places = new Map<string, number>()
      let full = false
      const reading = await readTable(table, {
        ...(bytes && { bytes }),
        refused: (why, line) => refusals.add(why, path, line),
        row(cells, line) {
          if (full) return
          const id = plainCell(cells[key] ?? '').slice(0, longestId)
          if (id === '') return refusals.add('no id', path, line)
          const number = ids.add(id)
          if (number < 0) return refusals.add('id again', path, line)
          const said = used.map(at => cells[at]).join('\u001f')
          let place = places.get(said)
          if (place === undefined) {
            place = different.length
            if (place === mostDifferent) {
              full = true
              return
            }
            places.set(whole(said), place)
            different.push(read(cells))
          }
          if (number === of.length) of = longer(of)
          of[number] = place
          also?.(cells, number)
        },
      })
      if (!reading.ok) return reading
      return full ? refuse(tooMuch(path)) : accepted(undefined)
    },
    gathered: () => ({ ids, different, of: of.subarray(0, ids.size) }),
  }
}

function tooMuch(path: string): string {
  const most = mostDifferent.toLocaleString('en-GB')
  return `${path} describes more than ${most} different people: too many to hold at once. Split it.`
}

function longer(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}

/** Apart from the piece of the file its parts were cut from. */
function whole(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

/** The first cells of a field, for whoever has to see what kind of thing stands there. */
export async function samplesOf(
  table: Table,
  columns: readonly number[],
): Promise<readonly string[]> {
  const cells: string[] = []
  await readTable(table, {
    row(row) {
      for (const at of columns) if (cells.length < mostSamples) cells.push(cellText(row[at] ?? ''))
    },
    refused: () => {},
    enough: () => cells.length >= mostSamples,
  })
  return cells
}
const mostSamples = 20_000
