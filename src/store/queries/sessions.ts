/** Sign-ins and kept forms: the installation's own rows, which no authority sees. */
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export async function openSession(
  tx: Work,
  key: string,
  session: string,
  at: Instant,
): Promise<void> {
  await tx.run(sql`
    insert into session (authority_id, session_key, session, seen_at)
    values (${tx.authority}, ${key}, ${session}, ${at})
  `)
}

export async function findSession(tx: Work, key: string): Promise<string | undefined> {
  const [row] = await tx.rows(sql`
    select session from session where authority_id = ${tx.authority} and session_key = ${key}
  `)
  return row?.text('session')
}

export async function renewSession(
  tx: Work,
  key: string,
  session: string,
  at: Instant,
): Promise<void> {
  await tx.run(sql`
    update session set session = ${session}, seen_at = ${at}
     where authority_id = ${tx.authority} and session_key = ${key}
  `)
}

export async function closeSession(tx: Work, key: string): Promise<void> {
  await tx.run(sql`
    delete from session where authority_id = ${tx.authority} and session_key = ${key}
  `)
}

export async function keepForm(
  tx: Work,
  id: string,
  sealed: Uint8Array,
  until: Instant,
): Promise<void> {
  await tx.run(sql`
    insert into kept_form (authority_id, form_id, sealed, until)
    values (${tx.authority}, ${id}, ${sealed}, ${until})
  `)
}

/** The form, which is then no longer kept; undefined where there is none or its time is past. */
export async function takeForm(tx: Work, id: string): Promise<Uint8Array | undefined> {
  const [row] = await tx.rows(sql`
    delete from kept_form
     where authority_id = ${tx.authority} and form_id = ${id}
    returning sealed, until > ${tx.now} as fresh
  `)
  return row?.boolean('fresh') ? row.bytes('sealed') : undefined
}

/** Deletes sign-ins not used since `before`, and forms past their time. */
export async function sweepSessions(tx: Work, before: Instant): Promise<void> {
  await tx.run(
    sql`delete from session where authority_id = ${tx.authority} and seen_at < ${before}`,
  )
  await tx.run(
    sql`delete from kept_form where authority_id = ${tx.authority} and until < ${tx.now}`,
  )
}
