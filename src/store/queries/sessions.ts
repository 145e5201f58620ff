/** Sign-ins and kept forms: the installation's own rows, which no authority sees. */
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'
import { type AccountRow, accountColumns, accountRow } from './accounts.ts'

export type NewSession = Readonly<{
  key: string
  session: string
  at: Instant
  /** Whose it is, where it is somebody's who works here. */
  person?: string
}>

export async function openSession(
  tx: Work,
  { key, session, at, person }: NewSession,
): Promise<void> {
  await tx.run(sql`
    insert into session (authority_id, session_key, session, seen_at, person_id)
    values (${tx.authority}, ${key}, ${session}, ${at}, ${person ?? null})
  `)
}

/** With whoever's account it is as it stands now: a session only says who they were. */
export type FoundSession = Readonly<{ session: string; account: AccountRow | undefined }>

export async function findSession(tx: Work, key: string): Promise<FoundSession | undefined> {
  const [row] = await tx.rows(sql`
    select session.session, ${accountColumns}
      from session left join account on account.person_id = session.person_id
     where session.authority_id = ${tx.authority} and session.session_key = ${key}
  `)
  if (!row) return undefined
  const account = row.textOrNull('person_id') === null ? undefined : accountRow(row)
  return { session: row.text('session'), account }
}

export type SessionRow = Readonly<{ key: string; session: string }>

/** Wherever somebody is signed in, last seen first. */
export async function sessionsOfPerson(tx: Work, person: string): Promise<readonly SessionRow[]> {
  const rows = await tx.rows(sql`
    select session_key, session from session
     where authority_id = ${tx.authority} and person_id = ${person}
     order by seen_at desc, session_key
     limit 100
  `)
  return rows.map(row => ({ key: row.text('session_key'), session: row.text('session') }))
}

/** Ends one of somebody's own. */
export async function closeSessionOf(tx: Work, person: string, key: string): Promise<void> {
  await tx.run(sql`
    delete from session
     where authority_id = ${tx.authority} and person_id = ${person} and session_key = ${key}
  `)
}

/** Ends all of somebody's, but `except` where it is given. */
export async function closeSessionsOf(tx: Work, person: string, except = ''): Promise<void> {
  await tx.run(sql`
    delete from session
     where authority_id = ${tx.authority} and person_id = ${person} and session_key <> ${except}
  `)
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
