/** A caseworker's morning: the most urgent first; made safe, logged, asked, told by letter. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onEachEngine, startBrowser, type TestEngine, type Visit, visitDemonstration } from '#test'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

type Options = Parameters<typeof browser.visit>[1]

onEachEngine(engine => {
  // Pages are the same over either database: the long way round is gone once, the phone's on both.
  const isFirst = engine.name === 'PGlite'
  if (isFirst)
    test('a caseworker’s morning, by keyboard alone', { skip }, async t => {
      const visit = await visitOf(engine, t.after.bind(t))
      const { go, page, keyboard, checkAccess, picture, end } = visit
      const seen = async (name: string) => {
        await checkAccess()
        await picture(`casework-${name}`)
      }
      const heading = (name: string | RegExp) =>
        page.getByRole('heading', { level: 1, name }).waitFor()
      await signIn(visit, 'Jay Arden, caseworker', '/work')
      await heading(/^Today/)
      await seen('01-today')

      await keyboard.press('link', /^Look at the complainant’s safety ?, CO\/4\/26$/)
      await heading('Look at the complainant’s safety')
      await seen('02-safety')
      await keyboard.press('button', 'Record what was done')
      await page.waitForSelector('.govuk-error-summary')
      match(await page.title(), /^Error: /)
      equal(await focusedClass(visit), 'govuk-error-summary')
      await seen('03-safety-error')
      await keyboard.choose('Yes')
      await keyboard.type('What was done, by whom, and when', 'Her case went to another team.')
      await keyboard.press('button', 'Record what was done')
      await page.waitForURL('**?done=safe')
      equal(
        await focusedClass(visit),
        'govuk-notification-banner govuk-notification-banner--success',
      )
      await seen('04-summary-made-safe')

      await keyboard.press('button', 'Take this complaint')
      await page.waitForURL('**?done=taken')
      await keyboard.press('button', 'Log the complaint')
      await heading('Log the complaint')
      await keyboard.type('Summary', 'Messages to a crime complainant')
      await keyboard.type('Allegation 1', 'Wrote about her looks after taking her statement')
      await keyboard.press('button', 'Add another allegation')
      await page.getByLabel('Allegation 2').waitFor()
      await seen('05-log')
      await keyboard.type('Allegation 2', 'Kept writing')
      await page.keyboard.press('Tab')
      await keyboard.press('button', 'Log the complaint')
      await page.waitForURL('**?done=logged')
      await seen('06-logged')

      const matter = new URL(page.url()).pathname
      await go(`${matter}/contact`)
      await seen('07-contact')
      await keyboard.choose('E-mail')
      await keyboard.type('How do they want it handled?', 'I want somebody to ask him.')
      await keyboard.choose('Yes')
      await keyboard.press('button', 'Record the contact')
      await page.waitForURL('**?done=contacted')

      await go(`${matter}/keep-evidence`)
      await keyboard.tick('Body-worn video')
      await keyboard.choose('Asked for')
      await seen('08-keep-evidence')
      await keyboard.press('button', 'Record this')
      await page.waitForURL('**?done=kept')

      await keyboard.press('button', 'Send the first update')
      await heading('Write an update')
      await seen('09-update')
      await keyboard.type('What have we done?', 'We have asked for his e-mails.')
      await keyboard.type('What happens next?', 'We will ask him to explain them.')
      await keyboard.choose('E-mail')
      await keyboard.press('button', 'See the letter')
      await heading('Check the letter')
      match((await page.textContent('.candour-letter')) ?? '', /We have asked for his e-mails\./)
      await seen('10-check-letter')
      await keyboard.press('button', 'Send it')
      await page.waitForURL('**/letters?done=sent')
      await seen('11-letters')
      await keyboard.press('link', /^Read the letter of/)
      await heading(/^Letter of/)
      await seen('12-letter')

      for (const tab of ['evidence', 'duties', 'timeline']) {
        await go(`${matter}/${tab}`)
        await seen(`13-${tab}`)
      }
      await go(`${matter}/evidence`)
      await keyboard.press('link', 'his message.eml')
      await heading('his message.eml')
      await seen('14-file')
      await keyboard.press('button', 'Hide names')
      await page.getByRole('button', { name: 'Show names' }).waitFor()
      await go(matter)
      await seen('15-names-hidden')
      for (const list of ['mine', 'force', 'not-taken', 'force/this-week']) {
        await go(`/work/${list}`)
        await seen(`16-${list.replace('/', '-')}`)
      }
      await end()
    })

  test('on a phone and without scripts the same pages do the same work', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t), {
      javaScript: false,
      width: 390,
      height: 844,
    })
    const { go, page, picture, end } = visit
    const seen = async (name: string) => {
      await picture(`casework-phone-${name}`)
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${name} scrolls sideways`)
    }
    await signIn(visit, 'Jay Arden, caseworker', '/work')
    await seen('01-today')
    await go('/work/force')
    await seen('02-force')
    await page.getByRole('link', { name: /^Log the complaint ?, CO\/5\/26$/ }).click()
    await page.getByLabel('Summary').fill('Laughed at in the bus station')
    await page.getByLabel('Allegation 1').fill('Two officers laughed at him')
    await page.getByRole('button', { name: 'Add another allegation' }).click()
    await page.getByLabel('Allegation 2').fill('They did not help')
    await seen('03-log')
    await page.getByRole('button', { name: 'Log the complaint' }).last().click()
    await page.getByText('The complaint is logged.').waitFor()
    await seen('04-logged')
    const matter = new URL(page.url()).pathname
    for (const tab of ['evidence', 'duties', 'timeline', 'letters', 'keep-evidence', 'contact']) {
      await go(`${matter}/${tab}`)
      await seen(`05-${tab}`)
    }
    await go(`${matter}/letters/new`)
    await page.getByLabel('What have we done?').fill('We have asked for the video.')
    await page.getByLabel('What happens next?').fill('We will watch it.')
    await page.getByLabel('Handed over in person').check()
    await page.getByRole('button', { name: 'See the letter' }).click()
    await seen('06-check-letter')
    await page.getByRole('button', { name: 'Change the words' }).click()
    equal(await page.getByLabel('What happens next?').inputValue(), 'We will watch it.')
    await page.getByRole('button', { name: 'See the letter' }).click()
    await page.getByRole('button', { name: 'Record it as sent' }).click()
    await page.getByText('Handed over in person').waitFor()
    await end()
  })

  if (isFirst)
    test('Today prints on wide paper', { skip }, async t => {
      const visit = await visitOf(engine, t.after.bind(t))
      await signIn(visit, 'Jay Arden, caseworker', '/work')
      const pdf = await visit.page.pdf({ preferCSSPageSize: true })
      const [, width = 0, height = 0] =
        /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))?.map(Number) ?? []
      equal(width > height, true, `${width} by ${height}`)
      await visit.end()
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

/** The class of what has the focus, once the page's own script has given it to something. */
async function focusedClass({ page }: Visit): Promise<string> {
  await page.waitForFunction(() => document.activeElement !== document.body)
  return page.evaluate(() => document.activeElement?.className ?? '')
}
