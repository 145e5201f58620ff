/** A file in stretches, as a player asks for it. */
import { deepEqual, equal } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { Stretch } from './byte-range.ts'
import { download } from './page.ts'
import { stage } from './testing/stage.ts'

const bytes = Buffer.from('0123456789')

/** A site whose one file says which stretches of it were opened. */
async function site() {
  const opened: (Stretch | 'all')[] = []
  const file = download({
    path: '/file',
    may: 'anyone',
    send: async () => ({
      ...{ name: 'a.wav', mediaType: 'audio/wav', inline: true },
      body: {
        ...{ bytes: bytes.length, sha256: 'ab' },
        part: stretch => {
          opened.push(stretch ?? 'all')
          const { first = 0, last = bytes.length - 1 } = stretch ?? {}
          return Readable.from([bytes.subarray(first, last + 1)])
        },
      },
    }),
  })
  const { app } = await stage({ routes: { public: [file] } })
  const ask = (method: 'GET' | 'HEAD', headers: Readonly<Record<string, string>> = {}) =>
    app.inject({ method, url: '/file', headers })
  return { ask, opened }
}

test('asked for its heading, it says how long it is and opens nothing', async () => {
  const { ask, opened } = await site()
  const answer = await ask('HEAD', { range: 'bytes=0-3' })
  equal(answer.statusCode, 200)
  equal(answer.headers['content-length'], '10')
  equal(answer.headers['accept-ranges'], 'bytes')
  equal(answer.body, '')
  deepEqual(opened, [])
})

test('one stretch is opened for one that is asked, and none for one past the end', async () => {
  const { ask, opened } = await site()
  const stretch = await ask('GET', { range: 'bytes=2-4' })
  equal(stretch.statusCode, 206)
  equal(stretch.body, '234')
  equal(stretch.headers['content-length'], '3')
  equal(stretch.headers['content-range'], 'bytes 2-4/10')
  equal((await ask('GET', { range: 'bytes=-2' })).body, '89')
  const past = await ask('GET', { range: 'bytes=10-' })
  equal(past.statusCode, 416)
  equal(past.headers['content-range'], 'bytes */10')
  deepEqual(opened, [
    { first: 2, last: 4 },
    { first: 8, last: 9 },
  ])
})

test('all of it goes where several stretches are asked, or one of another version', async () => {
  const { ask, opened } = await site()
  const asked = [
    {},
    { range: 'bytes=0-1,4-5' },
    { range: 'bytes=0-1', 'if-range': '"cd"' },
    { range: 'bytes=0-1', 'if-range': 'Wed, 21 Oct 2015 07:28:00 GMT' },
  ]
  for (const headers of asked) {
    const whole = await ask('GET', headers)
    equal(whole.statusCode, 200)
    equal(whole.body, '0123456789')
    equal(whole.headers['content-range'], undefined)
  }
  deepEqual(opened, ['all', 'all', 'all', 'all'])
  equal((await ask('GET', { range: 'bytes=0-1', 'if-range': '"ab"' })).body, '01')
})

test('nothing in it can act in a browser', async () => {
  const { ask } = await site()
  const { headers } = await ask('GET')
  equal(headers['content-security-policy'], "default-src 'none'; sandbox; frame-ancestors 'none'")
  equal(headers['content-disposition'], 'inline; filename="a.wav"')
})
