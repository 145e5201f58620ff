import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { authorityId, commandId, type MatterId } from '#kernel'
import { queueNotice } from '#store'
import { invented, onAnEngine } from '#test'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'
import type { Browser } from '../testing/stage.ts'
import { addressOf } from './duty-words.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  /** A complaint whose receipt was asked for, in the state that leaves it to a person. */
  async function asked(method: 'post' | 'email', state: 'to-print' | 'not-set-up') {
    const { contact } = invented.report()
    const post = { may: true, where: '4 Mill Lane\nNorthmoor' }
    const matter = await office.report({
      contact: { ...contact, ways: { ...contact.ways, post } },
    })
    const id = `${matter}/receipt/${method}`
    const as = { authority: authorityId('northmoor'), actor: { type: 'system' } } as const
    await office.test.bench.store.work(as, tx =>
      queueNotice(tx, { id, matter, about: 'receipt', method, state }),
    )
    return matter
  }

  function formIn(html: string, action: string) {
    const fields = new RegExp(
      `action="${action}"[^>]*>\\s*<input[^>]*value="([^"]*)">\\s*<input[^>]*value="([^"]*)">`,
    ).exec(html)
    ok(fields, action)
    return { token: fields[1] ?? '', command: fields[2] ?? '' }
  }

  async function looks(matter: MatterId): Promise<number> {
    const [jay] = await office.test.desk.personas()
    ok(jay)
    const { authority, person, name, role } = jay
    const actor = { type: 'staff', person, name, role } as const
    return (await office.test.desk.work.matter({ authority, actor }, matter))?.looks.length ?? 0
  }

  const given = (matter: MatterId, method: string) => `${addressOf(matter)}/receipt/${method}/given`
  const today = async (who: Browser) => (await who.get('/work')).body

  test('a receipt asked for by post is on Today until somebody has posted it', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await asked('post', 'to-print')
    const action = given(matter, 'post')
    const body = await today(jay)
    match(wordsOf(body), /Receipts that have not left .*Asked for by post\. I have posted it/)
    const form = formIn(body, action)
    for (const time of [1, 2]) {
      const done = await jay.post(action, { ...form, how: 'posted' })
      equal(done.headers.location, '/work?done=receipt', `time ${time}`)
    }
    match(wordsOf((await jay.get('/work?done=receipt')).body), /recorded that the receipt left/)
    doesNotMatch(await today(jay), new RegExp(action))
    match((await jay.post(action, { ...form, how: 'handed-over' })).body, /it has left/)
  })

  test('the receipt itself is saved under a name that says nothing, and that is a look', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await asked('post', 'to-print')
    const before = await looks(matter)
    const file = await jay.get(`${addressOf(matter)}/receipt`)
    equal(JSON.parse(file.body).format, 'candour-receipt/1')
    match(String(file.headers['content-disposition']), /^attachment; filename="receipt\.json"/)
    equal((await looks(matter)) - before, 1)
    equal((await jay.get(`${addressOf(await office.report())}/receipt`)).statusCode, 403)
  })

  test('one asked for by e-mail is handed over, never posted to where they did not ask', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await asked('email', 'not-set-up')
    const action = given(matter, 'email')
    const form = formIn(await today(jay), action)
    match((await jay.post(action, { ...form, how: 'posted' })).body, /did not ask for it by post/)
    ok((await today(jay)).includes(action))
    await jay.post(action, { ...form, how: 'handed-over' })
    doesNotMatch(await today(jay), new RegExp(action))
  })

  test('one asked for by post waits among the letters to print, with the file to save', async () => {
    const jay = await office.as('Jay Arden')
    const matter = await asked('post', 'to-print')
    const list = await jay.get('/work/post')
    equal(list.statusCode, 200)
    ok(list.body.includes(`${addressOf(matter)}/receipt`))
    match(wordsOf(list.body), /Receipt Save the file/)
  })

  test('another force, and staff who do not handle complaints, can do neither', async () => {
    const { desk } = office.test
    const matter = await asked('post', 'to-print')
    const [jay, , rowan] = await desk.personas()
    ok(jay && rowan && rowan.authority !== jay.authority)
    const outsiders = [rowan, { ...jay, role: 'administrator' } as const]
    for (const { authority, person, name, role } of outsiders) {
      const actor = { type: 'staff', person, name, role } as const
      const as = { authority, actor, command: commandId(office.test.bench.world.id()) }
      equal(await desk.work.receiptToGive(as, matter), undefined)
      const done = await desk.work.giveReceipt(as, { matter, method: 'post', how: 'posted' })
      equal(done.ok ? 'given' : done.refusal.type, 'NotPermitted')
    }
    ok((await today(await office.as('Jay Arden'))).includes(given(matter, 'post')))
  })
})
