import { deepStrictEqual, match, notStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { formToken, fromElsewhere, isFormToken } from './form-token.ts'
import { diary, emptyDiary } from './testing/diary.ts'
import { browser, formIn, stage } from './testing/stage.ts'

const key = new Uint8Array(32).fill(1)
const mask = (fill: number) => new Uint8Array(32).fill(fill)
const typed = { 'on-day': '27', 'on-month': '3', 'on-year': '2026', words: 'It rained.' }

async function opened() {
  const state = emptyDiary()
  const routes = { public: [diary(state, 'anyone')], track: [], casework: [] }
  const { app } = await stage({ routes })
  const visitor = browser(app)
  return { app, state, visitor, page: await visitor.get('/diary/mine') }
}

test('a token is good for the secret it was made for and no other', () => {
  const token = formToken(key, 'secret', mask(9))
  strictEqual(isFormToken(key, 'secret', token), true)
  strictEqual(isFormToken(key, 'another', token), false)
  strictEqual(isFormToken(mask(2), 'secret', token), false)
  strictEqual(isFormToken(key, 'secret', ''), false)
  strictEqual(isFormToken(key, 'secret', token.slice(0, -4)), false)
})

test('two pages never show the same token', () => {
  notStrictEqual(formToken(key, 'secret', mask(1)), formToken(key, 'secret', mask(2)))
})

test('the browser’s word about where a form came from is taken', () => {
  strictEqual(fromElsewhere({ 'sec-fetch-site': 'cross-site' }, 'here'), true)
  strictEqual(fromElsewhere({ 'sec-fetch-site': 'same-site' }, 'here'), true)
  strictEqual(fromElsewhere({ 'sec-fetch-site': 'same-origin' }, 'here'), false)
  strictEqual(fromElsewhere({ origin: 'https://elsewhere.example' }, 'here'), true)
  strictEqual(fromElsewhere({ origin: 'null' }, 'here'), true)
  strictEqual(fromElsewhere({ origin: 'https://here' }, 'here'), false)
  strictEqual(fromElsewhere({}, 'here'), false)
})

test('a form without this browser’s token saves nothing and says so', async () => {
  const { app, state, visitor, page } = await opened()
  const { hidden } = formIn(page.body)
  const another = browser(app)
  await another.get('/diary/mine')
  const tries = [
    await visitor.post('/diary/mine', { ...hidden, ...typed, token: 'guess' }),
    await another.post('/diary/mine', { ...hidden, ...typed }),
    await visitor.post('/diary/mine', { ...hidden, ...typed, command: '' }),
    await visitor.send(page, typed, { 'sec-fetch-site': 'cross-site' }),
  ]
  for (const answer of tries) {
    strictEqual(answer.statusCode, 403)
    match(answer.body, /nothing was saved/)
  }
  deepStrictEqual(state.entries, [])
  strictEqual((await visitor.send(page, typed)).statusCode, 303)
})
