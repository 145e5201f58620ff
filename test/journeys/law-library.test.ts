import { equal, match } from 'node:assert/strict'
import { after, test } from 'node:test'
import { stage } from '../../src/web/testing/stage.ts'
import { startBrowser } from '../support/browser.ts'

const browser = await startBrowser()
const { skip } = browser
const { app } = await stage({ config: { demonstration: false } })
const origin = await app.listen({ port: 0, host: '127.0.0.1' })
after(() => app.close())
const pictures = process.env['CANDOUR_PICTURES']
const taking = pictures ? { pictures } : {}

test('a rule is looked up and a date under it worked out by keyboard, with nobody signed in', {
  skip,
}, async () => {
  const { go, page, keyboard, checkAccess, picture, end } = await browser.visit(origin, taking)
  await go('/')
  await keyboard.press('link', 'The rules we work by')
  await page.getByRole('heading', { name: 'Law library', level: 1 }).waitFor()
  await checkAccess()
  await picture('law-library')

  await keyboard.type('Search the rules', 'tell outcome')
  await page.keyboard.press('Enter')
  await page.waitForURL(/words=tell\+outcome/)
  await checkAccess()
  await picture('law-found')
  await keyboard.press('link', 'Tell them the outcome')
  await page.getByRole('heading', { name: 'Tell them the outcome', level: 1 }).waitFor()
  await page.getByText('We have checked this against the text.').waitFor()
  await checkAccess()
  await picture('law-rule')

  await keyboard.press('button', 'Work out a date under this rule')
  await keyboard.type('Day', '22')
  await keyboard.type('Month', 'December')
  await keyboard.type('Year', '2026')
  await keyboard.press('button', 'Work it out')
  await page.getByRole('heading', { name: 'The last day is Thursday 31 December 2026' }).waitFor()
  const said = (await page.locator('.candour-answer').textContent()) ?? ''
  match(said, /Monday 28 December 2026: Boxing Day/)
  equal(await page.getByRole('cell', { name: /^31 day 5\s*, last day$/ }).count(), 1)
  await checkAccess()
  await picture('law-calculator')
  // The address is the answer: opened again, it says the same.
  await go(new URL(page.url()).pathname + new URL(page.url()).search)
  await page.getByRole('heading', { name: 'The last day is Thursday 31 December 2026' }).waitFor()
  await end()
})

test('on a phone nothing is wider than the screen, and a bad date is said kindly', {
  skip,
}, async () => {
  const { go, page, checkAccess, picture, end } = await browser.visit(origin, {
    ...taking,
    width: 390,
  })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  for (const [name, path] of [
    ['law-library-phone', '/law'],
    ['law-part-phone', '/law?part=counting'],
    ['law-rule-phone', '/law/special.notice-service'],
    [
      'law-calculator-phone',
      '/law/calculator?by=rule&rule=inform.first-update&from-day=26&from-month=11&from-year=2026',
    ],
    // Three rules under one name, each with the same last day.
    [
      'law-calculator-several-phone',
      '/law/calculator?by=rule&rule=jr.time&from-day=30&from-month=11&from-year=2026',
    ],
    [
      'law-calculator-problem-phone',
      '/law/calculator?by=count&n=&code=&from-day=31&from-month=2&from-year=2026',
    ],
  ] as const) {
    equal(await go(path), 200)
    equal(await overflow(), 0, path)
    await checkAccess()
    await picture(name)
  }
  equal(await page.title(), 'Error: Work out a date – Candour')
  match((await page.evaluate(() => document.activeElement?.className)) ?? '', /error-summary/)
  await end()
})

test('without JavaScript both ways of counting are there, and a count is worked out', {
  skip,
}, async () => {
  const { go, page, checkAccess, picture, end } = await browser.visit(origin, {
    ...taking,
    javaScript: false,
  })
  await go('/law/calculator')
  await page.getByLabel('A number of days, weeks or months').check()
  await page.getByLabel('How many?').fill('28')
  await page.getByLabel('Of what, and how are they counted?').selectOption('days-after')
  await page.getByLabel('Day', { exact: true }).fill('2')
  await page.getByLabel('Month', { exact: true }).fill('11')
  await page.getByLabel('Year', { exact: true }).fill('2026')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await page.getByRole('heading', { name: 'The last day is Monday 30 November 2026' }).waitFor()
  await checkAccess()
  await picture('law-calculator-without-script')
  await end()
})
