import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  addDays,
  addWorkingDays,
  commandId,
  day,
  londonDay,
  type MatterId,
  personId,
} from '#kernel'
import { holidays } from '#law'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { Role } from '../access/roles.ts'
import { eastmere, northmoor } from '../personas.ts'
import { dutyKey } from '../reckon.ts'

const { files: _, ...report } = invented.report()
const staff = (name: string, role: Role, authority = northmoor) =>
  ({ authority, actor: { type: 'staff', person: personId(name), name, role } }) as const
const ash = staff('ash-lindqvist', 'administrator')
const wren = staff('wren-castell', 'head of professional standards')
const jay = staff('jay-arden', 'caseworker')
const rule = 'complaints.contact-complainant'

onAnEngine(engine => {
  let app: TestApp
  let matter: MatterId
  before(async () => {
    app = await openTestApp(await engine.fresh())
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, commandId(testWorld.id()), report)
    const row = (await app.desk.work.today(jay, { whose: 'force' }))?.received[0]
    ok(row)
    matter = row.matter
  })
  after(() => app?.close())

  const once = <As extends object>(as: As) => ({ ...as, command: commandId(testWorld.id()) })
  const checkedOn = day('2020-03-02')
  const source = 'legislation.gov.uk'
  const dutyIn = async () => {
    const found = (await app.desk.work.matter(jay, matter))?.duties
    const duty = found?.find(({ owed }) => owed.rule === rule)
    ok(duty)
    return duty
  }
  const today = () => londonDay(app.bench.world.now())

  test('a confirmation is shown with the duty, in its list and in why, until it is taken back', async () => {
    const { law, work } = app.desk
    equal((await dutyIn()).confirmed, undefined)
    ok((await law.confirmRule(once(ash), { rule, source, checkedOn })).ok)
    const shown = (await dutyIn()).confirmed
    deepEqual([shown?.on, shown?.source], [checkedOn, source])
    equal(shown?.citation, (await dutyIn()).owed.citation)
    const why = await work.why(jay, matter, dutyKey((await dutyIn()).owed))
    equal(why?.confirmed?.source, source)
    equal(why?.explanation.rule?.id, rule)
    const listed = await work.owedList(jay, { whose: 'force', narrowed: {} })
    equal(listed?.find(({ owed }) => owed.rule === rule)?.confirmed?.source, source)
    ok((await law.takeBackConfirmation(once(wren), { rule, why: 'The wrong paragraph' })).ok)
    equal((await dutyIn()).confirmed, undefined)
    const told = (await law.settingsOf(wren, rule))?.story.map(({ event }) => event.type)
    deepEqual(told, ['RuleConfirmed', 'ConfirmationTakenBack'])
  })

  test('a target of our own moves the day we aim for, and ends where it began', async () => {
    const { law } = app.desk
    const { arose } = (await dutyIn()).owed
    ok(arose)
    const suggested = addWorkingDays(arose, 2, holidays)
    equal((await dutyIn()).aimOn, suggested)
    const target = { rule, n: 3, unit: 'weeks', why: 'Agreed' } as const
    ok((await law.setLocalTarget(once(ash), target)).ok)
    equal((await dutyIn()).aimOn, addDays(arose, 21))
    equal((await dutyIn()).owed.due, null)
    ok((await law.endLocalTarget(once(ash), { rule, why: 'Nobody kept to it' })).ok)
    equal((await dutyIn()).aimOn, suggested)
  })

  test('what is asked twice is done once', async () => {
    const twice = once(ash)
    const asked = { rule, n: 5, unit: 'days', why: 'Agreed' } as const
    deepEqual(
      [
        await app.desk.law.setLocalTarget(twice, asked),
        await app.desk.law.setLocalTarget(twice, asked),
      ],
      [
        { ok: true, value: rule },
        { ok: true, value: rule },
      ],
    )
    const story = (await app.desk.law.settingsOf(ash, rule))?.story ?? []
    equal(story.filter(({ event }) => event.type === 'LocalTargetSet' && event.n === 5).length, 1)
  })

  test('no number stands beside the law’s own, no check is of tomorrow, no rule is made up', async () => {
    const { law } = app.desk
    const target = { n: 3, unit: 'weeks', why: 'Agreed' } as const
    deepEqual(await law.setLocalTarget(once(ash), { rule: 'inform.first-update', ...target }), {
      ok: false,
      refusal: { type: 'NumberInLaw' },
    })
    const tomorrow = addDays(today(), 1)
    deepEqual(await law.confirmRule(once(ash), { rule, source, checkedOn: tomorrow }), {
      ok: false,
      refusal: { type: 'CheckedInFuture', today: today() },
    })
    deepEqual(await law.confirmRule(once(ash), { rule: 'no.such', source, checkedOn }), {
      ok: false,
      refusal: { type: 'NotPermitted' },
    })
  })

  test('each authority settles its own, and nobody else settles any', async () => {
    const { law } = app.desk
    ok((await law.confirmRule(once(ash), { rule, source, checkedOn })).ok)
    const theirs = staff('morgan-vale', 'administrator', eastmere)
    deepEqual(await law.settled(theirs), [])
    equal(await law.settled(jay), undefined)
    equal(await law.settingsOf(jay, rule), undefined)
    const refused = await law.confirmRule(once(jay), { rule, source, checkedOn })
    match(JSON.stringify(refused), /NotPermitted/)
  })

  test('what was settled is found again when pages are rebuilt', async () => {
    const before = await app.desk.law.settled(ash)
    ok(before?.some(row => row.confirmed && row.target))
    await app.bench.store.rebuild()
    deepEqual(await app.desk.law.settled(ash), before)
  })
})
