import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { authorityId, commandId, type MatterId, personId } from '#kernel'
import { onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../../testing/office.ts'
import { addressOf } from '../duty-words.ts'

const jay = {
  authority: authorityId('northmoor'),
  actor: { type: 'staff', person: personId('jay-arden'), name: 'Jay Arden', role: 'caseworker' },
} as const
const holding = [
  'From: O. Pike <o.pike@northmoor.invalid>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  ...['', '--b', 'Content-Type: text/plain', '', 'See the note.', '--b'],
  'Content-Disposition: attachment; filename=note.txt',
  ...['', 'I was there.', '--b--', ''],
].join('\r\n')
const response = 'I first wrote to her on 20 July, once her case was closed.'

onAnEngine(engine => {
  let office: Office
  let matter: MatterId
  before(async () => {
    office = await openOffice(engine, { background: true })
    matter = await office.report()
  })
  after(() => office?.test.close())

  test('files that arrived wait where the form is put right, and no file is no form', async () => {
    const browser = await office.as('Jay Arden')
    const address = `${addressOf(matter)}/evidence/add`
    match(wordsOf((await browser.get(address)).body), /Whom did you have them from\?/)
    const { desk } = office.test
    const stream = Readable.from([Buffer.from(response)])
    await desk.evidence.wait(jay, { matter, name: 'response.txt', stream })
    match(wordsOf((await browser.get(address)).body), /wait to be added .*response\.txt/)
    const other = await office.as('Wren Castell')
    doesNotMatch((await other.get(address)).body, /response\.txt/)
  })

  test('a page says everywhere a file has been, and what it was had from', async () => {
    const { desk, bench } = office.test
    const command = commandId(bench.world.id())
    const obtained = { from: 'O. Pike', exhibit: 'OP/1' }
    const added = await desk.evidence.add({ ...jay, command }, { matter, obtained, leave: [] })
    ok(added.ok)
    const [file] = added.value
    ok(file)
    const browser = await office.as('Jay Arden')
    const listed = wordsOf((await browser.get(`${addressOf(matter)}/evidence`)).body)
    match(listed, /response\.txt .*had from O\. Pike · exhibit OP\/1/)
    const address = `/work/documents/${file.document}`
    match(wordsOf((await browser.get(address)).body), /Had from O\. Pike Exhibit OP\/1/)
    const custody = wordsOf((await browser.get(`${address}/custody`)).body)
    match(custody, /File received File: response\.txt Jay Arden .*Opened here Jay Arden/)
    match(custody, new RegExp(file.sha256))
    match(custody, /It has not been checked since it was received/)
    equal((await browser.get(`${address}/release`)).statusCode, 403)
    const local = await office.as('Sol Marchetti')
    equal((await local.get(`${address}/custody`)).statusCode, 403)
  })

  test('whoever sees a file listed has not opened what came inside it', async () => {
    const { desk, bench } = office.test
    const of = await office.report()
    const stream = Readable.from([Buffer.from(holding)])
    await desk.evidence.wait(jay, { matter: of, name: 'mail.eml', stream })
    const as = { ...jay, command: commandId(bench.world.id()) }
    const added = await desk.evidence.add(as, {
      matter: of,
      obtained: { from: 'O. Pike' },
      leave: [],
    })
    ok(added.ok && added.value[0])
    const { document } = added.value[0]
    const partRead = async () => {
      const part = (await desk.evidence.custody(jay, document))?.parts[0]
      return part && (await desk.work.document(jay, part.document))
    }
    for (let asked = 0; !(await partRead())?.read; asked += 1) {
      ok(asked < 200, 'the note was never read')
      await setTimeout(50)
    }
    const browser = await office.as('Jay Arden')
    match(wordsOf((await browser.get(`${addressOf(of)}/evidence`)).body), /note\.txt/)
    equal((await desk.work.document(jay, document))?.opened.length, 1)
    equal((await partRead())?.opened.length, 0)
  })
})
