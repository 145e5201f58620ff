/** What leaves an investigation: its report, and a bundle in two editions, by keyboard alone. */
import { equal } from 'node:assert/strict'
import type { Visit } from '#test'
import { seenBy } from './evidence-steps.ts'
import { hers, lovely } from './investigated.ts'

/** It wants what only its author can say: that is written where it sends them, and it is signed. */
export async function signReport(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(`${matter}/investigation-report`)
  await keyboard.press('button', 'Begin the report with this')
  await page.waitForURL(/\?done=begun/)
  await seen('35-report')
  await keyboard.press('link', 'Sign this report')
  await page.getByText(/^Before you sign this report/).waitFor()
  await seen('36-report-cannot-yet')
  await keyboard.press('link', /^Write a summary/)
  await page.waitForURL(/\/parts\/opinion/)
  const opinion = 'There is a case to answer for gross misconduct [F1].'
  await keyboard.type('What this part says', `${opinion}\n\nHis account is not believed [A2, P3].`)
  await seen('37-report-part')
  await keyboard.press('button', 'Save this part')
  await page.waitForURL(/\?done=written/)
  await page.getByText(opinion).waitFor()
  await keyboard.press('link', 'Sign this report')
  await page.waitForURL(/\/sign$/)
  await keyboard.tick('I have read it, and it is my report')
  await keyboard.press('button', 'Sign this report')
  await page.getByText(/^Signed, version 2/).waitFor()
  await seen('38-report-signed')
}

const message = [
  [lovely, 'Somebody could come to harm'],
  [hers, 'How somebody can be reached'],
] as const
const inFiles = [
  ['his message.eml', message],
  ['second message.eml', message],
  ['log of the mail server.txt', message.slice(1)],
] as const

/** Her address, also above a message, and what he wrote of her: wherever they stand. */
export async function markWords(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  for (const [file, marks] of inFiles) {
    await go(`${matter}/evidence`)
    await keyboard.press('link', file)
    await page.waitForURL(/\/work\/documents\//)
    await keyboard.press('link', /^Take something out/)
    await page.waitForURL(/\/redact$/)
    for (const [at, [words, ground]] of marks.entries()) {
      await keyboard.type('The words', words)
      await keyboard.choose(ground)
      await keyboard.type('Why?', 'Nobody outside needs it to decide.')
      await keyboard.press('button', 'Take this out')
      await page.locator('.govuk-body q').nth(at).waitFor()
    }
  }
  await seenBy(visit)('39-redacted')
}

/** Every file of the matter, in its first section; answers its page. */
export async function makeBundle(visit: Visit, matter: string): Promise<string> {
  const { go, page, keyboard } = visit
  await go(`${matter}/bundles`)
  await keyboard.press('link', /^Make a bundle/)
  await page.waitForURL(/\/bundles\/new/)
  await keyboard.type('What is it called?', 'Meeting bundle')
  for (const select of await page.getByLabel('Where does it go?').all()) {
    await select.focus()
    await page.keyboard.press('ArrowDown')
  }
  await seenBy(visit)('40-bundle-new')
  await keyboard.press('button', 'Save this bundle')
  await page.waitForURL(/\?done=saved/)
  return new URL(page.url()).pathname
}

export async function buildEditions(visit: Visit, bundle: string, editions: readonly string[]) {
  const { go, page } = visit
  for (const edition of editions) {
    const section = page.locator(`section[aria-labelledby="edition-${edition}"]`)
    await go(bundle)
    await section.getByRole('button').focus()
    const asked = page.waitForResponse(answer => answer.url().endsWith('/build'))
    await page.keyboard.press('Enter')
    await asked
    await go(bundle)
    for (
      let tries = 0;
      tries < 100 && (await section.getByRole('button').count()) === 0;
      tries += 1
    ) {
      await page.waitForTimeout(200)
      await go(bundle)
    }
    equal(await section.getByText('Something has changed').count(), 0)
    await section.getByRole('link', { name: /^Save it as a PDF/ }).waitFor()
  }
  await seenBy(visit)(`41-built-${editions.length}`)
}

/** What came later goes in after the page it belongs to, and no other number changes. */
export async function putInLater(visit: Visit, bundle: string): Promise<void> {
  const { go, page, keyboard } = visit
  await go(bundle)
  await keyboard.press('link', 'Add a file received later')
  await page.waitForURL(/\/add$/)
  await page.getByLabel('Which file?').focus()
  await page.keyboard.press('ArrowDown')
  await keyboard.type('After which page?', '45')
  await page.getByLabel('Which section is it listed in?').focus()
  await page.keyboard.press('ArrowDown')
  await seenBy(visit)('42-add')
  await keyboard.press('button', 'Add it')
  await page.waitForURL(/\?done=added/)
  await page.getByText(/, after page 45/).waitFor()
}
