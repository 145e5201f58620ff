/** One unit of work: a transaction that begins by giving up every right it does not need. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { type AuthorityId, accepted, refuse } from '#kernel'
import { actorOf, personOf } from './actor.ts'
import { type Connection, dbOn, type Engine, sql } from './db.ts'
import type { Answered, Append, Appended, JsonObject, Loaded, Replay } from './event.ts'
import { type LeafRow, type Preparing, prepare } from './leaves.ts'
import { eventColumns, readEvent } from './reading.ts'
import type { Projections } from './store.ts'
import type { As, JobOptions, Work } from './work.ts'
import type { World } from './world.ts'

export type Units = Preparing &
  Readonly<{
    engine: Engine
    world: World
    projections?: Projections | undefined
    enqueue: (at: Connection, job: string, data: JsonObject, options: JobOptions) => Promise<void>
  }>

/** What a unit of work left behind once it was committed. */
export type Left = Readonly<{ leaves: number; jobs: readonly string[] }>

/** The rest of this room may also reach the connection, still under the application role. */
export type OwnWork = Work & Readonly<{ connection: Connection }>

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/
const streamShape = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,119}$/
const inside = new AsyncLocalStorage<true>()

/** Settings cannot be bound in a script, so only ids that need no quoting may stand in one. */
function beginning({ authority, actor }: As): string {
  const person = personOf(actor)
  if (!plain.test(authority)) throw new RangeError('not an authority id')
  if (person !== '' && !plain.test(person)) throw new RangeError('not a person id')
  return `begin; select set_config('role', 'candour_app', true),
    set_config('candour.authority', '${authority}', true),
    set_config('candour.person', '${person}', true)`
}

export async function unitOfWork<T>(
  units: Units,
  as: As,
  unit: (tx: OwnWork) => Promise<T>,
): Promise<Readonly<{ value: T; left: Left }>> {
  // On a single connection the inner one would wait for the outer for ever.
  if (inside.getStore()) throw new Error('a unit of work was begun inside another')
  const begin = beginning(as)
  return units.engine.lend(as.priority ?? 'page', async connection => {
    const leaves: LeafRow[] = []
    const jobs: string[] = []
    const tx = workOn({ units, as, connection, leaves, jobs })
    // Not waited for: it travels with the first statement, which fails if it fails.
    const begun = connection.script(begin)
    begun.catch(() => {})
    try {
      const value = await inside.run(true, () => unit(tx))
      await begun
      await finish(connection, tx, leaves)
      return { value, left: { leaves: leaves.length, jobs } }
    } catch (fault) {
      // A connection that cannot roll back is dropped by its engine; the first fault is the news.
      await connection.script('rollback').catch(() => {})
      throw fault
    }
  })
}

/**
 * Leaf numbers last, and the commit right behind them: the head row is locked no longer than that.
 * Where there are none, a bare `select` stands before the commit, because committing after a
 * failed statement that someone swallowed would quietly undo everything and report no error.
 */
async function finish(
  connection: Connection,
  tx: OwnWork,
  leaves: readonly LeafRow[],
): Promise<void> {
  if (leaves.length === 0) {
    await connection.script('select; commit')
    return
  }
  const values = [
    tx.now,
    leaves.map(leaf => leaf.event),
    leaves.map(leaf => leaf.stream),
    leaves.map(leaf => leaf.version),
    leaves.map(leaf => leaf.kind),
    leaves.map(leaf => leaf.envelope),
    leaves.map(leaf => leaf.body),
    leaves.map(leaf => leaf.hash),
    leaves.map(leaf => leaf.seal),
  ]
  const text = 'select record_leaves($1, $2, $3, $4, $5, $6, $7, $8, $9)'
  const recorded = connection.query(text, values, 'record_leaves')
  const committed = connection.script('commit')
  // Both are on their way before either is waited for; the first to fail is the fault to report.
  committed.catch(() => {})
  await recorded
  await committed
}

type Under = Readonly<{
  units: Units
  as: As
  connection: Connection
  leaves: LeafRow[]
  jobs: string[]
}>

function workOn({ units, as, connection, leaves, jobs }: Under): OwnWork {
  const { authority, actor } = as
  const { shapes, projections, world } = units
  const now = world.now()
  const db = dbOn(connection)

  async function replay(id: string, fingerprint: string): Promise<Replay | undefined> {
    const { rows } = await connection.query(
      'select fingerprint, answer from replay_command($1)',
      [id],
      'replay_command',
    )
    const [found] = rows
    return found && replayed(found, fingerprint)
  }

  async function load(stream: string): Promise<Loaded> {
    const rows = await db.rows(sql`
      select ${eventColumns}
        from event
       where authority_id = ${authority} and stream = ${stream}
       order by version
    `)
    return { version: rows.length, events: rows.map(row => readEvent(shapes, row)) }
  }

  async function append({ stream, expected, events, command }: Append): Promise<Appended> {
    if (!streamShape.test(stream)) throw new RangeError('not a stream id')
    const by = actorOf(actor)
    const prepared = events.map((event, at) =>
      prepare(units, { authority, stream, after: expected + at, recorded: now, actor: by }, event),
    )
    const rowsIn = prepared.map(({ row }) => row)
    const { rows } = await connection.query(
      'select * from append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
      [
        stream,
        expected,
        now,
        by,
        rowsIn.map(row => row.id),
        rowsIn.map(row => row.type),
        rowsIn.map(row => row.schema),
        rowsIn.map(row => row.happened),
        rowsIn.map(row => row.envelopeSalt),
        rowsIn.map(row => row.body),
        rowsIn.map(row => row.bodySalt),
        command?.id ?? null,
        command?.fingerprint ?? null,
        command?.answer ?? null,
      ],
      'append_events',
    )
    const [answer = {}] = rows
    const { outcome, version, rebuilding } = answer
    if (outcome === 'changed') return refuse({ type: 'Changed', version: Number(version) })
    if (outcome === 'repeated') return refuse(replayed(answer, command?.fingerprint ?? ''))
    if (outcome !== 'appended') throw new Error('append_events said nothing known')
    leaves.push(...prepared.map(({ leaf }) => leaf))
    const stored = prepared.map(event => event.stored)
    if (rebuilding === 'f') await projections?.project({ ...db, authority }, stored, stream)
    return accepted({ version: expected + stored.length, events: stored })
  }

  return {
    ...db,
    connection,
    authority,
    actor,
    now,
    replay,
    load,
    append,
    async answer({ id, fingerprint, answer }: Answered) {
      const changed = await db.run(sql`
        insert into command (authority_id, command_id, fingerprint, answer, answered_at)
        values (${authority}, ${id}, ${fingerprint}, ${answer}, ${now})
            on conflict do nothing
      `)
      return changed === 1
    },
    async enqueue(job, data, options = {}) {
      await units.enqueue(connection, job, data, options)
      jobs.push(job)
    },
  }
}

function replayed(row: Readonly<Record<string, string | null>>, fingerprint: string): Replay {
  const { fingerprint: first, answer } = row
  if (first !== fingerprint) return { type: 'OtherRequest' }
  return { type: 'Answered', answer: answer ?? '' }
}

/** Before an event's id: the stream that records its disposal, of which there is only one. */
export const disposalPrefix = 'disposal:'

/** The system itself, at work on one authority behind the pages. */
export function asSystem(authority: AuthorityId): As {
  return { authority, actor: { type: 'system' }, priority: 'background' }
}
