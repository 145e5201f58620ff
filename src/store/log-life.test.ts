import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { authorityId, commandId, type EventId } from '#kernel'
import { parseReceipt, readCheckpoint, verifyReceipt } from '#ledger'
import { onEachEngine, type TestDatabase, testWorld } from '#test'
import { eventOf, newKeys, type Projections, type Shapes, type Store, sql } from './index.ts'
import { sha256 } from './sha256.ts'
import { verifyEd25519 } from './signing.ts'

const northmoor = authorityId('northmoor')
const as = { authority: northmoor, actor: { type: 'public' } } as const
const shapes: Shapes = { Told: { kind: 'complaint', schema: 1 } }
const keys = newKeys(testWorld)

async function tell(
  store: Store,
  stream: string,
  ...letters: string[]
): Promise<readonly EventId[]> {
  const events = letters.map(letter => ({ type: 'Told', happened: '2026-03-02', body: { letter } }))
  return store.work(as, async tx => {
    const { version: expected } = await tx.load(stream)
    const done = await tx.append({ stream, expected, events })
    assert.ok(done.ok)
    return done.value.events.map(({ id }) => id)
  })
}

/** Counts the letters of each stream, in a table of its own. */
const counting: Projections = {
  async again(db, events, stream) {
    await db.run(sql`delete from told where authority_id = ${db.authority} and stream = ${stream}`)
    await counting.project(db, events, stream)
  },
  tables: ['told'],
  async project(db, events, stream) {
    for (const event of events) {
      const letter = event.disposed ? 'disposed' : String(event.body['letter'] ?? event.type)
      await db.run(sql`
        insert into told (authority_id, stream, letters) values (${db.authority}, ${stream}, ${letter})
            on conflict (authority_id, stream)
            do update set letters = told.letters || ' ' || excluded.letters
      `)
    }
  },
}
const toldTable = `
  create table told (authority_id text, stream text, letters text, primary key (authority_id, stream));
  grant select, insert, update, delete on told to candour_app`

onEachEngine(({ fresh, name }) => {
  let store: Store
  let database: TestDatabase
  before(async () => {
    database = await fresh()
    for (const statement of toldTable.split(';')) await database.owner(statement)
    store = await database.open({ shapes, keys, projections: counting })
    await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
  })
  const lettersOf = async (stream: string) => {
    const [row] = await store.work(as, tx =>
      tx.rows(sql`select letters from told where stream = ${stream}`),
    )
    return row?.text('letters')
  }

  test('a receipt proves by itself that an event was recorded, and is the same when asked again', async () => {
    const [first] = await tell(store, 'receipt', 'one', 'two', 'three')
    assert.ok(first)
    const receipt = await store.receipt(northmoor, first)
    const parsed = parseReceipt(sha256, JSON.parse(JSON.stringify(receipt)))
    assert.ok(parsed.ok && receipt)
    const cryptography = { sha256, verify: verifyEd25519 }
    const holder = { key: store.publicKey(northmoor), copy: ['{"letter":"one"}'] }
    const verdict = verifyReceipt(cryptography, parsed.value, holder)
    assert.deepEqual(
      verdict.steps.filter(({ held }) => !held),
      [],
    )
    assert.equal(verdict.verified && verdict.copyCompared, true)
    await tell(store, 'receipt', 'four')
    await store.checkpoint(northmoor)
    assert.deepEqual(await store.receipt(northmoor, first), receipt)
    assert.equal(await store.receipt(northmoor, 'no-such-event' as EventId), undefined)
  })

  test('a checkpoint asked for again says the same; eight at once sign one tree', async () => {
    await tell(store, 'signed', 'one')
    const made = await Promise.all(Array.from({ length: 8 }, () => store.checkpoint(northmoor)))
    assert.equal(new Set(made.map(({ note }) => note)).size, 1)
    const read = readCheckpoint(made[0]?.note ?? '')
    assert.ok(read.ok)
    assert.equal(read.value.origin, `${keys.name}/northmoor`)
    assert.equal((await store.verify({ authority: northmoor })).sound, true)
  })

  test('a body disposed of is gone for good; its leaf, its tree and its receipt stand', async () => {
    const [gone, kept] = await tell(store, 'disposal', 'secret', 'open')
    assert.ok(gone && kept)
    const receipt = await store.receipt(northmoor, gone)
    assert.ok(receipt)
    const what = { event: gone, reason: 'review-retain-dispose 4.2' }
    await store.dispose(northmoor, { type: 'system' }, what)
    await store.dispose(northmoor, { type: 'system' }, what)
    const { events } = await store.work(as, tx => tx.load('disposal'))
    assert.deepEqual(events.map(eventOf), [
      { type: 'Told', disposed: true },
      { type: 'Told', letter: 'open' },
    ])
    const [row] = await database.owner(`select body, body_salt from event where event_id = $1`, [
      gone,
    ])
    assert.deepEqual(row, { body: null, body_salt: null })
    const record = await store.work(as, tx => tx.load(`disposal:${gone}`))
    assert.equal(record.version, 1)
    const [disposed] = record.events
    assert.equal(disposed?.disposed === false && disposed.body['reason'], what.reason)
    await store.checkpoint(northmoor)
    const { sound, logs } = await store.verify({
      authority: northmoor,
      against: JSON.stringify(receipt),
    })
    assert.deepEqual([sound, logs[0]?.report.disposed], [true, 1])
    assert.equal(await store.receipt(northmoor, gone), undefined)
    await assert.rejects(
      store.dispose(northmoor, { type: 'system' }, { event: disposed?.id ?? kept, reason: 'x' }),
      /the record of a disposal stays/,
    )
  })

  test('a body emptied without a record of why is a finding', async () => {
    const [event] = await tell(store, 'emptied', 'one')
    assert.ok(event)
    await database.owner(`update event set body = null, body_salt = null where event_id = $1`, [
      event,
    ])
    const { logs } = await store.verify({ authority: northmoor })
    assert.deepEqual(
      logs[0]?.report.faults.map(({ type }) => type),
      ['BodyMissing'],
    )
    // Left sound for the tests after this one.
    await store.dispose(northmoor, { type: 'system' }, { event, reason: 'test' })
    assert.equal((await store.verify({ authority: northmoor })).sound, true)
  })

  test('projections are made in the deciding transaction and made again from the events', async () => {
    await tell(store, 'projected', 'one', 'two')
    await tell(store, 'projected', 'three')
    assert.equal(await lettersOf('projected'), 'one two three')
    await database.owner(`update told set letters = 'nonsense'`)
    await database.owner(`insert into told values ('northmoor', 'stray', 'stray')`)
    await store.rebuild()
    assert.equal(await lettersOf('projected'), 'one two three')
    assert.equal(await lettersOf('stray'), undefined)
    assert.equal(await lettersOf('disposal'), 'disposed open')
  })

  test('events recorded during a rebuild are projected once', async () => {
    const before = await Promise.all(
      Array.from({ length: 10 }, (_, at) => tell(store, `busy-${at}`, 'one')),
    )
    assert.equal(before.length, 10)
    const rebuilt = store.rebuild()
    await Promise.all(Array.from({ length: 10 }, (_, at) => tell(store, `busy-${at}`, 'two')))
    await rebuilt
    for (let at = 0; at < 10; at += 1) assert.equal(await lettersOf(`busy-${at}`), 'one two')
  })

  test('a rebuild cut short is taken up again when the store is next opened', async () => {
    await tell(store, 'cut-short', 'one', 'two')
    await database.owner(`delete from told`)
    await database.owner(`update log_head set rebuild_from = 0`)
    const again = await database.open({ shapes, keys, projections: counting })
    assert.equal(await lettersOf('cut-short'), 'one two')
    await tell(again, 'cut-short', 'three')
    assert.equal(await lettersOf('cut-short'), 'one two three')
  })

  test('an old body is read in today’s shape, one step a version; a later one is refused', async () => {
    const later: Shapes = {
      Told: {
        kind: 'complaint',
        schema: 3,
        upcasts: [
          body => ({ to: 'complainant', letter: body['letter'] }),
          body => ({ ...body, letters: [body['letter']] }),
        ],
      },
    }
    await tell(store, 'upcast', 'one')
    const newer = await database.open({ shapes: later, keys })
    const { events } = await newer.work(as, tx => tx.load('upcast'))
    assert.deepEqual(events.map(eventOf), [
      { type: 'Told', to: 'complainant', letter: 'one', letters: ['one'] },
    ])
    await tell(newer, 'upcast', 'two')
    await assert.rejects(
      store.work(as, tx => tx.load('upcast')),
      /later version/,
    )
    assert.equal((await newer.verify({ authority: northmoor })).sound, true)
  })

  test('a job exists if and only if the decision that queued it was kept', async () => {
    const taken: unknown[] = []
    const done = Promise.withResolvers<void>()
    const queue = (word: string, fails = false) =>
      store.work(as, async tx => {
        await tx.enqueue('test', { word })
        if (fails) throw new Error('changed my mind')
      })
    await assert.rejects(queue('undone', true), /changed my mind/)
    await queue('before')
    await store.jobs.work('test', async ({ data }) => {
      taken.push(data['word'])
      // A handler may do whatever a page may.
      await store.work(as, tx => tx.load('projected'))
      if (taken.length === 2) done.resolve()
    })
    await queue('after')
    await done.promise
    assert.deepEqual(taken.toSorted(), ['after', 'before'])
  })

  test('of jobs under one key, one waits', async () => {
    for (const word of ['one', 'two']) {
      await store.work(as, tx =>
        tx.enqueue('test', { word }, { singletonKey: 'once', startAfter: later() }),
      )
    }
    const [row] = await database.owner(
      `select count(*)::int as n from pgboss.job where singleton_key = 'once'`,
    )
    assert.equal(row?.['n'], 1)
  })

  test('the application can queue a job and neither read nor change one', async () => {
    for (const text of [
      'select data from pgboss.job',
      'update pgboss.job set priority = 9',
      'delete from pgboss.job',
      `select data from pgboss.job_common`,
    ]) {
      await assert.rejects(
        store.work(as, tx => tx.rows(sql.raw(text))),
        /permission denied/,
        text,
      )
    }
  })

  test(`commands of one authority are not another's (${name})`, async () => {
    const southmoor = { ...as, authority: authorityId('southmoor') }
    await store.addAuthority({ id: southmoor.authority, name: 'Southmoor Police' })
    const command = { id: commandId('shared'), fingerprint: 'f', answer: 'a' }
    assert.equal(await store.work(as, tx => tx.answer(command)), true)
    assert.equal(await store.work(southmoor, tx => tx.replay(command.id, 'f')), undefined)
    assert.equal(await store.work(southmoor, tx => tx.answer(command)), true)
  })
})

function later() {
  return testWorld.now().replace(/^\d{4}/, '2199') as ReturnType<typeof testWorld.now>
}
