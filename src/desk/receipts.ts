/** Receipts that staff send by hand: the file, and that it has left. */
import { accepted, londonDay, type MatterId, type OneOf, type Result, refuse } from '#kernel'
import { receiptsAskedFor, settleNotice } from '#store'
import type { Bench } from './bench.ts'
import { decide } from './decide.ts'
import type { Handed } from './sent.ts'
import { type As, type AsCommand, type Barrier, permits } from './who.ts'

export type GiveReceiptRefusal = OneOf<{
  /** It has left already, or is still to be tried by e-mail. */
  NotWaiting: {}
  /** They asked for it another way, so nobody knows that post is safe. */
  PostNotAskedFor: {}
}>
export type GiveReceipt = Readonly<{
  matter: MatterId
  method: 'post' | 'email'
  how: 'posted' | 'handed-over'
}>

export type ReceiptVerbs = Readonly<{
  /** The receipt of a complaint whose complainant asked us for one. Waits for its checkpoint. */
  receiptToGive(as: As, matter: MatterId): Promise<Handed | undefined>
  /** Records that a receipt was posted or handed over. Said twice, it is recorded once. */
  giveReceipt(
    as: AsCommand,
    asked: GiveReceipt,
  ): Promise<Result<MatterId, GiveReceiptRefusal | Barrier>>
}>

const stuck = ['to-print', 'not-set-up', 'failed']

export function receiptVerbs(bench: Bench): ReceiptVerbs {
  const { store, world } = bench
  return {
    async receiptToGive(as, matter) {
      if (!permits('handle', as)) return undefined
      const made = await store.work(as, async tx => {
        const asked = await receiptsAskedFor(tx, matter)
        const { events } = asked.length > 0 ? await tx.load(matter) : { events: [] }
        return events.find(({ type }) => type === 'ComplaintMade')
      })
      if (!made) return undefined
      const receipt = await store.receipt(as.authority, made.id)
      // The same for every complaint: a file's name must not say whose it is.
      return { name: 'receipt.json', text: `${JSON.stringify(receipt, null, 2)}\n` }
    },

    async giveReceipt(as, { matter, method, how }) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const receipts = await store.work(as, tx => receiptsAskedFor(tx, matter))
      const asked = receipts.find(one => one.method === method)
      if (!asked) return refuse({ type: 'NotPermitted' })
      if (asked.state === how) return accepted(matter)
      if (!stuck.includes(asked.state)) return refuse({ type: 'NotWaiting' })
      if (how === 'posted' && method !== 'post') return refuse({ type: 'PostNotAskedFor' })
      const today = londonDay(world.now())
      const given = await decide(bench, as, {
        matter,
        request: { method, how },
        command: { type: 'GiveReceipt', on: today, today, how },
        also: tx => settleNotice(tx, asked.id, { state: how }),
      })
      if (given.ok) return accepted(matter)
      const { refusal } = given
      if (refusal.type === 'NotPermitted' || refusal.type === 'Stale') return refuse(refusal)
      return refuse({ type: 'PostNotAskedFor' })
    },
  }
}
