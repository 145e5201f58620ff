import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { answered, draftsInMemory } from '../testing/drafts.ts'
import { browser, formIn, stage } from '../testing/stage.ts'
import type { Told } from './draft.ts'
import { reportPages } from './pages.ts'

async function opened(told?: Told) {
  const drafts = draftsInMemory(told)
  const routes = { public: reportPages, track: [], casework: [] }
  const { app } = await stage({ routes, desk: { report: drafts.verbs } })
  const visitor = browser(app)
  return { drafts, visitor, app }
}

/** A browser that holds a draft with these answers. */
async function holding(told: Told) {
  const set = await opened(told)
  await set.visitor.send(await set.visitor.get('/report/force'), { force: 'northmoor' })
  return set
}

const on = { press: 'on' }

test('naming the force begins a draft held by this browser alone', async () => {
  const { drafts, visitor } = await opened()
  const begun = await visitor.send(await visitor.get('/report/force'), { force: 'northmoor' })
  strictEqual(begun.headers.location, '/report/who')
  match(visitor.jar.get('candour-draft') ?? '', /^[\w-]{43}\.[\w-]{43}$/)
  deepStrictEqual(drafts.told(), { force: { force: 'northmoor' } })
})

test('a page deep in the journey leads a stranger to its start', async () => {
  const { visitor } = await opened(answered)
  for (const path of ['/report/who', '/report/files', '/report/check', '/report/saved'])
    strictEqual((await visitor.get(path)).headers.location, '/report', path)
})

test('the wrong force: nothing chosen, one not offered, not sure without a place', async () => {
  const { visitor } = await opened()
  const page = await visitor.get('/report/force')
  const choose = /Choose which police force this is about, or select ‘I am not sure’/
  match((await visitor.send(page, {})).body, choose)
  match((await visitor.send(page, { force: 'elsewhere' })).body, choose)
  match((await visitor.send(page, { force: 'not-sure' })).body, /Enter a postcode or a place/)
  const kept = await visitor.send(page, { force: 'not-sure', place: 'Alder Street' })
  strictEqual(kept.headers.location, '/report/who')
})

test('another body is told who to contact, with the date to keep', async () => {
  const { visitor } = await holding({})
  const force = await visitor.get('/report/force')
  const body = await visitor.send(force, { force: 'another-body' })
  strictEqual(body.headers.location, '/report/reach/another-body')
  match((await visitor.get('/report/reach/another-body')).body, /Monday 30 November 2026/)
  strictEqual((await visitor.get('/report/reach/nobody')).statusCode, 403)
})

test('somebody who will not say who they are is never asked for a name', async () => {
  const { right: _, ...some } = answered
  const { visitor, drafts } = await holding({ ...some, who: { who: 'unnamed' } })
  const page = await visitor.get('/report/unnamed')
  match(page.body, /If you lose this code we cannot find you\./)
  const told = await visitor.send(page, { standing: 'not-said', ...on })
  strictEqual(told.headers.location, '/report/safe')
  const safe = await visitor.send(await visitor.get('/report/safe'), { safe: 'none', ...on })
  strictEqual(safe.headers.location, '/report/happened')
  await visitor.send(await visitor.get('/report/right'), { remedies: 'apology', ...on })
  await visitor.send(await visitor.get('/report/check'), {})
  const [sent] = drafts.sent
  strictEqual(sent?.report.anonymous, true)
  strictEqual(sent?.report.contact.name, '')
  deepStrictEqual(sent?.report.contact.ways.email, { may: false })
})

test('a police employee says who may know their name, and reports no complaint', async () => {
  const { visitor, drafts } = await holding({ ...answered, who: { who: 'police-employee' } })
  const page = await visitor.get('/report/employee')
  match(page.body, /not a breach of the standards of behaviour when it is a protected disclosure/)
  match((await visitor.send(page, on)).body, /Select who may know your name/)
  match(
    (await visitor.send(page, { 'may-know': 'one-person', ...on })).body,
    /Enter the name of the one person who may know/,
  )
  await visitor.send(page, { 'may-know': 'nobody', ...on })
  const check = await visitor.get('/report/check')
  match(check.body, /a report of a possible conduct matter, not a complaint/)
  doesNotMatch(check.body, /⟦Amara⟧/)
  await visitor.send(check, {})
  deepStrictEqual(drafts.sent[0]?.sealed, { mayKnow: 'nobody' })
  strictEqual(drafts.sent[0]?.report.contact.name, '')
  strictEqual(drafts.sent[0]?.report.standing, 'police-employee')
})

test('a child who complains alone is told they may', async () => {
  const { visitor } = await holding({ who: { who: 'affected', young: 'yes' } })
  match((await visitor.get('/report/safe')).body, /You are allowed to complain, however young/)
})

test('half an answer can be kept, and is there on coming back', async () => {
  const { visitor, drafts } = await holding({})
  const page = await visitor.get('/report/contact')
  const left = await visitor.send(page, { name: '', email: 'yes', press: 'later' })
  strictEqual(left.headers.location, '/report/saved')
  deepStrictEqual(drafts.told()?.['contact'], { name: '', email: 'yes' })
  match((await visitor.get('/report/contact')).body, /name="email"[^>]*value="yes" checked/)
  match((await visitor.get('/report/saved')).body, /DR-7KQ2-9XHD-4TRW/)
})

test('an answer with a problem is not kept, and nothing typed is lost', async () => {
  const { visitor, drafts } = await holding({})
  const page = await visitor.get('/report/contact')
  const back = await visitor.send(page, {
    name: 'Amara',
    email: 'yes',
    'email-where': 'amara',
    ...on,
  })
  strictEqual(back.statusCode, 400)
  match(back.body, /<a href="#email-where">Enter an e-mail address like name@example\.com<\/a>/)
  match(back.body, /<a href="#phone">Select whether we may ring you<\/a>/)
  match(back.body, /value="Amara"/)
  strictEqual(drafts.told()?.['contact'], undefined)
})

test('no way of being contacted is chosen for anybody', async () => {
  const { visitor } = await holding({})
  doesNotMatch((await visitor.get('/report/contact')).body, / checked/)
})

test('one more time can be added, and one taken away, with the others kept', async () => {
  const { visitor, drafts } = await holding({})
  const first = await visitor.get('/report/when')
  const more = await visitor.send(first, { 'when-1-words': 'about June 2019', press: 'more' })
  strictEqual(more.headers.location, '/report/when')
  const two = await visitor.get('/report/when')
  match(two.body, /Time 2/)
  const both = { 'when-1-words': 'about June 2019', 'when-2-words': 'about summer 2017' }
  await visitor.send(two, { ...both, press: 'remove-1' })
  deepStrictEqual(drafts.told()?.['when'], { count: '1', 'when-1-words': 'about summer 2017' })
})

test('pressing Enter goes on: it never removes anything', async () => {
  const { visitor } = await holding({ ...answered })
  for (const path of ['/report/when', '/report/people', '/report/who']) {
    const { body } = await visitor.get(path)
    const form = body.slice(body.indexOf('<form', body.indexOf('<main')))
    match(/<button[^>]*>/.exec(form)?.[0] ?? '', /name="press" value="on"/, path)
  }
})

test('checking waits for every answer, and shows each with a way to change it', async () => {
  const { visitor } = await holding({ ...answered, right: {} })
  strictEqual((await visitor.get('/report/check')).headers.location, '/report/right')
  const right = await visitor.get('/report/right')
  const done = await visitor.send(right, { remedies: 'apology', ...on })
  strictEqual(done.headers.location, '/report/files')
  const check = await visitor.get('/report/check')
  match(check.body, /about June 2019<br \/>/)
  match(check.body, /href="\/report\/when\?change=yes"/)
  match(check.body, /This is what I want to say\./)
})

test('a change goes back to checking', async () => {
  const { visitor } = await holding(answered)
  const page = await visitor.get('/report/because?change=yes')
  match(page.body, /class="govuk-back-link"[^>]*href="\/report\/check"|href="\/report\/check"/)
  const { hidden } = formIn(page.body)
  strictEqual(hidden['change'], 'yes')
  const back = await visitor.send(page, { because: 'none', ...on })
  strictEqual(back.headers.location, '/report/check')
})

test('sending sends once, whole, with the form’s own command', async () => {
  const { visitor, drafts } = await holding(answered)
  const page = await visitor.get('/report/check')
  const [one, two] = [await visitor.send(page, {}), await visitor.send(page, {})]
  strictEqual(one.headers.location, '/report/sent')
  strictEqual(two.headers.location, '/report/sent')
  strictEqual(drafts.sent.length, 1)
  strictEqual(drafts.sent[0]?.command, formIn(page.body).hidden['command'])
  strictEqual(drafts.sent[0]?.report.words, '⟦He shouted.⟧')
})

test('a code never given opens nothing, and costs this browser nothing', async () => {
  const { visitor } = await holding(answered)
  const before = visitor.jar.get('candour-draft')
  const page = await visitor.get('/report/come-back')
  const wrong = await visitor.send(page, { code: 'DR-0000-0000-0000' })
  match(wrong.body, /We do not have anything saved under that code/)
  strictEqual(visitor.jar.get('candour-draft'), before)
  const right = await visitor.send(page, { code: 'DR-7KQ2-9XHD-4TRW' })
  strictEqual(right.headers.location, '/report/check')
})

test('guessing codes is slowed, and the page says for how long', async () => {
  const { visitor } = await opened(answered)
  const page = await visitor.get('/report/come-back')
  const tries = []
  for (let guess = 0; guess < 8; guess++)
    tries.push((await visitor.send(page, { code: `DR-0000-0000-000${guess}` })).statusCode)
  deepStrictEqual(tries.slice(0, 5), [422, 422, 422, 422, 422])
  strictEqual(tries.at(-1), 429)
})

test('a draft can be taken off the device it was written on', async () => {
  const { visitor } = await holding(answered)
  const page = await visitor.get('/report/saved')
  await visitor.send(page, {})
  strictEqual(visitor.jar.has('candour-draft'), false)
  strictEqual((await visitor.get('/report/check')).headers.location, '/report')
})
