/**
 * Every person named in the earlier matters of one large force, and those matters, put in on the
 * embedded database while somebody works: how long, how much memory, how long a page takes.
 *
 *     node bench/import.ts [--postgres]
 *
 * Beside it PostgreSQL's own `copy` of the same rows, and with `--postgres` our import into it. The
 * files are read where the test data lies; without them nothing is measured.
 */
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { type ImportKind, importFile } from '#desk'
import { type Database, newKeys, openStore } from '#store'
import {
  openTestApp,
  type TestApp,
  type TestDatabase,
  testPostgres,
  testWorld,
  walker,
} from '#test'
import { copyInto } from './support/copy.ts'
import { data, mappingOf } from './support/earlier-files.ts'

if (!existsSync(data)) {
  console.log('not measured: the files to import are not here')
  process.exit(0)
}

type Memory = Readonly<{ heap: number; all: number }>
const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
function memoryNow(): Memory {
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: megabytes(heapUsed), all: megabytes(rss) }
}
function peakOf(seen: readonly Memory[]): string {
  const peak = (of: keyof Memory) => Math.max(...seen.map(memory => memory[of]))
  return `heap ${peak('heap')} MB, all ${peak('all')} MB`
}

/** Somebody at work in another process: a page every tenth of a second, until told to stop. */
async function visit(origin: string): Promise<void> {
  const by = walker(origin)
  await by.send(await by.get('/sign-in'), { person: 'jay-arden' })
  const times: number[] = []
  process.once('SIGTERM', () => {
    const sorted = times.toSorted((one, other) => one - other)
    const at = (share: number) =>
      `${Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN)} ms`
    const slow = sorted.filter(time => time > 300).length
    console.log(
      `${sorted.length} pages: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}, over 300 ms: ${slow}`,
    )
    process.exit(0)
  })
  for (;;) {
    const began = performance.now()
    const { status } = await by.get('/work/force')
    times.push(performance.now() - began)
    if (status !== 200) throw new Error(`a page answered ${status}`)
    await wait(100)
  }
}

/** Begins a visit; what it answers ends it and says how long its pages took. */
function atWork(origin: string): () => Promise<string> {
  const script = join(import.meta.dirname, 'import.ts')
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, [script, '--visit', origin], { stdio: [...stdio] })
  const said = text(child.stdout)
  return async () => {
    child.kill('SIGTERM')
    return (await said).trim()
  }
}

async function put({ bench }: TestApp, what: ImportKind, origin: string): Promise<number> {
  const [force] = bench.authorities
  if (!force) throw new Error('no force to import for')
  const stop = atWork(origin)
  const memory: Memory[] = []
  const began = performance.now()
  const name = `${what}.csv.gz`
  const stream = createReadStream(join(data, name))
  const file = { authority: force.id, what, name, stream, mapping: mappingOf(what) }
  const answer = await importFile(bench, file, { onProgress: () => void memory.push(memoryNow()) })
  const seconds = (performance.now() - began) / 1000
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  const { rows, added, changed, unchanged, bad } = answer.value
  const pages = await stop()
  const third = Math.ceil(memory.length / 3)
  console.log(`  ${what}: ${rows} rows in ${seconds.toFixed(1)} s`)
  console.log(
    `    ${added} added, ${changed} changed, ${unchanged} unchanged, ${bad} not understood`,
  )
  console.log(`    first third: ${peakOf(memory.slice(0, third))}`)
  console.log(`    last third:  ${peakOf(memory.slice(-third))}`)
  console.log(`    meanwhile ${pages}`)
  return seconds
}

async function importing(name: string, database: Database, folder: string): Promise<void> {
  const opened: { close: () => Promise<void> }[] = []
  const place: TestDatabase = {
    database,
    folder,
    owner: () => Promise.reject(new Error('a bench asks nothing as the owner')),
    async open(options) {
      const keys = newKeys(testWorld)
      const own = { database, world: testWorld, keys, anchorFolder: folder }
      const store = await openStore({ ...own, ...options })
      opened.push(store)
      return store
    },
  }
  const app = await openTestApp(place, { demonstration: true })
  const by = await app.app.listen({ port: 0, host: '127.0.0.1' })
  const stop = atWork(by)
  await wait(10_000)
  console.log(`${name}, nothing going on: ${await stop()}`)
  console.log(`${name}, the first time`)
  const first = (await put(app, 'accused', by)) + (await put(app, 'matters', by))
  console.log(`  both: ${first.toFixed(1)} s`)
  console.log(`${name}, the same files again`)
  await put(app, 'accused', by)
  await put(app, 'matters', by)
  await app.close()
  for (const { close } of opened) await close()
}

async function copying(client: pg.Client, what: ImportKind): Promise<void> {
  const stream = createReadStream(join(data, `${what}.csv.gz`)).pipe(createGunzip())
  const head: Buffer[] = []
  for await (const piece of createReadStream(join(data, `${what}.csv.gz`)).pipe(createGunzip())) {
    head.push(piece)
    break
  }
  const names = String(Buffer.concat(head)).split(/\r?\n/, 1)[0]?.split(',') ?? []
  const key = what === 'accused' ? 'record_id' : 'cr_id'
  await client.query(
    `create table ${what} (${names.map(name => `${name} text`)}, primary key (${key}))`,
  )
  const began = performance.now()
  await copyInto(client, { table: what, format: 'format csv, header' }, stream)
  const seconds = (performance.now() - began) / 1000
  const { rows } = await client.query(`select count(*)::int as count from ${what}`)
  console.log(`  ${what}: ${rows[0].count} rows in ${seconds.toFixed(1)} s`)
}

const [mode, origin] = process.argv.slice(2)
if (mode === '--visit' && origin) await visit(origin)
const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
await importing('PGlite', { type: 'pglite', folder: join(folder, 'database') }, folder)

const server = await testPostgres({ durable: true })
if (!server) throw new Error('PostgreSQL did not start here')
const admin = new pg.Client({ connectionString: server.url('postgres') })
await admin.connect()
await admin.query('create database candour_bench_copy')
await admin.query('create database candour_bench_import')
await admin.end()
console.log('PostgreSQL’s copy, every column as text, with its key')
const client = new pg.Client({ connectionString: server.url('candour_bench_copy') })
await client.connect()
await copying(client, 'accused')
await copying(client, 'matters')
await client.end()
if (process.argv.includes('--postgres'))
  await importing(
    'PostgreSQL',
    { type: 'postgres', url: server.url('candour_bench_import') },
    folder,
  )
rmSync(folder, { recursive: true, force: true })
process.exit(0)
