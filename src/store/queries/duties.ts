/** What is owed in each matter, as `law` last answered. */

import { type Day, type MatterId, matterId } from '#kernel'
import type { Owed } from '#law'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'
import { type ConfirmedHere, confirmedColumns, confirmedIn, lawRuleJoin } from './law-rules.ts'

/** One duty as `law` answered it, under a key that tells it from the matter's others. */
export type KeyedDuty = Readonly<{
  key: string
  /** Whether this authority is the one that owes it. */
  ours: boolean
  /** The day this force aims for, where the law gives none. A house rule, never a deadline. */
  aimOn: Day | undefined
  owed: Owed
}>

/** Replaces everything owed in a matter. */
export async function replaceDuties(
  tx: Work,
  matter: MatterId,
  duties: readonly KeyedDuty[],
): Promise<void> {
  await tx.run(sql`delete from duty where authority_id = ${tx.authority} and matter_id = ${matter}`)
  if (duties.length === 0) return
  const rows = duties.map(({ key, ours, aimOn, owed }) => ({
    duty_key: key,
    rule: owed.rule,
    state: owed.state,
    ours,
    due_on: owed.due,
    aim_on: aimOn ?? null,
    met_on: owed.met,
    bearer: owed.bearer,
    owed,
  }))
  await tx.run(sql`
    insert into duty (authority_id, matter_id, duty_key, rule, state, ours, due_on, aim_on, met_on,
                      bearer, handler_id, owed)
    select ${tx.authority}, ${matter}, duty_key, rule, state, ours, due_on, aim_on, met_on,
           bearer, (select handler_id from matter
                     where authority_id = ${tx.authority} and matter_id = ${matter}), owed::text
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (duty_key text, rule text, state text, ours boolean, due_on date, aim_on date,
                  met_on date, bearer text, owed jsonb)
  `)
}

function owedOf(row: Row): Owed {
  // Written by replaceDuties alone, from what law answered.
  return row.json('owed') as unknown as Owed
}

export type MatterDuty = Readonly<{
  aimOn: Day | null
  owed: Owed
  /** Its rule was checked here against its source. */
  confirmed?: ConfirmedHere
}>

function dutyOf(row: Row): MatterDuty {
  const confirmed = confirmedIn(row)
  return { aimOn: row.dayOrNull('aim_on'), owed: owedOf(row), ...(confirmed ? { confirmed } : {}) }
}

/** Everything `law` said of one matter, soonest due first. */
export async function dutiesOf(tx: Work, matter: MatterId): Promise<readonly MatterDuty[]> {
  const rows = await tx.rows(sql`
    select d.owed, d.aim_on, ${confirmedColumns}
      from duty d
           ${lawRuleJoin}
     where d.authority_id = ${tx.authority} and d.matter_id = ${matter}
     order by coalesce(d.due_on, d.aim_on) nulls last, d.duty_key
     limit 500
  `)
  return rows.map(dutyOf)
}

export type DueMatter = MatterDuty &
  Readonly<{
    key: string
    matter: MatterId
    reference: string
    /** Without names; null until somebody has logged it. */
    summary: string | null
    handler: string | null
    handlerName: string | null
    version: number
  }>

/**
 * Which duties: whose, in what state, due when. A day is the due day or, without one, the aim.
 * Never what has been done once and simply goes on: keeping evidence, until it is not needed.
 */
export type Queue = Readonly<{
  states: readonly Owed['state'][]
  ours: boolean
  handler?: string
  /** Any of these people's. */
  handlers?: readonly string[]
  unowned?: boolean
  /** Only in matters this person watches. */
  watchedBy?: string
  rules?: readonly string[]
  notRules?: readonly string[]
  bearer?: string
  /** Where the matter stands, as `law` answered. */
  matterState?: string
  /** The letter a national allegation category begins with, or a whole code. */
  code?: string
  /** Only in matters made before this day. */
  madeBefore?: Day
  /** Owed by law before this day, or not. */
  overdueOn?: Day
  notOverdueOn?: Day
  dayAfter?: Day
  dayBy?: Day
}>
/** One page of a queue: at most `max`, from after the last row of the page before. */
export type QueuePage = Readonly<{ max: number; after?: Readonly<{ on: Day | null; key: string }> }>

const never = sql`date '9999-12-31'`
const key = sql`(d.matter_id || '/' || d.duty_key)`
// As the partial indexes have it, to the letter, or they are not used.
const live = sql`d.met_on is null and d.state in ('open', 'overdue', 'not-yet')`

function holds(queue: Queue) {
  const { states, ours, rules, notRules, bearer, overdueOn, notOverdueOn, dayAfter, dayBy } = queue
  // An overdue duty has a due day, so that is its day too: said again for the index.
  return sql`
          ${live}
      and d.state = any(${states})
      and d.ours = ${ours}
      ${whose(queue)}
      ${rules ? sql`and d.rule = any(${rules})` : sql``}
      ${notRules ? sql`and not d.rule = any(${notRules})` : sql``}
      ${bearer ? sql`and d.bearer = ${bearer}` : sql``}
      ${overdueOn ? sql`and d.due_on < ${overdueOn} and d.listed_on < ${overdueOn}` : sql``}
      ${notOverdueOn ? sql`and coalesce(d.due_on, ${never}) >= ${notOverdueOn}` : sql``}
      ${dayAfter ? sql`and d.listed_on > ${dayAfter}` : sql``}
      ${dayBy ? sql`and d.listed_on <= ${dayBy}` : sql``}
  `
}

function whose({ handler, handlers, unowned, watchedBy, matterState, code, madeBefore }: Queue) {
  return sql`
      ${handler === undefined ? sql`` : sql`and d.handler_id = ${handler}`}
      ${handlers ? sql`and d.handler_id = any(${handlers})` : sql``}
      ${unowned ? sql`and d.handler_id is null` : sql``}
      ${
        watchedBy === undefined
          ? sql``
          : sql`and exists (select 1 from watch w
                             where w.authority_id = d.authority_id and w.matter_id = d.matter_id
                               and w.person_id = ${watchedBy})`
      }
      ${matterState ? sql`and m.state = ${matterState}` : sql``}
      ${code ? sql`and exists (select 1 from unnest(m.codes) c where c like ${`${code}%`})` : sql``}
      ${madeBefore ? sql`and m.made_on < ${madeBefore}` : sql``}
  `
}

/** A duty's matter, where something is asked of it. */
function matterOf({ matterState, code, madeBefore }: Queue) {
  return matterState || code || madeBefore
    ? sql`join matter m on m.authority_id = d.authority_id and m.matter_id = d.matter_id`
    : sql``
}

/** Duties due across the authority, most urgent first, one page of them by key. */
export async function dueDuties(
  tx: Work,
  queue: Queue,
  { after, max }: QueuePage,
): Promise<readonly DueMatter[]> {
  const [matter = '', ...rest] = after?.key.split('/') ?? []
  const duty = rest.join('/')
  const from = after
    ? sql`and d.listed_on >= coalesce(${after.on}::date, ${never})
          and (d.listed_on, d.matter_id, d.duty_key)
                > (coalesce(${after.on}::date, ${never}), ${matter}, ${duty})`
    : sql``
  const rows = await tx.rows(sql`
    select d.owed, d.aim_on, ${key} as key, m.matter_id, m.reference, m.summary, m.handler_id, m.version,
           s.name as handler_name, ${confirmedColumns}
      from duty d
      join matter m on m.authority_id = d.authority_id and m.matter_id = d.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
           ${lawRuleJoin}
     where d.authority_id = ${tx.authority} and ${holds(queue)} ${from}
     order by d.listed_on, d.matter_id, d.duty_key
     limit ${max}
  `)
  return rows.map(row => ({
    ...dutyOf(row),
    key: row.text('key'),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    handler: row.textOrNull('handler_id'),
    handlerName: row.textOrNull('handler_name'),
    version: row.number('version'),
  }))
}

/** Counting stops here: past it the number is "more than", and costs no more. */
export const countedTo = 1000

/** How many duties each queue holds, up to one more than `countedTo`. */
export async function countDuties<Name extends string>(
  tx: Work,
  queues: Readonly<Record<Name, Queue>>,
): Promise<Readonly<Record<Name, number>>> {
  const named = Object.entries<Queue>(queues)
  const counts = named.map(
    ([name, queue]) => sql`
      (select count(*)::int
         from (select 1
                 from duty d ${matterOf(queue)}
                where d.authority_id = ${tx.authority} and ${holds(queue)}
                limit ${countedTo + 1}) few) as ${sql.ref(name)}`,
  )
  const [row] = await tx.rows(sql`select ${sql.join(counts)}`)
  const found = named.map(([name]) => [name, row?.number(name) ?? 0] as const)
  return Object.fromEntries(found) as Record<Name, number>
}
