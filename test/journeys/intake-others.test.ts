/** Who it is about, many at once, and people who cannot be named. */
import { test } from 'node:test'
import { onAnEngine, startBrowser, type TestEngine, type Visit, visitDemonstration } from '#test'
import { signIn, typeDate } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

type Options = Parameters<typeof browser.visit>[1]

onAnEngine(engine => {
  if (engine.name !== 'PGlite') return

  test('who it is about: named, whose they are, and what is alleged of each', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`intake-people-${name}`)
    }
    await signIn(visit, 'Jay Arden, caseworker', '/work/take')
    await go('/work/force')
    const [address = ''] = await page
      .locator('a[href*="/work/matters/"].candour-reference')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    await go(`${address}/people`)
    await seen('01-nobody')
    await keyboard.press('button', 'Name somebody')
    await page.waitForURL('**/people/new')
    await keyboard.press('button', 'Save who it is about')
    await page.waitForSelector('.govuk-error-summary')
    await keyboard.choose('Police officer')
    await keyboard.type('Name', 'O. Pike')
    await keyboard.type('Rank or job', 'Detective Sergeant')
    await seen('02-naming')
    await keyboard.press('button', 'Save who it is about')
    await page.waitForURL('**?done=named')
    await page.getByText('Yours: the chief officer is the appropriate authority').waitFor()
    await keyboard.press('button', 'Name somebody')
    await keyboard.choose('Police officer')
    await keyboard.type('Name', 'R. Vane')
    await keyboard.tick('They serve another force')
    await keyboard.type('Which force?', 'Eastmere Police')
    await keyboard.press('button', 'Save who it is about')
    await page.waitForURL('**?done=named')
    await page.getByText('Owed by Eastmere Police, not by you').waitFor()
    await seen('03-two-forces')
    await go(`${address}/allegations/new`)
    await keyboard.type('What is alleged?', 'R. Vane was rude to her')
    await keyboard.tick('R. Vane')
    await page.getByLabel('National category').selectOption('H1')
    await seen('04-allegation')
    await keyboard.press('button', 'Save the allegation')
    await page.waitForURL('**?done=alleged')
    await page.getByText('H1: Impolite language or tone').waitFor()
    await keyboard.press('link', 'Make two complaints of it')
    await keyboard.type('Why does it belong to them?', 'R. Vane serves there.')
    await seen('05-split')
    await keyboard.press('button', 'Make two complaints, and send theirs on')
    await page.waitForURL('**?done=split')
    await seen('06-after')
    await keyboard.press('link', 'Another complaint of the same incident')
    await page.waitForURL(/matters\/[\w-]+$/)
    await go(`${new URL(page.url()).pathname}/people`)
    await page.getByText(/^Sent to Eastmere Police on/).waitFor()
    await page.getByText('R. Vane was rude to her').waitFor()
    await seen('07-their-part')
    await end()
  })

  test('forty like this: said once, a line each, and the bad line said', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    await signIn(visit, 'Jay Arden, caseworker', '/work/take')
    await keyboard.press('link', /^Log 40 like this/)
    await page.waitForURL('**/incidents/new')
    await keyboard.press('button', 'Log them all')
    await page.waitForSelector('.govuk-error-summary')
    await checkAccess()
    await picture('intake-many-01-error')
    await keyboard.type('Name of the incident', 'The closing of the bridge')
    await keyboard.choose('By e-mail')
    await keyboard.choose('Written')
    await typeDate(visit, 'made')
    await keyboard.type('Time they were made', '00:01')
    await typeDate(visit, 'received')
    await keyboard.type('Time we received them', '00:02')
    await keyboard.type('What do they all say?', 'They closed the bridge and told nobody.')
    await keyboard.choose('It is about the service, not a person')
    await keyboard.type('Summary', 'The closing of a bridge')
    await keyboard.type('What is alleged?', 'Closed the bridge without a reason')
    const lines = Array.from(
      { length: 40 },
      (_, at) => `Person ${at}, p${at}@example.org, affected`,
    )
    await page.getByLabel('One line for each person').fill([...lines, ', nobody'].join('\n'))
    await keyboard.choose('Yes, they gave them for that')
    await keyboard.press('button', 'Log them all')
    await page.waitForURL(/incidents\/[\w-]{20,}$/)
    for (let looks = 0; looks < 60; looks += 1) {
      if (await page.getByText('40 of 41').isVisible()) break
      await page.waitForTimeout(500)
      await go(new URL(page.url()).pathname)
    }
    await page.getByText('there is no name').waitFor()
    await checkAccess()
    await picture('intake-many-02-done')
    await page.locator('a.candour-reference').first().click()
    await page.getByText('Closed the bridge without a reason').first().waitFor()
    await end()
  })

  test('without a name: a code, a warning, a question, and praise elsewhere', { skip }, async t => {
    const visit = await visitOf(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const on = () => keyboard.press('button', 'Continue')
    await go('/report/force')
    await keyboard.choose('Northmoor Police')
    await on()
    await page.waitForURL('**/who')
    await keyboard.choose('I do not want to say who I am')
    await on()
    await page.waitForURL('**/unnamed')
    await page.getByText('If you lose this code we cannot find you.').waitFor()
    await checkAccess()
    await picture('intake-unnamed-01')
    await keyboard.choose('I saw or heard it')
    await on()
    await page.waitForURL('**/safe')
    await keyboard.choose('None of these')
    await on()
    await page.waitForURL('**/happened')
    await keyboard.type('What happened?', 'A sergeant took money.')
    await on()
    await page.waitForURL('**/when')
    await page.locator('#when-1-words').fill('last month')
    await on()
    await page.waitForURL('**/whom')
    await keyboard.choose('I do not know who it was')
    await on()
    await page.waitForURL('**/before')
    await keyboard.choose('No')
    await on()
    await page.waitForURL('**/because')
    await keyboard.tick('None of these')
    await on()
    await page.waitForURL('**/right')
    await keyboard.tick('Action about the person')
    await on()
    await page.waitForURL('**/files')
    await on()
    await page.waitForURL('**/check')
    await picture('intake-unnamed-02-check')
    await keyboard.press('button', 'Send my complaint')
    await page.waitForURL('**/sent')
    await page.getByText('If you lose this code we cannot find you.').waitFor()
    await checkAccess()
    await picture('intake-unnamed-03-sent')
    await go('/praise')
    await keyboard.choose('Northmoor Police')
    await keyboard.type('What did they do well?', 'She stayed with us all night.')
    await keyboard.press('button', 'Send')
    await page.getByText('Thank you. We will pass it on.').waitFor()
    await checkAccess()
    await picture('intake-praise-01')
    await go('/report/force?new=yes')
    await keyboard.choose('Northmoor Police')
    await on()
    await page.waitForURL('**/who')
    await keyboard.choose('I work, or used to work, for the police')
    await on()
    await page.waitForURL('**/employee')
    await checkAccess()
    await picture('intake-employee-01')
    await keyboard.choose('Nobody')
    await on()
    await page.waitForURL('**/safe')

    await signIn(visit, 'Wren Castell, head of professional standards', '/work/take')
    await go('/work/praise')
    await keyboard.press('button', /^I have told them/)
    await page.waitForURL('**?done=passed')
    await checkAccess()
    await picture('intake-praise-02-list')
    await go('/work/matters')
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
