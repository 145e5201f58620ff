import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addDays, commandId, type MatterId, personId, type SubjectId } from '#kernel'
import { latestMatters } from '#store'
import { onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { decideAccount } from '../accounts/decide.ts'
import { system, today } from '../bench.ts'
import type { AsCommand, Role } from '../index.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { eastmere, northmoor } from '../personas.ts'

const directory = `id,forename,surname,number,rank,station,answers to
4471,Oliver,Pike,4471,Detective Sergeant,Harbour Street,3907
3907,Tamsin,Rook,3907,Detective Inspector,Harbour Street,
`

onAnEngine(engine => {
  let app: TestApp
  let matter: MatterId
  let reference = ''
  const as = (person: string, name: string, role: Role, authority = northmoor): AsCommand => ({
    authority,
    actor: { type: 'staff', person: personId(person), name, role },
    command: commandId(testWorld.id()),
  })
  const rook = () => as('tamsin-rook', 'Tamsin Rook', 'caseworker')
  const wren = () => as('wren-castell', 'Wren Castell', 'head of professional standards')
  const auditor = () => as('noor-achterberg', 'Noor Achterberg', 'auditor')
  const pike = () => as('oliver-pike', 'Oliver Pike', 'head of professional standards')
  const jay = () => as('jay-arden', 'Jay Arden', 'caseworker')
  const ask = async (who: AsCommand, minutes = 60) => {
    const asked = { reference, why: 'She is at the counter and afraid.', minutes }
    assert.ok((await app.desk.access.askEmergency(who, asked)).ok)
    return (await app.desk.access.emergenciesAsked(wren()))?.at(-1)
  }
  const sees = async (who: AsCommand) => (await app.desk.work.matter(who, matter)) !== undefined

  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
    await bringInventedFile(app.bench, { authority: northmoor, what: 'officers', text: directory })
    const role = 'head of professional standards'
    const opened = await decideAccount(
      app.bench.store,
      { authority: northmoor, actor: system },
      {
        person: personId('oliver-pike'),
        command: {
          type: 'OpenAccount',
          ...{ name: 'Oliver Pike', email: 'pike@northmoor.example', role, directory: '4471' },
          on: today(app.bench),
        },
      },
    )
    assert.ok(opened.ok)
    const [latest] = await app.bench.store.work(jay(), tx => latestMatters(tx, { max: 1 }))
    assert.ok(latest)
    matter = latest.matter
    reference = latest.reference
    const who = { subject: 'pike' as SubjectId, kind: 'officer', name: 'Oliver Pike' } as const
    const named = { matter, on: today(app.bench), who: { ...who, number: '4471' } }
    assert.ok((await app.desk.work.nameSubject(jay(), named)).ok)
  })

  test('asking says the same whatever there is, and whoever is kept from it', async () => {
    const answers = []
    for (const named of [reference, 'CO/9999/99'])
      answers.push(
        await app.desk.access.askEmergency(rook(), { reference: named, why: 'w', minutes: 15 }),
      )
    const other = as('rowan-teague', 'Rowan Teague', 'caseworker', eastmere)
    answers.push(await app.desk.access.askEmergency(other, { reference, why: 'w', minutes: 15 }))
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    const waiting = await app.desk.access.emergenciesAsked(wren())
    assert.deepEqual(
      waiting?.map(({ name }) => name),
      ['Tamsin Rook'],
    )
  })

  test('nobody lets themselves in, nor does anybody who is kept from it', async () => {
    const asked = await ask(pike())
    assert.ok(asked)
    const { emergency } = asked
    // Whoever it is about is refused outright, whoever else says yes.
    const opened = await app.desk.access.openEmergency(wren(), { emergency })
    assert.deepEqual(opened, { ok: false, refusal: { type: 'ComplainedAgainst' } })
    const own = await app.desk.access.openEmergency(pike(), { emergency })
    assert.deepEqual(own, { ok: false, refusal: { type: 'NotPermitted' } })
    assert.deepEqual(await app.desk.access.emergenciesAsked(pike()), [])
    const [first] = (await app.desk.access.emergenciesAsked(wren())) ?? []
    const line = await app.desk.access.openEmergency(rook(), { emergency: first?.emergency ?? '' })
    assert.equal(line.ok, false)
  })

  test('the same person twice is not two people', async () => {
    const handler = () => as('sol-marchetti', 'Sol Marchetti', 'local handler')
    const asked = await ask(handler())
    const both = as('sol-marchetti', 'Sol Marchetti', 'appropriate authority')
    const done = await app.desk.access.openEmergency(both, { emergency: asked?.emergency ?? '' })
    assert.deepEqual(done, { ok: false, refusal: { type: 'SamePerson' } })
    const why = 'Somebody else can go to her.'
    const refused = { emergency: asked?.emergency ?? '', why }
    assert.ok((await app.desk.access.refuseEmergency(wren(), refused)).ok)
    assert.equal(await sees(handler()), false)
  })

  test('a second person opens it for so long, to the second, and then it shuts', async () => {
    const asked = await ask(rook(), 15)
    assert.equal(await sees(rook()), false)
    const opened = await app.desk.access.openEmergency(wren(), {
      emergency: asked?.emergency ?? '',
    })
    assert.ok(opened.ok)
    assert.equal(await sees(rook()), true)
    const until = await app.desk.access.emergencyUntil(rook(), matter)
    assert.ok(until)
    // Let in to look, never to hold it or to be told how somebody is kept safe.
    const { work } = app.desk
    const kept = { ok: false, refusal: { type: 'KeptFromIt' } }
    assert.deepEqual(await work.takeComplaint(rook(), { matter }), kept)
    const handler = personId('tamsin-rook')
    assert.deepEqual(await work.assign(wren(), { matter, handler }), kept)
    const many = await work.assignMany(wren(), { matters: [matter], handler })
    assert.deepEqual(many, { ok: true, value: { given: 0, not: [matter] } })
    const idris = as('idris-vane', 'Idris Vane', 'counter-corruption')
    const told = await work.couldKnow(idris, matter)
    assert.ok(told && !told.some(({ person }) => person === handler))
    // Nobody has taken it, and still what they look at is none of their own work.
    await app.desk.looks.record(rook(), { what: 'matter', subject: matter, how: 'read' })
    const days = { from: today(app.bench), to: today(app.bench) }
    const looks = await app.desk.audit.looks(auditor(), { ...days, reference, outside: true })
    assert.deepEqual(
      looks?.rows.map(({ name, reason }) => [name, reason]),
      [['Tamsin Rook', 'emergency']],
    )
    app.pass(15 * 60 - 10)
    assert.equal(await sees(rook()), true)
    app.pass(10)
    assert.equal(await sees(rook()), false)
    assert.equal(await app.desk.access.emergencyUntil(rook(), matter), undefined)
  })

  test('the auditor reads each of them the same day, and sees no matter', async () => {
    const all = await app.desk.access.emergencies(auditor())
    assert.deepEqual(all?.map(({ state }) => state).toSorted(), [
      'asked',
      'asked',
      'opened',
      'refused',
    ])
    const opened = all?.find(({ state }) => state === 'opened')
    const found = 'It was needed.'
    const review = { emergency: opened?.emergency ?? '', found }
    assert.equal((await app.desk.access.reviewEmergency(wren(), review)).ok, false)
    assert.ok((await app.desk.access.reviewEmergency(auditor(), review)).ok)
    const after = await app.desk.access.emergencies(auditor())
    const one = after?.find(({ emergency }) => emergency === review.emergency)
    assert.equal(one?.found, found)
    assert.equal(one?.reviewedName, 'Noor Achterberg')
    assert.equal(await sees(auditor()), false)
    const view = await app.desk.work.matter(jay(), matter)
    const said = view?.story.find(({ event }) => event.type === 'EmergencyReviewed')
    assert.equal(said?.by, 'Noor Achterberg')
  })

  test('what is given for a purpose is read until its day, and nothing beside it', async () => {
    const cato = () => as('cato-brandreth', 'Cato Brandreth', 'panel chair')
    assert.deepEqual(await app.desk.access.givenToMe(cato()), [])
    assert.equal(await app.desk.access.givenMatter(cato(), matter), undefined)
    const until = addDays(today(app.bench), 2)
    const person = personId('cato-brandreth')
    const giving = { matter, person, purpose: 'To prepare the hearing.', until }
    assert.equal((await app.desk.access.giveAccess(jay(), giving)).ok, false)
    assert.ok((await app.desk.access.giveAccess(wren(), giving)).ok)
    const view = await app.desk.access.givenMatter(cato(), matter)
    assert.equal(view?.purpose, giving.purpose)
    assert.equal(await sees(cato()), false)
    const kept = { ...giving, person: personId('tamsin-rook') }
    const refused = await app.desk.access.giveAccess(wren(), kept)
    assert.deepEqual(refused, { ok: false, refusal: { type: 'KeptFromIt' } })
    app.pass(3 * 86_400)
    assert.equal(await app.desk.access.givenMatter(cato(), matter), undefined)
    app.pass(-3 * 86_400)
    const ended = { matter, person, why: 'The hearing is over.' }
    assert.ok((await app.desk.access.endAccess(wren(), ended)).ok)
    assert.equal(await app.desk.access.givenMatter(cato(), matter), undefined)
  })

  test('the gatekeeper is asked about everybody named, and says the same of all', async () => {
    const keeper = () => as('ottilie-grange', 'Ottilie Grange', 'gatekeeper')
    const [check] = (await app.desk.access.holdingsWaiting(keeper())) ?? []
    assert.equal(check?.name, 'Oliver Pike')
    assert.equal(await app.desk.access.holdingsWaiting(wren()), undefined)
    assert.equal(await sees(keeper()), false)
    const own = as('oliver-pike', 'Oliver Pike', 'gatekeeper')
    assert.deepEqual(await app.desk.access.holdingsWaiting(own), [])
    const asked = { matter, subject: 'pike' as SubjectId }
    assert.equal((await app.desk.access.answerHoldings(own, asked)).ok, false)
    assert.ok((await app.desk.access.answerHoldings(keeper(), asked)).ok)
    assert.deepEqual(await app.desk.access.holdingsWaiting(keeper()), [])
    const [answered] = await app.desk.access.holdingsChecks(jay(), matter)
    assert.ok(answered?.answeredAt)
    assert.deepEqual(await app.desk.access.holdingsChecks(rook(), matter), [])
  })
})
