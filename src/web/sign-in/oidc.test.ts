/** Signing in at one's own organisation, against a real provider of it. */
import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { generateKeyPair, type JWTPayload } from 'jose'
import { bringInventedFile } from '#desk'
import { authorityId } from '#kernel'
import { onAnEngine, openSignOn, type SignOn, wanderer } from '#test'
import { formIn } from '../testing/stage.ts'
import { type Steps, stepsAt } from './oidc.fixture.ts'

onAnEngine(engine => {
  let signOn: SignOn
  let steps: Steps
  before(async () => {
    signOn = await openSignOn(engine)
    steps = stepsAt(signOn)
  })
  after(() => signOn.close())

  test('somebody in a group of ours signs in, and goes on to where they were', async () => {
    steps.join('okello', 'PSD Caseworkers', 'Running club')
    const { origin } = signOn
    const landed = await steps.signIn(wanderer(), 'okello')
    equal(landed.url, `${origin}/work`)
    match(landed.html, /Signed in as <strong>Sam okello<\/strong>, caseworker/)
    const elsewhere = await steps.signIn(wanderer(), 'okello', '/work/matters?state=open')
    equal(elsewhere.url, `${origin}/work/matters?state=open`)
    const outside = await steps.signIn(wanderer(), 'okello', '//elsewhere.example/')
    equal(outside.url, `${origin}/work`)
  })

  test('the question asked there cannot be guessed, and PKCE goes with it', async () => {
    const browser = wanderer()
    await browser.go(`${signOn.origin}/sign-in`)
    const to = `${signOn.origin}/sign-in/oidc/northmoor`
    const [one, other] = [await browser.step(to), await browser.step(to)].map(
      ({ headers }) => new URL(headers.get('location') ?? '').searchParams,
    )
    equal(one?.get('code_challenge_method'), 'S256')
    for (const secret of ['state', 'nonce', 'code_challenge']) {
      equal(one?.get(secret)?.length, 43, secret)
      equal(one?.get(secret) === other?.get(secret), false, secret)
    }
  })

  test('without PKCE the organisation refuses the question, and the answer', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const browser = wanderer()
    await browser.go(`${signOn.origin}/sign-in`)
    const asked = await browser.step(`${signOn.origin}/sign-in/oidc/northmoor`)
    const question = new URL(asked.headers.get('location') ?? '')
    question.searchParams.delete('code_challenge')
    question.searchParams.delete('code_challenge_method')
    const landed = await browser.go(question.href)
    match(landed.html, /You have not signed in|is not working/)
    equal(await steps.isSignedIn(browser), false)

    const back = new URL(await steps.leadBack(wanderer(), 'okello'))
    const answered = await fetch(`${signOn.organisation.issuer}/token`, {
      method: 'POST',
      headers: { authorization: signOn.basic },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: back.href.replace(/\?.*/, ''),
      }),
    })
    equal(answered.status, 400)
  })

  test('what comes back to another browser, or with another state, signs nobody in', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const browser = wanderer()
    const back = await steps.leadBack(browser, 'okello')
    const thief = wanderer()
    await thief.go(`${signOn.origin}/sign-in`)
    match((await thief.go(back)).html, /begun in another browser/)
    equal(await steps.isSignedIn(thief), false)
    const altered = back.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`)
    match((await browser.go(altered)).html, /begun in another browser/)
    equal(await steps.isSignedIn(browser), false)
    await browser.go(back)
    equal(await steps.isSignedIn(browser), true)
  })

  test('what comes back counts once, and not after ten minutes', async () => {
    steps.join('okello', 'PSD Caseworkers')
    const browser = wanderer()
    const back = await steps.leadBack(browser, 'okello')
    await browser.go(back)
    match((await browser.go(back)).html, /finished already/)
    const slow = wanderer()
    const late = await steps.leadBack(slow, 'okello')
    signOn.test.pass(601)
    try {
      match((await slow.go(late)).html, /longer than ten minutes/)
    } finally {
      signOn.test.pass(-601)
    }
    equal(await steps.isSignedIn(slow), false)
  })

  test('an ID token that is wrong in any one thing is not believed', async t => {
    steps.join('okello', 'PSD Caseworkers')
    const { organisation } = signOn
    t.after(() => organisation.meddle(undefined))
    const minutes = (count: number) => Math.floor(Date.now() / 1000) + count * 60
    const wrong: Readonly<Record<string, JWTPayload>> = {
      nonce: { nonce: 'another' },
      issuer: { iss: 'https://elsewhere.example' },
      audience: { aud: 'another-client' },
      'audience of several': { aud: ['candour', 'another'], azp: 'another' },
      expired: { exp: minutes(-1), iat: minutes(-10) },
      'access token': { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' },
      'no subject': { sub: '' },
    }
    for (const [what, claims] of Object.entries(wrong)) {
      organisation.meddle(said => organisation.sign({ ...said, ...claims }))
      const browser = wanderer()
      const landed = await steps.signIn(browser, 'okello')
      match(landed.html, /could not be trusted/, what)
      equal(await steps.isSignedIn(browser), false, what)
    }
    const { privateKey } = await generateKeyPair('RS256')
    organisation.meddle(said => organisation.sign(said, privateKey))
    const browser = wanderer()
    match((await steps.signIn(browser, 'okello')).html, /could not be trusted/)
    equal(await steps.isSignedIn(browser), false)
    organisation.meddle(undefined)
    await steps.signIn(browser, 'okello')
    equal(await steps.isSignedIn(browser), true)
  })

  test('whoever is in no group of ours is told so, and gets no account', async () => {
    steps.join('amari', 'Running club')
    const browser = wanderer()
    const landed = await steps.signIn(browser, 'amari')
    match(landed.html, /You are not in a group that may use this\. Ask/)
    equal(await steps.isSignedIn(browser), false)
    deepEqual(await signOn.accounts('Sam amari'), [])
  })

  test('whoever the organisation does not know has not signed in', async () => {
    const landed = await steps.signIn(wanderer(), 'nobody')
    match(landed.html, /You have not signed in/)
  })

  test('a group taken away ends what is open as soon as they sign in again', async () => {
    steps.join('bryn', 'PSD Caseworkers')
    const [one, other] = [wanderer(), wanderer()]
    await steps.signIn(one, 'bryn')
    equal(await steps.isSignedIn(one), true)
    steps.join('bryn')
    match((await steps.signIn(other, 'bryn')).html, /not in a group/)
    equal(await steps.isSignedIn(one), false)
    steps.join('bryn', 'PSD Head')
    const landed = await steps.signIn(other, 'bryn')
    match(landed.html, /Sam bryn<\/strong>, head of professional standards/)
  })

  test('with two kinds of work they say which it is, and have that one alone', async () => {
    const { origin } = signOn
    steps.join('cai', 'PSD Caseworkers', 'PSD Audit')
    const browser = wanderer()
    const choice = await steps.signIn(browser, 'cai')
    match(choice.html, /Which work are you doing now\?/)
    equal(await steps.isSignedIn(browser), false)
    const { action, hidden } = formIn(choice.html)
    const neither = await browser.go(origin + action, hidden)
    match(neither.html, /Select which work you are doing now/)
    const more = await browser.go(origin + action, {
      ...hidden,
      role: 'head of professional standards',
    })
    match(more.html, /Select which work you are doing now/)
    const landed = await browser.go(origin + action, { ...hidden, role: 'caseworker' })
    match(landed.html, /Sam cai<\/strong>, caseworker/)
    // Pressed again, or gone back to, it says that this is over.
    match((await browser.go(choice.url)).html, /finished already/)

    const second = wanderer()
    const again = formIn((await steps.signIn(second, 'cai')).html)
    await second.go(origin + again.action, { ...again.hidden, role: 'auditor' })
    equal(await steps.isSignedIn(browser), false, 'the first would now be in another role')
  })

  test('an account is made once, linked to the directory, and stopped by whoever may', async () => {
    const { organisation, test: app } = signOn
    await bringInventedFile(app.bench, {
      authority: authorityId('northmoor'),
      what: 'officers',
      text: 'id,forename,surname,number\n5012,Dana,Quill,4471\n5013,Dana,Osei,88\n',
    })
    const person = { name: 'Dana Quill', groups: ['PSD Head'], email: 'Dana.Quill@n.example' }
    organisation.people.set('dana', { ...person, number: '4471' })
    await Promise.all([steps.signIn(wanderer(), 'dana'), steps.signIn(wanderer(), 'dana')])
    const [dana, ...more] = await signOn.accounts('Dana Quill')
    deepEqual(more, [])
    deepEqual(
      [dana?.role, dana?.state, dana?.email, dana?.directory],
      ['head of professional standards', 'active', 'dana.quill@n.example', '5012'],
    )
    organisation.people.set('dana', { ...person, name: 'Dana Osei', number: '88' })
    const browser = wanderer()
    match((await steps.signIn(browser, 'dana')).html, /Dana Osei<\/strong>, head/)
    const [renamed] = await signOn.accounts('Dana Osei')
    deepEqual([renamed?.person, renamed?.directory], [dana?.person, '5013'])
    await signOn.suspend('Dana Osei')
    equal(await steps.isSignedIn(browser), false)
    match((await steps.signIn(wanderer(), 'dana')).html, /Your account here is stopped/)
  })

  test('nothing secret and nobody’s name is in the log', async () => {
    steps.join('okello', 'PSD Caseworkers')
    await steps.signIn(wanderer(), 'okello')
    const log = JSON.stringify(signOn.test.log)
    doesNotMatch(log, /okello|a secret of the test|code=|state=|eyJ/)
  })
})
