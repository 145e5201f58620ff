/**
 * Leaves, events and nodes as an audit wants them: each row taken as it stands, however odd,
 * because whoever changed it need not have kept it readable.
 */
import { parseInstant } from '#kernel'
import type { AuditBody, AuditLeaf, AuditPortion, TreeNode } from '#ledger'
import { type Row, type Statement, sql } from './db.ts'
import { grownTo, type Log, readNode } from './tree-rows.ts'
import { disposalPrefix } from './unit.ts'

/** How far the stored tree, the head row and the leaves themselves say the log goes. */
export type Outline = Readonly<{ grown: number; head: number; end: number }>

export async function outlineOf(log: Log): Promise<Outline> {
  const grown = await grownTo(log)
  const [row] = await log.rows(sql`
    select size,
           (select coalesce(max(number) + 1, 0) from leaf where authority_id = ${log.authority})
             as past
      from log_head
     where authority_id = ${log.authority}
  `)
  return { grown, head: row?.number('size') ?? 0, end: row?.number('past') ?? 0 }
}

/** The last leaf of a page. Numbers may repeat where somebody took the key away. */
export type Turn = Readonly<{ number: number; event: string }>
export const beforeAll: Turn = { number: -1, event: '' }

export type AuditPage = AuditPortion & Readonly<{ last: Turn | undefined }>

export async function auditPage(
  log: Log,
  after: Turn,
  { end, limit }: Readonly<{ end: number; limit: number }>,
): Promise<AuditPage> {
  const rows = await log.rows(sql`
    select leaf.number, leaf.event_id, leaf.stream, leaf.version, leaf.kind,
           ${asWritten('leaf')} as leaf_recorded, leaf.envelope, leaf.body, leaf.hash, leaf.seal
      from leaf
     where leaf.authority_id = ${log.authority}
       and (leaf.number, leaf.event_id) > (${after.number}, ${after.event})
       and leaf.number < ${end}
     order by leaf.number, leaf.event_id
     limit ${limit}
  `)
  const found = await eventsOf(log, rows)
  const leaves = rows.map(row => leafOf(log, row, found.get(row.text('event_id'))))
  const last = rows.at(-1)
  const turn = last && { number: last.number('number'), event: last.text('event_id') }
  const span = { from: after.number + 1, to: (turn?.number ?? after.number) + 1 }
  return { leaves, nodes: turn ? await nodesEnding(log, span) : [], last: turn }
}

/** The instant in our own form, or whatever stands there instead (`infinity`, microseconds). */
function asWritten(table: string): Statement & ReturnType<typeof sql> {
  return sql`to_char(${sql.ref(`${table}.recorded_at`)} at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/** Microseconds are never ours: they are left in, so that the text no longer matches. */
function recorded(text: string | null): string {
  return parseInstant((text ?? '').replace(/(\.\d{3})000Z$/, '$1Z')) && text
    ? text.replace(/(\.\d{3})000Z$/, '$1Z')
    : String(text)
}

/** The events of these leaves, by place; then, for leaves that found none, wherever they may be. */
async function eventsOf(log: Log, leaves: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const asked = leaves.map(row => ({
    event: row.text('event_id'),
    stream: row.text('stream'),
    version: row.number('version'),
  }))
  const columns = sql`
    event.event_id, event.stream, event.version, event.type, event.schema, event.happened,
    ${asWritten('event')} as recorded, event.actor, event.envelope_salt, event.body,
    event.body_salt, case when event.body is null then (
      select disposal.event_id
        from event disposal
       where disposal.authority_id = event.authority_id
         and disposal.stream = ${disposalPrefix} || event.event_id
         and disposal.version = 1
    ) end as disposal
  `
  // Laterally, and one each: without statistics, as on PGlite, a plain join reads the whole table.
  const placed = await log.rows(sql`
    select ${columns}
      from json_to_recordset(${JSON.stringify(asked)}::json)
             as asked (event text, stream text, version int)
     cross join lateral (
             select *
               from event
              where event.authority_id = ${log.authority} and event.stream = asked.stream
                and event.version = asked.version and event.event_id = asked.event
              limit 1
           ) event
  `)
  const found = new Map(placed.map(row => [row.text('event_id'), row]))
  const lost = asked.map(({ event }) => event).filter(event => !found.has(event))
  if (lost.length === 0) return found
  // No index leads here, and none is needed: an honest log never comes this way.
  const strayed = await log.rows(sql`
    select ${columns}
      from event
     where event.authority_id = ${log.authority} and event.event_id = any(${lost})
  `)
  for (const row of strayed) found.set(row.text('event_id'), row)
  return found
}

function leafOf({ authority }: Log, row: Row, event: Row | undefined): AuditLeaf {
  return {
    number: row.number('number'),
    hash: row.bytes('hash'),
    seal: row.bytes('seal'),
    leaf: {
      authority,
      kind: row.text('kind'),
      recorded: recorded(row.textOrNull('leaf_recorded')),
      envelope: row.bytes('envelope'),
      body: row.bytes('body'),
    },
    ...(event && {
      event: {
        envelope: {
          authority,
          stream: event.text('stream'),
          version: event.number('version'),
          event: event.text('event_id'),
          type: event.text('type'),
          schema: event.number('schema'),
          happened: event.text('happened'),
          recorded: recorded(event.textOrNull('recorded')),
          actor: event.text('actor'),
        },
        envelopeSalt: event.bytes('envelope_salt'),
        body: bodyOf(event),
      },
    }),
  }
}

function bodyOf(event: Row): AuditBody {
  const [text, salt] = [event.textOrNull('body'), event.bytesOrNull('body_salt')]
  if (text !== null && salt) return { type: 'Kept', text, salt }
  const by = event.textOrNull('disposal')
  return by === null ? { type: 'Missing' } : { type: 'Disposed', by }
}

/** The stored nodes whose last leaf is one of these. */
async function nodesEnding(
  log: Log,
  { from, to }: Readonly<{ from: number; to: number }>,
): Promise<readonly TreeNode[]> {
  const asked: { level: number; first: number; last: number }[] = []
  for (let [level, width] = [0, 1]; width <= to; level += 1, width *= 2) {
    const [first, last] = [Math.ceil((from + 1) / width) - 1, Math.floor(to / width) - 1]
    if (first <= last) asked.push({ level, first, last })
  }
  const rows = await log.rows(sql`
    select node.level, node.index, node.hash
      from json_to_recordset(${JSON.stringify(asked)}::json)
             as asked (level int, first bigint, last bigint)
     cross join lateral (
             select level, index, hash
               from tree_node
              where authority_id = ${log.authority} and level = asked.level
                and index between asked.first and asked.last
              order by index
              limit ${to - from}
           ) node
  `)
  return rows.map(readNode)
}

/** Where in the order of streams a page of events ended. */
export type Place = Readonly<{ stream: string; version: number }>
export const firstPlace: Place = { stream: '', version: 0 }
export type StrayPage = Readonly<{ stray: readonly string[]; last: Place | undefined }>

/** Events of one page that no leaf names. */
export async function strayEvents(log: Log, after: Place, limit: number): Promise<StrayPage> {
  const rows = await log.rows(sql`
    select event.stream, event.version, event.event_id, (
             select leaf.event_id from leaf
              where leaf.authority_id = event.authority_id and leaf.event_id = event.event_id
              limit 1
           ) is null as stray
      from event
     where event.authority_id = ${log.authority}
       and (event.stream, event.version) > (${after.stream}, ${after.version})
     order by event.stream, event.version
     limit ${limit}
  `)
  const last = rows.at(-1)
  return {
    stray: rows.filter(row => row.boolean('stray')).map(row => row.text('event_id')),
    last: last && { stream: last.text('stream'), version: last.number('version') },
  }
}
