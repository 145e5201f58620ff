import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startBrowser } from './browser.ts'

const browser = await startBrowser()
const { skip } = browser

const form = `<form method="get" action="/done">
  <fieldset><legend>Which force</legend>
    <label><input type="radio" name="force" value="n"> Northmoor</label>
    <label><input type="radio" name="force" value="s"> Southmoor</label></fieldset>
  <label>Your words <input name="words" value="old"></label>
  <label><input type="checkbox" name="agree"> I agree</label>
  <label>A file <input type="file" name="file"></label>
  <button>Send</button></form>`

function html(body: string): string {
  return `<!doctype html><html lang="en"><head><title>A page</title>
    <link rel="icon" href="data:,"></head><body><main><h1>A page</h1>${body}</main></body></html>`
}

const pages: Readonly<Record<string, string>> = {
  '/form': html(form),
  '/done': html('<p id="n">script off</p><script src="/on.js"></script>'),
  '/on.js': 'document.getElementById("n").textContent = "script on"',
  '/stranger': html('<img alt="" src="http://stranger.invalid/pixel.png">'),
  '/broken': html('<script src="/throws.js"></script>'),
  '/throws.js': 'throw new Error("a script fell over")',
  '/missing-part': html('<script src="/nowhere.js"></script>'),
  '/unlabelled': html('<input name="nameless">'),
}

let server: Server
let origin = ''

before(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.setHeader('content-security-policy', "default-src 'self'; img-src * data:")
    response.statusCode = path in pages ? 200 : 404
    response.end(pages[path] ?? html('<p>Not found</p>'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address === 'object' && address) origin = `http://127.0.0.1:${address.port}`
})
after(() => server.close())

test('a form is filled and sent with the keyboard alone', { skip }, async () => {
  const { go, keyboard, page, checkAccess, end } = await browser.visit(origin)
  assert.equal(await go('/form'), 200)
  await checkAccess()
  await keyboard.choose('Southmoor')
  await keyboard.type('Your words', 'new words')
  await keyboard.tick('I agree')
  await keyboard.attach('A file', import.meta.filename)
  await keyboard.press('button', 'Send')
  await page.waitForURL('**/done?*')
  const asked = new URL(page.url()).searchParams
  assert.deepEqual(
    ['force', 'words', 'agree', 'file'].map(name => asked.get(name)),
    ['s', 'new words', 'on', 'browser.test.ts'],
  )
  await end()
})

test('a control the keyboard cannot reach is a failure that says what was met', {
  skip,
}, async () => {
  const { go, keyboard, end } = await browser.visit(origin)
  await go('/form')
  await assert.rejects(
    keyboard.reach('button', 'Absent'),
    /never reached button.*\n {2}input "North/,
  )
  await end()
})

test('script can be off, and accessibility is checked all the same', { skip }, async () => {
  const on = await browser.visit(origin)
  await on.go('/done')
  assert.equal(await on.page.textContent('#n'), 'script on')
  await on.end()
  const off = await browser.visit(origin, { javaScript: false })
  await off.go('/done')
  assert.equal(await off.page.textContent('#n'), 'script off')
  await off.checkAccess()
  await off.end()
})

test('a request to anybody else fails the visit and is never sent', { skip }, async () => {
  const { go, end } = await browser.visit(origin)
  await go('/stranger')
  await assert.rejects(end(), /asked a stranger: http:\/\/stranger\.invalid\/pixel\.png/)
})

test('a script fault and a missing part fail the visit; an expected one does not', {
  skip,
}, async () => {
  const broken = await browser.visit(origin)
  await broken.go('/broken')
  await assert.rejects(broken.end(), /a script fell over/)
  const partial = await browser.visit(origin)
  await partial.go('/missing-part')
  await assert.rejects(partial.end(), /404 for .*nowhere\.js/)
  const expecting = await browser.visit(origin, { expected: /fell over/ })
  await expecting.go('/broken')
  await expecting.end()
})

test('a page that is itself missing is an answer, not a fault', { skip }, async () => {
  const { go, end } = await browser.visit(origin)
  assert.equal(await go('/nowhere'), 404)
  await end()
})

test('an unlabelled field is an accessibility failure', { skip }, async () => {
  const { go, checkAccess, end } = await browser.visit(origin)
  await go('/unlabelled')
  await assert.rejects(checkAccess(), /label/)
  await end()
})

test('pictures go to the folder asked for', { skip }, async () => {
  const pictures = mkdtempSync(join(tmpdir(), 'candour-pictures-'))
  const { go, picture, end } = await browser.visit(origin, { pictures, width: 400 })
  await go('/form')
  await picture('form')
  await end()
  assert.ok(existsSync(join(pictures, 'form.png')))
  rmSync(pictures, { recursive: true })
})
