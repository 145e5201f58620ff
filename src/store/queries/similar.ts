/** Matters that may be like one, or about the same event: found widely here, compared elsewhere. */
import { type Day, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'
import { wordsOf } from './matters.ts'

/** What somebody may be told of a matter that may be like theirs: no name is in it. */
export type LikeRow = Readonly<{
  /** As a history names it: the earlier matter's id, or the matter's own. */
  key: string
  /** Ours, and a page of its own; undefined where it was brought in from elsewhere. */
  matter: MatterId | undefined
  kind: string
  source: string | null
  reference: string
  madeOn: Day | null
  happenedOn: Day | null
  codes: readonly string[]
  place: string | null
  incident: string | null
  summary: string | null
  /** The records of those named in it, or who they are there; empty where nobody is. */
  named: readonly string[]
  /** What its source says came of it, for each of those named; a matter of ours says it itself. */
  findings: readonly Readonly<{ finding: string | null; outcome: string | null }>[]
}>

export type LikeWanted = Readonly<{
  codes: readonly string[]
  places: readonly string[]
  /** Parts of words, any one of which a summary has. */
  words: readonly string[]
  /** Days between which others are looked at whatever they say. */
  from: Day | null
  to: Day | null
  incident: string | null
  except: MatterId
  /** At most this many by each way of finding them. */
  max: number
}>

/** Words are looked for in this many of the newest: a page waits for it. */
const readMost = 4_000
const ownMost = 1_000

const likeAny = (words: readonly string[]) =>
  words.map(word => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)

function likeOf(row: Row): LikeRow {
  const matter = row.textOrNull('matter_id')
  return {
    key: row.text('key'),
    matter: matter === null ? undefined : matterId(matter),
    kind: row.text('kind'),
    source: row.textOrNull('source'),
    reference: row.text('reference'),
    madeOn: row.dayOrNull('made_on'),
    happenedOn: row.dayOrNull('happened_on'),
    codes: wordsOf(row.text('codes')),
    place: row.textOrNull('place'),
    incident: row.textOrNull('incident_id'),
    summary: row.textOrNull('summary'),
    named: wordsOf(row.text('named')),
    findings: row.list('findings').map(each => ({
      finding: each.textOrNull('finding'),
      outcome: each.textOrNull('outcome'),
    })),
  }
}

/** Earlier matters brought in from elsewhere, newest first within each way of finding them. */
export async function earlierLike(tx: Work, wanted: LikeWanted): Promise<readonly LikeRow[]> {
  const { codes, places, words, from, to, max } = wanted
  const newest = sql`order by coalesce(made_on, happened_on) desc nulls last, earlier_id`
  const rows = await tx.rows(sql`
    with hit as (
      select one.earlier_id from unnest(${[...codes]}::text[]) as asked (code)
       cross join lateral (
         select earlier_id from earlier_matter
          where authority_id = ${tx.authority} and category = asked.code ${newest} limit ${max}) one
      union
      select one.earlier_id from unnest(${[...places]}::text[]) as asked (place)
       cross join lateral (
         select earlier_id from earlier_matter
          where authority_id = ${tx.authority} and place = asked.place ${newest} limit ${max}) one
      union
      (select earlier_id from earlier_matter
        where authority_id = ${tx.authority} and happened_on between ${from}::date and ${to}::date
        order by happened_on, earlier_id limit ${max})
      union
      (select earlier_id
         from (select earlier_id, summary from earlier_matter
                where authority_id = ${tx.authority} and summary is not null
                ${newest} limit ${readMost}) told
        where summary ilike any (${likeAny(words)}::text[]) limit ${max})
    )
    select m.earlier_id as key, null as matter_id, m.kind, m.source, m.reference, m.made_on,
           m.happened_on, null as incident_id, m.place, m.summary,
           to_json(array_remove(array[m.category], null))::text as codes,
           coalesce(named.who, '[]') as named, coalesce(named.findings, '[]') as findings
      from hit
     cross join lateral (
       select * from earlier_matter one
        where one.authority_id = ${tx.authority} and one.earlier_id = hit.earlier_id limit 1) m
     cross join lateral (
       select json_agg(record_id order by record_id)::text as who,
              json_agg(json_build_object('finding', s.finding, 'outcome', s.outcome)
                       order by record_id)::text as findings
         from earlier_subject s
        where s.authority_id = ${tx.authority} and s.earlier_id = hit.earlier_id) named
     order by coalesce(m.made_on, m.happened_on) desc nulls last, m.earlier_id
  `)
  return rows.map(likeOf)
}

/** Our own, among the newest. */
export async function ownLike(tx: Work, wanted: LikeWanted): Promise<readonly LikeRow[]> {
  const { codes, words, from, to, incident, except, max } = wanted
  const rows = await tx.rows(sql`
    with newest as (
      select * from matter
       where authority_id = ${tx.authority}
       order by made_on desc, matter_id desc limit ${ownMost}
    ), hit as (
      select * from newest
       where matter_id <> ${except}
         and (codes && ${[...codes]}::text[] or summary ilike any (${likeAny(words)}::text[])
              or made_on between ${from}::date and ${to}::date or incident_id = ${incident})
       order by made_on desc, matter_id limit ${max}
    )
    select m.matter_id as key, m.matter_id, m.kind, null as source, m.reference, m.made_on,
           null::date as happened_on, m.incident_id, named.unit as place, m.summary,
           to_json(m.codes)::text as codes, coalesce(named.who, '[]') as named,
           '[]' as findings
      from hit m
     cross join lateral (
       select json_agg(coalesce(record_id, subject_id) order by subject_id)::text as who,
              min(unit) as unit
         from subject s
        where s.authority_id = ${tx.authority} and s.matter_id = m.matter_id) named
     order by m.made_on desc, m.matter_id
  `)
  return rows.map(likeOf)
}
