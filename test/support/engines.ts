/** One suite, two databases: every test inside runs on PGlite and again on PostgreSQL. */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { instantFrom } from '#kernel'
import {
  type Database,
  newKeys,
  openStore,
  type Store,
  type StoreOptions,
  type World,
} from '#store'
import { postgresSkip, type TestPostgres, testPostgres } from './postgres.ts'

/** A real clock and real dice: what `main.ts` hands out, for tests. */
export const testWorld: World = {
  now: () => instantFrom(Date.now()),
  random: bytes => new Uint8Array(randomBytes(bytes)),
  id: () => randomUUID(),
}

type Cell = string | number | boolean | null | Uint8Array
/** One statement as the database's owner, past every role and policy. */
export type AsOwner = (text: string, values?: Cell[]) => Promise<Record<string, unknown>[]>

export type TestDatabase = Readonly<{
  database: Database
  owner: AsOwner
  /** An empty folder for anchors, gone when the tests are. */
  folder: string
  /** Opens the store on this database; closed when the tests are. Shapes must be given. */
  open: (options: TestOptions) => Promise<Store>
}>
export type TestOptions = Pick<StoreOptions, 'shapes'> & Partial<StoreOptions>

export type TestEngine = Readonly<{
  name: 'PGlite' | 'PostgreSQL'
  /** A migrated, empty database of its own. */
  fresh: () => Promise<TestDatabase>
}>

/** No automatic checkpoints: a test says when. */
const quiet = { checkpointAfterSeconds: 0, jobs: ['test'] }

function temporaryFolder(cleaning: Cleaning): string {
  const folder = mkdtempSync(join(tmpdir(), 'candour-test-'))
  cleaning.push(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Cleaning = (() => Promise<unknown>)[]
type Made = Readonly<{ database: Database; owner: AsOwner }>

function dressed({ database, owner }: Made, cleaning: Cleaning): TestDatabase {
  const folder = temporaryFolder(cleaning)
  return {
    database,
    owner,
    folder,
    async open(options) {
      const keys = newKeys(testWorld)
      const defaults = { database, world: testWorld, keys, anchorFolder: folder, ...quiet }
      const store = await openStore({ ...defaults, ...options })
      cleaning.push(() => store.close())
      return store
    },
  }
}

async function migrateOnce(database: Database): Promise<void> {
  const options = { database, world: testWorld, keys: newKeys(testWorld), ...quiet }
  const store = await openStore({ ...options, anchorFolder: tmpdir(), shapes: {} })
  await store.close()
}

/**
 * What one run makes once for all its files: a dump of a migrated PGlite, and a migrated template
 * in its PostgreSQL. A file run by itself makes its own.
 */
const [givenDump, givenTemplate] = ['CANDOUR_TEST_DUMP', 'CANDOUR_TEST_TEMPLATE'].map(
  name => process.env[name],
)

let dump: Promise<Blob> | undefined

/** A migrated, empty PGlite, as it can be loaded: 0.5 s, where migrating takes five. */
export async function dumpMigrated(): Promise<Blob> {
  if (givenDump) return new Blob([readFileSync(givenDump)])
  const template = await PGlite.create()
  await migrateOnce({ type: 'pglite-memory', database: template })
  const blob = await template.dumpDataDir('none')
  await template.close()
  return blob
}

async function freshPglite(cleaning: Cleaning): Promise<Made> {
  dump ??= dumpMigrated()
  const database = await PGlite.create({ loadDataDir: await dump })
  cleaning.push(() => database.close())
  // The store takes the parsers away; whoever looks past it still reads numbers and days.
  const parsers = { ...database.parsers }
  const owner: AsOwner = async (text, values) =>
    (await database.query<Record<string, unknown>>(text, values, { parsers })).rows
  return { database: { type: 'pglite-memory', database }, owner }
}

async function asPostgresOwner<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/**
 * Row policies are forced on the owner too, but what is forced an owner can lift: so this one
 * does.
 */
const unforced = `do $$ declare forced regclass; begin
  for forced in select oid from pg_class where relforcerowsecurity loop
    execute format('alter table %s no force row level security', forced);
  end loop;
end $$`

const template = givenTemplate ?? `candour_template_${process.pid}`
let templated: Promise<void> | undefined

/** Makes the template that every fresh database is copied from, and says its name. */
export async function makeTemplate(server: TestPostgres): Promise<string> {
  await asPostgresOwner(server.url('postgres'), async client => {
    await client.query(`create database ${template}`)
    await migrateOnce({ type: 'postgres', url: server.url(template) })
  })
  return template
}

async function freshPostgres(cleaning: Cleaning): Promise<Made> {
  const server = await testPostgres()
  if (!server) throw new Error('PostgreSQL did not start here')
  templated ??= givenTemplate ? Promise.resolve() : makeTemplate(server).then(() => undefined)
  await templated
  const name = `candour_${randomUUID().replaceAll('-', '')}`
  const url = server.url(name)
  // Its files are copied: by way of the log, as is usual, takes ten times the processor.
  await asPostgresOwner(server.url('postgres'), client =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  )
  cleaning.push(() => asPostgresOwner(server.url('postgres'), client => dropDatabase(client, name)))
  const owner: AsOwner = (text, values) =>
    asPostgresOwner(url, async client => {
      await client.query(unforced)
      return (await client.query(text, values)).rows
    })
  return { database: { type: 'postgres', url }, owner }
}

/** The server's own worker may be counting in it, and only its own kind may end that: wait. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`drop database ${name} with (force)`)
      return
    } catch (problem) {
      const isBusy = problem instanceof Error && /terminate process/.test(problem.message)
      if (!isBusy || tries === 20) throw problem
      await wait(500)
    }
  }
}

const engines = [
  { name: 'PGlite', make: freshPglite, skip: false },
  { name: 'PostgreSQL', make: freshPostgres, skip: postgresSkip },
] as const

/** Runs `suite` once for each engine; on PostgreSQL it may be skipped, by name. */
export function onEachEngine(suite: (engine: TestEngine) => void): void {
  for (const engine of engines) onEngine(engine, suite)
}

/**
 * Runs `suite` on PostgreSQL, or on PGlite where it cannot start: for what stands above the store,
 * where the database makes no difference and one of PGlite costs ten of PostgreSQL. With
 * CANDOUR_TEST_ENGINES=both, on each.
 */
export function onAnEngine(suite: (engine: TestEngine) => void): void {
  const isBoth = process.env['CANDOUR_TEST_ENGINES'] === 'both'
  const one = engines.findLast(({ skip }) => skip === false)
  for (const engine of engines) if (isBoth || engine === one) onEngine(engine, suite)
}

function onEngine(
  { name, make, skip }: (typeof engines)[number],
  suite: (engine: TestEngine) => void,
): void {
  describe(`on ${name}`, { skip }, () => {
    const cleaning: Cleaning = []
    after(async () => {
      for (const clean of cleaning.toReversed()) await clean()
    })
    suite({ name, fresh: async () => dressed(await make(cleaning), cleaning) })
  })
}
