/**
 * How pages slow as matters grow: two lists, a matter and somebody's history at 1,000, 10,000 and
 * 100,000 matters on PostgreSQL, all made through the real deciders in one database that grows.
 *
 *     node bench/growth.ts [SIZES] [ROUNDS]      sizes with commas: 1000,10000,100000
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { bringInventedFile, chanceOf, generate, type Officer, officersBy } from '#desk'
import { type AuthorityId, addDays, londonDay } from '#kernel'
import { newKeys, openStore } from '#store'
import {
  openTestApp,
  quantile,
  type TestApp,
  type TestDatabase,
  testPostgres,
  testWorld,
  walker,
} from '#test'

const sizes = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number)
const rounds = Number(process.argv[3] ?? 200)
const years = Number(process.argv[4] ?? 6)
const name = 'candour_bench_growth'

type Taken = Readonly<{ median: number; most: number }>

async function measure(asks: (round: number) => Promise<unknown>): Promise<Taken> {
  for (let n = 0; n < 10; n += 1) await asks(n)
  const times: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now()
    await asks(n)
    times.push(performance.now() - began)
  }
  times.sort((one, other) => one - other)
  return { median: quantile(times, 0.5), most: quantile(times, 0.95) }
}

/** The directory grows with the caseload, as a larger force has more people. */
async function bringOfficers(
  { bench }: TestApp,
  authority: AuthorityId,
  officers: readonly Officer[],
): Promise<void> {
  const lines = officers.map(({ givenName, familyName, number, rank, unit }) =>
    [number, givenName, familyName, number, rank, unit].join(','),
  )
  const text = ['id,forename,surname,number,rank,station', ...lines, ''].join('\n')
  await bringInventedFile(bench, { authority, what: 'officers', text })
}

// Forgets to sync, or filling it would take twice as long; what is measured only reads.
const server = await testPostgres()
if (!server) {
  console.log('not measured: PostgreSQL cannot run here')
  process.exit(0)
}
const client = new pg.Client({ connectionString: server.url('postgres') })
await client.connect()
await client.query(`create database ${name}`)
await client.end()
const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
const opened: { close: () => Promise<void> }[] = []
const database = { type: 'postgres', url: server.url(name) } as const
const keys = newKeys(testWorld)
const place: TestDatabase = {
  database,
  folder,
  owner: () => Promise.reject(new Error('a bench asks nothing as the owner')),
  async open(options) {
    const store = await openStore({
      database,
      world: testWorld,
      keys,
      anchorFolder: folder,
      checkpointAfterSeconds: 0,
      ...options,
    })
    opened.push(store)
    return store
  },
}

const app = await openTestApp(place)
const [force] = app.bench.authorities
if (!force) throw new Error('no force to fill')
const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
const by = walker(origin)
await by.send(await by.get('/sign-in'), { person: 'jay-arden' })
const ask = async (path: string) => {
  const { status, html } = await by.get(path)
  if (status >= 400) throw new Error(`${path} answered ${status}`)
  return html
}

let behind = 0
const setBack = (seconds: number) => {
  app.pass(behind - seconds)
  behind = seconds
}

/** Some of what a list links to: the newest hundred matters, people as a search finds them. */
async function linksOn(path: string, link: RegExp): Promise<readonly string[]> {
  const links = [...new Set((await ask(path)).match(link) ?? [])]
  if (links.length === 0) throw new Error(`${path} links to none`)
  return links
}

/** What PostgreSQL does by itself within a minute: until then it plans as for empty tables. */
async function analyse(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  await owner.query('analyze')
  await owner.end()
}

let filled = 0
let fills = 0

/** Answers with the events it took. */
async function fillTo(authority: AuthorityId, size: number): Promise<number> {
  const officers = officersBy(chanceOf(1), Math.ceil(size / 20))
  await bringOfficers(app, authority, officers)
  const to = londonDay(app.bench.world.now())
  const began = performance.now()
  fills += 1
  let told = 0
  const { events } = await generate(app.bench, {
    authority,
    matters: size - filled,
    seed: size,
    from: addDays(to, fills - Math.round(365 * years)),
    to,
    officers,
    setBack,
    onProgress(made) {
      if (made - told < 1000) return
      told = made
      const seconds = (performance.now() - began) / 1000
      process.stderr.write(`${filled + made} matters, ${(made / seconds).toFixed(1)} a second\n`)
    },
  })
  filled = size
  await analyse()
  return events
}

const figures = new Map<string, Taken[]>()
await fillTo(force.id, 200)
for (const size of sizes) {
  const chance = chanceOf(size)
  const officers = officersBy(chanceOf(1), Math.ceil(size / 20))
  const began = performance.now()
  const events = await fillTo(force.id, size)
  const seconds = (performance.now() - began) / 1000
  const rate = (events / seconds).toFixed(0)
  console.log(`filled to ${size}: ${events} events in ${seconds.toFixed(0)} s, ${rate} a second`)

  const matters = await linksOn('/work/matters', /\/work\/matters\/[\w-]+(?=")/g)
  const people: string[] = []
  for (let n = 0; n < 50; n += 1) {
    const { familyName, givenName, number } = chance.oneOf(officers as [Officer, ...Officer[]])
    const search = new URLSearchParams({ q: `${givenName} ${familyName}`, number, unit: '' })
    people.push(
      ...(await linksOn(`/work/people?${search}`, /\/work\/people\/[\w.-]+(?=")/g)).slice(0, 1),
    )
  }
  const oneOf = (all: readonly string[]) => (round: number) => ask(all[round % all.length] ?? '/')
  for (const [name, asks] of [
    ['the list of matters', () => ask('/work/matters')],
    ['the whole force today', () => ask('/work/force')],
    ['a matter', oneOf(matters)],
    ['a history', oneOf(people)],
  ] as const)
    figures.set(name, [...(figures.get(name) ?? []), await measure(asks)])
  for (const [name, taken] of figures) {
    const now = taken.at(-1)
    if (now)
      console.log(
        `  ${name.padEnd(24)} median ${now.median.toFixed(1)} ms, 95% ${now.most.toFixed(1)} ms`,
      )
  }
}

const heads = sizes.map(size => `${size.toLocaleString('en-GB')}`.padStart(22)).join('')
console.log(`\nmatters${' '.repeat(17)}${heads}     growth`)
for (const [name, taken] of figures) {
  const cells = taken.map(({ median, most }) =>
    `${median.toFixed(1)} / ${most.toFixed(1)} ms`.padStart(22),
  )
  const [first, last] = [taken[0], taken.at(-1)]
  const growth = first && last ? (last.median / first.median).toFixed(2) : '?'
  console.log(`${name.padEnd(24)}${cells.join('')}  ${growth.padStart(6)} times`)
}
await app.close()
for (const { close } of opened) await close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
