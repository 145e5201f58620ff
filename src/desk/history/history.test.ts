import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import {
  addDays,
  commandId,
  type JsonObject,
  londonDay,
  type MatterId,
  personId,
  subjectId,
} from '#kernel'
import { interestsIn, latestMatters } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { decideAccount } from '../accounts/decide.ts'
import { system, today } from '../bench.ts'
import { bringInvented } from '../people/invented.fixture.ts'
import { bringInventedFile } from '../people/invented-files.ts'
import { northmoor, personasOf } from '../personas.ts'
import { carryHistory } from './carry.ts'
import { watchHistories } from './watch.ts'

const pyke = subjectId('pyke')
const who = { subject: pyke, kind: 'officer', name: 'Oliver Pyke', number: '4471' }
const theirs = `matter,made,kind,summary
G1,2010-06-02,grievance,Messages to a colleague after she asked him to stop
`
const heads = 'record,matter,forename,surname,number,rank,station,appointed,born,finding,outcome'
const namedThere = `${heads}
s1,G1,Oliver,Pike,,Special Constable,Quay Street,,1987,Upheld,Words of advice
`
const late = `matter,made,kind,summary
V1,2024-05-02,vetting,Did not say that he knew a suspect
`
const namedLate = `${heads}
v1,V1,Oliver,Pyke,4471,Detective Sergeant,Harbour Street,2012-03-05,1987,Not proven,
`

onAnEngine(engine => {
  let app: TestApp
  let matter: MatterId
  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
    const [force, other] = app.bench.authorities
    assert.ok(force && other)
    await bringInvented(app.bench, force.id)
    const brought = { authority: other.id, completeTo: londonDay(testWorld.now()) }
    await bringInventedFile(app.bench, { ...brought, what: 'matters', text: theirs })
    await bringInventedFile(app.bench, { ...brought, what: 'accused', text: namedThere })
    const latest = await app.bench.store.work(jay(), tx => latestMatters(tx, { max: 1 }))
    matter = latest[0]?.matter ?? assert.fail('no matter')
    await happens({ type: 'SubjectNamed', who })
  })

  const staff = (name: string) => {
    const found = personasOf(app.bench).find(one => one.name === name)
    const { authority, person, role } = found ?? assert.fail(name)
    const actor = { type: 'staff', person: personId(person), name, role } as const
    return { authority, actor, command: commandId(testWorld.id()) }
  }
  const jay = () => staff('Jay Arden')
  const rowan = () => staff('Rowan Teague')

  async function happens({ type, ...body }: { type: string } & JsonObject, to = matter) {
    await app.bench.store.work(jay(), async tx => {
      const { version } = await tx.load(to)
      const on = londonDay(tx.now)
      const events = [{ type, happened: on, body: { on, ...body } }]
      assert.ok((await tx.append({ stream: to, expected: version, events })).ok)
    })
  }

  /** An account at the other force of whoever it is asked about. */
  async function themselves() {
    const { authority, actor } = rowan()
    const text = 'id,forename,surname,number,rank,born\nE1,Oliver,Pyke,88,Constable,1987\n'
    await bringInventedFile(app.bench, { authority, what: 'officers', text })
    const person = personId('pyke-there')
    const account = { name: 'O Pyke', email: 'pyke@x.example', role: actor.role, directory: 'E1' }
    const opened = await decideAccount(
      app.bench.store,
      { authority, actor: system },
      { person, command: { type: 'OpenAccount', ...account, on: today(app.bench) } },
    )
    assert.ok(opened.ok)
    return { ...rowan(), actor: { ...actor, person } }
  }

  async function read() {
    const found = await app.desk.people.subjectHistory(jay(), { matter, subject: pyke }, day => day)
    return found ?? assert.fail('no history')
  }

  const weigh = async (more: Readonly<{ weighedFor?: 'severity' }> = {}) => {
    const { history } = await read()
    const rows = history.same.map(({ row }) => ({
      row,
      relevant: 'relevant' as const,
      why: 'Alike.',
    }))
    return app.desk.people.considerHistory(jay(), {
      ...{ matter, subject: pyke, rows, weighed: 'Ask him.', searched: 'All.' },
      ...more,
    })
  }

  test('severity is asked first on the allegation alone, whoever asks and however', async () => {
    await happens({ type: 'IndicationFound', of: 'disciplinary', why: 'His e-mails.' })
    assert.equal((await read()).severity, 'asked-first')
    const early = await weigh({ weighedFor: 'severity' })
    assert.ok(!early.ok && early.refusal.type === 'SeverityAloneFirst')
    const level = {
      matter,
      on: londonDay(testWorld.now()),
      level: 'misconduct',
      why: 'One.',
    } as const
    const second = await app.desk.work.assessSeverity(jay(), { ...level, look: 'second' })
    assert.ok(!second.ok && second.refusal.type === 'SeverityAloneFirst')
    assert.ok((await app.desk.work.assessSeverity(jay(), { ...level, look: 'first' })).ok)
    const again = { ...level, look: 'first', why: 'Two.' } as const
    const changed = await app.desk.work.assessSeverity(jay(), again)
    assert.ok(!changed.ok && changed.refusal.type === 'SeverityKept')
    assert.equal((await read()).severity, 'saved-alone')
  })

  test('another force is asked through Candour, and what it answers is a source', async () => {
    const dueOn = addDays(londonDay(testWorld.now()), 14)
    const force = 'Eastmere Police'
    assert.ok((await app.desk.people.askForce(jay(), { matter, subject: pyke, force, dueOn })).ok)
    const [asked] = await app.desk.people.forcesAsked(jay())
    const [waiting] = (await read()).forces
    assert.deepEqual([asked?.force, waiting?.answered], [force, undefined])
    const request = waiting?.asked.request ?? ''
    const there = { authority: jay().authority, matter, request }
    await carryHistory(app.bench, { data: there })
    await carryHistory(app.bench, { data: there })
    const [received, ...more] = await app.desk.people.askedByForces(rowan())
    assert.deepEqual([received?.fromName, more], ['Northmoor Police', []])
    const seen = await app.desk.people.askedByForce(rowan(), request, day => day)
    assert.ok(!JSON.stringify(seen?.received).includes('bus station'), 'it says what is alleged')
    const found = seen?.history.check.flatMap(({ matters }) => matters) ?? []
    assert.deepEqual(
      found.map(({ reference }) => reference),
      ['G1'],
    )

    const nothing = { request, answer: 'nothing', searched: 'All.', matters: [] } as const
    const own = await app.desk.people.answerForce(await themselves(), nothing)
    assert.ok(!own.ok && own.refusal.type === 'NotReceived', 'answered of themselves')
    assert.equal((await app.desk.people.askedByForces(rowan())).length, 1)
    const bare = { request, answer: 'matters', searched: 'All.', matters: [] } as const
    const refused = await app.desk.people.answerForce(rowan(), bare)
    assert.ok(!refused.ok && refused.refusal.type === 'MattersMissing')
    const told = { kind: 'grievance', words: 'Messages', finding: 'Upheld', how: 'Born in 1987' }
    const answer = { ...bare, matters: [told] }
    assert.ok((await app.desk.people.answerForce(rowan(), answer)).ok)
    const back = { authority: rowan().authority, request }
    await carryHistory(app.bench, { data: back })
    await carryHistory(app.bench, { data: back })
    const { history, forces } = await read()
    assert.equal(forces[0]?.answered?.by, 'Rowan Teague, Eastmere Police')
    const rows = history.same.flatMap(row => (row.type === 'told' ? row.by.told.words : []))
    assert.deepEqual(rows, ['Messages'])
    assert.deepEqual(await app.desk.people.forcesAsked(jay()), [])
    assert.deepEqual(await app.desk.people.askedByForces(rowan()), [])
  })

  test('what comes after history was weighed is one task, and saved with it no more', async () => {
    const { history } = await read()
    assert.ok(history.same.length > 0)
    assert.ok((await weigh({ weighedFor: 'severity' })).ok)
    await watchHistories(app.bench)
    assert.deepEqual(await app.desk.people.lateMatches(jay()), [])
    const authority = jay().authority
    for (const [what, text] of [
      ['matters', late],
      ['accused', namedLate],
    ] as const)
      await bringInventedFile(app.bench, { authority, what, text })
    app.pass(60)
    await watchHistories(app.bench)
    await watchHistories(app.bench)
    const tasks = await app.desk.people.lateMatches(jay())
    assert.deepEqual(
      tasks.map(one => one.matter),
      [matter],
    )
    const { fresh, history: now } = await read()
    const came = now.same.filter(({ row }) => fresh.includes(row))
    assert.deepEqual(
      came.map(row => row.type === 'earlier' && row.earlier.kind),
      ['vetting'],
    )
    assert.ok((await weigh({ weighedFor: 'severity' })).ok)
    assert.deepEqual(await app.desk.people.lateMatches(jay()), [])
  })

  test('a match in a matter that somebody is kept from tells nobody that there is one', async () => {
    const { files: _, ...report } = invented.report()
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, commandId(testWorld.id()), report)
    const [latest] = await app.bench.store.work(jay(), tx => latestMatters(tx, { max: 1 }))
    const other = latest?.matter ?? assert.fail('no matter')
    await happens({ type: 'SubjectNamed', who: { ...who, subject: 'pyke-again' } }, other)
    const interest = { matter: other, kind: 'other', why: 'My brother made it.' } as const
    assert.ok((await app.desk.access.declareInterest(jay(), interest)).ok)
    app.pass(25 * 3600)
    await watchHistories(app.bench)
    assert.deepEqual(await app.desk.people.lateMatches(jay()), [])
    assert.deepEqual((await read()).fresh, [])

    const asSystem = { authority: northmoor, actor: system } as const
    const [declared] = await app.bench.store.work(asSystem, tx => interestsIn(tx, other))
    const withdrawn = { matter: other, interest: declared?.interest ?? '', why: 'Not he.' }
    assert.ok((await app.desk.access.withdrawInterest(staff('Wren Castell'), withdrawn)).ok)
    app.pass(25 * 3600)
    await watchHistories(app.bench)
    assert.deepEqual(
      (await app.desk.people.lateMatches(jay())).map(one => one.matter),
      [matter],
    )
  })

  test('sources say when they were brought in, and what kind was never brought in', async () => {
    const { held } = (await read()).history
    const had = held.filter(({ any }) => any)
    assert.deepEqual(had.map(({ kind }) => kind).toSorted(), [
      'complaint',
      'conduct',
      'grievance',
      'vetting',
    ])
    assert.ok(had.every(({ broughtAt }) => broughtAt !== null))
  })
})
