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

export type Bounds = Readonly<{
  /** At most so many records in all: those under the most and the rarest of the keys asked for. */
  max: number
  /** Of a narrow look nearly always all there are. 400 where it is not said. */
  perLook?: number
  /** Whether the day of each record's matter is wanted: it costs a look for each. */
  dates?: boolean
}>
export type Candidates = Readonly<{
  records: readonly PersonRecord[]
  /** More stood under some narrow look, or in all, than was looked at. */
  more: boolean
}>
type Looks = Readonly<{ narrow: readonly string[]; wide: readonly string[] }>
type Hit = Readonly<{ count: number; most: number; isNarrow: boolean; records: readonly string[] }>

/** Of a wide look a few will do, which others confirm. */
const mostOf = { narrow: 400, wide: 150 } as const

/** Records filed under what begins like any of these, likeliest first. */
export async function recordsByLooks(
  tx: Work,
  looks: Looks,
  { max, perLook = mostOf.narrow, dates = false }: Bounds,
): Promise<Candidates> {
  const hits = await hitsOf(tx, looks, perLook)
  const found = likeliest(hits, max)
  const records = found.length > 0 ? await recordsById(tx, found, dates) : []
  const isCut = hits.some(({ count, most, isNarrow }) => isNarrow && count >= most)
  return { records, more: isCut || new Set(hits.flatMap(hit => hit.records)).size > max }
}

/** A read of a few rows of the index for each look, however many records there are. */
async function hitsOf(tx: Work, { narrow, wide }: Looks, perLook: number): Promise<readonly Hit[]> {
  const begins = [...narrow, ...wide]
  if (begins.length === 0) return []
  const most = [...narrow.map(() => perLook), ...wide.map(() => mostOf.wide)]
  const rows = await tx.rows(sql`
    select asked.place, asked.most, found.count, found.records
      from unnest(${begins}::text[], ${begins.map(endOf)}::text[], ${most}::int[])
           with ordinality as asked (begins, ends, most, place)
     cross join lateral (
       select count(*) as count, string_agg(record_id, ' ') as records
         from (select record_id from person_key
                where authority_id = ${tx.authority} and key >= asked.begins and key < asked.ends
                order by key, record_id limit asked.most) filed
     ) found
     where found.count > 0
  `)
  return rows.map(row => ({
    count: row.number('count'),
    most: row.number('most'),
    isNarrow: row.number('place') <= narrow.length,
    records: row.text('records').split(' '),
  }))
}

/** The least text behind everything that begins so, which is where the reading stops. */
function endOf(begins: string): string {
  return begins.slice(0, -1) + String.fromCharCode(begins.charCodeAt(begins.length - 1) + 1)
}

/** A record is likelier the more looks it is met in, and the fewer others are met there. */
function likeliest(hits: readonly Hit[], max: number): readonly string[] {
  const weights = new Map<string, number>()
  for (const { count, records } of hits) {
    const weight = Math.log2(1 + 1e6 / count)
    for (const record of records) weights.set(record, (weights.get(record) ?? 0) + weight)
  }
  if (weights.size <= max) return [...weights.keys()]
  // Most are under one wide look alone: only those that may be among the first are put in order.
  const least = Float64Array.from(weights.values()).sort()[weights.size - max] ?? 0
  const first: (readonly [string, number])[] = []
  for (const [record, weight] of weights) if (weight >= least) first.push([record, weight])
  return first
    .sort(([one, weight], [other, more]) => more - weight || (one < other ? -1 : 1))
    .slice(0, max)
    .map(([record]) => record)
}

/** In the order they are asked for, as one cell: hundreds of rows of fifteen cost more each. */
export async function recordsById(
  tx: Work,
  records: readonly string[],
  dates = true,
): Promise<readonly PersonRecord[]> {
  const [found] = await tx.rows(sql`
    select coalesce(json_agg(one order by place), '[]')::text as records
      from (select asked.place, ${columns}, ${dates ? sql`at.as_of` : sql`null::date as as_of`}
              from unnest(${[...records]}::text[]) with ordinality as asked (record_id, place)
             cross join lateral (
               select * from person_record r
                where r.authority_id = ${tx.authority} and r.record_id = asked.record_id
                limit 1
             ) p
              ${dates ? dated : sql``}) one
  `)
  return found ? found.list('records').map(recordOf) : []
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
  /** When the one of its sources brought in longest ago was last brought in. */
  broughtAt: Instant | null
  any: boolean
}>

const kinds = [
  ...['complaint', 'conduct', 'dsi', 'civil-claim', 'grievance', 'tribunal', 'vetting'],
  'other',
]

/**
 * Each is the least or the latest of an index: asked whether there is any, a database that has
 * counted reads all there are of the other kinds to find that there is none.
 */
export async function heldOfEarlier(tx: Work): Promise<readonly Held[]> {
  const rows = await tx.rows(sql`
    with said as (
      select mapping::json ->> 'source' as source, what, max(complete_to) as complete_to,
             max(finished_at) as brought_at
        from import_run
       where authority_id = ${tx.authority} and state = 'finished'
         and what in ('matters', 'accused')
       group by 1, 2
    ), source as (
      -- A matter is found by the person named in it: both files have to reach that far.
      select source,
             case when count(complete_to) = 2 then min(complete_to) end as complete_to,
             min(brought_at) as brought_at
        from said group by source
    )
    select kind,
           (select case when bool_and(s.complete_to is not null) then min(s.complete_to) end
              from source s
             where s.source = (select min(m.source) from earlier_matter m
                                where m.authority_id = ${tx.authority} and m.kind = asked.kind
                                  and m.source >= s.source)) as complete_to,
           (select min(s.brought_at)
              from source s
             where s.source = (select min(m.source) from earlier_matter m
                                where m.authority_id = ${tx.authority} and m.kind = asked.kind
                                  and m.source >= s.source)) as brought_at,
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
    broughtAt: row.instantOrNull('brought_at'),
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
