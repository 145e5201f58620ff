import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { authorityId, personId } from '#kernel'
import { onEachEngine, type TestDatabase } from '#test'
import { type Store, sql, type Work } from './index.ts'

const [northmoor, southmoor] = [authorityId('northmoor'), authorityId('southmoor')]
const shapes = { Told: { kind: 'complaint', schema: 1 } }
const at = (authority: typeof northmoor) => ({ authority, actor: { type: 'public' } }) as const
const denied = /permission denied/
const policed = /row-level security/

onEachEngine(({ fresh, name }) => {
  let store: Store
  let database: TestDatabase
  /** Any statement, as the application would send it. */
  const raw = (text: string, authority = northmoor) =>
    store.work(at(authority), tx => tx.rows(sql.raw(text)))

  before(async () => {
    database = await fresh()
    store = await database.open({ shapes })
    for (const id of [northmoor, southmoor]) {
      await store.addAuthority({ id, name: id })
      await store.work(at(id), tx =>
        tx.append({
          stream: `of-${id}`,
          expected: 0,
          events: [{ type: 'Told', happened: '2026-03-02', body: { letter: 'one' } }],
        }),
      )
      await store.checkpoint(id)
    }
  })

  test('the application can change, delete or empty nothing that was recorded', async () => {
    for (const table of ['event', 'leaf', 'tree_node', 'checkpoint', 'command', 'authority']) {
      await assert.rejects(raw(`update ${table} set authority_id = authority_id`), denied, table)
      await assert.rejects(raw(`delete from ${table}`), denied, table)
      await assert.rejects(raw(`truncate ${table}`), denied, table)
    }
    await assert.rejects(raw(`update event set body = null, body_salt = null`), denied)
    await assert.rejects(raw(`update log_head set authority_id = 'northmoor'`), denied)
    await assert.rejects(raw(`delete from log_head`), denied)
  })

  test('the application can change no table, policy or grant', async () => {
    for (const text of [
      'alter table event disable row level security',
      'alter table event no force row level security',
      'drop policy own_authority on event',
      'drop table leaf',
      'create table mine (id text)',
      'create or replace function claimed(of text) returns bigint language sql as $$ select 1 $$',
    ]) {
      await assert.rejects(raw(text), /must be owner|permission denied/, text)
    }
    // PostgreSQL only warns of a grant by someone who has nothing to give.
    await raw('grant update on event to candour_app')
    await assert.rejects(raw(`update event set type = 'Other'`), denied)
  })

  test("another authority's rows are neither seen nor counted", async () => {
    for (const table of ['event', 'leaf', 'tree_node', 'checkpoint', 'log_head']) {
      const rows = await raw(`select distinct authority_id from ${table}`, southmoor)
      assert.deepEqual(
        rows.map(row => row.text('authority_id')),
        ['southmoor'],
        table,
      )
      const others = await raw(`select 1 from ${table} where authority_id = 'northmoor'`, southmoor)
      assert.equal(others.length, 0, table)
    }
    const { version } = await store.work(at(southmoor), tx => tx.load('of-northmoor'))
    assert.equal(version, 0)
  })

  test("nothing can be put among another authority's rows", async () => {
    const forged = `insert into event select 'northmoor', 'forged', version, 'forged', type, schema,
      happened, recorded_at, actor, envelope_salt, body, body_salt from event`
    await assert.rejects(raw(forged, southmoor), policed)
    await assert.rejects(
      raw(`insert into command values ('northmoor', 'c', 'f', 'a', now())`, southmoor),
      policed,
    )
    await assert.rejects(raw(`insert into authority values ('third', 'n', now())`), policed)
    await raw(`update log_head set size = 0 where authority_id = 'northmoor'`, southmoor)
    const [head] = await raw('select size from log_head')
    assert.equal(head?.number('size'), 1)
  })

  test('without an authority there is nothing to see, even for the owner of the tables', async () => {
    const nobody = authorityId('nobody')
    assert.equal((await raw('select 1 from event', nobody)).length, 0)
    const lost = store.work(at(northmoor), async tx => {
      await tx.rows(sql`select set_config('candour.authority', '', true)`)
      return tx.rows(sql`select 1 from event`)
    })
    assert.equal((await lost).length, 0)
    // PGlite connects as a superuser, whom no policy binds: there the role alone stands in the way.
    if (name === 'PostgreSQL' && database.database.type === 'postgres') {
      const { default: pg } = await import('pg')
      const client = new pg.Client({ connectionString: database.database.url })
      await client.connect()
      assert.equal((await client.query('select 1 from event')).rowCount, 0)
      await client.end()
    }
  })

  test('nothing of one unit of work is left for the next on the same connection', async () => {
    const staff = {
      type: 'staff',
      person: personId('jay'),
      name: 'Jay Arden',
      role: 'handler',
    } as const
    const settings = (tx: Work) =>
      tx.rows(sql`
        select current_user::text as role, current_setting('candour.authority', true) as authority,
               current_setting('candour.person', true) as person
      `)
    const [inside] = await store.work({ authority: northmoor, actor: staff }, settings)
    assert.deepEqual(
      ['role', 'authority', 'person'].map(column => inside?.text(column)),
      ['candour_app', 'northmoor', 'jay'],
    )
    const [next] = await store.work(at(southmoor), settings)
    assert.deepEqual(
      ['role', 'authority', 'person'].map(column => next?.text(column)),
      ['candour_app', 'southmoor', ''],
    )
    if (name === 'PGlite') {
      const [after] = await database.owner(`select current_user::text as role,
        current_setting('candour.authority', true) as authority`)
      assert.deepEqual(after, { role: 'postgres', authority: '' })
    }
  })

  // The role guards against our own mistakes and against a clause smuggled into one statement. It
  // does not hold whoever can send statements of their own: the session's user is the owner still.
  test('one statement can be smuggled nothing behind, and a bound value stays a value', async () => {
    const smuggled = `x'; reset role; delete from event; --`
    await store.work(at(northmoor), tx => tx.load('plain')).then(() => {})
    const rows = await store.work(at(northmoor), tx =>
      tx.rows(sql`select stream from event where stream = ${smuggled}`),
    )
    assert.equal(rows.length, 0)
    // A statement with a value goes by the extended protocol, which takes one statement at a time.
    await assert.rejects(
      store.work(at(northmoor), tx => tx.rows(sql`select ${1}::int; reset role`)),
      /multiple commands/,
    )
    for (const authority of [`x', true), set_config('role`, '', "'"]) {
      await assert.rejects(
        store.work({ authority: authority as typeof northmoor, actor: { type: 'public' } }, tx =>
          tx.load('s'),
        ),
        RangeError,
      )
    }
  })

  test('what is true: a statement of its own can reset the role, and then the ledger tells', async () => {
    await store.work(at(southmoor), async tx => {
      await tx.run(sql`reset role`)
      await tx.run(sql`alter table event no force row level security`)
      await tx.run(sql`update event set body = '{}' where authority_id = 'southmoor'`)
    })
    const { sound, logs } = await store.verify({ authority: southmoor })
    assert.equal(sound, false)
    assert.equal(logs[0]?.report.faults[0]?.type, 'Edited')
  })

  test('the disposer can empty a body and do nothing else', async () => {
    const asDisposer = (text: string) =>
      store.work(at(northmoor), async tx => {
        await tx.run(sql`set local role candour_disposer`)
        return tx.run(sql.raw(text))
      })
    for (const text of [
      `update event set body = '{}'`,
      `update event set body = '{}', body_salt = '\\x00'`,
    ]) {
      await assert.rejects(asDisposer(text), policed, text)
    }
    for (const text of [
      `update event set type = 'Other'`,
      'select body from event',
      'delete from event',
      'select 1 from leaf',
      'insert into event select * from event',
    ]) {
      await assert.rejects(asDisposer(text), denied, text)
    }
    const emptied = `update event set body = null, body_salt = null where authority_id = 'southmoor'`
    assert.equal(await asDisposer(emptied), 0)
  })
})
