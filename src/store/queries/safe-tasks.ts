/** What is still to be done so that complainants are safe. */
import { type Day, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

const kinds = [
  'case',
  'chase',
  'tell',
  'review',
  'look',
  'covert-decide',
  'covert-chase',
  'covert-review',
  'still-safe',
] as const

/** One thing to be done so that a complainant is safe. */
export type SafeTask = Readonly<{
  matter: MatterId
  reference: string
  summary: string | null
  handler: string | null
  handlerName: string | null
  kind: (typeof kinds)[number]
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
    kind: kindOf(row.text('kind')),
    about: row.text('about'),
    words: row.textOrNull('words') ?? '',
    on: row.day('on_day'),
  }))
}

function kindOf(text: string): SafeTask['kind'] {
  const kind = kinds.find(one => one === text)
  if (!kind) throw new TypeError('a task of no kind we know')
  return kind
}
