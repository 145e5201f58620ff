/** First assessment: the detective's e-mails, referred and handled; a small thing put right. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onEachEngine, openTestApp, startBrowser, type TestEngine, type Visit } from '#test'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

type Options = Parameters<typeof browser.visit>[1]

onEachEngine(engine => {
  // Pages are the same over either database: the long ways round are gone once.
  if (engine.name !== 'PGlite') return

  test('e-mails to a complainant: referred, recorded and handled', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`assess-${name}`)
    }
    const heading = (name: string | RegExp) =>
      page.getByRole('heading', { level: 1, name }).waitFor()
    await signIn(visit, 'Jay Arden, caseworker')
    await keyboard.press('link', 'CO/4/26')
    await page.waitForURL('**/work/matters/*')
    await page.getByRole('heading', { name: 'First assessment' }).waitFor()
    const matter = new URL(page.url()).pathname
    await seen('01-summary')

    await keyboard.press('link', 'Must it be referred?')
    await heading('Must this be referred to the IOPC?')
    await seen('02-nine-rows')
    await keyboard.choose('Yes', 'Was it for a sexual purpose?')
    await keyboard.press('button', 'Save the answers')
    await page.waitForSelector('.govuk-error-summary')
    await seen('03-nine-rows-error')
    await keyboard.choose('Yes', 'Was it for a sexual purpose?')
    await keyboard.type('What makes you think so', 'He wrote to her about how she looked.')
    await keyboard.press('button', 'Save the answers')
    await page.waitForURL('**/referral/must')
    await page.getByText('You have until the end of').waitFor()
    await seen('04-must')
    await keyboard.press('button', 'Prepare the referral')
    await heading('Prepare the referral')
    await seen('05-prepare')
    await keyboard.type('Injuries', 'None known.')
    await keyboard.press('button', 'Save and continue')
    await heading('Send the referral')
    await seen('06-send')
    await keyboard.choose('I have just sent it')
    await keyboard.press('button', 'Record the referral')
    await page.waitForURL('**/referral/sent?done=referred')
    await seen('07-sent')
    await keyboard.press('link', 'Record what the complainant was told')
    await heading('Tell people of the referral')
    await seen('08-tell')
    await keyboard.choose('Yes, they were told')
    await keyboard.choose('E-mail')
    await keyboard.press('button', 'Record this')
    await page.waitForURL('**/referral/sent?done=told-of-referral')
    await go(`${matter}/referral/decision`)
    await keyboard.choose('It must be investigated: by us')
    await seen('09-decision')
    await keyboard.press('button', 'Record the decision')
    await page.waitForURL('**/referral/sent?done=iopc-decided')

    await go(`${matter}/record`)
    await heading('Record it, or handle it outside Schedule 3')
    await page.getByText('It must be recorded').waitFor()
    await seen('10-must-record')
    await keyboard.press('button', 'Record the complaint')
    await page.waitForURL('**?done=recording-decided')
    await seen('11-recorded')
    await end()
  })

  test('something small, put right by the sergeant it was given to', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`assess-${name}`)
    }
    await signIn(visit, 'Jay Arden, caseworker')
    await go('/work/force')
    await page.getByRole('link', { name: 'CO/5/26', exact: true }).first().click()
    const matter = new URL(page.url()).pathname
    await go(`${matter}/record`)
    await page.getByText('Before you can make this decision').waitFor()
    await seen('21-cannot-yet')
    await keyboard.press('link', 'Go ahead without this')
    await page.getByText('You are going ahead without this').waitFor()
    await seen('22-go-ahead')
    await go(`${matter}/want-recorded`)
    await seen('23-want-recorded')
    await go(`${matter}/put-right`)
    await seen('24-put-right')
    await keyboard.type('What it is about', 'Laughed at, at the bus station')
    await page.getByLabel('Category').selectOption('H3')
    await keyboard.type('What they wanted', 'An apology.')
    await keyboard.type('What we found', 'Two officers were laughing at something else.')
    await keyboard.tick('Apologised')
    await keyboard.choose('E-mail')
    await keyboard.choose('No', 'Are they satisfied?')
    await keyboard.press('button', 'Record that it is put right')
    await page.waitForSelector('.govuk-error-summary')
    await seen('25-put-right-error')
    await keyboard.tick('No: I have looked at the questions, and none of them applies')
    await keyboard.press('button', 'Record that it is put right')
    await page.waitForURL('**?done=put-right')
    await seen('26-offer')
    await keyboard.press('button', 'They want it recorded')
    await page.waitForURL('**?done=recorded')
    match((await page.textContent('main')) ?? '', /Recorded \w+day/)
    await seen('27-recorded')
    await end()
  })

  test('the nine rows with one hand, on a phone and without scripts', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t), {
      javaScript: false,
      width: 390,
      height: 844,
    })
    const { go, page, picture, end } = visit
    const seen = async (name: string) => {
      await picture(`assess-phone-${name}`)
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${name} scrolls sideways`)
    }
    await signIn(visit, 'Jay Arden, caseworker')
    await go('/work/force')
    await page.getByRole('link', { name: 'CO/4/26', exact: true }).first().click()
    const matter = new URL(page.url()).pathname
    await seen('01-summary')
    await go(`${matter}/referral`)
    await seen('02-nine-rows')
    const row = page.getByRole('group', { name: /^Was it to pursue an improper/ })
    await row.getByLabel('Yes').check()
    await page.locator('#why-M4b').fill('He kept writing to her.')
    const { height = 0 } = (await row.getByText('Yes', { exact: true }).boundingBox()) ?? {}
    equal(height >= 24, true, `a target of ${height} px`)
    await page.getByRole('button', { name: 'Save the answers' }).click()
    await page.waitForURL('**/referral/must')
    await seen('03-must')
    await page.getByRole('button', { name: 'Prepare the referral' }).click()
    await seen('04-prepare')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.getByLabel('I have already referred it').check()
    await seen('05-send')
    await page.getByRole('button', { name: 'Record the referral' }).click()
    await seen('06-sent')
    for (const path of ['put-right', 'record', 'want-recorded']) {
      await go(`${matter}/${path}`)
      await seen(`07-${path}`)
    }
    await end()
  })
})

async function visitOf(
  engine: TestEngine,
  after: (close: () => Promise<void>) => void,
  options: Options = {},
): Promise<Visit> {
  const opened = await openTestApp(await engine.fresh(), { demonstration: true, background: true })
  after(() => opened.close())
  const origin = await opened.app.listen({ port: 0, host: '127.0.0.1' })
  return browser.visit(origin, { ...(pictures ? { pictures } : {}), ...options })
}

async function signIn({ go, page }: Visit, who: string): Promise<void> {
  await go('/work')
  await page.getByLabel(who).check()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/work')
}
