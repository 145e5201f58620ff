/** Somebody misspelt is found, their history read, a doubtful record answered, history weighed. */
import { equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { type JsonObject, matterId } from '#kernel'
import {
  onAnEngine,
  openTestApp,
  startBrowser,
  type TestApp,
  type TestEngine,
  type Visit,
} from '#test'
import { bringInvented } from '../../src/desk/people/invented.fixture.ts'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']
type Options = Parameters<typeof browser.visit>[1]

onAnEngine(engine => {
  test('from a misspelt name to a history that was weighed', { skip }, async t => {
    const { app, visit } = await begin(engine, t.after.bind(t))
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`people-${name}`)
    }
    const heading = (name: string | RegExp) =>
      page.getByRole('heading', { level: 1, name }).waitFor()

    await go('/work/people')
    await heading('Find an officer')
    await seen('01-find')
    await keyboard.press('button', 'Find')
    await page.waitForSelector('.govuk-error-summary')
    match(await page.title(), /^Error: Find an officer/)
    await seen('02-find-error')
    await keyboard.type('Name, number or both', 'Zebedee Quartermain')
    await keyboard.press('button', 'Find')
    await page.getByText('Nobody like that').waitFor()
    await seen('03-find-nobody')
    await go('/work/people?q=Oliver+Pike')
    await page.getByText('Pyke, not Pike: one letter differs').first().waitFor()
    await seen('04-find-found')

    await keyboard.press('link', 'Oliver Pyke')
    await heading(/^History: Oliver Pyke/)
    await page.getByText('Not searched:').waitFor()
    await page.getByText('1 matter, in 14 years of service; none proven.').waitFor()
    await page.getByText('Number 4417, not 4471: two digits swapped').waitFor()
    await seen('05-history')
    await keyboard.press('button', 'Answer whether they are the same person')
    await heading(/^Check: may be the same person/)
    await seen('06-check')
    await keyboard.press('button', 'Save these answers')
    await page.waitForSelector('.govuk-error-summary')
    await seen('07-check-error')
    await keyboard.choose('Same person')
    await keyboard.type('Why?', 'His sergeant at the time says so.')
    await keyboard.press('button', 'Save these answers')
    await page.waitForURL('**?done=answered')
    await page
      .getByText('Jay Arden answered that it is: His sergeant at the time says so.')
      .waitFor()
    await page.getByText('2 matters, in 14 years of service; 1 proven.').waitFor()
    await seen('08-history-answered')

    const matter = await someMatter(visit)
    await go(`${matter}/history`)
    await page.getByText('Nobody has been named as complained against yet').waitFor()
    await seen('09-nobody-named')
    await nameSomebody(app, matter)
    await go(`${matter}/history`)
    await heading(/^History: O Pyke/)
    await seen('09-weigh')
    await keyboard.press('button', 'Save: history considered')
    await page.waitForSelector('.govuk-error-summary')
    await seen('10-weigh-error')
    for (const [at, choice] of ['Relevant', 'Not relevant'].entries()) {
      const row = page.locator('.candour-weigh').nth(at)
      if ((await row.count()) === 0) continue
      await row.getByLabel(choice, { exact: true }).check()
      await row.getByRole('textbox').fill('It is about the same kind of conduct')
    }
    await keyboard.type(/^What does this history tell you/, 'Ask him about the statement.')
    await keyboard.press('button', 'Save: history considered')
    await page.waitForURL('**?done=weighed')
    await page.getByText('It is recorded how history was weighed.').waitFor()
    await seen('11-weighed')
    await keyboard.press('button', 'Hide names')
    await page.getByRole('button', { name: 'Show names' }).waitFor()
    equal(await go('/work/people?q=Oliver+Pike'), 200)
    equal((await page.textContent('.candour-people'))?.includes('Pyke'), false)
    await seen('12-names-hidden')
    await page.locator('a.candour-do').first().click()
    await heading('History: (name hidden)')
    equal((await page.textContent('main'))?.includes('Pyke'), false)
    await seen('13-history-names-hidden')
    await end()
  })

  test('whoever it is about is found in the directory, tied and untied', { skip }, async t => {
    const { visit } = await begin(engine, t.after.bind(t), { javaScript: false })
    const { go, page, keyboard, checkAccess, picture, end } = visit
    const seen = async (name: string) => {
      await checkAccess()
      await picture(`people-subject-${name}`)
    }
    const matter = await someMatter(visit)
    await go(`${matter}/people/new`)
    await seen('01-new')
    await page.getByText('Start from what the complainant described').waitFor()
    await page.locator('a[href*="new?described="]').first().click()
    ok(await page.getByLabel('Name', { exact: true }).inputValue())
    await seen('02-from-described')
    await keyboard.type('Name, rank, number or unit', 'Oliver Pike')
    await keyboard.press('button', 'Find')
    await page.getByText('Pyke, not Pike: one letter differs').first().waitFor()
    await seen('03-found')
    await page
      .getByRole('link', { name: /^Use this record.*Oliver Pyke/ })
      .first()
      .click()
    equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Oliver Pyke')
    await page.getByText('Tied to their record in the directory').waitFor()
    await page.getByLabel('Rank group').selectOption('federated')
    await seen('04-tied')
    await keyboard.press('button', 'Save who it is about')
    await page.waitForURL('**?done=named')
    await go(`${matter}/history`)
    await page.getByText('This is their entry in the directory.').waitFor()
    await go(`${matter}/people`)
    await page
      .getByRole('link', { name: /^Change/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Not this record' }).click()
    equal(await page.getByText('Tied to their record').count(), 0)
    await keyboard.press('button', 'Save who it is about')
    await page.waitForURL('**?done=named')
    await go(`${matter}/history`)
    equal(await page.getByText('This is their entry in the directory.').count(), 0)
    await end()
  })

  for (const width of [1280, 390])
    test(`a history says what was found here, at ${width} pixels`, { skip }, async t => {
      const { app, visit } = await begin(engine, t.after.bind(t), { width })
      const { go, page, checkAccess, picture, end } = visit
      await go('/work/force')
      const [before = '', now = ''] = await page
        .locator('a.candour-reference')
        .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
      await nameSomebody(app, before, decidedHere)
      await nameSomebody(app, now)
      await go(`${now}/history`)
      await page.getByText('are complete to 31 Oct').waitFor()
      await page.getByText('NO CASE TO ANSWER', { exact: true }).first().waitFor()
      await page.getByText('NOT DETERMINED', { exact: true }).waitFor()
      await page.getByText('Cleared.').first().waitFor()
      await checkAccess()
      await picture(`people-here-${width}`)
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, width, 'the history scrolls sideways')
      await end()
    })

  test('on a phone and without scripts nothing scrolls sideways', { skip }, async t => {
    const { visit } = await begin(engine, t.after.bind(t), {
      javaScript: false,
      width: 390,
      height: 844,
    })
    const { go, page, picture, end } = visit
    await go('/work/people?q=Oliver+Pyke')
    const seen = async (name: string) => {
      await picture(`people-phone-${name}`)
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${name} scrolls sideways`)
    }
    await seen('01-find')
    await page.getByRole('link', { name: 'Oliver Pyke' }).first().click()
    await seen('02-history')
    await page.getByRole('button', { name: 'Answer whether they are the same person' }).click()
    await seen('03-check')
    await go(`${await someMatter(visit)}/people/new?find=Oliver+Pyke&pick=0`)
    await seen('04-subject')
    await end()
  })
})

async function begin(
  engine: TestEngine,
  after: (close: () => Promise<void>) => void,
  options: Options = {},
) {
  const app = await openTestApp(await engine.fresh(), { demonstration: true })
  after(() => app.close())
  const [force] = app.bench.authorities
  ok(force)
  await bringInvented(app.bench, force.id)
  const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
  const visit = await browser.visit(origin, { ...(pictures ? { pictures } : {}), ...options })
  await signIn(visit, 'Jay Arden, caseworker', '/work')
  return { app, visit }
}

async function someMatter({ go, page }: Visit): Promise<string> {
  await go('/work/force')
  const address = await page.locator('a.candour-reference').first().getAttribute('href')
  ok(address)
  return address
}

/** Two allegations about O. Pyke, and what was found of each. */
const decidedHere = [
  ...['rude', 'late'].map(id => ({
    type: 'AllegationAdded',
    allegation: { id, words: 'As it was told', about: ['pyke'] },
  })),
  { type: 'AllegationCoded', allegation: 'rude', codes: ['H1'] },
  { type: 'AllegationCoded', allegation: 'late', codes: ['A1'] },
  {
    type: 'OutcomeDecided',
    findings: [
      ['late', 'service-not-determined'] as const,
      ['rude', 'no-case-to-answer'] as const,
    ].map(([allegation, result]) => ({ allegation, result, reasons: 'As found.', actions: [] })),
  },
]

/** Names O. Pyke as complained against. */
async function nameSomebody(
  { bench }: TestApp,
  address: string,
  after: readonly ({ type: string } & JsonObject)[] = [],
): Promise<void> {
  const [force] = bench.authorities
  ok(force)
  const matter = matterId(address.split('/').at(-1) ?? '')
  const as = { authority: force.id, actor: { type: 'system' } } as const
  await bench.store.work(as, async tx => {
    const { version } = await tx.load(matter)
    const who = { subject: 'pyke', kind: 'officer', name: 'O Pyke', number: '4471' }
    const events = [{ type: 'SubjectNamed', who }, ...after].map(({ type, ...body }) => ({
      type,
      happened: '2026-11-30',
      body: { on: '2026-11-30', ...body },
    }))
    const appended = await tx.append({ stream: matter, expected: version, events })
    ok(appended.ok)
  })
}
