import { doesNotMatch, match, strictEqual } from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { signIn } from './sign-in/sign-in.ts'
import { diary, emptyDiary } from './testing/diary.ts'
import { browser, jay, stage } from './testing/stage.ts'

test('every answer forbids what no page of ours needs', async () => {
  const { app } = await stage()
  for (const url of ['/', '/sign-in', '/no-such-page', '/health', '/assets/none.css']) {
    const { headers } = await app.inject(url)
    const policy = String(headers['content-security-policy'])
    match(policy, /default-src 'none'/, url)
    match(policy, /frame-ancestors 'none'/)
    match(policy, /form-action 'self'/)
    doesNotMatch(policy, /unsafe|https?:/)
    strictEqual(headers['referrer-policy'], 'same-origin')
    strictEqual(headers['x-content-type-options'], 'nosniff')
    strictEqual(headers['cross-origin-opener-policy'], 'same-origin')
    strictEqual(headers['cache-control'], 'no-store')
  }
})

test('no page asks anything of another site, or runs a script written in it', async () => {
  const { app } = await stage()
  for (const url of ['/', '/privacy', '/cookies', '/accessibility', '/sign-in', '/no-such-page']) {
    const { body } = await app.inject(url)
    doesNotMatch(body, /<script(?![^>]*\bsrc="\/assets\/)/, url)
    doesNotMatch(body, /\s(?:style|on\w+)="/)
    doesNotMatch(body, /(?:src|<link[^>]*href)="(?:https?:)?\/\//)
  }
})

test('staff pages are not for search engines', async () => {
  const casework = [diary(emptyDiary(), 'handle')]
  const { app } = await stage({ routes: { public: [signIn], track: [], casework } })
  const jays = browser(app)
  await jays.signIn(jay)
  const page = await jays.get('/diary/mine')
  strictEqual(page.statusCode, 200)
  strictEqual(page.headers['x-robots-tag'], 'noindex, nofollow')
})

test('health says only that it is there', async () => {
  const { app } = await stage()
  const { statusCode, body } = await app.inject('/health')
  strictEqual(statusCode, 200)
  strictEqual(body, 'ok\n')
})

test('a page that is not there says so in our words', async () => {
  const { app } = await stage()
  const page = await app.inject('/no-such-page')
  strictEqual(page.statusCode, 404)
  match(page.body, /<h1[^>]*>Page not found<\/h1>/)
  match(page.body, /Exit this page/)
})

test('an address no page can have is answered in our words, and as safely', async () => {
  const { app } = await stage()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  for (const path of ['//', '//[', '/%zz', `/diary/${'x'.repeat(300)}`]) {
    const asked = request({ port, host: '127.0.0.1', path, agent: false }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    strictEqual(answer.statusCode, 404, path)
    match(await text(answer), /<h1[^>]*>Page not found<\/h1>/, path)
    match(String(answer.headers['content-security-policy']), /default-src 'none'/, path)
  }
  await app.close()
})

test('a form too large to read is refused in our words, and so is what is not a form', async () => {
  const { app } = await stage()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = `person=${'x'.repeat(1_100_000)}`
  const large = await app.inject({ method: 'POST', url: '/sign-in', headers, payload })
  strictEqual(large.statusCode, 413)
  match(large.body, /That is too large to send/)
  const json = { 'content-type': 'application/json' }
  const other = await app.inject({ method: 'POST', url: '/sign-in', headers: json, payload: '{}' })
  strictEqual(other.statusCode, 400)
  match(other.body, /nothing was saved/)
})
