/** Other forces asked about history, those that ask us, and matches that came after weighing. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type ForceAsked = Readonly<{
  matter: MatterId
  reference: string
  subject: string
  force: string
  askedOn: Day
  dueOn: Day
  handlerName: string | null
}>

/** Asked and not answered, the soonest due first. */
export async function forcesAsked(tx: Work, max: number): Promise<readonly ForceAsked[]> {
  const rows = await tx.rows(sql`
    select a.matter_id, m.reference, a.subject_id, a.force, a.asked_on, a.due_on, s.name
      from (select * from force_asked
             where authority_id = ${tx.authority} and answered_on is null
             order by due_on, matter_id limit ${max}) a
      join matter m on m.authority_id = a.authority_id and m.matter_id = a.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
     order by a.due_on, a.matter_id, a.force
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    subject: row.text('subject_id'),
    force: row.text('force'),
    askedOn: row.day('asked_on'),
    dueOn: row.day('due_on'),
    handlerName: row.textOrNull('name'),
  }))
}

export type ForceRequestRow = Readonly<{
  request: string
  fromName: string
  askedOn: Day
  dueOn: Day
}>

/** What other forces ask us and nobody has answered, the soonest due first. */
export async function forceRequests(tx: Work, max: number): Promise<readonly ForceRequestRow[]> {
  const rows = await tx.rows(sql`
    select request_id, from_name, asked_on, due_on
      from force_request
     where authority_id = ${tx.authority} and answered_on is null
     order by due_on, request_id
     limit ${max}
  `)
  return rows.map(row => ({
    request: row.text('request_id'),
    fromName: row.text('from_name'),
    askedOn: row.day('asked_on'),
    dueOn: row.day('due_on'),
  }))
}

export type LateMatch = Readonly<{
  matter: MatterId
  reference: string
  subject: string
  on: Day
  handlerName: string | null
}>

/** Matters in which a match came after history was weighed: one row of each, oldest first. */
export async function lateMatches(tx: Work, max: number): Promise<readonly LateMatch[]> {
  const rows = await tx.rows(sql`
    select w.matter_id, m.reference, w.subject_id, w.matched_on, s.name
      from (select distinct on (matter_id) matter_id, subject_id, matched_on
              from history_watch
             where authority_id = ${tx.authority} and matched_on is not null
             order by matter_id, matched_on) w
      join matter m on m.authority_id = ${tx.authority} and m.matter_id = w.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
     order by w.matched_on, w.matter_id
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    subject: row.text('subject_id'),
    on: row.day('matched_on'),
    handlerName: row.textOrNull('name'),
  }))
}

export type Weighed = Readonly<{ matter: MatterId; subject: string }>

/**
 * Those whose history was weighed and whose turn it is to be searched again: not since `before`, or
 * not since anything was brought in or answered. Longest ago first.
 */
export async function weighedToSearch(
  tx: Work,
  { before, max }: Readonly<{ before: Instant; max: number }>,
): Promise<readonly Weighed[]> {
  const rows = await tx.rows(sql`
    with news as (
      select greatest(
        (select max(finished_at) from import_run
          where authority_id = ${tx.authority} and state = 'finished'
            and what in ('officers', 'matters', 'accused')),
        (select max(answered_at) from identity_answer where authority_id = ${tx.authority}),
        ${before}::timestamptz) as at
    )
    select w.matter_id, w.subject_id
      from history_watch w, news
     where w.authority_id = ${tx.authority}
       and (w.searched_at is null or w.searched_at < news.at)
     order by w.searched_at nulls first, w.matter_id, w.subject_id
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    subject: row.text('subject_id'),
  }))
}

export async function searchedAgain(
  tx: Work,
  { matter, subject }: Weighed,
  at: Instant,
): Promise<void> {
  await tx.run(sql`
    update history_watch set searched_at = ${at}
     where authority_id = ${tx.authority} and matter_id = ${matter} and subject_id = ${subject}
  `)
}
