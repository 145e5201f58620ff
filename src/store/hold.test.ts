import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapes } from '#casework'
import { authorityId, type EventId, type JsonObject } from '#kernel'
import { onEachEngine, testWorld } from '#test'
import { caseworkProjections } from './projections/matter.ts'

const force = authorityId('northmoor')
const system = { type: 'system' } as const
const hold = (subject: string, held: boolean) => ({
  ...{ on: '2027-02-01', entry: `${subject}-${held}`, subject, held },
  why: 'A claim is on its way.',
})

onEachEngine(engine => {
  test('nothing of a matter is disposed of while the records of anybody in it are held', async () => {
    const database = await engine.fresh()
    const store = await database.open({ shapes, projections: caseworkProjections })
    await store.addAuthority({ id: force, name: 'Northmoor Police' })
    const tell = (stream: string, type: string, body: JsonObject) =>
      store.work({ authority: force, actor: system }, async tx => {
        const { version: expected } = await tx.load(stream)
        const told = { type, happened: testWorld.now(), body }
        const appended = await tx.append({ stream, expected, events: [told] })
        assert.ok(appended.ok)
        const [event] = appended.value.events
        assert.ok(event)
        return event.id
      })
    const tags = { tags: ['a tag'], on: '2026-11-28' }
    const [first, other] = [await tell('m1', 'TagsSet', tags), await tell('m2', 'TagsSet', tags)]
    const dispose = async (event: EventId) => {
      const answer = await store.dispose(force, system, { event, reason: 'retention' })
      return answer.ok ? 'gone' : answer.refusal.type
    }
    const held = await tell('m1', 'RecordsHeld', hold('one', true))
    await tell('m1', 'RecordsHeld', hold('another', true))
    await tell('m1', 'RecordsHeld', hold('one', false))
    assert.equal(await dispose(first), 'RecordsHeld', 'those of another are held still')
    assert.equal(await dispose(held), 'RecordsHeld', 'nor is the hold itself let go that way')
    assert.equal(await dispose(other), 'gone', 'another matter is not held')
    const { events } = await store.work({ authority: force, actor: system }, tx => tx.load('m1'))
    assert.ok(events.every(({ disposed }) => !disposed))
    await tell('m1', 'RecordsHeld', hold('another', false))
    assert.equal(await dispose(first), 'gone')
    await store.rebuild()
    assert.equal((await store.verify({ authority: force })).sound, true)
  })
})
