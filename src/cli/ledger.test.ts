import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { authorityId } from '#kernel'
import { newKeys, openStore, type Store, takeLock } from '#store'
import { testWorld } from '#test'
import { atTheData } from './at-the-data.ts'
import { answerLedger } from './ledger.ts'

const northmoor = authorityId('northmoor')
const folder = mkdtempSync(join(tmpdir(), 'candour-ledger-'))
let store: Store
let database: PGlite

before(async () => {
  database = await PGlite.create()
  store = await openStore({
    database: { type: 'pglite-memory', database },
    world: testWorld,
    keys: newKeys(testWorld),
    anchorFolder: folder,
    shapes: { Told: { kind: 'complaint', schema: 1 } },
    checkpointAfterSeconds: 0,
  })
  await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
  await store.work({ authority: northmoor, actor: { type: 'public' } }, tx =>
    tx.append({
      stream: 'matter-1',
      expected: 0,
      events: [{ type: 'Told', happened: '2026-03-02', body: { letter: 'one' } }],
    }),
  )
  await store.checkpoint(northmoor)
})
after(async () => {
  await store.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

function recordingIo() {
  const heard = { out: '', err: '' }
  return {
    heard,
    out: (text: string) => {
      heard.out += text
    },
    err: (text: string) => {
      heard.err += text
    },
    isTTY: false,
    async read(path: string) {
      return path === 'northmoor.anchor'
        ? ({ ok: true, value: readFileSync(join(folder, path)) } as const)
        : ({ ok: false, refusal: `Cannot read ${path}: there is no such file.` } as const)
    },
  }
}

async function ask(...argv: readonly string[]) {
  const io = recordingIo()
  return { exit: await answerLedger(['ledger', ...argv], io, store), ...io.heard }
}

test('a sound record says so, and to a program', async () => {
  const { exit, out } = await ask('verify', '--against', 'northmoor.anchor')
  assert.equal(exit, 0)
  assert.match(out, /northmoor: sound\n {2}1 record; signed statements that agree: 3/)
  assert.match(out, /The record is sound\.\n$/)
  const json = JSON.parse((await ask('verify', '--json')).out)
  assert.equal(json.sound, true)
  assert.equal(json.logs[0].leaves, 1)
})

test('what cannot be understood is said, with exit code 2', async () => {
  for (const [argv, words] of [
    [['verify', '--authority', 'nowhere'], /There is no authority "nowhere" here/],
    [['verify', '--against', 'absent'], /there is no such file/],
    [['check'], /Say what to do/],
    [[], /Say what to do/],
  ] as const) {
    const { exit, err } = await ask(...argv)
    assert.equal(exit, 2)
    assert.match(err, words)
  }
  await assert.rejects(ask('verify', '--agianst', 'x'), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' })
})

test('a folder somebody has, who takes no commands, is refused with who has it', async () => {
  const held = join(folder, 'held')
  const lock = await takeLock(held, testWorld.now)
  assert.ok(lock.ok)
  await lock.value.release()
  const io = recordingIo()
  const place = {
    folder: held,
    world: testWorld,
    open: async () => ({
      store: { ...store, close: async () => {} },
      news: async () => 'not ours' as const,
      first: async () => assert.fail(),
      importer: { home: northmoor, importFile: async () => assert.fail() },
      bundler: { home: northmoor, buildBundle: async () => assert.fail() },
      keeper: {
        home: northmoor,
        exhibitAfter: () => assert.fail(),
        addFile: async () => assert.fail(),
        verify: async () => assert.fail(),
      },
    }),
  }
  assert.equal(await atTheData(place, ['ledger', 'verify'], io), 0)
  const again = await takeLock(held, testWorld.now)
  assert.ok(again.ok)
  assert.equal(await atTheData(place, ['ledger', 'verify'], io), 1)
  assert.match(io.heard.err, /still starting/)
  await again.value.release()
})

test('a record tampered with says where, with exit code 3', async () => {
  await database.exec(`update event set body = '{"letter":"two"}'`)
  const { exit, out } = await ask('verify')
  assert.equal(exit, 3)
  assert.match(out, /northmoor: NOT sound/)
  assert.match(out, /NO {2}Leaf 0 \(event .*\) (?:is|was) edited, no longer matching: its body\./)
  assert.match(out, /Keep the database and the anchor file as they are/)
})
