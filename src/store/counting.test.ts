import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { countingOn } from './counting.ts'
import { createTurns } from './turns.ts'

test('a table is counted once much of it has changed, and not before', async t => {
  const database = await PGlite.create()
  t.after(() => database.close())
  const turns = createTurns()
  const counting = countingOn(database, turns)
  /** What it is planned for, once all that was begun is done; -1 is not counted. */
  async function counted(): Promise<unknown> {
    for (let turn = 0; turn < 20; turn += 1)
      await turns.take('background', () => new Promise(resolve => setImmediate(resolve)))
    const { rows } = await database.query(
      `select reltuples::int from pg_class where relname = 'held'`,
    )
    return Object.values(rows[0] ?? {})[0]
  }
  await database.exec('create table held (one integer primary key)')
  const write = async (from: number, to: number) => {
    await database.query('insert into held select generate_series($1::int, $2::int)', [from, to])
    counting.wrote(to - from + 1)
    counting.begin()
  }
  await write(1, 1_000)
  assert.equal(await counted(), -1)
  await write(1_001, 3_000)
  assert.equal(await counted(), 3_000)
})
