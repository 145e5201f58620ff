/**
 * Looking people up among every person named in the earlier matters of one large force: how often
 * the two upper bands are right, and how long a search and a history take on both databases.
 *
 *     node bench/look-up.ts [LOOKS] [--bands]
 *
 * The records are read where the test data lies and kept nowhere; without them nothing is measured.
 */
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { importFile } from '#desk'
import { parseDay } from '#kernel'
import { compare, type Described, keysLike, readName, searchKeys } from '#linkage'
import { type Database, newKeys, openStore } from '#store'
import { openTestApp, quantile, type TestDatabase, testPostgres, testWorld, walker } from '#test'
import { data, mappingOf } from './support/earlier-files.ts'

const looks = Number(process.argv.slice(2).find(word => /^\d+$/.test(word)) ?? 200)
const onlyBands = process.argv.includes('--bands')
if (!existsSync(data)) {
  console.log('not measured: the records to look among are not here')
  process.exit(0)
}

type Cells = Readonly<Record<string, string>>
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

const fieldSets = ['all fields', 'no start date', 'as a complaint names them'] as const
type FieldSet = (typeof fieldSets)[number]

const daysOf = new Map(
  rowsOf('matters.csv.gz').map(row => [
    row['cr_id'],
    row['complaint_date'] || row['incident_date'],
  ]),
)

function described(row: Cells, fields: FieldSet): Described {
  const apart = row['name_raw'] ? readName(row['name_raw']) : undefined
  const given = [row['first_name'], row['middle_initial']].filter(Boolean).join(' ')
  const birthYear = Number(row['birth_year'])
  return {
    familyName: apart ? apart.familyName : row['last_name'],
    givenNames: apart ? apart.givenNames : given,
    suffix: apart ? apart.suffix : row['suffix'] || row['suffix_name'],
    number: row['star'] || (row['current_star'] === '0' ? '' : row['current_star']),
    rank: row['rank'] || row['cleaned_rank'],
    unit: row['unit'] || row['current_unit'],
    birthYear: fields === 'as a complaint names them' || !birthYear ? undefined : birthYear,
    appointedOn: fields === 'all fields' ? parseDay(row['appointed_date'] ?? '') : undefined,
    leftOn: parseDay(row['resignation_date'] ?? ''),
    asOf: row['uid'] ? parseDay('2023-01-01') : parseDay(daysOf.get(row['cr_id']) ?? ''),
  }
}

/** People of the directory compared with every record filed under one of their keys. */
function measureBands(fields: FieldSet, people: number): void {
  const owners = new Map(rowsOf('truth.csv.gz').map(row => [row['record_id'], row['uid']]))
  const records = rowsOf('accused.csv.gz').map(row => ({
    owner: owners.get(row['record_id']),
    described: described(row, fields),
  }))
  const index = new Map<string, number[]>()
  for (const [at, record] of records.entries())
    for (const key of searchKeys(record.described)) {
      const filed = index.get(key)
      if (filed) filed.push(at)
      else index.set(key, [at])
    }
  const directory = rowsOf('officers.csv.gz')
  const counts = { same: { right: 0, wrong: 0 }, check: { right: 0, wrong: 0 } }
  let theirs = 0
  for (let n = 0; n < people; n += 1) {
    const person = directory[draw(directory.length)]
    if (!person) continue
    const known = described(person, fields)
    const found = new Set(keysLike(known).flatMap(key => index.get(key) ?? []))
    theirs += records.filter(({ owner }) => owner === person['uid']).length
    for (const at of found) {
      const record = records[at]
      if (record?.owner === undefined) continue
      const { band } = compare(known, record.described)
      if (band === 'different') continue
      counts[band][record.owner === person['uid'] ? 'right' : 'wrong'] += 1
    }
  }
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`
  const line = (band: 'same' | 'check') => {
    const { right, wrong } = counts[band]
    return `${band} right ${share(right, right + wrong)} of ${right + wrong}`
  }
  const reached = share(counts.same.right + counts.check.right, theirs)
  console.log(`  ${fields.padEnd(28)}${line('same')}, ${line('check')}, of theirs found ${reached}`)
}

async function measure(name: string, asks: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const ask of asks.slice(0, 5)) await ask()
  const times: number[] = []
  for (const ask of asks) {
    const began = performance.now()
    await ask()
    times.push(performance.now() - began)
  }
  times.sort((one, other) => one - other)
  const ms = (share: number) => quantile(times, share).toFixed(0).padStart(5)
  console.log(`  ${name.padEnd(34)} median ${ms(0.5)} ms   95% ${ms(0.95)} ms   most ${ms(1)} ms`)
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
  for (const what of ['officers', 'matters', 'accused'] as const) {
    const began = performance.now()
    const run = await importFile(bench, {
      authority: force.id,
      what,
      name: `${what}.csv.gz`,
      stream: createReadStream(join(data, `${what}.csv.gz`)),
      mapping: mappingOf(what),
    })
    if (!run.ok) throw new Error(`${what}: ${JSON.stringify(run.refusal)}`)
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    console.log(`  ${what}: ${run.value.added} of ${run.value.rows} rows in, in ${seconds} s`)
  }
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

console.log('how often a band is right, on records whose owners are known')
for (const fields of fieldSets) measureBands(fields, 1500)
if (!onlyBands) {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
  await pagesOn('PGlite in a folder', { type: 'pglite', folder })
  rmSync(folder, { recursive: true, force: true })
  const server = await testPostgres({ durable: true })
  if (!server) throw new Error('PostgreSQL did not start here')
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('create database candour_bench_look_up')
  await client.end()
  await pagesOn('PostgreSQL', { type: 'postgres', url: server.url('candour_bench_look_up') })
}
process.exit(0)
