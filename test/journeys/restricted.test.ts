/**
 * An officer's inspector learns nothing of a complaint about him, anywhere; is let in once, in an
 * emergency, by a second person; and an auditor reads why the same day. All by keyboard.
 */
import { equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { bringInventedFile } from '#desk'
import type { TestApp, TestEngine, Visit } from '#test'
import { onAnEngine, openTestApp, startBrowser } from '#test'
import { signIn } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

const directory = `id,forename,surname,number,rank,station,answers to
4471,Oliver,Pike,4471,Detective Sergeant,Harbour Street,3907
3907,Tamsin,Rook,3907,Detective Inspector,Harbour Street,
`

/** What is never the same twice: one-use ids, form tokens and the minute it is printed in. */
function steady(html: string): string {
  return html
    .replaceAll(/Printed by [^<\n]*/g, '')
    .replaceAll(/name="(?:token|command)" value="[^"]*"/g, '')
    .replaceAll(/nonce-[\w+/=-]+/g, '')
}

onAnEngine(engine => {
  test('the inspector of whoever it is about learns nothing, but once', { skip }, async t => {
    const { app, origin } = await begin(engine, t.after.bind(t))
    const visit = async (who: string, start: string, width = 1280) => {
      const one = await browser.visit(origin, { width, ...(pictures ? { pictures } : {}) })
      await signIn(one, who, start)
      return one
    }
    const seen = async (one: Visit, name: string) => {
      await one.checkAccess()
      await one.picture(`restricted-${name}`)
      const { width } = one.page.viewportSize() ?? { width: 0 }
      const wide = await one.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, width, `${name} scrolls sideways`)
    }

    const jay = await visit('Jay Arden, caseworker', '/work')
    await jay.go('/work/matters?q=')
    const matter = await addressWith(jay, 'mugging')
    await open(jay, matter)
    await jay.keyboard.press('button', 'Take this complaint')
    await jay.page.waitForURL('**?done=taken')
    await jay.go(`${matter}/people/new?described=0`)
    await jay.keyboard.type('Name', 'Oliver Pike')
    await jay.keyboard.type('Number', '4471')
    await jay.keyboard.choose('Police officer')
    await jay.keyboard.press('button', 'Save who it is about')
    await jay.page.waitForURL('**?done=named')
    const reference = await referenceOf(jay, matter)
    await jay.go(`${matter}/letters`)
    await jay.go(`${matter}/evidence`)
    const file = await jay.page.locator('a[href^="/work/documents/"]').first().getAttribute('href')
    ok(file)
    await jay.go(`${matter}/history`)
    await jay.page.getByText('Waiting. You can carry on with other tasks.').waitFor()
    await seen(jay, '01-history-waiting')

    const keeper = await visit('Ottilie Grange, gatekeeper', '/holdings')
    await keeper.page.getByText('Oliver Pike', { exact: true }).waitFor()
    equal((await keeper.page.textContent('main'))?.includes('mugging'), false)
    await seen(keeper, '02-holdings')
    await keeper.keyboard.press('button', /^I have checked/)
    await keeper.page.getByText('Nobody is waiting for you').waitFor()
    equal(await keeper.go(matter), 403)
    await keeper.end()
    await jay.go(`${matter}/history`)
    await jay.page
      .getByText(
        /^Asked \d+ \w+ \d\d:\d\d\. Answered by the gatekeeper \d+ \w+ \d\d:\d\d: nothing you need to do\.$/,
      )
      .waitFor()

    const rook = await visit('Tamsin Rook, caseworker', '/work/force')
    const words = ['Pike', 'mugging', 'Quill', reference, matter]
    for (const path of [
      '/work',
      '/work/force',
      '/work/not-taken',
      '/work/matters',
      '/work/matters?q=Pike',
      '/work/waivers',
      '/work/post',
    ]) {
      await rook.go(path)
      const html = await rook.page.content()
      for (const word of words) equal(html.includes(word), false, `${word} on ${path}`)
    }
    // He is in the directory, as everybody is; that he is complained of is not.
    await rook.go('/work/people?q=Oliver+Pike')
    for (const word of [reference, matter])
      equal((await rook.page.content()).includes(word), false, word)
    await rook.go(`/work/matters?q=${encodeURIComponent(reference)}`)
    equal((await rook.page.textContent('main'))?.includes('mugging'), false)
    const none = matter.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000')
    for (const part of ['', '/people', '/history', '/letters', '/notes', '/access', '/timeline']) {
      const [theirs, nobodys] = [
        await fetched(rook, matter + part),
        await fetched(rook, none + part),
      ]
      equal(theirs.status, nobodys.status, part)
      equal(theirs.body, nobodys.body, part)
    }
    const [theirs, nobodys] = [
      await fetched(rook, file),
      await fetched(rook, file.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000')),
    ]
    equal(theirs.status, nobodys.status)
    equal(theirs.body, nobodys.body)
    const counted = async (one: Visit) => {
      await one.go('/work/force')
      return one.page.locator('a.candour-reference').evaluateAll(all => all.length)
    }
    ok((await counted(rook)) < (await counted(jay)))

    await rook.go('/work')
    await rook.keyboard.press('link', 'Ask for emergency access')
    await rook.page.getByRole('heading', { level: 1, name: 'Ask for emergency access' }).waitFor()
    await seen(rook, '03-ask')
    await rook.keyboard.press('button', 'Ask')
    await rook.page.waitForSelector('.govuk-error-summary')
    const asked: string[] = []
    for (const named of ['CO/9999/99', reference]) {
      await rook.go('/work/emergency')
      await rook.keyboard.type('Reference', named)
      await rook.keyboard.type('Why do you need it now?', 'She is at the counter and afraid.')
      await rook.keyboard.choose('15 minutes')
      await rook.keyboard.press('button', 'Ask')
      await rook.page
        .getByText('Asked. If it can be opened, a second person will be told.')
        .waitFor()
      asked.push(`${rook.page.url()} ${steady((await rook.page.textContent('main')) ?? '')}`)
    }
    equal(asked[0], asked[1])
    await seen(rook, '04-asked')

    const wren = await visit('Wren Castell, head of professional standards', '/work')
    await wren.page.getByRole('heading', { name: 'Emergency access asked for' }).waitFor()
    await seen(wren, '05-today')
    await open(wren, `${matter}/access`)
    await wren.page
      .getByText(/Oliver Pike answers to them/)
      .first()
      .waitFor()
    await seen(wren, '06-who')
    await wren.go('/work/emergency/asked')
    await seen(wren, '07-list')
    await wren.keyboard.press('link', /^Decide.*Tamsin Rook/)
    await wren.page.getByText('Think whether somebody else could go').waitFor()
    await seen(wren, '08-decide')
    await wren.keyboard.choose('Let them in')
    await wren.keyboard.press('button', 'Save the decision')
    await wren.page.getByText('It is open to them now.').waitFor()

    await open(rook, matter)
    await rook.page.getByText('Opened to you in an emergency').first().waitFor()
    await seen(rook, '09-opened')
    app.pass(16 * 60)
    await rook.go(matter)
    equal((await rook.page.textContent('main'))?.includes('mugging'), false)
    equal(await rook.go(matter), 403)
    await rook.end()

    const auditor = await visit('Noor Achterberg, auditor', '/audit/looks')
    await auditor.go('/audit/emergency')
    await auditor.page.getByText('She is at the counter and afraid.').first().waitFor()
    await seen(auditor, '10-audit')
    await auditor.keyboard.press('link', /^Review.*Tamsin Rook/)
    await auditor.page
      .getByRole('heading', { level: 1, name: /^Review emergency access/ })
      .waitFor()
    await auditor.keyboard.type('What did you find?', 'It was needed, and for no longer.')
    await seen(auditor, '11-review')
    await auditor.keyboard.press('button', 'Save the review')
    await auditor.page.getByText('Your review is recorded.').waitFor()
    await auditor.end()

    await open(wren, `${matter}/access`)
    await wren.keyboard.press('button', 'Give it to somebody to read')
    await wren.page.getByRole('heading', { level: 1, name: /^Give it to/ }).waitFor()
    await wren.keyboard.choose(/^Cato Brandreth/)
    await wren.keyboard.type('What do they need it for?', 'To prepare the misconduct hearing.')
    await lastDay(wren)
    await seen(wren, '12-give')
    await wren.keyboard.press('button', 'Give it')
    await wren.page.waitForURL('**?done=access-given')
    const cato = await visit('Cato Brandreth, panel chair', '/given')
    await seen(cato, '13-given')
    await cato.keyboard.press('link', reference)
    await cato.page.getByText('To prepare the misconduct hearing.').first().waitFor()
    equal((await cato.page.textContent('main'))?.includes('Amara'), false)
    await seen(cato, '14-given-matter')
    equal(await cato.go(matter), 403)
    await cato.end()
    await wren.end()

    await jay.go(`${matter}/access/interest`)
    await jay.keyboard.choose('Friend')
    await jay.keyboard.type(/^Whom do you know/, 'I play cricket with him.')
    await seen(jay, '15-interest')
    await jay.keyboard.press('button', 'Declare it, and leave this complaint')
    await jay.page.getByText('That complaint is no longer yours to see.').waitFor()
    equal(await jay.go(matter), 403)
    await jay.end()
  })

  test('on a phone and without scripts nothing scrolls sideways', { skip }, async t => {
    const { origin } = await begin(engine, t.after.bind(t))
    const phone = { javaScript: false, width: 390, height: 844 }
    const one = await browser.visit(origin, { ...phone, ...(pictures ? { pictures } : {}) })
    await signIn(one, 'Wren Castell, head of professional standards', '/work')
    await one.go('/work/matters?q=')
    const matter = await addressWith(one, 'mugging')
    for (const [name, path] of Object.entries({
      who: `${matter}/access`,
      give: `${matter}/access/give`,
      unit: `${matter}/access/unit`,
      interest: `${matter}/access/interest`,
      ask: '/work/emergency',
      asked: '/work/emergency/asked',
    })) {
      await open(one, path)
      await one.checkAccess()
      await one.picture(`restricted-phone-${name}`)
      const wide = await one.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
      equal(wide, 390, `${name} scrolls sideways`)
    }
    await one.end()
  })
})

async function begin(engine: TestEngine, after: (close: () => Promise<void>) => void) {
  const app: TestApp = await openTestApp(await engine.fresh(), { demonstration: true })
  after(() => app.close())
  const [force] = app.bench.authorities
  ok(force)
  await bringInventedFile(app.bench, { authority: force.id, what: 'officers', text: directory })
  const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
  return { app, origin }
}

/** The address of the complaint whose words begin with this. */
async function addressWith(visit: Visit, word: string): Promise<string> {
  const { page } = visit
  const links = await page
    .locator('a[href^="/work/matters/"]')
    .evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
  const matters = new Set(links.map(href => href.split('/').slice(0, 4).join('/')))
  for (const href of matters) {
    await open(visit, href)
    if ((await page.textContent('main'))?.includes(word)) return href
  }
  throw new Error(`no complaint says ${word}`)
}

async function referenceOf({ page, go }: Visit, matter: string): Promise<string> {
  await go(matter)
  const heading = (await page.textContent('h1')) ?? ''
  const [reference] = /C[OM]\/\d+\/\d+/.exec(heading) ?? []
  ok(reference)
  return reference
}

async function fetched({ page }: Visit, path: string) {
  const answer = await page.request.get(path, { maxRedirects: 0 })
  const body = steady(await answer.text()).replaceAll(path, 'PATH')
  return { status: answer.status(), body }
}

/** Opens a page of a matter; whoever is asked why they look says that they supervise it. */
async function open({ page, go, keyboard }: Visit, path: string): Promise<void> {
  await go(path)
  if (!new URL(page.url()).pathname.endsWith('/why')) return
  const atOnce = page.getByRole('button', { name: 'I supervise this work' })
  if ((await atOnce.count()) > 0) await keyboard.press('button', 'I supervise this work')
  else {
    await keyboard.choose('I supervise this work')
    await keyboard.press('button', 'Continue')
  }
  await page.waitForURL(url => !url.pathname.endsWith('/why'))
}

async function lastDay({ page }: Visit): Promise<void> {
  const day = new Date(Date.now() + 7 * 86_400_000)
  await page.getByLabel('Day').fill(String(day.getDate()))
  await page.getByLabel('Month').fill(String(day.getMonth() + 1))
  await page.getByLabel('Year').fill(String(day.getFullYear()))
}
