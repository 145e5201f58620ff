import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Report } from '#casework'
import { commandId, type MatterId, matterId, personId, type SubjectId } from '#kernel'
import { latestMatters, sql } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { decideAccount } from '../accounts/decide.ts'
import { system, today } from '../bench.ts'
import type { AsCommand, Role } from '../index.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { northmoor } from '../personas.ts'

const directory = [
  'id,forename,surname,number,rank,station,answers to',
  '4471,Oliver,Pike,4471,Detective Sergeant,Harbour Street,3907',
  '3907,Tamsin,Rook,3907,Detective Inspector,Harbour Street,',
]

onAnEngine(engine => {
  let app: TestApp
  const as = (person: string, role: Role = 'caseworker'): AsCommand => ({
    authority: northmoor,
    actor: { type: 'staff', person: personId(person), name: person, role },
    command: commandId(testWorld.id()),
  })
  const jay = () => as('jay-arden')
  const asSystem = { authority: northmoor, actor: system } as const
  const sees = async (person: string, matter: MatterId) =>
    (await app.desk.work.matter(as(person), matter)) !== undefined
  const account = async (
    person: string,
    command: Parameters<typeof decideAccount>[2]['command'],
  ) => {
    const done = await decideAccount(app.bench.store, asSystem, {
      person: personId(person),
      command,
    })
    assert.ok(done.ok)
  }
  const join = (person: string, key: string) =>
    account(person, {
      type: 'OpenAccount',
      name: person,
      email: `${person}@x.example`,
      role: 'caseworker',
      directory: key,
      on: today(app.bench),
    })
  const complain = async (whom: Report['whom']): Promise<MatterId> => {
    const { files: _, ...report } = invented.report()
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, commandId(testWorld.id()), { ...report, whom })
    const [latest] = await app.bench.store.work(jay(), tx => latestMatters(tx, { max: 1 }))
    assert.ok(latest)
    return latest.matter
  }

  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
    const text = `${directory.join('\n')}\n`
    await bringInventedFile(app.bench, { authority: northmoor, what: 'officers', text })
    await join('pike', '4471')
  })

  test('an answer about one whom a complaint describes lets nobody into another', async () => {
    const people = [{ name: 'Oliver Pike', rank: 'Detective Sergeant' }]
    const matter = await complain({ type: 'Known', people })
    assert.equal(await sees('pike', matter), false)
    const [line] = await app.bench.store.work(asSystem, tx =>
      tx.rows(sql`select record_id from person_record where source_key = '4471'`),
    )
    const known = line?.text('record_id') ?? ''
    const answers = [{ found: ['subject-described-0'], answer: 'not-same', why: 'No.' }] as const
    await app.desk.people.answerIdentity(as('pike'), { known, answers })
    assert.equal(await sees('pike', matter), false)
  })

  test('nobody answers who they are, or who somebody is whom they can know nothing of', async () => {
    const rows = await app.bench.store.work(asSystem, tx =>
      tx.rows(sql`select record_id from person_record order by source_key desc`),
    )
    const [line = '', rook = ''] = rows.map(row => row.text('record_id'))
    const matter = await complain({ type: 'NotKnown' })
    const named = async (id: string, name: string) => {
      const subject = id as SubjectId
      const who = { subject, kind: 'officer', name } as const
      const asked = { matter, on: today(app.bench), who }
      assert.ok((await app.desk.work.nameSubject(jay(), asked)).ok)
      return `subject-${id}`
    }
    const theirs = await named('answered', 'DS Oliver Pike 4471')
    const answer = async (person: string, known: string, found: string) => {
      const answers = [{ found: [found], answer: 'not-same', why: 'No.' }] as const
      const done = await app.desk.people.answerIdentity(as(person), { known, answers })
      return done.ok || done.refusal.type
    }
    assert.equal(await answer('pike', line, rook), 'NotPermitted')
    assert.equal(await answer('pike', rook, line), 'NotPermitted')
    assert.equal(await answer('pike', theirs, rook), 'NotPermitted')
    assert.equal(await answer('jay-arden', theirs, 'no-such-record'), 'NotPermitted')
    assert.equal(await answer('jay-arden', 'subject-none', rook), 'NotPermitted')
    assert.equal(await answer('jay-arden', theirs, rook), true)
  })

  test('nobody reads what was said of themselves before, by whichever record of theirs', async () => {
    const bring = (what: 'matters' | 'accused', ...lines: readonly string[]) =>
      bringInventedFile(app.bench, { authority: northmoor, what, text: `${lines.join('\n')}\n` })
    await bring('matters', 'matter,reference,made', '1,C1,2024-03-01', '2,C2,2024-04-01')
    const heads = 'record,matter,forename,surname,number'
    await bring('accused', heads, 'a,1,Oliver,Pike,4471', 'b,2,Odd,Fellow,')
    const rows = await app.bench.store.work(asSystem, tx =>
      tx.rows(sql`select record_id, family_name, kind from person_record order by record_id`),
    )
    const recordOf = (name: string, kind: string) =>
      rows
        .find(row => row.text('family_name') === name && row.text('kind') === kind)
        ?.text('record_id') ?? ''
    const reads = async (person: string, record: string) =>
      (await app.desk.people.history(as(person), record, day => day)) !== undefined
    const [line, named] = [recordOf('Pike', 'directory'), recordOf('Pike', 'named')]
    const other = recordOf('Fellow', 'named')
    for (const record of [line, named]) {
      assert.ok(await reads('jay-arden', record))
      assert.equal(await reads('pike', record), false)
    }
    assert.ok(await reads('pike', other))
    const same = [{ found: [other], answer: 'same', why: 'He changed his name.' }] as const
    assert.ok((await app.desk.people.answerIdentity(jay(), { known: line, answers: same })).ok)
    assert.equal(await reads('pike', other), false)
    assert.ok(await reads('jay-arden', other))
  })

  test('whoever has the name a complainant gave is kept out, though nobody said their line', async () => {
    const matter = await complain({ type: 'Known', people: [{ name: 'Nan Okoro' }] })
    const opened = { type: 'OpenAccount', role: 'caseworker', on: today(app.bench) } as const
    await account('okoro', { ...opened, name: 'Nan Okoro', email: 'okoro@x.example' })
    await account('alder', { ...opened, name: 'N. Alder', email: 'alder@x.example' })
    assert.equal(await sees('okoro', matter), false)
    assert.ok(await sees('alder', matter))
    const on = today(app.bench)
    const person = personId('alder')
    await account('alder', { type: 'RenameAccount', name: 'Nan Okoro', by: 'x', person, on })
    assert.equal(await sees('alder', matter), false)
    const later = await complain({ type: 'Known', people: [{ name: 'Nan Okoro' }] })
    for (const one of ['okoro', 'alder']) assert.equal(await sees(one, later), false)
  })

  /** Names an officer in it and splits off what is about them: the part, which Jay sees. */
  async function splitOff(matter: MatterId, named: Readonly<{ name: string; number: string }>) {
    const subject = `subject-${matter}` as SubjectId
    const who = { subject, kind: 'officer', ...named } as const
    const on = today(app.bench)
    assert.ok((await app.desk.work.nameSubject(jay(), { matter, on, who })).ok)
    const part = await app.desk.work.splitComplaint(jay(), {
      matter,
      subjects: [subject],
      to: 'another-force',
      name: 'Eastmere Police',
      why: 'He was there on loan.',
    })
    assert.ok(part.ok, JSON.stringify(part))
    assert.ok(await sees('jay-arden', part.value))
    return part.value
  }

  test('a part split off is kept from whom it is about from the first', async () => {
    const matter = await complain({ type: 'NotKnown' })
    const part = await splitOff(matter, { name: 'DS Oliver Pike', number: '4471' })
    for (const person of ['pike', 'tamsin-rook'])
      assert.equal(await sees(person, part), false, person)
  })

  test('whoever is kept from the whole is kept from a part split off it, at once', async () => {
    const head = as('wren-castell', 'head of professional standards')
    const matter = await complain({ type: 'NotKnown' })
    const unit = { matter, unit: 'harbour street', why: 'They all know each other.' }
    assert.ok((await app.desk.access.keepUnitOut(head, unit)).ok)
    const declared = { matter, kind: 'former-partner', why: 'We were married.' } as const
    assert.ok((await app.desk.access.declareInterest(as('fern'), declared)).ok)
    const part = await splitOff(matter, { name: 'PC Zed Quartz', number: '9120' })
    for (const person of ['pike', 'fern']) assert.equal(await sees(person, part), false, person)
  })

  test('whoever is kept from a complaint is kept from what it goes on as once withdrawn', async () => {
    const matter = await complain({ type: 'NotKnown' })
    const on = today(app.bench)
    const subject = 'subject-withdrawn' as SubjectId
    const who = { subject, kind: 'officer', name: 'DS Oliver Pike', number: '4471' } as const
    const { access, work } = app.desk
    assert.ok((await work.nameSubject(jay(), { matter, on, who })).ok)
    const declared = { matter, kind: 'former-partner', why: 'We were married.' } as const
    assert.ok((await access.declareInterest(as('fern'), declared)).ok)
    const said = { by: 'email', signed: 'complainant', pressed: 'no' } as const
    const words = 'I would rather leave it.'
    assert.ok((await work.receiveWithdrawal(jay(), { matter, on, words, ...said })).ok)
    const form = jay()
    const waived = { rule: 'house.cooling-off', why: 'It is a risk to others.' }
    const decided = { matter, on, publicInterest: true, why: 'It is serious.', waived }
    assert.ok((await work.decideWithdrawal(form, decided)).ok)
    const conduct = matterId(`conduct-${form.command}`)
    assert.ok(await sees('jay-arden', conduct))
    for (const person of ['fern', 'pike', 'tamsin-rook'])
      assert.equal(await sees(person, conduct), false, person)
  })

  test('nobody lets themselves in by a second account of theirs', async () => {
    const matter = await complain({ type: 'NotKnown' })
    const on = today(app.bench)
    const subject = 'subject-mine' as SubjectId
    const who = { subject, kind: 'officer', name: 'DS Oliver Pike', number: '4471' } as const
    assert.ok((await app.desk.work.nameSubject(jay(), { matter, on, who })).ok)
    const row = (await app.desk.work.matter(jay(), matter))?.row
    const declared = { matter, kind: 'friend', why: 'We are friends.' } as const
    await join('first', '5005')
    assert.ok((await app.desk.access.declareInterest(as('first'), declared)).ok)
    await join('second', '5005')
    const asked = { reference: row?.reference ?? '', why: 'A threat to life.', minutes: 15 }
    assert.ok((await app.desk.access.askEmergency(as('first'), asked)).ok)
    const second = as('second', 'head of professional standards')
    const [waiting] = (await app.desk.access.emergenciesAsked(second)) ?? []
    assert.ok(waiting)
    const { emergency } = waiting
    assert.deepEqual(await app.desk.access.openEmergency(second, { emergency }), {
      ok: false,
      refusal: { type: 'SamePerson' },
    })
    assert.equal(await sees('first', matter), false)
  })

  test('the calendar of somebody whose account was stopped has no dates any more', async () => {
    await join('leaver', '9999')
    const key = (await app.desk.work.subscribe(as('leaver'), 'force')) ?? ''
    assert.ok(await app.desk.work.calendar(key))
    const on = today(app.bench)
    const person = personId('leaver')
    await account('leaver', { type: 'SuspendAccount', why: 'Left', by: 'x', person, on })
    assert.equal(await app.desk.work.calendar(key), undefined)
  })
})
