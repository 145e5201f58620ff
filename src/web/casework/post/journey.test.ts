/** A morning with the post: print what waits, say who posted it, and mend what came back. */
import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, openTestApp, startBrowser } from '#test'
import { became, writeTo } from './mailroom.fixture.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  async function opened(after: (close: () => Promise<void>) => void, width: number) {
    const app = await openTestApp(await engine.fresh())
    after(() => app.close())
    for (const name of ['Amara Quill', 'Ŵen Dafis', 'Sol Ferris'])
      await writeTo(app, { name, by: 'post', safe: ['post'] })
    const ways = { by: 'email', safe: ['email', 'phone', 'post'] } as const
    const bounced = await writeTo(app, { name: 'Ines Okoro', ...ways })
    await became(app, bounced, ['bounced', 'their mailbox is full'])
    const failed = await writeTo(app, { name: 'Bo Lindqvist', by: 'email', safe: ['email'] })
    await became(app, failed, ['not-set-up', 'no mail server is set up'])
    await writeTo(app, { name: 'Theo Marsh', ...ways })
    const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
    const visit = await browser.visit(origin, { width, ...(pictures ? { pictures } : {}) })
    const seen = async (name: string) => {
      await visit.checkAccess()
      await visit.picture(`post-${width}-${name}`)
      const wide = await visit.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, width, `${name} scrolls sideways`)
    }
    await visit.go('/work')
    await visit.page.getByLabel('Jay Arden, caseworker').check()
    await visit.page.getByRole('button', { name: 'Sign in' }).click()
    await visit.page.waitForURL('**/work')
    await visit.go('/work/post')
    return { ...visit, seen }
  }

  for (const width of [1280, 390])
    test(`a morning with the post by keyboard, ${width} wide`, { skip }, async t => {
      const { page, keyboard, seen, go, end } = await opened(t.after.bind(t), width)
      await page.getByRole('heading', { level: 1, name: 'Post and messages' }).waitFor()
      await seen('01-to-print')
      await keyboard.press('button', 'Print the ticked letters')
      await page.waitForSelector('.govuk-error-summary')
      await seen('02-nothing-ticked')
      await keyboard.tick(/^Letter of/)
      await keyboard.press('button', 'Print the ticked letters')
      await page.getByRole('heading', { level: 1, name: 'Check what is printed' }).waitFor()
      await page.getByText('1 letter, 1 sheet.').waitFor()
      await keyboard.press('button', 'Choose others')
      await page.getByRole('heading', { level: 1, name: 'Post and messages' }).waitFor()
      await keyboard.press('button', 'Print all of this page')
      await page.getByText('3 letters, 3 sheets.').waitFor()
      await seen('03-check')
      await keyboard.press('button', 'Print them')
      await page.getByRole('heading', { level: 1, name: 'Letters printed together' }).waitFor()
      await seen('04-batch')
      const pdf = await page
        .getByRole('link', { name: 'Open the file to print' })
        .getAttribute('href')
      const file = await page.request.get(pdf ?? '')
      equal(file.headers()['content-type'], 'application/pdf')
      equal((await file.body()).subarray(0, 5).toString(), '%PDF-')
      await go('/work/post/printed')
      await seen('05-printed')
      await keyboard.press('link', /^Record that it was posted/)
      await page.getByRole('heading', { level: 1, name: 'Letters printed together' }).waitFor()
      await keyboard.press('button', 'Record that they were posted')
      await page.getByText('It is recorded that the letters were posted.').waitFor()
      await seen('06-posted')
      await go('/work/post/on-their-way')
      await seen('07-on-their-way')
      await go('/work/post/stuck')
      await page.getByText('Their mailbox is full.').waitFor()
      await seen('08-stuck')
      await keyboard.press('link', /^Choose another way/)
      await page.getByRole('heading', { level: 1, name: 'Choose another way' }).waitFor()
      await seen('09-another-way')
      await keyboard.press('button', 'Send it this way')
      await page.waitForSelector('.govuk-error-summary')
      await keyboard.choose('Post')
      await keyboard.press('button', 'Send it this way')
      await page.getByText('It goes another way now.').waitFor()
      await keyboard.press('link', /^They were told another way/)
      await page.getByRole('heading', { level: 1, name: 'They were told another way' }).waitFor()
      await keyboard.choose('I handed the letter over')
      await seen('10-told')
      await keyboard.press('button', 'Record it')
      await page.getByText('It is recorded how and when they were told.').waitFor()
      await seen('11-mended')
      await end()
    })
})
