/**
 * Part `query`: one question among a million invented records, in each database: where to look, the
 * records there, each weighed, likeliest first. Nine ways of asking, as intake asks.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { authorityId } from '#kernel'
import {
  agreement,
  compare,
  type Described,
  judgingBy,
  looksFor,
  officerModel,
  readName,
} from '#linkage'
import { type Database, newKeys, openStore, type PersonRecord, recordsByLooks } from '#store'
import { quantile, testPostgres, testWorld } from '#test'
import { line } from './files.ts'
import { asNamed, drawsFrom, inventedPeople, shortOf, slipIn } from './invented-million.ts'
import { fillPglite, fillPostgres, recordId, recordsEach } from './query-fill.ts'

type Asking = Readonly<{ records: number; looks: number }>

const authority = authorityId('northmoor')
const most = 150
const draws = drawsFrom(5)

const first = ({ givenNames }: Described) => givenNames?.split(' ')[0] ?? ''
const swapped = (number = '') => number.replace(/(.)(.)$/, '$2$1')
const ways: Readonly<Record<string, (whole: Described) => Described>> = {
  'as recorded': whole => asNamed(whole, draws),
  'in one string': whole => readName(`${whole.givenNames} ${whole.familyName}`),
  'initial and surname': ({ familyName, unit, ...whole }) => ({
    familyName,
    unit,
    givenNames: first(whole).slice(0, 1),
  }),
  'surname, rank, unit': ({ familyName, rank, unit }) => ({ familyName, rank, unit }),
  'number alone': ({ number }) => ({ number }),
  'number, two digits swapped': ({ familyName, number }) => ({
    familyName,
    number: swapped(number),
  }),
  'a slip in the surname': ({ familyName = '', givenNames }) => ({
    familyName: slipIn(familyName, draws),
    givenNames,
  }),
  'short first name': whole => ({
    familyName: whole.familyName,
    givenNames: shortOf(first(whole)),
  }),
  'everything known': whole => whole,
}

export async function queryPart(asking: Asking = { records: 1_000_000, looks: 900 }) {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
  const filling = { authority, records: asking.records }
  const embedded = { type: 'pglite', folder: join(folder, 'database') } as const
  await closed(embedded)
  const database = await PGlite.create(embedded.folder)
  await fillPglite(database, filling)
  await database.close()
  await askOn('embedded', embedded, asking)

  const server = await testPostgres()
  if (!server) throw new Error('PostgreSQL did not start here')
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('create database candour_bench_query')
  await client.end()
  const url = server.url('candour_bench_query')
  await closed({ type: 'postgres', url })
  await fillPostgres(url, filling)
  await askOn('PostgreSQL', { type: 'postgres', url }, asking)
  rmSync(folder, { recursive: true, force: true })
}

function open(database: Database) {
  const anchorFolder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
  const quiet = { checkpointAfterSeconds: 0, jobs: ['bench'], shapes: {} }
  const keys = newKeys(testWorld)
  return openStore({ database, world: testWorld, keys, anchorFolder, ...quiet })
}

/** Its tables made, and nobody using it. */
async function closed(database: Database): Promise<void> {
  const store = await open(database)
  await store.close()
}

/** Asked as often in each way, in turn, so that no way has the whole of the warming up. */
async function askOn(name: string, database: Database, { records, looks }: Asking) {
  const store = await open(database)
  const personAt = inventedPeople()
  const as = { authority, actor: { type: 'system' } } as const
  const ask = async (described: Described) =>
    store.work(as, async tx => {
      const judging = judgingBy(officerModel)
      const found = await recordsByLooks(tx, looksFor(described), { max: most })
      return found.records
        .map(record => {
          const comparison = compare(described, describedIn(record), String, judging)
          return { record, comparison }
        })
        .filter(({ comparison }) => comparison.band !== 'different')
        .sort((one, other) => agreement(other.comparison) - agreement(one.comparison))
    })
  const times = new Map(Object.keys(ways).map(way => [way, [] as number[]]))
  const found = new Map(Object.keys(ways).map(way => [way, 0]))
  const worked: number[] = []
  const rounds = Math.ceil(looks / times.size)
  for (let round = -10; round < rounds; round += 1)
    for (const [way, asked] of Object.entries(ways)) {
      const person = draws.below(records / recordsEach)
      const described = asked(personAt(person).described)
      const [began, before] = [performance.now(), process.cpuUsage()]
      const answer = await ask(described)
      if (round < 0) continue
      times.get(way)?.push(performance.now() - began)
      const { user, system } = process.cpuUsage(before)
      worked.push((user + system) / 1000)
      const theirs = Array.from({ length: recordsEach }, (_, of) => recordId(person, of))
      const met = answer.filter(({ record }) => theirs.includes(record.record)).length
      found.set(way, (found.get(way) ?? 0) + met)
    }
  for (const [way, taken] of times) {
    const share = (100 * (found.get(way) ?? 0)) / (rounds * recordsEach)
    line(`${name}: ${way}`, `${spread(taken)}, ${share.toFixed(0)}% of theirs`)
  }
  line(`${name}: all ${records.toLocaleString('en-GB')}`, spread([...times.values()].flat()))
  line(`${name}: of it processor, in this process`, spread(worked))
  await store.close()
}

function spread(taken: readonly number[]): string {
  const sorted = taken.toSorted((one, other) => one - other)
  const at = (share: number) => `${quantile(sorted, share).toFixed(1)} ms`
  return `median ${at(0.5)}, 95% ${at(0.95)}`
}

function describedIn(record: PersonRecord): Described {
  const { familyName, givenNames, number, rank, unit, birthYear, appointedOn } = record
  return {
    familyName: familyName ?? undefined,
    givenNames: givenNames ?? undefined,
    number: number ?? undefined,
    rank: rank ?? undefined,
    unit: unit ?? undefined,
    birthYear: birthYear ?? undefined,
    appointedOn: appointedOn ?? undefined,
  }
}
