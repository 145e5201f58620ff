/** An outcome and its letter, by keyboard: decided, written, read by another, signed and sent. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, openTestApp, startBrowser, type Visit } from '#test'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('an outcome and its letter, by keyboard alone', { skip }, async t => {
    const opened = await openTestApp(await engine.fresh(), { demonstration: true })
    t.after(() => opened.close())
    const origin = await opened.app.listen({ port: 0, host: '127.0.0.1' })
    const options = pictures ? { pictures } : {}
    const jay = await browser.visit(origin, options)
    const { go, page, keyboard } = jay
    const heading = (name: string | RegExp, on = page) =>
      on.getByRole('heading', { level: 1, name }).waitFor()
    const seen = async (name: string, visit: Visit = jay) => {
      await visit.checkAccess()
      await visit.picture(`letters-${name}`)
    }

    await signIn(jay, 'Jay Arden, caseworker', '/work')
    await go('/work/force')
    await page.getByRole('link', { name: /^Log the complaint ?, CO\/5\/26$/ }).click()
    await keyboard.type('Summary', 'Laughed at in the bus station')
    await keyboard.type('Allegation 1', 'Two officers laughed at him')
    await keyboard.press('button', 'Log the complaint')
    await page.waitForURL('**?done=logged')
    const matter = new URL(page.url()).pathname
    await go(`${matter}/record?ahead=yes`)
    for (const group of [/criminal offence/, /disciplinary proceedings/, /Articles 2 and 3/])
      await page.getByRole('group', { name: group }).getByLabel('No', { exact: true }).check()
    await page.getByLabel('Record it, and handle it under Schedule 3').check()
    await page.getByLabel('Why?', { exact: true }).fill('He asked for it.')
    await page.getByRole('button', { name: /^(Save the decision|Go ahead)/ }).click()
    await page.waitForURL('**?done=recording-decided')

    await go(`${matter}/outcome`)
    await heading('Decide the outcome')
    await page.getByText('Before you can make this decision').waitFor()
    await seen('00-outcome-before')
    await keyboard.press('link', 'Go ahead without this')
    await keyboard.press('button', 'Go ahead, and record why')
    await page.waitForSelector('.govuk-error-summary')
    await seen('01-outcome-errors')
    await keyboard.choose('The service provided was acceptable')
    await keyboard.type('Reasons for allegation 1', 'The video shows what was said.')
    await keyboard.tick('Explanation')
    await keyboard.type('Why are you going ahead without this?', 'The video settles it.')
    await seen('02-outcome')
    await keyboard.press('button', 'Go ahead, and record why')
    await page.waitForURL('**?done=outcome-decided')

    await go(`${matter}/letters/write`)
    await heading('Write a letter')
    await seen('03-which-letter')
    await keyboard.press('link', 'Outcome')
    await heading('Outcome')
    await keyboard.press('button', 'Save and see the letter')
    await page.waitForURL('**/letters/drafts/**')
    await seen('04-not-whole')
    await keyboard.press('link', 'It must have what has been done')
    await keyboard.type('What did we do about each allegation?', 'We watched the video.')
    await keyboard.type('What evidence did we look at?', 'The video, and both officers’ notes.')
    await seen('05-words')
    await keyboard.press('button', 'Save and see the letter')
    await page.getByRole('button', { name: 'Sign and send it' }).waitFor()
    await seen('06-whole')
    await keyboard.press('button', 'Ask somebody to approve it')
    await page.waitForURL('**/letters?done=letter-asked')
    await seen('07-waiting')

    const wren = await browser.visit(origin, options)
    await signIn(wren, 'Wren Castell, head of professional standards', '/work')
    await wren.go(`${matter}/letters`)
    await wren.keyboard.press('link', 'Open Outcome')
    await heading('Outcome', wren.page)
    await seen('08-to-approve', wren)
    await wren.keyboard.press('button', 'Approve it')
    await wren.page.getByText('Approved').waitFor()
    await wren.end()

    await keyboard.press('link', 'Open Outcome')
    await keyboard.press('button', 'Sign and send it')
    await heading('Sign and send: outcome')
    await keyboard.choose('Yes')
    await keyboard.type('Who told them?', 'Jay Arden')
    await keyboard.choose('Phone')
    const today = new Date()
    await keyboard.type('Day', String(today.getDate()))
    await keyboard.type('Month', String(today.getMonth() + 1))
    await keyboard.type('Year', String(today.getFullYear()))
    await keyboard.choose('Handed over in person')
    await seen('09-sign')
    await keyboard.press('button', 'Check the letter')
    await heading('Check the letter')
    match((await page.textContent('.candour-letter')) ?? '', /the\s+last\s+day\s+to\s+apply/)
    match(
      (await page.textContent('.candour-letter')) ?? '',
      /Weir\s+House,\s+Northmoor,\s+ZZ1\s+2NC/,
    )
    await seen('10-check')
    await keyboard.press('button', 'Sign it')
    await page.waitForURL('**/letters?done=signed')
    await seen('11-signed')

    for (const path of ['withdrawal', 'withdrawal/received', 'withheld', 'withheld/new']) {
      await go(`${matter}/${path}`)
      await seen(`12-${path.replace('/', '-')}`)
    }
    await jay.end()

    const phone = await browser.visit(origin, {
      ...options,
      javaScript: false,
      width: 390,
      height: 844,
    })
    await signIn(phone, 'Jay Arden, caseworker', '/work')
    for (const path of ['letters', 'letters/write', 'outcome', 'withdrawal', 'withheld']) {
      await phone.go(`${matter}/${path}`)
      await phone.picture(`letters-phone-${path.replace('/', '-')}`)
      const wide = await phone.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${path} scrolls sideways`)
    }
    await phone.end()
  })
})
