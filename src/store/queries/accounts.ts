/** Who may sign in: read by the installation while somebody signs in, else by their authority. */
import { type AuthorityId, authorityId, type Instant, type PersonId, personId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Recovery } from '../projections/account-rows.ts'
import type { Work } from '../work.ts'

export type AccountRow = Readonly<{
  authority: AuthorityId
  person: PersonId
  name: string
  email: string
  role: string
  state: 'invited' | 'active' | 'suspended'
  /** `source_key` of their own line in the authority's directory. */
  directory: string | undefined
  /** Whoever signed in before this is signed out. */
  sessionsFrom: Instant
  recovery: Recovery | undefined
}>

export const accountColumns = sql`
  account.authority_id, account.person_id, account.name, account.email, account.role,
  account.state, account.directory, account.sessions_from, account.recovery
`

export function accountRow(row: Row): AccountRow {
  const state = row.text('state')
  const recovery = row.textOrNull('recovery')
  return {
    authority: authorityId(row.text('authority_id')),
    person: personId(row.text('person_id')),
    name: row.text('name'),
    email: row.text('email'),
    role: row.text('role'),
    state: state === 'active' || state === 'suspended' ? state : 'invited',
    directory: row.textOrNull('directory') ?? undefined,
    sessionsFrom: row.instant('sessions_from'),
    // Written by our own projection, field by field.
    recovery: recovery === null ? undefined : (JSON.parse(recovery) as Recovery),
  }
}

/** In the installation: of any authority. In an authority: its own alone. */
export async function accountOf(tx: Work, person: string): Promise<AccountRow | undefined> {
  const [row] = await tx.rows(
    sql`select ${accountColumns} from account where person_id = ${person}`,
  )
  return row && accountRow(row)
}

export async function accountByEmail(tx: Work, email: string): Promise<AccountRow | undefined> {
  const [row] = await tx.rows(sql`select ${accountColumns} from account where email = ${email}`)
  return row && accountRow(row)
}

/** By whom a provider says they are, asked in the installation. */
export async function accountBySubject(
  tx: Work,
  { issuer, subject }: Readonly<{ issuer: string; subject: string }>,
): Promise<AccountRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${accountColumns}
      from account_subject known join account on account.person_id = known.person_id
     where known.authority_id = ${tx.authority}
       and known.issuer = ${issuer} and known.subject = ${subject}
  `)
  return row && accountRow(row)
}

/** From now on this subject of this provider is that person; nobody else's subject is taken. */
export async function keepSubject(
  tx: Work,
  person: string,
  { issuer, subject }: Readonly<{ issuer: string; subject: string }>,
): Promise<boolean> {
  const kept = await tx.run(sql`
    insert into account_subject (authority_id, issuer, subject, person_id)
    values (${tx.authority}, ${issuer}, ${subject}, ${person})
        on conflict (authority_id, issuer, subject) do nothing
  `)
  return kept > 0
}

/** Of one authority, by name. In the installation, of all. */
export async function allAccounts(tx: Work): Promise<readonly AccountRow[]> {
  const rows = await tx.rows(sql`
    select ${accountColumns} from account order by account.name, account.person_id limit 1000
  `)
  return rows.map(accountRow)
}
