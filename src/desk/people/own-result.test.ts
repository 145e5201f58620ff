import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type JsonObject, type MatterId, matterId, personId, subjectId } from '#kernel'
import { eventOf, latestMatters } from '#store'
import { onAnEngine, openTestApp, type TestApp } from '#test'

const on = '2026-11-30'
const asOfficer = { subject: 'ibbot', kind: 'officer', name: 'PC Edmund Ibbotson', number: '6120' }
const other = { subject: 'vane', kind: 'officer', name: 'PC Roland Vane', number: '7719' }
const said = [
  { id: 'rude', words: 'Rude', about: ['ibbot'] },
  { id: 'late', words: 'Late', about: ['ibbot', 'vane'] },
  { id: 'theft', words: 'Took it', about: ['vane'] },
]
const finding = (allegation: string, result: string) => ({
  allegation,
  result,
  reasons: 'As the report says.',
  actions: [],
})

onAnEngine(engine => {
  let app: TestApp
  let as: Parameters<TestApp['desk']['people']['find']>[0]
  let matters: readonly MatterId[]
  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
    const [force] = app.bench.authorities
    assert.ok(force)
    const person = personId('jay-arden')
    const actor = { type: 'staff', person, name: 'Jay Arden', role: 'caseworker' } as const
    as = { authority: force.id, actor }
    matters = await app.bench.store.work(as, async tx =>
      (await latestMatters(tx, { max: 20 })).map(({ matter }) => matter),
    )
  })

  async function happens(stream: MatterId, ...bodies: readonly ({ type: string } & JsonObject)[]) {
    await app.bench.store.work(as, async tx => {
      const { version } = await tx.load(stream)
      const events = bodies.map(({ type, ...body }) => ({
        type,
        happened: on,
        body: { on, ...body },
      }))
      assert.ok((await tx.append({ stream, expected: version, events })).ok)
    })
  }

  async function historyIn(matter: MatterId) {
    const at = { matter, subject: subjectId('ibbot') }
    const found = await app.desk.people.subjectHistory(as, at, day => day)
    assert.ok(found)
    return found.history.same.flatMap(row => (row.type === 'own' ? row : []))
  }

  test('a history says what was found of that person, and nothing found of another', async () => {
    const [now, before, open] = matters
    assert.ok(now && before && open)
    for (const matter of [now, before, open])
      await happens(matter, { type: 'SubjectNamed', who: asOfficer })
    await happens(
      before,
      { type: 'SubjectNamed', who: other },
      ...said.map(allegation => ({ type: 'AllegationAdded', allegation })),
      {
        type: 'OutcomeDecided',
        findings: [
          finding('rude', 'no-case-to-answer'),
          finding('late', 'service-not-determined'),
          finding('theft', 'case-to-answer-gross-misconduct'),
        ],
      },
    )
    const rows = await historyIn(now)
    const decided = rows.find(({ subject }) => subject.matter === before)
    const results = decided?.result?.findings.map(({ result }) => result)
    assert.deepEqual(results, ['no-case-to-answer', 'service-not-determined'])
    const undecided = rows.find(({ subject }) => subject.matter === open)
    assert.equal(undecided?.result?.ended, undefined)
  })

  test('complaints of one complainant are known to be', async () => {
    const [now, first] = matters
    assert.ok(now && first)
    const made = await app.bench.store.work(as, async tx => {
      const { events } = await tx.load(first)
      const event = events.find(({ type }) => type === 'ComplaintMade')
      assert.ok(event && !event.disposed)
      return eventOf(event)
    })
    const report = { ...JSON.parse(JSON.stringify(made['report'])), files: [] }
    const again = matterId('made-again')
    const named = { type: 'SubjectNamed', who: asOfficer }
    await happens(again, { ...made, type: 'ComplaintMade', reference: again, report }, named)
    const same = await historyIn(now)
    const numberOf = (matter: MatterId) =>
      same.find(({ subject }) => subject.matter === matter)?.result?.complainant
    assert.notEqual(numberOf(first), undefined)
    assert.equal(numberOf(again), numberOf(first))
    assert.ok(!JSON.stringify(same.map(({ result }) => result)).includes('@'))
  })
})
