/** Opens the store on whichever database there is. */
import { type AuthorityId, authorityId } from '#kernel'
import { anchorsIn } from './anchors.ts'
import { checkAppLogin } from './app-login.ts'
import { createCheckpointer } from './checkpoints.ts'
import { dbOn, type Engine, sql } from './db.ts'
import { disposalShapes, disposeOf } from './dispose.ts'
import { installJobs, startJobs } from './jobs.ts'
import { migrate } from './migrate.ts'
import { pgliteEngine } from './pglite.ts'
import { postgresEngine } from './postgres.ts'
import { continueRebuild, rebuildLog } from './rebuild.ts'
import { findReceipt } from './receipts.ts'
import { sealer } from './sha256.ts'
import { logKey, signerOf } from './signing.ts'
import type { Database, Store, StoreOptions } from './store.ts'
import { asSystem, type Units, unitOfWork } from './unit.ts'
import { verifyLogs } from './verify.ts'

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

/** Where the application has a login of its own, what units of work go through. */
function appEngineFor(database: Database, onFault: (fault: unknown) => void): Engine | undefined {
  if (database.type !== 'postgres' || database.appUrl === undefined) return undefined
  return postgresEngine({ ...database, url: database.appUrl }, onFault)
}

/** Connects, brings the database up to date, and answers when units of work can begin. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { world, keys, projections, jobs: names = [], onFault = () => {} } = options
  const engine = await engineFor(options.database, onFault)
  const appEngine = appEngineFor(options.database, onFault) ?? engine
  const closeEngines = () => Promise.all([...new Set([engine, appEngine])].map(one => one.close()))
  try {
    await migrate(engine)
    await installJobs(engine, names)
    if (appEngine !== engine) await checkAppLogin(engine, appEngine)
  } catch (fault) {
    await closeEngines()
    throw fault
  }
  const jobs = await startJobs(engine, { names, newKey: world.id, onFault })
  const units: Units = {
    engine: appEngine,
    world,
    projections,
    shapes: { ...options.shapes, ...disposalShapes },
    seal: sealer(keys.seal),
    enqueue: jobs.enqueue,
  }

  const signer = signerOf(keys)
  const keyOf = (authority: AuthorityId) => logKey(keys, signer, authority)
  const signing = { units, signer, keyOf, anchors: anchorsIn(options.anchorFolder) }
  const { checkpointAfterSeconds: after = 1 } = options
  const checkpointer = createCheckpointer(signing, after, onFault)
  const idsOf = async () => (await authoritiesOn(engine)).map(({ id }) => id)
  // A process that was killed left leaves unsigned and perhaps a rebuild half done.
  for (const id of await idsOf()) {
    if (projections) await continueRebuild(units, projections, id)
    checkpointer.grew(id)
  }

  return {
    async work(as, unit) {
      const { value, left } = await unitOfWork(units, as, unit)
      jobs.wake(left.jobs)
      if (left.leaves > 0) checkpointer.grew(as.authority)
      return value
    },
    addAuthority: authority => addAuthority(units, authority),
    authorities: () => authoritiesOn(engine),
    checkpoint: checkpointer.checkpoint,
    async receipt(authority, event) {
      const find = async () =>
        (
          await unitOfWork(units, { ...asSystem(authority), priority: 'page' }, tx =>
            findReceipt(tx, keyOf(authority), event),
          )
        ).value
      let found = await find()
      if (found === 'Unsigned') {
        await checkpointer.checkpoint(authority)
        found = await find()
      }
      return found === 'None' || found === 'Unsigned' ? undefined : found
    },
    async verify(asked = {}) {
      const ids = asked.authority ? [asked.authority] : await idsOf()
      return verifyLogs(signing, ids, asked)
    },
    async rebuild() {
      if (!projections) return
      for (const id of await idsOf()) await rebuildLog(units, projections, id)
    },
    async dispose(authority, actor, what) {
      // The one thing that takes another role: only the owner's login may.
      const { left, answer } = await disposeOf({ ...units, engine }, { authority, actor }, what)
      if (left.leaves > 0) checkpointer.grew(authority)
      return answer
    },
    publicKey: authority => keyOf(authority).text,
    jobs: { work: jobs.work, stop: jobs.stop },
    async close() {
      await jobs.stop()
      await checkpointer.stop()
      await closeEngines()
    },
  }
}

async function addAuthority(
  units: Units,
  { id, name }: Readonly<{ id: AuthorityId; name: string }>,
): Promise<void> {
  await unitOfWork(units, { ...asSystem(id), priority: 'page' }, async tx => {
    await tx.run(sql`
      insert into authority (authority_id, name, created_at)
      values (${id}, ${name}, ${tx.now}) on conflict do nothing
    `)
    await tx.run(sql`
      insert into log_head (authority_id, size) values (${id}, 0) on conflict do nothing
    `)
  })
}

async function authoritiesOn(engine: Engine) {
  const rows = await engine.lend('page', connection =>
    dbOn(connection).rows(sql`
      select authority_id, name from authority order by name, authority_id
    `),
  )
  return rows.map(row => ({ id: authorityId(row.text('authority_id')), name: row.text('name') }))
}
