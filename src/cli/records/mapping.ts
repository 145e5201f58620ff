/** Which column of a file is read as what: as its MAP.json says, or else by what it is called. */
import { accepted, type Result, refuse } from '#kernel'
import { nearest } from '../nearest.ts'
import type { DayOrder } from './dates.ts'
import { bareName, isProtected, joining, type Known } from './fields.ts'
import type { Table } from './table.ts'

/** What a MAP.json says: the same file `candour import` takes. */
export type MapFile = Readonly<{
  columns: readonly (readonly [header: string, field: string])[]
  dates: DayOrder | undefined
}>

/** The numbers of the columns of each field, in the order they are read. */
export type Mapping = ReadonlyMap<string, readonly number[]>

/** What stands in the file of a map, or why it is none. */
export function readMap(path: string, bytes: Uint8Array): Result<MapFile, string> {
  const wrong = (why: string) => refuse(`${path} cannot be used as a map: ${why}.`)
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return wrong('it is not JSON')
  }
  if (!isTable(parsed)) return wrong('it has to be {"columns": {"COLUMN": "FIELD"}}')
  const { columns = parsed, dates } = parsed
  if (!isTable(columns)) return wrong('its "columns" have to be {"COLUMN": "FIELD"}')
  const pairs: (readonly [string, string])[] = []
  for (const [header, field] of Object.entries(columns)) {
    if (header === 'dates') continue
    if (typeof field !== 'string') return wrong(`"${header}" has to be read as a field`)
    if (isProtected(header))
      return wrong(`"${header}" is a protected characteristic, by which nobody is matched`)
    pairs.push([header, plainField(field)])
  }
  if (pairs.length === 0) return wrong('it names no column')
  const order = dates === 'day-first' || dates === 'month-first' ? dates : undefined
  if (dates !== undefined && !order) return wrong('"dates" is "day-first" or "month-first"')
  return accepted({ columns: pairs, dates: order })
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** "family-name" and "family name" are one field, as are the words of other programs. */
function plainField(field: string): string {
  const bare = field
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ')
    .trim()
  return bare === 'id' ? 'key' : bare
}

/** As the map says; every column and every field it names has to be there. */
export function mappingBy(
  { columns }: MapFile,
  fields: readonly string[],
  { headers, source }: Table,
): Result<Mapping, string> {
  const mapping = new Map<string, number[]>()
  for (const [header, field] of columns) {
    const at = headers.indexOf(header)
    if (at < 0) {
      const near = nearest(header, headers)
      const hint = near ? `Did you mean "${near}"?` : `It has: ${headers.join(', ')}.`
      return refuse(`${source.path} has no column "${header}". ${hint}`)
    }
    if (!fields.includes(field)) {
      const near = nearest(field, fields)
      const hint = near ? `Did you mean "${near}"?` : `Fields: ${fields.join(', ')}.`
      return refuse(`There is no field "${field}" to read "${header}" as. ${hint}`)
    }
    mapping.set(field, [...(mapping.get(field) ?? []), at])
  }
  return accepted(mapping)
}

/** By what the columns are called; a field takes the likeliest name that is there. */
export function mappingLike(known: Known, { headers }: Table): Mapping {
  const bare = headers.map(bareName)
  const mapping = new Map<string, number[]>()
  for (const [field, names] of Object.entries(known)) {
    const found = names.map(name => bare.indexOf(name)).filter(at => at >= 0)
    if (found.length > 0) mapping.set(field, joining.has(field) ? found : found.slice(0, 1))
  }
  return mapping
}
