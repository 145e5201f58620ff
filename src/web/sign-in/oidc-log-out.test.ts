/** Signing out of one's own organisation signs out here; and a provider that does not answer. */
import { equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { onAnEngine, openSignOn, type SignOn, type Wanderer, wanderer } from '#test'
import { formIn } from '../testing/stage.ts'
import { type Steps, stepsAt } from './oidc.fixture.ts'

const happening = 'http://schemas.openid.net/event/backchannel-logout'

onAnEngine(engine => {
  let signOn: SignOn
  let steps: Steps
  before(async () => {
    signOn = await openSignOn(engine)
    steps = stepsAt(signOn)
  })
  after(() => signOn.close())

  /** Signs out at the organisation itself, as from another of its services. */
  async function leaveThere(browser: Wanderer): Promise<void> {
    const { issuer } = signOn.organisation
    const page = await browser.go(`${issuer}/session/end`)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    await browser.go(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' })
  }

  async function send(token: string, provider = 'northmoor'): Promise<number> {
    const url = `${signOn.origin}/sign-in/oidc/${provider}/back-channel-logout`
    const body = new URLSearchParams({ logout_token: token })
    return (await fetch(url, { method: 'POST', body })).status
  }

  let serial = 0
  /** A logout token as the organisation would send it, but for `changes`. */
  async function logout(changes: JWTPayload = {}): Promise<JWTPayload> {
    const now = Math.floor(Date.now() / 1000)
    const { issuer, seen } = signOn.organisation
    serial += 1
    return {
      iss: issuer,
      aud: 'candour',
      iat: now,
      exp: now + 120,
      jti: `a logout of the test ${engine.name} ${serial}`,
      sub: seen.idToken?.sub ?? '',
      events: { [happening]: {} },
      ...changes,
    }
  }

  test('signing out there ends the session here at once, and no other', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const [one, other] = [wanderer(), wanderer()]
    await steps.signIn(one, 'okello')
    await steps.signIn(other, 'okello')
    await leaveThere(one)
    equal(await steps.isSignedIn(one), false)
    equal(await steps.isSignedIn(other), true)
  })

  test('the same logout again is refused, and ends nothing', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const browser = wanderer()
    await steps.signIn(browser, 'okello')
    const token = await signOn.organisation.sign(await logout())
    equal(await send(token), 200)
    equal(await steps.isSignedIn(browser), false)
    await steps.signIn(browser, 'okello')
    equal(await send(token), 400)
    const { logoutToken = '' } = signOn.organisation.seen
    equal(await send(logoutToken), 400)
    equal(await steps.isSignedIn(browser), true)
  })

  test('a logout that is wrong in any one thing ends nothing', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const browser = wanderer()
    await steps.signIn(browser, 'okello')
    const { sign } = signOn.organisation
    const now = Math.floor(Date.now() / 1000)
    const wrong: Readonly<Record<string, JWTPayload>> = {
      issuer: { iss: 'https://elsewhere.example' },
      audience: { aud: 'another-client' },
      expired: { exp: now - 60 },
      old: { iat: now - 600, exp: now + 600 },
      'not yet': { iat: now + 600, exp: now + 1200 },
      nonce: { nonce: 'as an ID token has' },
      'no event': { events: {} },
      'another event': { events: { 'https://elsewhere.example/event': {} } },
      'an event that is no object': { events: { [happening]: 'yes' } },
      nobody: { sub: '' },
      'no id': { jti: '' },
    }
    for (const [what, changes] of Object.entries(wrong))
      equal(await send(await sign(await logout(changes))), 400, what)
    const { privateKey } = await generateKeyPair('RS256')
    equal(await send(await sign(await logout(), privateKey)), 400, 'another key')
    const shared = new TextEncoder().encode('a secret of the test, and of nothing else at all')
    const hmac = new SignJWT(await logout()).setProtectedHeader({ alg: 'HS256' })
    equal(await send(await hmac.sign(shared)), 400, 'a secret any client holds')
    const [head, , mark] = (await sign(await logout())).split('.')
    const body = Buffer.from(JSON.stringify(await logout())).toString('base64url')
    equal(await send(`${head}.${body}.${mark}`), 400, 'altered')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    equal(await send(`${none}.${body}.`), 400, 'unsigned')
    equal(await send(''), 400, 'no token')
    equal(await send(await sign(await logout()), 'elsewhere'), 404)
    equal(await steps.isSignedIn(browser), true)
  })

  test('a logout for another person, or for another session of theirs, ends nothing', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const browser = wanderer()
    await steps.signIn(browser, 'okello')
    const { sign } = signOn.organisation
    equal(await send(await sign(await logout({ sub: 'amari' }))), 200)
    equal(await send(await sign(await logout({ sid: 'another' }))), 200)
    equal(await steps.isSignedIn(browser), true)
    const { sid } = signOn.organisation.seen.idToken ?? {}
    equal(await send(await sign(await logout({ sub: '', sid }))), 200)
    equal(await steps.isSignedIn(browser), false)
  })

  test('a logout while they still choose their work leaves nothing to choose', async () => {
    steps.join('cai', 'PSD Caseworkers', 'PSD Audit')
    const browser = wanderer()
    const choice = formIn((await steps.signIn(browser, 'cai')).html)
    equal(await send(await signOn.organisation.sign(await logout())), 200)
    const answer = { ...choice.hidden, role: 'auditor' }
    match((await browser.go(signOn.origin + choice.action, answer)).html, /finished already/)
  })

  test('signing out here leads on to signing out there, and back to signing in', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const { origin, organisation } = signOn
    const browser = wanderer()
    const page = await steps.signIn(browser, 'okello')
    const token = /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const out = await browser.go(`${origin}/sign-out`, { token, command: crypto.randomUUID() })
    match(out.html, /You have signed out here/)
    equal(await steps.isSignedIn(browser), false)
    const href = /href="([^"]*session\/end[^"]*)"/.exec(out.html)?.[1] ?? ''
    const there = new URL(href.replaceAll('&amp;', '&'))
    equal(there.origin, organisation.issuer)
    equal(there.searchParams.get('id_token_hint'), null)
    const asked = await browser.go(there.href)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.html)?.[1] ?? ''
    const back = await browser.go(`${organisation.issuer}/session/end/confirm`, {
      xsrf,
      logout: 'yes',
    })
    equal(back.url, `${origin}/sign-in`)
    match((await steps.begin(browser)).html, /Who are you\?/)
  })

  test('an organisation that does not answer stops nobody else, and is asked again', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const { origin, organisation, test: app } = signOn
    const browser = wanderer()
    const late = await steps.leadBack(browser, 'okello')
    await organisation.stop()
    try {
      match((await browser.go(late)).html, /We cannot reach Northmoor Police/)
      app.pass(61)
      match((await steps.begin(browser)).html, /We cannot reach Northmoor Police/)
      match((await browser.go(`${origin}/sign-in`)).html, /Jay Arden/)
    } finally {
      await organisation.start()
    }
    app.pass(6)
    await steps.signIn(browser, 'okello')
    equal(await steps.isSignedIn(browser), true)
  })
})
