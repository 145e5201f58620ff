import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { commandId, day, personId } from '#kernel'
import { sql } from '#store'
import { onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { decideAccount } from '../accounts/decide.ts'
import { system, today } from '../bench.ts'
import { northmoor } from '../personas.ts'
import type { As, AsCommand } from '../who.ts'
import { companyPanel } from './company.ts'
import { bringPatterns } from './invented.fixture.ts'
import { readPeriod } from './period.ts'

const days = { from: day('2024-11-01'), to: day('2026-10-31') }

function seat(person: string, role: 'head of professional standards' | 'appropriate authority') {
  return {
    authority: northmoor,
    actor: { type: 'staff', person: personId(person), name: person, role },
  } as const satisfies As
}
const head = seat('wren-castell', 'head of professional standards')
const second = seat('ode-farrow', 'appropriate authority')
const caseworker: As = {
  authority: northmoor,
  actor: { type: 'staff', person: personId('jay-arden'), name: 'Jay', role: 'caseworker' },
}
const once = (as: As): AsCommand => ({
  ...as,
  command: commandId(Buffer.from(testWorld.random(16)).toString('hex')),
})

/** Opens an account for somebody who is this line of the directory. */
async function join(bench: TestApp['bench'], { actor }: typeof head, directory: string) {
  const { person, role } = actor
  const opened = { name: person, email: `${person}@x.example`, role, directory }
  const done = await decideAccount(
    bench.store,
    { authority: northmoor, actor: system },
    { person, command: { type: 'OpenAccount', ...opened, on: today(bench) } },
  )
  assert.ok(done.ok)
}

onAnEngine(engine => {
  /** One force for all of them: what each test adds stands in nobody else's way. */
  let opened: Promise<TestApp> | undefined
  after(async () => (await opened)?.close())
  const open = () => {
    opened ??= (async () => {
      const app = await openTestApp(await engine.fresh())
      await bringPatterns(app.bench, northmoor)
      return app
    })()
    return opened
  }

  test('units are compared with what their size gives, and a small one is not shown apart', async () => {
    const { desk } = await open()
    const told = await desk.patterns.unitPattern(head, days)
    assert.ok(told)
    const { lines, small, matters, unitless } = told.panel
    assert.deepEqual(
      lines.map(({ unit }) => unit),
      lines.map(({ unit }) => unit).toSorted((a, b) => a.localeCompare(b, 'en')),
    )
    assert.equal(lines.length, 10)
    assert.deepEqual([small.units, small.people, small.matters], [1, 3, 0])
    assert.deepEqual([matters, unitless], [84, 0])
    const harbour = lines.find(({ unit }) => unit === 'Harbour Street')
    assert.deepEqual([harbour?.people, harbour?.matters], [20, 30])
    assert.deepEqual(
      [harbour?.standing, harbour?.standsOut, harbour?.isBeyondSpread],
      ['alarm', true, true],
    )
    assert.ok(harbour && harbour.drawn.value < harbour.rate.value)
    assert.ok(lines.every(({ unit, standsOut }) => unit === 'Harbour Street' || !standsOut))
    // What is compared is everything: the parts are the whole.
    const all = lines.reduce((sum, line) => sum + line.matters, 0)
    const expected = lines.reduce((sum, line) => sum + line.expected, 0)
    assert.ok(Math.abs(all - expected) < 1e-9)
    assert.equal(await desk.patterns.unitPattern(caseworker, days), undefined)
  })

  test('weekdays and months are compared with their share of the days', async () => {
    const { desk } = await open()
    const told = await desk.patterns.timePattern(head, days)
    assert.ok(told)
    const { weekdays, months, matters, dayUnknown } = told.panel
    assert.deepEqual([matters, dayUnknown], [84, 0])
    assert.deepEqual(
      weekdays.filter(({ standsOut }) => standsOut).map(({ when }) => when),
      ['6'],
    )
    assert.equal(
      weekdays.reduce((sum, line) => sum + line.matters, 0),
      84,
    )
    assert.equal(
      weekdays.reduce((sum, line) => sum + line.days, 0),
      730,
    )
    assert.deepEqual(
      [months.length, months[0]?.when, months.at(-1)?.when],
      [24, '2024-11', '2026-10'],
    )
    assert.equal(
      months.reduce((sum, line) => sum + line.days, 0),
      730,
    )
    const short = await desk.patterns.timePattern(head, { from: day('2026-10-30'), to: days.to })
    assert.deepEqual(
      short?.panel.weekdays.map(line => line.days),
      [0, 0, 0, 0, 1, 1, 0],
    )
  })

  test('units complained of together are paired, and people are only counted', async () => {
    const { bench, desk } = await open()
    const told = await desk.patterns.companyPattern(head, days)
    assert.ok(told)
    const { pairs, shared, people } = told.panel
    assert.deepEqual(
      pairs.map(({ one, other, matters }) => [one, other, matters]),
      [['Harbour Street', 'Mill Lane', 5]],
    )
    assert.deepEqual([shared, people.pairs], [5, 1])
    assert.ok(!JSON.stringify(told).includes('Eastlake'))
    const period = await readPeriod(bench, head, days)
    const { pairs: shown, small } = companyPanel(period, new Set(['MILL LANE']))
    assert.deepEqual([shown, small], [[], 1])
  })

  test('an alert comes about with its matters, beside what the year before would lead to', async () => {
    const { desk } = await open()
    const terms = { kind: 'b', matters: 10, days: 120, why: 'Agreed' }
    const asked = once(head)
    const set = await desk.patterns.setAlert(asked, terms)
    assert.ok(set.ok)
    assert.deepEqual(await desk.patterns.setAlert(asked, terms), set)
    assert.deepEqual(await desk.patterns.setAlert(once(caseworker), terms), {
      ok: false,
      refusal: { type: 'NotPermitted' },
    })
    const told = await desk.patterns.alerts(head)
    assert.deepEqual(
      told?.raised.map(({ unit }) => unit),
      ['Harbour Street'],
    )
    const [raised] = told?.raised ?? []
    assert.ok(raised && raised.matters.length >= 10 && raised.usual)
    assert.ok(await desk.patterns.endAlert(once(second), { alert: set.value, why: 'Looked into' }))
    const after = await desk.patterns.alerts(head)
    assert.deepEqual([after?.raised, after?.alerts[0]?.endedWhy], [[], 'Looked into'])
  })

  test('names are read only by whoever asked, once somebody else allowed it, for a week', async () => {
    const { desk, pass } = await open()
    const wanted = { unit: 'harbour street', ...days, why: 'To choose whom to ask' }
    const asked = await desk.patterns.askForNames(once(head), wanted)
    assert.ok(asked.ok)
    const request = asked.value
    const read = (as: As) => desk.patterns.namesRequest(as, request)
    assert.deepEqual(
      [(await read(head))?.mayAnswer, (await read(second))?.mayAnswer],
      [false, true],
    )
    const toDecide = async (as: As) => {
      const waiting = await desk.patterns.namesToDecide(as)
      return waiting.map(one => one.request)
    }
    assert.deepEqual(
      [await toDecide(head), await toDecide(second), await toDecide(caseworker)],
      [[], [request], []],
    )
    assert.equal((await read(head))?.people, undefined)
    const own = await desk.patterns.answerNames(once(head), { request, allow: true, why: 'Mine' })
    assert.deepEqual(own, { ok: false, refusal: { type: 'OwnRequest' } })
    const allowed = { request, allow: true, why: 'Needed' }
    assert.ok((await desk.patterns.answerNames(once(second), allowed)).ok)
    assert.deepEqual(await toDecide(second), [])
    assert.equal((await read(second))?.people, undefined, 'whoever allowed it did not ask')
    assert.equal(await read(caseworker), undefined)
    const people = (await read(head))?.people
    assert.ok(people && people !== 'too many')
    assert.deepEqual(
      people.pairs.map(({ one, other, matters }) => [one.name, other.name, matters.length]),
      [['Ada Eastlake', 'Ada Gillan', 4]],
    )
    assert.ok(people.pairs[0]?.one.why.length, 'why its records are one person’s is said')
    assert.deepEqual(
      people.supervisors.map(({ name }) => name),
      ['Ada Abara', 'Ada Brandt'],
    )
    pass(8 * 24 * 3600)
    assert.equal((await read(head))?.people, undefined)
  })

  test('names are not asked for of a unit nobody has', async () => {
    const { desk } = await open()
    const asked = { unit: 'Harbor Street', ...days, why: 'To choose whom to ask' }
    assert.deepEqual(await desk.patterns.askForNames(once(head), asked), {
      ok: false,
      refusal: { type: 'UnitUnknown', unit: 'Harbor Street' },
    })
  })

  test('what names whoever asks is not among the names they read', async () => {
    const { bench, desk } = await open()
    const asker = seat('ada-eastlake', 'head of professional standards')
    await join(bench, asker, '1004')
    const rows = await bench.store.work(head, tx =>
      tx.rows(sql`select record_id, kind from person_record where number = '1004' order by kind`),
    )
    const [known = '', ...found] = rows.map(row => row.text('record_id'))
    const answers = [{ found, answer: 'same', why: 'I asked' }] as const
    assert.ok((await desk.people.answerIdentity(once(caseworker), { known, answers })).ok)
    const wanted = { unit: 'Harbour Street', ...days, why: 'To choose whom to ask' }
    const asked = await desk.patterns.askForNames(once(asker), wanted)
    assert.ok(asked.ok)
    const request = asked.value
    const allowed = { request, allow: true, why: 'Needed' }
    assert.ok((await desk.patterns.answerNames(once(second), allowed)).ok)
    const people = (await desk.patterns.namesRequest(asker, request))?.people
    assert.ok(people && people !== 'too many' && people.matters > 0)
    assert.deepEqual(people.pairs, [])
  })

  test('a second account of whoever asked is no second person', async () => {
    const { bench, desk } = await open()
    const asker = seat('kit-solway', 'head of professional standards')
    const other = seat('kit-again', 'appropriate authority')
    for (const one of [asker, other]) await join(bench, one, '3001')
    const wanted = { unit: 'Mill Lane', ...days, why: 'To choose whom to ask' }
    const asked = await desk.patterns.askForNames(once(asker), wanted)
    assert.ok(asked.ok)
    const request = asked.value
    const answer = { request, allow: true, why: 'Needed' }
    assert.deepEqual(await desk.patterns.answerNames(once(other), answer), {
      ok: false,
      refusal: { type: 'OwnRequest' },
    })
    assert.equal((await desk.patterns.namesRequest(other, request))?.mayAnswer, false)
    assert.equal((await desk.patterns.namesRequest(second, request))?.mayAnswer, true)
  })

  test('a period with more than can be counted is cut to its newest days, and says so', async () => {
    const { bench } = await open()
    const whole = await readPeriod(bench, head, days)
    assert.deepEqual([whole.cut, whole.nameless, whole.dayless], [false, 0, 0])
    assert.equal(new Set(whole.rows.map(({ matter }) => matter)).size, 84)
    const some = await readPeriod(bench, head, days, { most: 30, portion: 10 })
    assert.ok(some.cut && some.from > whole.from && some.to === whole.to && some.rows.length > 0)
    assert.deepEqual(
      some.rows,
      whole.rows.filter(({ on }) => on >= some.from),
    )
  })
})
