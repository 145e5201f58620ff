import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapes } from '#casework'
import { authorityId, type JsonObject } from '#kernel'
import { onAnEngine, testWorld } from '#test'
import { caseworkProjections } from '../projections/matter.ts'
import { alikeOutcomes } from './panel-outcomes.ts'

const force = authorityId('northmoor')
const as = { authority: force, actor: { type: 'system' } } as const
const step = (entry: string) => ({ on: '2026-11-30', entry, subject: 'officer-1' })
const factors = (part: string, ...names: readonly string[]) => ({
  ...{ type: 'SeriousnessWritten', part, words: 'As found' },
  factors: names.map(factor => ({ factor, why: 'As found', evidence: 'Page 4' })),
})
const told = (action: string, months?: number) => ({
  ...{ type: 'OutcomeNotified', finding: 'gross-misconduct', action, written: true },
  ...(months === undefined ? {} : { months }),
  service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
})
const order = (how: string) => ({
  ...{ type: 'ChallengeDecided', challenge: 'jr-1', order: how, remitted: 'new-panel' },
  words: 'As ordered',
})

onAnEngine(engine => {
  test('an outcome is beside another panel’s choice until it is quashed, and again once restored', async () => {
    const database = await engine.fresh()
    const store = await database.open({ shapes, projections: caseworkProjections })
    await store.addAuthority({ id: force, name: 'Northmoor Police' })
    let nth = 0
    const tell = (stream: string, ...all: readonly JsonObject[]) =>
      store.work(as, async tx => {
        const { version: expected } = await tx.load(stream)
        const events = all.map(({ type, ...body }) => ({
          ...{ type: String(type), happened: testWorld.now() },
          body: { ...step(`entry-${nth++}`), ...body },
        }))
        assert.ok((await tx.append({ stream, expected, events })).ok)
      })
    const asked = { level: 'gross-misconduct', except: 'mine', max: 10 }
    const alike = async () => {
      const found = await store.work(as, tx => alikeOutcomes(tx, asked))
      return found.map(({ action, months, factors: all }) =>
        [action, months, ...all].filter(Boolean).join(' '),
      )
    }
    await tell('mine', factors('culpability', 'f1'), told('dismissal-without-notice'))
    await tell('m1', factors('culpability', 'f1', 'f2'), factors('harm', 'f3'))
    assert.deepEqual(await alike(), [], 'not its own, nor one nobody was told of')
    await tell('m1', factors('culpability', 'f2'), told('final-written-warning', 36))
    const first = ['final-written-warning 36 f3 f2']
    assert.deepEqual(
      (await alike()).map(one => one.split(' ').toSorted()),
      first.map(one => one.split(' ').toSorted()),
    )
    await tell('m1', order('outcome-quashed'))
    assert.deepEqual(await alike(), [], 'a quashed one is never shown')
    await tell('m1', order('dismissed'))
    assert.equal((await alike()).length, 1, 'the quashing was reversed')
    await tell('m1', order('outcome-quashed'), told('dismissal-without-notice'))
    assert.match((await alike())[0] ?? '', /^dismissal-without-notice/)
    await tell('m1', order('dismissed'))
    assert.deepEqual(await alike(), [], 'what was decided meanwhile does not stand')
    await store.rebuild()
    assert.deepEqual(await alike(), [])
  })
})
