import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { addSeconds, instant } from '#kernel'
import { createLimiter } from './limits.ts'
import { browser, stage } from './testing/stage.ts'

test('a burst passes, then one at a time, and another key is not slowed', () => {
  let now = instant('2026-11-30T12:00:00Z')
  const limiter = createLimiter(() => now, { burst: 3, everySeconds: 10 })
  deepStrictEqual(
    [1, 2, 3].map(() => limiter.take('a')),
    [0, 0, 0],
  )
  strictEqual(limiter.take('a'), 10)
  strictEqual(limiter.take('b'), 0)
  now = addSeconds(now, 4)
  strictEqual(limiter.take('a'), 6)
  now = addSeconds(now, 6)
  strictEqual(limiter.take('a'), 0)
  strictEqual(limiter.take('a'), 10)
})

test('being refused never makes the wait longer', () => {
  let now = instant('2026-11-30T12:00:00Z')
  const limiter = createLimiter(() => now, { burst: 1, everySeconds: 5 })
  limiter.take('a')
  for (let tries = 0; tries < 100; tries++) limiter.take('a')
  now = addSeconds(now, 5)
  strictEqual(limiter.take('a'), 0)
})

test('signing in too often is slowed, kindly, and says for how long', async () => {
  const { app } = await stage()
  const guesser = browser(app)
  const page = await guesser.get('/sign-in')
  let answer = await guesser.send(page, { person: 'nobody' })
  for (let tries = 0; tries < 30 && answer.statusCode === 400; tries++)
    answer = await guesser.send(page, { person: 'nobody' })
  strictEqual(answer.statusCode, 429)
  strictEqual(answer.headers['retry-after'], '3')
  strictEqual(answer.body.includes('Wait 3 seconds, then try again.'), true)
})
