/** Which column of a file is read as what: proposed from the file, confirmed by a person, kept. */
import { createHash } from 'node:crypto'
import { accepted, type JsonObject, type Result, refuse } from '#kernel'
import { canonicalJson } from '#ledger'
import { type ImportKind, importKinds } from '#store'
import { type DayOrder, dayOrders, type EarlierKind, earlierKinds } from './import-cells.ts'
import { type Field, fieldsOf, isProtected, needed, whyProtected } from './import-fields.ts'

export type Mapping = Readonly<{
  what: ImportKind
  /** Whose numbers these are: a key means the same within one source, and nothing outside it. */
  source: string
  dates: DayOrder
  /** What a matter is where no column says. */
  kind: EarlierKind
  /** What this file's own words for a kind mean, by those words in lower case. */
  kinds: Readonly<Record<string, EarlierKind>>
  /** The field each column is read as, by the column's header; a column left out is not read. */
  columns: Readonly<Record<string, string>>
}>

/** A mapping the way it is kept, hashed and downloaded. */
export function mappingObject(mapping: Mapping): JsonObject {
  const { what, source, dates, kind, kinds, columns } = mapping
  return { what, source, dates, kind, kinds: { ...kinds }, columns: { ...columns } }
}

export function mappingHash(mapping: Mapping): string {
  return createHash('sha256')
    .update(canonicalJson(mappingObject(mapping)))
    .digest('hex')
}

const sourceShape = /^[a-z0-9][a-z0-9._-]{0,39}$/

/** The default: a directory is its own source; matters and those named in them share one. */
export function defaultSource(what: ImportKind): string {
  if (what === 'cases' || what === 'look-ups') return what
  return what === 'officers' ? 'directory' : 'earlier-matters'
}

/** Reads MAP.json, and whether it can be used at all. What is wrong comes as sentences. */
export function parseMapping(text: string, asked?: ImportKind): Result<Mapping, readonly string[]> {
  const read = readMapping(text, asked)
  return read.ok ? checkMapping(read.value) : read
}

/** A mapping as far as it goes: a column that is still needed may be missing. */
export function readMapping(text: string, asked?: ImportKind): Result<Mapping, readonly string[]> {
  const given = objectIn(text)
  if (!given) return refuse(['The mapping is not a JSON object.'])
  const what = asked ?? importKinds.find(kind => kind === given['what'])
  if (!what) return refuse([`The mapping says no "what": one of ${importKinds.join(', ')}.`])
  const source = given['source'] ?? defaultSource(what)
  const dates = dayOrders.find(order => order === (given['dates'] ?? 'day-first'))
  const kind = earlierKinds.find(one => one === (given['kind'] ?? 'complaint'))
  const columns = wordsIn(given['columns'])
  const kinds = kindsIn(given['kinds'])
  const problems = [
    ...(given['what'] !== undefined && given['what'] !== what
      ? [`The mapping is for ${given['what']}, and ${what} were asked for.`]
      : []),
    ...(typeof source === 'string' && sourceShape.test(source)
      ? []
      : ['"source" must be a short name in small letters, such as directory.']),
    ...(dates ? [] : [`"dates" must be one of ${dayOrders.join(', ')}.`]),
    ...(kind ? [] : [`"kind" must be one of ${earlierKinds.join(', ')}.`]),
    ...(kinds ? [] : [`"kinds" must give each word one of ${earlierKinds.join(', ')}.`]),
    ...(columns ? [] : ['"columns" must give the name of a field for each header.']),
    ...Object.keys(given)
      .filter(key => !['what', 'source', 'dates', 'kind', 'kinds', 'columns'].includes(key))
      .map(key => `There is no setting "${key}" in a mapping.`),
  ]
  if (problems.length > 0 || !dates || !kind || !columns || !kinds) return refuse(problems)
  return accepted({ what, source: String(source), dates, kind, kinds, columns })
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A column may be given null: it is not read, and the file says so. */
function wordsIn(given: unknown): Readonly<Record<string, string>> | undefined {
  if (!isRecord(given)) return undefined
  const read = Object.entries(given).filter(([, field]) => field !== null)
  if (!read.every(([, field]) => typeof field === 'string')) return undefined
  return Object.fromEntries(read.map(([header, field]) => [header.trim(), String(field)]))
}

function kindsIn(given: unknown): Readonly<Record<string, EarlierKind>> | undefined {
  const kinds: Record<string, EarlierKind> = {}
  for (const [word, said] of Object.entries(wordsIn(given ?? {}) ?? { '': '' })) {
    const kind = earlierKinds.find(one => one === said)
    if (!kind) return undefined
    kinds[word.toLowerCase()] = kind
  }
  return kinds
}

/** Whether a mapping can be used at all, whatever the file. */
function checkMapping(mapping: Mapping): Result<Mapping, readonly string[]> {
  const { what, columns } = mapping
  const fields = new Map(fieldsOf[what].map(field => [field.id, field]))
  const entries = Object.entries(columns)
  const given = entries.map(([, id]) => id)
  const problems = entries.flatMap(([header, id]) => problemsOf(header, id, fields))
  const twice = [...fields.values()].filter(
    ({ id, joins }) => !joins && given.filter(one => one === id).length > 1,
  )
  const missing = needed[what].filter(any => !any.some(id => given.includes(id)))
  const all = [
    ...problems,
    ...twice.map(({ label }) => `Only one column can be read as: ${label}.`),
    ...missing.map(
      any => `No column is read as: ${any.map(id => labelOf(fields, id)).join(', or ')}.`,
    ),
  ]
  return all.length === 0 ? accepted(mapping) : refuse(all)
}

function problemsOf(
  header: string,
  id: string,
  fields: ReadonlyMap<string, Field>,
): readonly string[] {
  if (isProtected(header) || isProtected(id)) return [`"${header}" cannot be read. ${whyProtected}`]
  if (fields.has(id)) return []
  return [`"${header}" is to be read as "${id}". There are only: ${[...fields.keys()].join(', ')}.`]
}

function labelOf(fields: ReadonlyMap<string, Field>, id: string): string {
  return fields.get(id)?.label ?? id
}

/** Whether a mapping fits the file: each of its columns is there, once. */
export function fitsFile(
  { columns }: Mapping,
  headers: readonly string[],
): Result<undefined, readonly string[]> {
  const problems = Object.keys(columns).flatMap(header => {
    const found = headers.filter(one => one === header).length
    if (found === 1) return []
    return [
      found === 0
        ? `There is no column "${header}" in this file. It has: ${headers.join(', ')}.`
        : `${found} columns are called "${header}": give each a name of its own.`,
    ]
  })
  return problems.length === 0 ? accepted(undefined) : refuse(problems)
}
