/** A notice that did not arrive: tried again, sent another way, or the person told otherwise. */
import { type ContactMethod, type GivenBy, safeWays } from '#casework'
import {
  accepted,
  type Day,
  letterId,
  londonDay,
  type MatterId,
  type OneOf,
  type Result,
  refuse,
} from '#kernel'
import { type OutboxRow, outboxByHandle, outboxItems, startAgain, type Work } from '#store'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { contactOf } from './contact.ts'

export type MendRefusal = OneOf<{
  /** It is on its way, or has left. */
  NotStuck: {}
  NotASafeWay: { by: ContactMethod; safe: readonly ContactMethod[] }
  /** There is nothing of it that could be put in an envelope. */
  NothingToPrint: {}
}>

/** Every item by its handle. */
export type MendVerbs = Readonly<{
  tryAgain(as: AsCommand, notice: string): Promise<Result<MatterId, MendRefusal | Barrier>>
  chooseWay(
    as: AsCommand,
    asked: Readonly<{ notice: string; method: 'email' | 'text' | 'post' }>,
  ): Promise<Result<MatterId, MendRefusal | Barrier>>
  /** The person was told by other means on a day: the letter counts as given then. */
  toldAnotherWay(
    as: AsCommand,
    asked: Readonly<{ notice: string; on: Day; how: GivenBy }>,
  ): Promise<Decided>
}>

const stuck = ['bounced', 'failed', 'not-set-up']

export function mendVerbs(bench: Bench): MendVerbs {
  const { store, world } = bench

  /** Runs `unit` on an item that `states` says may be mended. */
  async function mending(
    as: As,
    { notice, states }: Readonly<{ notice: string; states: readonly string[] }>,
    unit: (tx: Work, row: OutboxRow) => Promise<Result<MatterId, MendRefusal>>,
  ): Promise<Result<MatterId, MendRefusal | Barrier>> {
    if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
    return store.work(as, async tx => {
      const row = await outboxByHandle(tx, notice)
      if (!row) return refuse({ type: 'NotPermitted' })
      return states.includes(row.state) ? unit(tx, row) : refuse({ type: 'NotStuck' })
    })
  }

  async function sendAnew(tx: Work, row: OutboxRow, method: ContactMethod) {
    await startAgain(tx, row.id, { state: 'waiting', method })
    await tx.enqueue('send-notice', { authority: tx.authority, notice: row.id })
    return accepted(row.matter)
  }

  return {
    tryAgain: (as, notice) =>
      mending(as, { notice, states: stuck }, async (tx, row) => {
        const method = row.method === 'text' ? 'text' : 'email'
        return sendAnew(tx, row, method)
      }),

    chooseWay: (as, { notice, method }) =>
      mending(as, { notice, states: [...stuck, 'to-print'] }, async (tx, row) => {
        const contact = await contactOf(tx, row.matter)
        const safe = contact ? safeWays(contact) : []
        if (!safe.includes(method)) return refuse({ type: 'NotASafeWay', by: method, safe })
        if (method !== 'post') return sendAnew(tx, row, method)
        const [item] = await outboxItems(tx, [row.handle])
        if (!item?.pdf) return refuse({ type: 'NothingToPrint' })
        await startAgain(tx, row.id, { state: 'to-print', method })
        return accepted(row.matter)
      }),

    async toldAnotherWay(as, { notice, on, how }) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const row = await store.work(as, tx => outboxByHandle(tx, notice))
      if (!row || row.about === 'receipt') return refuse({ type: 'NotPermitted' })
      const today = londonDay(world.now())
      return decide(bench, as, {
        matter: row.matter,
        request: { notice, on, how },
        command: { type: 'GiveLetter', letter: letterId(row.id), on, today, how },
      })
    },
  }
}
