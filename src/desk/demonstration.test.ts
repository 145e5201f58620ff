import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { conductOf, ofKind, papersOf } from '#casework'
import { type Day, personId, yearOf } from '#kernel'
import { countDuties, latestMatters } from '#store'
import { onAnEngine, openTestApp, type TestApp } from '#test'
import type { Role } from './access/roles.ts'
import { today } from './bench.ts'
import { eastmere, northmoor, personasOf } from './personas.ts'
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
    const all = await store.work(jay, tx => latestMatters(tx, { max: 200 }))
    // Proceedings go on for longer than most of a year, and began in it or before.
    const matters = all.filter(({ kind }) => kind !== 'internal-conduct')
    assert.equal(all.length - matters.length, 3)
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
    // A warning that runs, and what stays published: both of the proceedings, and neither late.
    assert.deepEqual(await store.work(jay, tx => countDuties(tx, { live })), { live: 2 })
    assert.deepEqual(await store.work(rowan, tx => countDuties(tx, { live })), { live: 0 })
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

  test('one hearing is listed, and its panel, and nobody else, can read the case', async () => {
    const { desk, bench } = app
    const [notice, ...others] = await desk.public.list('hearing-notice')
    assert.deepEqual(others, [])
    assert.ok(notice?.hearing && notice.hearing.firstDay > today(bench))
    const sits = (['panel chair', 'panel member', 'legally qualified adviser'] as const).map(
      role => [role, true] as const,
    )
    for (const [role, isGiven] of [...sits, ['inspector', false] as const]) {
      const matters = await desk.conduct.panelMatters(actingAs(role))
      assert.equal(matters?.length ?? 0, isGiven ? 2 : 0, role)
    }
    const one = await inProceedings('listed')
    assert.deepEqual(one.papers, [
      'terms-of-reference',
      'investigation',
      'referral',
      'documents',
      'proceedings',
    ])
  })

  test('its caseworker has taken what is listed and what is public', async () => {
    const all = await app.bench.store.work(jay, tx => latestMatters(tx, { max: 200 }))
    const inside = all.filter(({ kind }) => kind === 'internal-conduct')
    const mine = inside.filter(({ handler }) => handler === 'jay-arden')
    assert.deepEqual(mine.map(({ state }) => state).toSorted(), ['CLOSED', 'LISTED'])
    const asked = { whose: 'mine' } as const
    const { sections } = (await app.desk.work.today(jay, asked)) ?? {}
    const due = Object.values(sections ?? {}).flatMap(({ rows }) => rows)
    const { matter: listed } = await inProceedings('listed')
    assert.ok(due.some(({ matter }) => matter === listed))
  })

  test('its officer’s page opens with the code their handler sees, and the second thing', async () => {
    const { matter, subject } = await inProceedings('listed')
    const [invitation] = (await app.desk.conduct.pageInvitations(jay, matter, subject)) ?? []
    const found = await app.desk.officer.findByCode(invitation?.code ?? '')
    assert.ok(found.type === 'Found' && found.subject === subject)
    assert.ok(await app.desk.officer.givesSecond(found, 'demonstration'))
  })

  test('one outcome is public for some days more, and one officer was cleared', async () => {
    const { desk, bench } = app
    const [outcome, ...others] = await desk.public.list('outcome')
    assert.deepEqual(others, [])
    assert.ok(outcome && outcome.downOn > today(bench))
    assert.ok(await desk.public.file('outcome', outcome.publication))
    const { papers } = await inProceedings('cleared')
    assert.equal(papers.at(-1), 'closing')
  })

  function actingAs(role: Role): As {
    const found = personasOf(app.bench).find(one => one.role === role)
    assert.ok(found, role)
    const { authority, person, name } = found
    return { authority, actor: { type: 'staff', person, name, role } }
  }

  const signs = { listed: 'ProceedingsListed', cleared: 'OfficerCleared' } as const

  /** The one not heard in which that happened, and the papers given in it. */
  async function inProceedings(which: keyof typeof signs) {
    const { desk, bench } = app
    const all = await bench.store.work(jay, tx => latestMatters(tx, { max: 200 }))
    for (const { matter, kind } of all) {
      if (kind !== 'internal-conduct') continue
      const facts = (await desk.work.matter(jay, matter))?.facts
      const [subject] = facts?.subjects ?? []
      assert.ok(facts && subject)
      const events = conductOf(facts, subject.subject)
      const isIt = ofKind(events, signs[which]).length > 0
      if (!isIt || ofKind(events, 'FindingMade').length > 0) continue
      const papers = papersOf(events).filter(({ given }) => given)
      return { matter, subject: subject.subject, papers: papers.map(({ paper }) => paper) }
    }
    throw new Error(`no proceedings are ${which}`)
  }

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
