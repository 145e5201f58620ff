import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { commandId, personId } from '#kernel'
import { type PersonRecord, recordsByLooks } from '#store'
import { onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { Role } from '../access/roles.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { northmoor } from '../personas.ts'

const staff = (name: string, role: Role) =>
  ({
    authority: northmoor,
    actor: { type: 'staff', person: personId(name), name, role },
  }) as const
const jay = staff('jay-arden', 'caseworker')
const wren = staff('wren-castell', 'head of professional standards')
const rowan = staff('rowan-hale', 'appropriate authority')
const once = <As extends object>(as: As) => ({ ...as, command: commandId(testWorld.id()) })

const families = ['Pyke', 'Quill', 'Sorrel', 'Tamsin', 'Underhay', 'Vance', 'Wexley', 'Yardley']
const givens = ['Oliver', 'Marcus', 'Hetty', 'Simon', 'Nadia', 'Bertram']
const people = families.flatMap((family, at) =>
  givens.map((given, of) => ({ family, given, number: String(2000 + at * 100 + of * 7) })),
)

onAnEngine(engine => {
  let app: TestApp
  let records: readonly PersonRecord[]
  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
    const officers = people.map(({ family, given, number }) => [number, given, family, number])
    const accused = people.map(({ family, given, number }, at) => [
      ...[`r${at}`, `M${at}`, given, family, at % 3 === 0 ? '' : number],
    ])
    await bringInventedFile(app.bench, {
      authority: northmoor,
      what: 'officers',
      text: `id,forename,surname,number\n${officers.map(row => row.join(',')).join('\n')}\n`,
    })
    await bringInventedFile(app.bench, {
      authority: northmoor,
      what: 'accused',
      text: `record,matter,forename,surname,number\n${accused.map(row => row.join(',')).join('\n')}\n`,
    })
    const everybody = { narrow: ['t:'], wide: [] }
    const found = await app.bench.store.work(wren, tx =>
      recordsByLooks(tx, everybody, { max: 1000, perLook: 1500 }),
    )
    records = found.records
  })

  const recordOf = (kind: PersonRecord['kind'], at: number) => {
    const { family, given } = people[at] ?? {}
    const found = records.find(
      one => one.kind === kind && one.familyName === family && one.givenNames === given,
    )
    assert.ok(found)
    return found.record
  }
  const answer = async (known: string, found: string, isSame: boolean) => {
    const said = { answer: isSame ? 'same' : 'not-same', why: 'I asked', found: [found] } as const
    assert.ok((await app.desk.people.answerIdentity(once(jay), { known, answers: [said] })).ok)
  }

  test('too few answers teach nothing', async () => {
    const refused = await app.desk.matching.learn(once(wren))
    assert.deepEqual(refused, {
      ok: false,
      refusal: { type: 'TooFewAnswers', same: 0, notSame: 0 },
    })
  })

  test('a model is learned from answers, accepted by a second person, and taken back', async () => {
    for (let at = 0; at < 40; at += 1)
      await answer(recordOf('directory', at), recordOf('named', at), true)
    for (let at = 0; at < 12; at += 1)
      await answer(recordOf('directory', at), recordOf('named', at + 1), false)
    const { matching } = app.desk
    assert.deepEqual((await matching.matching(jay))?.answers, { same: 40, notSame: 12 })

    const twice = once(wren)
    assert.ok((await matching.learn(twice)).ok)
    assert.ok((await matching.learn(twice)).ok)
    const proposed = (await matching.matching(wren))?.proposed
    assert.ok(proposed)
    assert.deepEqual(proposed.learned, { same: 40, notSame: 12 })
    const { same, check } = proposed.after
    assert.ok(same.of + check.of > 0)
    assert.equal(same.wrong, 0)

    const { version } = proposed
    const accepting = { version, accept: true, why: '' }
    assert.deepEqual(await matching.decideModel(once(wren), accepting), {
      ok: false,
      refusal: { type: 'OwnModel' },
    })
    assert.notEqual((await matching.matching(wren))?.model.version, version)
    assert.ok((await matching.decideModel(once(rowan), accepting)).ok)
    const now = await matching.matching(jay)
    assert.equal(now?.model.version, version)
    assert.equal(now?.model.made, 'from labels')
    assert.equal(now?.inUse?.acceptedBy.name, 'rowan-hale')

    await app.bench.store.rebuild()
    assert.equal((await matching.matching(jay))?.model.version, version)
    assert.ok((await matching.takeBackModel(once(wren), { why: 'It missed a name' })).ok)
    const back = await matching.matching(jay)
    assert.equal(back?.inUse, undefined)
    assert.deepEqual(
      back?.story.map(({ event }) => event.type),
      ['ModelProposed', 'ModelAccepted', 'ModelTakenBack'],
    )
  })

  test('only those who may settle it do, and a handler may read it', async () => {
    const { matching } = app.desk
    assert.deepEqual(await matching.learn(once(jay)), {
      ok: false,
      refusal: { type: 'NotPermitted' },
    })
    assert.equal((await matching.matching(jay))?.maySettle, false)
    assert.equal(await matching.matching(staff('ash-lindqvist', 'administrator')), undefined)
  })
})
