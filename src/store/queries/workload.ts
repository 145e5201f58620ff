/** What a head of department looks over: who carries what, and what was gone ahead without. */
import { type Day, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type Load = Readonly<{
  person: string
  name: string
  team: string
  /** Matters not finalised, and the day the oldest was made. */
  matters: number
  oldest: Day | null
  overdue: number
}>

/** Each member of staff with what they carry, heaviest first; those with nothing come last. */
export async function workload(tx: Work, on: Day): Promise<readonly Load[]> {
  const rows = await tx.rows(sql`
    select s.person_id, s.name, s.team, coalesce(c.matters, 0) as matters, c.oldest,
           coalesce(o.overdue, 0) as overdue
      from staff s
      left join (
             select handler_id, count(*)::int as matters, min(made_on) as oldest
               from matter
              where authority_id = ${tx.authority} and finalised_on is null
                and handler_id is not null
              group by handler_id) c on c.handler_id = s.person_id
      left join (
             select handler_id, count(*)::int as overdue
               from duty
              where authority_id = ${tx.authority} and met_on is null and ours
                and state in ('open', 'overdue', 'not-yet') and due_on < ${on}
                and handler_id is not null
              group by handler_id) o on o.handler_id = s.person_id
     where s.authority_id = ${tx.authority}
     order by matters desc, s.name
     limit 500
  `)
  return rows.map(row => ({
    person: row.text('person_id'),
    name: row.text('name'),
    team: row.text('team'),
    matters: row.number('matters'),
    oldest: row.dayOrNull('oldest'),
    overdue: row.number('overdue'),
  }))
}

export type Waiver = Readonly<{
  matter: MatterId
  reference: string
  rule: string
  why: string
  by: string
  on: Day
  /** Done against the rule, and recorded as what it was. */
  asItWas: boolean
}>

/** What was gone ahead without, or done against a rule, from a day on: newest first. */
export async function waiversSince(tx: Work, since: Day, max: number): Promise<readonly Waiver[]> {
  const rows = await tx.rows(sql`
    select w.matter_id, m.reference, w.rule, w.why, w.waived_by, w.waived_on, w.as_it_was
      from waiver w
      join matter m on m.authority_id = w.authority_id and m.matter_id = w.matter_id
     where w.authority_id = ${tx.authority} and w.waived_on >= ${since}
     order by w.waived_on desc, w.matter_id, w.version
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    rule: row.text('rule'),
    why: row.text('why'),
    by: row.text('waived_by'),
    on: row.day('waived_on'),
    asItWas: row.boolean('as_it_was'),
  }))
}

type Counted = Readonly<{ without: number; asItWas: number }>

export async function countWaivers(tx: Work, since: Day): Promise<Counted> {
  const [row] = await tx.rows(sql`
    select count(*) filter (where not as_it_was)::int as without,
           count(*) filter (where as_it_was)::int as as_it_was
      from waiver
     where authority_id = ${tx.authority} and waived_on >= ${since}
  `)
  return { without: row?.number('without') ?? 0, asItWas: row?.number('as_it_was') ?? 0 }
}
