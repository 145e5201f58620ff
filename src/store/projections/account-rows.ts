/** Accounts as sign-in and the directory of staff read them, from each account's own events. */
import type { AccountEvent, AccountEvents, RecoverySide } from '#casework'
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'

/** Before the id of the person whose account it is. */
export const accountPrefix = 'account:'

/** A recovery under way, as its column keeps it. */
export type Recovery = Readonly<{
  askedAt: Instant
  approvals: readonly Readonly<{ by: string; side: RecoverySide; at: Instant }>[]
}>

export async function keepAccount(
  db: Projecting,
  stored: StoredEvent,
  stream: string,
): Promise<void> {
  if (stored.disposed) return
  const person = stream.slice(accountPrefix.length)
  const event = eventOf(stored) as AccountEvent
  if (event.type === 'AccountOpened') return open(db, event, { person, at: stored.recorded })
  const changed = changes(event, stored.recorded)
  if (changed)
    await db.run(sql`
      update account set ${changed}
       where authority_id = ${db.authority} and person_id = ${person}
    `)
  if (event.type === 'AccountRenamed')
    await db.run(sql`
      update staff set name = ${event.name}
       where authority_id = ${db.authority} and person_id = ${person}
    `)
  if (event.type === 'RoleGiven')
    await db.run(sql`
      update staff set role = ${event.role}
       where authority_id = ${db.authority} and person_id = ${person}
    `)
}

type Place = Readonly<{ person: string; at: Instant }>

async function open(
  db: Projecting,
  { name, email, role, directory }: AccountEvents['AccountOpened'],
  { person, at }: Place,
): Promise<void> {
  await db.run(sql`
    insert into account (authority_id, person_id, name, email, role, state, directory, sessions_from)
    values (${db.authority}, ${person}, ${name}, ${email}, ${role}, 'invited',
            ${directory ?? null}, ${at})
        on conflict (authority_id, person_id) do nothing
  `)
  await db.run(sql`
    insert into staff (authority_id, person_id, name, role, team)
    values (${db.authority}, ${person}, ${name}, ${role}, '')
        on conflict (authority_id, person_id) do update
           set name = excluded.name, role = excluded.role
  `)
}

/** What an event changes in the row, if anything. */
function changes(event: Exclude<AccountEvent, { type: 'AccountOpened' }>, at: Instant) {
  switch (event.type) {
    case 'MeansChosen':
      return sql`state = case state when 'invited' then 'active' else state end`
    case 'RoleGiven':
      return sql`role = ${event.role}`
    case 'DirectoryLineNamed':
      return sql`directory = ${event.directory ?? null}`
    case 'AccountRenamed':
      return sql`name = ${event.name}`
    case 'AccountSuspended':
      return sql`state = 'suspended', recovery = null, sessions_from = ${at}`
    case 'AccountRestored':
      return sql`state = 'active'`
    case 'SessionsEnded':
      return sql`sessions_from = ${at}`
    case 'AccountRecovered':
      return sql`recovery = null, sessions_from = ${at}`
    case 'RecoveryRefused':
      return sql`recovery = null`
    case 'RecoveryAsked':
      return sql`recovery = ${JSON.stringify({ askedAt: at, approvals: [] })}`
    case 'RecoveryApproved': {
      const one = JSON.stringify([{ by: event.by, side: event.side, at }])
      return sql`recovery = jsonb_set(recovery::jsonb, '{approvals}',
                   (recovery::jsonb -> 'approvals') || ${one}::jsonb)::text`
    }
    case 'MeansEnded':
      return undefined
  }
}

/** Takes an account's row away, before what is left of its events is replayed. */
export async function forgetAccount(db: Projecting, stream: string): Promise<void> {
  await db.run(sql`
    delete from account
     where authority_id = ${db.authority} and person_id = ${stream.slice(accountPrefix.length)}
  `)
}
