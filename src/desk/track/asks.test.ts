import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Report } from '#casework'
import { addDays, authorityId, commandId, day, londonDay, type MatterId } from '#kernel'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { AsCommand } from '../who.ts'
import { pauseUntil } from './asks.ts'

const force = authorityId('northmoor')
const today = londonDay(testWorld.now())
const { files: _, ...said } = invented.report()
const signing = { words: 'Stop', signature: 'Amara Quill', pressed: 'no' } as const

test('the pause is five working days, and bank holidays are none of them', () => {
  equal(pauseUntil(day('2026-11-30')), day('2026-12-07'))
  equal(pauseUntil(day('2026-12-24')), day('2027-01-05'))
  equal(pauseUntil(day('2091-03-05')) > addDays(day('2091-03-05'), 6), true)
})

onAnEngine(engine => {
  let app: TestApp
  before(async () => {
    app = await openTestApp(await engine.fresh())
  })
  after(() => app?.close())

  async function sent(changes: Partial<Omit<Report, 'files'>> = {}): Promise<MatterId> {
    const { desk, bench } = app
    const holder = bench.world.id()
    await desk.report.start(holder, force)
    await desk.report.submit(holder, commandId(bench.world.id()), { ...said, ...changes })
    const code = (await desk.report.confirmation(holder))?.code ?? ''
    const found = await desk.track.findByCode(code)
    ok(found.type === 'Found')
    return found.matter
  }
  const holding = (matter: MatterId, reads: 'content' | 'dates' = 'content'): AsCommand => ({
    authority: force,
    actor: { type: 'tracker', matter, reads },
    command: commandId(testWorld.id()),
  })
  const knownOf = async (matter: MatterId) => (await app.desk.track.content(holding(matter)))?.known
  /** As the department has it: they are never shown what they said before. */
  const contactOf = async (matter: MatterId) => {
    const [jay] = await app.desk.personas()
    ok(jay)
    const { authority, person, name, role } = jay
    const as = { authority, actor: { type: 'staff', person, name, role } } as const
    return (await app.desk.work.matter(as, matter))?.facts?.contact
  }
  const duesOf = async (matter: MatterId) =>
    (await app.desk.track.content(holding(matter)))?.duties.flatMap(({ owed }) =>
      owed.rule === 'inform.first-update' ? [owed.due] : [],
    )

  test('asking for it to be recorded records it that day, and no clock starts again', async () => {
    const matter = await sent()
    const dues = await duesOf(matter)
    app.pass(4 * 86_400)
    const as = holding(matter)
    const [one, again] = [
      await app.desk.track.askForRecording(as, { words: 'Record it' }),
      await app.desk.track.askForRecording(as, { words: 'Record it' }),
    ]
    deepEqual(one, again)
    equal((await knownOf(matter))?.recordedOn, addDays(today, 4))
    deepEqual(await duesOf(matter), dues)
    app.pass(-4 * 86_400)
  })

  test('the code alone asks nothing of a complaint', async () => {
    const matter = await sent()
    const as = holding(matter, 'dates')
    const { track } = app.desk
    const refused = { ok: false, refusal: { type: 'NotPermitted' } }
    deepEqual(await track.askForRecording(as, { words: 'x' }), refused)
    deepEqual(await track.withdraw(as, signing), refused)
    deepEqual(await track.takeBack(as, { words: 'x' }), refused)
    deepEqual(await track.nameRepresentative(as, { name: 'x', relation: 'friend' }), refused)
    const { name: __, ...contact } = said.contact
    deepEqual(await track.changeContact(as, { contact }), refused)
    deepEqual(await track.answer(as, 'x'), refused)
  })

  test('what they said before stays until they say that it is no longer so', async () => {
    const { name, ways } = said.contact
    const matter = await sent({ contact: { name, ways, safeTimes: 'Noon', interpreter: 'Polish' } })
    await app.desk.track.changeContact(holding(matter), { contact: { ways } })
    deepEqual(await contactOf(matter), { name, ways, safeTimes: 'Noon', interpreter: 'Polish' })
    const noLonger = ['safeTimes'] as const
    await app.desk.track.changeContact(holding(matter), { contact: { ways }, noLonger })
    deepEqual(await contactOf(matter), { name, ways, interpreter: 'Polish' })
  })

  test('a withdrawal is recorded the day it arrives, and taking it back undoes it', async () => {
    const matter = await sent()
    await app.desk.track.withdraw(holding(matter), signing)
    deepEqual((await knownOf(matter))?.withdrawal, {
      on: today,
      pauseUntil: pauseUntil(today),
      signed: true,
    })
    await app.desk.track.takeBack(holding(matter), { words: 'I changed my mind' })
    equal((await knownOf(matter))?.withdrawal, undefined)
    const twice = await app.desk.track.takeBack(holding(matter), { words: 'Again' })
    deepEqual(twice, { ok: false, refusal: { type: 'NotWithdrawn' } })
  })

  test('who acts for another signs only where they have shown that they may', async () => {
    const acting = { relation: 'friend', under18: 'no', theyKnow: 'yes' } as const
    const signedBy = async (actingFor: Report['actingFor']) => {
      const matter = await sent({
        standing: 'acting-for-someone',
        ...(actingFor ? { actingFor } : {}),
      })
      await app.desk.track.withdraw(holding(matter), signing)
      return (await knownOf(matter))?.withdrawal?.signed
    }
    equal(await signedBy({ ...acting, consent: 'attached' }), true)
    equal(await signedBy({ ...acting, consent: 'will-be-asked' }), false)
    equal(await signedBy({ ...acting, relation: 'solicitor', consent: 'will-be-asked' }), true)
  })
})
