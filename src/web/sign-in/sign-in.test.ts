import { doesNotMatch, match, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { browser, stage } from '../testing/stage.ts'
import { browserIn } from './browser.ts'
import { invitation } from './invitation/invitation.ts'
import { signIn } from './sign-in.ts'
import { squareOf } from './square.ts'

const wrong = { email: 'fern@northmoor.example', password: 'not this one', way: 'password' }

async function opened() {
  const signInDesk = { ...(await stage()).desk.signIn, password: async () => undefined }
  const set = await stage({
    routes: { public: [signIn], track: [], casework: [] },
    config: { trustProxy: true },
    desk: { signIn: signInDesk },
  })
  return { ...set, ferns: browser(set.app) }
}

test('a wrong password is said in the same words as an address nobody has, and not shown again', async () => {
  const { ferns } = await opened()
  const page = await ferns.get('/sign-in?return=%2Fwork%2Fmatters')
  const said = await ferns.send(page, wrong)
  strictEqual(said.statusCode, 422)
  match(said.body, /The email address or password is not right/)
  match(said.body, /value="fern@northmoor\.example"/)
  match(said.body, /name="wanted" value="\/work\/matters"/)
  doesNotMatch(said.body, /not this one/)
})

test('guessing at one person slows the network it comes from, and nobody else', async () => {
  const { ferns, pass } = await opened()
  const page = await ferns.get('/sign-in')
  const from = (address: string, more = {}) =>
    ferns.send(page, { ...wrong, ...more }, { 'x-forwarded-for': address })
  for (let tries = 0; tries < 8; tries += 1) strictEqual((await from('192.0.2.7')).statusCode, 422)
  const slowed = await from('192.0.2.7')
  strictEqual(slowed.statusCode, 429)
  doesNotMatch(slowed.body, /not this one/)
  strictEqual((await from('192.0.2.7', { email: 'FERN@northmoor.example' })).statusCode, 429)
  strictEqual((await from('198.51.100.9')).statusCode, 422, 'Fern herself, from somewhere else')
  strictEqual((await from('192.0.2.7', { email: 'jay@northmoor.example' })).statusCode, 422)
  pass(30)
  strictEqual((await from('192.0.2.7')).statusCode, 422)
})

test('a link that is used up says what to do, whoever opens it and whatever they send', async () => {
  const { desk } = await stage()
  const { app } = await stage({
    routes: { public: [invitation], track: [], casework: [] },
    desk: { signIn: { ...desk.signIn, invited: async () => undefined } },
  })
  const visitor = browser(app)
  const page = await visitor.get('/invitation/used-before')
  strictEqual(page.statusCode, 200)
  match(page.body, /This link is over/)
  match(page.body, /href="\/sign-in"/)
  match(page.body, /href="\/forgot"/)
  doesNotMatch(page.body, /name="password"/)
  const said = await visitor.send(page, { password: 'seven brass kettles', code: '123456' })
  strictEqual(said.statusCode, 400)
  match(said.body, /href="#sign-in"/)
  match(said.body, /id="sign-in"/)
})

test('a browser is named as its owner would name it, without a version', () => {
  const said = {
    'Chrome on Windows':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36',
    'Edge on Windows':
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0',
    'Safari on iPhone':
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1',
    'Firefox on a Mac': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 15.1; rv:140.0) Firefox/140.0',
    'A browser': '',
  }
  for (const [words, agent] of Object.entries(said)) strictEqual(browserIn(agent), words)
})

test('the square is drawn whole, with a quiet edge', () => {
  const { size, path } = squareOf('otpauth://totp/Candour:a?secret=MZXW6')
  strictEqual((size - 8 - 17) % 4, 0, 'a size such squares have, and four cells of edge')
  match(path, /^M4 4h1v1h-1z/)
})
