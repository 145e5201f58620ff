/** Receipts that complainants asked us for, where one has not left by itself. */
import { type Day, londonDay, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type UnsentReceipt = Readonly<{
  matter: MatterId
  reference: string
  summary: string | null
  /** The way it was asked for. */
  method: string
  askedOn: Day
  handlerName: string | null
}>

/** Receipts asked for that wait for a person to send them, oldest first. */
export async function unsentReceipts(tx: Work, max: number): Promise<readonly UnsentReceipt[]> {
  const rows = await tx.rows(sql`
    select o.matter_id, o.method, o.queued_at, m.reference, m.summary, s.name as handler_name
      from outbox o
      join matter m on m.authority_id = o.authority_id and m.matter_id = o.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
     where o.authority_id = ${tx.authority} and o.about = 'receipt'
       and o.state = any(${['to-print', 'not-set-up', 'failed']})
     order by o.queued_at, o.notice_id
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    method: row.text('method'),
    askedOn: londonDay(row.instant('queued_at')),
    handlerName: row.textOrNull('handler_name'),
  }))
}

export type AskedReceipt = Readonly<{ id: string; method: string; state: string }>

/** Every receipt asked for in a matter, locked for this unit of work. */
export async function receiptsAskedFor(
  tx: Work,
  matter: MatterId,
): Promise<readonly AskedReceipt[]> {
  const rows = await tx.rows(sql`
    select notice_id, method, state
      from outbox
     where authority_id = ${tx.authority} and matter_id = ${matter} and about = 'receipt'
     order by notice_id
       for update
  `)
  return rows.map(row => ({
    id: row.text('notice_id'),
    method: row.text('method'),
    state: row.text('state'),
  }))
}
