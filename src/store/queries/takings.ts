/** Drafts that staff write for somebody else: each is whoever began it's alone. */
import type { Day, Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/** A draft by the holder it is kept under, with its answers as JSON. */
export type TakingRow = Readonly<{
  holder: string
  answers: string
  startedAt: Instant
  changedAt: Instant
}>

/** Says of a draft just started that a member of staff writes it. */
export async function markTaken(tx: Work, holder: string, by: string): Promise<void> {
  await tx.run(sql`
    update draft set taken_by = ${by} where authority_id = ${tx.authority} and holder_key = ${holder}
  `)
}

/** Those begun by one member of staff and neither made nor thrown away, latest first. */
export async function takingsBy(tx: Work, by: string): Promise<readonly TakingRow[]> {
  const rows = await tx.rows(sql`
    select holder_key, answers, started_at, changed_at from draft
     where authority_id = ${tx.authority} and taken_by = ${by}
       and matter_id is null and deleted_on is null
     order by changed_at desc, draft_id
     limit 50
  `)
  return rows.map(row => ({
    holder: row.text('holder_key'),
    answers: row.textOrNull('answers') ?? '{}',
    startedAt: row.instant('started_at'),
    changedAt: row.instant('changed_at'),
  }))
}

/** Throws one away, with what was attached to it. */
export async function dropTaking(
  tx: Work,
  holder: string,
  { by, on }: Readonly<{ by: string; on: Day }>,
): Promise<void> {
  await tx.run(sql`
    delete from draft_file f
     using draft d
     where f.authority_id = ${tx.authority} and d.authority_id = f.authority_id
       and d.draft_id = f.draft_id and d.holder_key = ${holder} and d.taken_by = ${by}
       and d.matter_id is null
  `)
  await tx.run(sql`
    update draft set answers = null, deleted_on = ${on}
     where authority_id = ${tx.authority} and holder_key = ${holder} and taken_by = ${by}
       and matter_id is null
  `)
}
