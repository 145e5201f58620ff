/** The two databases a bench of pages runs on, each empty, and the application's files. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { type Database, newKeys, openStore } from '#store'
import { type TestDatabase, testPostgres, testWorld } from '#test'

/** Runs `bench` on PGlite in memory and then on a PostgreSQL that syncs. */
export async function onBothDatabases(
  bench: (name: string, place: TestDatabase) => Promise<void>,
): Promise<void> {
  const embedded = await PGlite.create()
  await on('PGlite in memory', { type: 'pglite-memory', database: embedded }, async text => {
    const { rows } = await embedded.query<Record<string, unknown>>(text)
    return rows
  })
  const server = await testPostgres({ durable: true })
  if (!server) throw new Error('PostgreSQL did not start here')
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('create database candour_bench')
  await client.end()
  const url = server.url('candour_bench')
  const asOwner = new pg.Client({ connectionString: url })
  await asOwner.connect()
  await on('PostgreSQL', { type: 'postgres', url }, async text => (await asOwner.query(text)).rows)
  await asOwner.end()

  async function on(name: string, database: Database, owner: TestDatabase['owner']) {
    const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
    const opened: { close: () => Promise<void> }[] = []
    await bench(name, {
      database,
      folder,
      owner,
      async open(options) {
        const keys = newKeys(testWorld)
        const world = testWorld
        const store = await openStore({ database, world, keys, anchorFolder: folder, ...options })
        opened.push(store)
        return store
      },
    })
    for (const { close } of opened) await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
