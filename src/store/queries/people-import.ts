/**
 * A portion of a force's file put in: what is new, what has changed, what was there already.
 * Each portion is one JSON value, so that a row costs the database no parsing of its own.
 */
import type { Day } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type PersonRow = Readonly<{
  source: string
  key: string
  kind: 'directory' | 'named'
  familyName?: string | undefined
  givenNames?: string | undefined
  suffix?: string | undefined
  number?: string | undefined
  rank?: string | undefined
  unit?: string | undefined
  appointedOn?: Day | undefined
  leftOn?: Day | undefined
  birthYear?: number | undefined
  /** Keys, in the same source, of everybody they answer to. */
  reportsTo?: readonly string[] | undefined
  chiefOffice?: boolean | undefined
  current: boolean
  hash: string
  /** What the person is looked up by. */
  keys: readonly string[]
}>

/** What a person is in an earlier matter for; `matter` is its key in the same source. */
export type SubjectRow = Readonly<{
  matter: string
  allegation?: string | undefined
  finding?: string | undefined
  outcome?: string | undefined
}>

export type EarlierRow = Readonly<{
  source: string
  key: string
  kind: string
  reference: string
  madeOn?: Day | undefined
  happenedOn?: Day | undefined
  closedOn?: Day | undefined
  category?: string | undefined
  place?: string | undefined
  summary?: string | undefined
  /** What kind of person it was about; never a name. */
  aboutWhom?: string | undefined
  hash: string
}>

/** A row with its place in the file, which makes its id within this import. */
export type Placed<Row> = Row & Readonly<{ row: number }>
export type Portion = Readonly<{ import: string; source: string }>
/** How many rows were new, and how many said something else than before. */
export type Kept = Readonly<{ added: number; changed: number }>

type Found = Readonly<{ id: string; hash: string | null }>

/** Ids go up with the file, so that each row lands at the end of its index. */
function idFor(portion: Portion, letter: string, row: number): string {
  const run = portion.import.replaceAll('-', '').slice(0, 12)
  return `${letter}${run}-${row.toString(36).padStart(6, '0')}`
}

function sorted<Row extends Readonly<{ key: string; hash: string }>>(
  rows: readonly Row[],
  found: ReadonlyMap<string, Found>,
) {
  const fresh = rows.filter(({ key }) => !found.has(key))
  const changed = rows.flatMap(row => {
    const known = found.get(row.key)
    return known && known.hash !== row.hash ? [{ ...row, ...known, hash: row.hash }] : []
  })
  return { fresh, changed }
}

/** No two rows of a portion have the same key. */
export async function keepPeople(
  tx: Work,
  portion: Portion,
  rows: readonly Placed<PersonRow & Readonly<{ subject?: SubjectRow | undefined }>>[],
): Promise<Kept> {
  const found = await foundPeople(tx, portion, rows)
  const { fresh, changed } = sorted(rows, found)
  const added = fresh.map(row => ({ ...row, id: idFor(portion, 'p', row.row) }))
  const written = [...added, ...changed]
  if (written.length === 0) return { added: 0, changed: 0 }
  if (added.length > 0) await insertPeople(tx, portion, added)
  if (changed.length > 0) await updatePeople(tx, portion, changed)
  await tx.run(sql`
    insert into person_key (authority_id, key, record_id)
    select ${tx.authority}, key, record_id
      from json_to_recordset(${JSON.stringify(keysOf(written))})
           as given (key text, record_id text)
  `)
  const subjects = written.flatMap(({ id, row, subject }) =>
    subject ? [{ ...subject, id, row }] : [],
  )
  if (subjects.length > 0) await insertSubjects(tx, portion, subjects)
  return { added: added.length, changed: changed.length }
}

function keysOf(rows: readonly Readonly<{ id: string; keys: readonly string[] }>[]) {
  return rows.flatMap(({ id, keys }) => keys.map(key => ({ key, record_id: id })))
}

async function foundPeople(
  tx: Work,
  { source }: Portion,
  rows: readonly Readonly<{ key: string }>[],
): Promise<ReadonlyMap<string, Found>> {
  const known = await tx.rows(sql`
    select source_key, record_id as id, row_hash as hash
      from person_record
     where authority_id = ${tx.authority} and source = ${source}
       and source_key = any(${rows.map(({ key }) => key)}::text[])
  `)
  return new Map(
    known.map(row => [row.text('source_key'), { id: row.text('id'), hash: row.text('hash') }]),
  )
}

const personColumns = sql`
  (id text, key text, kind text, "familyName" text, "givenNames" text, suffix text, number text,
   rank text, unit text, "appointedOn" date, "leftOn" date, "birthYear" smallint, current boolean,
   hash text, "reportsTo" text[], "chiefOffice" boolean)
`

type WithId<Row> = Row & Readonly<{ id: string }>

async function insertPeople(
  tx: Work,
  portion: Portion,
  rows: readonly WithId<PersonRow>[],
): Promise<void> {
  await tx.run(sql`
    insert into person_record (authority_id, record_id, source, source_key, kind, family_name,
                               given_names, suffix, number, rank, unit, appointed_on, left_on,
                               birth_year, current, import_id, row_hash, reports_to, chief_office)
    select ${tx.authority}, id, ${portion.source}, key, kind, "familyName", "givenNames", suffix,
           number, rank, unit, "appointedOn", "leftOn", "birthYear", current, ${portion.import},
           hash, coalesce("reportsTo", '{}'), coalesce("chiefOffice", false)
      from json_to_recordset(${JSON.stringify(rows)}) as given ${personColumns}
  `)
}

/** Whatever stood behind the old row goes: its keys, and what it was named in a matter for. */
async function updatePeople(
  tx: Work,
  portion: Portion,
  rows: readonly WithId<PersonRow>[],
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await tx.run(sql`
    delete from person_key where authority_id = ${tx.authority} and record_id = any(${ids}::text[])
  `)
  await tx.run(sql`
    delete from earlier_subject
     where authority_id = ${tx.authority} and record_id = any(${ids}::text[])
  `)
  await tx.run(sql`
    update person_record as record
       set kind = given.kind, family_name = "familyName", given_names = "givenNames",
           suffix = given.suffix, number = given.number, rank = given.rank, unit = given.unit,
           appointed_on = "appointedOn", left_on = "leftOn", birth_year = "birthYear",
           current = given.current, import_id = ${portion.import}, row_hash = given.hash,
           reports_to = coalesce("reportsTo", '{}'), chief_office = coalesce("chiefOffice", false)
      from json_to_recordset(${JSON.stringify(rows)}) as given ${personColumns}
     where record.authority_id = ${tx.authority} and record.record_id = given.id
       and record.record_id = any(${ids}::text[])
  `)
}

/** A matter nobody has told of yet gets its place: its own row fills it in when it comes. */
async function insertSubjects(
  tx: Work,
  portion: Portion,
  subjects: readonly Placed<WithId<SubjectRow>>[],
): Promise<void> {
  const named = new Map(subjects.map(({ matter, row }) => [matter, row]))
  const matters = [...named].map(([key, row]) => ({ key, id: idFor(portion, 'm', row) }))
  await tx.run(sql`
    insert into earlier_matter (authority_id, earlier_id, source, source_key, kind, reference,
                                import_id)
    select ${tx.authority}, id, ${portion.source}, key, 'other', key, ${portion.import}
      from json_to_recordset(${JSON.stringify(matters)}) as given (id text, key text)
        on conflict (authority_id, source, source_key) do nothing
  `)
  const found = await foundEarlier(tx, portion, matters)
  const given = subjects.map(({ matter, ...one }) => ({ ...one, earlier: found.get(matter)?.id }))
  await tx.run(sql`
    insert into earlier_subject (authority_id, earlier_id, record_id, allegation, finding, outcome)
    select ${tx.authority}, earlier, id, allegation, finding, outcome
      from json_to_recordset(${JSON.stringify(given)})
           as given (earlier text, id text, allegation text, finding text, outcome text)
  `)
}

/**
 * The whole keys of all of them at once: looked up from within another statement, each of them was
 * planned as a read of every matter there is, by a database that had counted none of them yet.
 */
async function foundEarlier(
  tx: Work,
  { source }: Portion,
  rows: readonly Readonly<{ key: string }>[],
): Promise<ReadonlyMap<string, Found>> {
  const known = await tx.rows(sql`
    select source_key, earlier_id as id, row_hash as hash
      from earlier_matter
     where authority_id = ${tx.authority} and source = ${source}
       and source_key = any(${rows.map(({ key }) => key)}::text[])
  `)
  return new Map(
    known.map(row => [
      row.text('source_key'),
      { id: row.text('id'), hash: row.textOrNull('hash') },
    ]),
  )
}

/** No two rows of a portion have the same key. */
export async function keepEarlier(
  tx: Work,
  portion: Portion,
  rows: readonly Placed<EarlierRow>[],
): Promise<Kept> {
  const found = await foundEarlier(tx, portion, rows)
  const { fresh, changed } = sorted(rows, found)
  // One that only a person's row has named so far is new when its own row comes.
  const bare = changed.filter(({ key }) => found.get(key)?.hash === null).length
  const added = fresh.map(row => ({ ...row, id: idFor(portion, 'm', row.row) }))
  if (added.length > 0) await insertEarlier(tx, portion, added)
  if (changed.length > 0) await updateEarlier(tx, portion, changed)
  return { added: added.length + bare, changed: changed.length - bare }
}

const earlierColumns = sql`
  (id text, key text, kind text, reference text, "madeOn" date, "happenedOn" date,
   "closedOn" date, category text, place text, summary text, "aboutWhom" text, hash text)
`

type Earlier = readonly WithId<EarlierRow>[]

async function insertEarlier(tx: Work, portion: Portion, rows: Earlier): Promise<void> {
  await tx.run(sql`
    insert into earlier_matter (authority_id, earlier_id, source, source_key, kind, reference,
                                made_on, happened_on, closed_on, category, place, summary,
                                about_whom, import_id, row_hash)
    select ${tx.authority}, id, ${portion.source}, key, kind, reference, "madeOn", "happenedOn",
           "closedOn", category, place, summary, "aboutWhom", ${portion.import}, hash
      from json_to_recordset(${JSON.stringify(rows)}) as given ${earlierColumns}
  `)
}

/** The ids again, by themselves: without them the whole table is read for each portion. */
async function updateEarlier(tx: Work, portion: Portion, rows: Earlier): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await tx.run(sql`
    update earlier_matter as earlier
       set kind = given.kind, reference = given.reference, made_on = "madeOn",
           happened_on = "happenedOn", closed_on = "closedOn", category = given.category,
           place = given.place, summary = given.summary,
           about_whom = "aboutWhom", import_id = ${portion.import}, row_hash = given.hash
      from json_to_recordset(${JSON.stringify(rows)}) as given ${earlierColumns}
     where earlier.authority_id = ${tx.authority} and earlier.earlier_id = given.id
       and earlier.earlier_id = any(${ids}::text[])
  `)
}
