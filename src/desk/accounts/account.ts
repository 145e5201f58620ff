/** Accounts as the desk and whoever signs people in know them. */
import type { PersonId } from '#kernel'
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

/** Ties a provider's subject to a person, once. False where it is somebody's already. */
export function joinSubject(bench: Bench, person: PersonId, subject: Subject): Promise<boolean> {
  return bench.store.work(here, tx => keepSubject(tx, person, subject))
}
