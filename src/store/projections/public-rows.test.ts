import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { shapes } from '#casework'
import { authorityId, day, type JsonObject, matterId, subjectId } from '#kernel'
import { onEachEngine, testWorld } from '#test'
import { dueDown, goneAfter, publicPaper, publicPapers } from '../queries/public-papers.ts'
import { caseworkProjections } from './matter.ts'

const northmoor = authorityId('northmoor')
const system = { authority: northmoor, actor: { type: 'system' } } as const
const anybody = { authority: northmoor, actor: { type: 'public' } } as const
const published = (publication: string, more: JsonObject = {}): JsonObject => ({
  ...{ on: '2026-12-01', entry: `e-${publication}`, subject: 'subject-1', publication },
  ...{ what: 'outcome', heading: 'DS Pike', words: 'Dismissed.', downOn: '2026-12-29' },
  ...{ file: 'aa', ...more },
})
const hearing = { firstDay: '2026-12-14', time: '10:00', days: 3, place: 'Northmoor House' }
const down: JsonObject = {
  ...{ on: '2026-12-10', entry: 'd', subject: 'subject-1', publication: 'p1' },
  ...{ why: 'A name was in it.', stillUp: [] },
}

onEachEngine(engine => {
  test('what is up is read by anybody until its day, and once down by nobody', async () => {
    const database = await engine.fresh()
    const store = await database.open({ shapes, projections: caseworkProjections })
    await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
    const append = (expected: number, ...told: readonly (readonly [string, JsonObject])[]) =>
      store.work(system, async tx => {
        const happened = testWorld.now()
        const events = told.map(([type, body]) => ({ type, body, happened }))
        ok((await tx.append({ stream: 'm1', expected, events })).ok)
      })
    await append(
      0,
      ['Published', published('p1')],
      ['Published', published('n1', { what: 'hearing-notice', hearing })],
      // Recorded before its words were part of it: it was never here.
      ['Published', { on: '2026-12-01', entry: 'old', subject: 'subject-1', publication: 'old' }],
    )
    const on = day('2026-12-28')
    const read = (publication: string, what: 'outcome' | 'hearing-notice', at = on) =>
      store.work(anybody, tx => publicPaper(tx, publication, { what, on: at }))
    equal((await read('p1', 'outcome'))?.words, 'Dismissed.')
    deepEqual((await read('n1', 'hearing-notice'))?.hearing, hearing)
    equal(await read('p1', 'hearing-notice'), undefined)
    equal(await read('old', 'outcome'), undefined)
    equal(await read('p1', 'outcome', day('2026-12-29')), undefined)
    const index = (what: 'outcome' | 'hearing-notice') =>
      store.work(anybody, tx => publicPapers(tx, { what, on }, 10))
    equal((await index('outcome')).length, 1)
    const due = await store.work(system, tx => dueDown(tx, day('2026-12-29'), 10))
    deepEqual(due.at(0), {
      ...{ publication: 'n1', matter: matterId('m1'), subject: subjectId('subject-1') },
    })
    await append(3, ['TakenDown', down])
    equal(await read('p1', 'outcome'), undefined)
    equal((await index('outcome')).length, 0)
    const gone = await store.work(system, tx => goneAfter(tx, '', 10))
    deepEqual(
      gone.map(({ publication }) => publication),
      ['p1'],
    )
  })
})
