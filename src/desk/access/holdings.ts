/**
 * Restricted-holdings checks: a gatekeeper is asked about everybody complained against alike, and
 * answers with the same words whatever the truth. What is sealed is kept outside Candour.
 */
import { londonDay, type MatterId, refuse, type SubjectId } from '#kernel'
import { type HoldingsRow, holdingsOf, holdingsWaiting, standingTo } from '#store'
import { type Bench, system } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { type As, type AsCommand, permits } from '../who.ts'
import { maySee } from './may-see.ts'

export type HoldingsCheck = Pick<HoldingsRow, 'subject' | 'askedAt' | 'answeredAt'>

export type HoldingsDesk = Readonly<{
  /** Who is asked about and under which reference, oldest first: never what is alleged. */
  holdingsWaiting(as: As): Promise<readonly HoldingsRow[] | undefined>
  answerHoldings(
    as: AsCommand,
    asked: Readonly<{ matter: MatterId; subject: SubjectId }>,
  ): Promise<Decided>
  holdingsChecks(as: As, matter: MatterId): Promise<readonly HoldingsCheck[]>
}>

export function holdingsDesk(bench: Bench): HoldingsDesk {
  const { store, world } = bench
  const asSystem = ({ authority }: As) => ({ authority, actor: system }) as const
  return {
    async holdingsWaiting(as) {
      const { actor } = as
      if (!permits('answer holdings', as) || actor.type !== 'staff') return undefined
      // A gatekeeper it may be about is not asked: the check waits for another.
      return store.work(asSystem(as), tx => holdingsWaiting(tx, actor.person))
    },

    async answerHoldings(as, { matter, subject }) {
      const { actor, command } = as
      if (!permits('answer holdings', as) || actor.type !== 'staff')
        return refuse({ type: 'NotPermitted' })
      const standing = await store.work(asSystem(as), tx => standingTo(tx, matter, actor.person))
      if (standing.isRestricted) return refuse({ type: 'NotPermitted' })
      const by = { person: actor.person, name: actor.name }
      // A gatekeeper sees no matter: the answer is put into its record for them.
      return decide(
        bench,
        { ...asSystem(as), command },
        {
          matter,
          command: { type: 'AnswerHoldings', subject, by, on: londonDay(world.now()) },
          request: { subject },
        },
      )
    },

    async holdingsChecks(as, matter) {
      if (!permits('handle', as)) return []
      return store.work(as, async tx => {
        if (!(await maySee(tx, as, matter))) return []
        return (await holdingsOf(tx, matter)).map(({ subject, askedAt, answeredAt }) => ({
          subject,
          askedAt,
          answeredAt,
        }))
      })
    },
  }
}
