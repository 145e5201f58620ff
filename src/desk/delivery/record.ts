/** What became of a notice, written down: in the outbox always, in the ledger where it counts. */
import { type AuthorityId, commandId, type LetterId, letterId, londonDay } from '#kernel'
import {
  type OutboxRow,
  outboxByHandle,
  outboxRow,
  type Settled,
  settleNotice,
  type Work,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { decide } from '../decide.ts'
import type { Failure } from './failure.ts'
import { readToken } from './return-path.ts'

/** All of the bench that writing down needs. */
type Recording = Pick<Bench, 'store' | 'world' | 'authorities' | 'codeKey'>

type Carried = Readonly<{ row: OutboxRow; carrier?: string }>

/** The letter an item announces; undefined for what is no letter. */
function letterOf({ about, id }: OutboxRow): LetterId | undefined {
  return about === 'receipt' ? undefined : letterId(id)
}

function methodOf({ method }: OutboxRow): 'email' | 'text' {
  return method === 'text' ? 'text' : 'email'
}

/** Settles it, unless somebody has meanwhile chosen another way or sent it anew. */
async function settle(tx: Work, row: OutboxRow, settled: Settled): Promise<void> {
  const now = await outboxRow(tx, row.id)
  if (now && isStill(now, row)) await settleNotice(tx, row.id, settled)
}

function isStill(now: OutboxRow, row: OutboxRow): boolean {
  return now.round === row.round && now.state === row.state
}

/** The notice left, and so the complainant was told: the next update counts from this day. */
export async function recordSent(
  bench: Recording,
  authority: AuthorityId,
  { row, carrier }: Carried,
): Promise<void> {
  const sent: Settled = { state: 'sent', ...(carrier === undefined ? {} : { carrier }) }
  const letter = letterOf(row)
  if (letter) {
    const on = londonDay(bench.world.now())
    // A command id of its own, so that the same notice sent again is recorded once.
    const as = { authority, actor: system, command: commandId(`notice-${letter}-${row.round}`) }
    const decided = await decide(bench, as, {
      matter: row.matter,
      request: { letter, round: row.round },
      command: { type: 'RecordNotice', letter, on, round: row.round, by: methodOf(row) },
      also: tx => settle(tx, row, sent),
    })
    if (!decided.ok) throw new Error('a notice that was sent could not be recorded')
  }
  await asSystem(bench, authority, tx => settle(tx, row, sent))
}

/** It did not arrive: nobody was told by it, and somebody must find another way. */
export async function recordFailure(
  bench: Recording,
  authority: AuthorityId,
  { row, why, kind, carrier }: Carried & Failure,
): Promise<void> {
  const state = kind === 'bounced' ? 'bounced' : 'failed'
  const failed: Settled = {
    state,
    problem: why,
    kind,
    ...(carrier === undefined ? {} : { carrier }),
  }
  const letter = letterOf(row)
  const now = letter && (await asSystem(bench, authority, tx => outboxRow(tx, row.id)))
  if (letter && now && isStill(now, row)) {
    const as = { authority, actor: system, command: commandId(`failed-${letter}-${row.round}`) }
    const on = londonDay(bench.world.now())
    const decided = await decide(bench, as, {
      matter: row.matter,
      request: { letter, round: row.round },
      command: { type: 'RecordFailure', letter, on, why, kind, round: row.round },
      also: tx => settle(tx, row, failed),
    })
    if (!decided.ok) throw new Error('a notice that failed could not be recorded')
  }
  await asSystem(bench, authority, tx => settle(tx, row, failed))
}

/** What the far end said later: that it arrived, or that it did not. */
export type DeliveryNews = Readonly<{ arrived: true }> | (Readonly<{ arrived: false }> & Failure)

export type Recorded = 'recorded' | 'nothing changed' | 'under way' | 'not ours'

/**
 * Records what came back for a notice, found by its token. Said twice it is recorded once, and it
 * changes nothing where a newer round is under way or a person has found another way.
 */
export async function recordNews(
  bench: Recording,
  token: string,
  news: DeliveryNews,
): Promise<Recorded> {
  const authorities = bench.authorities.map(({ id }) => id)
  const found = readToken(bench.codeKey, authorities, token)
  if (!found) return 'not ours'
  const { authority, handle, round } = found
  const row = await asSystem(bench, authority, tx => outboxByHandle(tx, handle))
  if (!row) return 'not ours'
  // Whoever hands it over has yet to say so: what comes of it must be written down after that.
  if (row.round === round && row.state === 'sending') return 'under way'
  const open = row.round === round && ['sent', 'delivered'].includes(row.state)
  if (!open || (news.arrived && row.state === 'delivered')) return 'nothing changed'
  if (news.arrived) await asSystem(bench, authority, tx => settle(tx, row, { state: 'delivered' }))
  else {
    const { why, kind } = news
    await recordFailure(bench, authority, { row, why, kind })
  }
  return 'recorded'
}

function asSystem<T>({ store }: Recording, authority: AuthorityId, unit: (tx: Work) => Promise<T>) {
  return store.work({ authority, actor: system, priority: 'background' }, unit)
}
