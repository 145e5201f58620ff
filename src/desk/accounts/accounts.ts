/** Who may sign in at an authority, and as what: the administrator's, who sees no matter. */
import type { AccountCommand, AccountRefusal } from '#casework'
import {
  accepted,
  londonDay,
  type OneOf,
  type PersonId,
  personId,
  type Result,
  refuse,
} from '#kernel'
import {
  type AccountRow,
  accountByEmail,
  accountOf,
  allAccounts,
  closeSessionsOf,
  dropLinks,
} from '#store'
import { type Capability, type Role, roles } from '../access/roles.ts'
import { type Authority, authorityOf, type Bench } from '../bench.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { type Account, accountIn, emailOf, here } from './account.ts'
import { decideAccount } from './decide.ts'
import { linkToHandOver, sendLink } from './links.ts'
import { type RecoveryDesk, recoveryDesk } from './recovery.ts'

export type AccountsRefusal = AccountRefusal | OneOf<{ EmailTaken: {}; NotInvited: {} }>
type Answer = Result<{}, AccountsRefusal | Barrier>
type Asked<Given = {}> = Readonly<{ person: PersonId } & Given>

export type AccountsDesk = RecoveryDesk &
  Readonly<{
    list(as: As): Promise<readonly Account[] | undefined>
    one(as: As, person: string): Promise<Account | undefined>
    /** What somebody here can be: a review body's people review, and nobody else's do. */
    rolesHere(as: As): readonly Role[]
    invite(
      as: AsCommand,
      asked: Readonly<{ name: string; email: string; role: Role; directory?: string }>,
    ): Promise<Result<Readonly<{ person: PersonId }>, AccountsRefusal | Barrier>>
    inviteAgain(as: AsCommand, asked: Asked): Promise<Answer>
    giveRole(as: AsCommand, asked: Asked<{ role: Role }>): Promise<Answer>
    nameLine(as: AsCommand, asked: Asked<{ directory?: string }>): Promise<Answer>
    suspend(as: AsCommand, asked: Asked<{ why: string }>): Promise<Answer>
    restore(as: AsCommand, asked: Asked): Promise<Answer>
    endSessions(as: AsCommand, asked: Asked): Promise<Answer>
    /** A link that was not sent, told once. */
    linkToHandOver(as: As, person: string): Promise<string | undefined>
  }>

const manage = 'manage accounts' satisfies Capability

/** Who can be what, by the kind of body it is. */
function rolesOf({ kind }: Pick<Authority, 'kind'>): readonly Role[] {
  const reviewing = kind !== 'police-force'
  return roles.filter(role =>
    reviewing ? ['reviewer', 'auditor', 'administrator'].includes(role) : role !== 'reviewer',
  )
}

export function accountsDesk(bench: Bench): AccountsDesk {
  const { store, world } = bench
  const on = () => londonDay(world.now())

  const one = async (as: As, person: string) =>
    accountIn(await store.work(as, tx => accountOf(tx, person)))

  /** Asked by an administrator of the account's own authority, of somebody else's account. */
  async function manages(
    as: AsCommand,
    person: PersonId,
    command: (by: Readonly<{ by: string; person: string }>) => AccountCommand,
  ): Promise<Answer> {
    if (!permits(manage, as) || as.actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
    const by = { by: as.actor.person, person }
    const decided = await decideAccount(store, as, { person, command: command(by) })
    if (!decided.ok)
      return decided.refusal.type === 'NoAccount' ? refuse({ type: 'NotPermitted' }) : decided
    return accepted({})
  }

  /** Nobody goes on where they were: the row says so already, and this leaves nothing behind. */
  async function ended(answer: Answer, person: PersonId): Promise<Answer> {
    if (answer.ok)
      await store.work(here, async tx => {
        await closeSessionsOf(tx, person)
        await dropLinks(tx, person)
      })
    return answer
  }

  return {
    ...recoveryDesk(bench),

    async list(as) {
      if (!permits(manage, as)) return undefined
      return (await store.work(as, allAccounts)).flatMap(row => accountIn(row) ?? [])
    },

    one: async (as, person) => (permits(manage, as) ? one(as, person) : undefined),

    rolesHere: ({ authority }) => rolesOf(authorityOf(bench, authority)),

    async invite(as, { name, role, directory, ...asked }) {
      if (!permits(manage, as)) return refuse({ type: 'NotPermitted' })
      const email = emailOf(asked.email)
      // Worked out from the form, so that the same form again is the same person.
      const person = personId(`p-${as.command}`)
      const known: AccountRow | undefined = await store.work(here, tx => accountByEmail(tx, email))
      if (known && known.person !== person) return refuse({ type: 'EmailTaken' })
      const opened = { type: 'OpenAccount', name, email, role, on: on() } as const
      const command = { ...opened, ...(directory && { directory }) }
      const decided = await decideAccount(store, as, { person, command })
      if (!decided.ok) return decided
      const account = await one(as, person)
      if (account && decided.value.changed) await sendLink(bench, account, 'invitation')
      return accepted({ person })
    },

    async inviteAgain(as, { person }) {
      const account = permits(manage, as) ? await one(as, person) : undefined
      if (!account) return refuse({ type: 'NotPermitted' })
      if (account.state !== 'invited') return refuse({ type: 'NotInvited' })
      await sendLink(bench, account, 'invitation')
      return accepted({})
    },

    giveRole: (as, { person, role }) =>
      manages(as, person, by => ({ type: 'GiveRole', role, ...by, on: on() })),

    nameLine: (as, { person, directory }) =>
      manages(as, person, by => ({
        type: 'NameDirectoryLine',
        ...(directory && { directory }),
        ...by,
        on: on(),
      })),

    suspend: async (as, { person, why }) =>
      ended(
        await manages(as, person, by => ({ type: 'SuspendAccount', why, ...by, on: on() })),
        person,
      ),

    restore: (as, { person }) =>
      manages(as, person, by => ({ type: 'RestoreAccount', ...by, on: on() })),

    async endSessions(as, { person }) {
      const answer = await manages(as, person, () => ({ type: 'EndSessions', on: on() }))
      if (answer.ok) await store.work(here, tx => closeSessionsOf(tx, person))
      return answer
    },

    async linkToHandOver(as, person) {
      const account = await one(as, person)
      // An invitation is the administrator's to hand over; either of the two hands over the other.
      const isRecovery = account?.state === 'active' && permits('approve recovery', as)
      if (!account || !(permits(manage, as) || isRecovery)) return undefined
      return linkToHandOver(bench, account.person)
    },
  }
}
