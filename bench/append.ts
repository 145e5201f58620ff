/**
 * Appending to the record beside inserting a bare row, in the same run on the same server:
 *
 *     node bench/append.ts [SECONDS]
 *
 * One event a transaction, at 1 client and at 8 over 8 authorities. The bare row is as wide as an
 * event and its leaf together, inserted alone in a transaction of its own. fsync is on. Where a
 * disk syncs in no time at all only the processor is compared, so PostgreSQL is also asked to wait
 * 2 ms before each sync, as a disk in a data centre would make it.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { authorityId } from '#kernel'
import { type Database, newKeys, openStore } from '#store'
import { testPostgres, testWorld } from '#test'

type Insert = (client: number, turn: number) => Promise<unknown>
type Rates = Readonly<{ bare: number; append: number }>

const seconds = Number(process.argv[2] ?? 4)
const authorities = Array.from({ length: 8 }, (_, at) => authorityId(`force-${at}`))
const shapes = { Told: { kind: 'complaint', schema: 1 } }
const letter =
  'A letter of some two hundred characters, as an update to a complainant might be. '.repeat(3)
const wide = new Uint8Array(470)

/** How many a second `clients` get done, each waiting for its own. */
async function rate(clients: number, insert: Insert, forSeconds: number): Promise<number> {
  const until = performance.now() + forSeconds * 1000
  let done = 0
  const client = async (number: number) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      await insert(number, turn)
      done += 1
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  return done / ((performance.now() - began) / 1000)
}

/** Alternating, so that what else the machine does falls on both. */
async function compare(clients: number, bare: Insert, append: Insert): Promise<Rates> {
  const rounds: Rates[] = []
  for (let round = 0; round < 4; round += 1) {
    rounds.push({
      bare: await rate(clients, bare, seconds / 4),
      append: await rate(clients, append, seconds / 4),
    })
  }
  const mean = (of: keyof Rates) =>
    rounds.reduce((sum, round) => sum + round[of], 0) / rounds.length
  return { bare: mean('bare'), append: mean('append') }
}

const bareTable = `create table bare (
  id text primary key, at timestamptz not null, body text not null, rest bytea not null)`
const bareRow = () => [testWorld.id(), testWorld.now(), letter, wide]
const bareInsert = 'insert into bare (id, at, body, rest) values ($1, $2, $3, $4)'

async function appending(
  database: Database,
): Promise<{ append: Insert; close: () => Promise<void> }> {
  const store = await openStore({
    database,
    world: testWorld,
    keys: newKeys(testWorld),
    anchorFolder: 'unused',
    shapes,
    checkpointAfterSeconds: 0,
  })
  for (const id of authorities) await store.addAuthority({ id, name: id })
  const run = testWorld.id()
  const places = new Map<number, { stream: string; version: number }>()
  const append: Insert = async (client, turn) => {
    const at = places.get(client)
    const stream = `${run}.${client}.${performance.now()}.${turn}`
    const place = at && at.version < 20 ? at : { stream, version: 0 }
    places.set(client, { ...place, version: place.version + 1 })
    const authority = authorities[client % authorities.length] ?? authorityId('none')
    const events = [{ type: 'Told', happened: '2026-03-02', body: { letter } }]
    const done = await store.work({ authority, actor: { type: 'public' } }, tx =>
      tx.append({ stream: place.stream, expected: place.version, events }),
    )
    if (!done.ok) throw new Error('somebody else is in this stream')
  }
  return { append, close: store.close }
}

async function onPostgres(commitDelay: number): Promise<ReadonlyMap<number, Rates>> {
  const server = await testPostgres({ durable: true, commitDelay })
  if (!server) throw new Error('PostgreSQL cannot run here')
  const name = `bench_${process.pid}`
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const pool = new pg.Pool({ connectionString: server.url(name), max: 8 })
  const { append, close } = await appending({ type: 'postgres', url: server.url(name) })
  await pool.query(bareTable)
  const bare: Insert = () => pool.query({ name: 'bare', text: bareInsert, values: bareRow() })
  const rates = new Map<number, Rates>()
  for (const clients of [1, 8]) {
    await rate(clients, bare, 0.5)
    await rate(clients, append, 0.5)
    rates.set(clients, await compare(clients, bare, append))
  }
  await close()
  await pool.end()
  return rates
}

async function onPglite(): Promise<ReadonlyMap<number, Rates>> {
  const database = await PGlite.create()
  const { append, close } = await appending({ type: 'pglite-memory', database })
  await database.exec(bareTable)
  const bare: Insert = () => database.query(bareInsert, bareRow())
  await rate(1, append, 0.5)
  const rates = new Map<number, Rates>()
  for (const clients of [1, 8]) rates.set(clients, await compare(clients, bare, append))
  await close()
  return rates
}

/** Milliseconds this machine's disk takes to keep 8 kB. */
function syncTime(): number {
  const file = join(mkdtempSync(join(tmpdir(), 'candour-sync-')), 'file')
  const at = openSync(file, 'w')
  const page = Buffer.alloc(8192)
  const began = performance.now()
  for (let turn = 0; turn < 200; turn += 1) {
    writeSync(at, page, 0, page.length, 0)
    fdatasyncSync(at)
  }
  const each = (performance.now() - began) / 200
  closeSync(at)
  rmSync(dirname(file), { recursive: true })
  return each
}

function print(name: string, rates: ReadonlyMap<number, Rates>): void {
  for (const [clients, { bare, append }] of rates) {
    const [row, event] = [bare, append].map(of => `${Math.round(of)}/s`.padStart(7))
    const ratio = `${Math.round((100 * append) / bare)}%`.padStart(4)
    console.log(`${name.padEnd(28)} ${clients} clients  bare rows ${row}  events ${event} ${ratio}`)
  }
}

const sync = `${syncTime().toFixed(2)} ms`
print(`PostgreSQL, sync ${sync}`, await onPostgres(0))
print('PostgreSQL, sync 2 ms more', await onPostgres(2000))
print('PGlite, in memory', await onPglite())
process.exit(0)
