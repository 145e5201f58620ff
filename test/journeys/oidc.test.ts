/**
 * Signing in at one's own organisation with a keyboard alone: there and back, words kept while the
 * session ran out, two kinds of work, signed out there and here, and an organisation that is down.
 */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, openSignOn, type SignOn, startBrowser, type Visit } from '#test'
import { typeDate } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  for (const width of [1280, 390])
    test(`a caseworker signs in where she works, at ${width} pixels`, { skip }, async t => {
      const signOn = await openSignOn(engine)
      t.after(() => signOn.close())
      const { origin, organisation } = signOn
      const by = organisation.issuer
      const visit = await browser.visit(origin, { width, by, ...(pictures ? { pictures } : {}) })
      const { go, page, keyboard, checkAccess, picture } = visit
      const seen = async (name: string) => {
        await checkAccess()
        await picture(`oidc-${width}-${name}`)
      }
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

      organisation.people.set('quill', { name: 'Amara Quill', groups: ['PSD Caseworkers'] })
      await go('/work/take')
      await heading('Sign in')
      await seen('1-sign-in')
      await keyboard.press('button', 'Sign in with Northmoor Police')
      await say(visit, 'quill')
      await heading('Take a complaint')
      await page.getByText('Amara Quill, caseworker').waitFor()

      await takeDown(visit)
      signOn.test.pass(31 * 60)
      await keyboard.press('button', 'Save and continue')
      await heading('Sign in')
      await keyboard.press('button', 'Sign in with Northmoor Police')
      await page.waitForURL('**/who?kept=yes')
      await page.getByText('You were signed out while you were working').waitFor()
      equal(await page.getByLabel('Their name').inputValue(), 'Jo Lantry')
      equal(await page.getByLabel('Your notes').inputValue(), 'Ring before noon.')
      await seen('2-words-kept')

      await keyboard.press('button', 'Sign out')
      await heading('You have signed out here')
      await seen('3-signed-out')
      signOn.test.pass(-31 * 60)
      await keyboard.press('button', 'Sign out of Northmoor Police too')
      await keyboard.press('button', 'Sign me out')
      await page.waitForURL(`${origin}/sign-in`)

      const { people } = organisation
      people.set('quill', { name: 'Amara Quill', groups: ['PSD Caseworkers', 'PSD Head'] })
      await keyboard.press('button', 'Sign in with Northmoor Police')
      await say(visit, 'quill')
      await heading('Which work are you doing now?')
      await seen('4-which-work')
      await keyboard.press('button', 'Continue')
      await page.waitForSelector('.govuk-error-summary')
      await seen('5-which-work-error')
      await keyboard.choose('Head of professional standards')
      await keyboard.press('button', 'Continue')
      await page.getByText('Amara Quill, head of professional standards').waitFor()

      await leaveThere(signOn, visit)
      await go('/work')
      await heading('Sign in')

      people.set('quill', { name: 'Amara Quill', groups: [] })
      await keyboard.press('button', 'Sign in with Northmoor Police')
      await say(visit, 'quill')
      await heading('You may not use this service')
      match(
        String(await page.textContent('main')),
        /You are not in a group that may use this\. Ask/,
      )
      await seen('6-no-group')

      signOn.test.pass(32 * 60)
      await organisation.stop()
      try {
        await keyboard.press('link', 'Other ways to sign in')
        await keyboard.press('button', 'Sign in with Northmoor Police')
        await heading('We cannot reach Northmoor Police’s sign-in')
        await seen('7-not-answering')
        await keyboard.press('link', 'Other ways to sign in')
        await keyboard.choose('Jay Arden, caseworker')
        await keyboard.press('button', 'Sign in')
        await page.getByText('Jay Arden, caseworker').waitFor()
      } finally {
        await organisation.start()
      }
      await visit.end()
    })
})

/** At the organisation's own page. */
async function say({ page, keyboard }: Visit, who: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Who are you?' }).waitFor()
  await keyboard.type('Your name here', who)
  await keyboard.press('button', 'Go on')
}

/** Half of a complaint rung in: typed, and not yet sent. */
async function takeDown(visit: Visit): Promise<void> {
  const { page, keyboard } = visit
  await keyboard.press('button', 'Take a complaint')
  await keyboard.choose('By phone')
  await keyboard.choose('Spoken')
  await typeDate(visit, 'made')
  await keyboard.type('Time it was made', '12.01am')
  await keyboard.press('button', 'Save and continue')
  await page.waitForURL('**/who')
  await keyboard.type('Their name', 'Jo Lantry')
  await keyboard.type('Your notes', 'Ring before noon.')
}

/** Signs out at the organisation, as from another of its services. */
async function leaveThere({ organisation }: SignOn, { page, keyboard }: Visit): Promise<void> {
  await page.goto(`${organisation.issuer}/session/end`)
  await keyboard.press('button', 'Sign me out')
  await page.getByText('You are signed out everywhere').waitFor()
}
