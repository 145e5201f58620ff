import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { shapes } from '#casework'
import { authorityId, type EventId, type JsonObject } from '#kernel'
import { onEachEngine, type TestDatabase, testWorld } from '#test'
import { caseworkProjections } from './matter.ts'

const force = authorityId('northmoor')
const system = { type: 'system' } as const
const samples = new URL('../../casework/samples/', import.meta.url)

/** The newest sample of every event of a complaint, in the order their shapes are listed. */
const sampled = Object.entries(shapes).flatMap(([type, { schema }]) => {
  const name = `${type}.${schema}.json`
  if (!readdirSync(samples).includes(name)) return []
  const body: JsonObject = JSON.parse(readFileSync(new URL(name, samples), 'utf8'))
  return [{ type, body }]
})
const ofComplaint = [
  ...sampled.filter(({ type }) => type !== 'ConductReported'),
  // Nothing is disposed of while records are held: in the end these no longer are.
  ...sampled
    .filter(({ type }) => type === 'RecordsHeld')
    .map(({ type, body }) => ({ type, body: { ...body, entry: 'entry-let-go', held: false } })),
]
// Its one file is in the other story already.
const ofConduct = sampled
  .filter(({ type }) => type === 'ConductReported')
  .map(({ type, body }) => ({
    type,
    body: { ...body, report: { ...Object(body['report']), files: [] } },
  }))

/** Where the events stand, both stories told, that hold a file. */
const holding = [...ofComplaint, ...ofConduct].flatMap(({ body }, at) =>
  /"[0-9a-f]{64}"/.test(JSON.stringify(body)) ? [at] : [],
)

/** Words people wrote: anything in a body long enough to be a sentence of theirs. */
function saidIn(body: unknown): readonly string[] {
  if (typeof body === 'string') return /\S \S+ \S/.test(body) ? [body] : []
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(saidIn) : []
}

/** Which words of which events can still be read in these rows. */
function stillSaid(pages: object): readonly string[] {
  const left = JSON.stringify(
    Object.values(pages)
      .flat()
      .map(row => JSON.parse(row)),
  )
  return sampled.flatMap(({ type, body }) =>
    saidIn(body)
      .filter(words => left.includes(JSON.stringify(words).slice(1, -1)))
      .map(words => `${type}: ${words}`),
  )
}

async function openWith(database: TestDatabase) {
  const store = await database.open({ shapes, projections: caseworkProjections })
  await store.addAuthority({ id: force, name: 'Northmoor Police' })
  const events: EventId[] = []
  for (const [stream, told] of Object.entries({ m1: ofComplaint, m2: ofConduct })) {
    await store.work({ authority: force, actor: system }, async tx => {
      const happened = testWorld.now()
      const written = told.map(({ type, body }) => ({ type, happened, body }))
      const appended = await tx.append({ stream, expected: 0, events: written })
      assert.ok(appended.ok)
      events.push(...appended.value.events.map(({ id }) => id))
    })
  }
  const pages = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const each = caseworkProjections.tables.map(async table => {
      const rows = await database.owner(`select * from ${table}`)
      // When duties were last asked for is kept by asking, and not by any event.
      const told = rows.map(({ reckoned_on: _, ...row }) => JSON.stringify(row))
      return [table, told.toSorted()] as const
    })
    return Object.fromEntries(await Promise.all(each))
  }
  const tell = (type: string, body: JsonObject) =>
    store.work({ authority: force, actor: system }, async tx => {
      const { version: expected } = await tx.load('m1')
      const told = { type, happened: testWorld.now(), body }
      const appended = await tx.append({ stream: 'm1', expected, events: [told] })
      assert.ok(appended.ok)
      return appended.value.events.map(({ id }) => id)
    })
  const dispose = (event: EventId) => store.dispose(force, system, { event, reason: 'retention' })
  return { store, events, pages, tell, dispose }
}

onEachEngine(engine => {
  test('a rebuild finds what every kind of event left for pages', async () => {
    const { store, pages } = await openWith(await engine.fresh())
    const before = await pages()
    await store.rebuild()
    assert.deepEqual(await pages(), before)
  })

  test('nothing anybody said stays for pages once every event is disposed of', async () => {
    const { store, events, pages, dispose } = await openWith(await engine.fresh())
    for (const event of events) await dispose(event)
    const left = await pages()
    assert.deepEqual(stillSaid(left), [])
    assert.deepEqual(
      (left['matter'] ?? []).map(row => JSON.parse(row).kind),
      ['complaint', 'conduct-matter'],
    )
    await store.rebuild()
    assert.deepEqual(await pages(), left)
    assert.equal((await store.verify({ authority: force })).sound, true)
  })

  for (const which of [0, 1])
    test(`a rebuild finds what a disposal of half of it left: ${which}`, async () => {
      const { store, events, pages, dispose } = await openWith(await engine.fresh())
      for (const [at, event] of events.entries()) if (at % 2 === which) await dispose(event)
      const left = await pages()
      await store.rebuild()
      assert.deepEqual(await pages(), left)
    })

  test('what a later event says stays when an earlier one is disposed of', async () => {
    const database = await engine.fresh()
    const { tell, dispose } = await openWith(database)
    const [handler] = await tell('HandlerNamed', { handler: 'wren-castell', on: '2026-11-28' })
    await tell('HandlerNamed', { handler: 'sol-marchetti', on: '2026-11-29' })
    const [tags] = await tell('TagsSet', { tags: ['older'], on: '2026-11-28' })
    await tell('TagsSet', { tags: ['newer'], on: '2026-11-29' })
    await database.owner(`update mention set read_at = now()`)
    await database.owner(`update matter set state = 'CLOSED' where matter_id = 'm1'`)
    for (const event of [handler, tags]) if (event) await dispose(event)
    assert.deepEqual(
      await database.owner(
        `select handler_id, tags[1] as tag, state, reckoned_on from matter where matter_id = 'm1'`,
      ),
      [{ handler_id: 'sol-marchetti', tag: 'newer', state: 'CLOSED', reckoned_on: null }],
    )
    assert.deepEqual(await database.owner('select 1 from mention where read_at is null'), [])
  })

  test('what was disposed of while a rebuild was under way is in no page after it', async () => {
    const database = await engine.fresh()
    const { events, pages, dispose } = await openWith(database)
    await database.owner('update log_head set rebuild_from = 20')
    for (const event of events) await dispose(event)
    const again = await database.open({ shapes, projections: caseworkProjections })
    const left = await pages()
    assert.deepEqual(stillSaid(left), [])
    await again.rebuild()
    assert.deepEqual(await pages(), left)
  })

  test('a rebuild leaves alone what became of a letter after it was given', async () => {
    const database = await engine.fresh()
    const { store, tell } = await openWith(database)
    await database.owner(`
      insert into outbox (authority_id, notice_id, matter_id, about, method, state, queued_at, handle)
      values ('northmoor', 'letter-9', 'm1', 'letter', 'post', 'to-print', '2026-11-20', 'handle-9')
    `)
    const stateNow = () => database.owner('select state from outbox')
    await tell('LetterGiven', { letter: 'letter-9', on: '2026-12-01', how: 'posted' })
    assert.deepEqual(await stateNow(), [{ state: 'posted' }])
    await database.owner(
      `update outbox set state = 'bounced', settled_at = settled_at + interval '1 day'`,
    )
    await store.rebuild()
    assert.deepEqual(await stateNow(), [{ state: 'bounced' }])
  })

  test('what was read in a file goes with the last event that holds the file', async () => {
    const database = await engine.fresh()
    const { events, dispose } = await openWith(database)
    await database.owner(`
      insert into reading (authority_id, sha256, outcome, reading, read_at)
      select distinct authority_id, sha256, 'read', 'its words', now() from document
    `)
    const left = () => database.owner('select 1 from reading')
    const [last, ...before] = holding.map(at => events[at]).toReversed()
    for (const event of before) if (event) await dispose(event)
    assert.notDeepEqual(await left(), [])
    if (last) await dispose(last)
    assert.deepEqual(await left(), [])
  })
})
