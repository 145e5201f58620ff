import { equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { allegationId, commandId, londonDay, type MatterId } from '#kernel'
import {
  invented,
  onEachEngine,
  openTestApp,
  startBrowser,
  type TestApp,
  testWorld,
  type Visit,
} from '#test'
import { type SentReport, sendReport } from '../../src/web/testing/sent-report.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']
const cookieKey = new Uint8Array(32).fill(9)
const { files: _, ...report } = invented.report()

type Stage = Readonly<{ test: TestApp; sent: SentReport; origin: string }>

/** The application on a port of its own, with one complaint this browser sent. */
async function staged(test: TestApp, after: (close: () => Promise<void>) => void): Promise<Stage> {
  const { app, desk } = test
  after(() => test.close())
  const [force] = desk.report.forces()
  ok(force)
  const sent = await sendReport(desk, { report, force: force.id, cookieKey })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return { test, sent, origin }
}

/** What the department does meanwhile: logs it, speaks to her, writes to her. */
async function dealWith({ desk }: TestApp, matter: MatterId): Promise<void> {
  const [jay] = await desk.personas()
  ok(jay)
  const { authority, person, name, role } = jay
  const as = () => ({
    authority,
    actor: { type: 'staff', person, name, role } as const,
    command: commandId(testWorld.id()),
  })
  const on = londonDay(testWorld.now())
  const allegations = [{ id: allegationId('a1'), words: 'Wrote about her looks', about: [] }]
  await desk.work.takeComplaint(as(), { matter })
  await desk.work.logComplaint(as(), { matter, on, summary: 'Messages', allegations })
  const views = 'I want somebody to ask him, not just take his word.'
  await desk.work.contactComplainant(as(), { matter, on, by: 'phone', views, summaryAgreed: true })
  await desk.work.keepEvidence(as(), {
    matter,
    on,
    kept: [
      { what: 'E-mails', state: 'asked' },
      { what: 'Station video', state: 'kept' },
    ],
  })
  const done = 'We have asked for the e-mails.\n\nWe have the video of the day you came in.'
  const next = 'We will ask the officer to explain what he wrote.'
  await desk.work.sendUpdate(as(), { matter, by: 'email', done, next })
}

async function matterOf({ desk }: TestApp, { code }: SentReport): Promise<MatterId> {
  const found = await desk.track.findByCode(code)
  ok(found.type === 'Found')
  return found.matter
}

async function visitHolding(
  { origin, sent }: Stage,
  options: Parameters<typeof browser.visit>[1] = {},
): Promise<Visit> {
  const visit = await browser.visit(origin, { ...(pictures ? { pictures } : {}), ...options })
  await visit.page.context().addCookies([{ ...sent.cookie, url: origin }])
  return visit
}

const phone = { width: 390, height: 844 } as const

onEachEngine(engine => {
  test('after sending, and following it, on a phone, by keyboard', { skip }, async t => {
    const config = { cookieKey, neutralSite: '/health', pseudoLocale: false }
    const stage = await staged(await openTestApp(await engine.fresh(), { config }), t.after.bind(t))
    const { sent } = stage
    const visit = await visitHolding(stage, phone)
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`track-${name}`)
    }
    equal(await go('/report/sent'), 200)
    await seen('01-sent')
    match((await page.textContent('main')) ?? '', new RegExp(sent.code))

    await keyboard.press('button', 'Choose a word or phrase')
    await keyboard.type('Your word or phrase', 'short')
    await keyboard.press('button', 'Keep this word or phrase')
    await page.waitForSelector('.govuk-error-summary')
    match(await page.title(), /^Error: /)
    await seen('02-second-error')
    await keyboard.type('Your word or phrase', 'The Blue Kettle')
    await keyboard.press('button', 'Keep this word or phrase')
    await page.waitForURL('**/report/sent?done=second')
    await seen('03-second-chosen')

    await keyboard.press('button', 'Get a receipt')
    await page.waitForURL('**/proof')
    await seen('04-proof')
    await keyboard.choose('I am not sure')
    await keyboard.press('button', 'Continue')
    await page.waitForURL('**/how?*')
    await seen('05-how')
    await keyboard.choose('Save it on this device')
    await keyboard.press('button', 'Continue')
    await page.waitForURL('**/files')
    await seen('06-files')
    const saving = page.waitForEvent('download')
    await keyboard.press('button', 'Save the receipt')
    const receipt = await saving
    match(receipt.suggestedFilename(), /^receipt-[0-9A-Z]{4}\.json$/)
    const { format } = JSON.parse(readFileSync(await receipt.path(), 'utf8'))
    equal(format, 'candour-receipt/1')

    await go('/report/sent/equality')
    await seen('07-equality')
    await keyboard.press('button', 'Skip these questions')
    await page.waitForURL('**/report/sent')

    await dealWith(stage.test, await matterOf(stage.test, sent))
    await go('/track')
    await seen('08-enter')
    await keyboard.type('Your code', 'NM-0000-0000-0000')
    await keyboard.press('button', 'Continue')
    await page.waitForSelector('.govuk-error-summary')
    await seen('09-enter-error')
    await keyboard.type('Your code', sent.code.toLowerCase().replaceAll('-', ' '))
    await keyboard.press('button', 'Continue')
    await page.waitForURL('**/track/dates')
    await seen('10-dates')
    const alone = (await page.textContent('body')) ?? ''
    equal(alone.includes('mugging') || alone.includes('Arden') || alone.includes('Quill'), false)
    await keyboard.press('button', 'Give the second thing')
    await page.waitForURL('**/track/second')
    await seen('11-second')
    await keyboard.type('The word or phrase only you know', 'the blue kettle')
    await keyboard.press('button', 'Continue')
    await page.waitForURL('**/track/complaint')
    for (const why of await page.locator('summary').all()) await why.click()
    await seen('12-complaint')
    equal(await page.title(), 'Your complaint – Candour')
    await keyboard.press('link', /^Letter of/)
    await page.waitForURL('**/letters/*')
    await seen('13-letter')
    const pdf = page.waitForEvent('download')
    await keyboard.press('button', 'Save this letter as a PDF')
    match((await pdf).suggestedFilename(), /^letter-\d{4}-\d\d-\d\d\.pdf$/)
    await keyboard.press('button', 'Leave this page')
    await page.waitForURL('**/track?left=yes')
    await seen('14-left')
    await go('/track/complaint')
    equal(new URL(page.url()).pathname, '/track')
    await end()
  })

  test('with JavaScript off it is all there, and Exit this page shuts the complaint', {
    skip,
  }, async t => {
    const config = { cookieKey, neutralSite: '/health', pseudoLocale: false }
    const stage = await staged(await openTestApp(await engine.fresh(), { config }), t.after.bind(t))
    const { sent } = stage
    const visit = await visitHolding(stage, { javaScript: false })
    const { go, page, checkAccess, picture, end } = visit
    await go('/report/sent')
    await checkAccess()
    await picture('track-20-sent-wide')
    await page.getByRole('button', { name: 'Choose a word or phrase' }).click()
    await page.fill('#second', 'The Blue Kettle')
    await page.getByRole('button', { name: 'Keep this word' }).click()
    await dealWith(stage.test, await matterOf(stage.test, sent))
    await go('/track')
    await checkAccess()
    await picture('track-21-enter-wide')
    await page.fill('#code', sent.code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await checkAccess()
    await picture('track-22-dates-wide')
    await page.getByRole('button', { name: 'Give the second thing' }).click()
    await page.fill('#second', 'the blue kettle')
    await page.getByRole('button', { name: 'Continue' }).click()
    await checkAccess()
    await picture('track-23-complaint-wide')
    match((await page.textContent('main')) ?? '', /I reported a mugging/)
    await page.emulateMedia({ media: 'print' })
    await picture('track-24-complaint-print')
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Exit this page' }).click()
    equal(new URL(page.url()).pathname, '/health')
    await go('/track/complaint')
    equal(new URL(page.url()).pathname, '/track')
    await end()
  })

  test('nothing sent from here, and too many tries, are both said kindly', { skip }, async t => {
    const config = { cookieKey, pseudoLocale: false }
    const { origin } = await staged(
      await openTestApp(await engine.fresh(), { config }),
      t.after.bind(t),
    )
    const visit = await browser.visit(origin, { ...(pictures ? { pictures } : {}), ...phone })
    const { go, page, checkAccess, picture, end } = visit
    equal(await go('/report/sent'), 200)
    await checkAccess()
    await picture('track-30-nothing-sent')
    for (let guess = 0; guess < 12; guess++) {
      await go('/track')
      await page.fill('#code', 'NM-0000-0000-0000')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForLoadState()
    }
    match((await page.textContent('main')) ?? '', /You have not been locked out/)
    await checkAccess()
    await picture('track-31-slowed')
    await end()
  })
})
