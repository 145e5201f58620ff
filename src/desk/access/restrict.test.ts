import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Subject } from '#casework'
import { commandId, type MatterId, parseSubjectId, personId, type SubjectId } from '#kernel'
import { keptFromMatter, latestMatters, sql } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { decideAccount } from '../accounts/decide.ts'
import { system, today } from '../bench.ts'
import type { AsCommand, Role } from '../index.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { northmoor } from '../personas.ts'

const header = 'id,forename,surname,number,rank,station,answers to,chief office'
const pike = '4471,Oliver,Pike,4471,Detective Sergeant,Harbour Street,3907,'
const rook = '3907,Tamsin,Rook,3907,Detective Inspector,Harbour Street,2001;2002,'
const directory = [
  pike,
  rook,
  '2001,Ivo,Marsh,2001,Superintendent,Harbour Street,1000,',
  '2002,Ada,Linnet,2002,Superintendent,Mill Lane,1000,',
  // In a circle, as a directory may be: nobody is above their own chief.
  '1000,Greta,Stowe,1000,Chief Constable,Headquarters,4471,yes',
  '1001,Bram,Ely,1001,Staff Officer,Headquarters,1000,yes',
  '5005,Nan,Okoro,5005,Constable,Mill Lane,2002,',
]

onAnEngine(engine => {
  let app: TestApp
  let matter: MatterId
  const as = (person: string, role: Role = 'caseworker', name = person): AsCommand => ({
    authority: northmoor,
    actor: { type: 'staff', person: personId(person), name, role },
    command: commandId(testWorld.id()),
  })
  const jay = () => as('jay-arden')
  const bring = (rows: readonly string[]) =>
    bringInventedFile(app.bench, {
      authority: northmoor,
      what: 'officers',
      text: `${[header, ...rows].join('\n')}\n`,
    })
  const join = async (person: string, key: string, role: Role = 'caseworker') => {
    const command = { type: 'OpenAccount', name: person, email: `${person}@x.example` } as const
    const done = await decideAccount(
      app.bench.store,
      { authority: northmoor, actor: system },
      {
        person: personId(person),
        command: { ...command, role, directory: key, on: today(app.bench) },
      },
    )
    assert.ok(done.ok)
  }
  const sees = async (person: string) =>
    (await app.desk.work.matter(as(person), matter)) !== undefined
  const kept = async () => {
    const rows = await app.bench.store.work({ authority: northmoor, actor: system }, tx =>
      keptFromMatter(tx, matter),
    )
    return rows
      .filter(({ until }) => until === null)
      .map(({ person, why, sure }) => `${person} ${why}${sure ? '' : ' possible'}`)
      .toSorted()
  }
  const subjectOf = (who: Partial<Subject>): Subject => ({
    subject: parseSubjectId('subject-one') as SubjectId,
    kind: 'officer',
    ...who,
  })
  const name = async (who: Partial<Subject>) => {
    const on = today(app.bench)
    const done = await app.desk.work.nameSubject(jay(), { matter, on, who: subjectOf(who) })
    assert.ok(done.ok, JSON.stringify(done))
  }
  const remove = async (subject: string) => {
    const on = today(app.bench)
    const asked = { matter, on, subject: subject as SubjectId, why: 'Named in error.' }
    assert.ok((await app.desk.work.removeSubject(jay(), asked)).ok)
  }

  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
    const [latest] = await app.bench.store.work(jay(), tx => latestMatters(tx, { max: 1 }))
    assert.ok(latest)
    matter = latest.matter
    await bring(directory)
    for (const [person, key] of [
      ['marsh', '2001'],
      ['linnet', '2002'],
      ['stowe', '1000'],
      ['ely', '1001'],
      ['okoro', '5005'],
      ['pike', '4471'],
    ] as const)
      await join(person, key)
  })

  test('who is complained against, and everybody they answer to, is kept from it', async () => {
    assert.ok(await sees('marsh'))
    await name({ name: 'DS Oliver Pike', number: '4471' })
    assert.deepEqual(await kept(), [
      'linnet line',
      'marsh line',
      'pike complained-against',
      'stowe line',
      'tamsin-rook line',
    ])
    for (const person of ['pike', 'tamsin-rook', 'marsh', 'linnet', 'stowe'])
      assert.equal(await sees(person), false, person)
    for (const person of ['okoro', 'ely', 'jay-arden', 'wren-castell'])
      assert.ok(await sees(person), person)
  })

  test('whoever a complainant describes is kept from it before anybody has named them', async () => {
    const { files: _, ...report } = invented.report()
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    const people = [{ name: 'Pike', rank: 'Detective Sergeant', station: 'the town station' }]
    const sent = { ...report, whom: { type: 'Known', people } } as const
    await app.desk.report.submit(holder, commandId(testWorld.id()), sent)
    const [latest] = await app.bench.store.work(jay(), tx => latestMatters(tx, { max: 1 }))
    assert.ok(latest)
    for (const person of ['tamsin-rook', 'pike', 'stowe'])
      assert.equal(await app.desk.work.matter(as(person), latest.matter), undefined, person)
    assert.ok(await app.desk.work.matter(as('okoro'), latest.matter))
    const who = subjectOf({ name: 'PC Zed Quartz', number: '9120', described: 0 })
    const named = { matter: latest.matter, on: today(app.bench), who }
    assert.ok((await app.desk.work.nameSubject(jay(), named)).ok)
    assert.ok(await app.desk.work.matter(as('tamsin-rook'), latest.matter))
  })

  test('people who move are kept out, and let in, as the directory says', async () => {
    const moved = pike.replace('3907', '2002')
    await bring([moved, ...directory.slice(1)])
    assert.equal(await sees('tamsin-rook'), true)
    assert.equal(await sees('marsh'), true)
    assert.equal(await sees('linnet'), false)
    const then = await app.bench.store.work({ authority: northmoor, actor: system }, tx =>
      keptFromMatter(tx, matter),
    )
    const ended = then.filter(({ until }) => until !== null).map(({ person }) => person)
    assert.deepEqual(ended.toSorted(), ['marsh', 'tamsin-rook'])
    await bring(directory)
    assert.equal(await sees('tamsin-rook'), false)
  })

  test('others complained of in the same matter are kept from it too', async () => {
    const who = { subject: 'subject-two' as SubjectId, name: 'PC Nan Okoro', number: '5005' }
    await name(who)
    assert.equal(await sees('okoro'), false)
    await remove('subject-two')
    assert.equal(await sees('okoro'), true)
  })

  test('the office of the chief is kept from what is about the chief', async () => {
    const who = { subject: 'subject-chief' as SubjectId, name: 'The chief', isChief: true }
    await name(who)
    assert.equal(await sees('ely'), false)
    await remove('subject-chief')
    assert.equal(await sees('ely'), true)
  })

  test('who it only may be is kept out while it is unclear, and shown as possible', async () => {
    await name({ subject: 'subject-three' as SubjectId, name: 'PC Okoro' })
    assert.ok((await kept()).includes('okoro complained-against possible'))
    assert.equal(await sees('okoro'), false)
    const record = await app.bench.store.work({ authority: northmoor, actor: system }, async tx => {
      const [row] = await tx.rows(
        sql`select record_id from person_record where source_key = '5005'`,
      )
      return row?.text('record_id') ?? ''
    })
    const done = await app.desk.people.answerIdentity(jay(), {
      known: 'subject-subject-three',
      answers: [{ found: [record], answer: 'not-same', why: 'He was on leave that month.' }],
    })
    assert.ok(done.ok)
    assert.equal(await sees('okoro'), true)
    await remove('subject-three')
  })

  test('a unit is kept out where somebody asks, and let in again', async () => {
    const head = () => as('wren-castell', 'head of professional standards')
    const unit = { matter, unit: 'mill lane', why: 'They all know each other.' }
    assert.equal((await app.desk.access.keepUnitOut(jay(), unit)).ok, false)
    assert.ok((await app.desk.access.keepUnitOut(head(), unit)).ok)
    assert.equal(await sees('okoro'), false)
    assert.ok((await app.desk.access.letUnitIn(head(), unit)).ok)
    assert.equal(await sees('okoro'), true)
  })

  test('who declares an interest sees no more of it, from that moment', async () => {
    const why = 'We were married until 2019.'
    const declared = { matter, kind: 'former-partner', why } as const
    assert.ok((await app.desk.access.declareInterest(as('okoro'), declared)).ok)
    assert.equal(await sees('okoro'), false)
    const head = as('wren-castell', 'head of professional standards')
    const who = await app.desk.access.whoMaySee(head, matter)
    const [interest] = who?.interests ?? []
    assert.equal(interest?.why, why)
    const back = { matter, interest: interest?.interest ?? '', why: 'It was a namesake.' }
    assert.ok((await app.desk.access.withdrawInterest(head, back)).ok)
    assert.equal(await sees('okoro'), true)
  })

  test('a handler who becomes restricted loses it at once, and the head is told', async () => {
    await app.desk.work.assign(jay(), { matter, handler: personId('okoro') })
    await name({ subject: 'subject-four' as SubjectId, name: 'PC Nan Okoro', number: '5005' })
    const head = as('wren-castell', 'head of professional standards')
    const view = await app.desk.work.matter(head, matter)
    assert.equal(view?.row.handler, null)
    const [waiting] = await app.desk.access.stoodDown(head)
    assert.equal(waiting?.matter, matter)
    const given = await app.desk.work.assign(jay(), { matter, handler: personId('okoro') })
    assert.equal(given.ok, false)
    assert.equal((await app.desk.work.matter(head, matter))?.row.handler, null)
    await remove('subject-four')
    await app.desk.work.assign(jay(), { matter, handler: personId('jay-arden') })
    assert.deepEqual(await app.desk.access.stoodDown(head), [])
  })

  test('row policies alone hide it from whoever is kept from it', async () => {
    const [rook, okoro] = [as('tamsin-rook'), as('okoro')]
    for (const table of ['matter', 'subject', 'duty', 'holdings_check', 'subject_line']) {
      const count = (who: AsCommand) =>
        app.bench.store.work(who, async tx => {
          const of = sql.table(table)
          return (await tx.rows(sql`select 1 as one from ${of} where matter_id = ${matter}`)).length
        })
      assert.equal(await count(rook), 0, table)
      assert.ok((await count(okoro)) > 0, table)
    }
  })

  test('a head who is kept from it learns nothing of it, not even by counting', async () => {
    const { work, people, access } = app.desk
    const pike = () => as('pike', 'head of professional standards')
    const wren = () => as('wren-castell', 'head of professional standards')
    const row = (await work.matter(wren(), matter))?.row
    assert.ok(row)
    await work.watch(wren(), matter, true)
    const key = (await work.subscribe(pike(), 'force')) ?? ''
    const [record] = await app.bench.store.work({ authority: northmoor, actor: system }, tx =>
      tx.rows(sql`select record_id from person_record where source_key = '4471'`),
    )
    const day = (on: string) => on
    const read = async (who: () => AsCommand) => ({
      today: await work.today(who(), { whose: 'force' }),
      owed: await work.owedList(who(), { whose: 'force' }),
      matters: await work.matters(who(), { words: row.reference }),
      list: await work.matterList(who(), ''),
      overview: await work.overview(who()),
      news: await work.sinceLast(who()),
      letters: await work.lettersWaiting(who()),
      stoodDown: await access.stoodDown(who()),
      emergencies: await access.emergenciesAsked(who()),
      subjects: await people.subjects(who(), matter),
      history: await people.history(who(), record?.text('record_id') ?? '', day),
      found: await people.find(who(), {
        ...{ words: 'Oliver Pike', number: '', rank: '', unit: '', page: 1, day },
      }),
    })
    const [hers, his] = [
      await read(wren),
      { ...(await read(pike)), dates: await work.calendar(key) },
    ]
    for (const [name, said] of Object.entries(his)) {
      const words = JSON.stringify(said) ?? ''
      for (const secret of [matter, row.reference])
        assert.equal(words.includes(secret), false, `${name} tells of ${secret}`)
    }
    assert.ok(JSON.stringify(hers).includes(matter))
    const sum = ({ today }: typeof hers) =>
      Object.values(today?.sections ?? {}).reduce((all, { count }) => all + count, 0)
    assert.ok(sum(his) < sum(hers))
    assert.equal(his.today?.unowned, Math.min(his.today?.unowned ?? 0, hers.today?.unowned ?? 0))
  })

  test('refusal is the same for what is kept from one and for what does not exist', async () => {
    const rook = as('tamsin-rook')
    const none = 'no-such-matter' as MatterId
    assert.deepEqual(
      await app.desk.access.declareInterest(rook, { matter, kind: 'other', why: 'w' }),
      await app.desk.access.declareInterest(rook, { matter: none, kind: 'other', why: 'w' }),
    )
    assert.equal(await app.desk.access.whoMaySee(rook, matter), undefined)
    assert.equal(await app.desk.access.whoMaySee(rook, none), undefined)
  })
})
