/** Pairs of records somebody answered about, for learning what agreement is worth. */
import type { Day } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

/** One side of a pair, as it describes somebody. */
export type DescribedSide = Readonly<{
  familyName: string | null
  givenNames: string | null
  /** Of somebody complained against, whose name is one string. */
  name: string | null
  suffix: string | null
  number: string | null
  rank: string | null
  unit: string | null
  birthYear: number | null
  appointedOn: Day | null
  leftOn: Day | null
  asOf: Day | null
}>
export type AnsweredPair = Readonly<{
  known: string
  found: string
  isSame: boolean
  one: DescribedSide
  other: DescribedSide
}>

/** A record, or somebody complained against here, whichever of the two the id is of. */
const sideOf = (id: ReturnType<typeof sql>) => sql`
  select json_build_array(json_build_object(
           'family_name', p.family_name, 'given_names', p.given_names, 'name', null,
           'suffix', p.suffix, 'number', p.number, 'rank', p.rank, 'unit', p.unit,
           'birth_year', p.birth_year, 'appointed_on', p.appointed_on, 'left_on', p.left_on,
           'as_of', (select min(coalesce(m.made_on, m.happened_on)) from earlier_subject e
                       join earlier_matter m on m.authority_id = e.authority_id
                                            and m.earlier_id = e.earlier_id
                      where e.authority_id = p.authority_id and e.record_id = p.record_id))) as side
    from person_record p
   where p.authority_id = a.authority_id and p.record_id = ${id}
   union all
  select json_build_array(json_build_object(
           'family_name', null, 'given_names', null, 'name', s.name, 'suffix', null,
           'number', s.number, 'rank', s.rank, 'unit', s.unit, 'birth_year', null,
           'appointed_on', null, 'left_on', null, 'as_of', s.named_on))
    from subject s
   where s.authority_id = a.authority_id and 'subject-' || s.subject_id = ${id}
   limit 1
`

/** The latest answer about each pair, where it says that they are or are not one person. */
export async function answeredPairs(tx: Work, max: number): Promise<readonly AnsweredPair[]> {
  const rows = await tx.rows(sql`
    with latest as (
      select distinct on (authority_id, least(known, found), greatest(known, found))
             authority_id, known, found, answer
        from identity_answer
       where authority_id = ${tx.authority}
       order by authority_id, least(known, found), greatest(known, found), answered_at desc,
                version desc
    )
    select a.known, a.found, a.answer = 'same' as is_same, one.side::text as one,
           other.side::text as other
      from latest a
     cross join lateral (${sideOf(sql`a.known`)}) one
     cross join lateral (${sideOf(sql`a.found`)}) other
     where a.answer in ('same', 'not-same')
     order by a.known, a.found
     limit ${max}
  `)
  return rows.map(row => ({
    known: row.text('known'),
    found: row.text('found'),
    isSame: row.boolean('is_same'),
    one: sideIn(row, 'one'),
    other: sideIn(row, 'other'),
  }))
}

/** How many pairs the latest answer says are of one person, and how many it says are not. */
export async function answeredCounts(
  tx: Work,
): Promise<Readonly<{ same: number; notSame: number }>> {
  const [row] = await tx.rows(sql`
    select count(*) filter (where answer = 'same') as same,
           count(*) filter (where answer = 'not-same') as not_same
      from (select distinct on (authority_id, least(known, found), greatest(known, found)) answer
              from identity_answer
             where authority_id = ${tx.authority}
             order by authority_id, least(known, found), greatest(known, found),
                      answered_at desc, version desc) latest
  `)
  return { same: row?.number('same') ?? 0, notSame: row?.number('not_same') ?? 0 }
}

function sideIn(row: Row, column: string): DescribedSide {
  const [side] = row.list(column)
  if (!side) throw new TypeError('an answered pair without one of its sides')
  return {
    familyName: side.textOrNull('family_name'),
    givenNames: side.textOrNull('given_names'),
    name: side.textOrNull('name'),
    suffix: side.textOrNull('suffix'),
    number: side.textOrNull('number'),
    rank: side.textOrNull('rank'),
    unit: side.textOrNull('unit'),
    birthYear: side.numberOrNull('birth_year'),
    appointedOn: side.dayOrNull('appointed_on'),
    leftOn: side.dayOrNull('left_on'),
    asOf: side.dayOrNull('as_of'),
  }
}
