/** What migrations make of rows that were there before them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { shapes } from '#casework'
import { authorityId, type JsonObject } from '#kernel'
import { onEachEngine, testWorld } from '#test'
import { newKeys, openStore } from '../index.ts'
import { caseworkProjections } from '../projections/matter.ts'

const northmoor = authorityId('northmoor')
const as = { authority: northmoor, actor: { type: 'system' } } as const
const samples = new URL('../../casework/samples/', import.meta.url)
const sample = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`${name}.1.json`, samples), 'utf8'))

/** A report of wrongdoing with one file, of which so many may know who sent it. */
function reported(matter: string, sealed: JsonObject | undefined) {
  const { sealed: _, report, ...rest } = sample('ConductReported')
  const [file] = Object(report)['files']
  const files = [{ ...file, document: `file of ${matter}` }]
  const body = { ...rest, reference: `CM/${matter}`, report: { ...Object(report), files } }
  return { type: 'ConductReported', body: sealed ? { ...body, sealed } : body }
}

const opened = { type: 'NameOpened', body: sample('NameOpened') }
/** Done against a rule, before such things were counted. */
const asItWas = { rule: 'case.withdraw', why: 'It had begun.' }
const against = { type: 'CaseWithdrawn', body: { ...sample('CaseWithdrawn'), asItWas } }
const stories = {
  one: [reported('one', { mayKnow: 'one-person', person: 'wren-castell', named: 'Wren Castell' })],
  nobody: [reported('nobody', { mayKnow: 'nobody' })],
  unfound: [reported('unfound', { mayKnow: 'one-person', named: 'Somebody' })],
  later: [reported('later', { mayKnow: 'nobody' }), opened],
  everybody: [reported('everybody', undefined), against],
}

/** As a database was before files were found by who sent them: 0056 and what came after undone. */
const before56 = [
  'drop table public_paper',
  'drop table public_gone',
  'drop table public_look',
  'drop table page_invitation',
  'drop table officer_check',
  'drop table officer_check_matter',
  'drop table officer_check_decision',
  'drop table panel_outcome',
  'drop table officer_condition',
  'drop table file_head',
  'drop table sender_head',
  'delete from waiver',
  'alter table waiver drop column as_it_was',
  'alter table matter drop column sender_known_to',
  "delete from kysely_migration where name >= '0056'",
]

onEachEngine(engine => {
  test('of matters from before, whoever may know a sender is who the record says', async () => {
    const { owner, open, database, folder } = await engine.fresh()
    const options = { shapes, projections: caseworkProjections }
    const store = await openStore({
      ...{ ...options, database, anchorFolder: folder, jobs: ['test'], checkpointAfterSeconds: 0 },
      ...{ world: testWorld, keys: newKeys(testWorld) },
    })
    await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })
    for (const [stream, told] of Object.entries(stories))
      await store.work(as, async tx => {
        const happened = testWorld.now()
        const events = told.map(one => ({ ...one, happened }))
        assert.ok((await tx.append({ stream, expected: 0, events })).ok)
      })
    const known = () => owner('select matter_id, sender_known_to from matter order by matter_id')
    const counted = () => owner('select matter_id, rule, why, waived_by, as_it_was from waiver')
    const [live, count] = [await known(), await counted()]
    assert.deepEqual(
      count.map(one => [one['rule'], one['as_it_was']]),
      [['case.withdraw', true]],
    )
    assert.deepEqual(
      live.map(row => [row['matter_id'], row['sender_known_to']]),
      [
        ['everybody', null],
        ['later', null],
        ['nobody', ''],
        ['one', 'wren-castell'],
        ['unfound', ''],
      ],
    )
    await owner(`
      insert into bundle_build (authority_id, matter_id, bundle_id, edition, command_id, state,
                                problem, asked_at)
      values ('northmoor', 'one', 'b', 'redacted', 'c', 'failed',
              'Could not take Elm Rise out of statement.pdf', now())`)
    await store.close()
    for (const undoing of before56) await owner(undoing)
    await open(options)
    assert.deepEqual(await known(), live)
    assert.deepEqual(await counted(), count)
    // Each file is to have its head made, and says nothing until then.
    assert.deepEqual(
      await owner('select document_id, words, stale from file_head order by document_id'),
      Object.keys(stories)
        .toSorted()
        .map(matter => ({ document_id: `file of ${matter}`, words: '', stale: true })),
    )
    assert.deepEqual(await owner('select * from sender_head'), [])
    // What was kept of a bundle may have quoted a file.
    assert.deepEqual(await owner('select problem from bundle_build'), [{ problem: null }])
    // Whoever looks here past PostgreSQL's policies has lifted them to do so.
    if (engine.name === 'PGlite') {
      const forced = await owner(`
        select relname from pg_class where relforcerowsecurity
           and relname in ('matter', 'document', 'event', 'bundle_build')`)
      assert.equal(forced.length, 4)
    }
  })
})
