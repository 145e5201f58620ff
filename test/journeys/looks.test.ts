/** Every look recorded: why it was taken, what an auditor makes of it, and who is told of it. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { hourly } from '#desk'
import { onAnEngine, openTestApp, startBrowser, type Visit } from '#test'
import { signIn, typeDate } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('a reason is given, found again, asked about and told of, by keyboard', {
    skip,
  }, async t => {
    const opened = await openTestApp(await engine.fresh(), { demonstration: true })
    t.after(() => opened.close())
    const origin = await opened.app.listen({ port: 0, host: '127.0.0.1' })
    const visit = (more = {}) =>
      browser.visit(origin, { ...(pictures ? { pictures } : {}), expected: /403/, ...more })

    const head = await visit()
    await signIn(head, 'Wren Castell, head of professional standards', '/work')
    await head.go('/work/not-taken')
    const links = head.page.locator('a[href^="/work/matters/"]')
    const [, link = ''] =
      /^(\/work\/matters\/[^/?]+)/.exec((await links.first().getAttribute('href')) ?? '') ?? []
    await head.go(link)
    await head.keyboard.press('button', 'Take this complaint')
    await head.page.waitForURL('**?done=taken')
    const matter = new URL(head.page.url()).pathname

    const caseworker = await visit()
    await signIn(caseworker, 'Jay Arden, caseworker', '/work')
    await caseworker.go(`${matter}/timeline`)
    await heading(caseworker, 'Why do you need to see this?')
    await caseworker.keyboard.press('button', 'Continue')
    await caseworker.page.waitForSelector('.govuk-error-summary')
    await seen(caseworker, '01-why')
    await caseworker.keyboard.choose('Somebody asked me about it')
    await caseworker.keyboard.type('Who asked, and what?', 'His solicitor rang about it')
    await caseworker.keyboard.press('button', 'Continue')
    await caseworker.page.waitForURL(`**${matter}/timeline`)
    await caseworker.go(matter)
    equal(new URL(caseworker.page.url()).pathname, matter)
    equal(await caseworker.go('/audit/looks'), 403)
    await caseworker.end()

    const administrator = await visit()
    await signInAnywhere(administrator, 'Ash Lindqvist, administrator')
    for (const closed of [matter, '/work/matters/one', '/work/matters/two', '/audit/looks'])
      equal(await administrator.go(closed), 403, closed)
    equal(await administrator.go('/audit/questions'), 403)
    await administrator.end()
    await hourly(opened.bench)

    const auditor = await visit()
    await signInAnywhere(auditor, 'Noor Achterberg, auditor')
    await heading(auditor, 'Looks')
    await auditor.keyboard.type('In the reason or search', 'solicitor')
    await auditor.keyboard.press('button', 'Find')
    await auditor.page.getByText('Asked about it: His solicitor rang about it').first().waitFor()
    await seen(auditor, '02-found')
    await auditor.go('/audit/looks')
    await seen(auditor, '03-looks')
    await auditor.keyboard.press('link', /^CO\/\d+\/26$/)
    await auditor.page.getByRole('heading', { level: 1, name: /^Looks at CO/ }).waitFor()
    await seen(auditor, '04-matter')
    await auditor.keyboard.press('link', 'Jay Arden')
    await auditor.page.waitForURL('**/audit/people/**')
    await seen(auditor, '05-day')
    await auditor.keyboard.press('link', 'To look into')
    await heading(auditor, 'To look into')
    await seen(auditor, '06-questions')
    await auditor.keyboard.press('link', /^Refused again and again ?: Ash Lindqvist/)
    await auditor.page.waitForURL('**/audit/questions/*')
    await seen(auditor, '07-question')
    await auditor.keyboard.press('button', 'Record the answer')
    await auditor.page.waitForSelector('.govuk-error-summary')
    await auditor.keyboard.choose('Explained')
    await auditor.keyboard.type('What you found, and from whom', 'He tested that pages are shut')
    await auditor.keyboard.press('button', 'Record the answer')
    await auditor.page.waitForURL('**?done=answered')
    match((await auditor.page.textContent('main')) ?? '', /Explained, Noor Achterberg/)
    await seen(auditor, '08-answered')
    equal(await auditor.go(matter), 403)
    await auditor.end()

    await head.go('/audit/auditors')
    await seen(head, '09-auditors')
    await head.keyboard.press('link', 'Who has looked')
    await head.page.waitForURL('**/audit/requests')
    await seen(head, '10-requests')
    await head.keyboard.press('button', 'Record a request')
    await head.page.waitForURL('**/audit/requests/new')
    const reference = await referenceOf(head, matter)
    await head.go('/audit/requests/new')
    await head.keyboard.type('Who asks', 'Amara Okafor')
    await head.keyboard.type('Reference of the matter', reference)
    await head.keyboard.choose('They complained')
    await typeDate(head, 'received')
    await head.keyboard.choose('Law enforcement')
    await seen(head, '11-request-new')
    await head.keyboard.press('button', 'Record the request')
    await heading(head, `Who has looked at ${reference}`)
    await head.keyboard.type('How do you know it is them?', 'Passport seen at the counter')
    await head.keyboard.press('button', 'Record it')
    await head.page.getByText('Passport seen at the counter').waitFor()
    await seen(head, '12-request')
    await head.keyboard.press('button', 'Decide what may be told')
    await heading(head, 'What may be told')
    const kinds = await head.page.getByRole('group').count()
    for (let n = 0; n < kinds; n += 1)
      await head.page.locator(`input[name="tell-${n}"]`).first().check()
    await head.page.locator('input[name="tell-0"][value="no"]').check()
    await head.page.locator('#exemption-0').selectOption('others')
    await head.page.locator('#why-0').fill('It would say who was ill')
    await seen(head, '13-decide')
    await head.keyboard.press('button', 'Record what may be told')
    await head.keyboard.press('button', 'Write the letter')
    await head.keyboard.press('button', 'See the letter')
    await head.page.waitForSelector('.candour-letter')
    match((await head.page.textContent('.candour-letter')) ?? '', /kept\s+back by law/)
    await seen(head, '14-letter')
    await head.keyboard.press('button', 'Make the letter')
    await head.page.getByRole('link', { name: 'The letter (PDF)' }).waitFor()
    await seen(head, '15-answered')
    await head.end()
  })
})

async function heading({ page }: Visit, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Checked and drawn as wide as a desk and as narrow as a phone. */
async function seen({ page, checkAccess, picture }: Visit, name: string): Promise<void> {
  await checkAccess()
  await picture(`looks-${name}`)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(`looks-${name}-phone`)
  const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
  equal(wide, 390, `${name} scrolls sideways`)
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function signInAnywhere({ go, page }: Visit, who: string): Promise<void> {
  await go('/sign-in')
  await page.getByLabel(who).check()
  await page.getByRole('button', { name: 'Sign in' }).last().click()
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'))
}

async function referenceOf({ go, page }: Visit, matter: string): Promise<string> {
  await go(matter)
  return /CO\/\d+\/26/.exec((await page.textContent('main')) ?? '')?.[0] ?? ''
}
