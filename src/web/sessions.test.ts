import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { Session } from './needs.ts'
import { hideNames } from './sign-in/hide-names.ts'
import { signIn } from './sign-in/sign-in.ts'
import { signOut } from './sign-in/sign-out.ts'
import { diary, emptyDiary } from './testing/diary.ts'
import { browser, formIn, jay, type Setup, sam, stage } from './testing/stage.ts'

const typed = { 'on-day': '27', 'on-month': '3', 'on-year': '2026', words: 'It rained.' }

async function opened(setup: Setup = {}) {
  const state = emptyDiary()
  const casework = [diary(state, 'handle'), signOut, hideNames]
  const set = await stage({ routes: { public: [signIn], track: [], casework }, ...setup })
  return { ...set, state, jays: browser(set.app) }
}

test('someone not signed in is asked to, and comes back to the page they wanted', async () => {
  const { jays } = await opened()
  const sent = await jays.get('/diary/mine?page=2')
  strictEqual(sent.statusCode, 303)
  strictEqual(sent.headers.location, '/sign-in?return=%2Fdiary%2Fmine%3Fpage%3D2')
  const back = await jays.send(await jays.get(String(sent.headers.location)), {
    person: jay.person,
    wanted: '/diary/mine?page=2',
  })
  strictEqual(back.headers.location, '/diary/mine?page=2')
})

test('the way back never leads to another site', async () => {
  const { jays } = await opened()
  const aways = [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    // A browser drops a tab from an address; a header cannot hold these at all.
    '/\t/elsewhere.example',
    '/diary/mine?elsewhere=€',
  ]
  for (const away of aways) {
    const page = await jays.get(`/sign-in?return=${encodeURIComponent(away)}`)
    doesNotMatch(page.body, /elsewhere/, away)
  }
})

test('a session ends after half an hour without use, however short it was', async () => {
  const { jays, pass } = await opened()
  await jays.signIn(jay)
  pass(29 * 60)
  strictEqual((await jays.get('/diary/mine')).statusCode, 200)
  pass(29 * 60)
  strictEqual((await jays.get('/diary/mine')).statusCode, 200)
  pass(31 * 60)
  strictEqual((await jays.get('/diary/mine')).statusCode, 303)
})

test('a session ends after twelve hours, however busy it was', async () => {
  const { jays, pass } = await opened()
  await jays.signIn(jay)
  for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    pass(20 * 60)
    strictEqual((await jays.get('/diary/mine')).statusCode, 200)
  }
  pass(20 * 60)
  strictEqual((await jays.get('/diary/mine')).statusCode, 303)
})

/** Sent too late: nothing is kept of it in the diary, and every word is given back. */
async function givenBack({ jays, state }: Awaited<ReturnType<typeof opened>>, page: Shown) {
  const late = await jays.send(page, typed)
  strictEqual(late.headers.location, '/sign-in?return=%2Fdiary%2Fmine%3Fkept%3Dyes')
  deepStrictEqual(state.entries, [])
  await jays.signIn(jay)
  match((await jays.get('/diary/mine?kept=yes')).body, />It rained\.<\/textarea>/)
}
type Shown = Awaited<ReturnType<ReturnType<typeof browser>['get']>>

test('half an hour without use falls to the second, and what was typed is given back', async () => {
  const set = await opened()
  const { jays, pass } = set
  await jays.signIn(jay)
  pass(30 * 60 - 1)
  const page = await jays.get('/diary/mine')
  strictEqual(page.statusCode, 200)
  pass(30 * 60)
  await givenBack(set, page)
})

test('twelve hours in all fall to the second, and what was typed is given back', async () => {
  const set = await opened()
  const { jays, pass } = set
  await jays.signIn(jay)
  for (let used = 0; used < 35; used += 1) {
    pass(20 * 60)
    await jays.get('/diary/mine')
  }
  pass(20 * 60 - 1)
  const page = await jays.get('/diary/mine')
  strictEqual(page.statusCode, 200)
  pass(1)
  await givenBack(set, page)
})

test('signing out ends the session for a copy of the cookie too', async () => {
  const { app, jays } = await opened()
  await jays.signIn(jay)
  const thief = browser(app)
  for (const [name, value] of jays.jar) thief.jar.set(name, value)
  strictEqual((await thief.get('/diary/mine')).statusCode, 200)
  const page = await jays.get('/diary/mine')
  await jays.post('/sign-out', formIn(page.body).hidden)
  strictEqual((await thief.get('/diary/mine')).statusCode, 303)
})

test('signing in again ends the sign-in before it in that browser', async () => {
  const { app, jays } = await opened()
  await jays.signIn(jay)
  const thief = browser(app)
  for (const [name, value] of jays.jar) thief.jar.set(name, value)
  await jays.signIn(jay)
  strictEqual((await jays.get('/diary/mine')).statusCode, 200)
  strictEqual((await thief.get('/diary/mine')).statusCode, 303)
})

test('the store keeps a hash of the token, never the token', async () => {
  const kept: [string, Session][] = []
  const set = await stage({ routes: { public: [signIn], track: [], casework: [] } })
  const open = set.desk.sessions.open
  const sessions = {
    ...set.desk.sessions,
    open: async (key: string, session: Session) => {
      kept.push([key, session])
      await open(key, session)
    },
  }
  const { app } = await stage({
    routes: { public: [signIn], track: [], casework: [] },
    desk: { sessions },
  })
  const jays = browser(app)
  await jays.signIn(jay)
  strictEqual(kept.length, 1)
  const token = jays.jar.get('candour')?.split('.')[0] ?? ''
  strictEqual(token.length, 43)
  doesNotMatch(JSON.stringify(kept), new RegExp(token))
})

test('cookies are out of reach of scripts and other sites, and bound to the host by https', async () => {
  const { app } = await opened({ config: { secureCookies: true } })
  const page = await app.inject('/sign-in')
  match(
    String(page.headers['set-cookie']),
    /^__Host-candour-form=[\w.-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  match(String(page.headers['strict-transport-security']), /^max-age=\d{8}$/)
})

test('a cookie changed by a single letter is nobody’s', async () => {
  const { jays } = await opened()
  await jays.signIn(jay)
  const cookie = jays.jar.get('candour') ?? ''
  jays.jar.set('candour', `${cookie.startsWith('A') ? 'B' : 'A'}${cookie.slice(1)}`)
  strictEqual((await jays.get('/diary/mine')).statusCode, 303)
})

test('signed out while typing: after signing in, the same page with everything typed', async () => {
  const { jays, pass, state } = await opened()
  await jays.signIn(jay)
  const page = await jays.get('/diary/mine')
  pass(31 * 60)
  const sent = await jays.send(page, typed)
  strictEqual(sent.headers.location, '/sign-in?return=%2Fdiary%2Fmine%3Fkept%3Dyes')
  deepStrictEqual(state.entries, [])
  await jays.signIn(jay)
  const back = await jays.get('/diary/mine?kept=yes')
  match(back.body, /You were signed out while you were working/)
  match(back.body, />It rained\.<\/textarea>/)
  match(back.body, /name="on-month"[^>]*value="3"/)
  const saved = await jays.send(back, typed)
  strictEqual(saved.statusCode, 303)
  const later = await jays.get('/diary/mine?kept=yes')
  doesNotMatch(later.body, /It rained/)
})

test('what one person typed is never shown to the next person at the same desk', async () => {
  const { jays, pass } = await opened({
    desk: { personas: async () => [jay, { ...sam, role: 'investigator' }] },
  })
  await jays.signIn(jay)
  const page = await jays.get('/diary/mine')
  pass(31 * 60)
  await jays.send(page, typed)
  await jays.signIn(sam)
  const back = await jays.get('/diary/mine?kept=yes')
  strictEqual(back.statusCode, 200)
  doesNotMatch(back.body, /It rained/)
})

test('kept words are bytes the store cannot read', async () => {
  const kept: Uint8Array[] = []
  const keptForms = {
    keep: async (_id: string, sealed: Uint8Array) => void kept.push(sealed),
    take: async () => undefined,
  }
  const { jays, pass } = await opened({ desk: { keptForms } })
  await jays.signIn(jay)
  const page = await jays.get('/diary/mine')
  pass(31 * 60)
  await jays.send(page, typed)
  strictEqual(kept.length, 1)
  doesNotMatch(Buffer.from(kept[0] ?? []).toString('latin1'), /rained/)
})

test('hiding names lasts for the session and is asked for by a form', async () => {
  const { jays } = await opened()
  await jays.signIn(jay)
  const page = await jays.get('/diary/mine')
  match(page.body, />Hide names<\/button>/)
  const { hidden } = formIn(page.body)
  await jays.post('/hide-names', { ...hidden, hide: 'yes', back: '/diary/mine' })
  match((await jays.get('/diary/mine')).body, />Show names<\/button>/)
})

test('a role a page is not for cannot open it', async () => {
  const casework = [diary(emptyDiary(), 'audit')]
  const { app } = await stage({ routes: { public: [signIn], track: [], casework } })
  const sams = browser(app)
  await sams.signIn(sam)
  strictEqual((await sams.get('/diary/mine')).statusCode, 403)
})

test('where this is not the demonstration, nobody signs in without a password', async () => {
  const { jays } = await opened({ desk: { personas: async () => [] } })
  const page = await jays.get('/sign-in')
  match(page.body, /name="password"/)
  doesNotMatch(page.body, /type="radio"/)
})
