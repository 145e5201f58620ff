/** Opens the store on whichever database there is. */
import { authorityId } from '#kernel'
import { type Engine, sql } from './db.ts'
import { installJobs, startJobs } from './jobs.ts'
import { migrate } from './migrate.ts'
import { pgliteEngine } from './pglite.ts'
import { postgresEngine } from './postgres.ts'
import { sealer } from './sha256.ts'
import type { Database, Store, StoreOptions } from './store.ts'
import { asSystem, type Units, unitOfWork } from './unit.ts'

/** What the store says of a disposal is an event like any other. */
const ownShapes = { RecordDisposed: { kind: 'disposal', schema: 1 } } as const

function engineFor(database: Database, onFault: (fault: unknown) => void): Promise<Engine> {
  switch (database.type) {
    case 'pglite':
      return pgliteEngine(database.folder)
    case 'pglite-memory':
      return pgliteEngine(database.database)
    case 'postgres':
      return Promise.resolve(postgresEngine(database, onFault))
  }
}

/** Connects, brings the database up to date, and answers when units of work can begin. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { world, keys, projections, jobs: names = [], onFault = () => {} } = options
  const engine = await engineFor(options.database, onFault)
  try {
    await migrate(engine)
    await installJobs(engine, names)
  } catch (fault) {
    await engine.close()
    throw fault
  }
  const jobs = await startJobs(engine, { names, newKey: world.id, onFault })
  const units: Units = {
    engine,
    world,
    projections,
    shapes: { ...options.shapes, ...ownShapes },
    seal: sealer(keys.seal),
    enqueue: jobs.enqueue,
  }

  return {
    async work(as, unit) {
      const { value, left } = await unitOfWork(units, as, unit)
      jobs.wake(left.jobs)
      return value
    },
    async addAuthority({ id, name }) {
      await unitOfWork(units, { ...asSystem(id), priority: 'page' }, async tx => {
        await tx.run(sql`
          insert into authority (authority_id, name, created_at)
          values (${id}, ${name}, ${tx.now}) on conflict do nothing
        `)
        await tx.run(sql`
          insert into log_head (authority_id, size) values (${id}, 0) on conflict do nothing
        `)
      })
    },
    async authorities() {
      return engine.lend('page', async connection => {
        const { rows } = await connection.query(
          'select authority_id, name from authority order by name, authority_id',
          [],
        )
        return rows.map(({ authority_id: id, name }) => ({
          id: authorityId(id ?? ''),
          name: name ?? '',
        }))
      })
    },
    checkpoint: async () => {
      throw new Error('not yet')
    },
    receipt: async () => {
      throw new Error('not yet')
    },
    verify: async () => {
      throw new Error('not yet')
    },
    rebuild: async () => {
      throw new Error('not yet')
    },
    dispose: async () => {
      throw new Error('not yet')
    },
    jobs: { work: jobs.work, stop: jobs.stop },
    async close() {
      await jobs.stop()
      await engine.close()
    },
  }
}
