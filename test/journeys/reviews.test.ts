/**
 * A review: asked for late from the tracking page, and by a letter that lay with the wrong body;
 * longer given, decided and told by a local policing body; its recommendation answered.
 */
import { equal, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { addDays, type Day, londonDay } from '#kernel'
import { onAnEngine, openTestApp, startBrowser, testWorld, type Visit } from '#test'
import { toldOutcome } from '../../src/desk/review/outcome.fixture.ts'
import { follow, signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']
const today = () => londonDay(testWorld.now())

async function typeDay({ page }: Visit, name: string, on: Day): Promise<void> {
  const [year = '', month = '', date = ''] = on.split('-')
  await page.locator(`[name="${name}-day"]`).fill(String(Number(date)))
  await page.locator(`[name="${name}-month"]`).fill(String(Number(month)))
  await page.locator(`[name="${name}-year"]`).fill(year)
}

onAnEngine(engine => {
  test('a late application, decided by a local policing body and answered', { skip }, async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter, code } = await toldOutcome(app, addDays(today(), -40))
    const letters = await toldOutcome(app, addDays(today(), -40), { reference: 'CO/901/26' })
    const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
    const options = pictures ? { pictures } : {}
    const address = `/work/matters/${matter}`

    const hers = await browser.visit(origin, options)
    const seenBy = (visit: Visit) => async (name: string) => {
      await visit.checkAccess()
      await visit.picture(`reviews-${name}`)
    }
    const herSeen = seenBy(hers)
    await follow(hers, code, 'blue kettle')
    await hers.go('/track/review')
    match((await hers.page.textContent('main')) ?? '', /You can still ask\. Say why it is late/)
    await herSeen('01-ask')
    await hers.keyboard.press('button', 'Send it')
    await hers.page.waitForSelector('.govuk-error-summary')
    await herSeen('02-ask-error')
    await hers.keyboard.type(
      'Why do you want a review?',
      'I was in hospital. Nobody saw the video.',
    )
    await hers.keyboard.press('button', 'Send it')
    await hers.page.waitForURL('**/track/review?sent=yes')
    await herSeen('03-asked')

    const theirs = await browser.visit(origin, options)
    const { keyboard, page, go } = theirs
    const seen = seenBy(theirs)
    const heading = (name: string | RegExp) =>
      page.getByRole('heading', { level: 1, name }).waitFor()
    await signIn(theirs, 'Ines Hallam, reviewer', '/reviews')
    await heading('Reviews')
    await seen('04-list')
    await keyboard.press('link', 'Open the review of CO/900/26')
    await heading('Review, CO/900/26')
    await seen('05-file')
    await keyboard.press('link', 'Take the review')
    await heading('Take the review')
    await keyboard.press('button', 'Take the review')
    await page.waitForSelector('.govuk-error-summary')
    await seen('06-take-error')
    await keyboard.choose('No')
    await keyboard.press('button', 'Take the review')
    await page.waitForURL('**?done=taken')
    await go(`/reviews/matters/${matter}/decide`)
    await page.getByRole('heading', { name: 'Before you can make this decision' }).waitFor()
    await seen('07-decide-not-yet')
    await go(`/reviews/matters/${matter}`)
    await keyboard.press('link', 'Decide whether to give longer')
    await heading('Decide whether to give longer')
    await seen('08-time')
    await keyboard.type(/^What are the special circumstances/, 'She was in hospital until Monday.')
    await keyboard.press('button', 'Give longer')
    await page.waitForURL('**?done=extended')
    for (const whom of ['Northmoor Police', 'Detective Sergeant O. Pike']) {
      await go(`/reviews/matters/${matter}/notify`)
      await keyboard.choose(whom)
      await seen('09-notify')
      await keyboard.press('button', 'Record that they were told')
      await page.waitForURL('**?done=notified')
    }
    await keyboard.press('link', 'Ask for information')
    await heading('Ask for information')
    await keyboard.type('What do you need?', 'The video of the counter.')
    await seen('10-ask-information')
    await keyboard.press('button', 'Ask for it')
    await page.waitForURL('**?done=asked')

    const force = await browser.visit(origin, options)
    const forceSeen = seenBy(force)
    await signIn(force, 'Jay Arden, caseworker', '/work')
    await force.go(`${address}/review`)
    await forceSeen('11-force')
    await force.keyboard.press('link', 'Supply information')
    await force.keyboard.type(
      'What do you supply?',
      'The video is kept under C4; a copy is with you.',
    )
    await forceSeen('12-supply')
    await force.keyboard.press('button', 'Supply it')
    await force.page.waitForURL('**?done=review-supplied')

    await go(`/reviews/matters/${matter}/decide`)
    await keyboard.press('button', 'Record the decision')
    await page.waitForSelector('.govuk-error-summary')
    await seen('13-decide-error')
    for (const part of [
      'What was decided because of it',
      'What was done',
      'What the complainant was told',
    ])
      await keyboard.choose('Yes', `${part}: reasonable and proportionate?`)
    await keyboard.choose('No', 'What was found: reasonable and proportionate?')
    await page.locator('[name="why-findings"]').fill('Nobody looked at the video.')
    await keyboard.choose('No, it was not')
    await keyboard.type(
      'Your reasons',
      'The video would have settled it, and it was there to be seen.',
    )
    await keyboard.tick('Put something right')
    await page.locator('[name="words-remedy"]').fill('Watch the video and write to her again.')
    await seen('14-decide')
    await keyboard.press('button', 'Record the decision')
    await page.waitForURL('**?done=decided')
    await seen('15-decided')

    const people = [
      'Northmoor Police',
      'Detective Sergeant O. Pike',
      'Amara Quill, the complainant',
    ]
    for (const whom of people) {
      await go(`/reviews/matters/${matter}/tell`)
      await keyboard.choose(whom)
      await keyboard.choose('E-mail')
      await seen('16-tell')
      await keyboard.press('button', 'See the letter')
      await heading('Check the letter')
      match((await page.textContent('.candour-letter')) ?? '', /There is no\s+further review/)
      await seen(`17-letter-${people.indexOf(whom)}`)
      if (whom.endsWith('the complainant')) {
        // A notice would go to her; here somebody told her.
        await page.getByRole('button', { name: 'Send the notice' }).waitFor()
        await keyboard.press('button', 'Go back')
        await keyboard.choose('In person')
        await keyboard.press('button', 'See the letter')
        await heading('Check the letter')
      }
      await keyboard.press('button', 'Record that they were told')
      await page.waitForURL('**/reviews?done=told')
    }
    await seen('18-list-over')
    equal(await go(`/reviews/matters/${matter}`), 403)

    await force.go('/work/recommendations')
    await forceSeen('19-recommendations')
    await force.keyboard.press('link', /^Answer the recommendation in CO\/900\/26/)
    await force.keyboard.choose('Accepted in part')
    await force.keyboard.type(/^What will be done/, 'The video will be watched by Friday.')
    await forceSeen('20-answer')
    await force.keyboard.press('button', 'Record the answer')
    await force.page.waitForURL('**?done=recommendation-answered')
    await forceSeen('21-answered')
    const [csv] = await Promise.all([
      force.page.waitForEvent('download'),
      force.page.evaluate(() => {
        location.href = '/work/export/recommendations.csv'
      }),
    ])
    match(readFileSync(await csv.path(), 'utf8'), /Accepted in part,The video will be watched/)

    equal(await force.go(`${address}/letters`), 200)
    await forceSeen('21-letters')
    await go('/reviews')
    await page.getByText('The video will be watched by Friday.').waitFor()
    await seen('21-their-answer')

    // The other letter lay with the IOPC for five of its days: in time wherever it went.
    await force.go(`/work/matters/${letters.matter}/review/new`)
    await force.keyboard.choose('The IOPC')
    await typeDay(force, 'on', addDays(today(), -13))
    await force.keyboard.choose('Letter')
    await force.keyboard.type('Why do they ask for a review?', 'I do not agree.')
    await forceSeen('22-enter')
    await force.keyboard.press('button', 'Enter it')
    await force.page.waitForURL('**?done=review-entered')
    await force.keyboard.press('button', 'Forward it')
    await typeDay(force, 'on', addDays(today(), -8))
    await forceSeen('23-forward')
    await force.keyboard.press('button', 'Forward it')
    await force.page.waitForURL('**?done=review-forwarded')
    await forceSeen('24-in-time')
    match((await force.page.textContent('main')) ?? '', /with the wrong body for 5 days/)
    await go('/reviews')
    await page.getByText('In time').waitFor()

    await hers.go('/track/review')
    match((await hers.page.textContent('main')) ?? '', /You were told what was decided on/)
    await herSeen('25-told')
    await hers.keyboard.press('link', 'Read the letter')
    await hers.page.getByText('There is no further review').first().waitFor()
    for (const visit of [hers, theirs, force]) await visit.end()
  })

  test('on a phone, without scripts, the same file is read and decided', { skip }, async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    await toldOutcome(app, addDays(today(), -5))
    const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
    const visit = await browser.visit(origin, {
      javaScript: false,
      width: 390,
      height: 844,
      ...(pictures ? { pictures } : {}),
    })
    const { page, picture } = visit
    await signIn(visit, 'Ines Hallam, reviewer', '/reviews')
    await picture('reviews-phone-empty')
    await page.getByRole('link', { name: 'Enter one that came by letter or e-mail' }).click()
    await page.getByLabel('Reference of the complaint').fill('co/900/26')
    await typeDay(visit, 'made', addDays(today(), -45))
    await page.getByLabel('Complainant’s surname').fill('Quill')
    await page.getByLabel('Letter').check()
    await page.getByRole('button', { name: 'Enter it' }).click()
    await page.getByText('Select whether another body had it first').first().waitFor()
    await page.getByLabel('Yes, the IOPC').check()
    await typeDay(visit, 'first-director-general', addDays(today(), -3))
    await page.getByLabel('Why do they ask for a review?').fill('Nobody watched the video.')
    await picture('reviews-phone-enter')
    await page.getByRole('button', { name: 'Enter it' }).click()
    await page.waitForURL('**?done=entered')
    for (const part of ['', '/take', '/notify', '/decide', '/turn-away', '/ask']) {
      const path = new URL(page.url()).pathname.replace(/(matters\/[^/]+).*/, '$1')
      equal(await visit.go(`${path}${part}`), 200)
      await picture(`reviews-phone${part.replace('/', '-') || '-file'}`)
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${part} scrolls sideways`)
    }
    await visit.end()
  })
})
