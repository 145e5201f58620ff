import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Day, personId, yearOf } from '#kernel'
import { countDuties, latestMatters } from '#store'
import { onAnEngine, openTestApp, type TestApp } from '#test'
import { today } from './bench.ts'
import { eastmere, northmoor } from './personas.ts'
import type { As } from './who.ts'

const day = (on: Day) => on
const jay: As = {
  authority: northmoor,
  actor: { type: 'staff', person: personId('jay-arden'), name: 'Jay Arden', role: 'caseworker' },
}
const rowan: As = {
  authority: eastmere,
  actor: {
    type: 'staff',
    person: personId('rowan-teague'),
    name: 'Rowan Teague',
    role: 'caseworker',
  },
}

onAnEngine(engine => {
  let app: TestApp
  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true, years: true })
  })
  after(() => app?.close())

  test('years of complaints came before this year, and all of them are over', async () => {
    const { store } = app.bench
    const matters = await store.work(jay, tx => latestMatters(tx, { max: 200 }))
    const elsewhere = await store.work(rowan, tx => latestMatters(tx, { max: 200 }))
    assert.equal(elsewhere.length, 11)
    const now = yearOf(today(app.bench))
    const before = matters.filter(({ madeOn }) => madeOn && yearOf(madeOn) < now)
    assert.ok(before.length === 40, String(before.length))
    assert.deepEqual([...new Set(before.map(({ state }) => state))], ['CLOSED'])
    assert.deepEqual(
      before.filter(({ finalisedOn }) => !finalisedOn),
      [],
    )
    assert.equal(matters.length - before.length, 6)
    const ends = `/${String(now % 100).padStart(2, '0')}`
    assert.ok(before.every(({ reference }) => !reference.endsWith(ends)))
    const live = { states: ['open', 'overdue'], ours: true, matterState: 'CLOSED' } as const
    for (const as of [jay, rowan])
      assert.deepEqual(await store.work(as, tx => countDuties(tx, { live })), { live: 0 })
  })

  test('the man in the story is found under the rank, name and number he had before', async () => {
    const history = await historyOf(jay, 'Oliver Pike', 'Detective Sergeant')
    const earlier = (refs: typeof history.check) =>
      refs.flatMap(({ matters }) => matters.map(({ reference }) => reference))
    const same = history.same.flatMap(row => (row.type === 'earlier' ? row.earlier.reference : []))
    assert.deepEqual([...same, ...earlier(history.check)], ['PS/112/15'])
    assert.deepEqual(history.known.described.number, '4471')
  })

  test('what the complaint says of him is enough to find him by', async () => {
    for (const words of ['Pike', 'DS Pike', 'O. Pike', 'Pyke']) {
      const found = await app.desk.people.find(jay, { ...asked, words, page: 1, day })
      const names = found?.rows.slice(0, 3).map(({ described }) => described.familyName)
      assert.ok(names?.includes('Pike'), `${words}: ${names?.join(', ')}`)
    }
  })

  test('elsewhere he is found misspelt, by whoever works there', async () => {
    const found = await app.desk.people.find(rowan, {
      ...asked,
      words: 'Oliver Pike',
      page: 1,
      day,
    })
    const [first] = found?.rows ?? []
    assert.equal(first?.described.familyName, 'Pyke')
    assert.equal(first?.described.rank, 'Special Constable')
  })

  const asked = { words: '', number: '', rank: '', unit: '' }

  async function historyOf(as: As, words: string, rank: string) {
    const found = await app.desk.people.find(as, { ...asked, words, page: 1, day })
    const row = found?.rows.find(({ described }) => described.rank === rank)
    const at = row?.at
    assert.ok(at?.type === 'record')
    const history = await app.desk.people.history(as, at.record, day)
    assert.ok(history)
    return history
  }
})
