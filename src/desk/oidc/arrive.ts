/** Whoever a provider vouches for becomes somebody here: their account, kept up as they arrive. */
import { createHash } from 'node:crypto'
import type { AccountCommand } from '#casework'
import {
  type AuthorityId,
  accepted,
  londonDay,
  type PersonId,
  personId,
  type Result,
  refuse,
} from '#kernel'
import { closeSession, directoryLine, endRolesThere, type SessionThere } from '#store'
import type { Role } from '../access/roles.ts'
import {
  type Account,
  accountBy,
  accountOfPerson,
  emailOf,
  here,
  joinSubject,
} from '../accounts/account.ts'
import { decideAccount } from '../accounts/decide.ts'
import { type Bench, system } from '../bench.ts'
import type { Vouched } from './claims.ts'
import type { OidcSettings } from './settings.ts'

type Arrived = Readonly<{ authority: AuthorityId; person: PersonId; name: string; role: Role }>
type Suspended = Readonly<{ type: 'Suspended' }>
export type Arriving = Readonly<{
  settings: OidcSettings
  vouched: Vouched
  there: SessionThere
}>

/** Their account: made, or brought up to what the provider says, in the role they have now. */
export async function arrive(
  bench: Bench,
  arriving: Arriving,
  role: Role,
): Promise<Result<Arrived, Suspended>> {
  const { settings, vouched } = arriving
  const { authority } = settings
  const { name } = vouched
  const { person, state } = await accountHere(bench, arriving, role)
  if (state === 'suspended') return refuse({ type: 'Suspended' })
  const on = londonDay(bench.world.now())
  const by = { by: `provider:${settings.id}`, person, on }
  const directory = await directoryOf(bench, arriving)
  const commands: readonly AccountCommand[] = [
    ...(state === 'invited' ? [{ type: 'ChooseMeans', means: 'single sign-on', on } as const] : []),
    { type: 'GiveRole', role, ...by },
    { type: 'RenameAccount', name, ...by },
    ...(directory === undefined ? [] : [{ type: 'NameDirectoryLine', directory, ...by } as const]),
  ]
  for (const command of commands) await change(bench, { authority, person }, command)
  await endWork(bench, arriving, [role])
  return accepted({ authority, person, name, role })
}

/** None of their groups may use this any more: whatever they have open ends, however they came. */
export async function shutOut(bench: Bench, arriving: Arriving): Promise<void> {
  await endWork(bench, arriving, [])
  const { settings } = arriving
  const found = await accountBy(bench, subjectOf(arriving))
  const on = londonDay(bench.world.now())
  if (!found) return
  const { authority } = settings
  await change(bench, { authority, person: found.person }, { type: 'EndSessions', on })
}

/** Ends what they came to from there in any other role than these. */
async function endWork({ store }: Bench, { there }: Arriving, roles: readonly Role[]) {
  await store.work(here, async tx => {
    for (const key of await endRolesThere(tx, there, roles)) await closeSession(tx, key)
  })
}

function subjectOf({ settings: { issuer }, vouched: { subject } }: Arriving) {
  return { issuer, subject }
}

/**
 * Who they are here. One invited to this authority by an address that the provider vouches for is
 * the same person; otherwise somebody is known by the provider's word for them alone.
 */
async function accountHere(bench: Bench, arriving: Arriving, role: Role): Promise<Account> {
  const { settings, vouched } = arriving
  const { authority } = settings
  const subject = subjectOf(arriving)
  const found = await accountBy(bench, subject)
  if (found) return found
  // The same id however often two of their browsers arrive at once.
  const digest = createHash('sha256').update(JSON.stringify([subject.issuer, subject.subject]))
  const own = personId(`sso-${digest.digest('hex').slice(0, 32)}`)
  const email = vouched.email && emailOf(vouched.email)
  const holder = email ? await accountBy(bench, { email }) : undefined
  const isInvited = vouched.emailVerified && holder?.authority === authority
  const person = holder && isInvited ? holder.person : own
  if (person === own) {
    // An account has one address, and whose it already is keeps it.
    const address = email && !holder ? email : own
    const on = londonDay(bench.world.now())
    const opened = { name: vouched.name, email: address, role, on }
    await change(bench, { authority, person }, { type: 'OpenAccount', ...opened })
  }
  const account = await accountOfPerson(bench, person)
  if (!account) throw new Error('an account that was opened is not there')
  await joinSubject(bench, account, subject)
  return (await accountOfPerson(bench, person)) ?? account
}

async function directoryOf(
  { store }: Bench,
  { settings: { authority }, vouched: { directoryNumber } }: Arriving,
): Promise<string | undefined> {
  if (directoryNumber === undefined) return undefined
  return store.work({ authority, actor: system }, tx => directoryLine(tx, directoryNumber))
}

const mostTries = 3

async function change(
  { store }: Bench,
  { authority, person }: Readonly<{ authority: AuthorityId; person: PersonId }>,
  command: AccountCommand,
): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const decided = await decideAccount(store, { authority, actor: system }, { person, command })
    // Opened in the same moment by another browser of theirs.
    if (decided.ok || decided.refusal.type === 'AlreadyOpen') return
    if (decided.refusal.type !== 'Stale')
      throw new Error(`an account refused ${command.type}: ${decided.refusal.type}`)
  }
  throw new Error(`an account was changed again and again before ${command.type}`)
}
