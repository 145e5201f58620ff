/** The outbox as pages list it: what waits for a printer, for the post, for the far end, for us. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export const outboxLists = ['to-print', 'printed', 'on-their-way', 'stuck'] as const
export type OutboxList = (typeof outboxLists)[number]

export type OutboxItem = Readonly<{
  id: string
  /** What it is called in addresses: its id can name the matter. */
  handle: string
  matter: MatterId
  reference: string
  /** Without names; null until somebody has logged it. */
  summary: string | null
  about: string
  method: string
  state: string
  problem: string | null
  queuedAt: Instant
  leavesAt: Instant | null
  anyTime: boolean
  sentAt: Instant | null
  settledAt: Instant | null
  tries: number
  /** The day the letter bears; null for what is no letter. */
  letterOn: Day | null
  /** SHA-256 of the letter's PDF. */
  pdf: string | null
  batch: string | null
  handler: string | null
  handlerName: string | null
  complainant: string | null
}>

const columns = sql`
  o.notice_id, o.handle, o.matter_id, m.reference, m.summary, o.about, o.method, o.state, o.problem, o.queued_at,
  o.leaves_at, o.any_time, o.sent_at, o.settled_at, o.tries, l.sent_on as letter_on, l.pdf, o.batch_id, m.handler_id,
  s.name as handler_name, m.complainant
`
const tables = sql`
  outbox o
    join matter m on m.authority_id = o.authority_id and m.matter_id = o.matter_id
    left join letter l on l.authority_id = o.authority_id and l.letter_id = o.notice_id
    left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
`

function itemOf(row: Row): OutboxItem {
  return {
    id: row.text('notice_id'),
    handle: row.text('handle'),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    about: row.text('about'),
    method: row.text('method'),
    state: row.text('state'),
    problem: row.textOrNull('problem'),
    queuedAt: row.instant('queued_at'),
    leavesAt: row.instantOrNull('leaves_at'),
    anyTime: row.boolean('any_time'),
    sentAt: row.instantOrNull('sent_at'),
    settledAt: row.instantOrNull('settled_at'),
    tries: row.number('tries'),
    letterOn: row.dayOrNull('letter_on'),
    pdf: row.textOrNull('pdf'),
    batch: row.textOrNull('batch_id'),
    handler: row.textOrNull('handler_id'),
    handlerName: row.textOrNull('handler_name'),
    complainant: row.textOrNull('complainant'),
  }
}

const statesOf: Readonly<Record<OutboxList, readonly string[]>> = {
  'to-print': ['to-print'],
  printed: ['printed'],
  'on-their-way': ['waiting', 'sending'],
  stuck: ['bounced', 'failed', 'not-set-up'],
}

/**
 * A mail server that took a notice may still send it back. After this many days it will not, and
 * most never say that one arrived.
 */
const mayStillBounceDays = 5

/** What is in a list. Only what was sent lately is still on its way. */
function listed(tx: Work, list: OutboxList) {
  const lately = sql`${tx.now}::timestamptz - make_interval(days => ${mayStillBounceDays})`
  const sent = sql`or (o.state = 'sent' and o.sent_at > ${lately})`
  return sql`
    o.authority_id = ${tx.authority}
    and (o.state = any(${statesOf[list]}) ${list === 'on-their-way' ? sent : sql``})
  `
}

export async function countOutbox(tx: Work): Promise<Readonly<Record<OutboxList, number>>> {
  const count = async (list: OutboxList) => {
    const [row] = await tx.rows(sql`select count(*) as n from outbox o where ${listed(tx, list)}`)
    return row?.number('n') ?? 0
  }
  return {
    'to-print': await count('to-print'),
    printed: await count('printed'),
    'on-their-way': await count('on-their-way'),
    stuck: await count('stuck'),
  }
}

export type OutboxPage = Readonly<{
  max: number
  after?: Readonly<{ queuedAt: Instant; id: string }>
}>

/** One page of a list, oldest first. */
export async function outboxPage(
  tx: Work,
  list: OutboxList,
  { max, after }: OutboxPage,
): Promise<readonly OutboxItem[]> {
  const later = after
    ? sql`(o.queued_at, o.notice_id) > (${after.queuedAt}::timestamptz, ${after.id})`
    : sql`true`
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where ${listed(tx, list)} and ${later}
     order by o.queued_at, o.notice_id
     limit ${max}
  `)
  return rows.map(itemOf)
}

/** These items, oldest first; a handle that is none of ours is left out. */
export async function outboxItems(
  tx: Work,
  handles: readonly string[],
): Promise<readonly OutboxItem[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where o.authority_id = ${tx.authority} and o.handle = any(${[...handles]})
     order by o.queued_at, o.notice_id
     limit 500
  `)
  return rows.map(itemOf)
}

export async function outboxOfBatch(tx: Work, batch: string): Promise<readonly OutboxItem[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where o.authority_id = ${tx.authority} and o.batch_id = ${batch}
     order by o.queued_at, o.notice_id
     limit 500
  `)
  return rows.map(itemOf)
}
