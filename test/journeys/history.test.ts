/**
 * The two earlier matters that nobody would have seen: one under another spelling, rank and number,
 * one at another force. Both are found, explained, answered for and weighed, after severity.
 */
import { equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { type JsonObject, londonDay } from '#kernel'
import { latestMatters, matterRow } from '#store'
import { onAnEngine, openTestApp, startBrowser, type TestApp, type Visit } from '#test'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('both hidden matters of the worked story are found, explained and weighed', {
    skip,
  }, async t => {
    const options = { demonstration: true, years: true, background: true }
    const app = await openTestApp(await engine.fresh(), options)
    t.after(() => app.close())
    const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
    const visitAt = (width: number) =>
      browser.visit(origin, { width, ...(pictures ? { pictures } : {}) })
    const jay = await visitAt(1280)
    await signIn(jay, 'Jay Arden, caseworker', '/work')
    const matter = await herMatter(app)

    await weighOnlyAfterSeverity(jay, matter)
    await answerWhoItIs(jay)
    await askEastmere(jay)
    const rowan = await visitAt(1280)
    await answerFromEastmere(rowan)
    await rowan.end()
    await weighBoth(jay, matter)
    await sayWhatCame(jay, matter)
    await jay.end()

    const phone = await visitAt(390)
    await signIn(phone, 'Jay Arden, caseworker', '/work')
    await onAPhone(phone, matter)
    await phone.end()
  })
})

const seenBy =
  ({ checkAccess, picture }: Visit) =>
  async (name: string) => {
    await checkAccess()
    await picture(`history-${name}`)
  }

/** Hers, in which somebody found that he may have behaved so as to justify proceedings. */
async function herMatter({ bench }: TestApp): Promise<string> {
  const [force] = bench.authorities
  ok(force)
  const as = { authority: force.id, actor: { type: 'system' } } as const
  return bench.store.work(as, async tx => {
    for (const { matter } of await latestMatters(tx, { max: 20 })) {
      if ((await matterRow(tx, matter))?.complainant !== 'Amara Quill') continue
      const { version } = await tx.load(matter)
      const on = londonDay(tx.now)
      const body: JsonObject = { on, of: 'disciplinary', why: 'What his e-mail says.' }
      const events = [{ type: 'IndicationFound', happened: on, body }]
      ok((await tx.append({ stream: matter, expected: version, events })).ok)
      return `/work/matters/${matter}`
    }
    throw new Error('she has not complained')
  })
}

async function weighOnlyAfterSeverity(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(matter)
  await keyboard.press('link', 'History')
  await page.getByRole('heading', { level: 1, name: /^History: Oliver Pike/ }).waitFor()
  await page.getByText('Before you can weigh this history').waitFor()
  await page.getByText('nothing you need to do').or(page.getByText('Waiting.')).first().waitFor()
  equal(await page.getByRole('button', { name: 'Save: history considered' }).count(), 0)
  equal(await page.getByText('Number 4417, not 4471').count(), 0)
  await seen('01-severity-first')
  await keyboard.press('link', 'Say how serious it is, on the allegation alone')
  await keyboard.choose('If proved, gross misconduct')
  await keyboard.type('Why, on the allegation alone?', 'He used a witness statement to reach her.')
  await keyboard.press('button', 'Save')
  await page.waitForURL('**/history/*?done=severity')
  await page.getByText('Number 4417, not 4471: two digits swapped').waitFor()
  await page.getByText('Pyke, not Pike').first().waitFor()
  await seen('02-may-be-him')
}

async function answerWhoItIs(visit: Visit): Promise<void> {
  const { page, keyboard } = visit
  await keyboard.press('button', 'Answer whether they are the same person')
  await page.getByRole('heading', { level: 1, name: /^Check: may be the same person/ }).waitFor()
  await seenBy(visit)('03-check')
  await keyboard.choose('Same person', /Pyke/)
  await keyboard.type('Why?', 'He was a constable there then, and signed as 4417 once.')
  await keyboard.press('button', 'Save these answers')
  await page.waitForURL('**?done=answered')
  await page.getByText('Jay Arden answered that it is:').waitFor()
  await page.getByText('Cleared.').first().waitFor()
}

async function askEastmere(visit: Visit): Promise<void> {
  const { page, keyboard } = visit
  const seen = seenBy(visit)
  await keyboard.press('link', 'Ask another force')
  await page.getByRole('heading', { level: 1, name: /^Ask another force/ }).waitFor()
  await keyboard.press('button', 'Ask them')
  await page.waitForSelector('.govuk-error-summary')
  await seen('04-ask-error')
  await keyboard.choose('Eastmere Police')
  await keyboard.press('button', 'Ask them')
  await page.waitForURL('**?done=asked')
  await page.getByText(/^Eastmere Police was asked on/).waitFor()
  await seen('05-asked')
}

async function answerFromEastmere(visit: Visit): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await signIn(visit, 'Rowan Teague, caseworker', '/work')
  const ask = page.getByRole('link', { name: /^Answer Northmoor Police/ })
  for (let tries = 0; tries < 40 && (await ask.count()) === 0; tries += 1) {
    await page.waitForTimeout(250)
    await go('/work/force')
  }
  await seen('06-eastmere-today')
  await keyboard.press('link', /^Answer Northmoor Police/)
  await page
    .getByRole('heading', { level: 1, name: 'Northmoor Police asks about Oliver Pike' })
    .waitFor()
  await keyboard.press('button', 'Send this answer')
  await page.waitForSelector('.govuk-error-summary')
  await seen('07-eastmere-error')
  await keyboard.tick(/^EP\/31\/10/)
  await page
    .locator('[name^="how-"]:visible')
    .fill('His application form names Harbour Street next.')
  await keyboard.choose(/^We hold earlier matters/)
  await seen('08-eastmere-answer')
  await keyboard.press('button', 'Send this answer')
  await page.getByText('They have it.').waitFor()
  await seen('09-eastmere-answered')
}

async function weighBoth(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard, picture } = visit
  const seen = seenBy(visit)
  await go(`${matter}/history`)
  const answered = page.getByText('Eastmere Police, answered on')
  for (let tries = 0; tries < 40 && (await answered.count()) === 0; tries += 1) {
    await page.waitForTimeout(250)
    await page.reload()
  }
  await page.getByText('Messages to a colleague after she asked him to stop').first().waitFor()
  await page.getByText('2 matters, in 15 years of service; 1 proven.').waitFor()
  await page.getByText('A woman he worked with').waitFor()
  await keyboard.press('button', 'Save: history considered')
  await page.waitForSelector('.govuk-error-summary')
  await page.getByRole('link', { name: 'Answer whether PS/112/15 is relevant' }).waitFor()
  await seen('10-weigh-error')
  await keyboard.choose('Relevant', 'Is PS/112/15 relevant?')
  await keyboard.type('Why, for PS/112/15, in one sentence', 'Also a witness, and about her looks.')
  await keyboard.choose('Relevant to enquiries only', 'Is EP/31/10 relevant?')
  await keyboard.type('Why, for EP/31/10, in one sentence', 'A colleague, and before he was one.')
  await keyboard.type(/^What does this history tell you/, 'Ask about the statement of 2015.')
  await keyboard.tick(/^EP\/31\/10/)
  await keyboard.type(/sought or checked about EP\/31\/10/, 'Ask Eastmere for the papers.')
  await seen('11-weigh')
  await keyboard.press('button', 'Save: history considered')
  await page.waitForURL('**?done=weighed')
  await page.getByText('Ask Eastmere for the papers.').waitFor()
  await seen('12-weighed')
  await page.emulateMedia({ media: 'print' })
  await page.getByText('Relevant: Also a witness, and about her looks.').waitFor()
  await picture('history-13-print')
  await page.emulateMedia({ media: 'screen' })
  await keyboard.press('link', 'Look at severity again')
  await page.getByText('On the allegation alone').first().waitFor()
  await keyboard.choose('The same')
  await keyboard.type('Because …', 'It was as serious without it.')
  await seen('14-severity-again')
  await keyboard.press('button', 'Save')
  await page.waitForURL('**?done=severity')
}

async function sayWhatCame(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(`${matter}/lines`)
  await keyboard.press('link', 'Ask Eastmere for the papers.')
  await keyboard.choose(/^Pursued/)
  await keyboard.type(/^What came of it/, 'The papers are filed.')
  await keyboard.press('button', /^Save/)
  await page.waitForURL('**/lines?done=ended')
  await page.getByText('The papers are filed.').waitFor()
  await seen('15-lines')
  await go(`${matter}/timeline`)
  await page.getByText('Another force answered about history').first().waitFor()
  await seen('16-timeline')
}

async function onAPhone(visit: Visit, matter: string): Promise<void> {
  const { go, page } = visit
  const seen = seenBy(visit)
  await go(`${matter}/history`)
  const own = new URL(page.url()).pathname
  for (const [name, address] of [
    ['history', own],
    ['ask', `${own}/ask`],
    ['check', `${own}/check`],
    ['lines', `${matter}/lines`],
    ['severity', `${matter}/severity`],
  ] as const) {
    await go(address)
    await seen(`phone-${name}`)
    const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
    equal(wide, 390, `${name} scrolls sideways`)
  }
}
