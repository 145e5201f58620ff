/**
 * The worked story's end, by keyboard alone: each of the lines of enquiry that an allegation of
 * discrimination calls for is answered; the report is put together, edited and signed; words are
 * marked to be taken out; both editions of the bundle are built, a later file in them as 45A; and
 * in the redacted one the words are nowhere.
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, openTestApp, startBrowser, type Visit, whereWordsAre } from '#test'
import { allegeDiscrimination, answerLines, lines } from './evidence-lines-steps.ts'
import {
  buildEditions,
  makeBundle,
  markWords,
  putInLater,
  signReport,
} from './evidence-out-steps.ts'
import { seenBy } from './evidence-steps.ts'
import { signIn } from './intake-steps.ts'
import { hers, investigated, later, lovely } from './investigated.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('an investigation is reported, and leaves in two editions', { skip }, async t => {
    const options = { demonstration: true, background: true }
    const app = await openTestApp(await engine.fresh(), options)
    t.after(() => app.close())
    const matter = await investigated(app)
    const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
    const visitAt = (width: number) =>
      browser.visit(origin, { width, ...(pictures ? { pictures } : {}) })
    const jay = await visitAt(1280)
    await signIn(jay, 'Jay Arden, caseworker', '/work')
    await allegeDiscrimination(jay, matter)
    equal(await answerLines(jay, matter), lines)
    await signReport(jay, matter)
    await markWords(jay, matter)
    const bundle = await makeBundle(jay, matter)
    await buildEditions(jay, bundle, ['unredacted'])
    await later(app, matter)
    await putInLater(jay, bundle)
    await buildEditions(jay, bundle, ['redacted', 'unredacted'])

    const words = [hers, lovely]
    const redacted = await editionOf(jay, bundle, 'redacted')
    deepEqual(await whereWordsAre(redacted, words), [])
    ok((await whereWordsAre(redacted, ['page 45A'])).length > 0, 'the later file is 45A')
    const whole = await editionOf(jay, bundle, 'unredacted')
    for (const one of words) ok((await whereWordsAre(whole, [one])).length > 0, `${one} is in it`)
    ok((await whereWordsAre(whole, ['page 45A'])).length > 0, 'there too')
    await jay.end()

    const phone = await visitAt(390)
    await signIn(phone, 'Jay Arden, caseworker', '/work')
    for (const [name, address] of [
      ['lines', `${matter}/lines`],
      ['report', `${matter}/investigation-report`],
      ['bundle', bundle],
    ] as const) {
      equal(await phone.go(address), 200)
      await seenBy(phone)(`phone-${name}`)
      const wide = await phone.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${name} scrolls sideways`)
    }
    await phone.end()
  })
})

async function editionOf({ page }: Visit, bundle: string, edition: string): Promise<Uint8Array> {
  const given = await page.request.get(`${bundle}/${edition}/file`)
  equal(given.status(), 200)
  return new Uint8Array(await given.body())
}
