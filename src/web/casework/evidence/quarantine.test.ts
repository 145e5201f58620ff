/** Files as they are read behind the pages: e-mails by conversation, and one a scanner stops. */
import { doesNotMatch, equal, match } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Scanner } from '#evidence'
import { authorityId, commandId, type MatterId } from '#kernel'
import { onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

const scanner: Scanner = {
  scan: async stream =>
    (await buffer(stream)).includes('HARM')
      ? { type: 'Harmful', name: 'Invented.<b>Harm</b>' }
      : { type: 'Clean' },
  version: async () => 'an invented scanner',
}
const holding = [
  'From: O. Pike <o.pike@northmoor.invalid>',
  'Subject: With something',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  ...['', '--b', 'Content-Type: text/plain', '', 'See the file.', '--b'],
  'Content-Type: text/plain; name=b.txt',
  'Content-Disposition: attachment; filename=b.txt',
  'Content-Transfer-Encoding: base64',
  ...['', Buffer.from('More HARM in it').toString('base64'), '--b--', ''],
].join('\r\n')
const mail = ['From: O. Pike <o.pike@northmoor.invalid>', 'Subject: The stop', '', 'As asked.', '']

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  before(async () => {
    office = await openOffice(engine, { background: true, scanner })
    matter = await office.report()
  })
  after(() => office?.test.close())

  async function add(name: string, words: string): Promise<void> {
    const { desk, bench } = office.test
    const actor = { type: 'tracker', matter, reads: 'content' } as const
    const as = { authority: authorityId('northmoor'), actor, command: commandId(bench.world.id()) }
    const added = await desk.track.addFile(as, { name, stream: Readable.from([words]) })
    equal(added.type, 'Kept')
  }
  /** Asks again until a page says it. */
  async function said(address: string, what: RegExp): Promise<string> {
    const jay = await office.as('Jay Arden')
    for (let asked = 0; asked < 100; asked += 1) {
      const { body } = await jay.get(address)
      if (what.test(body)) return body
      await setTimeout(100)
    }
    throw new Error(`${address} never said ${what}`)
  }

  test('an e-mail stands in its conversation, which opens', async () => {
    await add('stop.eml', mail.join('\r\n'))
    const threads = await said(addressOf(matter, 'evidence/threads'), /The stop/)
    const [, thread = ''] = /href="([^"]*\/evidence\/threads\/[^"]+)"/.exec(threads) ?? []
    match(wordsOf(await said(thread, /As asked/)), /The stop/)
  })

  test('what a scanner stops says so in its own words, until somebody says why it may be opened', async () => {
    await add('a.txt', 'HARM in it')
    const evidence = await said(addressOf(matter, 'evidence'), /Quarantined/)
    const links = [...evidence.matchAll(/href="(\/work\/documents\/[^"/]+)"[^>]*>\s*a\.txt/g)]
    const address = links[0]?.[1] ?? ''
    const custody = await said(`${address}/custody`, /in quarantine/)
    doesNotMatch(custody, /<b>Harm/)
    match(custody, /Invented\.&lt;b&gt;Harm/)
    const jay = await office.as('Jay Arden')
    const refused = await jay.get(`${address}/original`)
    equal(refused.statusCode, 303)
    equal(refused.headers.location, `${address}#kept`)
    const release = await jay.get(`${address}/release`)
    doesNotMatch(release.body, /<b>Harm/)
    const asked = await jay.send(release, { why: 'Our own people looked at it.' })
    equal(asked.statusCode, 303)
    match(await said(address, /HARM in it/), /HARM in it/)
    equal((await jay.get(`${address}/release`)).statusCode, 403)
  })

  test('a message that holds what is kept back is saved only by whoever was told so', async () => {
    await add('holds.eml', holding)
    const evidence = await said(addressOf(matter, 'evidence'), /holds\.eml/)
    const [, address = ''] =
      /href="(\/work\/documents\/[^"/]+)"[^>]*>\s*holds\.eml/.exec(evidence) ?? []
    const page = await said(address, /It holds a file that is kept back/)
    doesNotMatch(page, /Save the original/)
    const jay = await office.as('Jay Arden')
    const refused = await jay.get(`${address}/original`)
    equal(refused.headers.location, `${address}#kept`)
    const warned = await jay.get(`${address}/kept`)
    match(wordsOf(warned.body), /Something that came inside this file is kept back/)
    const given = await jay.get(`${address}/kept/original`)
    equal(given.body, holding)
    match(wordsOf((await jay.get(address)).body), /Original downloaded/)
  })
})
