/**
 * Submissions acknowledged by a process that is killed again and again: none lost, none doubled.
 */
import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { authorityId } from '#kernel'
import { keysIn, openStore, sql } from '#store'
import { testWorld } from './engines.ts'
import { type TestPostgres, testPostgres } from './postgres.ts'

export type Ordeal = Readonly<{
  on: 'PGlite' | 'PostgreSQL'
  submissions: number
  kills: number
}>
type Child = ChildProcessByStdio<Writable, Readable, null>

const child = join(import.meta.dirname, 'kill-child.ts')
/** Submissions asked for and not yet answered. */
const window = 16

/**
 * Sends the submissions, killing the process at a moment of each stretch and sending again what it
 * had not answered, with the same command. On PostgreSQL every third kill is the server's own.
 * Throws where a submission is missing or doubled, or the record is not sound. Answers how many
 * were sent again.
 */
export async function survive({ on, submissions, kills }: Ordeal): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-kill-'))
  const server = on === 'PostgreSQL' ? await testPostgres({ durable: true }) : undefined
  const url = server && (await newDatabase(server))
  try {
    const again = await submitThrough({ folder, url, server }, submissions, kills)
    await compare({ folder, url }, submissions)
    return again
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function newDatabase(server: TestPostgres): Promise<string> {
  const name = `kill_${testWorld.id().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return server.url(name)
}

type Place = Readonly<{ folder: string; url: string | undefined }>

async function submitThrough(
  { folder, url, server }: Place & { server: TestPostgres | undefined },
  submissions: number,
  kills: number,
): Promise<number> {
  const waiting = Array.from({ length: submissions }, (_, at) => String(at))
  const kept = new Set<string>()
  let again = 0
  for (let life = 0; kept.size < submissions; life += 1) {
    const process = await start(folder, url)
    const goal = life < kills ? Math.ceil(((life + 1) * submissions) / (kills + 1)) : submissions
    const asked = new Set<string>()
    const ask = () => {
      while (asked.size < window && waiting.length > 0) {
        const next = waiting.shift() ?? ''
        asked.add(next)
        process.stdin.write(`${next}\n`)
      }
    }
    const reached = Promise.withResolvers<void>()
    createInterface({ input: process.stdout }).on('line', line => {
      const [word, number = ''] = line.split(' ')
      asked.delete(number)
      if (word === 'kept') kept.add(number)
      else {
        waiting.push(number)
        again += 1
      }
      if (kept.size >= goal) reached.resolve()
      ask()
    })
    ask()
    if (life < kills && life % 3 === 2 && server) {
      await wait(100)
      await server.kill()
      await server.start()
    }
    await reached.promise
    if (life < kills) await wait((testWorld.random(1)[0] ?? 0) % 15)
    const gone = once(process, 'close')
    process.kill('SIGKILL')
    await gone
    // Whatever had no answer may have been recorded or not: the command says, not we.
    again += asked.size
    waiting.unshift(...asked)
  }
  return again
}

async function start(folder: string, url: string | undefined): Promise<Child> {
  const args = [child, folder, ...(url ? [url] : [])]
  const started = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  started.stdin.on('error', () => {})
  const [line] = await once(createInterface({ input: started.stdout }), 'line')
  assert.equal(line, 'ready')
  return started
}

async function compare({ folder, url }: Place, submissions: number): Promise<void> {
  const authority = authorityId('northmoor')
  const store = await openStore({
    database: url
      ? { type: 'postgres', url }
      : { type: 'pglite', folder: join(folder, 'database') },
    world: testWorld,
    keys: keysIn(join(folder, 'keys.json'), testWorld),
    anchorFolder: join(folder, 'anchor'),
    shapes: { Told: { kind: 'complaint', schema: 1 } },
    checkpointAfterSeconds: 0,
  })
  try {
    const rows = await store.work({ authority, actor: { type: 'system' } }, tx =>
      tx.rows(sql`select body::json ->> 'number' as number from event order by 1`),
    )
    const found = rows.map(row => row.text('number'))
    const expected = Array.from({ length: submissions }, (_, at) => String(at))
    assert.deepEqual(found.toSorted(), expected.toSorted(), 'each submission is there once')
    const { sound, logs } = await store.verify()
    assert.deepEqual(logs[0]?.report.faults, [])
    assert.equal(sound, true)
  } finally {
    await store.close()
  }
}
