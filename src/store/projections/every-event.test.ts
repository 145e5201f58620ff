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
const ofComplaint = sampled.filter(({ type }) => type !== 'ConductReported')
// Its one file is in the other story already.
const ofConduct = sampled
  .filter(({ type }) => type === 'ConductReported')
  .map(({ type, body }) => ({
    type,
    body: { ...body, report: { ...Object(body['report']), files: [] } },
  }))

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
  return { store, events, pages }
}

onEachEngine(engine => {
  test('a rebuild finds what every kind of event left for pages', async () => {
    const { store, pages } = await openWith(await engine.fresh())
    const before = await pages()
    await store.rebuild()
    assert.deepEqual(await pages(), before)
  })

  test('nothing anybody said stays for pages once every event is disposed of', async () => {
    const { store, events, pages } = await openWith(await engine.fresh())
    for (const event of events) await store.dispose(force, system, { event, reason: 'retention' })
    assert.deepEqual(stillSaid(await pages()), [])
    await store.rebuild()
    const rebuilt = await pages()
    assert.deepEqual(stillSaid(rebuilt), [])
    assert.equal(rebuilt['matter']?.length, 2)
    assert.equal((await store.verify({ authority: force })).sound, true)
  })
})
