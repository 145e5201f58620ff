/** One row of a file, read by a mapping into what is kept, or into everything wrong with it. */
import { hash } from 'node:crypto'
import { accepted, type OneOf, type Result, refuse } from '#kernel'
import { type Described, filedUnder, filingVersion, readName } from '#linkage'
import type { CaseRow, EarlierRow, LookUpRow, PersonRow, SubjectRow } from '#store'
import { caseOf, keyOf, lookUpOf, wrongInCase, wrongInLookUp } from './import-case-rows.ts'
import { readCell, readDayCell } from './import-cells.ts'
import { type Field, fieldsOf } from './import-fields.ts'
import type { Mapping } from './import-mapping.ts'

/** What is wrong with one cell, or with the row where no column is named. */
export type Wrong = Readonly<{ column?: string; said?: string; expected: string }>

/** A row understood: who it describes, or which earlier matter. */
export type ReadRow = Readonly<{
  key: string
  /** The header of the column the key stands in, where there is one. */
  keyColumn?: string
  hash: string
  put: OneOf<{
    Person: { row: PersonRow; subject?: SubjectRow }
    Earlier: { row: EarlierRow }
    Case: { row: CaseRow }
    LookUp: { row: LookUpRow }
  }>
}>
/** What has a number of its own in the file. */
type Keyed = Extract<ReadRow['put'], { type: 'Person' | 'Earlier' }>
export type RowReader = (cells: readonly string[]) => Result<ReadRow, readonly Wrong[]>

export type Column = Readonly<{ header: string; at: number; field: Field }>
type Values = Readonly<Record<string, string | number | undefined>>

const longestKey = 120

export function rowReader(mapping: Mapping, headers: readonly string[]): RowReader {
  const columns = columnsOf(mapping, headers)
  const headerOf = (id: string) => columns.find(({ field }) => field.id === id)?.header
  const keyColumn = headerOf('key')
  const { what } = mapping
  if (what === 'cases' || what === 'look-ups') return caseReader(columns, mapping, headerOf)
  const build = { officers: officerOf, matters: matterOf, accused: accusedOf }[what]
  return cells => {
    const read = readCells(columns, cells, mapping)
    if (!read.ok) return read
    const wrong = missingIn(mapping, read.value, headerOf)
    if (wrong.length > 0) return refuse(wrong)
    const put = build(read.value, mapping)
    const { key, hash } = put.row
    return accepted({ key, ...(keyColumn !== undefined && { keyColumn }), hash, put })
  }
}

/** Its rows have no number of their own: each is known by all it says. */
function caseReader(
  columns: readonly Column[],
  mapping: Mapping,
  headerOf: (id: string) => string | undefined,
): RowReader {
  const isCases = mapping.what === 'cases'
  return cells => {
    const read = readCells(columns, cells, mapping)
    if (!read.ok) return read
    const wrong = (isCases ? wrongInCase : wrongInLookUp)(read.value, headerOf)
    if (wrong.length > 0) return refuse(wrong)
    const put: ReadRow['put'] = isCases
      ? { type: 'Case', row: caseOf(read.value, mapping.source) }
      : { type: 'LookUp', row: lookUpOf(read.value, mapping.source) }
    const key = `${keyOf(put.row)} ${hashOf(put.row)}`
    return accepted({ key, hash: hashOf(put.row), put })
  }
}

/** The columns that are read, in the order of the file. */
export function columnsOf(mapping: Mapping, headers: readonly string[]): readonly Column[] {
  const fields = new Map(fieldsOf[mapping.what].map(field => [field.id, field]))
  return headers.flatMap((header, at): readonly Column[] => {
    const field = fields.get(mapping.columns[header] ?? '')
    return field ? [{ header, at, field }] : []
  })
}

export function readCells(
  columns: readonly Column[],
  cells: readonly string[],
  mapping: Mapping,
): Result<Values, readonly Wrong[]> {
  const values: Record<string, string | number | undefined> = {}
  const wrong: Wrong[] = []
  for (const { header, at, field } of columns) {
    const said = cells[at] ?? ''
    const cell = readCell(field.reads, said, mapping)
    if (!cell.ok) wrong.push({ column: header, said: said.slice(0, 100), expected: cell.refusal })
    else if (cell.value !== undefined && cell.value !== '') {
      const before = values[field.id]
      values[field.id] = before === undefined ? cell.value : `${before} ${cell.value}`
    }
  }
  return wrong.length > 0 ? refuse(wrong) : accepted(values)
}

function missingIn(
  { what }: Mapping,
  values: Values,
  headerOf: (id: string) => string | undefined,
): readonly Wrong[] {
  const own = what === 'accused' ? 'matter' : 'key'
  const wrong: Wrong[] = []
  const named = (id: string) => {
    const column = headerOf(id)
    return column === undefined ? {} : { column }
  }
  for (const id of new Set([own, 'key'])) {
    const value = String(values[id] ?? '')
    if (value === '' && id === own) wrong.push({ ...named(id), said: '', expected: 'a number' })
    if (value.length > longestKey)
      wrong.push({ ...named(id), said: value.slice(0, 100), expected: 'at most 120 characters' })
  }
  if (what === 'matters') return wrong
  const names = ['family-name', 'full-name', ...(what === 'accused' ? ['number'] : [])]
  if (names.some(id => values[id] !== undefined)) return wrong
  const column = names.map(headerOf).find(Boolean)
  const expected = what === 'accused' ? 'a name or a number' : 'a name'
  return [...wrong, { ...(column !== undefined && { column }), said: '', expected }]
}

function textOf(values: Values, id: string): string | undefined {
  const value = values[id]
  return value === undefined ? undefined : String(value)
}

/** A name in columns of its own is taken as it stands; in one column it is taken apart. */
function describedOf(values: Values): Described {
  const whole = textOf(values, 'full-name')
  const apart = whole === undefined || textOf(values, 'family-name') ? {} : readName(whole)
  const birthYear = values['birth-year']
  return {
    familyName: textOf(values, 'family-name') ?? apart.familyName,
    givenNames: textOf(values, 'given-names') ?? apart.givenNames,
    suffix: textOf(values, 'suffix') ?? apart.suffix,
    number: textOf(values, 'number') ?? apart.number,
    rank: textOf(values, 'rank') ?? apart.rank,
    unit: textOf(values, 'unit'),
    birthYear: birthYear === undefined ? undefined : Number(birthYear),
    appointedOn: dayIn(values, 'appointed-on'),
  }
}

function dayIn(values: Values, id: string) {
  const read = readDayCell(textOf(values, id) ?? '', 'day-first')
  return read.ok ? read.value : undefined
}

/** Two rows with the same hash say the same, and are looked up by the same keys. */
function hashOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32)
}

function personOf(
  values: Values,
  more: Pick<PersonRow, 'source' | 'key' | 'kind'> &
    Partial<Pick<PersonRow, 'leftOn' | 'reportsTo' | 'chiefOffice'>>,
): PersonRow {
  const described = describedOf(values)
  const { leftOn, reportsTo = [], chiefOffice = false } = more
  const current = more.kind === 'directory' && leftOn === undefined
  // A directory that says nothing of lines hashes as it did before lines were read.
  const line = reportsTo.length > 0 || chiefOffice ? [reportsTo, chiefOffice] : []
  const says = hashOf(more.kind, described, leftOn, filingVersion, ...line)
  return { ...described, ...more, leftOn, current, hash: says, keys: filedUnder(described) }
}

function officerOf(values: Values, { source }: Mapping): Keyed {
  const key = textOf(values, 'key') ?? ''
  const leftOn = dayIn(values, 'left-on')
  const reportsTo = (textOf(values, 'reports-to') ?? '')
    .split(/[,;/]/)
    .map(one => one.trim())
    .filter(Boolean)
  const chiefOffice = /^(?:y|yes|true|1)$/i.test(textOf(values, 'chief-office') ?? '')
  const person = { source, key, kind: 'directory', leftOn, reportsTo, chiefOffice } as const
  return { type: 'Person', row: personOf(values, person) }
}

function matterOf(values: Values, { source, kind }: Mapping): Keyed {
  const key = textOf(values, 'key') ?? ''
  const says = {
    kind: textOf(values, 'kind') ?? kind,
    reference: textOf(values, 'reference') ?? key,
    madeOn: dayIn(values, 'made-on'),
    happenedOn: dayIn(values, 'happened-on'),
    closedOn: dayIn(values, 'closed-on'),
    category: textOf(values, 'category'),
    place: textOf(values, 'place'),
    summary: textOf(values, 'summary'),
  }
  const aboutWhom = textOf(values, 'about-whom')
  // A file that says nothing of it hashes as it did before it was read.
  const whom = aboutWhom === undefined ? [] : [aboutWhom]
  return { type: 'Earlier', row: { source, key, ...says, aboutWhom, hash: hashOf(says, ...whom) } }
}

/** A row without a number of its own is known by its matter and all it says. */
function accusedOf(values: Values, { source }: Mapping): Keyed {
  const matter = textOf(values, 'matter') ?? ''
  const own = textOf(values, 'key')
  const key = own === undefined ? `${matter}#${hashOf(values)}` : `#${own}`
  const person = personOf(values, { source, key, kind: 'named' })
  const says = {
    allegation: textOf(values, 'allegation'),
    finding: textOf(values, 'finding'),
    outcome: textOf(values, 'outcome'),
  }
  return {
    type: 'Person',
    row: { ...person, hash: hashOf(person.hash, matter, says) },
    subject: { matter, ...says },
  }
}
