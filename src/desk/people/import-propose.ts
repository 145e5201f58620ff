/** A first mapping for a file, from its headers and some of its values; a person confirms it. */
import type { ImportKind } from '#store'
import { type DayOrder, readCell, readDayCell } from './import-cells.ts'
import { type Field, fieldsOf, isProtected, plainHeader } from './import-fields.ts'
import { defaultSource, type Mapping } from './import-mapping.ts'

export type Sampled = Readonly<{
  headers: readonly string[]
  /** The first rows of the file, cell by cell. */
  samples: readonly (readonly string[])[]
}>

/** How much of a column must read as what its field holds before the field is proposed. */
const mostly = 0.5

/** What most such files call something comes before in a field's synonyms, and wins. */
export function proposeMapping(what: ImportKind, { headers, samples }: Sampled): Mapping {
  const valuesOf = headers.map((_, at) => samples.map(cells => cells[at] ?? '').filter(Boolean))
  const dates = orderOf(valuesOf.flat())
  const open = headers
    .map((header, at) => ({ header, at, values: valuesOf[at] ?? [] }))
    .filter(({ header, values }) => header !== '' && !isProtected(header, values))
    .filter(({ header }) => headers.filter(one => one === header).length === 1)
  const given = new Map<number, string>()
  for (const field of fieldsOf[what]) {
    const fitting = open
      .filter(({ at, values }) => !given.has(at) && readsAs(field, values, dates))
      .map(column => ({ ...column, worth: worthOf(field, column.header) }))
      .filter(({ worth }) => worth >= 0)
    const best = fitting.toSorted((one, other) => one.worth - other.worth || one.at - other.at)
    for (const { at } of field.joins ? best : best.slice(0, 1)) given.set(at, field.id)
  }
  const columns = [...given].toSorted(([one], [other]) => one - other)
  return {
    what,
    source: defaultSource(what),
    dates,
    kind: 'complaint',
    kinds: {},
    columns: Object.fromEntries(columns.map(([at, id]) => [headers[at] ?? '', id])),
  }
}

/** Its place among the synonyms; -1 where it is none of them. */
function worthOf({ synonyms }: Field, header: string): number {
  return synonyms.indexOf(plainHeader(header))
}

function readsAs({ reads }: Field, values: readonly string[], dates: DayOrder): boolean {
  const read = values.filter(value => readCell(reads, value, { dates, kinds: {} }).ok)
  return read.length >= values.length * mostly
}

/** Month first only where some day can be read no other way, and none the usual way alone. */
function orderOf(values: readonly string[]): DayOrder {
  const only = (order: DayOrder, other: DayOrder) =>
    values.filter(value => readDayCell(value, order).ok && !readDayCell(value, other).ok).length
  return only('month-first', 'day-first') > only('day-first', 'month-first')
    ? 'month-first'
    : 'day-first'
}
