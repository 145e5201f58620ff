import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { addDays, allegationId, commandId, type Day, londonDay, type MatterId } from '#kernel'
import { longDay } from '#papers'
import {
  invented,
  onAnEngine,
  openTestApp,
  startBrowser,
  type TestApp,
  type TestEngine,
  testWorld,
} from '#test'
import { type Told, toldOutcome } from '../../src/desk/review/outcome.fixture.ts'
import { type SentReport, sendReport } from '../../src/web/testing/sent-report.ts'
import { browser as signedOut } from '../../src/web/testing/stage.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']
const cookieKey = new Uint8Array(32).fill(9)
const { files: _, ...report } = invented.report()
const second = 'the blue kettle'
const inWords = (on: Day) => longDay(on, 'en')
const phone = { width: 390, height: 844 } as const

type Stage = Readonly<{
  test: TestApp
  sent: SentReport
  matter: MatterId
  origin: string
  folder: string
}>

/** A complaint that was sent, taken and logged, and the second thing chosen for it. */
async function staged(engine: TestEngine, after: (close: () => Promise<void>) => void) {
  const database = await engine.fresh()
  const config = { cookieKey, neutralSite: '/health', pseudoLocale: false }
  const test = await openTestApp(database, { config })
  after(() => test.close())
  const { app, desk } = test
  const [force] = desk.report.forces()
  ok(force)
  const sent = await sendReport(desk, { report, force: force.id, cookieKey })
  await desk.report.chooseSecond(sent.holder, second)
  const found = await desk.track.findByCode(sent.code)
  ok(found.type === 'Found')
  const { matter } = found
  const as = await staff(test)
  const on = londonDay(testWorld.now())
  const allegations = [{ id: allegationId('a1'), words: 'Wrote about her looks', about: [] }]
  await desk.work.takeComplaint(as(), { matter })
  await desk.work.logComplaint(as(), { matter, on, summary: 'Messages', allegations })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const stage: Stage = { test, sent, matter, origin, folder: database.folder }
  return stage
}

/** Jay Arden, each time with a form of a new id. */
async function staff({ desk }: TestApp) {
  const [jay] = await desk.personas()
  ok(jay)
  const { authority, person, name, role } = jay
  return () => ({
    authority,
    actor: { type: 'staff', person, name, role } as const,
    command: commandId(testWorld.id()),
  })
}

async function visitOpen(
  { origin, sent }: Pick<Stage, 'origin'> & Readonly<{ sent: Pick<SentReport, 'code'> }>,
  options: Parameters<typeof browser.visit>[1] & Readonly<{ second?: string }> = {},
) {
  const visit = await browser.visit(origin, { ...(pictures ? { pictures } : {}), ...options })
  const { go, page, keyboard } = visit
  await go('/track')
  await keyboard.type('Your code', sent.code)
  await keyboard.press('button', 'Continue')
  await page.waitForURL('**/track/dates')
  await go('/track/second')
  await keyboard.type('The word or phrase only you know', options.second ?? second)
  await keyboard.press('button', 'Continue')
  await page.waitForURL('**/track/complaint')
  const seen = async (name: string) => {
    await visit.checkAccess()
    await visit.picture(`asks-${name}`)
  }
  const main = async () => ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ')
  return { ...visit, seen, main }
}

onAnEngine(engine => {
  test('asking for it to be recorded, on a phone, by keyboard', { skip }, async t => {
    const stage = await staged(engine, t.after.bind(t))
    const { keyboard, page, seen, main, end } = await visitOpen(stage, phone)
    const due = /You must be updated by [^,]+/.exec(await main())?.[0]
    await seen('01-complaint')
    await keyboard.press('button', 'Ask for your complaint to be recorded')
    await page.waitForURL('**/track/record')
    await seen('02-record')
    await keyboard.type(/^Is there anything/, 'I am not happy. Record it properly.')
    await keyboard.press('button', 'Ask for your complaint to be recorded')
    await page.waitForURL('**/track/complaint?done=recorded')
    await seen('03-recorded')
    const words = await main()
    match(words, /Your complaint is recorded\. We will send you a copy/)
    match(words, /You asked for your complaint to be recorded .*I am not happy\./)
    match(words, /We recorded your complaint on/)
    equal(/You must be updated by [^,]+/.exec(words)?.[0], due, 'the clock is not started again')
    const as = await staff(stage.test)
    const view = await stage.test.desk.work.matter(as(), stage.matter)
    equal(view?.facts?.recorded?.reason, 'R1')
    await end()
  })

  test('withdrawing under pressure is noticed, and can be taken back', { skip }, async t => {
    const stage = await staged(engine, t.after.bind(t))
    const { keyboard, page, seen, main, end } = await visitOpen(stage, phone)
    await keyboard.press('link', 'Withdraw your complaint')
    await page.waitForURL('**/track/withdraw')
    await seen('10-withdraw')
    match(await main(), /We take no further step for 5 working days, until/)
    match(await main(), /whether it is in the public interest to go on without you/)
    await keyboard.press('button', 'Withdraw my complaint')
    await page.waitForSelector('.govuk-error-summary')
    await seen('11-withdraw-errors')
    await keyboard.choose('Yes', 'Has anyone asked or pressed you to?')
    await keyboard.type('What happened? (optional)', 'He said it would go badly for my brother.')
    await keyboard.type('Type your full name, to sign', 'Amara Quill')
    await keyboard.tick('I want to withdraw my complaint')
    await seen('12-withdraw-filled')
    await keyboard.press('button', 'Withdraw my complaint')
    await page.waitForURL('**/track/complaint?done=withdrawn')
    await seen('13-withdrawn')
    match(await main(), /We take no further step until .* in case you change your mind/)
    const as = await staff(stage.test)
    const told = await stage.test.desk.work.matter(as(), stage.matter)
    const withdrawal = told?.facts?.withdrawal
    equal(withdrawal?.pressed, 'yes')
    equal(withdrawal?.pressedWords, 'He said it would go badly for my brother.')
    equal(withdrawal?.signed, 'complainant')
    equal(withdrawal?.signature, 'Amara Quill')
    equal(withdrawal?.on, londonDay(testWorld.now()))
    const colleague = signedOut(stage.test.app)
    const [jay] = await stage.test.desk.personas()
    ok(jay)
    await colleague.signIn(jay)
    const { body } = await colleague.get(`/work/matters/${stage.matter}`)
    match(body, /They say somebody asked or pressed them to withdraw/)

    await keyboard.press('link', 'Take back your withdrawal')
    await page.waitForURL('**/track/take-back')
    await seen('14-take-back')
    await keyboard.press('button', 'Go on with my complaint')
    await page.waitForURL('**/track/complaint?done=taken-back')
    await seen('15-taken-back')
    match(await main(), /You took back your withdrawal/)
    const after = await stage.test.desk.work.matter(as(), stage.matter)
    equal(after?.facts?.withdrawal, undefined)
    await end()
  })

  test('a file is added, a message sent and its answer read', { skip }, async t => {
    const stage = await staged(engine, t.after.bind(t))
    const { go, keyboard, page, seen, main, end } = await visitOpen(stage, phone)
    const path = join(stage.folder, 'bus stop.txt')
    writeFileSync(path, 'He was at the bus stop at noon.')
    await keyboard.press('link', 'Send a file')
    await page.waitForURL('**/track/files')
    await keyboard.press('button', 'Send this file')
    await page.waitForSelector('.govuk-error-summary')
    await seen('20-file-error')
    await keyboard.attach('Choose a file', path)
    await keyboard.press('button', 'Send this file')
    await page.waitForURL('**/track/complaint?done=file')
    match(await main(), /bus stop\.txt \(31 bytes\), sent on/)

    await keyboard.press('link', 'Write a message')
    await page.waitForURL('**/track/messages')
    await seen('21-message')
    await keyboard.type('Your message', 'Has anybody read my file?')
    await keyboard.press('button', 'Send the message')
    await page.waitForURL('**/track/complaint?done=message')
    const as = await staff(stage.test)
    const words = 'Yes. We read it this morning, and have asked for the video of that bus stop.'
    await stage.test.desk.work.writeMessage(as(), { matter: stage.matter, words })
    await go('/track/complaint')
    await seen('22-answered')
    match(await main(), /Has anybody read my file\?.*Yes\. We read it this morning/)
    await go('/track/messages')
    await seen('23-messages')
    await end()
  })

  test('ways that are safe no longer are, and somebody speaks for them', { skip }, async t => {
    const stage = await staged(engine, t.after.bind(t))
    const { keyboard, page, seen, main, end } = await visitOpen(stage)
    await keyboard.press('link', 'Change how we may contact you')
    await page.waitForURL('**/track/contact')
    await seen('30-contact')
    equal((await page.content()).includes('amara.quill@'), false)
    for (const way of ['e-mail you', 'ring you', 'text you', 'write to you by post'])
      await keyboard.choose('No', `May we ${way}?`)
    await keyboard.press('button', 'Use only these from now on')
    await page.waitForURL('**/track/complaint?done=contact')
    await seen('31-no-way')
    match(
      await main(),
      /We have no way of contacting you that you said is safe, so we will not try/,
    )
    const as = await staff(stage.test)
    const view = await stage.test.desk.work.matter(as(), stage.matter)
    equal(view?.safe.length, 0)
    equal(view?.report?.contact.name, 'Amara Quill')

    await keyboard.press('link', 'Ask somebody to speak for you')
    await page.waitForURL('**/track/representative')
    await keyboard.press('button', 'Let them speak for me')
    await page.waitForSelector('.govuk-error-summary')
    await seen('32-representative-errors')
    await keyboard.type('Their name', 'Ruth Abara')
    await keyboard.choose('My solicitor')
    await keyboard.tick('I want this person to speak for me about this complaint')
    await keyboard.press('button', 'Let them speak for me')
    await page.waitForURL('**/track/complaint?done=representative')
    match(await main(), /Ruth Abara speaks for you/)
    await end()
  })

  test('once they were told, what was found and what can be done about it', { skip }, async t => {
    const { test, origin } = await staged(engine, t.after.bind(t))
    const toldOn = addDays(londonDay(testWorld.now()), -28)
    const main = async (sooner: number, told: Told, name: string) => {
      const { code } = await toldOutcome(test, addDays(toldOn, sooner), told)
      const visit = await visitOpen({ origin, sent: { code } }, { ...phone, second: 'blue kettle' })
      const words = await visit.main()
      await visit.seen(name)
      await visit.end()
      return words
    }
    const inTime = await main(0, { reference: 'CO/901/26' }, '40-last-day')
    const until = inWords(addDays(toldOn, 28))
    match(inTime, new RegExp(`You can ask .* to review this until ${until}`))
    match(
      inTime,
      new RegExp(`What happens next You can ask .* to review the outcome until ${until}`),
    )
    doesNotMatch(inTime, /should have contacted you/)
    match(inTime, /What we found .*The service provided was acceptable.*The counter was busy\./)
    match(inTime, /no further appeal.*must be prompt, and within 3 months\. Get advice first/)
    const late = await main(-1, { reference: 'CO/902/26' }, '41-a-day-late')
    match(late, new RegExp(`The last day to ask .* was ${inWords(addDays(toldOn, 27))}`))
    const half = await main(0, { reference: 'CO/903/26', incomplete: true }, '42-incomplete')
    match(half, /What happens next You were told the outcome on/)
    match(half, /not yet told you everything.*your time to ask does not run/)
    const outside = await main(0, { reference: 'CO/904/26', recorded: false }, '43-outside')
    match(outside, /without being recorded, so there is no review\. You can ask for it/)
  })
})
