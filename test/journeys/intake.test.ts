/** A complaint taken down for somebody else: rung in, sent by e-mail, made at a counter. */
import { match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { onAnEngine, startBrowser, type TestEngine, type Visit, visitDemonstration } from '#test'
import { signIn, typeDate } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

type Options = Parameters<typeof browser.visit>[1]

const message = [
  'From: Amara Quill <amara.quill@example.org>',
  'To: complaints@northmoor.example',
  'Subject: Your detective',
  'Date: Fri, 27 Nov 2026 09:12:00 +0000',
  'Message-ID: <1@example.org>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'He wrote to me about my looks after I told him what happened to me.',
].join('\r\n')

onAnEngine(engine => {
  test('a complaint rung in is taken down, read back, made and logged', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`intake-${name}`)
    }
    await signIn(visit, 'Jay Arden, caseworker', '/work/take')
    await seen('01-start')
    await keyboard.press('button', 'Take a complaint')
    await page.getByRole('heading', { level: 1, name: 'How did it reach us?' }).waitFor()
    await seen('02-arrived')
    await keyboard.press('button', 'Save and continue')
    await page.waitForSelector('.govuk-error-summary')
    match(await page.title(), /^Error: How did it reach us\?/)
    await seen('03-arrived-error')
    await keyboard.choose('By phone')
    await keyboard.choose('Spoken')
    await typeDate(visit, 'made')
    await keyboard.type('Time it was made', '12.01am')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/who')
    await seen('04-who')
    await keyboard.choose('It happened to them')
    await keyboard.choose('Dealing with a case of theirs')
    await keyboard.type('Their name', 'Amara Quill')
    await keyboard.choose('Yes', /May we e-mail them/)
    await keyboard.type('E-mail address', 'amara.quill@example.org')
    await keyboard.type('Your notes', 'She was crying. Ring before noon.')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/happened')
    await seen('05-happened')
    await keyboard.type('What happened?', 'The detective wrote to me about my looks.')
    await keyboard.type('Or in their words', 'about June 2019')
    await keyboard.choose('They know something about them')
    await keyboard.type('Name', 'Pike')
    await keyboard.press('button', 'Add another person')
    await page.getByText('Person 2').first().waitFor()
    await keyboard.press('button', 'Remove person 2')
    await page.getByText('Person 2').first().waitFor({ state: 'detached' })
    await keyboard.choose('Yes', /tell anyone in the police before/)
    await keyboard.type('Whom did they tell?', 'a sergeant at Alder Street')
    await keyboard.type('What was said?', 'That he would not stop.')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/right')
    await seen('06-right')
    await keyboard.tick('An explanation')
    await keyboard.choose('Yes', /Do they agree/)
    await keyboard.tick('Look at their safety today')
    await keyboard.tick('Keep the video: body-worn, custody, CCTV')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/check')
    await keyboard.choose('Yes, log it now')
    await keyboard.type('Summary', 'Messages to a crime complainant')
    await keyboard.type('Allegation 1', 'Wrote about her looks')
    await seen('07-check')
    await keyboard.press('button', 'Make the complaint')
    await page.waitForURL('**/made')
    await seen('08-made')
    await keyboard.press('link', 'Open the complaint')
    await page.getByText('Keep the video now').waitFor()
    await page.getByText('The complainant may not be safe').waitFor()
    match((await page.textContent('main')) ?? '', /They told a sergeant at Alder Street/)
    await seen('09-matter')
    await go('/work/take')
    await page.getByText('You have none.').waitFor()
    await end()
  })

  test('an e-mail is kept as evidence, and its words are offered, not put in', {
    skip,
  }, async t => {
    const folder = mkdtempSync(join(tmpdir(), 'candour-intake-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'complaint.eml')
    writeFileSync(path, message)
    const visit = await visitOf(engine, t.after.bind(t))
    const { page, keyboard, checkAccess, picture, end } = visit
    await signIn(visit, 'Jay Arden, caseworker', '/work/take')
    await keyboard.press('button', 'Take a complaint')
    await page.waitForURL('**/arrived')
    await keyboard.choose('By e-mail')
    await keyboard.choose('Written')
    await typeDate(visit, 'made')
    await keyboard.type('Time it was made', '12.01am')
    await keyboard.attach('Or add a file', path)
    await keyboard.press('button', 'Add this file')
    await page.locator('.candour-file__name', { hasText: 'complaint.eml' }).waitFor()
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/who')
    await keyboard.choose('It happened to them')
    await keyboard.type('Their name', 'Amara Quill')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/happened')
    match(await page.getByLabel('What happened?').inputValue(), /^$/)
    await checkAccess()
    await picture('intake-10-offered')
    await keyboard.press('button', 'Put these words in “What happened?”')
    await page.waitForURL('**/happened#happened_words')
    match(await page.getByLabel('What happened?').inputValue(), /He wrote to me about my looks/)
    await keyboard.choose('They do not know who it was')
    await keyboard.press('button', 'Save and stop for now')
    await page.getByText('It is saved here.').waitFor()
    await picture('intake-11-saved')
    await keyboard.press('link', 'Amara Quill')
    await page.waitForURL('**/right')
    await keyboard.choose('Not possible, because')
    await keyboard.type('Why not?', 'It came by e-mail')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/check')
    await keyboard.choose('Not now')
    await keyboard.press('button', 'Make the complaint')
    await page.waitForURL('**/made')
    await end()
  })

  test('a sergeant at the counter takes one, and becomes its handler', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t), { width: 390, height: 844 })
    const { page, keyboard, checkAccess, picture, end } = visit
    await signIn(visit, 'Sol Marchetti, local handler', '/work/take')
    await keyboard.press('button', 'Take a complaint')
    await page.waitForURL('**/arrived')
    await keyboard.choose('At a counter')
    await keyboard.choose('Spoken')
    await typeDate(visit, 'made')
    await keyboard.type('Time it was made', '00:01')
    await picture('intake-counter-01')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/who')
    await keyboard.choose('It happened to them')
    await keyboard.choose('None of these')
    await keyboard.type('Their name', 'Tom Ellery')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/happened')
    await keyboard.type('What happened?', 'Nobody rang me back about my bicycle.')
    await keyboard.choose('It is about the service, not a person')
    await picture('intake-counter-02')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/right')
    await keyboard.tick('An apology')
    await keyboard.choose('Yes', /Do they agree/)
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/check')
    await keyboard.choose('Yes, log it now')
    await keyboard.type('Summary', 'Nobody rang back')
    await keyboard.type('Allegation 1', 'Nobody rang him back')
    await keyboard.press('button', 'Make the complaint')
    await page.waitForURL('**/made')
    await checkAccess()
    await picture('intake-counter-03-made')
    await keyboard.press('link', 'Put it right now')
    await page.waitForURL('**/put-right')
    await end()
  })
})

function visitOf(
  engine: TestEngine,
  after: (close: () => Promise<void>) => void,
  options: Options = {},
): Promise<Visit> {
  const asked = { ...(pictures ? { pictures } : {}), ...options }
  return visitDemonstration({ browser, engine, after }, asked)
}
