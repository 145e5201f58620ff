/** Where matters gather, read by a head of department; names only once somebody else allowed it. */
import { equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId } from '#kernel'
import { onAnEngine, openTestApp, startBrowser } from '#test'
import { bringPatterns } from '../../src/desk/patterns/invented.fixture.ts'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('patterns are read, an alert set and names asked for and allowed, by keyboard alone', {
    skip,
  }, async t => {
    const opened = await openTestApp(await engine.fresh(), {})
    t.after(() => opened.close())
    await bringPatterns(opened.bench, authorityId('northmoor'))
    const origin = await opened.app.listen({ port: 0, host: '127.0.0.1' })
    const visit = await browser.visit(origin, pictures ? { pictures } : {})
    const { page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`patterns-${name}`)
      await page.setViewportSize({ width: 390, height: 844 })
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      await picture(`patterns-phone-${name}`)
      equal(wide, 390, `${name} scrolls sideways`)
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    const words = async () => (await page.textContent('main')) ?? ''
    const reads = async () => {
      const said = await words()
      for (const part of [
        'What is counted',
        'Denominator',
        'Period',
        'Missing',
        'Interval',
        'Method',
        'Comparisons made',
        'A difference is not proof of cause.',
      ])
        ok(said.includes(part), part)
    }

    await signIn(visit, 'Wren Castell, head of professional standards', '/work')
    await keyboard.press('link', 'Patterns')
    await page.getByText('No alert is set.').waitFor()
    await keyboard.press('button', 'Set an alert')
    await keyboard.press('button', 'Set the alert')
    await page.waitForSelector('.govuk-error-summary')
    match(await page.title(), /^Error: /)
    await seen('01-alert-error')
    await keyboard.type('How many matters, or more', '10')
    await keyboard.type('In how many days', '120')
    await keyboard.type('Of which kind (optional)', 'B4')
    await keyboard.type('Why', 'Agreed at the monthly meeting.')
    await keyboard.press('button', 'Set the alert')
    await page.waitForURL('**?done=set')
    await page.locator('summary', { hasText: 'Why: the matters counted' }).focus()
    await page.keyboard.press('Enter')
    await reads()
    match(await words(), /Harbour Street: \d+ matters in 120 days/)
    await seen('02-alerts')

    await keyboard.press('link', 'Units')
    await page.getByRole('heading', { name: 'Units beside chance' }).waitFor()
    await reads()
    match(await words(), /Worth a look\./)
    await seen('03-units')
    await keyboard.press('link', 'Times')
    await page.getByRole('heading', { name: 'Times beside chance' }).waitFor()
    await reads()
    await seen('04-times')
    await keyboard.press('link', 'Together')
    await page.getByRole('heading', { name: 'Units complained of together' }).waitFor()
    await reads()
    ok(!(await words()).includes('Eastlake'), 'nobody is named on a screen')
    await seen('05-together')

    await keyboard.press('link', 'Names')
    await page.getByText('Nobody has asked yet.').waitFor()
    await keyboard.press('button', 'Ask to read names')
    await keyboard.type('Unit', 'Harbour Street')
    await keyboard.type('Why do you need names?', 'To choose whom to speak to first.')
    await seen('06-ask')
    await keyboard.press('button', 'Ask')
    await page.getByText('You asked this. Somebody else must decide it.').waitFor()
    await seen('07-waiting')
    const { pathname } = new URL(page.url())

    const other = await browser.visit(origin, pictures ? { pictures } : {})
    await signIn(other, 'Idris Vane, counter-corruption', pathname)
    await other.keyboard.choose('Let them read the names for seven days')
    await other.keyboard.type('Why', 'Units alone do not tell whom to ask.')
    await other.checkAccess()
    await other.picture('patterns-08-decide')
    await other.keyboard.press('button', 'Record the decision')
    await other.page.getByText('Allowed by').waitFor()
    ok(!((await other.page.textContent('main')) ?? '').includes('Eastlake'))
    await other.end()

    await visit.go(pathname)
    await page.getByRole('heading', { name: 'Complained of together' }).waitFor()
    match(await words(), /Ada Eastlake/)
    await reads()
    await seen('09-names')
    await end()
  })
})
