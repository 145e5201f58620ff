/** Notices on their way: that there is something to read, never what; only by a safe way. */
import { contactMethods } from '#casework'
import { type AuthorityId, addSeconds, type Instant, parseAuthorityId } from '#kernel'
import { holidays } from '#law'
import {
  claimNotice,
  holdNotice,
  type Job,
  type OutboxRow,
  outboxRow,
  type Settled,
  settleNotice,
  type Work,
} from '#store'
import { type Bench, system } from './bench.ts'
import { type Carrier, type Carriers, carrierFor, type Message } from './delivery/carrier.ts'
import { contactOf, safeAddress } from './delivery/contact.ts'
import { leavesFrom } from './delivery/quiet.ts'
import { recordFailure, recordSent } from './delivery/record.ts'
import { nameOf, tokenFor } from './delivery/return-path.ts'
import catalogue from './notice.en.json' with { type: 'json' }
import { fill } from './words.ts'

/** Longer than a carrier may take to answer: whoever took a notice up has it for this long. */
const leaseSeconds = 600

/** How long after each try that came to nothing the next one is made: in all, under two days. */
const pausesMinutes = [1, 5, 15, 60, 240, 720, 1440]

type TakenUp = Readonly<{ row: OutboxRow; to: string; carrier: Carrier }>
type Place = Readonly<{ authority: AuthorityId; id: string }>

function queueAgain(tx: Work, { authority, id }: Place, startAfter: Instant): Promise<void> {
  return tx.enqueue('send-notice', { authority, notice: id }, { startAfter })
}

/** Makes a notice ours to send; undefined where it is settled, waits, or somebody has it. */
async function takeUp(tx: Work, place: Place, carriers: Carriers): Promise<TakenUp | undefined> {
  const { id } = place
  const row = await claimNotice(tx, id, addSeconds(tx.now, leaseSeconds))
  if (!row) {
    const other = await outboxRow(tx, id)
    const open = other?.state === 'waiting' || other?.state === 'sending'
    if (open && other.leavesAt) await queueAgain(tx, place, other.leavesAt)
    return undefined
  }
  const carrier = carrierFor(carriers, row)
  if (typeof carrier === 'string') {
    await settleNotice(tx, id, { state: 'not-set-up', problem: carrier })
    return undefined
  }
  const method = contactMethods.find(one => one === row.method)
  const to = method && safeAddress(await contactOf(tx, row.matter), method)
  if (to === undefined) {
    const way = row.method === 'text' ? 'a text message' : 'e-mail'
    await settleNotice(tx, id, { state: 'failed', problem: `they have not said ${way} is safe` })
    return undefined
  }
  const leaves = leavesFrom(tx.now, row, holidays)
  if (leaves > tx.now) {
    await holdNotice(tx, id, leaves)
    await queueAgain(tx, place, leaves)
    return undefined
  }
  return { row, to, carrier }
}

/**
 * Sends one waiting notice. Once settled it is never sent again, and one that cannot go says why
 * where staff see it.
 *
 * Between a carrier's yes and our own note of it, a process can die. The notice is then sent again
 * once its time is over, because one too many says nothing and one too few can cost somebody a
 * date. Both copies carry the same Message-ID, by which mail systems that look drop the second;
 * GOV.UK Notify is asked first whether it has it. SMTP promises no more.
 */
export async function sendNotice(bench: Bench, carriers: Carriers, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  if (!authority) throw new Error('a notice without its authority')
  const place = { authority, id: String(data['notice']) }
  const as = { authority, actor: system, priority: 'background' } as const
  const taken = await bench.store.work(as, tx => takeUp(tx, place, carriers))
  if (!taken) return
  const { row, carrier } = taken
  const outcome = await carrier.hand(await messageFor(bench, authority, taken))
  switch (outcome.type) {
    case 'Taken':
      return recordSent(bench, authority, { row, carrier: carrier.name })
    case 'Refused': {
      const { why, kind } = outcome
      return recordFailure(bench, authority, { row, why, kind, carrier: carrier.name })
    }
    case 'NotNow': {
      const pause = pausesMinutes[row.tries - 1]
      if (pause === undefined)
        return recordFailure(bench, authority, { row, why: outcome.why, kind: 'expired' })
      await bench.store.work(as, async tx => {
        const next = leavesFrom(addSeconds(tx.now, pause * 60), row, holidays)
        const waiting: Settled = { state: 'waiting', problem: outcome.why, leavesAt: next }
        await settleNotice(tx, row.id, waiting)
        await queueAgain(tx, place, next)
      })
    }
  }
}

async function messageFor(
  { store, address, codeKey }: Bench,
  authority: AuthorityId,
  { row, to }: Pick<TakenUp, 'row' | 'to'>,
): Promise<Message> {
  const link = `${address}/track`
  const common = {
    // Its own id can name the matter, and a header is read by every server on the way.
    name: nameOf(row),
    token: tokenFor(codeKey, authority, row),
    again: row.tries > 1,
    to,
    link,
  }
  if (row.about !== 'receipt')
    return { ...common, subject: catalogue.subject, text: fill(catalogue.body, { link }) }
  const made = await store.work({ authority, actor: system }, tx => tx.load(row.matter))
  const event = made.events[0]
  if (!event) throw new Error('a receipt for a complaint that is not there')
  const receipt = await store.receipt(authority, event.id)
  const text = `${JSON.stringify(receipt, null, 2)}\n`
  return {
    ...common,
    subject: catalogue.receiptSubject,
    text: catalogue.receiptBody,
    attachment: { name: 'receipt.json', text },
  }
}
