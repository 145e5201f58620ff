/**
 * How long the pages take that look people up, among every person named in the earlier matters of
 * one large force: a search and a history, on both databases.
 *
 *     node bench/look-up.ts [LOOKS] [--bands] [--again] [--embedded FOLDER] [--postgres URL]
 *
 * The records are read where the test data lies, into folders that go when it ends; a database that
 * is named is filled the first time and asked the next; `--again` puts the same files in once more.
 * `--bands` measures instead how often a band is wrong. Without the records nothing is measured.
 */
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { type ImportKind, importFile } from '#desk'
import type { AuthorityId } from '#kernel'
import { type Database, lastImported, newKeys, openStore } from '#store'
import { openTestApp, quantile, type TestDatabase, testPostgres, testWorld, walker } from '#test'
import { bandsOfPairs } from './history/query-bands.ts'
import { data, mappingOf } from './support/earlier-files.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'boolean', default: false },
    bands: { type: 'boolean', default: false },
    embedded: { type: 'string' },
    postgres: { type: 'string' },
  },
})
const looks = Number(positionals[0] ?? 200)
if (!existsSync(data)) {
  console.log('not measured: the records to look among are not here')
  process.exit(0)
}

if (values.bands) {
  bandsOfPairs(Number(positionals[0] ?? 700))
  process.exit(0)
}

type Cells = Readonly<Record<string, string>>
type Bringing = Parameters<typeof importFile>[0]
function rowsOf(name: string): readonly Cells[] {
  const bytes = readFileSync(join(data, name))
  return parse(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true })
}

/** The same draws every time. */
let seed = 20261130
function draw(below: number): number {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return Math.floor((seed / 0x7fffffff) * below)
}

/** Beside the clock, what this process worked: server, client and embedded database in one. */
async function measure(name: string, asks: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const ask of asks.slice(0, 5)) await ask()
  const [times, worked]: [number[], number[]] = [[], []]
  for (const ask of asks) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    await ask()
    const { user, system } = process.cpuUsage(before)
    times.push(performance.now() - began)
    worked.push((user + system) / 1000)
  }
  const spread = (taken: readonly number[]) => {
    const sorted = taken.toSorted((one, other) => one - other)
    const ms = (share: number) => `${quantile(sorted, share).toFixed(0).padStart(5)} ms`
    return `median ${ms(0.5)}   95% ${ms(0.95)}   most ${ms(1)}`
  }
  console.log(`  ${name.padEnd(28)} ${spread(times)}`)
  console.log(`  ${''.padEnd(28)} ${spread(worked)} of processor`)
}

/** Put in as it is by somebody alone; the same file again is read through and changes nothing. */
async function bring(bench: Bringing, authority: AuthorityId, what: ImportKind): Promise<void> {
  const as = { authority, actor: { type: 'system' } } as const
  const before = await bench.store.work(as, lastImported)
  if (before.has(what) && !values.again) return
  const began = performance.now()
  const name = `${what}.csv.gz`
  const stream = createReadStream(join(data, name))
  const file = { authority, what, name, stream, mapping: mappingOf(what) }
  const run = await importFile(bench, file, { alone: true })
  if (!run.ok) throw new Error(`${what}: ${JSON.stringify(run.refusal)}`)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const { rows, added, changed, unchanged, bad } = run.value
  console.log(`  ${what}: ${rows} rows in ${seconds} s, ${added} added, ${changed} changed,`)
  console.log(`    ${unchanged} unchanged, ${bad} not understood`)
}

async function pagesOn(name: string, database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
  const opened: { close: () => Promise<void> }[] = []
  const place: TestDatabase = {
    database,
    folder,
    owner: () => Promise.reject(new Error('a bench asks nothing as the owner')),
    async open(options) {
      const keys = newKeys(testWorld)
      const store = await openStore({
        database,
        world: testWorld,
        keys,
        anchorFolder: folder,
        ...options,
      })
      opened.push(store)
      return store
    },
  }
  const { app, bench, close } = await openTestApp(place)
  const [force] = bench.authorities
  if (!force) throw new Error('no force to import for')
  for (const what of ['officers', 'matters', 'accused'] as const) await bring(bench, force.id, what)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const by = walker(origin)
  await by.send(await by.get('/sign-in'), { person: 'jay-arden' })
  const queries = rowsOf('queries.csv')
  const asked = Array.from({ length: looks }, () => queries[draw(queries.length)] ?? {})
  const person = /\/work\/people\/[\w.-]+(?=")/g
  const people: string[] = []
  const searches = asked.map(row => async () => {
    const { status, html } = await by.get(`/work/people?${searchOf(row)}`)
    if (status >= 400) throw new Error(`a search answered ${status}`)
    people.push(...(html.match(person) ?? []).slice(0, 1))
  })
  console.log(`${name}, ${looks} looks`)
  await measure('find an officer, the page', searches)
  const histories = people.slice(0, looks).map(path => async () => {
    const { status } = await by.get(path)
    if (status >= 400) throw new Error(`${path} answered ${status}`)
  })
  await measure('a history, the page', histories)
  await close()
  for (const { close } of opened) await close()
  rmSync(folder, { recursive: true, force: true })
}

function searchOf(row: Cells): URLSearchParams {
  const { reported_name, first_name, last_name, star, unit } = row
  const words = reported_name || [first_name, last_name].filter(Boolean).join(' ')
  return new URLSearchParams({ q: words, number: star ?? '', unit: words ? '' : (unit ?? '') })
}

const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
const embedded = values.embedded ?? join(folder, 'database')
await pagesOn('PGlite in a folder', { type: 'pglite', folder: embedded })
rmSync(folder, { recursive: true, force: true })
await pagesOn('PostgreSQL', { type: 'postgres', url: values.postgres ?? (await emptyPostgres()) })
process.exit(0)

async function emptyPostgres(): Promise<string> {
  const server = await testPostgres({ durable: true })
  if (!server) throw new Error('PostgreSQL did not start here')
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('create database candour_bench_look_up')
  await client.end()
  return server.url('candour_bench_look_up')
}
