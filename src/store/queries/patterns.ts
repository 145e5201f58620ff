/** Who was named in what over a period, for patterns to be counted; and how many work where. */
import { addDays, type Day } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'
import { wordsOf } from './matters.ts'

/** One person named in one matter. Protected characteristics have no place here. */
export type NamedRow = Readonly<{
  /** Of ours or of an earlier one; told apart by its first letters. */
  matter: string
  reference: string
  ours: boolean
  kind: string
  on: Day
  /** The day it happened, where that is known. */
  happenedOn: Day | null
  codes: readonly string[]
  record: string
  unit: string | null
  number: string | null
  rank: string | null
  familyName: string | null
  givenNames: string | null
  /** One string, as somebody complained against is written in ours. */
  name: string | null
  /** Their line of the directory, where it is sure. */
  line: string | null
}>

/** Before which a portion begins: portions go from the newest to the oldest. */
export type NamedPlace = Readonly<{ on: Day; matter: string; record: string }>
export type NamedWanted = Readonly<{
  from: Day
  to: Day
  before: NamedPlace | undefined
  max: number
}>

function namedOf(row: Row): NamedRow {
  return {
    matter: row.text('matter'),
    reference: row.text('reference'),
    ours: row.boolean('ours'),
    kind: row.text('kind'),
    on: row.day('day'),
    happenedOn: row.dayOrNull('happened_on'),
    codes: wordsOf(row.text('codes')),
    record: row.text('record'),
    unit: row.textOrNull('unit'),
    number: row.textOrNull('number'),
    rank: row.textOrNull('rank'),
    familyName: row.textOrNull('family_name'),
    givenNames: row.textOrNull('given_names'),
    name: row.textOrNull('name'),
    line: row.textOrNull('line'),
  }
}

/** Those named in earlier matters brought in from elsewhere, newest first. */
export async function namedEarlier(tx: Work, wanted: NamedWanted): Promise<readonly NamedRow[]> {
  const { from, to, max } = wanted
  const { on, matter, record } = placeOf(wanted)
  const rows = await tx.rows(sql`
    select m.earlier_id as matter, m.reference, false as ours, m.kind,
           coalesce(m.made_on, m.happened_on) as day, m.happened_on,
           to_json(array_remove(array[m.category], null))::text as codes,
           p.record_id as record, p.unit, p.number, p.rank, p.family_name, p.given_names,
           null::text as name, null::text as line
      from earlier_matter m
      join earlier_subject s on s.authority_id = m.authority_id and s.earlier_id = m.earlier_id
      join person_record p on p.authority_id = s.authority_id and p.record_id = s.record_id
     where m.authority_id = ${tx.authority}
       and coalesce(m.made_on, m.happened_on) between ${from} and least(${to}::date, ${on}::date)
       and (coalesce(m.made_on, m.happened_on), m.earlier_id, p.record_id)
           < (${on}::date, ${matter}::text, ${record}::text)
     order by coalesce(m.made_on, m.happened_on) desc, m.earlier_id desc, p.record_id desc
     limit ${max}
  `)
  return rows.map(namedOf)
}

/** Those complained against in matters of ours that whoever asks may see, newest first. */
export async function namedInOurs(tx: Work, wanted: NamedWanted): Promise<readonly NamedRow[]> {
  const { from, to, max } = wanted
  const { on, matter, record } = placeOf(wanted)
  const rows = await tx.rows(sql`
    select m.matter_id as matter, m.reference, true as ours, m.kind, m.made_on as day,
           null::date as happened_on, to_json(m.codes)::text as codes, s.subject_id as record,
           coalesce(s.unit, p.unit) as unit, coalesce(s.number, p.number) as number,
           coalesce(s.rank, p.rank) as rank, p.family_name, p.given_names, s.name,
           p.record_id as line
      from matter m
      join subject s on s.authority_id = m.authority_id and s.matter_id = m.matter_id
      left join lateral (
        select l.record_id from subject_line l
         where l.authority_id = s.authority_id and l.matter_id = s.matter_id
           and l.subject_id = s.subject_id and l.sure
         order by l.record_id limit 1
      ) sure on true
      left join person_record p on p.authority_id = s.authority_id and p.record_id = sure.record_id
     where m.authority_id = ${tx.authority}
       and m.made_on between ${from} and least(${to}::date, ${on}::date)
       and (m.made_on, m.matter_id, s.subject_id) < (${on}::date, ${matter}::text, ${record}::text)
     order by m.made_on desc, m.matter_id desc, s.subject_id desc
     limit ${max}
  `)
  return rows.map(namedOf)
}

function placeOf({ to, before }: NamedWanted): NamedPlace {
  return before ?? { on: addDays(to, 1), matter: '', record: '' }
}

/** How many matters of the period name nobody, and how many earlier ones have no day at all. */
export async function namelessIn(
  tx: Work,
  { from, to }: Readonly<{ from: Day; to: Day }>,
): Promise<Readonly<{ nameless: number; dayless: number }>> {
  const [row] = await tx.rows(sql`
    select (select count(*)::int from matter m
             where m.authority_id = ${tx.authority} and m.made_on between ${from} and ${to}
               and not exists (select 1 from subject s
                                where s.authority_id = m.authority_id
                                  and s.matter_id = m.matter_id))
         + (select count(*)::int from earlier_matter m
             where m.authority_id = ${tx.authority}
               and coalesce(m.made_on, m.happened_on) between ${from} and ${to}
               and not exists (select 1 from earlier_subject s
                                where s.authority_id = m.authority_id
                                  and s.earlier_id = m.earlier_id)) as nameless,
           (select count(*)::int from earlier_matter m
             where m.authority_id = ${tx.authority}
               and coalesce(m.made_on, m.happened_on) is null) as dayless
  `)
  return { nameless: row?.number('nameless') ?? 0, dayless: row?.number('dayless') ?? 0 }
}

/** What was answered last of two records being one person's. */
export type SamePerson = Readonly<{ known: string; found: string; isSame: boolean }>

/** The last answer about each two of these records, where it was one way or the other. */
export async function samePeopleAmong(
  tx: Work,
  keys: readonly string[],
): Promise<readonly SamePerson[]> {
  const rows = await tx.rows(sql`
    select distinct on (least(known, found), greatest(known, found)) known, found,
           answer = 'same' as is_same
      from identity_answer
     where authority_id = ${tx.authority} and answer <> 'cannot-tell'
       and known = any(${[...keys]}::text[]) and found = any(${[...keys]}::text[])
     order by least(known, found), greatest(known, found), answered_at desc, version desc
  `)
  return rows.map(row => ({
    known: row.text('known'),
    found: row.text('found'),
    isSame: row.boolean('is_same'),
  }))
}

/** Somebody of the directory as it stands: where they work and whom they answer to. */
export type LineRow = Readonly<{
  record: string
  sourceKey: string
  unit: string | null
  number: string | null
  familyName: string | null
  givenNames: string | null
  rank: string | null
  reportsTo: readonly string[]
}>

/** The directory in portions, in the order of its records. */
export async function directoryLines(
  tx: Work,
  { after, max }: Readonly<{ after: string; max: number }>,
): Promise<readonly LineRow[]> {
  const rows = await tx.rows(sql`
    select record_id, source_key, unit, number, family_name, given_names, rank,
           to_json(reports_to)::text as reports_to
      from person_record
     where authority_id = ${tx.authority} and kind = 'directory' and current
       and record_id > ${after}
     order by record_id
     limit ${max}
  `)
  return rows.map(row => ({
    record: row.text('record_id'),
    sourceKey: row.text('source_key'),
    unit: row.textOrNull('unit'),
    number: row.textOrNull('number'),
    familyName: row.textOrNull('family_name'),
    givenNames: row.textOrNull('given_names'),
    rank: row.textOrNull('rank'),
    reportsTo: wordsOf(row.text('reports_to')),
  }))
}

/** Every way a unit is written, in the directory or in what names somebody. */
export async function unitsWritten(tx: Work): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select unit from person_record where authority_id = ${tx.authority} and unit is not null
    union
    select unit from subject where authority_id = ${tx.authority} and unit is not null
  `)
  return rows.map(row => row.text('unit'))
}
