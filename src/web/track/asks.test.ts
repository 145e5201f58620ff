import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '#casework'
import { commandId } from '#kernel'
import { invented, onAnEngine, openTestApp, type TestEngine } from '#test'
import { wordsOf } from '../testing/office.ts'
import { sendReport } from '../testing/sent-report.ts'
import { browser } from '../testing/stage.ts'
import { untranslated } from '../testing/untranslated.ts'

const cookieKey = new Uint8Array(32).fill(9)
const { files: _, ...report } = invented.report()
const second = 'the blue kettle'

async function open(engine: TestEngine, changes: Partial<Omit<Report, 'files'>> = {}) {
  const app = await openTestApp(await engine.fresh(), { config: { cookieKey } })
  const [force] = app.desk.report.forces()
  ok(force)
  const told = { ...report, ...changes }
  const sent = await sendReport(app.desk, { report: told, force: force.id, cookieKey })
  await app.desk.report.chooseSecond(sent.holder, second)
  const visitor = browser(app.app)
  async function enter() {
    await visitor.send(await visitor.get('/track'), { code: sent.code })
    await visitor.send(await visitor.get('/track/second'), { second })
  }
  await enter()
  return { ...app, sent, visitor, enter }
}

const forms = ['record', 'withdraw', 'files', 'messages', 'contact', 'representative'] as const

onAnEngine(engine => {
  test('words typed as the complaint closed are there once it is open again', async () => {
    const { visitor, enter, pass, close } = await open(engine)
    const page = await visitor.get('/track/withdraw')
    pass(31 * 60)
    const words = 'He came to my house and told me to drop it.'
    const lost = await visitor.send(page, { words, pressed: 'yes' })
    equal(lost.headers.location, '/track')
    await enter()
    const whole = await visitor.get('/track/complaint')
    match(whole.body, /Your words are kept for an hour/)
    match(whole.body, /href="\/track\/withdraw\?kept=yes"/)
    const again = await visitor.get('/track/withdraw?kept=yes')
    match(again.body, /He came to my house and told me to drop it\./)
    match(again.body, /Your answers are kept below/)
    doesNotMatch((await visitor.get('/track/complaint')).body, /kept for an hour/)
    await close()
  })

  test('nobody else who opens a complaint on that device reads what was typed', async () => {
    const { visitor, desk, sent, pass, close } = await open(engine)
    const page = await visitor.get('/track/messages')
    pass(31 * 60)
    await visitor.send(page, { words: 'Only for you' })
    const [force] = desk.report.forces()
    ok(force)
    const other = await sendReport(desk, { report, force: force.id, cookieKey })
    equal(other.code === sent.code, false)
    await desk.report.chooseSecond(other.holder, second)
    await visitor.send(await visitor.get('/track'), { code: other.code })
    doesNotMatch((await visitor.get('/track/messages?kept=yes')).body, /Only for you/)
    await visitor.send(await visitor.get('/track/second'), { second })
    doesNotMatch((await visitor.get('/track/messages?kept=yes')).body, /Only for you/)
    await close()
  })

  test('a question left for them stands first, until they answer it', async () => {
    const { visitor, desk, sent, bench, close } = await open(engine)
    const whole = async () => wordsOf((await visitor.get('/track/complaint')).body)
    const found = await desk.track.findByCode(sent.code)
    const [jay] = await desk.personas()
    ok(found.type === 'Found' && jay)
    const { authority, person, name, role } = jay
    const actor = { type: 'staff', person, name, role } as const
    const as = { authority, actor, command: commandId(bench.world.id()) }
    doesNotMatch(await whole(), /We left you a message/)
    await desk.work.writeMessage(as, { matter: found.matter, words: 'Which bridge?' })
    match(await whole(), /We left you a message .*Read it and answer What happens next/)
    await visitor.send(await visitor.get('/track/messages'), { words: 'The stone one' })
    doesNotMatch(await whole(), /We left you a message/)
    await close()
  })

  test('a concern from inside the police has no rights of a complaint, and no dates', async () => {
    const { app, desk, bench, close } = await openTestApp(await engine.fresh())
    const [force] = desk.report.forces()
    ok(force)
    const [holder, command] = [bench.world.id(), commandId(bench.world.id())]
    await desk.report.start(holder, force.id)
    const told = { ...report, standing: 'police-employee' } as const
    await desk.report.submit(holder, command, told, { mayKnow: 'nobody' })
    await desk.report.chooseSecond(holder, second)
    const code = (await desk.report.confirmation(holder))?.code ?? ''
    const visitor = browser(app)
    await visitor.send(await visitor.get('/track'), { code })
    const dates = wordsOf((await visitor.get('/track/dates')).body)
    await visitor.send(await visitor.get('/track/second'), { second })
    const whole = wordsOf((await visitor.get('/track/complaint')).body)
    for (const words of [dates, whole]) {
      match(words, /^Your report .*What happens next The law sets no date for telling you more/)
      doesNotMatch(words, /ring or e-mail us|You must be updated|named person will contact/)
    }
    match(whole, /You told us about a concern.*Write a message/)
    doesNotMatch(whole, /Your rights|Withdraw your complaint|to be recorded|review/)
    doesNotMatch(`${dates} ${whole}`, /(?:your|the|this) complaint/i)
    const review = await visitor.get('/track/review')
    equal(review.statusCode, 200)
    match(wordsOf(review.body), /A report has no review .*Only somebody who complained can ask/)
    doesNotMatch(review.body, /<textarea/)
    for (const form of ['messages', 'representative', 'contact'])
      doesNotMatch(wordsOf((await visitor.get(`/track/${form}`)).body), /your complaint/i)
    for (const form of ['record', 'withdraw'])
      equal((await visitor.get(`/track/${form}`)).headers.location, '/track/complaint')
    await close()
  })

  test('every form opens by the second thing only, and every word can be translated', async () => {
    const { visitor, app, sent, close } = await open(engine)
    const dates = browser(app)
    await dates.send(await dates.get('/track'), { code: sent.code })
    await visitor.get('/track/complaint?lang=en-XA')
    for (const form of forms) {
      equal((await dates.get(`/track/${form}`)).headers.location, '/track/second')
      const { body } = await visitor.get(`/track/${form}`)
      deepEqual(untranslated(body, ['Northmoor Police', '01632 960 100']), [], form)
      match(body, /href="\/track\/exit"/)
    }
    await close()
  })

  test('a young person is told that they may complain, and who can help', async () => {
    const young = await open(engine, { young: true })
    match(wordsOf((await young.visitor.get('/track/complaint')).body), /Childline is free/)
    await young.close()
  })

  test('what is asked for already is not asked again', async () => {
    const { visitor, close } = await open(engine)
    await visitor.send(await visitor.get('/track/record'), {})
    const recorded = wordsOf((await visitor.get('/track/complaint')).body)
    match(recorded, /We recorded your complaint on/)
    match(recorded, /I want my complaint to be recorded\./)
    equal((await visitor.get('/track/record')).headers.location, '/track/complaint')
    equal((await visitor.get('/track/take-back')).headers.location, '/track/complaint')
    await close()
  })
})
