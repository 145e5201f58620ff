/** What migrations make of answers to checks that were given before them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapes } from '#casework'
import { authorityId, type JsonObject } from '#kernel'
import { onEachEngine, testWorld } from '#test'
import { newKeys, openStore } from '../index.ts'
import { caseworkProjections } from '../projections/matter.ts'

const northmoor = authorityId('northmoor')
const as = { authority: northmoor, actor: { type: 'system' } } as const

function answer(purpose: string, ...whats: readonly string[]): JsonObject {
  const held = whats.map(what => ({ what, on: '2026-11-02' }))
  const by = { person: 'jay', name: 'Jay Arden' }
  return {
    ...{ record: 'r1', officer: 'Oliver Pyke', purpose, askedBy: 'Noor Hale', unsettled: 0 },
    ...{ organisation: 'Vetting unit', why: 'A board sits.', by, on: '2026-11-28' },
    told: [
      { matter: 'm0', reference: 'CO/1/26', version: 1, held: [] },
      { matter: 'm1', reference: 'CO/2/26', version: 1, held },
    ],
  }
}
/** Each with whether something that was told of was live, and in the way. */
const given = {
  complained: [answer('promotion', 'complained-of'), true],
  warned: [answer('vetting', 'finding', 'outcome', 'warning'), true],
  found: [answer('posting', 'finding'), true],
  over: [answer('transfer', 'finding', 'outcome'), false],
  cleared: [answer('promotion', 'cleared'), false],
  charged: [answer('promotion', 'cleared', 'criminal-proceedings'), true],
  disclosed: [answer('disclosure', 'complained-of'), false],
} as const

/** As a database was before what was done was recorded, and as one that has never looked back. */
const befores = {
  'before 0061': [
    'drop table officer_check_decision',
    'alter table officer_check drop column live',
    'delete from waiver',
    'alter table waiver drop column as_it_was',
    "delete from kysely_migration where name >= '0061'",
  ],
  'with 0061 alone': [
    'update officer_check set live = false',
    "delete from kysely_migration where name >= '0063'",
  ],
}

onEachEngine(engine => {
  for (const [when, undoings] of Object.entries(befores))
    test(`an answer from before says whether it told of a live matter: ${when}`, async () => {
      const { owner, open, database, folder } = await engine.fresh()
      const options = { shapes, projections: caseworkProjections }
      const store = await openStore({
        ...{
          ...options,
          database,
          anchorFolder: folder,
          jobs: ['test'],
          checkpointAfterSeconds: 0,
        },
        ...{ world: testWorld, keys: newKeys(testWorld) },
      })
      await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
      for (const [check, [body]] of Object.entries(given))
        await store.work(as, async tx => {
          const events = [{ type: 'OfficerCheckAnswered', happened: '2026-11-28', body }]
          assert.ok((await tx.append({ stream: `officer-check:${check}`, expected: 0, events })).ok)
        })
      await store.close()
      const live = () => owner('select check_id, live from officer_check order by check_id')
      const told = Object.entries(given)
        .map(([check_id, [, was]]) => ({ check_id, live: was }))
        .toSorted((one, other) => (one.check_id < other.check_id ? -1 : 1))
      assert.deepEqual(await live(), told)
      for (const undoing of undoings) await owner(undoing)
      await open(options)
      assert.deepEqual(await live(), told)
    })
})
