import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { invented, onAnEngine, openTestApp, type TestEngine } from '#test'
import { networkOf } from '../limits.ts'
import { sendReport } from '../testing/sent-report.ts'
import { browser } from '../testing/stage.ts'

const cookieKey = new Uint8Array(32).fill(9)
const { files: _, ...report } = invented.report()
const second = 'the blue kettle'

async function open(engine: TestEngine) {
  const config = { cookieKey, trustProxy: true }
  const opened = await openTestApp(await engine.fresh(), { config })
  const [force] = opened.desk.report.forces()
  ok(force)
  const sendAnother = async () => {
    const sent = await sendReport(opened.desk, { report, force: force.id, cookieKey })
    await opened.desk.report.chooseSecond(sent.holder, second)
    return sent
  }
  const sent = await sendAnother()
  /** A browser behind an address of its own. */
  const at = (address: string) => {
    const visitor = browser(opened.app)
    const from = { 'x-forwarded-for': address }
    return {
      get: (url: string) => visitor.get(url, from),
      send: (...[page, answers]: [Parameters<typeof visitor.send>[0], Record<string, string>]) =>
        visitor.send(page, answers, from),
    }
  }
  return { ...opened, sent, sendAnother, at }
}

onAnEngine(engine => {
  test('1,000 wrong codes from one address are slowed; the holder at another gets in', async () => {
    const { at, sent, pass, close } = await open(engine)
    const guesser = at('198.51.100.7')
    const page = await guesser.get('/track')
    const answers: Record<string, number> = {}
    let last = page
    for (let guess = 0; guess < 1000; guess++) {
      last = await guesser.send(page, { code: `NM-${String(guess).padStart(12, '0')}` })
      answers[last.statusCode] = (answers[last.statusCode] ?? 0) + 1
    }
    deepEqual(Object.keys(answers), ['422', '429'])
    ok((answers[422] ?? 0) <= 20, `${answers[422]} codes were tried`)
    const wait = Number(last.headers['retry-after'])
    ok(wait >= 1 && wait <= 60)
    match(last.body, /You have not been locked out/)
    equal(last.body.includes('000000000999'), false)

    const holder = at('203.0.113.20')
    const opened = await holder.send(await holder.get('/track'), { code: sent.code })
    equal(opened.headers.location, '/track/dates')

    pass(60)
    equal((await guesser.send(page, { code: 'NM-0000-0000-0000' })).statusCode, 422)
    await close()
  })

  test('the longer codes are guessed, the longer each wait', async () => {
    const { at, pass, close } = await open(engine)
    const guesser = at('198.51.100.7')
    const page = await guesser.get('/track')
    const waits: number[] = []
    for (let guess = 0; guess < 120; guess++) {
      const { headers } = await guesser.send(page, { code: 'NM-0000-0000-0000' })
      const wait = Number(headers['retry-after'] ?? 0)
      if (wait > 0) waits.push(wait)
      pass(wait)
    }
    ok((waits[0] ?? 0) <= 10)
    ok((waits.at(-1) ?? 0) > 50, `the last wait was ${waits.at(-1)}`)
    await close()
  })

  test('right codes cost nothing, however many one address sends', async () => {
    const { at, sent, close } = await open(engine)
    for (let times = 0; times < 50; times++) {
      const reader = at('192.0.2.9')
      const opened = await reader.send(await reader.get('/track'), { code: sent.code })
      equal(opened.headers.location, '/track/dates')
    }
    await close()
  })

  test('1,000 wrong second things on one complaint are slowed; its holder still reads it', async () => {
    const { at, sent, close } = await open(engine)
    const guesser = at('198.51.100.7')
    await guesser.send(await guesser.get('/track'), { code: sent.code })
    const page = await guesser.get('/track/second')
    const all = await Promise.all(
      Array.from({ length: 1000 }, (_, guess) => guesser.send(page, { second: `guess ${guess}` })),
    )
    const tried = all.filter(({ statusCode }) => statusCode === 422)
    const slowed = all.filter(({ statusCode }) => statusCode === 429)
    // Each try stretches the guess, which is dear: no more than the burst were ever begun.
    ok(tried.length >= 5 && tried.length <= 7, `${tried.length} were tried`)
    equal(tried.length + slowed.length, 1000)
    ok(slowed.every(({ headers }) => Number(headers['retry-after']) >= 1))

    const holder = at('203.0.113.20')
    await holder.send(await holder.get('/track'), { code: sent.code })
    const opened = await holder.send(await holder.get('/track/second'), {
      second: 'The  blue kettle',
    })
    equal(opened.headers.location, '/track/complaint')
    match((await holder.get('/track/complaint')).body, /I reported a mugging/)
    await close()
  })

  test('guesses at one complaint do not slow the holder of another in the same house', async () => {
    const { at, sent, sendAnother, close } = await open(engine)
    const guesser = at('198.51.100.7')
    await guesser.send(await guesser.get('/track'), { code: sent.code })
    const page = await guesser.get('/track/second')
    for (let guess = 0; guess < 20; guess++) await guesser.send(page, { second: `guess ${guess}` })
    const other = await sendAnother()
    const holder = at('198.51.100.7')
    await holder.send(await holder.get('/track'), { code: other.code })
    const opened = await holder.send(await holder.get('/track/second'), { second })
    equal(opened.headers.location, '/track/complaint')
    await close()
  })
})

test('one caller is one network: an IPv4 address, or the half of an IPv6 one a line is given', () => {
  equal(networkOf('198.51.100.7'), '198.51.100.7')
  equal(networkOf('::ffff:198.51.100.7'), '198.51.100.7')
  equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2')
  equal(networkOf('2001:db8:1:2::9'), networkOf('2001:0db8:0001:0002:ffff::1'))
  equal(networkOf('2001:db8::1'), '2001:db8:0:0')
  equal(networkOf('::1'), '0:0:0:0')
})
