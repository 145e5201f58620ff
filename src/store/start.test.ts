import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { authorityId, instant } from '#kernel'
import { signCheckpoint } from '#ledger'
import { postgresSkip, testPostgres, testWorld } from '#test'
import { anchorsIn } from './anchors.ts'
import { keysIn, newKeys, openStore } from './index.ts'
import { logKey, signerOf } from './signing.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const northmoor = authorityId('northmoor')

test('keys are made once, readable by their owner alone, and never made again over a broken file', () => {
  const file = join(folder, 'keys', 'keys.json')
  const made = keysIn(file, testWorld)
  assert.deepEqual(keysIn(file, testWorld), made)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  writeFileSync(file, '{"name":"candour-000000000000"}')
  assert.throws(() => keysIn(file, testWorld), /restore it from its backup/)
  assert.equal(readFileSync(file, 'utf8'), '{"name":"candour-000000000000"}')
})

test('an anchor line cut short by a crash is dropped before the next is written', () => {
  const anchors = anchorsIn(join(folder, 'anchors'))
  const keys = newKeys(testWorld)
  const signer = signerOf(keys)
  const key = logKey(keys, signer, northmoor)
  const noteOf = (size: number) =>
    signCheckpoint({ origin: key.name, size, root: new Uint8Array(32) }, key, signer.sign)
  const at = instant('2026-11-21T09:30:00.000Z')
  assert.equal(anchors.last(northmoor), '')
  anchors.append(northmoor, { at, note: noteOf(1) })
  const first = anchors.read(northmoor)
  appendFileSync(join(folder, 'anchors', 'northmoor.anchor'), first.slice(0, 40))
  assert.equal(anchors.last(northmoor), first)
  anchors.append(northmoor, { at, note: noteOf(2) })
  assert.equal(anchors.read(northmoor), `${first}${anchors.last(northmoor)}`)
  assert.match(anchors.last(northmoor), /\/northmoor 2 /)
})

const options = { world: testWorld, keys: newKeys(testWorld), shapes: {}, jobs: ['test', 'other'] }

test('two processes that open one new database at once both find it ready', {
  skip: postgresSkip,
}, async () => {
  const server = await testPostgres()
  assert.ok(server)
  const name = `start_${testWorld.id().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  const database = { type: 'postgres', url: server.url(name) } as const
  const stores = await Promise.all(
    Array.from({ length: 3 }, () => openStore({ ...options, database, anchorFolder: folder })),
  )
  await Promise.all(stores.map(store => store.addAuthority({ id: northmoor, name: 'Northmoor' })))
  for (const store of stores) {
    assert.equal((await store.authorities()).length, 1)
    await store.close()
  }
  await client.query(`drop database ${name} with (force)`)
  await client.end()
})

test('a database user who may not take the roles is told what to ask for', {
  skip: postgresSkip,
}, async () => {
  const server = await testPostgres()
  assert.ok(server)
  const name = `plain_${testWorld.id().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(`create role ${name} login`)
  await client.query(`grant ${name} to current_user`)
  await client.query(`create database ${name} owner ${name}`)
  const url = server.url(name).replace('candour_owner', name)
  await assert.rejects(
    openStore({ ...options, database: { type: 'postgres', url }, anchorFolder: folder }),
    /create role candour_app nologin;.*grant candour_app, candour_disposer to/,
  )
  await client.query(`drop database ${name} with (force)`)
  await client.query(`drop role ${name}`)
  await client.end()
})

test('a folder is opened again with what was left in it, and the store says when it is closed', async () => {
  const database = { type: 'pglite', folder: join(folder, 'database') } as const
  const first = await openStore({ ...options, database, anchorFolder: folder })
  await first.addAuthority({ id: northmoor, name: 'Northmoor Police' })
  await first.close()
  assert.equal(statSync(database.folder).mode & 0o777, 0o700)
  const second = await openStore({ ...options, database, anchorFolder: folder })
  assert.deepEqual(await second.authorities(), [{ id: northmoor, name: 'Northmoor Police' }])
  await second.close()
})
