import { deepStrictEqual, match, strictEqual } from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { test } from 'node:test'
import { accepted, type Result, refuse } from '#kernel'
import { plainName } from './body.ts'
import { type Arriving, page } from './page.ts'
import { browser, formIn, stage } from './testing/stage.ts'

type Box = {
  begun: number
  kept: { name: string; bytes: number }[]
  broken: number
  sent: unknown[]
}

/** Counts a file as it comes; refuses one called `bad`, and says when one was cut short. */
async function receive(box: Box, { name, stream }: Arriving): Promise<Result<string, string>> {
  let bytes = 0
  box.begun += 1
  try {
    for await (const piece of stream) bytes += (piece as Uint8Array).length
  } catch {
    box.broken += 1
    return refuse(`${name} did not arrive`)
  }
  if (name === 'bad.txt') return refuse(`${name} is larger than 200 MB`)
  box.kept.push({ name, bytes })
  return accepted(name)
}

function filesPage(box: Box) {
  return page({
    path: '/files',
    may: 'anyone',
    template: 'testing/files.njk',
    title: 'Files',
    async show() {
      return {}
    },
    receive: (_desk, _here, file) => receive(box, file),
    limits: [{ name: 'files', pace: { burst: 4, everySeconds: 10 } }],
    read: sheet => accepted({ received: sheet.received, words: sheet.text('words') }),
    explain: (refusal: never) => refusal,
    async submit(_desk, _here, sent) {
      box.sent.push(sent)
      return accepted(undefined)
    },
    next: () => '/files',
  })
}

async function opened() {
  const box: Box = { begun: 0, kept: [], broken: 0, sent: [] }
  const { app } = await stage({ routes: { public: [filesPage(box)], track: [], casework: [] } })
  const visitor = browser(app)
  const { hidden } = formIn((await visitor.get('/files')).body)
  const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return { app, box, hidden, cookie }
}

const edge = 'xxEDGExx'
const headers = { 'content-type': `multipart/form-data; boundary=${edge}` }
const field = (name: string, value: string) =>
  `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, filename: string, text: string) =>
  `--${edge}\r\ncontent-disposition: form-data; name="${name}"; filename="${filename}"\r\n` +
  `content-type: text/plain\r\n\r\n${text}\r\n`
const end = `--${edge}--\r\n`
const fields = (hidden: Record<string, string>) =>
  Object.entries(hidden)
    .map(([name, value]) => field(name, value))
    .join('')

test('files are kept as they arrive, and the rest of the form is read with them', async () => {
  const { app, box, hidden, cookie } = await opened()
  const payload = fields(hidden) + file('file', 'a.txt', 'hello') + field('words', 'hi') + end
  const sent = await app.inject({
    method: 'POST',
    url: '/files',
    headers: { ...headers, cookie },
    payload,
  })
  strictEqual(sent.statusCode, 303)
  deepStrictEqual(box.kept, [{ name: 'a.txt', bytes: 5 }])
  deepStrictEqual(box.sent, [
    { received: [{ field: 'file', name: 'a.txt', value: 'a.txt' }], words: 'hi' },
  ])
})

test('each file has its own problem, and the others are kept', async () => {
  const { app, box, hidden, cookie } = await opened()
  const payload =
    fields(hidden) + file('file', 'bad.txt', 'x') + file('file', 'good.txt', 'yes') + end
  const sent = await app.inject({
    method: 'POST',
    url: '/files',
    headers: { ...headers, cookie },
    payload,
  })
  strictEqual(sent.statusCode, 400)
  match(sent.body, /<a href="#file">bad\.txt is larger than 200 MB<\/a>/)
  deepStrictEqual(box.kept, [{ name: 'good.txt', bytes: 3 }])
})

test('whoever sends too many is asked to wait before another byte is kept', async () => {
  const { app, box, hidden, cookie } = await opened()
  const payload = fields(hidden) + file('file', 'a.txt', 'hello') + end
  const sent = async () =>
    (
      await app.inject({
        method: 'POST',
        url: '/files',
        headers: { ...headers, cookie },
        payload,
      })
    ).statusCode
  deepStrictEqual([await sent(), await sent(), await sent(), await sent()], [303, 303, 303, 303])
  strictEqual(await sent(), 429)
  strictEqual(box.kept.length, 4)
})

test('more than a form may hold is refused, never quietly left out', async () => {
  for (const many of [
    Array.from({ length: 21 }, (_, at) => file('file', `${at}.txt`, 'x')).join(''),
    Array.from({ length: 210 }, (_, at) => field(`f${at}`, 'x')).join(''),
    field('one', 'x'.repeat(600_000)) + field('two', 'x'.repeat(600_000)),
    field('one', 'x'.repeat(1_100_000)),
  ]) {
    const { app, box, hidden, cookie } = await opened()
    const sent = await app.inject({
      method: 'POST',
      url: '/files',
      headers: { ...headers, cookie },
      payload: fields(hidden) + many + end,
    })
    strictEqual(sent.statusCode, 413)
    deepStrictEqual(box.sent, [])
  }
})

test('no file chosen is not a file', async () => {
  const { app, box, hidden, cookie } = await opened()
  const payload = fields(hidden) + file('file', '', '') + end
  const sent = await app.inject({
    method: 'POST',
    url: '/files',
    headers: { ...headers, cookie },
    payload,
  })
  strictEqual(sent.statusCode, 303)
  deepStrictEqual(box.kept, [])
})

test('not a byte is kept of a form that does not carry this browser’s token', async () => {
  const { app, box, hidden } = await opened()
  const payload = fields(hidden) + file('file', 'a.txt', 'hello') + end
  const sent = await app.inject({ method: 'POST', url: '/files', headers, payload })
  strictEqual(sent.statusCode, 403)
  const late = file('file', 'a.txt', 'hello') + fields(hidden) + end
  const { cookie } = await opened()
  await app.inject({
    method: 'POST',
    url: '/files',
    headers: { ...headers, cookie },
    payload: late,
  })
  deepStrictEqual(box.kept, [])
})

test('a body that is not what it says is refused in our words', async () => {
  const { app, cookie } = await opened()
  const sent = await app.inject({
    method: 'POST',
    url: '/files',
    headers: { ...headers, cookie },
    payload: 'no edges here',
  })
  strictEqual(sent.statusCode, 400)
  match(sent.body, /nothing was saved/)
})

test('a connection that breaks in the middle of a file tells whoever was keeping it', async () => {
  const { app, box, hidden, cookie } = await opened()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  const start = fields(hidden) + file('file', 'half.txt', 'x'.repeat(100_000))
  socket.write(
    `POST /files HTTP/1.1\r\nhost: here\r\ncookie: ${cookie}\r\ncontent-type: ${headers['content-type']}\r\n` +
      `content-length: 900000\r\n\r\n${start.slice(0, -10)}`,
  )
  const until = async (holds: () => boolean) => {
    for (let tries = 0; tries < 500 && !holds(); tries++)
      await new Promise(resolve => setTimeout(resolve, 20))
  }
  await until(() => box.begun === 1)
  socket.destroy()
  await until(() => box.broken === 1)
  await app.close()
  strictEqual(box.broken, 1)
  deepStrictEqual(box.kept, [])
  deepStrictEqual(box.sent, [])
})

test('a request larger than a gigabyte is not read at all', async () => {
  const { app, cookie } = await opened()
  const sent = await app.inject({
    method: 'POST',
    url: '/files',
    headers: { ...headers, cookie, 'content-length': String(2 ** 31) },
    payload: '',
  })
  strictEqual(sent.statusCode, 413)
  match(sent.body, /Files can be up to 200 MB each/)
})

test('a file’s name is its last part, without what cannot be shown', () => {
  strictEqual(plainName('C:\\Users\\x\\photo.jpg'), 'photo.jpg')
  strictEqual(plainName('../../etc/passwd'), 'passwd')
  strictEqual(plainName('a\u0000b\n.txt'), 'ab.txt')
  strictEqual(plainName('///'), 'file')
})
