/** Records of people, found by their keys: bounded by the index, never by reading them all. */
import type { Day, Instant } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type PersonRecord = Readonly<{
  record: string
  kind: 'directory' | 'named'
  source: string
  familyName: string | null
  givenNames: string | null
  suffix: string | null
  number: string | null
  rank: string | null
  unit: string | null
  appointedOn: Day | null
  leftOn: Day | null
  birthYear: number | null
  current: boolean
  /** Of the matter it was named in; null in a directory. */
  asOf: Day | null
}>

const columns = sql`
  p.record_id, p.kind, p.source, p.family_name, p.given_names, p.suffix, p.number, p.rank, p.unit,
  p.appointed_on, p.left_on, p.birth_year, p.current
`

function recordOf(row: Row): PersonRecord {
  return {
    record: row.text('record_id'),
    kind: row.text('kind') === 'directory' ? 'directory' : 'named',
    source: row.text('source'),
    familyName: row.textOrNull('family_name'),
    givenNames: row.textOrNull('given_names'),
    suffix: row.textOrNull('suffix'),
    number: row.textOrNull('number'),
    rank: row.textOrNull('rank'),
    unit: row.textOrNull('unit'),
    appointedOn: row.dayOrNull('appointed_on'),
    leftOn: row.dayOrNull('left_on'),
    birthYear: row.numberOrNull('birth_year'),
    current: row.boolean('current'),
    asOf: row.dayOrNull('as_of'),
  }
}

/** When the matter was that a record was named in: one index look for each record. */
const dated = sql`
  left join lateral (
    select coalesce(m.made_on, m.happened_on) as as_of
      from earlier_subject s
      join earlier_matter m on m.authority_id = s.authority_id and m.earlier_id = s.earlier_id
     where s.authority_id = p.authority_id and s.record_id = p.record_id
     order by 1 limit 1
  ) at on true
`

/** At most `perKey` under one key, then the `max` found under most of them. */
export type Bounds = Readonly<{
  perKey: number
  max: number
  /** Whether the day of each record's matter is wanted: it costs a look for each. */
  dates?: boolean
}>
export type Candidates = Readonly<{
  records: readonly PersonRecord[]
  /** More stood under some key, or in all, than was looked at. */
  more: boolean
}>

/**
 * A look for each key, and one for each record found: the limits inside keep a planner that knows
 * nothing yet of a table just filled from reading all of it.
 */
export async function recordsByKeys(
  tx: Work,
  keys: readonly string[],
  { perKey, max, dates = false }: Bounds,
): Promise<Candidates> {
  if (keys.length === 0) return { records: [], more: false }
  const rows = await tx.rows(sql`
    with hit as (
      select k.record_id, asked.key
        from unnest(${[...keys]}::text[]) as asked (key)
       cross join lateral (
         select record_id from person_key
          where authority_id = ${tx.authority} and key = asked.key
          order by record_id limit ${perKey}
       ) k
    ), found as (
      select record_id, count(*)::int as hits from hit group by record_id
       order by hits desc, record_id limit ${max + 1}
    )
    select ${columns}, ${dates ? sql`at.as_of` : sql`null::date as as_of`}, found.hits,
           exists (select 1 from hit group by key having count(*) >= ${perKey}) as full_key
      from found
     cross join lateral (
       select * from person_record r
        where r.authority_id = ${tx.authority} and r.record_id = found.record_id
        limit 1
     ) p
      ${dates ? dated : sql``}
     order by found.hits desc, p.record_id
  `)
  const isFull = rows[0]?.boolean('full_key') ?? false
  return { records: rows.slice(0, max).map(recordOf), more: isFull || rows.length > max }
}

export async function recordsById(
  tx: Work,
  records: readonly string[],
): Promise<readonly PersonRecord[]> {
  const rows = await tx.rows(sql`
    select ${columns}, at.as_of
      from unnest(${[...records]}::text[]) as asked (record_id)
     cross join lateral (
       select * from person_record r
        where r.authority_id = ${tx.authority} and r.record_id = asked.record_id
        limit 1
     ) p
      ${dated}
     order by p.record_id
  `)
  return rows.map(recordOf)
}

/** The directory's own people of one unit, by name. */
export async function recordsOfUnit(
  tx: Work,
  unit: string,
  max: number,
): Promise<readonly PersonRecord[]> {
  const rows = await tx.rows(sql`
    select ${columns}, null::date as as_of
      from person_record p
     where p.authority_id = ${tx.authority} and p.kind = 'directory'
       and upper(p.unit) = upper(${unit})
     order by upper(p.unit), p.family_name, p.given_names, p.record_id
     limit ${max}
  `)
  return rows.map(recordOf)
}

/** What has been brought in, by kind, and the latest day any of it is of. */
export type Held = Readonly<{
  kind: string
  latestOn: Day | null
  /** The last day every source of them is complete to; null where one of them does not say. */
  completeTo: Day | null
  any: boolean
}>

const kinds = ['complaint', 'conduct', 'dsi', 'civil-claim', 'grievance', 'other']

/**
 * Each is the least or the latest of an index: asked whether there is any, a database that has
 * counted reads all there are of the other kinds to find that there is none.
 */
export async function heldOfEarlier(tx: Work): Promise<readonly Held[]> {
  const rows = await tx.rows(sql`
    with said as (
      select mapping::json ->> 'source' as source, what, max(complete_to) as complete_to
        from import_run
       where authority_id = ${tx.authority} and state = 'finished'
         and what in ('matters', 'accused')
       group by 1, 2
    ), source as (
      -- A matter is found by the person named in it: both files have to reach that far.
      select source,
             case when count(complete_to) = 2 then min(complete_to) end as complete_to
        from said group by source
    )
    select kind,
           (select case when bool_and(s.complete_to is not null) then min(s.complete_to) end
              from source s
             where s.source = (select min(m.source) from earlier_matter m
                                where m.authority_id = ${tx.authority} and m.kind = asked.kind
                                  and m.source >= s.source)) as complete_to,
           (select max(m.made_on) from earlier_matter m
             where m.authority_id = ${tx.authority} and m.kind = asked.kind) as latest_on,
           (select min(m.source) from earlier_matter m
             where m.authority_id = ${tx.authority} and m.kind = asked.kind) is not null as any_held
      from unnest(${kinds}::text[]) as asked (kind)
  `)
  return rows.map(row => ({
    kind: row.text('kind'),
    latestOn: row.dayOrNull('latest_on'),
    completeTo: row.dayOrNull('complete_to'),
    any: row.boolean('any_held'),
  }))
}

/** When anything of this kind of file was last brought in to its end. */
export async function lastImported(tx: Work): Promise<ReadonlyMap<string, Instant>> {
  const rows = await tx.rows(sql`
    select what, max(finished_at) as finished_at
      from import_run
     where authority_id = ${tx.authority} and state = 'finished'
     group by what
  `)
  return new Map(rows.map(row => [row.text('what'), row.instant('finished_at')]))
}
