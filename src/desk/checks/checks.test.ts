import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { commandId, type MatterId, personId, subjectId } from '#kernel'
import { covertPrefix, latestMatters, sql } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { decideAccount } from '../accounts/decide.ts'
import { system, today } from '../bench.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { northmoor } from '../personas.ts'
import type { As } from '../who.ts'

const officers = `id,forename,surname,number,rank,station
1,Oliver,Pyke,4471,Detective Sergeant,Harbour Street
`
/** Whichever is first: that it is there is what nobody may tell. */
const covertSample = 'CovertAsked.1.json'
const samples = new URL('../../casework/covert-samples/', import.meta.url)

onAnEngine(engine => {
  let app: TestApp
  let record: string
  let matter: MatterId
  const as = (person: string): As => ({
    authority: northmoor,
    actor: { type: 'staff', person: personId(person), name: person, role: 'caseworker' },
  })
  const jay = as('jay-arden')
  const sending = () => ({ ...jay, command: commandId(testWorld.id()) })
  const asSystem = { authority: northmoor, actor: system } as const
  before(async () => {
    app = await openTestApp(await engine.fresh())
    await bringInventedFile(app.bench, { authority: northmoor, what: 'officers', text: officers })
    const on = today(app.bench)
    const opened = {
      ...{ type: 'OpenAccount' as const, name: 'Oliver Pyke', email: 'pyke@x.example', on },
      ...{ role: 'caseworker', directory: '1' },
    }
    const person = personId('pyke')
    assert.ok((await decideAccount(app.bench.store, asSystem, { person, command: opened })).ok)
    const { files: _, ...report } = invented.report()
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, commandId(testWorld.id()), report)
    const found = await app.bench.store.work(asSystem, async tx => ({
      matters: await latestMatters(tx, { max: 1 }),
      records: await tx.rows(sql`select record_id from person_record`),
    }))
    matter = found.matters[0]?.matter ?? assert.fail('no matter')
    record = found.records[0]?.text('record_id') ?? assert.fail('no record')
    const who = { subject: subjectId('pyke'), kind: 'officer', name: 'Oliver Pyke' } as const
    const named = await app.desk.work.nameSubject(sending(), {
      ...{ matter, on },
      who: { ...who, number: '4471', rank: 'Detective Sergeant' },
    })
    assert.ok(named.ok)
  })

  const asked = () => ({
    ...({
      record,
      purpose: 'vetting',
      askedBy: 'Noor Hale',
      organisation: 'Vetting unit',
    } as const),
    why: 'Their clearance is due.',
  })

  test('nobody is told what stands of themselves, nor that somebody asked', async () => {
    const given = await app.desk.checks.answerCheck(sending(), asked())
    assert.ok(given.ok)
    assert.equal((await app.desk.checks.check(jay, given.value))?.held.length, 1)
    const pyke = as('pyke')
    assert.equal(await app.desk.checks.heldOf(pyke, record), undefined)
    assert.deepEqual(await app.desk.checks.checks(pyke), [])
    assert.equal(await app.desk.checks.check(pyke, given.value), undefined)
    const own = await app.desk.checks.answerCheck({ ...pyke, command: commandId('own') }, asked())
    assert.deepEqual(own.ok || own.refusal.type, 'NotPermitted')
  })

  test('sent twice, an answer is given once', async () => {
    const form = sending()
    const [one, two] = [
      await app.desk.checks.answerCheck(form, asked()),
      await app.desk.checks.answerCheck(form, asked()),
    ]
    assert.deepEqual(one, two)
    const rows = (await app.desk.checks.checks(jay)) ?? []
    assert.equal(rows.filter(({ check }) => one.ok && check === one.value).length, 1)
  })

  test('what is kept apart for safety changes no word of an answer, nor whether it is out of date', async () => {
    const given = await app.desk.checks.answerCheck(sending(), asked())
    assert.ok(given.ok)
    const before = await app.desk.checks.check(jay, given.value)
    const [type = '', file = ''] = [covertSample.split('.')[0], covertSample]
    const body = JSON.parse(readFileSync(new URL(file, samples), 'utf8'))
    const events = [{ type, happened: today(app.bench), body }]
    const stream = `${covertPrefix}${matter}:case-1`
    const told = await app.bench.store.work(asSystem, tx =>
      tx.append({ stream, expected: 0, events }),
    )
    assert.ok(told.ok)
    assert.deepEqual(await app.desk.checks.check(jay, given.value), before)
    assert.deepEqual((await app.desk.checks.heldOf(jay, record))?.held, before?.held)
  })
})
