/** Accounts as the desk and whoever signs people in know them. */
import { createHmac } from 'node:crypto'
import { londonDay, type PersonId } from '#kernel'
import {
  type AccountRow,
  accountByEmail,
  accountBySubject,
  accountOf,
  keepSubject,
  type Work,
} from '#store'
import { type Role, roles } from '../access/roles.ts'
import { type Bench, installation, system } from '../bench.ts'
import { decideAccount } from './decide.ts'

export type Account = Omit<AccountRow, 'role'> & Readonly<{ role: Role }>
/** Somebody as an OpenID Connect provider knows them. */
export type Subject = Readonly<{ issuer: string; subject: string }>
export type AccountWanted = Subject | Readonly<{ email: string }>

/** Sign-in is before anybody's authority is known, so it asks as the installation. */
export const here = { authority: installation, actor: system } as const

/** A role is believed only where there still is one of that name. */
export function accountIn(row: AccountRow | undefined): Account | undefined {
  const role = roles.find(one => one === row?.role)
  return row && role ? { ...row, role } : undefined
}

/** One person, one address, however they type it. */
export function emailOf(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

function rowBy(tx: Work, wanted: AccountWanted): Promise<AccountRow | undefined> {
  return 'email' in wanted
    ? accountByEmail(tx, emailOf(wanted.email))
    : accountBySubject(tx, wanted)
}

/** A key for one use in signing in, from the one the database does not hold. */
export function signInKey({ codeKey }: Pick<Bench, 'codeKey'>, use: string): Buffer {
  return createHmac('sha256', codeKey).update(`sign-in ${use}`).digest()
}

/** Whose account it is, in whatever state: who may go on is for the caller to ask. */
export async function accountBy(bench: Bench, wanted: AccountWanted): Promise<Account | undefined> {
  return accountIn(await bench.store.work(here, tx => rowBy(tx, wanted)))
}

export async function accountOfPerson(
  bench: Bench,
  person: PersonId,
): Promise<Account | undefined> {
  return accountIn(await bench.store.work(here, tx => accountOf(tx, person)))
}

/**
 * Ties a provider's subject to a person, once; an account only invited is theirs to use from then.
 * False where the subject is somebody else's already.
 */
export async function joinSubject(
  { store, world }: Bench,
  { person, authority }: Account,
  subject: Subject,
): Promise<boolean> {
  const isNew = await store.work(here, tx => keepSubject(tx, person, subject))
  if (!isNew) {
    const known = await store.work(here, tx => accountBySubject(tx, subject))
    return known?.person === person
  }
  const command = {
    type: 'ChooseMeans',
    means: 'single sign-on',
    on: londonDay(world.now()),
  } as const
  return (await decideAccount(store, { authority, actor: system }, { person, command })).ok
}
