/** What panels here decided where the finding was as grave: never one that was quashed. */
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type OutcomeGiven = Readonly<{
  action: string
  months: number | null
  /** The guidance's factors relied on, by their ids. */
  factors: readonly string[]
}>

/** The latest first; `except` is the matter that another panel is deciding. */
export async function alikeOutcomes(
  tx: Work,
  { level, except, max }: Readonly<{ level: string; except: string; max: number }>,
): Promise<readonly OutcomeGiven[]> {
  const rows = await tx.rows(sql`
    select action, months, factors::text as factors from panel_outcome
     where authority_id = ${tx.authority} and level = ${level} and action is not null
       and quashed_by is null and matter_id <> ${except}
     order by told_on desc, matter_id, subject_id
     limit ${max}
  `)
  return rows.map(row => ({
    action: row.text('action'),
    months: row.numberOrNull('months'),
    factors: factorsIn(row),
  }))
}

function factorsIn(row: Row): readonly string[] {
  const parts: unknown = JSON.parse(row.text('factors'))
  const all = typeof parts === 'object' && parts !== null ? Object.values(parts).flat() : []
  return all.filter((one): one is string => typeof one === 'string')
}
