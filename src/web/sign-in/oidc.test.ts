/** Signing in at one's own organisation, against a real provider of it. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { type Landing, onEachEngine, openSignOn, type SignOn, type Wanderer, wanderer } from '#test'

onEachEngine(engine => {
  async function opened(t: { after: (close: () => Promise<void>) => void }): Promise<SignOn> {
    const signOn = await openSignOn(engine)
    t.after(() => signOn.close())
    signOn.organisation.people.set('okello', {
      name: 'Sam Okello',
      groups: ['PSD Caseworkers', 'Running club'],
      email: 'sam.okello@northmoor.example',
      number: '4471',
    })
    return signOn
  }

  /** As far as the organisation's question who it is, and its answer. */
  async function signIn(
    { origin }: SignOn,
    browser: Wanderer,
    who = 'okello',
    back = '/work',
  ): Promise<Landing> {
    await browser.go(`${origin}/sign-in`)
    const asked = await browser.go(
      `${origin}/sign-in/oidc/northmoor?return=${encodeURIComponent(back)}`,
    )
    match(asked.html, /Who are you\?/)
    return browser.go(asked.url, { who })
  }

  test('somebody in a group of ours signs in and goes on to their work', async t => {
    const signOn = await opened(t)
    const landed = await signIn(signOn, wanderer())
    equal(landed.status, 200, landed.html)
    equal(landed.url, `${signOn.origin}/work`)
    match(landed.html, /Signed in as <strong>Sam Okello<\/strong>, caseworker/)
  })
})
