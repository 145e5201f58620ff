/** Which column of a file is read as what: as its MAP.json says, or else by what it is called. */
import { accepted, type Result, refuse } from '#kernel'
import { nearest } from '../nearest.ts'
import type { DayOrder } from './dates.ts'
import { bareName, isProtected, joining, type Known } from './fields.ts'
import type { Table } from './table.ts'

const partNames = ['queries', 'records', 'matters', 'narratives', 'corpus'] as const
export type PartName = (typeof partNames)[number]

/** What a MAP.json says: the same file `candour import` takes. */
export type MapFile = Readonly<{
  columns: readonly (readonly [header: string, field: string])[]
  dates: DayOrder | undefined
  /** By the name a command has for each of its files, where each is mapped by itself. */
  parts: ReadonlyMap<string, MapFile>
}>

/** The numbers of the columns of each field, in the order they are read. */
export type Mapping = ReadonlyMap<string, readonly number[]>

/** What stands in the file of a map, or why it is none. */
export function readMap(path: string, bytes: Uint8Array): Result<MapFile, string> {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return refuse(`${path} cannot be used as a map: it is not JSON.`)
  }
  const map = mapIn(parsed)
  return map.ok ? map : refuse(`${path} cannot be used as a map: ${map.refusal}.`)
}

function mapIn(parsed: unknown): Result<MapFile, string> {
  if (!isTable(parsed)) return refuse('it has to be {"columns": {"COLUMN": "FIELD"}}')
  const { columns = {}, dates } = parsed
  if (!isTable(columns)) return refuse('its "columns" have to be {"COLUMN": "FIELD"}')
  const pairs: (readonly [string, string])[] = []
  for (const [header, field] of Object.entries(columns)) {
    if (typeof field !== 'string') return refuse(`"${header}" has to be read as a field`)
    if (isProtected(header))
      return refuse(`"${header}" is a protected characteristic, by which nobody is matched`)
    pairs.push([header, plainField(field)])
  }
  const parts = new Map<string, MapFile>()
  for (const name of partNames) {
    if (parsed[name] === undefined) continue
    const part = mapIn(parsed[name])
    if (!part.ok) return refuse(`${name}: ${part.refusal}`)
    parts.set(name, part.value)
  }
  if (pairs.length + parts.size === 0) return refuse('it names no column')
  const order = dates === 'day-first' || dates === 'month-first' ? dates : undefined
  if (dates !== undefined && !order) return refuse('"dates" is "day-first" or "month-first"')
  return accepted({ columns: pairs, dates: order, parts })
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
function mappingLike(known: Known, { headers }: Table): Mapping {
  const bare = headers.map(bareName)
  const mapping = new Map<string, number[]>()
  for (const [field, names] of Object.entries(known)) {
    const found = names.map(name => bare.indexOf(name)).filter(at => at >= 0)
    if (found.length > 0) mapping.set(field, joining.has(field) ? found : found.slice(0, 1))
  }
  return mapping
}

/** One of several files: by its own map, else by what it has of a common one, else by name. */
export function mappingOfPart(
  part: PartName,
  { map, known }: Readonly<{ map: MapFile | undefined; known: Known }>,
  table: Table,
): Result<Mapping, string> {
  const own = map?.parts.get(part)
  const fields = Object.keys(known)
  if (own) return mappingBy(own, fields, table)
  const columns = (map?.columns ?? []).filter(
    ([header, field]) => table.headers.includes(header) && fields.includes(field),
  )
  return columns.length > 0 && map
    ? mappingBy({ ...map, columns }, fields, table)
    : accepted(mappingLike(known, table))
}
