/** How complainants are kept safe: their cases, who watches over them, what is still to be done. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type Covert = Readonly<{
  matter: MatterId
  case: string
  askedBy: string | null
  askedName: string | null
  askedOn: Day | null
  askedWhy: string | null
  decision: string | null
  decidedName: string | null
  decidedOn: Day | null
  plan: string | null
  owner: string | null
  reviewOn: Day | null
  askedWhom: string | null
  askedWhat: string | null
  confirmedBy: string | null
  confirmedAt: Instant | null
  confirmed: string | null
}>

function covertIn(row: Row): Covert {
  return {
    matter: matterId(row.text('matter_id')),
    case: row.text('case_id'),
    askedBy: row.textOrNull('asked_by'),
    askedName: row.textOrNull('asked_name'),
    askedOn: row.dayOrNull('asked_on'),
    askedWhy: row.textOrNull('asked_why'),
    decision: row.textOrNull('decision'),
    decidedName: row.textOrNull('decided_name'),
    decidedOn: row.dayOrNull('decided_on'),
    plan: row.textOrNull('plan'),
    owner: row.textOrNull('owner'),
    reviewOn: row.dayOrNull('review_on'),
    askedWhom: row.textOrNull('asked_whom'),
    askedWhat: row.textOrNull('asked_what'),
    confirmedBy: row.textOrNull('confirmed_by'),
    confirmedAt: row.instantOrNull('confirmed_at'),
    confirmed: row.textOrNull('confirmed'),
  }
}

/** What was asked and decided covertly in a matter, as far as whoever asks may know of it. */
export async function covertOf(tx: Work, matter: string): Promise<readonly Covert[]> {
  const rows = await tx.rows(sql`
    select c.*, a.name as asked_name, d.name as decided_name
      from covert c
      left join staff a on a.authority_id = c.authority_id and a.person_id = c.asked_by
      left join staff d on d.authority_id = c.authority_id and d.person_id = c.decided_by
     where c.authority_id = ${tx.authority} and c.matter_id = ${matter}
     order by c.case_id
  `)
  return rows.map(covertIn)
}

/** Whether somebody was named to what is covert in it. */
export async function isCovertReader(tx: Work, matter: string, person: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 as found from covert_reader
     where authority_id = ${tx.authority} and matter_id = ${matter} and person_id = ${person}
  `)
  return rows.length > 0
}

/** The day each case of a matter was dealt with: by whom, or how, is not said here. */
export async function casesLookedAt(tx: Work, matter: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.rows(sql`
    select case_id, looked_on from safe_case
     where authority_id = ${tx.authority} and matter_id = ${matter} and looked_on is not null
  `)
  return new Map(rows.map(row => [row.text('case_id'), row.day('looked_on')]))
}

export async function casesToProtect(tx: Work, matter: string): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select case_id from safe_case
     where authority_id = ${tx.authority} and matter_id = ${matter} and looked_on is null
     order by case_id
  `)
  return rows.map(row => row.text('case_id'))
}

export type LookMatch = Readonly<{
  matter: MatterId
  reference: string
  look: string
  system: string
  lookedOn: Day
  lookedTime: string | null
  officer: string
  near: string
  about: string
  covert: boolean
  answeredOn: Day | null
  answer: string | null
  answerWhy: string | null
}>

function matchIn(row: Row): LookMatch {
  return {
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    look: row.text('look_id'),
    system: row.text('system'),
    lookedOn: row.day('looked_on'),
    lookedTime: row.textOrNull('looked_time'),
    officer: row.text('officer'),
    near: row.text('near'),
    about: row.text('about'),
    covert: row.boolean('covert'),
    answeredOn: row.dayOrNull('answered_on'),
    answer: row.textOrNull('answer'),
    answerWhy: row.textOrNull('answer_why'),
  }
}

/** Looks at one complainant, newest first; those that are covert only for who may know. */
export async function lookMatchesOf(
  tx: Work,
  matter: string,
  max: number,
): Promise<readonly LookMatch[]> {
  const rows = await tx.rows(sql`
    select l.*, m.reference from look_match l
      join matter m on m.authority_id = l.authority_id and m.matter_id = l.matter_id
     where l.authority_id = ${tx.authority} and l.matter_id = ${matter}
     order by l.looked_on desc, l.look_id
     limit ${max}
  `)
  return rows.map(matchIn)
}

/** One thing to be done so that a complainant is safe. */
export type SafeTask = Readonly<{
  matter: MatterId
  reference: string
  summary: string | null
  handler: string | null
  handlerName: string | null
  kind:
    | 'case'
    | 'chase'
    | 'tell'
    | 'review'
    | 'look'
    | 'covert-decide'
    | 'covert-chase'
    | 'covert-review'
    | 'still-safe'
  /** The case or the look it is about. */
  about: string
  words: string
  on: Day
}>

type TasksAsked = Readonly<{
  on: Day
  /** Reviews due by then are on the list. */
  soon: Day
  /** Whoever was last asked by then whether they are safe is asked again. */
  askedBefore: Day
  max: number
}>

/**
 * Everything still to be done, soonest first. What is covert comes only where the asker's own unit
 * of work may read it.
 */
export async function safeTasks(
  tx: Work,
  { on, soon, askedBefore, max }: TasksAsked,
): Promise<readonly SafeTask[]> {
  const own = sql`authority_id = ${tx.authority}`
  const rows = await tx.rows(sql`
    with task as (
      (select matter_id, 'case' as kind, case_id as about, reference as words, found_on as on_day
         from safe_case where ${own} and looked_on is null
        order by found_on, matter_id limit ${max})
      union all
      (select matter_id, 'chase', case_id, coalesce(asked_whom, ''), asked_on
         from safe_case
        where ${own} and asked_on is not null and confirmed_on is null and asked_on < ${on}
        order by asked_on, matter_id limit ${max})
      union all
      (select matter_id, 'tell', case_id, reference, confirmed_on
         from safe_case
        where ${own} and confirmed_on is not null and told_on is null
        order by confirmed_on, matter_id limit ${max})
      union all
      (select matter_id, 'review', case_id, coalesce(reviewer, ''), review_due
         from safe_case
        where ${own} and review_due is not null and reviewed_on is null
          and review_due <= ${soon}
        order by review_due, matter_id limit ${max})
      union all
      (select matter_id, 'look', look_id, officer, looked_on
         from look_match where ${own} and answered_on is null
        order by looked_on, matter_id limit ${max})
      union all
      (select matter_id, 'covert-decide', case_id, '', asked_on
         from covert where ${own} and decision is null and asked_on is not null
          and current_setting('candour.covert', true) = 'yes'
        order by asked_on, matter_id limit ${max})
      union all
      (select matter_id, 'covert-chase', case_id, asked_whom, decided_on
         from covert
        where ${own} and decision = 'keep-access' and asked_whom is not null
          and confirmed_at is null and decided_on < ${on}
        order by decided_on, matter_id limit ${max})
      union all
      (select matter_id, 'covert-review', case_id, owner, review_on
         from covert
        where ${own} and decision = 'keep-access' and review_on <= ${on}
        order by review_on, matter_id limit ${max})
      union all
      (select w.matter_id, 'still-safe', '', '', coalesce(w.asked_on, w.from_on)
         from safe_watch w
        where w.authority_id = ${tx.authority} and coalesce(w.until_on, ${on}) >= ${on}
          and coalesce(w.asked_on, w.from_on) <= ${askedBefore}
          and (w.reprisal_on is not null
               or exists (select 1 from safe_case c
                           where c.authority_id = w.authority_id and c.matter_id = w.matter_id))
        order by 5, 1 limit ${max})
    )
    select t.*, m.reference, m.summary, m.handler_id, s.name as handler_name
      from task t
      join matter m on m.authority_id = ${tx.authority} and m.matter_id = t.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
     order by t.on_day, t.matter_id, t.kind, t.about
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    handler: row.textOrNull('handler_id'),
    handlerName: row.textOrNull('handler_name'),
    kind: row.text('kind') as SafeTask['kind'],
    about: row.text('about'),
    words: row.textOrNull('words') ?? '',
    on: row.day('on_day'),
  }))
}

export type Watched = Readonly<{
  matter: MatterId
  reference: string
  summary: string | null
  from: Day
  until: Day | null
  askedOn: Day | null
  reprisalOn: Day | null
  cases: number
  looks: number
  plan: Readonly<{ owner: string; reviewOn: Day }> | null
}>

/** Complainants watched over because of a case, a look or something that happened to them. */
export async function watched(tx: Work, on: Day, max: number): Promise<readonly Watched[]> {
  const rows = await tx.rows(sql`
    select w.matter_id, m.reference, m.summary, w.from_on, w.until_on, w.asked_on, w.reprisal_on,
           (select count(*)::int from safe_case c
             where c.authority_id = w.authority_id and c.matter_id = w.matter_id) as cases,
           (select count(*)::int from look_match l
             where l.authority_id = w.authority_id and l.matter_id = w.matter_id
               and l.answered_on is null) as looks,
           p.owner, p.review_on
      from safe_watch w
      join matter m on m.authority_id = w.authority_id and m.matter_id = w.matter_id
      left join lateral (
        select owner, review_on from covert c
         where c.authority_id = w.authority_id and c.matter_id = w.matter_id
           and c.decision = 'keep-access'
         order by review_on limit 1
      ) p on true
     where w.authority_id = ${tx.authority} and coalesce(w.until_on, ${on}) >= ${on}
       and (w.reprisal_on is not null or p.owner is not null
            or exists (select 1 from safe_case c
                        where c.authority_id = w.authority_id and c.matter_id = w.matter_id)
            or exists (select 1 from look_match l
                        where l.authority_id = w.authority_id and l.matter_id = w.matter_id))
     order by p.review_on nulls last, w.from_on, w.matter_id
     limit ${max}
  `)
  return rows.map(row => {
    const [owner, reviewOn] = [row.textOrNull('owner'), row.dayOrNull('review_on')]
    return {
      matter: matterId(row.text('matter_id')),
      reference: row.text('reference'),
      summary: row.textOrNull('summary'),
      from: row.day('from_on'),
      until: row.dayOrNull('until_on'),
      askedOn: row.dayOrNull('asked_on'),
      reprisalOn: row.dayOrNull('reprisal_on'),
      cases: row.number('cases'),
      looks: row.number('looks'),
      plan: owner && reviewOn ? { owner, reviewOn } : null,
    }
  })
}

export type WatchRow = Readonly<{ from: Day; until: Day | null; askedOn: Day | null }>

export async function watchOf(tx: Work, matter: string): Promise<WatchRow | undefined> {
  const [row] = await tx.rows(sql`
    select from_on, until_on, asked_on from safe_watch
     where authority_id = ${tx.authority} and matter_id = ${matter}
  `)
  return (
    row && {
      from: row.day('from_on'),
      until: row.dayOrNull('until_on'),
      askedOn: row.dayOrNull('asked_on'),
    }
  )
}
