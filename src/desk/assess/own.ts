/** The day's work of somebody who sees only what they were given: theirs, and nothing beside it. */
import { addDays, londonDay } from '#kernel'
import {
  type DueMatter,
  dueDuties,
  type MatterRow,
  mattersFinishedBy,
  mattersOfHandler,
} from '#store'
import type { Bench } from '../bench.ts'
import { type As, permits } from '../who.ts'

export type OwnWork = Readonly<{
  matters: readonly MatterRow[]
  duties: readonly DueMatter[]
  /** Finished in the last 28 days. */
  finished: readonly MatterRow[]
}>
export type OwnDesk = Readonly<{
  /** Undefined for whoever has the department's lists. */
  ownWork(as: As): Promise<OwnWork | undefined>
}>

const max = 200

export function ownDesk({ store }: Bench): OwnDesk {
  return {
    async ownWork(as) {
      const { actor } = as
      if (!permits('handle own', as) || actor.type !== 'staff') return undefined
      const { person } = actor
      return store.work(as, async tx => ({
        matters: await mattersOfHandler(tx, person, { max }),
        finished: await mattersFinishedBy(tx, person, {
          since: addDays(londonDay(tx.now), -28),
          max: 20,
        }),
        duties: await dueDuties(
          tx,
          { states: ['open', 'overdue'], ours: true, handler: person },
          { max },
        ),
      }))
    },
  }
}
