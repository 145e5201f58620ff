import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { authorityId } from '#kernel'
import { postgresSkip, testPostgres, testWorld } from '#test'
import { newKeys, openStore, type Store, sql } from './index.ts'

const northmoor = authorityId('northmoor')
const southmoor = authorityId('southmoor')
const name = testWorld.id().replaceAll('-', '').slice(0, 12)
const [login, database] = [`app_${name}`, `app_db_${name}`]
const as = { authority: northmoor, actor: { type: 'public' } } as const
const shapes = { Told: { kind: 'complaint', schema: 1 } }
const told = { type: 'Told', happened: '2026-03-02', body: { letter: 'one' } }

describe('on PostgreSQL, with a login of the application’s own', { skip: postgresSkip }, () => {
  let url = ''
  let appUrl = ''
  let root = ''
  let store: Store
  const folder = () => `${process.env['TMPDIR'] ?? '/tmp'}/candour-app-login-${name}`
  const asOwner = async (on: string, text: string) => {
    const client = new pg.Client({ connectionString: on })
    await client.connect()
    try {
      return await client.query(text)
    } finally {
      await client.end()
    }
  }
  const open = (with_: string | undefined = appUrl) =>
    openStore({
      database: { type: 'postgres', url, ...(with_ && { appUrl: with_ }) },
      world: testWorld,
      keys: newKeys(testWorld),
      anchorFolder: folder(),
      shapes,
      jobs: ['test'],
      checkpointAfterSeconds: 0,
    })

  before(async () => {
    const server = await testPostgres()
    assert.ok(server)
    const admin = server.url('postgres')
    root = admin.replace('candour_owner', 'postgres')
    url = server.url(database)
    appUrl = url.replace('candour_owner', login)
    await asOwner(admin, `create database ${database}`)
    const first = await open('')
    await first.close()
    // Made by an administrator, or its maker would belong to it.
    await asOwner(root, `create role ${login} login noinherit`)
    await asOwner(root, `grant candour_app to ${login}`)
    store = await open()
    for (const id of [northmoor, southmoor]) {
      await store.addAuthority({ id, name: id })
      await store.work({ ...as, authority: id }, tx =>
        tx.append({ stream: `of-${id}`, expected: 0, events: [told] }),
      )
    }
  })
  after(async () => {
    await store.close()
    await asOwner(root, `drop database ${database} with (force)`)
    await asOwner(root, `drop role ${login}`)
  })

  test('units of work, jobs, checkpoints and disposal go on as before', async () => {
    const [row] = await store.work(as, async tx => {
      await tx.enqueue('test', { authority: northmoor })
      return tx.rows(sql`select session_user::text as login, current_user::text as role`)
    })
    assert.deepEqual([row?.text('login'), row?.text('role')], [login, 'candour_app'])
    const taken = new Promise<void>(done => {
      void store.jobs.work('test', async () => done())
    })
    await taken
    await store.checkpoint(northmoor)
    assert.ok((await store.verify()).sound)
    const { events } = await store.work(as, tx => tx.load('of-northmoor'))
    const event = events[0]?.id
    assert.ok(event)
    await store.dispose(northmoor, as.actor, { event, reason: 'retention' })
    const [kept] = (await store.work(as, tx => tx.load('of-northmoor'))).events
    assert.ok(kept && 'disposed' in kept)
  })

  test('resetting the role gains nothing: no row, no table, no other role', async () => {
    for (const text of [
      'select 1 from event',
      `update event set body = '{}'`,
      'alter table event no force row level security',
      'alter table event disable row level security',
      'drop table leaf',
      'set role candour_owner',
      'set role candour_disposer',
      'set session authorization candour_owner',
      'select * from pgboss.job',
    ]) {
      const done = store.work({ ...as, authority: southmoor }, async tx => {
        await tx.run(sql`reset role`)
        await tx.run(sql.raw(text))
      })
      await assert.rejects(done, /permission denied|must be owner/, text)
    }
    assert.ok((await store.verify()).sound)
  })

  test('a login that is more than the application is refused, in words, before anything begins', async () => {
    await assert.rejects(open(url), /DATABASE_APP_URL names .*\n.*owner’s own login/)
    const become = [
      ['grant candour_disposer to', 'revoke candour_disposer from', /candour_disposer/],
      ['grant candour_owner to', 'revoke candour_owner from', /become the owner of the tables/],
    ] as const
    for (const [grant, revoke, words] of become) {
      await asOwner(root, `${grant} ${login}`)
      await assert.rejects(open(), words)
      await asOwner(root, `${revoke} ${login}`)
    }
    await asOwner(root, `alter role ${login} createrole`)
    await assert.rejects(open(), /may make roles/)
    await asOwner(root, `alter role ${login} nocreaterole`)
    await asOwner(root, `revoke candour_app from ${login}`)
    await assert.rejects(open(), /may not take the role candour_app/)
    await asOwner(root, `grant candour_app to ${login}`)
    await (await open()).close()
  })
})
