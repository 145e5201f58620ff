/** Events and their leaves on their way into the database, within one unit of work. */
import { type AuthorityId, accepted, type Instant, refuse } from '#kernel'
import { type Connection, type Db, type Ran, sql } from './db.ts'
import type { Answered, Append, Appended, Replay } from './event.ts'
import { type EventRow, type LeafRow, type Preparing, prepare } from './leaves.ts'
import {
  appendEvent,
  appendRest,
  claimCommand,
  claimProjections,
  findCommand,
  recordLeaf,
  recordLeaves,
  rememberCommand,
} from './statements.ts'
import type { Projections } from './store.ts'

/** One unit of work, as far as appending in it goes. */
export type Underway = Readonly<{
  preparing: Preparing
  projections: Projections | undefined
  connection: Connection
  db: Db
  authority: AuthorityId
  /** As the envelope keeps it. */
  actor: string
  now: Instant
  /** Whether others may be at work on the same database: otherwise there is nobody to wait for. */
  shared: boolean
}>

/** What a unit of work has gathered by its end. */
export type Gathered = Readonly<{
  leaves: LeafRow[]
  /** Statements on their way that nobody has waited for yet, in the order they were sent. */
  sent: Promise<unknown>[]
}>

const streamShape = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,119}$/

/** Waited for at the end: its fault is not unhandled meanwhile. */
export function onItsWay<T>(statement: Promise<T>): Promise<T> {
  statement.catch(() => {})
  return statement
}

export function appendingIn(under: Underway, { leaves, sent }: Gathered) {
  const { connection, db, authority, actor, now, shared } = under
  const claimed = new Set<string>()
  let projecting = !shared
  const send = (text: string, values: readonly unknown[]) => {
    sent.push(onItsWay(connection.query(text, values)))
  }

  async function replay(id: string, fingerprint: string): Promise<Replay | undefined> {
    if (shared) send(claimCommand, [id])
    projecting = true
    claimed.add(id)
    const { rows } = await connection.query(findCommand, [authority, id])
    const [found] = rows
    if (!found) return undefined
    if (found['fingerprint'] !== fingerprint) return { type: 'OtherRequest' }
    return { type: 'Answered', answer: found['answer'] ?? '' }
  }

  async function answer({ id, fingerprint, answer }: Answered): Promise<boolean> {
    const changed = await db.run(sql`
      insert into command (authority_id, command_id, fingerprint, answer, answered_at)
      values (${authority}, ${id}, ${fingerprint}, ${answer}, ${now})
          on conflict do nothing
    `)
    return changed === 1
  }

  async function versionOf(stream: string): Promise<number> {
    const [last] = await db.rows(sql`
      select max(version) as version from event
       where authority_id = ${authority} and stream = ${stream}
    `)
    return last?.numberOrNull('version') ?? 0
  }

  /** A decision that records nothing is still made on a version, and remembered. */
  async function nothing({ stream, expected, command }: Append): Promise<Appended> {
    const version = await versionOf(stream)
    if (version !== expected) return refuse({ type: 'Changed', version })
    if (command) await answer(command)
    return accepted({ version, events: [] })
  }

  async function insert(stream: string, expected: number, [first, ...rest]: readonly EventRow[]) {
    if (!first) return undefined
    if (!projecting) send(claimProjections, [])
    projecting = true
    const { id, type, schema, happened, envelopeSalt, body, bodySalt } = first
    const place = [authority, stream, expected, id, type, schema, happened, now, actor]
    const values = [...place, envelopeSalt, body, bodySalt]
    const { rows } = await connection.query(appendEvent, values)
    const [won] = rows
    if (won && rest.length > 0) {
      const values = [authority, stream, expected + 1, now, actor, ...columnsOf(rest)]
      send(appendRest, values)
    }
    return won
  }

  async function append(asked: Append): Promise<Appended> {
    const { stream, expected, events, command } = asked
    if (!streamShape.test(stream)) throw new RangeError('not a stream id')
    if (command && !claimed.has(command.id)) {
      const before = await replay(command.id, command.fingerprint)
      if (before) return refuse(before)
    }
    if (events.length === 0) return nothing(asked)
    const prepared = events.map((event, at) => {
      const placed = { authority, stream, after: expected + at, recorded: now, actor }
      return prepare(under.preparing, placed, event)
    })
    const rows = prepared.map(({ row }) => row)
    const won = await insert(stream, expected, rows)
    if (!won) return refuse({ type: 'Changed', version: await versionOf(stream) })
    if (command) {
      const { id, fingerprint, answer } = command
      send(rememberCommand, [authority, id, fingerprint, answer, now])
    }
    leaves.push(...prepared.map(({ leaf }) => leaf))
    const stored = prepared.map(event => event.stored)
    if (won['rebuilding'] === 'f') {
      await under.projections?.project({ ...db, authority }, stored, stream)
    }
    return accepted({ version: expected + stored.length, events: stored })
  }

  return { replay, answer, append }
}

function columnsOf(rows: readonly EventRow[]): readonly unknown[] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ type }) => type),
    rows.map(({ schema }) => schema),
    rows.map(({ happened }) => happened),
    rows.map(({ envelopeSalt }) => envelopeSalt.toHex()),
    rows.map(({ body }) => body),
    rows.map(({ bodySalt }) => bodySalt.toHex()),
  ]
}

/**
 * Gives the leaves their numbers. The head row stays locked until the commit, so this goes last.
 */
export function numberLeaves(
  { connection, authority, now }: Pick<Underway, 'connection' | 'authority' | 'now'>,
  leaves: readonly LeafRow[],
): Promise<Ran> {
  const [leaf] = leaves
  if (leaf && leaves.length === 1) {
    const { event, stream, version, kind, envelope, body, hash, seal } = leaf
    const values = [authority, now, event, stream, version, kind, envelope, body, hash, seal]
    return onItsWay(connection.query(recordLeaf, values))
  }
  const values = [
    authority,
    now,
    leaves.map(({ event }) => event),
    leaves.map(({ stream }) => stream),
    leaves.map(({ version }) => version),
    leaves.map(({ kind }) => kind),
    leaves.map(({ envelope }) => envelope.toHex()),
    leaves.map(({ body }) => body.toHex()),
    leaves.map(({ hash }) => hash.toHex()),
    leaves.map(({ seal }) => seal.toHex()),
  ]
  return onItsWay(connection.query(recordLeaves, values))
}
