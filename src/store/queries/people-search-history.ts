/** What somebody was named in, and what was answered about who they are. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type EarlierNamed = Readonly<{
  record: string
  earlier: string
  kind: string
  source: string
  reference: string
  madeOn: Day | null
  happenedOn: Day | null
  closedOn: Day | null
  category: string | null
  place: string | null
  summary: string | null
  /** What kind of person it was about; never a name. */
  aboutWhom: string | null
  allegation: string | null
  finding: string | null
  outcome: string | null
}>

/** The earlier matters these records were named in, newest first. */
export async function earlierOf(
  tx: Work,
  records: readonly string[],
  max: number,
): Promise<readonly EarlierNamed[]> {
  const rows = await tx.rows(sql`
    select s.record_id, m.earlier_id, m.kind, m.source, m.reference, m.made_on, m.happened_on,
           m.closed_on, m.category, m.place, m.summary, m.about_whom, s.allegation, s.finding,
           s.outcome
      from unnest(${[...records]}::text[]) as asked (record_id)
     cross join lateral (
       select * from earlier_subject e
        where e.authority_id = ${tx.authority} and e.record_id = asked.record_id
        limit ${max}
     ) s
     cross join lateral (
       select * from earlier_matter e
        where e.authority_id = ${tx.authority} and e.earlier_id = s.earlier_id
        limit 1
     ) m
     order by coalesce(m.made_on, m.happened_on) desc nulls last, m.earlier_id, s.record_id
     limit ${max}
  `)
  return rows.map(row => ({
    record: row.text('record_id'),
    earlier: row.text('earlier_id'),
    kind: row.text('kind'),
    source: row.text('source'),
    reference: row.text('reference'),
    madeOn: row.dayOrNull('made_on'),
    happenedOn: row.dayOrNull('happened_on'),
    closedOn: row.dayOrNull('closed_on'),
    category: row.textOrNull('category'),
    place: row.textOrNull('place'),
    summary: row.textOrNull('summary'),
    aboutWhom: row.textOrNull('about_whom'),
    allegation: row.textOrNull('allegation'),
    finding: row.textOrNull('finding'),
    outcome: row.textOrNull('outcome'),
  }))
}

/** How many matters each record was named in. */
export async function countEarlier(
  tx: Work,
  records: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows(sql`
    select asked.record_id, named.matters
      from unnest(${[...records]}::text[]) as asked (record_id)
     cross join lateral (
       select count(*)::int as matters from earlier_subject e
        where e.authority_id = ${tx.authority} and e.record_id = asked.record_id
     ) named
  `)
  return new Map(rows.map(row => [row.text('record_id'), row.number('matters')]))
}

export type SubjectRow = Readonly<{
  matter: MatterId
  subject: string
  reference: string
  madeOn: Day
  state: string
  summary: string | null
  name: string | null
  number: string | null
  rank: string | null
  unit: string | null
  record: string | null
}>

const subjectColumns = sql`
  s.matter_id, s.subject_id, m.reference, m.made_on, m.state, m.summary, s.name, s.number, s.rank,
  s.unit, s.record_id
`
function subjectOf(row: Row): SubjectRow {
  return {
    matter: matterId(row.text('matter_id')),
    subject: row.text('subject_id'),
    reference: row.text('reference'),
    madeOn: row.day('made_on'),
    state: row.text('state'),
    summary: row.textOrNull('summary'),
    name: row.textOrNull('name'),
    number: row.textOrNull('number'),
    rank: row.textOrNull('rank'),
    unit: row.textOrNull('unit'),
    record: row.textOrNull('record_id'),
  }
}

/** At most so many under one key. */
const subjectsPerKey = 1500

/**
 * Those complained against in Candour's own matters, by key or by the record chosen for them: a
 * look for each key and one for each of those found, however many have been complained against.
 */
export async function subjectsByKeys(
  tx: Work,
  keys: readonly string[],
  { max, record = null }: Readonly<{ max: number; record?: string | null }>,
): Promise<readonly SubjectRow[]> {
  const rows = await tx.rows(sql`
    with hit as (
      select k.matter_id, k.subject_id
        from unnest(${[...keys]}::text[]) as asked (key)
       cross join lateral (
         select matter_id, subject_id from subject_key
          where authority_id = ${tx.authority} and key = asked.key
          order by matter_id, subject_id limit ${subjectsPerKey}
       ) k
      union
      select matter_id, subject_id from subject
       where authority_id = ${tx.authority} and record_id = ${record}
    )
    select ${subjectColumns}
      from hit
     cross join lateral (
       select * from subject one
        where one.authority_id = ${tx.authority} and one.matter_id = hit.matter_id
          and one.subject_id = hit.subject_id
        limit 1
     ) s
     cross join lateral (
       select * from matter one
        where one.authority_id = ${tx.authority} and one.matter_id = hit.matter_id
        limit 1
     ) m
     order by m.made_on desc, s.matter_id, s.subject_id
     limit ${max}
  `)
  return rows.map(subjectOf)
}

export type AnswerRow = Readonly<{
  known: string
  found: string
  answer: 'same' | 'not-same' | 'cannot-tell'
  why: string
  whoKnows: string | null
  byName: string
  at: Instant
}>

/** Every answer that names this person, latest first: asked from their side or the other's. */
export async function answersAbout(
  tx: Work,
  known: string,
  max: number,
): Promise<readonly AnswerRow[]> {
  const rows = await tx.rows(sql`
    with about as (
      select * from identity_answer
       where authority_id = ${tx.authority} and known = ${known}
       union
      select * from identity_answer
       where authority_id = ${tx.authority} and found = ${known}
    )
    select a.known, a.found, a.answer, a.why, a.who_knows, a.answered_at,
           coalesce(s.name, 'Somebody who has left') as by_name
      from about a
      left join staff s on s.authority_id = a.authority_id
                       and 'staff:' || s.person_id = a.answered_by
     order by a.answered_at desc, a.known, a.version desc
     limit ${max}
  `)
  return rows.map(row => {
    const answer = row.text('answer')
    return {
      known: row.text('known'),
      found: row.text('found'),
      answer: answer === 'same' || answer === 'not-same' ? answer : 'cannot-tell',
      why: row.text('why'),
      whoKnows: row.textOrNull('who_knows'),
      byName: row.text('by_name'),
      at: row.instant('answered_at'),
    }
  })
}
