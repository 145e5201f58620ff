/**
 * The same mailbox received as evidence of a matter by the whole application, a process of its own,
 * and pages of that matter asked for meanwhile: on the embedded database and on PostgreSQL.
 */
import { readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { quantile, startServer, type TestServer, testPostgres, type Walker, walker } from '#test'
import { memoryFrom } from './memory.ts'

/** Pages are asked for so long, or until all of it is in. */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 180)

export async function mailboxServed(path: string, messages: number): Promise<void> {
  await served('embedded   ', path, messages, await startServer())
  const server = await testPostgres({ durable: true })
  if (!server) return console.log('  PostgreSQL  not measured: it did not start here')
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('create database candour_bench_mailbox')
  await client.end()
  const postgres = server.url('candour_bench_mailbox')
  await served('PostgreSQL ', path, messages, await startServer({ postgres }))
}

async function served(
  name: string,
  path: string,
  messages: number,
  server: TestServer,
): Promise<void> {
  const memory = memoryFrom(server.pid())
  const by = walker(server.origin)
  await by.send(await by.get('/sign-in'), { person: 'jay-arden', way: 'person' })
  const matter = /\/work\/matters\/([\w-]{20,})/.exec((await by.get('/work')).html)
  if (!matter) throw new Error('nothing is in hand here')
  const [address, id = ''] = matter
  const alone = pagesOf(by, address)
  for (let round = 0; round < 20; round += 1) await alone.askAll()
  const began = performance.now()
  const from = ['--from', 'O. Pike']
  const added = await server.candour('evidence', 'add', id, path, ...from)
  if (added.code !== 0) throw new Error(added.err)
  const receiving = sinceThen(began)
  const before = await untilOneMore(server)
  const reading = performance.now()
  const pages = pagesOf(by, address)
  let kept = 0
  while (Number(sinceThen(reading)) < seconds && kept < 2 * messages) {
    await pages.askAll()
    kept = filesIn(server) - before
    await wait(200)
  }
  const rate = (kept / Number(sinceThen(reading))).toFixed(1)
  const load = loadavg()[0]?.toFixed(0)
  console.log(`  ${name} received in ${receiving} s; then ${kept} files taken out, read and kept`)
  console.log(`    in ${sinceThen(reading)} s, ${rate} a second, pages asked for meanwhile:`)
  for (const [at, line] of pages.told().entries())
    console.log(`    ${line}; before it p50 ${alone.told()[at]?.split('p50 ')[1]}`)
  console.log(`    at most ${memory.stop().toFixed(0)} MB, server and readers; load ${load}`)
  await server.end()
}

const sinceThen = (then: number) => ((performance.now() - then) / 1000).toFixed(1)

/** Originals of the force. */
function filesIn({ folder }: TestServer): number {
  const all = readdirSync(join(folder, 'files', 'northmoor'), { recursive: true })
  return all.filter(name => name.length > 64).length
}

/** What was there before waits its turn first; the mailbox's own messages follow it. */
async function untilOneMore(server: TestServer): Promise<number> {
  const before = filesIn(server)
  while (filesIn(server) === before) await wait(100)
  return before
}

function pagesOf(by: Walker, matter: string) {
  const asked = new Map(
    ['', '/evidence', '/evidence/search?words=Kiln+Road'].map(path => [path, [] as number[]]),
  )
  const names = ['the matter', 'its evidence', 'a search in it']
  return {
    async askAll() {
      for (const [path, times] of asked) {
        const began = performance.now()
        const { status } = await by.get(`${matter}${path}`)
        if (status >= 400) throw new Error(`${path} answered ${status}`)
        times.push(performance.now() - began)
      }
    },
    told: () =>
      [...asked.values()].map((times, at) => {
        const sorted = times.toSorted((one, other) => one - other)
        const ms = (share: number) => `${quantile(sorted, share).toFixed(0).padStart(4)} ms`
        const name = (names[at] ?? '').padEnd(14)
        return `${name} p50 ${ms(0.5)}, p95 ${ms(0.95)}, worst ${ms(1)} (${times.length})`
      }),
  }
}
