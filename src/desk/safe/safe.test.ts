import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { authorityId, commandId, londonDay, type MatterId, personId, subjectId } from '#kernel'
import { sql } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { Actor } from '../index.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { findAllCases, findCases } from './find.ts'

const force = authorityId('northmoor')
const staff = (name: string, role: Extract<Actor, { type: 'staff' }>['role']) => () => ({
  authority: force,
  actor: { type: 'staff', person: personId(name), name, role } as const,
  command: commandId(testWorld.id()),
})
const jay = staff('jay-arden', 'caseworker')
const wren = staff('wren-castell', 'head of professional standards')
const noor = staff('noor-talbot', 'counter-corruption')
const subject = subjectId('s1')
const { files: _, ...report } = invented.report()

const heads = 'case,offence,opened,victim,role,officer id,officer number,officer,officer unit,part'
const lines = [
  heads,
  'CR/1184/26,Robbery,2026-08-01,Amara Quill,victim,,,,,',
  'CR/1184/26,Robbery,2026-08-01,,,,4471,DS O. Pike,Harbour Street,holds',
  'CR/1184/26,Robbery,2026-08-01,,,,2210,Insp. P. Vane,Harbour Street,supervisor',
  'CR/77/26,Theft,2026-09-01,Somebody Else,victim,,4471,DS O. Pike,Harbour Street,holds',
]

onAnEngine(engine => {
  let app: TestApp
  const today = () => londonDay(testWorld.now())

  async function reported(changes: object = {}): Promise<MatterId> {
    const holder = testWorld.id()
    await app.desk.report.start(holder, force)
    const sent = { ...report, ...changes }
    await app.desk.report.submit(holder, commandId(testWorld.id()), sent)
    const list = await app.desk.work.today(jay(), { whose: 'force' })
    const [row] = list?.received ?? []
    ok(row)
    return row.matter
  }
  async function named(matter: MatterId, number?: string) {
    const who = { subject, kind: 'officer', name: 'O. Pike', rank: 'Detective Sergeant' } as const
    const whole = number ? { ...who, number, unit: 'Harbour Street' } : who
    const done = await app.desk.work.nameSubject(jay(), { matter, on: today(), who: whole })
    ok(done.ok)
  }
  const caseIn = async (as: typeof jay, matter: MatterId) => {
    const [found] = (await app.desk.work.safeguard(as(), matter))?.cases ?? []
    ok(found)
    return found
  }
  const tasks = async (as: typeof jay, matter: MatterId) =>
    ((await app.desk.work.safeTasks(as())) ?? [])
      .filter(one => one.matter === matter)
      .map(({ kind }) => kind)

  before(async () => {
    app = await openTestApp(await engine.fresh())
    const { bench } = app
    await bringInventedFile(bench, {
      authority: force,
      what: 'cases',
      text: `${lines.join('\n')}\n`,
    })
  })
  after(() => app?.close())

  test('a reference they gave and the officer’s number is certain, and is found once', async () => {
    const matter = await reported({ words: 'He has my robbery, CR 1184/26.' })
    await named(matter, '4471')
    equal(await findCases(app.bench, force, matter), 1)
    equal(await findCases(app.bench, force, matter), 0)
    const { found, isLookedAt } = await caseIn(jay, matter)
    equal(found.sure, 'certain')
    equal(found.complainantIs, 'victim')
    equal(found.part, 'officer-in-the-case')
    equal(found.officer.name, 'DS O. Pike')
    equal(isLookedAt, false)
    deepEqual(await tasks(jay, matter), ['case'])
  })

  test('a name alone may be, and says so', async () => {
    const matter = await reported()
    await named(matter)
    equal(await findCases(app.bench, force, matter), 1)
    const { found } = await caseIn(jay, matter)
    equal(found.sure, 'may-be')
    match(found.why, /name is like .* Only the officer’s name is alike/)
    await named(matter, '4471')
    const stranger = await reported({
      contact: { ...report.contact, name: 'Tobias Marsh' },
      words: 'Nothing.',
    })
    await named(stranger, '4471')
    equal(await findCases(app.bench, force, stranger), 0)
  })

  test('protection is done only once the system’s owner says so, in whatever order', async () => {
    const matter = await reported({ words: 'My case is CR/1184/26.' })
    await named(matter, '4471')
    await findCases(app.bench, force, matter)
    const { case: id } = (await caseIn(jay, matter)).found
    const on = today()
    const { work } = app.desk
    const asked = { whom: 'Tamsin Orde', system: 'Crime recording' }
    ok(
      (
        await work.chooseProtection(jay(), {
          matter,
          case: id,
          on,
          by: 'reassign',
          why: 'w',
          asked,
        })
      ).ok,
    )
    const before = await caseIn(jay, matter)
    equal(before.isLookedAt, true)
    equal(before.confirmed, undefined)
    const at = testWorld.now()
    ok(
      (await work.confirmProtection(jay(), { matter, case: id, on, by: 'T. Orde', at, what: '' }))
        .ok,
    )
    equal((await caseIn(jay, matter)).confirmed?.by, 'T. Orde')
    deepEqual(await tasks(jay, matter), ['tell'])
    ok((await work.tellHolder(jay(), { matter, case: id, on, holder: 'DC Lund', by: 'phone' })).ok)
    deepEqual(await tasks(jay, matter), [])
  })

  test('nobody near the officer looks at their case again without a reason', async () => {
    const matter = await reported({ words: 'My case is CR/1184/26.' })
    await named(matter, '4471')
    await findCases(app.bench, force, matter)
    const { case: id } = (await caseIn(jay, matter)).found
    const on = today()
    const ask = (reviewer: string, more: object = {}) =>
      app.desk.work.askOwnReview(jay(), { matter, case: id, on, dueOn: on, reviewer, ...more })
    const near = await ask('DI Fern Okello', { unit: 'Harbour Street' })
    ok(!near.ok && near.refusal.type === 'NearTheOfficer')
    const line = await ask('Insp. P. Vane')
    ok(!line.ok && line.refusal.type === 'NearTheOfficer')
    const why = 'Nobody else is trained.'
    ok((await ask('DI Fern Okello', { unit: 'Harbour Street', nevertheless: why })).ok)
    equal((await caseIn(jay, matter)).review?.near?.why, why)
    ok((await ask('DI Fern Okello', { unit: 'Quayside' })).ok)
    deepEqual(await tasks(jay, matter), ['case', 'review'])
  })

  test('what must not tip the officer off is told to nobody else', async () => {
    const matter = await reported({ words: 'My case is CR/1184/26.' })
    await named(matter, '4471')
    await findCases(app.bench, force, matter)
    const { case: id } = (await caseIn(jay, matter)).found
    const { work } = app.desk
    const secret = 'He would see it at once'
    ok((await work.askCovert(jay(), { matter, case: id, why: secret })).ok)
    const version = (await work.matter(jay(), matter))?.row.version
    deepEqual((await caseIn(jay, matter)).covert, { type: 'asked' })
    equal((await caseIn(wren, matter)).covert, undefined)
    equal((await caseIn(wren, matter)).isLookedAt, true)
    deepEqual(await tasks(wren, matter), [])
    deepEqual(await tasks(noor, matter), ['covert-decide'])

    const plan = 'Every look at her record is reported to us'
    const decide = (as: typeof jay) =>
      work.decideCovert(as(), {
        matter,
        case: id,
        decision: 'keep-access',
        plan,
        owner: 'Noor Talbot',
        reviewOn: today(),
        asked: { whom: 'Tamsin Orde', what: 'Report each look' },
        mayKnow: [],
      })
    for (const as of [jay, wren]) {
      const answer = await decide(as)
      ok(!answer.ok && answer.refusal.type === 'NotPermitted')
    }
    ok((await decide(noor)).ok)
    const whole = await caseIn(noor, matter)
    ok(whole.covert?.type === 'whole' && whole.covert.row.plan === plan)
    deepEqual(await tasks(noor, matter), ['covert-review'])
    for (const as of [jay, wren]) {
      const told = [await work.safeguard(as(), matter), await work.matter(as(), matter)]
      doesNotMatch(JSON.stringify([told, await work.safeTasks(as())]), /Every look|He would see/)
    }
    equal((await work.matter(wren(), matter))?.row.version, version)
    const at = testWorld.now()
    const confirm = { matter, case: id, by: 'Tamsin Orde', at, what: 'On.' }
    equal((await work.confirmCovert(wren(), confirm)).ok, false)
    ok((await work.confirmCovert(noor(), confirm)).ok)
  })

  test('the rows themselves show nothing covert to whoever may not know', async () => {
    const { store } = app.bench
    const streamOf = async () => {
      const matter = (await app.desk.work.watched(noor()))?.find(one => one.plan)?.matter
      ok(matter)
      return `safe:${matter}:${(await caseIn(noor, matter)).found.case}`
    }
    const stream = await streamOf()
    const seen = (covert: boolean) =>
      store.work({ ...jay(), sees: 'all', covert }, async tx => (await tx.load(stream)).version)
    equal(await seen(false), 0)
    ok((await seen(true)) > 0)
  })

  test('look-ups of a complainant by the officer, or their unit, wait to be answered', async () => {
    const matter = await reported({ words: 'My case is CR/1184/26.' })
    await named(matter, '4471')
    await findCases(app.bench, force, matter)
    const rows = [
      'system,date,time,officer number,officer,officer unit,case,victim',
      `Crime recording,${today()},09:10,4471,DS O. Pike,Harbour Street,CR/1184/26,`,
      `Custody,${today()},09:12,3302,PC A. Nolan,Harbour Street,,Amara Quill`,
      `Custody,${today()},09:15,8888,PC B. Away,Quayside,,Amara Quill`,
    ]
    await bringInventedFile(app.bench, {
      authority: force,
      what: 'look-ups',
      text: `${rows.join('\n')}\n`,
    })
    await findAllCases(app.bench)
    const looks = (await app.desk.work.safeguard(jay(), matter))?.looks ?? []
    deepEqual(looks.map(({ near, about }) => `${near}: ${about}`).toSorted(), [
      'Of the same unit: Somebody called as they are',
      'The person complained against: Their case CR/1184/26',
    ])
    const [look] = looks
    ok(look)
    const answer = { matter, look: look.look, answer: 'explained', why: 'On duty' } as const
    ok((await app.desk.work.answerLookUp(jay(), answer)).ok)
    const left = ((await app.desk.work.safeguard(jay(), matter))?.looks ?? []).filter(
      one => one.answeredOn === null,
    )
    equal(left.length, 1)
    const answers = async (as: typeof jay, of: string) => {
      const done = await app.desk.work.answerLookUp(as(), { ...answer, look: of, why: 'Later' })
      return done.ok || done.refusal.type
    }
    equal(await answers(jay, 'no-such-look'), 'NotPermitted')
    const covert = left[0]?.look ?? ''
    await app.bench.store.work({ ...noor(), covert: true }, tx =>
      tx.run(sql`update look_match set covert = true where look_id = ${covert}`),
    )
    equal(await answers(jay, covert), 'NotPermitted')
    equal(await answers(noor, covert), true)
  })

  test('a case file brought in again without a holder ends what they held', async () => {
    const text = `${[heads, ...lines.slice(1).filter(line => !line.includes('CR/77'))].join('\n')}\n`
    await bringInventedFile(app.bench, { authority: force, what: 'cases', text })
    const matter = await reported({
      words: 'Mine is CR/77/26.',
      contact: { ...report.contact, name: 'Somebody Else' },
    })
    await named(matter, '4471')
    equal(await findCases(app.bench, force, matter), 0)
  })
})
