import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { safeWays } from '#casework'
import { addDays, londonDay } from '#kernel'
import {
  type AsOwner,
  invented,
  onAnEngine,
  openTestApp,
  type TestApp,
  type TestAppOptions,
  type TestEngine,
  testWorld,
} from '#test'
import { dateWords } from '../../dates.ts'
import { type SentReport, sendReport } from '../../testing/sent-report.ts'
import { type Browser, browser } from '../../testing/stage.ts'
import { untranslated } from '../../testing/untranslated.ts'
import { createWords, readCatalogues } from '../../words.ts'

const cookieKey = new Uint8Array(32).fill(9)
const { files: _, ...report } = invented.report()
const on = dateWords(createWords(readCatalogues())('shared', 'en'))

type Stage = TestApp & Readonly<{ sent: SentReport; visitor: Browser; owner: AsOwner }>

/** The application, and the browser a complaint was just sent from. */
async function open(
  engine: TestEngine,
  given = report,
  options: TestAppOptions = {},
): Promise<Stage> {
  const database = await engine.fresh()
  const opened = await openTestApp(database, { ...options, config: { cookieKey } })
  const [force] = opened.desk.report.forces()
  ok(force)
  const sent = await sendReport(opened.desk, { report: given, force: force.id, cookieKey })
  const visitor = browser(opened.app)
  visitor.jar.set(sent.cookie.name, sent.cookie.value)
  return { ...opened, sent, visitor, owner: database.owner }
}

onAnEngine(engine => {
  test('a young person is told what happens in plain words, and whom to ring', async () => {
    const young = await open(engine, { ...report, young: true })
    const { body } = await young.visitor.get('/report/sent')
    match(body, /You have done what you need to do\./)
    match(body, /Childline on <a class="govuk-link" href="tel:08001111">0800 1111<\/a>/)
    await young.close()
    const grown = await open(engine)
    doesNotMatch((await grown.visitor.get('/report/sent')).body, /Childline/)
    await grown.close()
  })

  test('the confirmation says reference, code, both dates with why, and what must be kept', async () => {
    const { visitor, sent, close } = await open(engine)
    const { body } = await visitor.get('/report/sent')
    match(body, /We have your complaint/)
    match(body, new RegExp(sent.reference))
    match(body, new RegExp(sent.code))
    const today = londonDay(testWorld.now())
    match(body, /A named person will contact you\. Guidance expects this as soon as possible\./)
    match(body, /This force aims for 2 working days: by \w+day \d+ \w+ \d{4}\./)
    match(
      body,
      new RegExp(`You must be updated by ${on.day(addDays(today, 28))}, and every 4 weeks`),
    )
    equal(body.match(/Why this date\?/g)?.length, 2)
    match(body, new RegExp(`Day 28 is ${on.day(addDays(today, 28))}`))
    match(body, /reg\. 34\(2\)\(a\)\(i\)/)
    match(body, /We must keep evidence that could be lost/)
    match(body, /It does not show that what you reported happened/)
    doesNotMatch(body, /OFFICIAL-SENSITIVE|mugging/)
    await close()
  })

  test('about the service nobody must keep evidence of conduct, and a doubt is owned up to', async () => {
    const whom = { type: 'Service' } as const
    const { visitor, close } = await open(engine, { ...report, whom, standing: 'professional' })
    const { body } = await visitor.get('/report/sent')
    doesNotMatch(body, /We must keep evidence/)
    match(body, /Tell us about any evidence that you know of/)
    match(body, /We still have to find out how what happened affects you/)
    await close()
  })

  test('a browser that sent nothing is told so kindly, whatever it asks for', async () => {
    const { app, close } = await open(engine)
    const stranger = browser(app)
    const { body, statusCode } = await stranger.get('/report/sent')
    equal(statusCode, 200)
    match(body, /This browser does not hold a complaint that was sent/)
    match(body, /href="\/track"/)
    for (const path of ['second', 'proof', 'proof/how', 'proof/files', 'equality'])
      equal((await stranger.get(`/report/sent/${path}`)).headers.location, '/report/sent', path)
    for (const path of ['receipt', 'copy'])
      equal((await stranger.get(`/report/sent/${path}`)).statusCode, 403, path)
    await close()
  })

  test('the second thing is chosen once, and must be one', async () => {
    const { visitor, sent, desk, close } = await open(engine)
    const page = await visitor.get('/report/sent/second')
    const said = async (second: string) => (await visitor.send(page, { second })).body
    match(await said(''), /Enter a word or phrase that only you know/)
    match(await said('  kettle '), /at least 8 letters, numbers or spaces long\. You entered 6/)
    match(await said(sent.code.toLowerCase()), /Choose something other than your code/)
    const done = await visitor.send(page, { second: 'Nan’s  blue kettle' })
    equal(done.headers.location, '/report/sent?done=second')
    // Sent again, by a hand that pressed twice: what was chosen first stands.
    equal((await visitor.send(page, { second: 'another thing' })).headers.location, '/report/sent')
    const found = await desk.track.findByCode(sent.code)
    ok(found.type === 'Found')
    equal(await desk.track.givesSecond(found, "nan's blue kettle"), true)
    equal(await desk.track.givesSecond(found, 'another thing'), false)
    match(
      (await visitor.get('/report/sent')).body,
      /You have chosen the word or phrase only you know/,
    )
    await close()
  })

  test('a receipt is offered only by ways that are safe, after asking who could see it', async () => {
    const { visitor, owner, close } = await open(engine)
    deepEqual(safeWays(report.contact), ['email'])
    const first = await visitor.get('/report/sent/proof')
    match((await visitor.send(first, {})).body, /Select whether someone else could see/)
    const to = String((await visitor.send(first, { seen: 'yes' })).headers.location)
    const page = await visitor.get(to)
    match(page.body, /If you are not sure, choose ‘Not now’/)
    doesNotMatch(page.body, /value="post"/)
    equal((await visitor.send(page, { how: 'post' })).statusCode, 400)
    doesNotMatch((await visitor.get('/report/sent/proof/how?seen=no')).body, /If you are not sure/)

    for (const times of [1, 2]) {
      const sent = await visitor.send(page, { how: 'email' })
      equal(sent.headers.location, '/report/sent?done=email', `time ${times}`)
    }
    const confirmation = (await visitor.get('/report/sent?done=email')).body
    match(confirmation, /We will e-mail your receipt/)
    match(confirmation, /You asked us to e-mail it to you/)
    const queued = await owner('select about, method, state from outbox')
    deepEqual(queued, [{ about: 'receipt', method: 'email', state: 'waiting' }])
    await close()
  })

  test('e-mail is not offered for a receipt where no mail server is set up', async () => {
    const { visitor, owner, close } = await open(engine, report, { mail: false })
    const page = await visitor.get('/report/sent/proof/how?seen=no')
    match(page.body, /value="download"/)
    doesNotMatch(page.body, /value="email"/)
    equal((await visitor.send(page, { how: 'email' })).statusCode, 400)
    deepEqual(await owner('select about from outbox'), [])
    await close()
  })

  test('the receipt and the exact words save under names that say nothing', async () => {
    const { visitor, close } = await open(engine)
    const page = await visitor.get('/report/sent/proof/how?seen=no')
    const chosen = await visitor.send(page, { how: 'download' })
    equal(chosen.headers.location, '/report/sent/proof/files')
    const receipt = await visitor.get('/report/sent/receipt')
    match(String(receipt.headers['content-disposition']), /"receipt-[0-9A-Z]{4}\.json"/)
    equal(JSON.parse(receipt.body).format, 'candour-receipt/1')
    const copy = await visitor.get('/report/sent/copy')
    match(String(copy.headers['content-disposition']), /"copy-[0-9A-Z]{4}\.json"/)
    match(copy.body, /I reported a mugging/)
    await close()
  })

  test('equality questions are one click to skip, each can be declined, and a form twice is kept once', async () => {
    const { visitor, owner, sent, close } = await open(engine)
    const page = await visitor.get('/report/sent/equality')
    match(page.body, /<a href="\/report\/sent"[^>]*>\s*Skip these questions/)
    equal(page.body.match(/Prefer not to say/g)?.length, page.body.match(/<fieldset/g)?.length)
    equal((await visitor.send(page, {})).headers.location, '/report/sent')
    const answers = { age: '25-34', sex: 'prefer-not-to-say', religion: 'made up' }
    for (const _ of [1, 2])
      equal((await visitor.send(page, answers)).headers.location, '/report/sent?done=equality')
    const kept = await owner('select * from equality_answer')
    equal(kept.length, 1)
    deepEqual(JSON.parse(String(kept[0]?.['answers'])), {
      age: ['25-34'],
      sex: ['prefer-not-to-say'],
    })
    const row = JSON.stringify(kept)
    equal(row.includes(sent.reference) || row.includes('northmoor'), false)
    await close()
  })

  test('a shared device can be made to forget', async () => {
    const { visitor, close } = await open(engine)
    const done = await visitor.send(await visitor.get('/report/sent'), {})
    equal(done.headers.location, '/report/sent?done=forgotten')
    match((await visitor.get('/report/sent?done=forgotten')).body, /no longer holds your complaint/)
    equal(visitor.jar.has('candour-draft'), false)
    await close()
  })

  test('every word can be translated', async () => {
    const { visitor, sent, close } = await open(engine)
    const data = [sent.reference, sent.code, 'Northmoor Police', 'complaints@northmoor.example']
    const citation = /<a [^>]*rel="noreferrer">[^<]*<\/a>/g
    await visitor.get('/report/sent?lang=en-XA')
    for (const path of ['', '/second', '/proof', '/proof/how', '/proof/files', '/equality']) {
      const { body } = await visitor.get(`/report/sent${path}`)
      deepEqual(untranslated(body.replaceAll(citation, ''), data), [], path)
    }
    await close()
  })
})
