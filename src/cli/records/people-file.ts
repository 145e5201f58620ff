/**
 * Files of records about people, read for one of two ways of comparing: members of a force, by what
 * forces know of theirs, or anybody, by what a map says each column holds.
 */
import { accepted, type Result, refuse } from '#kernel'
import { type Described, type Kind, kinds, type MappedColumn } from '#linkage'
import type { Io } from '../command.ts'
import { type DayOrder, orderIn } from './dates.ts'
import { describing } from './describe.ts'
import { type Known, recordFields } from './fields.ts'
import { samplesOf } from './gather.ts'
import {
  type MapFile,
  type Mapping,
  mappingBy,
  mappingOfPart,
  type PartName,
  readMap,
} from './mapping.ts'
import { openTable, type Table } from './table.ts'

/** A table and how its rows are read. */
export type Opened = Readonly<{ table: Table; mapping: Mapping; order: DayOrder }>

const memberFields = Object.keys(recordFields)
const days = ['appointed on', 'left on', 'birth year', 'happened on', 'made on', 'closed on']

/** The map named, if one is. */
export async function mapNamed(
  path: string | undefined,
  io: Pick<Io, 'read'>,
): Promise<Result<MapFile | undefined, string>> {
  if (path === undefined) return accepted(undefined)
  const bytes = await io.read(path)
  return bytes.ok ? readMap(path, bytes.value) : bytes
}

/** Whether a map is of anybody: it reads a column as something forces have no word for. */
export function isOfAnybody(map: MapFile | undefined): boolean {
  return map?.columns.some(([, field]) => !memberFields.includes(field)) ?? false
}

/** Records of members of a force. */
export async function openMembers(
  path: string,
  map: MapFile | undefined,
  as: Readonly<{ part: PartName; known: Known }> = { part: 'records', known: recordFields },
): Promise<Result<Opened, string>> {
  const table = await openTable(path)
  if (!table.ok) return table
  const mapping =
    map && map.columns.length > 0 && as.part === 'records'
      ? mappingBy(map, memberFields, table.value)
      : mappingOfPart(as.part, { map, known: as.known }, table.value)
  if (!mapping.ok) return mapping
  const wanting = withoutKey(mapping.value, table.value)
  if (wanting !== undefined) return refuse(wanting)
  const named = ['full name', 'family name', 'number'].some(field => mapping.value.has(field))
  if (!named) return refuse(`${path}: no column holds a name or a number. ${mapHint(table.value)}`)
  const dated = days.flatMap(field => mapping.value.get(field) ?? [])
  const order = map?.dates ?? orderIn(await samplesOf(table.value, dated))
  return accepted({ table: table.value, mapping: mapping.value, order })
}

/** What one row says of a member of a force, by the fields it is read from. */
export function membersIn({ mapping, order }: Opened) {
  const fields = [...mapping.keys()].filter(field => field !== 'key' && field !== 'matter')
  return { fields, ...describing(mapping, order) }
}

const anybody: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...kinds.map(kind => [kind, kind] as const),
  ['given names', 'given name'],
  ['birth year', 'year'],
  ['appointed on', 'date'],
  ['left on', 'date'],
  ['rank', 'text'],
  ['unit', 'text'],
  ['suffix', 'text'],
])

export type OpenedOfAnybody = Opened & Readonly<{ columns: readonly MappedColumn[] }>

/** Records of anybody, each column as the kind of thing the map says it holds. */
export async function openAnybody(
  path: string,
  map: MapFile,
): Promise<Result<OpenedOfAnybody, string>> {
  const table = await openTable(path)
  if (!table.ok) return table
  const mapping = mappingBy(map, [...anybody.keys(), 'key', 'matter'], table.value)
  if (!mapping.ok) return mapping
  const wanting = withoutKey(mapping.value, table.value)
  if (wanting !== undefined) return refuse(wanting)
  const columns = map.columns.flatMap(([name, field]) => {
    const kind = anybody.get(field)
    return kind ? [{ name, kind }] : []
  })
  if (columns.length === 0) return refuse(`The map reads no column of ${path} but its ids.`)
  return accepted({
    table: table.value,
    mapping: mapping.value,
    order: map.dates ?? 'day-first',
    columns,
  })
}

export function withoutKey(mapping: Mapping, table: Table): string | undefined {
  if (mapping.has('key')) return undefined
  return `${table.source.path}: no column is known to hold each row's id. ${mapHint(table)}`
}

function mapHint({ headers }: Table): string {
  const named = headers.slice(0, 30).map(header => header.slice(0, 40))
  return `Its columns are ${named.join(', ')}. Say which with --map MAP.json.`
}

/** Neither a name nor a number: nobody can be known by it. */
export function saysNobody({ familyName, givenNames, number }: Described): boolean {
  return !familyName && !givenNames && !number
}
