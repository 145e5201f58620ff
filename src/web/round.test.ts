import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day, instant, refuse } from '#kernel'
import { signIn } from './sign-in/sign-in.ts'
import { type Diary, diary, emptyDiary } from './testing/diary.ts'
import { browser, formIn, jay, stage } from './testing/stage.ts'

const good = { 'on-day': '27', 'on-month': '3', 'on-year': '2026', words: 'It rained.' }

async function opened(faultsExpected = false) {
  const state = emptyDiary()
  const set = await stage({
    faultsExpected,
    routes: { public: [], track: [], casework: [signIn, diaryPage(state)] },
  })
  const jays = browser(set.app)
  await jays.signIn(jay)
  return { ...set, jays, state, page: await jays.get('/diary/mine') }
}
const diaryPage = (state: Diary) => diary(state, 'handle')

test('a form shows what stands, and once sent goes on to another page', async () => {
  const { jays, page, state } = await opened()
  match(page.body, />as it stands<\/textarea>/)
  const done = await jays.send(page, good)
  strictEqual(done.statusCode, 303)
  strictEqual(done.headers.location, '/diary/mine/2026-03-27')
  deepStrictEqual(state.entries[0]?.entry, { on: day('2026-03-27'), words: 'It rained.' })
  strictEqual(state.entries[0]?.seen, 3)
})

test('a form that was not understood comes back with every problem and every word', async () => {
  const { jays, page, state } = await opened()
  const back = await jays.send(page, { ...good, 'on-day': '31', 'on-month': '2', words: '' })
  strictEqual(back.statusCode, 400)
  match(back.body, /<title>Error: Diary – Candour<\/title>/)
  match(back.body, /<a href="#on-day">The date of the entry must be a real date<\/a>/)
  match(back.body, /<a href="#words">Enter what happened<\/a>/)
  match(back.body, /name="on-day"[^>]*value="31"/)
  deepStrictEqual(state.entries, [])
})

test('the same form keeps its one-use command id until it succeeds', async () => {
  const { jays, page, state } = await opened()
  const back = await jays.send(page, { ...good, words: '' })
  strictEqual(formIn(back.body).hidden['command'], formIn(page.body).hidden['command'])
  await jays.send(back, good)
  strictEqual(state.entries[0]?.command, formIn(page.body).hidden['command'])
})

test('what was typed is shown as words, never as markup', async () => {
  const { jays, page } = await opened()
  const back = await jays.send(page, { ...good, 'on-day': '', words: '</textarea><script>' })
  doesNotMatch(back.body, /<\/textarea><script>/)
  match(back.body, /&lt;\/textarea&gt;&lt;script&gt;/)
})

test('a refusal stands beside the answer it concerns', async () => {
  const { jays, page, state } = await opened()
  state.next = { type: 'TooEarly' }
  const back = await jays.send(page, good)
  strictEqual(back.statusCode, 422)
  match(back.body, /must be after the diary began/)
  match(back.body, />It rained\.<\/textarea>/)
})

test('a stale page says who did what and when, with both versions and the answers kept', async () => {
  const { jays, page, state } = await opened()
  const at = instant('2026-11-30T10:42:00Z')
  const changes = [{ by: 'Jay Arden', did: 'recorded a referral', at }]
  state.next = { type: 'Stale', version: 4, changes }
  const back = await jays.send(page, good)
  strictEqual(back.statusCode, 409)
  match(back.body, /Someone changed this while you were working\./)
  match(back.body, /Jay Arden recorded a referral at 10:42\./)
  match(back.body, /Your answers are kept below\. Check them and save again\./)
  match(back.body, /What it says now[\s\S]*as it stands[\s\S]*What you wrote[\s\S]*It rained\./)
  strictEqual(formIn(back.body).hidden['seen'], '4')
  match(back.body, />It rained\.<\/textarea>/)
})

test('what one may not open and what does not exist are the same bytes', async () => {
  const { jays, page, state } = await opened()
  const absent = await jays.get('/diary/theirs')
  state.next = { type: 'NotPermitted' }
  const forbidden = await jays.send(page, good)
  strictEqual(absent.statusCode, 403)
  strictEqual(forbidden.statusCode, 403)
  strictEqual(absent.body, forbidden.body)
  match(absent.body, /If you think you should be able to, ask the head of professional standards/)
})

test('a fault apologises with a reference, keeps the words, and logs none of them', async () => {
  const { jays, page, state, log } = await opened(true)
  state.next = 'break'
  const broken = await jays.send(page, good)
  strictEqual(broken.statusCode, 500)
  match(broken.body, /The fault is ours, not yours/)
  match(broken.body, /It rained\./)
  const fault = log.find(line => line.type === 'Fault')
  strictEqual(fault?.route, '/diary/:book')
  match(broken.body, new RegExp(fault?.reference ?? 'no reference'))
  match(fault?.trace ?? '', /diary\.ts/)
  doesNotMatch(JSON.stringify(log), /rained|mine/)
})

test('with the database away the words stay on the page, and one button sends them again', async () => {
  const { jays, page, state } = await opened()
  state.next = 'no database'
  const away = await jays.send(page, good)
  strictEqual(away.statusCode, 503)
  strictEqual(away.headers['retry-after'], '60')
  match(away.body, /Sorry, we cannot save just now\. Your words are still on this page\./)
  match(away.body, /<p class="candour-words">It rained\.<\/p>/)
  state.next = 'keep'
  const again = await jays.send(away, {})
  strictEqual(again.statusCode, 303)
  strictEqual(state.entries[0]?.command, formIn(page.body).hidden['command'])
})

test('a look is recorded before a page about a thing is sent, and a refusal as a refusal', async () => {
  const { jays, looks } = await opened()
  await jays.get('/diary/theirs')
  strictEqual(looks.length, 2)
  deepStrictEqual(looks[1]?.look, { what: 'matter', subject: 'theirs', how: 'refused' })
  deepStrictEqual(looks[0]?.look, { what: 'matter', subject: 'mine', how: 'read' })
  strictEqual(looks[0]?.as.actor.type, 'staff')
})

test('a page whose look cannot be recorded is not shown', async () => {
  const looks = {
    before: async () => undefined,
    beforeMany: async () => new Map(),
    giveReason: async () => refuse({ type: 'NotPermitted' } as const),
    record: async () => {
      throw new Error('no room')
    },
  }
  const casework = [signIn, diaryPage(emptyDiary())]
  const { app } = await stage({
    routes: { public: [], track: [], casework },
    desk: { looks },
    faultsExpected: true,
  })
  const jays = browser(app)
  await jays.signIn(jay)
  const page = await jays.get('/diary/mine')
  strictEqual(page.statusCode, 500)
  doesNotMatch(page.body, /as it stands/)
})
