/** The detective holds her case, and she is made safe without his learning of it. */
import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, commandId, londonDay, subjectId } from '#kernel'
import {
  onAnEngine,
  openTestApp,
  startBrowser,
  type TestApp,
  type TestEngine,
  testWorld,
  type VisitOptions,
} from '#test'
import { bringRows, casesFound, codeTo } from '../../src/desk/safe/safe.fixture.ts'
import { signIn, typeDate } from './intake-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']
const force = authorityId('northmoor')
const phone = { width: 390, height: 844 } as const
const reference = 'CR/1184/17'

const directory = [
  'id,forename,surname,number,rank,station,answers to',
  '4471,Oliver,Pike,4471,Detective Sergeant,Harbour Street,3907',
  '3907,Tamsin,Rook,3907,Detective Inspector,Harbour Street,',
]
const cases = [
  'case,victim,role,officer id,officer,officer unit,part',
  `${reference},Amara Quill,victim,,,,`,
  `${reference},,,4471,DS O. Pike,Harbour Street,holds it`,
]

async function staff({ desk }: TestApp) {
  const [jay] = (await desk.personas()).filter(({ name }) => name === 'Jay Arden')
  ok(jay)
  const { authority, person, name, role } = jay
  return () => ({
    authority,
    actor: { type: 'staff', person, name, role } as const,
    command: commandId(testWorld.id()),
  })
}

/** Her complaint, taken by Jay Arden, the detective named, and his cases brought in. */
async function staged(engine: TestEngine, after: (close: () => Promise<void>) => void) {
  const app = await openTestApp(await engine.fresh(), { demonstration: true })
  after(() => app.close())
  const { bench, desk } = app
  const as = await staff(app)
  const list = await desk.work.today(as(), { whose: 'force' })
  const matter = list?.safety.find(({ complainant }) => complainant === 'Amara Quill')?.matter
  ok(matter)
  await bringRows({ bench, force }, 'officers', directory)
  await bringRows({ bench, force }, 'cases', cases)
  await desk.work.takeComplaint(as(), { matter })
  const on = londonDay(testWorld.now())
  await desk.work.nameSubject(as(), {
    matter,
    on,
    who: {
      subject: subjectId('oliver-pike'),
      kind: 'officer',
      name: 'Oliver Pike',
      number: '4471',
      unit: 'Harbour Street',
      described: 0,
    },
  })
  equal(await casesFound({ bench, force }, matter), 1)
  await desk.work.considerSafety(as(), { matter, on, done: 'Spoke to her.' })
  const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
  return { app, matter, origin }
}

async function visitor(origin: string, who: string, options: VisitOptions = {}) {
  const visit = await browser.visit(origin, { ...(pictures ? { pictures } : {}), ...options })
  const { page, keyboard, checkAccess, picture } = visit
  return {
    ...visit,
    /** Signs in and goes there; says why, where it is not their own work. */
    async open(path: string, isFirst = false) {
      if (isFirst) await signIn(visit, who, '/work')
      await visit.go(path)
      if (!page.url().includes('/why')) return
      await keyboard.choose('I am covering for a colleague')
      await keyboard.press('button', 'Continue')
      await page.waitForURL(url => !url.pathname.endsWith('/why'))
    },
    async seen(name: string) {
      await checkAccess()
      await picture(`safe-${name}`)
    },
    main: async () => ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' '),
  }
}

const plan = 'Each look at her case is reported to us within the hour.'
const sentence = /DS O\. Pike holds CR\/1184\/17, in which the complainant is the victim\./

onAnEngine(engine => {
  test('she is made safe without his, his line’s or a caseworker’s learning how', {
    skip,
  }, async t => {
    const { matter, origin } = await staged(engine, t.after.bind(t))
    const safety = `/work/matters/${matter}/safety`

    const jay = await visitor(origin, 'Jay Arden')
    await jay.open('/work', true)
    match(await jay.main(), /Referrals and safety.*?Protect the complainant: CR\/1184\/17/)
    await jay.seen('01-today')
    await jay.open(`/work/matters/${matter}`)
    match(await jay.main(), sentence)
    await jay.seen('02-matter')
    await jay.open('/work')
    await jay.keyboard.press('link', /^Protect the complainant: CR\/1184\/17/)
    await jay.page.getByRole('heading', { level: 1, name: 'Protect the complainant' }).waitFor()
    match(await jay.main(), sentence)
    await jay.keyboard.press('button', 'Save how they are protected')
    await jay.page.waitForSelector('.govuk-error-summary')
    await jay.seen('03-case-errors')
    await jay.keyboard.choose(/^Do not change access yet/)
    await jay.keyboard.type('Why?', 'He would see at once that she has spoken to us.')
    await jay.keyboard.press('button', 'Save how they are protected')
    await jay.page.getByText('Counter-corruption has been asked. Do not change access').waitFor()
    await jay.seen('04-case-asked')
    const address = new URL(jay.page.url()).pathname

    const wren = await visitor(origin, 'Wren Castell')
    await wren.open('/work/force', true)
    await wren.open('/work/force')
    doesNotMatch(await wren.main(), /Protect the complainant|Decide how to protect/)
    await wren.open(address)
    match(await wren.main(), /Looked at\. There is nothing for you to do\./)
    await wren.seen('05-head-case')
    await wren.open(safety)
    await wren.seen('06-head-safety')
    const told = [await wren.main()]
    for (const part of ['', '/timeline', '/duties', '/people']) {
      await wren.open(`/work/matters/${matter}${part}`)
      told.push(await wren.main())
    }
    doesNotMatch(told.join(' '), /spoken to us|has been asked|Protected without|Lotte/)

    const idris = await visitor(origin, 'Idris Vane', phone)
    await idris.open('/work', true)
    match(await idris.main(), /Decide how to protect the complainant without tipping/)
    await idris.seen('07-today-phone')
    await idris.open(`${address}/covert`)
    await idris.keyboard.press('button', 'Save the decision')
    await idris.page.waitForSelector('.govuk-error-summary')
    await idris.seen('08-decide-errors-phone')
    await idris.keyboard.choose(/^Do not change access yet/)
    await idris.keyboard.type('Safety plan', plan)
    await idris.keyboard.type('Who sees to the plan?', 'Idris Vane')
    await idris.keyboard.type(/^Who runs the system, and is asked/, 'Lotte Amberley')
    await idris.keyboard.type('What are they asked? (optional)', 'Report each look')
    await idris.keyboard.press('button', 'Save the decision')
    await idris.page.getByText(plan).waitFor()
    await idris.seen('09-decided-phone')
    match(await idris.main(), /Not yet\. It is done only when they say so/)
    await idris.open('/work/watched')
    match(await idris.main(), /CO\/4\/26.*Idris Vane, again on/)
    await idris.seen('10-watched-phone')

    await jay.open(address)
    match(await jay.main(), /Counter-corruption has been asked/)
    for (const one of [jay, wren]) {
      await one.open(address)
      doesNotMatch(await one.main(), /Each look at her case|Lotte Amberley|Idris Vane/)
      equal(await one.go(`${address}/covert`), 403)
    }
    const rook = await visitor(origin, 'Tamsin Rook')
    await signIn(rook, 'Tamsin Rook', '/work')
    const there = await rook.go(address)
    const words = await rook.main()
    equal(await rook.go('/work/matters/no-such-matter/safety/cases/x'), there)
    equal(await rook.main(), words)
    await rook.go('/work/force')
    doesNotMatch(await rook.main(), /CO\/4\/26/)
    for (const one of [jay, wren, idris, rook]) await one.end()
  })

  test('it is done only once the system’s owner says so', { skip }, async t => {
    const { app, matter, origin } = await staged(engine, t.after.bind(t))
    const as = await staff(app)
    const [found] = (await app.desk.work.safeguard(as(), matter))?.cases ?? []
    ok(found)
    const jay = await visitor(origin, 'Jay Arden', phone)
    await jay.open('/work', true)
    await jay.open(`/work/matters/${matter}/safety/cases/${found.found.case}`)
    await jay.keyboard.choose(/^Reassign and ask/)
    await jay.keyboard.type('Who runs the system, and is asked?', 'Lotte Amberley')
    await jay.keyboard.type('Which system?', 'Crime recording')
    await jay.keyboard.type('Why?', 'He can open it at any time.')
    await jay.keyboard.press('button', 'Save how they are protected')
    await jay.page.getByText('Not yet. It is done only when they say so').waitFor()
    await jay.seen('20-asked-phone')
    await jay.keyboard.press('link', /^Record that it is done/)
    await jay.keyboard.type('Who runs the system, and confirmed it?', 'Lotte Amberley')
    await jay.keyboard.type('What did they do?', 'His access was removed.')
    await typeDate(jay, 'on')
    await jay.keyboard.type('At what time?', '00:01')
    await jay.seen('21-confirm-phone')
    await jay.keyboard.press('button', 'Record that it is done')
    await jay.page.getByText('Done. Lotte Amberley').waitFor()
    await jay.keyboard.press('link', /^Record that they were told/)
    await jay.keyboard.type('Who holds it now?', 'DC Imre Lund, Quayside')
    await jay.keyboard.choose('Phone')
    await jay.keyboard.press('button', 'Record that they were told')
    await jay.page.getByText('DC Imre Lund, Quayside. Phone').waitFor()
    await jay.keyboard.press('link', /^Ask for a review/)
    await jay.keyboard.type('Who is asked?', 'DI Fern Okello')
    await jay.keyboard.type('Where do they work?', 'Harbour Street')
    await typeDate(jay, 'due')
    await jay.keyboard.press('button', 'Ask for the review')
    await jay.page.waitForSelector('.govuk-error-summary')
    match(await jay.main(), /They work in the officer’s unit\. Choose somebody else/)
    await jay.keyboard.type('Where do they work?', 'Quayside')
    await jay.keyboard.press('button', 'Ask for the review')
    await jay.page.getByText('DI Fern Okello, Quayside, by').waitFor()
    await jay.seen('22-reviewed-phone')
    await jay.end()
  })

  test('what happened to her since, told on her own page, is everybody’s first thing', {
    skip,
  }, async t => {
    const { app, matter, origin } = await staged(engine, t.after.bind(t))
    const her = await visitor(origin, '', phone)
    await her.go('/track')
    await her.keyboard.type('Your code', codeTo({ bench: app.bench, force }, matter))
    await her.keyboard.press('button', 'Continue')
    await her.page.waitForURL('**/track/dates')
    await her.go('/track/second')
    await her.keyboard.type('The word or phrase only you know', 'demonstration')
    await her.keyboard.press('button', 'Continue')
    await her.page.waitForURL('**/track/complaint')
    await her.keyboard.press('link', 'Has anything happened to you since you complained?')
    await her.page.waitForURL('**/track/since')
    await her.keyboard.press('button', 'Tell us')
    await her.page.waitForSelector('.govuk-error-summary')
    await her.seen('30-since-errors-phone')
    await her.keyboard.choose('Somebody called or wrote to me')
    await her.keyboard.type('What happened, in your own words?', 'Three silent calls last night.')
    await her.keyboard.press('button', 'Tell us')
    await her.page.waitForURL('**?done=since')
    match(await her.main(), /Thank you for telling us\. Somebody looks at it today\./)
    doesNotMatch(await her.main(), /CR\/1184|access/)
    await her.seen('31-since-told-phone')

    const wren = await visitor(origin, 'Wren Castell')
    await wren.open('/work', true)
    match(await wren.main(), /Referrals and safety.*?Look at the complainant’s safety, CO\/4\/26/)
    await wren.open(`/work/matters/${matter}/safety`)
    match(await wren.main(), /Called or written to\. Three silent calls last night\./)
    await wren.seen('32-safety')
    for (const one of [her, wren]) await one.end()
  })
})
