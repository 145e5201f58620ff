/** What people who work here prove themselves with: the installation's, which no authority sees. */
import { type Instant, type PersonId, personId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type MeansRow = Readonly<{
  /** Stretched, in PHC's string form. */
  password: string | undefined
  /** What codes are made from, sealed under a key the database does not hold. */
  totp: Uint8Array | undefined
}>

export async function meansOf(tx: Work, person: string): Promise<MeansRow> {
  const [row] = await tx.rows(sql`
    select password, totp from account_means
     where authority_id = ${tx.authority} and person_id = ${person}
  `)
  return {
    password: row?.textOrNull('password') ?? undefined,
    totp: row?.bytesOrNull('totp') ?? undefined,
  }
}

export async function keepPassword(tx: Work, person: string, password: string): Promise<void> {
  await tx.run(sql`
    insert into account_means (authority_id, person_id, password)
    values (${tx.authority}, ${person}, ${password})
        on conflict (authority_id, person_id) do update set password = excluded.password
  `)
}

/** `step` is the one its first code was of: that code is used. */
export async function keepTotp(
  tx: Work,
  person: string,
  { totp, step }: Readonly<{ totp: Uint8Array; step: number }>,
): Promise<void> {
  await tx.run(sql`
    insert into account_means (authority_id, person_id, totp, totp_step)
    values (${tx.authority}, ${person}, ${totp}, ${step})
        on conflict (authority_id, person_id) do update
           set totp = excluded.totp, totp_step = excluded.totp_step
  `)
}

/** Uses up a step and all before it; false where that was done already. */
export async function useStep(tx: Work, person: string, step: number): Promise<boolean> {
  const used = await tx.run(sql`
    update account_means set totp_step = ${step}
     where authority_id = ${tx.authority} and person_id = ${person}
       and coalesce(totp_step, -1) < ${step}
  `)
  return used > 0
}

/** All somebody signed in with, and every link and half sign-in: gone. */
export async function forgetMeans(tx: Work, person: string): Promise<void> {
  for (const table of ['account_means', 'passkey', 'account_link', 'sign_in_step'])
    await tx.run(sql`
      delete from ${sql.table(table)}
       where authority_id = ${tx.authority} and person_id = ${person}
    `)
}

export type PasskeyRow = Readonly<{
  credential: string
  person: PersonId
  publicKey: Uint8Array
  counter: number
  transports: string
  /** What its owner calls it. */
  name: string
  madeAt: Instant
  usedAt: Instant | undefined
}>
export type NewPasskey = Omit<PasskeyRow, 'madeAt' | 'usedAt'>

/** False where this passkey is known already. */
export async function keepPasskey(tx: Work, key: NewPasskey): Promise<boolean> {
  const { credential, person, publicKey, counter, transports, name } = key
  const kept = await tx.run(sql`
    insert into passkey (authority_id, credential_id, person_id, public_key, counter, transports,
                         name, made_at)
    values (${tx.authority}, ${credential}, ${person}, ${publicKey}, ${counter}, ${transports},
            ${name}, ${tx.now})
        on conflict do nothing
  `)
  return kept > 0
}

export async function passkeyBy(tx: Work, credential: string): Promise<PasskeyRow | undefined> {
  return (await passkeysWhere(tx, sql`credential_id = ${credential}`))[0]
}

export function passkeysOf(tx: Work, person: string): Promise<readonly PasskeyRow[]> {
  return passkeysWhere(tx, sql`person_id = ${person}`)
}

async function passkeysWhere(
  tx: Work,
  which: ReturnType<typeof sql>,
): Promise<readonly PasskeyRow[]> {
  const rows = await tx.rows(sql`
    select credential_id, person_id, public_key, counter, transports, name, made_at, used_at
      from passkey
     where authority_id = ${tx.authority} and ${which}
     order by made_at, credential_id
     limit 50
  `)
  return rows.map(row => ({
    credential: row.text('credential_id'),
    person: personId(row.text('person_id')),
    publicKey: row.bytes('public_key'),
    counter: row.number('counter'),
    transports: row.text('transports'),
    name: row.text('name'),
    madeAt: row.instant('made_at'),
    usedAt: row.instantOrNull('used_at') ?? undefined,
  }))
}

export async function usePasskey(tx: Work, credential: string, counter: number): Promise<void> {
  await tx.run(sql`
    update passkey set counter = ${counter}, used_at = ${tx.now}
     where authority_id = ${tx.authority} and credential_id = ${credential}
  `)
}

export async function dropPasskey(tx: Work, person: string, credential: string): Promise<boolean> {
  const dropped = await tx.run(sql`
    delete from passkey
     where authority_id = ${tx.authority} and person_id = ${person}
       and credential_id = ${credential}
  `)
  return dropped > 0
}

/** True once for each question of ours: its answer counts once. */
export async function useChallenge(tx: Work, challenge: string, until: Instant): Promise<boolean> {
  const used = await tx.run(sql`
    insert into sign_in_used (authority_id, challenge, until)
    values (${tx.authority}, ${challenge}, ${until})
        on conflict do nothing
  `)
  return used > 0
}

export type AccountLink = Readonly<{ person: PersonId; what: 'invitation' | 'recovery' }>

/** The only link of this person: one made before it leads nowhere any more. */
export async function makeLink(
  tx: Work,
  hash: string,
  { person, what, until }: AccountLink & Readonly<{ until: Instant }>,
): Promise<void> {
  await tx.run(sql`
    delete from account_link where authority_id = ${tx.authority} and person_id = ${person}
  `)
  await tx.run(sql`
    insert into account_link (authority_id, link_hash, person_id, what, until)
    values (${tx.authority}, ${hash}, ${person}, ${what}, ${until})
  `)
}

export async function linkBy(tx: Work, hash: string): Promise<AccountLink | undefined> {
  const [row] = await tx.rows(sql`
    select person_id, what from account_link
     where authority_id = ${tx.authority} and link_hash = ${hash} and until > ${tx.now}
  `)
  return (
    row && {
      person: personId(row.text('person_id')),
      what: row.text('what') === 'recovery' ? 'recovery' : 'invitation',
    }
  )
}

/** True for whoever came first: it is gone then. */
export async function takeLink(tx: Work, hash: string): Promise<boolean> {
  const taken = await tx.run(sql`
    delete from account_link
     where authority_id = ${tx.authority} and link_hash = ${hash} and until > ${tx.now}
  `)
  return taken > 0
}

/** Until when a link leads somewhere, told once: to whoever hands it over. */
export async function showLink(
  tx: Work,
  person: string,
): Promise<Readonly<{ what: AccountLink['what']; until: Instant }> | undefined> {
  const [row] = await tx.rows(sql`
    update account_link set shown = true
     where authority_id = ${tx.authority} and person_id = ${person} and not shown
       and until > ${tx.now}
    returning what, until
  `)
  return (
    row && {
      what: row.text('what') === 'recovery' ? 'recovery' : 'invitation',
      until: row.instant('until'),
    }
  )
}

/** It went by e-mail: nobody here is shown it. */
export async function hideLink(tx: Work, person: string): Promise<void> {
  await tx.run(sql`
    update account_link set shown = true
     where authority_id = ${tx.authority} and person_id = ${person}
  `)
}

export async function dropLinks(tx: Work, person: string): Promise<void> {
  await tx.run(sql`
    delete from account_link where authority_id = ${tx.authority} and person_id = ${person}
  `)
}

export async function openStep(
  tx: Work,
  { key, person, until }: Readonly<{ key: string; person: string; until: Instant }>,
): Promise<void> {
  await tx.run(sql`
    insert into sign_in_step (authority_id, step_key, person_id, until)
    values (${tx.authority}, ${key}, ${person}, ${until})
  `)
}

/** As many wrong codes at once, however often whoever knows the password begins again. */
const stepsAtOnce = 3

/**
 * Whose it is, one more try counted; undefined where it is over, or where this person's steps of
 * the last minutes used up as many codes as several could.
 */
export async function tryStep(tx: Work, key: string, most: number): Promise<PersonId | undefined> {
  const [row] = await tx.rows(sql`
    update sign_in_step one set tries = tries + 1
     where authority_id = ${tx.authority} and step_key = ${key} and until > ${tx.now}
       and tries < ${most}
       and (select sum(other.tries) from sign_in_step other
             where other.authority_id = one.authority_id and other.person_id = one.person_id
               and other.until > ${tx.now}) < ${most * stepsAtOnce}
    returning person_id
  `)
  return row && personId(row.text('person_id'))
}

export async function isStep(tx: Work, key: string, most: number): Promise<boolean> {
  const [row] = await tx.rows(sql`
    select from sign_in_step
     where authority_id = ${tx.authority} and step_key = ${key} and until > ${tx.now}
       and tries < ${most}
  `)
  return row !== undefined
}

export async function closeStep(tx: Work, key: string): Promise<void> {
  await tx.run(sql`
    delete from sign_in_step where authority_id = ${tx.authority} and step_key = ${key}
  `)
}

/** Deletes what is past its time. */
export async function sweepSignIn(tx: Work): Promise<void> {
  for (const table of ['account_link', 'sign_in_step', 'sign_in_used'])
    await tx.run(sql`
      delete from ${sql.table(table)} where authority_id = ${tx.authority} and until < ${tx.now}
    `)
}
