import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type TestContext, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { onAnEngine, openTestApp } from '#test'
import { address, begun, end, fileHead, namesIn, onDisk, type } from '../../testing/uploads.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')

onAnEngine(engine => {
  async function open(t: TestContext) {
    const database = await engine.fresh()
    const running = await openTestApp(database)
    t.after(() => running.close())
    return { running, folder: database.folder, visitor: await begun(running) }
  }

  test('a file is kept exactly as it was sent, and listed by the name its sender gave it', async t => {
    const { folder, visitor } = await open(t)
    const bytes = Buffer.from('caf\u00e9\r\n--not the edge\u0000\u00ff', 'latin1')
    const sent = await visitor.send([{ name: 'C:\\mine\\notes & more.txt', bytes }])
    equal(sent.statusCode, 303)
    equal(sent.headers.location, `${address}?done=kept`)
    deepEqual(await visitor.listed(), ['notes &amp; more.txt'])
    const { originals, incoming } = onDisk(folder)
    deepEqual(
      originals.map(path => readFileSync(path)),
      [bytes],
    )
    equal(incoming, 0)
  })

  test('a file that lies about its type is kept, and the page says what will happen', async t => {
    const { visitor } = await open(t)
    equal((await visitor.send([{ name: 'photo.jpg', bytes: pdf }])).statusCode, 303)
    const html = await visitor.page()
    match(html, /We kept photo\.jpg\. What is inside is not the kind of file its name says/)
  })

  test('an empty file is not kept and says so; one sent with it is kept', async t => {
    const { visitor } = await open(t)
    const sent = await visitor.send([
      { name: 'empty.pdf', bytes: '' },
      { name: 'letter.pdf', bytes: pdf },
    ])
    equal(sent.statusCode, 400)
    match(sent.body, /<title>Error: /)
    match(sent.body, /<a href="#file">empty\.pdf is empty\. Choose another file<\/a>/)
    deepEqual(namesIn(sent.body), ['letter.pdf'])
  })

  test('pressing send without choosing a file says to choose one', async t => {
    const { visitor } = await open(t)
    const sent = await visitor.send([{ name: '', bytes: '' }])
    equal(sent.statusCode, 400)
    match(sent.body, /<a href="#file">Choose a file to send<\/a>/)
  })

  test('a file chosen before Continue is kept too, and going on waits for one that was not', async t => {
    const { visitor } = await open(t)
    const stuck = await visitor.send([{ name: 'empty.pdf', bytes: '' }], 'on')
    equal(stuck.statusCode, 400)
    const on = await visitor.send([{ name: 'letter.pdf', bytes: pdf }], 'on')
    equal(on.headers.location, '/report/who', 'the first question not answered yet')
    deepEqual(await visitor.listed(), ['letter.pdf'])
  })

  test('200 MB is kept; one byte more is not, nothing of it stays, and the page says what to do', async t => {
    const { running, folder, visitor } = await open(t)
    await running.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = running.app.server.address() as AddressInfo
    const upload = async (name: string, bytes: number) => {
      const before = Buffer.from((await visitor.head('upload')) + fileHead(name))
      const after = Buffer.from(`\r\n${end}`)
      const asked = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: address,
        headers: {
          'content-type': type,
          'content-length': before.length + bytes + after.length,
          cookie: visitor.cookie(),
        },
      })
      const answered = once(asked, 'response') as Promise<[IncomingMessage]>
      await pipeline(function* () {
        const piece = Buffer.alloc(1_000_000, 'x')
        yield before
        for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left)
        yield after
      }, asked)
      const [response] = await answered
      return { status: response.statusCode, body: await text(response) }
    }
    const over = await upload('long.mp4', 200_000_001)
    equal(over.status, 400)
    match(over.body, /long\.mp4 is larger than 200 MB\. Split it, or send it to us another way/)
    deepEqual(onDisk(folder), { originals: [], incoming: 0 })
    equal((await upload('just.mp4', 200_000_000)).status, 303)
    deepEqual(await visitor.listed(), ['just.mp4'])
    match(await visitor.page(), /200 MB<\/span>/)
  })

  test('an upload that breaks off leaves nothing, and the files before it are still there', async t => {
    const { running, folder, visitor } = await open(t)
    await visitor.send([{ name: 'first.pdf', bytes: pdf }])
    await running.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = running.app.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST ${address} HTTP/1.1\r\nhost: here\r\ncookie: ${visitor.cookie()}\r\n` +
        `content-type: ${type}\r\ncontent-length: 9000000\r\n\r\n` +
        (await visitor.head('upload')) +
        fileHead('half.mp4') +
        'x'.repeat(500_000),
    )
    await until(() => onDisk(folder).incoming === 1)
    socket.destroy()
    await until(() => onDisk(folder).incoming === 0)
    equal(onDisk(folder).originals.length, 1)
    deepEqual(await visitor.listed(), ['first.pdf'])
  })

  test('50 files are kept; the next says to send it another way, and none is lost', async t => {
    const { visitor } = await open(t)
    const many = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => ({
        name: `message-${from + at}.txt`,
        bytes: `message ${from + at}`,
      }))
    for (const [from, to] of [
      [1, 20],
      [21, 40],
      [41, 50],
    ] as const)
      equal((await visitor.send(many(from, to))).statusCode, 303)
    const last = await visitor.send(many(51, 51))
    equal(last.statusCode, 400)
    match(last.body, /message-51\.txt was not kept, because you have sent as many files/)
    deepEqual(
      namesIn(last.body).toSorted(),
      many(1, 50)
        .map(({ name }) => name)
        .toSorted(),
    )
  })

  test('a file is removed by its sender, and by nobody else', async t => {
    const { running, visitor } = await open(t)
    await visitor.send([{ name: 'a.pdf', bytes: pdf }])
    await visitor.send([{ name: 'b.txt', bytes: 'hello' }])
    const [remove] = /remove-[0-9a-f-]{36}/.exec(await visitor.page()) ?? []
    ok(remove)
    const stranger = await begun(running)
    equal((await stranger.send([], remove)).statusCode, 303)
    deepEqual(await visitor.listed(), ['a.pdf', 'b.txt'])
    equal((await visitor.send([], remove)).headers.location, `${address}?done=removed`)
    deepEqual(await visitor.listed(), ['b.txt'])
    equal((await visitor.send([], remove)).statusCode, 303, 'the same button, pressed twice')
  })

  test('a file sent where no complaint is begun is not kept', async t => {
    const { running, folder, visitor } = await open(t)
    const payload = `${await visitor.head('upload')}${fileHead('x.txt')}hello\r\n${end}`
    const cookie = visitor.cookie().replace(/(?:__Host-)?[\w-]*draft=[^;]*(?:; )?/, '')
    const headers = { 'content-type': type, cookie }
    await running.app.inject({ method: 'POST', url: address, headers, payload })
    deepEqual(onDisk(folder), { originals: [], incoming: 0 })
    deepEqual(await visitor.listed(), [])
  })
})

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 250 && !done(); tries++) await setTimeout(20)
  ok(done(), 'it did not come to that')
}
