import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, commandId, londonDay, noteId } from '#kernel'
import { onAnEngine, openTestApp, testWorld } from '#test'
import { northmoor } from '../personas.ts'
import { personaAs, toldOutcome } from '../review/outcome.fixture.ts'

onAnEngine(engine => {
  test('a note and a chase keep what was said, and nothing of the form it was said on', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const on = londonDay(testWorld.now())
    const { matter } = await toldOutcome(app, addDays(on, -10))
    const jay = () => ({ ...personaAs(app, 'Jay Arden'), command: commandId(testWorld.id()) })
    const system = { authority: northmoor, actor: { type: 'system' } } as const
    const load = () => app.bench.store.work(system, tx => tx.load(matter))
    const { version: seen } = await load()
    const note = { note: noteId('note-1'), words: 'Ring on Monday.', mentions: [] }
    ok((await app.desk.work.addNote(jay(), { matter, seen, ...note })).ok)
    const chase = { rule: 'complaints.log', whom: 'director-general', how: 'Telephoned.' }
    ok((await app.desk.work.chase(jay(), { matter, ...chase })).ok)
    const { events } = await load()
    const kept = (type: string) =>
      events.flatMap(one => (one.type === type && !one.disposed ? [one.body] : []))
    deepEqual(kept('NoteAdded'), [{ on, ...note }])
    deepEqual(kept('Chased'), [{ on, ...chase }])
  })
})
