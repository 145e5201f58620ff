/**
 * What looking after access costs a list and a page of a matter, as ratios of medians within one
 * run: looks recorded or not, row policies there or not; then a search among many looks.
 *
 *     node bench/access.ts [LOOKS] [ROUNDS]
 */
import type { Desk } from '#desk'
import { authorityId } from '#kernel'
import { sql } from '#store'
import {
  openTestApp,
  quantile,
  type TestApp,
  type TestDatabase,
  testWorld,
  type Walker,
  walker,
} from '#test'
import { createWeb } from '#web'
import { onBothDatabases } from './support/databases.ts'
import { sendReports } from './support/reports.ts'

const looks = Number(process.argv[2] ?? 100_000)
const rounds = Number(process.argv[3] ?? 200)
const matters = 200
const insertedAtOnce = 10_000
const warming = 10
/** Blocks of rounds with the policies and without, one after the other. */
const turns = 4

async function fillUp(app: TestApp): Promise<void> {
  const { bench } = app
  const force = await sendReports(app, matters)
  const as = { authority: force.id, actor: { type: 'system' } } as const
  for (let from = 0; from < looks; from += insertedAtOnce)
    await bench.store.work(as, tx =>
      tx.run(sql`
        insert into look (authority_id, look_id, person, what, subject, how, looked_at, matter_id,
                          own, reason, words, found, role)
        select ${force.id}, 'made-' || n, 'staff:person-' || n % 400, 'matter', null,
               case when n % 50 = 0 then 'printed' else 'read' end,
               ${testWorld.now()}::timestamptz - n * interval '90 seconds',
               'matter-' || n % 5000, n % 20 <> 0,
               case when n % 20 = 0 then 'other' end,
               case when n % 400 = 0 then 'asked by the area commander' end, null, 'caseworker'
          from generate_series(${from}::int, ${from + insertedAtOnce - 1}::int) as n
      `),
    )
}

/** The same application, recording nothing and asking nothing. */
function withoutLooks(desk: Desk): Desk {
  const silent = { ...desk.looks, before: async () => undefined, record: async () => {} }
  return { ...desk, looks: silent }
}

async function originOf(desk: Desk): Promise<string> {
  const config = {
    cookieKey: testWorld.random(32),
    secureCookies: false,
    demonstration: true,
    serviceName: 'Candour',
    bodies: [],
    authority: { id: authorityId('northmoor'), name: 'Northmoor Police' },
    neutralSite: 'https://www.bbc.co.uk/weather',
  }
  const web = await createWeb({ desk, world: testWorld, config, log: () => {} })
  return web.listen({ port: 0, host: '127.0.0.1' })
}

async function signedIn(origin: string, person: string): Promise<Walker> {
  const by = walker(origin)
  await by.send(await by.get('/sign-in'), { person, way: 'person' })
  return by
}

async function timed(by: Walker, path: string): Promise<number> {
  const began = performance.now()
  const { status } = await by.get(path)
  if (status >= 400) throw new Error(`${path} answered ${status}`)
  return performance.now() - began
}

const median = (times: number[]) =>
  quantile(
    times.toSorted((one, other) => one - other),
    0.5,
  )

function tell(what: string, one: number[], other: number[]): void {
  const [with_, without] = [median(one), median(other)]
  const ms = (time: number) => time.toFixed(1).padStart(6)
  const ratio = (with_ / without).toFixed(2)
  console.log(`  ${what.padEnd(34)} ${ms(with_)} ms with, ${ms(without)} ms without: ${ratio}`)
}

/** Every policy that says whose matters show, to be let stand as written or to let all pass. */
async function policiesOf({ owner }: TestDatabase) {
  const rows = await owner(
    `select tablename, qual from pg_policies where policyname = 'who_may_see'`,
  )
  return {
    async stand(asWritten: boolean): Promise<void> {
      for (const { tablename, qual } of rows)
        await owner(`alter policy who_may_see on ${tablename} using (${asWritten ? qual : 'true'})`)
    },
  }
}

await onBothDatabases(async (name, place) => {
  const app = await openTestApp(place)
  await fillUp(app)
  const recorded = await signedIn(await originOf(app.desk), 'jay-arden')
  const silent = await signedIn(await originOf(withoutLooks(app.desk)), 'jay-arden')
  const list = '/work/force'
  const matter = /\/work\/matters\/[\w-]+/.exec((await recorded.get(list)).html)?.[0]
  if (!matter) throw new Error('the list links to no matter')
  console.log(`${name}, ${matters} matters, ${looks} looks, ${rounds} rounds`)
  const pages = [
    ['a list', list],
    ['a matter', matter],
  ] as const
  for (const [what, path] of pages) {
    const [one, other]: [number[], number[]] = [[], []]
    for (let n = 0; n < rounds + warming; n += 1) {
      const times = [await timed(recorded, path), await timed(silent, path)] as const
      if (n < warming) continue
      one.push(times[0])
      other.push(times[1])
    }
    tell(`looks: ${what}`, one, other)
  }
  const policies = await policiesOf(place)
  for (const [what, path] of pages) {
    const [one, other]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < turns; turn += 1)
      for (const times of [one, other]) {
        await policies.stand(times === one)
        for (let n = 0; n < rounds / turns + warming; n += 1) {
          const time = await timed(recorded, path)
          if (n >= warming) times.push(time)
        }
      }
    await policies.stand(true)
    tell(`row policies: ${what}`, one, other)
  }
  const noor = await signedIn(await originOf(app.desk), 'noor-achterberg')
  for (const [what, asked] of [
    ['every look of a month', ''],
    ['one person', '?person=jay'],
    ['outside own work, two years', '?outside=yes&from=2024-01-01'],
    ['words of a reason, two years', '?words=commander&from=2024-01-01'],
  ] as const) {
    const times: number[] = []
    for (let n = 0; n < 20; n += 1) times.push(await timed(noor, `/audit/looks${asked}`))
    console.log(`  search: ${what.padEnd(34)} ${median(times).toFixed(1).padStart(6)} ms`)
  }
  await app.close()
})
process.exit(0)
