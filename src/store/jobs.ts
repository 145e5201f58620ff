/**
 * Jobs, by pg-boss: a job is a row written in the transaction that decided it, so it exists if and
 * only if the decision does. Data are ids; what they lead to is read when the job runs.
 */
import { createRequire } from 'node:module'
import { type Job as BossJob, PgBoss } from 'pg-boss'
import { type Connection, dbOn, type Engine, sql } from './db.ts'
import type { JsonObject } from './event.ts'
import type { Job, Jobs } from './store.ts'
import type { JobOptions } from './work.ts'

/** A second job is never more than this late: one queued here wakes its worker at once. */
const pollSeconds = 15

/**
 * A mailbox takes hours to read, and is not begun a second time beside itself meanwhile. Whoever
 * has a job says so twice a minute: it is another's a minute after a process that was killed.
 */
const longest = { expireInSeconds: 86_400, heartbeatSeconds: 60 } as const
const manifest: unknown = createRequire(import.meta.url)('pg-boss/package.json')

/** The schema version this pg-boss expects, as its own package says. */
function expectedSchema(): number {
  const { pgboss } = manifest as { pgboss?: { schema?: number } }
  if (!pgboss?.schema) throw new Error('pg-boss does not say which schema it expects')
  return pgboss.schema
}

function bossOn(engine: Engine, options: Readonly<{ migrate: boolean; supervise: boolean }>) {
  return new PgBoss({
    db: { executeSql: engine.executeSql },
    backend: engine.type,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: 300,
    maintenanceIntervalSeconds: 3600,
    queueCacheIntervalSeconds: 3600,
    flowIntervalSeconds: 3600,
    bamIntervalSeconds: 3600,
    ...options,
  })
}

/**
 * Has pg-boss lay its tables out where they are missing or older, makes the queues, and lets the
 * application role add a job: nothing else, not even read one. Run by the database's owner.
 */
export async function installJobs(engine: Engine, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const ready = () => engine.lend('page', at => whatIsMissing(at, names))
  if (isComplete(await ready())) return
  await alone(engine, async () => {
    const missing = await ready()
    if (!isComplete(missing)) await install(engine, missing.queues)
  })
}

type Missing = Readonly<{ schema: boolean; queues: readonly string[] }>

function isComplete({ schema, queues }: Missing): boolean {
  return schema && queues.length === 0
}

/**
 * One process at a time: on a single connection there is only one, and none to spare for a lock.
 */
async function alone(engine: Engine, work: () => Promise<void>): Promise<void> {
  if (engine.type === 'pglite') return work()
  const lock = "hashtextextended('candour jobs', 0)"
  await engine.lend('page', async at => {
    await at.script(`select pg_advisory_lock(${lock})`)
    try {
      await work()
    } finally {
      await at.script(`select pg_advisory_unlock(${lock})`)
    }
  })
}

async function install(engine: Engine, queues: readonly string[]): Promise<void> {
  const boss = bossOn(engine, { migrate: true, supervise: false })
  boss.on('error', () => {})
  await boss.start()
  for (const name of queues) {
    const retries = { retryLimit: 5, retryDelay: 30, retryBackoff: true }
    await boss.createQueue(name, { policy: 'short', ...retries })
  }
  await boss.stop({ graceful: false })
  await engine.executeSql(`
    grant usage on schema pgboss to candour_app;
    grant select on pgboss.queue to candour_app;
    grant select (id), insert on pgboss.job, pgboss.job_common to candour_app`)
}

async function whatIsMissing(at: Connection, names: readonly string[]): Promise<Missing> {
  const db = dbOn(at)
  const [there] = await db.rows(sql`select to_regclass('pgboss.version') is not null as there`)
  if (!there?.boolean('there')) return { schema: false, queues: names }
  const [version] = await db.rows(sql`select version from pgboss.version`)
  const queues = await db.rows(sql`select name from pgboss.queue where name = any(${names})`)
  const found = queues.map(row => row.text('name'))
  return {
    schema: version?.number('version') === expectedSchema(),
    queues: names.filter(name => !found.includes(name)),
  }
}

export type RunningJobs = Jobs &
  Readonly<{
    enqueue: (at: Connection, job: string, data: JsonObject, options: JobOptions) => Promise<void>
    /** Wakes the workers of these jobs, once the transaction that queued them is committed. */
    wake: (jobs: readonly string[]) => void
  }>

type Starting = Readonly<{
  names: readonly string[]
  newKey: () => string
  onFault: (fault: unknown) => void
}>

export async function startJobs(
  engine: Engine,
  { names, newKey, onFault }: Starting,
): Promise<RunningJobs> {
  const workers = new Map<string, string>()
  if (names.length === 0) return noJobs()
  const boss = bossOn(engine, { migrate: false, supervise: true })
  boss.on('error', onFault)
  await boss.start()

  return {
    async enqueue(at, job, data, { startAfter, singletonKey, behind }) {
      const options = {
        ...longest,
        db: {
          executeSql: async (text: string, values: unknown[] = []) => ({
            rows: [...(await at.query(text, values)).rows],
          }),
        },
        // The queues keep one waiting job to a key, so a job that may repeat has a key of its own.
        singletonKey: singletonKey ?? newKey(),
        ...(startAfter && { startAfter }),
        ...(behind && { priority: -1 }),
      }
      await boss.send(job, data, options)
    },
    wake(jobs) {
      for (const job of jobs) {
        const worker = workers.get(job)
        if (worker) boss.notifyWorker(worker)
      }
    },
    async work(job, handler) {
      const settings = { pollingIntervalSeconds: pollSeconds, batchSize: 1 }
      const take = async (taken: BossJob<JsonObject>[]) => {
        // Whoever took one looks for the next at once: left alone, it would wait as if it had none.
        const worker = workers.get(job)
        if (worker) boss.notifyWorker(worker)
        for (const { id, data } of taken) await handled(handler, { id, data }, onFault)
      }
      workers.set(job, await boss.work<JsonObject>(job, settings, take))
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/** The fault is reported here, once; what is stored with the failed job says nothing of it. */
async function handled(
  handler: (job: Job) => Promise<void>,
  job: Job,
  onFault: (fault: unknown) => void,
): Promise<void> {
  try {
    await handler(job)
  } catch (fault) {
    onFault(fault)
    throw new Error('the handler failed')
  }
}

function noJobs(): RunningJobs {
  const none = async () => {
    throw new Error('this store was opened without jobs')
  }
  return { enqueue: none, wake: () => {}, work: none, stop: async () => {} }
}
