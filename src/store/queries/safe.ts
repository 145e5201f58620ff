/** How complainants are kept safe: their cases, what is covert, and who is watched over. */
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

/** Whether a look is one of a matter's, and whether it is covert; undefined where it is not. */
export async function lookMatchIn(
  tx: Work,
  matter: string,
  look: string,
): Promise<Pick<LookMatch, 'covert'> | undefined> {
  const [row] = await tx.rows(sql`
    select covert from look_match
     where authority_id = ${tx.authority} and matter_id = ${matter} and look_id = ${look}
  `)
  return row && { covert: row.boolean('covert') }
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
