/** Cases of the force's own files: who is in them, and who holds or can see them. */
import type { Day } from '#kernel'
import { sql } from '../db.ts'
import { referenceKey } from '../projections/safe-rows.ts'
import type { Work } from '../work.ts'
import type { Kept, Portion } from './people-import.ts'

export type CaseOfficer = Readonly<{
  /** The same for the same words about them. */
  id: string
  officerKey?: string | undefined
  number?: string | undefined
  name?: string | undefined
  unit?: string | undefined
  part: string
}>
/** One line of a file of cases: a case, and one person or one officer in it, or both. */
export type CaseRow = Readonly<{
  id: string
  reference: string
  refKey: string
  kind?: string | undefined
  openedOn?: Day | undefined
  closedOn?: Day | undefined
  person?: Readonly<{ id: string; role: string; keys: readonly string[] }> | undefined
  officer?: CaseOfficer | undefined
}>

export async function keepCases(
  tx: Work,
  portion: Portion,
  rows: readonly CaseRow[],
): Promise<Kept> {
  const { import: run, source } = portion
  const each = [...new Map(rows.map(row => [row.id, row])).values()]
  const people = unique(rows.flatMap(({ id, person }) => (person ? [{ ...person, of: id }] : [])))
  const officers = unique(
    rows.flatMap(({ id, officer }) => (officer ? [{ ...officer, of: id }] : [])),
  )
  await tx.run(sql`
    insert into police_case (authority_id, case_id, source, reference, ref_key, kind, opened_on,
                             closed_on, import_id)
    select ${tx.authority}, id, ${source}, reference, "refKey", kind, "openedOn", "closedOn", ${run}
      from json_to_recordset(${JSON.stringify(each)})
           as given (id text, reference text, "refKey" text, kind text, "openedOn" date,
                     "closedOn" date)
        on conflict (authority_id, case_id) do update
       set reference = excluded.reference, kind = coalesce(excluded.kind, police_case.kind),
           opened_on = coalesce(excluded.opened_on, police_case.opened_on),
           closed_on = excluded.closed_on, import_id = excluded.import_id
  `)
  const newPeople = await tx.rows(sql`
    insert into case_person (authority_id, case_id, person, role, keys, import_id)
    select ${tx.authority}, "of", id, role, array(select json_array_elements_text(keys)), ${run}
      from json_to_recordset(${JSON.stringify(people)})
           as given ("of" text, id text, role text, keys json)
        on conflict (authority_id, case_id, person) do update
       set role = excluded.role, keys = excluded.keys, import_id = excluded.import_id
    returning case_id, person, (xmax = 0) as fresh
  `)
  await tx.run(sql`
    insert into case_key (authority_id, key, case_id, person)
    select ${tx.authority}, key, "of", id
      from json_to_recordset(${JSON.stringify(people)}) as given ("of" text, id text, keys json)
     cross join lateral json_array_elements_text(keys) as key
        on conflict do nothing
  `)
  const newOfficers = await tx.rows(sql`
    insert into case_officer (authority_id, case_id, officer, officer_key, number, name, unit, part,
                              import_id)
    select ${tx.authority}, "of", id, "officerKey", number, name, unit, part, ${run}
      from json_to_recordset(${JSON.stringify(officers)})
           as given ("of" text, id text, "officerKey" text, number text, name text, unit text,
                     part text)
        on conflict (authority_id, case_id, officer) do update
       set part = excluded.part, import_id = excluded.import_id
    returning case_id, officer, (xmax = 0) as fresh
  `)
  const fresh = new Set([
    ...newPeople.flatMap(row =>
      row.boolean('fresh') ? [`${row.text('case_id')} ${row.text('person')}`] : [],
    ),
    ...newOfficers.flatMap(row =>
      row.boolean('fresh') ? [`${row.text('case_id')} ${row.text('officer')}`] : [],
    ),
  ])
  const added = rows.filter(
    ({ id, person, officer }) =>
      (person && fresh.has(`${id} ${person.id}`)) || (officer && fresh.has(`${id} ${officer.id}`)),
  ).length
  return { added, changed: 0 }
}

function unique<One extends Readonly<{ of: string; id: string }>>(all: readonly One[]) {
  return [...new Map(all.map(one => [`${one.of} ${one.id}`, one])).values()]
}

/** A file read whole tells of today: what it no longer says of its source is over. */
export async function endCases(tx: Work, { import: run, source }: Portion): Promise<void> {
  const ofSource = sql`
    authority_id = ${tx.authority} and import_id <> ${run}
      and case_id in (select case_id from police_case
                       where authority_id = ${tx.authority} and source = ${source})
  `
  await tx.run(sql`
    delete from case_key k using case_person p
     where p.authority_id = ${tx.authority} and p.import_id <> ${run}
       and k.authority_id = p.authority_id and k.case_id = p.case_id and k.person = p.person
       and p.case_id in (select case_id from police_case
                          where authority_id = ${tx.authority} and source = ${source})
  `)
  await tx.run(sql`delete from case_person where ${ofSource}`)
  await tx.run(sql`delete from case_officer where ${ofSource}`)
  await tx.run(sql`
    delete from police_case
     where authority_id = ${tx.authority} and source = ${source} and import_id <> ${run}
  `)
}

export type CaseFile = Readonly<{
  id: string
  reference: string
  refKey: string
  people: readonly Readonly<{ role: string; keys: readonly string[] }>[]
  officers: readonly Readonly<{
    officerKey: string | null
    number: string | null
    name: string | null
    unit: string | null
    part: string
  }>[]
}>

/** Cases with one of these references, or with somebody filed under one of these keys. */
export async function casesLike(
  tx: Work,
  asked: Readonly<{ refKeys: readonly string[]; nameKeys: readonly string[]; max: number }>,
): Promise<readonly CaseFile[]> {
  const rows = await tx.rows(sql`
    with found as (
      select case_id from police_case
       where authority_id = ${tx.authority} and ref_key = any(${[...asked.refKeys]}::text[])
       union
      select k.case_id
        from unnest(${[...asked.nameKeys]}::text[]) as wanted (key)
       cross join lateral (
         select case_id from case_key
          where authority_id = ${tx.authority} and key = wanted.key
          order by case_id limit ${asked.max}
       ) k
       limit ${asked.max}
    )
    select c.case_id, c.reference, c.ref_key,
           coalesce((select json_agg(json_build_object('role', p.role, 'keys', p.keys))
                       from case_person p
                      where p.authority_id = c.authority_id and p.case_id = c.case_id), '[]')::text
             as people,
           coalesce((select json_agg(json_build_object('officerKey', o.officer_key, 'number',
                                                       o.number, 'name', o.name, 'unit', o.unit,
                                                       'part', o.part) order by o.officer)
                       from case_officer o
                      where o.authority_id = c.authority_id and o.case_id = c.case_id), '[]')::text
             as officers
      from police_case c
     where c.authority_id = ${tx.authority} and c.case_id in (select case_id from found)
     order by c.case_id
  `)
  return rows.map(row => ({
    id: row.text('case_id'),
    reference: row.text('reference'),
    refKey: row.text('ref_key'),
    people: JSON.parse(row.text('people')) as CaseFile['people'],
    officers: JSON.parse(row.text('officers')) as CaseFile['officers'],
  }))
}

/** One line of an audit extract: who looked at what, on which system, and when. */
export type LookUpRow = Readonly<{
  id: string
  system: string
  lookedOn: Day
  lookedTime?: string | undefined
  officerKey?: string | undefined
  number?: string | undefined
  name?: string | undefined
  unit?: string | undefined
  reference?: string | undefined
  refKey?: string | undefined
  keys: readonly string[]
  why?: string | undefined
}>

export async function keepLookUps(
  tx: Work,
  { import: run, source }: Portion,
  rows: readonly LookUpRow[],
): Promise<Kept> {
  const added = await tx.run(sql`
    insert into look_up (authority_id, look_id, source, system, looked_on, looked_time,
                         officer_key, number, name, unit, reference, ref_key, keys, why, import_id)
    select ${tx.authority}, id, ${source}, system, "lookedOn", "lookedTime", "officerKey", number,
           name, unit, reference, "refKey", array(select json_array_elements_text(keys)), why,
           ${run}
      from json_to_recordset(${JSON.stringify(rows)})
           as given (id text, system text, "lookedOn" date, "lookedTime" text, "officerKey" text,
                     number text, name text, unit text, reference text, "refKey" text, keys json,
                     why text)
        on conflict do nothing
  `)
  return { added, changed: 0 }
}

/** Whom the directory lists under these numbers of its own. */
export async function listedByKeys(
  tx: Work,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ListedOfficer>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.rows(sql`
    select source_key, record_id, family_name, given_names, number, rank, unit
      from person_record
     where authority_id = ${tx.authority} and source = 'directory'
       and source_key = any(${[...new Set(keys)]}::text[])
  `)
  return new Map(
    rows.map(row => [
      row.text('source_key'),
      {
        record: row.text('record_id'),
        described: {
          familyName: row.textOrNull('family_name') ?? undefined,
          givenNames: row.textOrNull('given_names') ?? undefined,
          number: row.textOrNull('number') ?? undefined,
          rank: row.textOrNull('rank') ?? undefined,
          unit: row.textOrNull('unit') ?? undefined,
        },
      },
    ]),
  )
}

export type ListedOfficer = Readonly<{
  record: string
  described: Readonly<{
    familyName: string | undefined
    givenNames: string | undefined
    number: string | undefined
    rank: string | undefined
    unit: string | undefined
  }>
}>

/** Everybody the files say holds, supervises or can see one case. */
export async function officersOfCase(tx: Work, reference: string): Promise<CaseFile['officers']> {
  const files = await casesLike(tx, { refKeys: [referenceKey(reference)], nameKeys: [], max: 5 })
  return files.flatMap(({ officers }) => officers)
}

/** The record of whoever the directory knows by this number of its own. */
export async function recordOfKey(tx: Work, key: string): Promise<string | undefined> {
  return (await listedByKeys(tx, [key])).get(key)?.record
}
