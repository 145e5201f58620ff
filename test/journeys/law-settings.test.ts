/** A rule confirmed and a target of our own, by whoever settles the law; read where it is owed. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, startBrowser, visitDemonstration } from '#test'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('a rule is confirmed, a target set, and both are read beside the date, by keyboard alone', {
    skip,
  }, async t => {
    const visit = await visitDemonstration(
      { browser, engine, after: t.after.bind(t) },
      { ...(pictures ? { pictures } : {}) },
    )
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`law-settings-${name}`)
    }
    const phone = async (name: string) => {
      await page.setViewportSize({ width: 390, height: 844 })
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      await picture(`law-settings-phone-${name}`)
      equal(wide, 390, `${name} scrolls sideways`)
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    const open = async (details: string) => {
      await page.locator('summary', { hasText: details }).first().focus()
      await page.keyboard.press('Enter')
    }
    const settings = '/work/law-settings'
    await signIn(visit, 'Wren Castell, head of professional standards', '/work')
    await keyboard.press('link', 'Law settings')
    await page.getByRole('heading', { level: 1, name: 'Law settings' }).waitFor()
    await seen('01-list')
    await phone('01-list')
    await go(`${settings}?show=all`)
    await keyboard.type('Find a rule', 'complaints.contact-complainant')
    await keyboard.press('button', 'Find')
    await page.waitForURL('**words=complaints.contact-complainant')
    await go(`${settings}/complaints.contact-complainant`)
    await seen('02-rule')
    await keyboard.press('link', /^Confirm/)
    await page.waitForURL('**/confirm')
    await keyboard.press('button', 'Confirm the rule')
    await page.waitForSelector('.govuk-error-summary')
    match(await page.title(), /^Error: /)
    await seen('03-confirm-error')
    await keyboard.type('What you checked it against', 'Statutory guidance, chapter 6')
    for (const [part, typed] of [
      ['Day', '2'],
      ['Month', '11'],
      ['Year', '2020'],
    ] as const)
      await keyboard.type(part, typed)
    await keyboard.press('button', 'Confirm the rule')
    await page.waitForURL('**?done=confirmed')
    await keyboard.press('link', /our own target/)
    await page.waitForURL('**/target')
    await keyboard.type('How many', '3')
    await keyboard.choose('Weeks')
    await keyboard.type('Why this is our target', 'Agreed with the policing body.')
    await seen('04-target')
    await keyboard.press('button', 'Set our own target')
    await page.waitForURL('**?done=target')
    await seen('05-settled')
    match(
      (await page.textContent('main')) ?? '',
      /Confirmed here by Wren Castell on 2 November 2020 against Statutory guidance, chapter 6\./,
    )

    await go('/work/force')
    const href = await page.locator('a[href^="/work/matters/"]').first().getAttribute('href')
    const [, , , id = ''] = (href ?? '').split('/')
    await go(`/work/matters/${id}/duties`)
    if (page.url().includes('/why?')) {
      await keyboard.press('button', /supervis/i)
      await page.waitForURL('**/duties')
    }
    await page.locator('.candour-clocks').first().waitFor()
    await open('The same as tables')
    await seen('06-duties')
    await phone('06-duties')
    await keyboard.press('link', /^Every fact and day.*progress update/)
    await page.waitForURL(/\/duties\/.+/)
    await open('Every day, counted or not')
    await seen('07-why')
    await phone('07-why')
    await go(`/work/matters/${id}`)
    await seen('08-summary')
    await phone('08-summary')
    await end()
  })
})
