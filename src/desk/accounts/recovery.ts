/**
 * Letting somebody back in who has lost what they sign in with: by two people, an administrator
 * and one of the department's own. Who approves must know the person, by face or by voice; the
 * second approval makes a link for one use.
 */
import { type AccountRefusal, isApproved, type RecoverySide } from '#casework'
import { accepted, type Instant, londonDay, type PersonId, type Result, refuse } from '#kernel'
import { accountOf, allAccounts, type Recovery } from '#store'
import { may, type Role } from '../access/roles.ts'
import type { Bench } from '../bench.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { type Account, accountIn } from './account.ts'
import { decideAccount } from './decide.ts'
import { sendLink } from './links.ts'

export type RecoveryRow = Readonly<{
  person: PersonId
  name: string
  role: Role
  askedAt: Instant
  approvals: readonly Readonly<{ name: string; side: RecoverySide; at: Instant }>[]
  isApproved: boolean
  /** Whether whoever asks may approve it now. */
  mayApprove: boolean
}>
type Answer = Result<{}, AccountRefusal | Barrier>

export type RecoveryDesk = Readonly<{
  recoveries(as: As): Promise<readonly RecoveryRow[] | undefined>
  approveRecovery(as: AsCommand, asked: Readonly<{ person: PersonId }>): Promise<Answer>
  refuseRecovery(as: AsCommand, asked: Readonly<{ person: PersonId; why: string }>): Promise<Answer>
}>

function sideOf(role: Role): RecoverySide {
  return may(role, 'manage accounts') ? 'administration' : 'professional standards'
}

/**
 * The sides there are in this authority: one of each has to approve. Where a body has only one, as
 * a small review body may, two different people of it do.
 */
function sidesOf(accounts: readonly Account[]): readonly RecoverySide[] {
  const approvers = accounts.filter(
    ({ role, state }) => state === 'active' && may(role, 'approve recovery'),
  )
  return [...new Set(approvers.map(({ role }) => sideOf(role)))]
}

export function recoveryDesk(bench: Bench): RecoveryDesk {
  const { store, world } = bench
  const accountsOf = async (as: As) =>
    (await store.work(as, allAccounts)).flatMap(row => accountIn(row) ?? [])

  return {
    async recoveries(as) {
      const { actor } = as
      if (!permits('approve recovery', as) || actor.type !== 'staff') return undefined
      const accounts = await accountsOf(as)
      const sides = sidesOf(accounts)
      const names = new Map(accounts.map(({ person, name }) => [String(person), name]))
      return accounts.flatMap(({ person, name, role, recovery }) => {
        if (!recovery) return []
        const { askedAt, approvals } = recovery
        const isDone = isApproved(approvals)
        const mine = approvals.some(
          ({ by, side }) =>
            by === actor.person || (sides.length > 1 && side === sideOf(actor.role)),
        )
        const row: RecoveryRow = {
          person,
          name,
          role,
          askedAt,
          approvals: approvals.map(({ by, side, at }) => ({
            name: names.get(by) ?? 'Somebody who has left',
            side,
            at,
          })),
          isApproved: isDone,
          mayApprove: !isDone && !mine && person !== actor.person,
        }
        return [row]
      })
    },

    async approveRecovery(as, { person }) {
      const { actor } = as
      if (!permits('approve recovery', as) || actor.type !== 'staff')
        return refuse({ type: 'NotPermitted' })
      const sides = sidesOf(await accountsOf(as))
      const decided = await decideAccount(store, as, {
        person,
        command: {
          type: 'ApproveRecovery',
          person,
          by: actor.person,
          side: sideOf(actor.role),
          sides,
          on: londonDay(world.now()),
        },
      })
      if (!decided.ok)
        return decided.refusal.type === 'NoAccount' ? refuse({ type: 'NotPermitted' }) : decided
      const account = accountIn(await store.work(as, tx => accountOf(tx, person)))
      const approvals: Recovery['approvals'] = account?.recovery?.approvals ?? []
      if (account && decided.value.changed && isApproved(approvals))
        await sendLink(bench, account, 'recovery')
      return accepted({})
    },

    async refuseRecovery(as, { person, why }) {
      const { actor } = as
      if (!permits('approve recovery', as) || actor.type !== 'staff')
        return refuse({ type: 'NotPermitted' })
      const on = londonDay(world.now())
      const command = { type: 'RefuseRecovery', person, by: actor.person, why, on } as const
      const decided = await decideAccount(store, as, { person, command })
      return decided.ok ? accepted({}) : decided
    },
  }
}
