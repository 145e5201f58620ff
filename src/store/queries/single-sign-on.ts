/** Sign-ins that came from somebody's own organisation: the installation's own rows. */
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/** A session there: of one sign-in where it has an id, and whose it is. */
export type SessionThere = Readonly<{ provider: string; sub: string; sid?: string }>

type Waiting = Readonly<{
  key: string
  provider: string
  /** Whom it is about, once that is known. */
  there?: SessionThere
  waiting: string
  until: Instant
}>

/** Keeps what is begun; of one key the last alone counts. */
export async function keepWaiting(
  tx: Work,
  { key, provider, there, waiting, until }: Waiting,
): Promise<void> {
  await tx.run(sql`
    insert into oidc_waiting (authority_id, waiting_key, provider, sub, sid, waiting, until)
    values (${tx.authority}, ${key}, ${provider}, ${there?.sub ?? null}, ${there?.sid ?? null},
            ${waiting}, ${until})
        on conflict (authority_id, waiting_key) do update
           set provider = excluded.provider, sub = excluded.sub, sid = excluded.sid,
               waiting = excluded.waiting, until = excluded.until
  `)
}

/** What waits under this key; undefined where nothing does or its time is past. */
export async function readWaiting(
  tx: Work,
  provider: string,
  key: string,
): Promise<string | undefined> {
  const [row] = await tx.rows(sql`
    select waiting from oidc_waiting
     where authority_id = ${tx.authority} and provider = ${provider} and waiting_key = ${key}
       and until > ${tx.now}
  `)
  return row?.text('waiting')
}

/** The same, which then waits no longer: it counts once. */
export async function takeWaiting(
  tx: Work,
  provider: string,
  key: string,
): Promise<string | undefined> {
  const [row] = await tx.rows(sql`
    delete from oidc_waiting
     where authority_id = ${tx.authority} and provider = ${provider} and waiting_key = ${key}
    returning waiting, until > ${tx.now} as fresh
  `)
  return row?.boolean('fresh') ? row.text('waiting') : undefined
}

export async function keepSessionThere(
  tx: Work,
  key: string,
  { provider, sub, sid, role }: SessionThere & Readonly<{ role: string }>,
): Promise<void> {
  await tx.run(sql`
    insert into oidc_session (authority_id, session_key, provider, sub, sid, role)
    values (${tx.authority}, ${key}, ${provider}, ${sub}, ${sid ?? null}, ${role})
  `)
}

type Ended = Readonly<{ provider: string; sub?: string; sid?: string }>

/**
 * Forgets the sessions there that are meant, and whatever was begun on them; answers the keys of
 * our sessions that stood on them.
 */
export async function endSessionsThere(
  tx: Work,
  { provider, sub = '', sid = '' }: Ended,
): Promise<readonly string[]> {
  if (sub === '' && sid === '') return []
  const meant = sql`
    authority_id = ${tx.authority} and provider = ${provider}
      and (${sub}::text = '' or sub = ${sub}) and (${sid}::text = '' or sid = ${sid})
      and sub is not null
  `
  await tx.run(sql`delete from oidc_waiting where ${meant}`)
  const rows = await tx.rows(sql`delete from oidc_session where ${meant} returning session_key`)
  return rows.map(row => row.text('session_key'))
}

/** The same for sessions of one person in a role that is no longer one of theirs. */
export async function endRolesThere(
  tx: Work,
  { provider, sub }: SessionThere,
  roles: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    delete from oidc_session
     where authority_id = ${tx.authority} and provider = ${provider} and sub = ${sub}
       and role <> all (${[...roles]}::text[])
    returning session_key
  `)
  return rows.map(row => row.text('session_key'))
}

/** False where this token was already used. */
export async function useLogout(
  tx: Work,
  { provider, jti, until }: Readonly<{ provider: string; jti: string; until: Instant }>,
): Promise<boolean> {
  const kept = await tx.run(sql`
    insert into oidc_logout (authority_id, provider, jti, until)
    values (${tx.authority}, ${provider}, ${jti}, ${until})
        on conflict (authority_id, provider, jti) do nothing
  `)
  return kept > 0
}

/** What was begun and given up, tokens too old to count, and links to sessions that are over. */
export async function sweepSingleSignOn(tx: Work): Promise<void> {
  const { authority, now } = tx
  await tx.run(sql`
    delete from oidc_waiting where authority_id = ${authority} and until < ${now}
  `)
  await tx.run(sql`
    delete from oidc_logout where authority_id = ${authority} and until < ${now}
  `)
  await tx.run(sql`
    delete from oidc_session there
     where there.authority_id = ${authority}
       and not exists (select from session
                        where session.authority_id = there.authority_id
                          and session.session_key = there.session_key)
  `)
}

/**
 * The key of somebody's line in their authority's directory, by that key or by the number on it;
 * undefined where no line has it, or several do: to be taken for another would be worse.
 */
export async function directoryLine(tx: Work, said: string): Promise<string | undefined> {
  const rows = await tx.rows(sql`
    select distinct source_key
      from person_record
     where authority_id = ${tx.authority} and kind = 'directory' and current
       and (source_key = ${said} or number = ${said})
     order by source_key
     limit 2
  `)
  const [first, second] = rows
  return first && !second ? first.text('source_key') : undefined
}
