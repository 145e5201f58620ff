/** One unit of work: a transaction that begins by giving up every right it does not need. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { AuthorityId, Instant } from '#kernel'
import { actorOf, personOf } from './actor.ts'
import { appendingIn, type Gathered, numberLeaves, onItsWay } from './append.ts'
import { type Connection, dbOn, type Engine } from './db.ts'
import type { JsonObject } from './event.ts'
import type { Preparing } from './leaves.ts'
import { readEvent } from './reading.ts'
import { rowOf } from './row.ts'
import { loadStream } from './statements.ts'
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
const inside = new AsyncLocalStorage<true>()

/** Begins as the application's role; on PGlite ids stand in a script, where nothing is quoted. */
function begin(connection: Connection, as: As, now: Instant): Promise<void> {
  const { authority, actor, home = '' } = as
  const person = personOf(actor)
  const matter = 'matter' in actor ? actor.matter : (as.matter ?? '')
  if (!plain.test(authority)) throw new RangeError('not an authority id')
  if (person !== '' && !plain.test(person)) throw new RangeError('not a person id')
  if (home !== '' && !plain.test(home)) throw new RangeError('not an authority id')
  if (matter !== '' && !plain.test(matter)) throw new RangeError('not a matter id')
  const sees = as.sees ?? seenBy[actor.type]
  const covert = (as.covert ?? actor.type === 'system') ? 'yes' : ''
  return connection.begin({ authority, person, sees, matter, home, now, covert })
}

/** Where a unit of work does not say. The system's own and the public's are about no one matter. */
const seenBy = {
  ...{ staff: 'given', tracker: 'given', invited: 'given' },
  ...{ public: 'all', system: 'all' },
} as const

export async function unitOfWork<T>(
  units: Units,
  as: As,
  unit: (tx: OwnWork) => Promise<T>,
): Promise<Readonly<{ value: T; left: Left }>> {
  // On a single connection the inner one would wait for the outer for ever.
  if (inside.getStore()) throw new Error('a unit of work was begun inside another')
  return units.engine.lend(as.priority ?? 'page', async connection => {
    const jobs: string[] = []
    const gathered: Gathered = { leaves: [], sent: [] }
    const now = units.world.now()
    const tx = workOn({ units, as, connection, jobs, now }, gathered)
    // Not waited for: it travels with the first statement, which fails if it fails.
    gathered.sent.push(onItsWay(begin(connection, as, now)))
    try {
      const value = await inside.run(true, () => unit(tx))
      await finish(tx, gathered)
      return { value, left: { leaves: gathered.leaves.length, jobs } }
    } catch (fault) {
      // A connection that cannot roll back is dropped by its engine; the first fault is the news.
      await connection.script('rollback').catch(() => {})
      throw fault
    }
  })
}

/** Leaf numbers last, and the commit right behind them. */
async function finish(tx: OwnWork, { leaves, sent }: Gathered): Promise<void> {
  if (leaves.length > 0) sent.push(numberLeaves(tx, leaves))
  const committed = onItsWay(tx.connection.commit())
  // All are on their way before any is waited for; the first to fail is the fault to report.
  for (const statement of sent) await statement
  await committed
}

type Under = Readonly<{
  units: Units
  as: As
  connection: Connection
  jobs: string[]
  now: Instant
}>

function workOn({ units, as, connection, jobs, now }: Under, gathered: Gathered): OwnWork {
  const { authority, actor } = as
  const { shapes, projections, engine } = units
  const db = dbOn(connection)
  const shared = engine.type === 'postgres'
  const by = actorOf(actor)
  const underway = { preparing: units, projections, connection, db, authority, actor: by }

  return {
    ...db,
    ...appendingIn({ ...underway, now, shared }, gathered),
    connection,
    authority,
    actor,
    now,
    async load(stream) {
      const { rows } = await connection.query(loadStream, [authority, stream])
      const events = rows.map(cells => readEvent(shapes, rowOf(cells)))
      return { version: events.length, events }
    },
    async enqueue(job, data, options = {}) {
      await units.enqueue(connection, job, data, options)
      jobs.push(job)
    },
  }
}

/** Before an event's id: the stream that records its disposal, of which there is only one. */
export const disposalPrefix = 'disposal:'

/** The system itself, at work on one authority behind the pages. */
export function asSystem(authority: AuthorityId): As {
  return { authority, actor: { type: 'system' }, priority: 'background' }
}
