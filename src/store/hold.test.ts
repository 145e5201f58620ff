import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapes } from '#casework'
import { authorityId, type EventId, type JsonObject } from '#kernel'
import { onEachEngine, testWorld } from '#test'
import { caseworkProjections } from './projections/matter.ts'

const force = authorityId('northmoor')
const system = { type: 'system' } as const
const hold = (subject: string, held: boolean, challenge?: string) => ({
  ...{ on: '2027-02-01', entry: `${subject}-${held}-${challenge}`, subject, held },
  ...{ why: 'A claim is on its way.', ...(challenge ? { challenge } : {}) },
})

onEachEngine(engine => {
  async function opened() {
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
    const dispose = async (event: EventId) => {
      const answer = await store.dispose(force, system, { event, reason: 'retention' })
      return answer.ok ? 'gone' : answer.refusal.type
    }
    return { store, tell, dispose }
  }

  test('nothing of a matter is disposed of while the records of anybody in it are held', async () => {
    const { store, tell, dispose } = await opened()
    const tags = { tags: ['a tag'], on: '2026-11-28' }
    const [first, other] = [await tell('m1', 'TagsSet', tags), await tell('m2', 'TagsSet', tags)]
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

  test('of two claims one ends: what was recorded, answered and published is held still', async () => {
    const { tell, dispose } = await opened()
    const publication = { publication: 'p1', subject: 'one', on: '2026-11-28' }
    const published = await tell('m1', 'Published', {
      ...{ ...publication, entry: 'published', what: 'outcome', words: 'He was dismissed.' },
      downOn: '2026-12-28',
    })
    const told = [
      { matter: 'm0', reference: 'CO/1/26', version: 1, held: [] },
      { matter: 'm1', reference: 'CO/2/26', version: 1, held: [] },
    ]
    const answer = (check: string, of: typeof told) =>
      tell(`officer-check:${check}`, 'OfficerCheckAnswered', {
        ...{ record: 'r1', officer: 'Oliver Pyke', purpose: 'promotion', askedBy: 'Noor Hale' },
        ...{ organisation: 'Human resources', why: 'A board sits.', told: of, unsettled: 0 },
        ...{ by: { person: 'jay', name: 'Jay Arden' }, on: '2026-11-28' },
      })
    const decided = (check: string, matters: readonly string[]) =>
      tell(`officer-check:${check}`, 'CheckDecided', {
        ...{ decided: 'went-ahead', despite: true, matters, why: 'The board knew of it.' },
        ...{ by: { person: 'jay', name: 'Jay Arden' }, on: '2026-11-29' },
      })
    const answered = await answer('c1', told)
    const another = await answer('c2', told.slice(0, 1))
    const gone = await answer('c3', told)
    const beside = await decided('c3', ['m0', 'm1'])
    const came = await answer('c4', [])
    const since = await decided('c4', ['m1'])
    assert.equal(await dispose(gone), 'gone', 'nothing was held yet')
    await tell('m1', 'RecordsHeld', hold('one', true, 'jr-1'))
    await tell('m1', 'RecordsHeld', hold('one', true, 'jr-2'))
    await tell('m1', 'RecordsHeld', hold('one', false, 'jr-1'))
    assert.equal(await dispose(published), 'RecordsHeld')
    assert.equal(await dispose(answered), 'RecordsHeld')
    assert.equal(await dispose(beside), 'RecordsHeld', 'whatever became of its answer')
    assert.equal(await dispose(since), 'RecordsHeld', 'of a matter that came after the answer')
    assert.equal(await dispose(came), 'RecordsHeld', 'what it was decided on goes with it')
    assert.equal(await dispose(another), 'gone', 'it told of no matter that is held')
    await tell('m1', 'RecordsHeld', hold('one', false, 'jr-2'))
    assert.equal(await dispose(answered), 'gone')
    assert.equal(await dispose(beside), 'gone')
    assert.equal(await dispose(published), 'gone')
  })
})
