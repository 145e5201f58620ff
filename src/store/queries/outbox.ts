/** The outbox: every notice, letter and receipt on its way out, and what became of it. */
import { type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

/**
 * Where an item stands. `sending` is `waiting` that a process has taken up and has not yet said
 * what came of; one that dies there is tried again once its time is over.
 */
export type NoticeState =
  | 'waiting'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'bounced'
  | 'failed'
  | 'not-set-up'
  | 'to-print'
  | 'printed'
  | 'posted'
  | 'handed-over'
  | 'read-out'
  /** On their own page, until they open it. */
  | 'on-page'
  | 'opened'

export type Notice = Readonly<{
  /** The letter's id where it announces a letter; else an id of its own. */
  id: string
  matter: MatterId
  /** `urgent` never waits; the others but receipts wait for a working morning. */
  about: 'update' | 'letter' | 'urgent' | 'receipt'
  method: string
  state: NoticeState
  /** Not before this. */
  leavesAt?: Instant
  /** They agreed to hear from us on an evening, a weekend or a bank holiday. */
  anyTime?: boolean
}>

/** What is said of a notice to mail servers: never its own id, which can name the matter. */
const handleOf = (id: string) => sql`left(encode(sha256(convert_to(${id}, 'UTF8')), 'hex'), 20)`

export async function queueNotice(tx: Work, notice: Notice): Promise<void> {
  const { id, matter, about, method, state, leavesAt, anyTime } = notice
  await tx.run(sql`
    insert into outbox (authority_id, notice_id, matter_id, about, method, state, queued_at, handle,
                        leaves_at, any_time)
    values (${tx.authority}, ${id}, ${matter}, ${about}, ${method}, ${state}, ${tx.now},
            ${handleOf(id)}, ${leavesAt ?? null}, ${anyTime ?? false})
        on conflict (authority_id, notice_id) do nothing
  `)
}

export type OutboxRow = Readonly<{
  id: string
  matter: MatterId
  about: string
  method: string
  state: string
  handle: string
  /** How often somebody had it sent anew: a bounce belongs to the round it came from. */
  round: number
  tries: number
  queuedAt: Instant
  leavesAt: Instant | null
  anyTime: boolean
  batch: string | null
}>

const columns = sql`
  notice_id, matter_id, about, method, state, handle, round, tries, queued_at, leaves_at, any_time, batch_id
`

function outboxOf(row: Row): OutboxRow {
  return {
    id: row.text('notice_id'),
    matter: matterId(row.text('matter_id')),
    about: row.text('about'),
    method: row.text('method'),
    state: row.text('state'),
    handle: row.text('handle'),
    round: row.number('round'),
    tries: row.number('tries'),
    queuedAt: row.instant('queued_at'),
    leavesAt: row.instantOrNull('leaves_at'),
    anyTime: row.boolean('any_time'),
    batch: row.textOrNull('batch_id'),
  }
}

/** One item, locked for this unit of work. */
export async function outboxRow(tx: Work, id: string): Promise<OutboxRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from outbox
     where authority_id = ${tx.authority} and notice_id = ${id}
       for update
  `)
  return row && outboxOf(row)
}

/** The item the world knows by this handle, locked for this unit of work. */
export async function outboxByHandle(tx: Work, handle: string): Promise<OutboxRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from outbox
     where authority_id = ${tx.authority} and handle = ${handle}
       for update
  `)
  return row && outboxOf(row)
}

/**
 * Takes up an item whose time has come, until `until`: nobody else has it meanwhile. Undefined
 * where it is settled, waits for its time, or somebody has it.
 */
export async function claimNotice(
  tx: Work,
  id: string,
  until: Instant,
): Promise<OutboxRow | undefined> {
  const [row] = await tx.rows(sql`
    update outbox set state = 'sending', tries = tries + 1, leaves_at = ${until}
     where authority_id = ${tx.authority} and notice_id = ${id}
       and state in ('waiting', 'sending') and (leaves_at is null or leaves_at <= ${tx.now})
 returning ${columns}
  `)
  return row && outboxOf(row)
}

/** Gives an item back untried, to be taken up at `leavesAt` or after. */
export async function holdNotice(tx: Work, id: string, leavesAt: Instant): Promise<void> {
  await tx.run(sql`
    update outbox set state = 'waiting', leaves_at = ${leavesAt}, tries = tries - 1
     where authority_id = ${tx.authority} and notice_id = ${id} and state = 'sending'
  `)
}

/** How delivery can fail: the far end sent it back, refused it, or nobody took it in time. */
export type FailureKind = 'bounced' | 'refused' | 'expired'

export type Settled = Readonly<{
  state: NoticeState
  /** Why it stands so, in plain words. */
  problem?: string
  kind?: FailureKind
  carrier?: string
  /** Where it waits: until when. */
  leavesAt?: Instant
}>

export async function settleNotice(tx: Work, id: string, settled: Settled): Promise<void> {
  const { state, problem, kind, carrier, leavesAt } = settled
  const open =
    state === 'waiting' || state === 'to-print' || state === 'printed' || state === 'on-page'
  await tx.run(sql`
    update outbox
       set state = ${state}, problem = ${problem ?? null}, kind = ${kind ?? null},
           leaves_at = ${leavesAt ?? null}, carrier = coalesce(${carrier ?? null}, carrier),
           sent_at = case when ${state} = 'sent' then ${tx.now}::timestamptz else sent_at end,
           settled_at = ${open ? null : tx.now}
     where authority_id = ${tx.authority} and notice_id = ${id}
  `)
}

export type Fresh = Readonly<{
  state: 'waiting' | 'to-print'
  method: string
  leavesAt?: Instant
}>

/** A fresh round: what an earlier one still says about itself no longer counts. */
export async function startAgain(
  tx: Work,
  id: string,
  { state, method, leavesAt }: Fresh,
): Promise<void> {
  await tx.run(sql`
    update outbox
       set state = ${state}, method = ${method}, leaves_at = ${leavesAt ?? null},
           round = round + 1, tries = 0, problem = null, kind = null, carrier = null,
           sent_at = null, settled_at = null, batch_id = null
     where authority_id = ${tx.authority} and notice_id = ${id}
  `)
}

/** Items whose time came before `before` and that nobody has taken up since. */
export async function neglectedNotices(
  tx: Work,
  { before, max }: Readonly<{ before: Instant; max: number }>,
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select notice_id from outbox
     where authority_id = ${tx.authority} and state in ('waiting', 'sending')
       and coalesce(leaves_at, queued_at) < ${before}
     order by queued_at, notice_id
     limit ${max}
  `)
  return rows.map(row => row.text('notice_id'))
}
