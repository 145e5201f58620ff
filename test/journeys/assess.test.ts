/** First assessment: the detective's e-mails, referred and handled; a small thing put right. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, startBrowser, type TestEngine, type Visit, visitDemonstration } from '#test'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

type Options = Parameters<typeof browser.visit>[1]

onAnEngine(engine => {
  test('e-mails to a complainant: referred, recorded and handled', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`assess-${name}`)
    }
    const heading = (name: string | RegExp) =>
      page.getByRole('heading', { level: 1, name }).waitFor()
    await signIn(visit, 'Jay Arden, caseworker', '/work')
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

    await go(`${matter}/what-it-is`)
    await seen('12-what-it-is')
    await keyboard.choose('A complaint')
    await keyboard.type('Why?', 'It was done to her.')
    await keyboard.press('button', 'Save')
    await page.waitForURL('**?done=classified')
    await go(`${matter}/safety`)
    await seen('13-safety')
    await go(`${matter}/keep-evidence`)
    await keyboard.tick('Phones')
    await seen('14-evidence')
    await go(`${matter}/contact`)
    await seen('15-contact')
    await go(`${matter}/severity`)
    await seen('16-severity')
    await keyboard.choose('If proved, gross misconduct')
    await keyboard.type('Why, on the allegation alone?', 'He wrote to a complainant.')
    await keyboard.press('button', 'Save')
    await page.waitForURL('**?done=severity')
    await go(`${matter}/indication`)
    await keyboard.choose('Somebody may have behaved so as to justify disciplinary proceedings')
    await keyboard.type('What is the sign of it, and where is it?', 'His e-mails.')
    await keyboard.press('button', 'Record the indication')
    await page.waitForURL('**/how-to-handle')
    await go(`${matter}/how-to-handle?ahead=yes`)
    await page.getByText('It must be investigated').first().waitFor()
    await seen('17-how-to-handle')
    await keyboard.choose('Local investigation')
    await keyboard.type('Why is that reasonable and proportionate?', 'What she says is serious.')
    await keyboard.type('Why are you going ahead without this?', 'She is away until Monday.')
    await keyboard.press('button', 'Go ahead, and record why')
    await page.waitForURL('**?done=handling-decided')
    match((await page.textContent('main')) ?? '', /Investigated by the force/)
    await seen('18-handled')
    for (const path of ['repeat', 'contact-plan', 'suspend']) {
      await go(`${matter}/${path}`)
      await seen(`19-${path}`)
    }
    await end()
  })

  test('at the counter: taken, put right, and recorded after all, by a sergeant', {
    skip,
  }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`assess-${name}`)
    }
    await signIn(visit, 'Sol Marchetti, local handler', '/work/own')
    await page.waitForURL('**/work/own')
    await seen('20-own-empty')
    await keyboard.press('link', 'Take a complaint')
    await keyboard.press('button', 'Take a complaint')
    await page.waitForURL('**/arrived')
    await keyboard.choose('At a counter')
    await keyboard.choose('Spoken')
    const made = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date())
    for (const [at, part] of ['day', 'month', 'year'].entries())
      await page.locator(`#made-${part}`).fill(made.split('/')[at] ?? '')
    await keyboard.type('Time it was made', '0:01')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/who')
    await keyboard.choose('It happened to them')
    await keyboard.type('Their name', 'Halima Brook')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/happened')
    await keyboard.type('What happened?', 'You have had my bicycle for three weeks.')
    await keyboard.choose('They do not know who it was')
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/right')
    await keyboard.choose('Yes', /Do they agree/)
    await keyboard.press('button', 'Save and continue')
    await page.waitForURL('**/check')
    await keyboard.choose('Not now')
    await keyboard.press('button', 'Make the complaint')
    await page.waitForURL('**/made')
    await keyboard.press('link', 'Put it right now')
    await page.waitForURL('**/put-right')
    const matter = new URL(page.url()).pathname.replace('/put-right', '')
    await go(matter)
    await page.getByRole('heading', { name: 'First assessment' }).waitFor()
    await seen('21-given')
    await go(`${matter}/record`)
    await page.getByText('Before you can make this decision').waitFor()
    await seen('22-cannot-yet')
    await keyboard.press('link', 'Go ahead without this')
    await page.getByText('You are going ahead without this').waitFor()
    await seen('23-go-ahead')
    await go(`${matter}/want-recorded`)
    await seen('24-want-recorded')
    await go(matter)
    await keyboard.press('link', 'Put it right now')
    await page.waitForURL('**/put-right')
    await seen('25-put-right')
    await keyboard.type('What it is about', 'Bicycle kept for three weeks')
    await page.getByLabel('Category').selectOption('A4')
    await keyboard.type('What they wanted', 'Her bicycle.')
    await keyboard.type('What we found', 'It was in the wrong store.')
    await keyboard.tick('Apologised')
    await keyboard.choose('In person')
    await keyboard.choose('No', 'Are they satisfied?')
    await keyboard.press('button', 'Record that it is put right')
    await page.waitForSelector('.govuk-error-summary')
    await seen('26-put-right-error')
    await keyboard.tick('No: I have looked at the questions, and none of them applies')
    await keyboard.press('button', 'Record that it is put right')
    await page.waitForURL('**?done=put-right')
    await page.getByText('Not satisfied? Offer recording').waitFor()
    await seen('27-offer')
    await keyboard.press('button', 'They want it recorded')
    await page.waitForURL('**?done=recorded')
    match((await page.textContent('main')) ?? '', /Recorded \w+day/)
    await seen('28-recorded')
    await go('/work/own')
    await page.getByRole('heading', { name: 'Given to you' }).waitFor()
    await seen('29-own')
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
    await signIn(visit, 'Jay Arden, caseworker', '/work')
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

function visitOf(
  engine: TestEngine,
  after: (close: () => Promise<void>) => void,
  options: Options = {},
): Promise<Visit> {
  const asked = { ...(pictures ? { pictures } : {}), ...options }
  return visitDemonstration({ browser, engine, after }, asked)
}
