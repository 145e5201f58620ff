/** What is owed in each matter, as `law` last answered. */

import { type Day, type MatterId, matterId } from '#kernel'
import type { Owed } from '#law'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

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
    owed,
  }))
  await tx.run(sql`
    insert into duty (authority_id, matter_id, duty_key, rule, state, ours, due_on, aim_on, met_on, owed)
    select ${tx.authority}, ${matter}, duty_key, rule, state, ours, due_on, aim_on, met_on, owed::text
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (duty_key text, rule text, state text, ours boolean, due_on date, aim_on date,
                  met_on date, owed jsonb)
  `)
}

function owedOf(row: Row): Owed {
  // Written by replaceDuties alone, from what law answered.
  return row.json('owed') as unknown as Owed
}

export type MatterDuty = Readonly<{ aimOn: Day | null; owed: Owed }>

/** Everything `law` said of one matter, soonest due first. */
export async function dutiesOf(tx: Work, matter: MatterId): Promise<readonly MatterDuty[]> {
  const rows = await tx.rows(sql`
    select owed, aim_on
      from duty
     where authority_id = ${tx.authority} and matter_id = ${matter}
     order by coalesce(due_on, aim_on) nulls last, duty_key
     limit 500
  `)
  return rows.map(row => ({ aimOn: row.dayOrNull('aim_on'), owed: owedOf(row) }))
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

/** Which duties: whose, in what state, due when. A day is the due day or, without one, the aim. */
export type Queue = Readonly<{
  states: readonly Owed['state'][]
  ours: boolean
  /** Not what has been done once and simply goes on: keeping evidence, until it is not needed. */
  unmet?: boolean
  handler?: string
  unowned?: boolean
  rules?: readonly string[]
  notRules?: readonly string[]
  /** Owed by law before this day, or not. */
  overdueOn?: Day
  notOverdueOn?: Day
  dayAfter?: Day
  dayBy?: Day
}>
/** One page of a queue: at most `max`, from after the last row of the page before. */
export type QueuePage = Readonly<{ max: number; after?: Readonly<{ on: Day | null; key: string }> }>

// As the index duty_queue has them, to the letter, or it would not be used.
const never = sql`date '9999-12-31'`
const day = sql`coalesce(d.due_on, d.aim_on, ${never})`
const key = sql`(d.matter_id || '/' || d.duty_key)`

function holds(queue: Queue) {
  const { states, ours, unmet, handler, unowned, rules, notRules } = queue
  const { overdueOn, notOverdueOn, dayAfter, dayBy } = queue
  // An overdue duty has a due day, so that is its day too: said again for the index.
  return sql`
          d.state = any(${states})
      and d.ours = ${ours}
      ${unmet ? sql`and d.met_on is null` : sql``}
      ${handler === undefined ? sql`` : sql`and m.handler_id = ${handler}`}
      ${unowned ? sql`and m.handler_id is null` : sql``}
      ${rules ? sql`and d.rule = any(${rules})` : sql``}
      ${notRules ? sql`and not d.rule = any(${notRules})` : sql``}
      ${overdueOn ? sql`and d.due_on < ${overdueOn} and ${day} < ${overdueOn}` : sql``}
      ${notOverdueOn ? sql`and coalesce(d.due_on, ${never}) >= ${notOverdueOn}` : sql``}
      ${dayAfter ? sql`and ${day} > ${dayAfter}` : sql``}
      ${dayBy ? sql`and ${day} <= ${dayBy}` : sql``}
  `
}

/** Duties due across the authority, most urgent first, one page of them by key. */
export async function dueDuties(
  tx: Work,
  queue: Queue,
  { after, max }: QueuePage,
): Promise<readonly DueMatter[]> {
  const from = after
    ? sql`and (${day}, ${key}) > (coalesce(${after.on}::date, ${never}), ${after.key})`
    : sql``
  const rows = await tx.rows(sql`
    select d.owed, d.aim_on, ${key} as key, m.matter_id, m.reference, m.summary, m.handler_id, m.version,
           s.name as handler_name
      from duty d
      join matter m on m.authority_id = d.authority_id and m.matter_id = d.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
     where d.authority_id = ${tx.authority} and ${holds(queue)} ${from}
     order by ${day}, ${key}
     limit ${max}
  `)
  return rows.map(row => ({
    owed: owedOf(row),
    aimOn: row.dayOrNull('aim_on'),
    key: row.text('key'),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    handler: row.textOrNull('handler_id'),
    handlerName: row.textOrNull('handler_name'),
    version: row.number('version'),
  }))
}

/** How many duties each queue holds, counted in one go. */
export async function countDuties<Name extends string>(
  tx: Work,
  queues: Readonly<Record<Name, Queue>>,
): Promise<Readonly<Record<Name, number>>> {
  const named = Object.entries<Queue>(queues)
  const states = [...new Set(named.flatMap(([, queue]) => queue.states))]
  const counts = named.map(
    ([name, queue]) => sql`count(*) filter (where ${holds(queue)}) as ${sql.ref(name)}`,
  )
  const [row] = await tx.rows(sql`
    select ${sql.join(counts)}
      from duty d
      join matter m on m.authority_id = d.authority_id and m.matter_id = d.matter_id
     where d.authority_id = ${tx.authority} and d.state = any(${states})
  `)
  const found = named.map(([name]) => [name, row?.number(name) ?? 0] as const)
  return Object.fromEntries(found) as Record<Name, number>
}
