import { deepEqual, doesNotMatch, equal, match, notEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import type { AsCommand } from '#desk'
import { addDays, allegationId, commandId, londonDay, type MatterId } from '#kernel'
import { invented, onAnEngine, openTestApp, type TestApp, type TestEngine, testWorld } from '#test'
import { dateWords } from '../dates.ts'
import { type SentReport, sendReport } from '../testing/sent-report.ts'
import { type Browser, browser } from '../testing/stage.ts'
import { untranslated } from '../testing/untranslated.ts'
import { createWords, readCatalogues } from '../words.ts'

const cookieKey = new Uint8Array(32).fill(9)
const { files: _, ...report } = invented.report()
const second = 'the blue kettle'
const on = dateWords(createWords(readCatalogues())('shared', 'en'))
const today = londonDay(testWorld.now())

type Stage = TestApp & Readonly<{ sent: SentReport }>

async function open(engine: TestEngine): Promise<Stage> {
  const opened = await openTestApp(await engine.fresh(), { config: { cookieKey } })
  return { ...opened, sent: await send(opened) }
}

async function send({ desk }: TestApp): Promise<SentReport> {
  const [force] = desk.report.forces()
  ok(force)
  return sendReport(desk, { report, force: force.id, cookieKey })
}

async function matterOf({ desk }: TestApp, { code }: SentReport): Promise<MatterId> {
  const found = await desk.track.findByCode(code)
  ok(found.type === 'Found')
  return found.matter
}

/** Logs it and writes to the complainant, as Jay Arden. */
async function writeTo({ desk, bench }: TestApp, matter: MatterId): Promise<void> {
  const [jay] = await desk.personas()
  ok(jay)
  const { authority, person, name, role } = jay
  const as = (): AsCommand => ({
    authority,
    actor: { type: 'staff', person, name, role },
    command: commandId(bench.world.id()),
  })
  const allegations = [{ id: allegationId('a1'), words: 'Wrote about her looks', about: [] }]
  await desk.work.takeComplaint(as(), { matter })
  await desk.work.logComplaint(as(), { matter, on: today, summary: 'Messages', allegations })
  const done = 'We have asked for the e-mails.'
  await desk.work.sendUpdate(as(), { matter, by: 'email', done, next: 'We will read them.' })
}

async function openDates({ app }: TestApp, { code }: SentReport): Promise<Browser> {
  const visitor = browser(app)
  const answer = await visitor.send(await visitor.get('/track'), { code })
  equal(answer.headers.location, '/track/dates')
  return visitor
}

async function openContent(stage: Stage): Promise<Browser> {
  await stage.desk.report.chooseSecond(stage.sent.holder, second)
  const visitor = await openDates(stage, stage.sent)
  const answer = await visitor.send(await visitor.get('/track/second'), { second })
  equal(answer.headers.location, '/track/complaint')
  return visitor
}

onAnEngine(engine => {
  test('a code is read in any case and spacing, and what is wrong is said with what to do', async () => {
    const stage = await open(engine)
    const { app, sent, close } = stage
    await openDates(stage, { ...sent, code: ` ${sent.code.toLowerCase().replaceAll('-', '  ')} ` })
    const visitor = browser(app)
    const page = await visitor.get('/track')
    const said = async (code: string) => (await visitor.send(page, { code })).body
    match(await said(''), /Enter your code/)
    match(await said('NM-1234'), /looks like your reference/)
    match(await said(sent.reference), /looks like your reference/)
    match(await said('DR-7KQ2-9XHD-4TRW'), /saved before sending them/)
    match(await said('NM-7KQ2-9XHD-4TR'), /You entered 13/)
    const wrong = await visitor.send(page, { code: 'NM-7KQ2-9XHD-4TRW' })
    equal(wrong.statusCode, 422)
    match(wrong.body, /We cannot find a complaint with that code/)
    match(wrong.body, /<title>Error: /)
    match(wrong.body, /value="NM-7KQ2-9XHD-4TRW"/)
    await close()
  })

  test('the code alone opens dates and how to ask, and no words and no names', async () => {
    const stage = await open(engine)
    await writeTo(stage, await matterOf(stage, stage.sent))
    const visitor = await openDates(stage, stage.sent)
    const { body } = await visitor.get('/track/dates')
    match(body, new RegExp(stage.sent.reference))
    match(body, new RegExp(`You must be updated by ${on.day(addDays(today, 28))}`))
    match(body, /Why this date\?/)
    match(body, /01632 960 100/)
    doesNotMatch(body, /mugging|Quill|Arden|Pike|e-mails/)
    // Nor by any other address.
    const [letter] = (await contentAsDesk(stage)).letters
    ok(letter)
    equal((await visitor.get('/track/complaint')).headers.location, '/track/second')
    equal((await visitor.get(`/track/letters/${letter.letter}`)).statusCode, 403)
    equal((await visitor.get(`/track/letters/${letter.letter}/pdf`)).statusCode, 403)
    await stage.close()
  })

  test('where no second thing was chosen the words stay closed, and it says how to be helped', async () => {
    const stage = await open(engine)
    const visitor = await openDates(stage, stage.sent)
    const { body } = await visitor.get('/track/dates')
    match(body, /Nobody chose a second thing/)
    match(body, /They will check that it is you/)
    equal((await visitor.get('/track/second')).headers.location, '/track/dates')
    equal((await visitor.get('/track/complaint')).headers.location, '/track/second')
    await stage.close()
  })

  test('the second thing opens everything, in a session of its own', async () => {
    const stage = await open(engine)
    await writeTo(stage, await matterOf(stage, stage.sent))
    await stage.desk.report.chooseSecond(stage.sent.holder, second)
    const visitor = await openDates(stage, stage.sent)
    const before = visitor.jar.get('candour-track')
    const page = await visitor.get('/track/second')
    const wrong = await visitor.send(page, { second: 'the red kettle' })
    equal(wrong.statusCode, 422)
    match(wrong.body, /That is not the word or phrase you chose/)
    await visitor.send(page, { second: 'The Blue Kettle' })
    notEqual(visitor.jar.get('candour-track'), before)
    const { body } = await visitor.get('/track/complaint')
    match(body, /I reported a mugging/)
    match(body, /Your contact is Jay Arden/)
    match(body, /You made your complaint/)
    match(body, /You can ask at any time for your complaint to be recorded/)
    // Whoever copied the cookie of before has nothing.
    const copied = browser(stage.app)
    copied.jar.set('candour-track', before ?? '')
    equal((await copied.get('/track/dates')).headers.location, '/track')
    await stage.close()
  })

  test('a letter reads as it was sent, saves under a neutral name, and is its complainant’s only', async () => {
    const stage = await open(engine)
    await writeTo(stage, await matterOf(stage, stage.sent))
    const visitor = await openContent(stage)
    const { body } = await visitor.get('/track/complaint')
    const [, address = ''] = /href="(\/track\/letters\/[^"]+)"/.exec(body) ?? []
    const letter = await visitor.get(address)
    match(letter.body, /<h2[^>]*>Update on your complaint<\/h2>/)
    match(letter.body, /We have asked for the e-mails\./)
    doesNotMatch(letter.body, /====|----/)
    const pdf = await visitor.get(`${address}/pdf`)
    match(String(pdf.headers['content-disposition']), /filename="letter-\d{4}-\d\d-\d\d\.pdf"/)
    equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
    const stranger = await openContent({ ...stage, sent: await send(stage) })
    equal((await stranger.get(address)).statusCode, 403)
    equal((await stranger.get(`${address}/pdf`)).statusCode, 403)
    await stage.close()
  })

  test('each reading by code is recorded, as a look by that code and nothing more', async () => {
    const database = await engine.fresh()
    const opened = await openTestApp(database, { config: { cookieKey } })
    const stage: Stage = { ...opened, sent: await send(opened) }
    const matter = await matterOf(stage, stage.sent)
    await writeTo(stage, matter)
    await stage.desk.report.chooseSecond(stage.sent.holder, second)
    const visitor = await openDates(stage, stage.sent)
    await visitor.get('/track/dates')
    // Neither of these shows anything of the complaint.
    await visitor.get('/track/complaint')
    await visitor.send(await visitor.get('/track/second'), { second })
    await visitor.get('/track/dates')
    const { body } = await visitor.get('/track/complaint')
    const [, address = '', letter = ''] = /href="(\/track\/letters\/([^"]+))"/.exec(body) ?? []
    doesNotMatch((await visitor.get(address)).body, /id="printed"/)
    await visitor.get(`${address}/pdf`)
    const kept =
      'select person, what, subject, how from look order by looked_at, what desc, how desc'
    const by = { person: `tracker:${matter}` }
    deepEqual(await database.owner(kept), [
      { ...by, what: 'matter', subject: matter, how: 'read' },
      { ...by, what: 'matter', subject: matter, how: 'read' },
      { ...by, what: 'letter', subject: letter, how: 'read' },
      { ...by, what: 'letter', subject: letter, how: 'downloaded' },
    ])
    await stage.close()
  })

  test('thirty minutes idle, the button and Exit this page each shut it', async () => {
    const stage = await open(engine)
    await stage.desk.report.chooseSecond(stage.sent.holder, second)
    const left = await openDates(stage, stage.sent)
    const page = await left.get('/track/dates')
    const kept = left.jar.get('candour-track') ?? ''
    equal((await left.send(page, {})).headers.location, '/track?left=yes')
    left.jar.set('candour-track', kept)
    equal((await left.get('/track/dates')).headers.location, '/track')

    const gone = await openDates(stage, stage.sent)
    match((await gone.get('/track/dates')).body, /href="\/track\/exit"/)
    const key = gone.jar.get('candour-track') ?? ''
    equal((await gone.get('/track/exit')).headers.location, 'https://www.bbc.co.uk/weather')
    gone.jar.set('candour-track', key)
    equal((await gone.get('/track/dates')).headers.location, '/track')

    const idle = await openDates(stage, stage.sent)
    stage.pass(29 * 60)
    equal((await idle.get('/track/dates')).statusCode, 200)
    stage.pass(31 * 60)
    equal((await idle.get('/track/dates')).headers.location, '/track')
    match((await idle.get('/track')).body, /did not use this page for 30 minutes/)
    await stage.close()
  })

  test('quiet days are said to be quiet, and a day that passed is owned up to', async () => {
    const stage = await open(engine)
    await stage.desk.report.chooseSecond(stage.sent.holder, second)
    stage.pass(86_400)
    const due = addDays(today, 28)
    const words = async () => (await (await openContent(stage)).get('/track/complaint')).body
    match(
      await words(),
      new RegExp(
        `Nothing new since ${on.shortDay(today)}. The next update is due by ${on.shortDay(due)}.`,
      ),
    )
    stage.pass(40 * 86_400)
    const late = await words()
    match(late, new RegExp(`You should have been updated by ${on.day(due)}. That day has passed.`))
    doesNotMatch(late, /The next update is due by/)
    await stage.close()
  })

  test('titles name the service, and every word can be translated', async () => {
    const stage = await open(engine)
    await writeTo(stage, await matterOf(stage, stage.sent))
    await stage.desk.report.chooseSecond(stage.sent.holder, second)
    const visitor = await openDates(stage, stage.sent)
    const paths = ['/track/dates', '/track/second']
    const pages = new Map<string, string>()
    for (const path of paths) pages.set(path, (await visitor.get(`${path}?lang=en-XA`)).body)
    await visitor.send(await visitor.get('/track/second'), { second })
    const whole = (await visitor.get('/track/complaint')).body
    pages.set('/track/complaint', whole)
    const [, letter = ''] = /href="(\/track\/letters\/[^"]+)"/.exec(whole) ?? []
    const data = [
      'Northmoor Police',
      'complaints@northmoor.example',
      'Jay Arden',
      stage.sent.reference,
      report.words,
    ]
    // A provision is called what it is called.
    const citation = /<a [^>]*rel="noreferrer">[^<]*<\/a>/g
    for (const [path, body] of pages) {
      deepEqual(untranslated(body.replaceAll(citation, ''), data), [], path)
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(body) ?? []
      match(title, /– Candour/)
      doesNotMatch(title, /Quill|CO\//)
    }
    const read = (await visitor.get(letter)).body
    const paper = /<div class="candour-paper">[\s\S]*?<\/div>/
    deepEqual(untranslated(read.replace(paper, ''), data), [], letter)
    await stage.close()
  })
})

/** What the desk gives whoever gave the second thing. */
async function contentAsDesk(stage: Stage) {
  const found = await stage.desk.track.findByCode(stage.sent.code)
  ok(found.type === 'Found')
  const { authority, matter } = found
  const as = { authority, actor: { type: 'tracker', matter, reads: 'content' } } as const
  const dates = { authority, actor: { type: 'tracker', matter, reads: 'dates' } } as const
  equal(await stage.desk.track.content(dates), undefined)
  const content = await stage.desk.track.content(as)
  ok(content)
  return content
}
