/** Letters printed together: one file, posted by one person on one day. */
import type { Day, Instant } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type PrintBatch = Readonly<{
  batch: string
  madeAt: Instant
  /** Who made it: a member of staff's id. */
  madeBy: string
  madeByName: string | null
  /** SHA-256 of the whole batch as one PDF. */
  pdf: string
  letters: number
  sheets: number
  postedOn: Day | null
  /** The name of whoever posted it. */
  postedBy: string | null
  withdrawnAt: Instant | null
}>

const columns = sql`
  b.batch_id, b.made_at, b.made_by, s.name as made_by_name, b.pdf, b.letters, b.sheets, b.posted_on,
  b.posted_by, b.withdrawn_at
`
const tables = sql`
  print_batch b left join staff s on s.authority_id = b.authority_id and s.person_id = b.made_by
`

function batchOf(row: Row): PrintBatch {
  return {
    batch: row.text('batch_id'),
    madeAt: row.instant('made_at'),
    madeBy: row.text('made_by'),
    madeByName: row.textOrNull('made_by_name'),
    pdf: row.text('pdf'),
    letters: row.number('letters'),
    sheets: row.number('sheets'),
    postedOn: row.dayOrNull('posted_on'),
    postedBy: row.textOrNull('posted_by'),
    withdrawnAt: row.instantOrNull('withdrawn_at'),
  }
}

export type NewBatch = Readonly<{
  batch: string
  madeBy: string
  pdf: string
  sheets: number
  notices: readonly string[]
}>

/**
 * Keeps a batch and marks its letters as printed. False, and nothing kept, where one of them is no
 * longer waiting to be printed: somebody else's batch has it.
 */
export async function keepBatch(
  tx: Work,
  { batch, madeBy, pdf, sheets, notices }: NewBatch,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update outbox set state = 'printed', batch_id = ${batch}, problem = null, settled_at = null
     where authority_id = ${tx.authority} and notice_id = any(${[...notices]}) and state = 'to-print'
  `)
  if (changed !== notices.length) return false
  await tx.run(sql`
    insert into print_batch (authority_id, batch_id, made_at, made_by, pdf, letters, sheets, matters)
    select ${tx.authority}, ${batch}, ${tx.now}, ${madeBy}, ${pdf}, ${notices.length}, ${sheets},
           coalesce(array_agg(distinct matter_id), '{}')
      from outbox where authority_id = ${tx.authority} and batch_id = ${batch}
  `)
  return true
}

export async function batchRow(tx: Work, batch: string): Promise<PrintBatch | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from ${tables}
     where b.authority_id = ${tx.authority} and b.batch_id = ${batch}
  `)
  return row && batchOf(row)
}

/** Batches printed and neither posted nor put back, oldest first. */
export async function batchesToPost(tx: Work, max: number): Promise<readonly PrintBatch[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where b.authority_id = ${tx.authority} and b.posted_on is null and b.withdrawn_at is null
     order by b.made_at, b.batch_id
     limit ${max}
  `)
  return rows.map(batchOf)
}

export async function markPosted(
  tx: Work,
  batch: string,
  { on, by }: Readonly<{ on: Day; by: string }>,
): Promise<void> {
  await tx.run(sql`
    update print_batch set posted_on = ${on}, posted_by = ${by}
     where authority_id = ${tx.authority} and batch_id = ${batch} and posted_on is null
  `)
}

/** It did not print: its letters wait to be printed again. */
export async function withdrawBatch(tx: Work, batch: string): Promise<void> {
  await tx.run(sql`
    update outbox set state = 'to-print', batch_id = null
     where authority_id = ${tx.authority} and batch_id = ${batch} and state = 'printed'
  `)
  await tx.run(sql`
    update print_batch set withdrawn_at = ${tx.now}
     where authority_id = ${tx.authority} and batch_id = ${batch} and posted_on is null
  `)
}
