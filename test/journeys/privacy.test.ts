/**
 * A file that is legal advice: marked, it is in no search, list, given file or reviewer's file. And
 * what a complainant says is wrong: put right beside the old words, and seen by them.
 */
import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { commandId, type MatterId } from '#kernel'
import { onAnEngine, openTestApp, startBrowser, type TestApp, testWorld, type Visit } from '#test'
import { withFile } from '../../src/desk/privacy/file.fixture.ts'
import { enteredByInes, personaAs } from '../../src/desk/review/outcome.fixture.ts'
import { follow, signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']
const id = () => commandId(testWorld.id())

/** A matter Jay Arden handles, with one file of the complainant's that was read. */
async function staged(app: TestApp) {
  const found = await withFile(app)
  const jay = personaAs(app, 'Jay Arden')
  ok((await app.desk.work.takeComplaint({ ...jay, command: id() }, { matter: found.matter })).ok)
  const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...found, origin }
}

/** A review of it is asked for, so that a reviewer may read it; its address for the force. */
async function underReview(app: TestApp, matter: MatterId) {
  ok((await enteredByInes(app)).ok)
  const facts = (await app.desk.work.matter(personaAs(app, 'Jay Arden'), matter))?.facts
  return `/work/matters/${matter}/review/${facts?.reviews[0]?.review}/information`
}

const seenBy = (visit: Visit, at: string) => async (name: string) => {
  await visit.checkAccess()
  await visit.picture(`privacy-${at}-${name}`)
}
const wordsOf = async ({ page }: Visit) =>
  ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ')

const sizes = [
  { at: 'wide', width: 1280, height: 800 },
  { at: 'phone', width: 390, height: 844 },
] as const

onAnEngine(engine => {
  for (const { at, ...size } of sizes) {
    test(`a file that is legal advice leaves no more, ${at}`, { skip }, async t => {
      const app = await openTestApp(await engine.fresh())
      t.after(() => app.close())
      const { matter, document, origin } = await staged(app)
      const visit = await browser.visit(origin, { ...size, ...(pictures ? { pictures } : {}) })
      const { go, keyboard, page } = visit
      const seen = seenBy(visit, at)
      await signIn(visit, 'Jay Arden', '/work')
      await go(`/work/matters/${matter}/evidence`)
      match(await wordsOf(visit), /Counsel advises/)
      await seen('01-evidence')
      await keyboard.press('link', /^How this may be used/)
      await page.waitForURL('**/use')
      await keyboard.press('button', 'Save how it may be used')
      await page.waitForSelector('.govuk-error-summary')
      await seen('02-use-errors')
      await keyboard.choose('General')
      await keyboard.choose('Opinion')
      await keyboard.tick('Complainant')
      await keyboard.choose('Legal advice')
      await keyboard.choose('Yes', 'Did whoever gave it set terms?')
      await keyboard.type('Who gave it?', 'Pell & Rowe, solicitors')
      await keyboard.type('On what terms?', 'For the complainant’s own use.')
      await keyboard.type('Why is it marked so?', 'It is what their counsel advised.')
      await seen('03-use')
      await keyboard.press('button', 'Save how it may be used')
      await page.waitForURL('**/evidence?done=marked')
      await seen('04-marked')
      doesNotMatch(await wordsOf(visit), /Counsel advises/)

      await go(`/work/documents/${document}`)
      const warned = await wordsOf(visit)
      match(warned, /This file is kept back.*It is legal advice/)
      doesNotMatch(warned, /Counsel advises/)
      await seen('05-kept-back')
      // Asked for at its old address, it is not given: the page that says why is.
      await go(`/work/documents/${document}/original`)
      equal(new URL(page.url()).pathname, `/work/documents/${document}`)
      await go('/work/matters?words=Counsel')
      doesNotMatch(await wordsOf(visit), /CO\/900\/26/)
      const csv = await page.request.get('/work/export/matters.csv')
      match(await csv.text(), /OFFICIAL-SENSITIVE: PROFESSIONAL STANDARDS/)
      doesNotMatch(await csv.text(), /Counsel|opinion of counsel/)

      await go(`/work/documents/${document}`)
      await keyboard.press('link', 'Read it all the same')
      await page.waitForURL('**/kept')
      match(await wordsOf(visit), /Kept back.*Counsel advises/)
      await seen('06-opened')
      await go(`/work/documents/${document}`)
      match(await wordsOf(visit), /Opened here.*by Jay Arden/)

      await go(await underReview(app, matter))
      match(await wordsOf(visit), /Kept back\. It is legal advice/)
      await keyboard.type('What do you supply?', 'The advice you asked for.')
      await keyboard.tick('opinion of counsel.txt')
      await keyboard.press('button', 'Supply it')
      await page.waitForSelector('.govuk-error-summary')
      match(await wordsOf(visit), /Enter why they may read a file that is kept back/)
      await seen('07-supply-errors')
      await visit.end()
    })

    test(`what is wrong is put right beside the old words, ${at}`, { skip }, async t => {
      const app = await openTestApp(await engine.fresh())
      t.after(() => app.close())
      const { matter, code, origin } = await staged(app)
      const options = { ...size, ...(pictures ? { pictures } : {}) }
      const hers = await browser.visit(origin, options)
      const herSeen = seenBy(hers, at)
      await follow(hers, code, 'blue kettle')
      await hers.keyboard.press('link', 'Something here is wrong? Tell us')
      await hers.page.waitForURL('**/track/wrong')
      await hers.keyboard.press('button', 'Tell us it is wrong')
      await hers.page.waitForSelector('.govuk-error-summary')
      await herSeen('10-wrong-errors')
      await hers.keyboard.choose(/^We logged your complaint/)
      await hers.keyboard.type(/^What is wrong/, 'It was not rude. He refused to write it down.')
      await herSeen('11-wrong')
      await hers.keyboard.press('button', 'Tell us it is wrong')
      await hers.page.waitForURL('**/track/complaint?done=wrong')
      match(await wordsOf(hers), /You told us this is wrong: We logged your complaint/)
      await herSeen('12-told')

      const visit = await browser.visit(origin, options)
      const { go, keyboard, page } = visit
      const seen = seenBy(visit, at)
      await signIn(visit, 'Jay Arden', '/work')
      await go('/work/force')
      await keyboard.press('link', /^Decide what is said to be wrong/)
      await page.waitForURL('**/timeline')
      match(await wordsOf(visit), /Contested To be decided/)
      await seen('13-timeline')
      await keyboard.press('link', /^Correct this.*Complaint logged/)
      await page.waitForURL('**/correct/**')
      await keyboard.press('button', 'Save the decision')
      await page.waitForSelector('.govuk-error-summary')
      await seen('14-correct-errors')
      await keyboard.choose('It is corrected')
      await keyboard.type('What should it say?', 'Refused to write a complaint down.')
      await keyboard.type('Why?', 'Her own words say so.')
      await seen('15-correct')
      await keyboard.press('button', 'Save the decision')
      await page.waitForURL('**/timeline?done=corrected')
      const words = await wordsOf(visit)
      match(words, /Rudeness at a station counter.*Superseded.*Refused to write a complaint down/)
      await seen('16-corrected')
      await go(`/work/matters/${matter}/purpose`)
      await keyboard.choose('Law enforcement')
      await keyboard.type('Why?', 'It could be misconduct in public office.')
      await seen('17-purpose')
      await keyboard.press('button', 'Save the purpose')
      await page.waitForURL('**?done=purpose')
      match(await wordsOf(visit), /Handled for: law enforcement\./)
      await go(`/work/matters/${matter}/notes`)
      await keyboard.type('Add a note', 'I think he was tired.')
      await keyboard.press('button', 'Add the note')
      await page.waitForURL('**?done=noted')
      await keyboard.press('button', /^Opinion.*mark the note/)
      await page.waitForURL('**?done=note-marked')
      await seen('18-notes')
      await visit.end()

      await hers.go('/track/complaint')
      const told = await wordsOf(hers)
      match(told, /We corrected this: We logged your complaint/)
      match(told, /Refused to write a complaint down\./)
      await herSeen('19-answered')
      await hers.end()
    })
  }
})
