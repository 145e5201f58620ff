/** Codes complainants follow their complaint with, found by their hash. */
import { type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type Tracking = Readonly<{
  matter: MatterId
  /** The second thing, stretched; null until the complainant chooses one. */
  second: string | null
  receipt: string | null
}>

export async function openTracking(tx: Work, code: Uint8Array, matter: MatterId): Promise<void> {
  await tx.run(sql`
    insert into tracking (authority_id, code_hash, matter_id)
    values (${tx.authority}, ${code}, ${matter})
        on conflict (authority_id, code_hash) do nothing
  `)
}

export async function trackingByCode(tx: Work, code: Uint8Array): Promise<Tracking | undefined> {
  const [row] = await tx.rows(sql`
    select matter_id, second_hash, receipt from tracking
     where authority_id = ${tx.authority} and code_hash = ${code}
  `)
  return (
    row && {
      matter: matterId(row.text('matter_id')),
      second: row.textOrNull('second_hash'),
      receipt: row.textOrNull('receipt'),
    }
  )
}

export async function trackingOf(tx: Work, matter: MatterId): Promise<Tracking | undefined> {
  const [row] = await tx.rows(sql`
    select matter_id, second_hash, receipt from tracking
     where authority_id = ${tx.authority} and matter_id = ${matter}
  `)
  return (
    row && {
      matter,
      second: row.textOrNull('second_hash'),
      receipt: row.textOrNull('receipt'),
    }
  )
}

/** Sets the second thing where none was chosen yet; false where one was. */
export async function chooseSecond(tx: Work, matter: MatterId, second: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update tracking set second_hash = ${second}
     where authority_id = ${tx.authority} and matter_id = ${matter} and second_hash is null
  `)
  return changed > 0
}

export async function chooseReceipt(tx: Work, matter: MatterId, receipt: string): Promise<void> {
  await tx.run(sql`
    update tracking set receipt = ${receipt}
     where authority_id = ${tx.authority} and matter_id = ${matter}
  `)
}

/**
 * Answers about the person, tied to nothing but the month: nobody can read them back here. `id` is
 * the one-use id of their form, which is stored nowhere else; a form sent twice is kept once.
 */
export async function keepEquality(
  tx: Work,
  id: string,
  answers: string,
  month: string,
): Promise<void> {
  await tx.run(sql`
    insert into equality_answer (authority_id, answer_id, answers, month)
    values (${tx.authority}, ${id}, ${answers}, ${month})
        on conflict do nothing
  `)
}
