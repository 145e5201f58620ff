import { deepEqual, doesNotMatch, equal, match, ok, rejects } from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Contact } from '#casework'
import { allegationId, commandId, londonDay, type MatterId } from '#kernel'
import { type Job, queueNotice } from '#store'
import {
  type AsOwner,
  invented,
  onEachEngine,
  openTestApp,
  type TestApp,
  type TestEngine,
  testWorld,
} from '#test'
import { system } from './bench.ts'
import type { AsCommand } from './index.ts'
import { type Mailer, sendNotice, smtpMailer } from './notices.ts'
import { northmoor, personasOf } from './personas.ts'

const { files: _, ...report } = invented.report()
const newCommand = () => commandId(testWorld.id())

type Post = Readonly<{ mailer: Mailer; received: Email[]; to: string[]; refusing: { on: boolean } }>

/** A real mail server on a port of its own, and a mailer that uses it. */
async function post(t: TestContext): Promise<Post> {
  const received: Email[] = []
  const to: string[] = []
  const refusing = { on: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refusing.on ? new Error('mailbox unavailable') : null)
    },
    async onData(stream, { envelope }, done) {
      received.push(await PostalMime.parse(await buffer(stream)))
      to.push(...envelope.rcptTo.map(({ address }) => address))
      done()
    },
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  t.after(() => new Promise<void>(closed => server.close(() => closed())))
  const address = server.server.address()
  if (typeof address !== 'object' || !address) throw new Error('a mail server without a port')
  const mailer = smtpMailer(`smtp://127.0.0.1:${address.port}`, 'Candour <no-reply@mail.example>')
  return { mailer, received, to, refusing }
}

type Opened = TestApp & Readonly<{ owner: AsOwner }>

async function open(t: TestContext, engine: TestEngine): Promise<Opened> {
  const database = await engine.fresh()
  const app = await openTestApp(database)
  t.after(() => app.close())
  return { ...app, owner: database.owner }
}

function asJay({ bench }: TestApp): AsCommand {
  const [jay] = personasOf(bench)
  ok(jay)
  const { authority, person, name, role } = jay
  return { authority, actor: { type: 'staff', person, name, role }, command: newCommand() }
}

type Sent = Readonly<{ holder: string; matter: MatterId }>

async function sendReport({ desk }: TestApp, contact: Partial<Contact> = {}): Promise<Sent> {
  const holder = testWorld.id()
  await desk.report.start(holder, northmoor)
  const given = { ...report, contact: { ...report.contact, ...contact } }
  await desk.report.submit(holder, newCommand(), given)
  const confirmation = await desk.report.confirmation(holder)
  const found = await desk.track.findByCode(confirmation?.code ?? '')
  ok(found.type === 'Found')
  return { holder, matter: found.matter }
}

/** Logs it and writes to the complainant by e-mail; answers the job that announces the letter. */
async function writeTo(app: TestApp, matter: MatterId): Promise<Job> {
  const { desk } = app
  const on = londonDay(testWorld.now())
  const allegations = [{ id: allegationId('a1'), words: 'Wrote about her looks', about: [] }]
  await desk.work.logComplaint(asJay(app), { matter, on, summary: 'Messages', allegations })
  const words = { done: 'We have asked for the e-mails.', next: 'We will read them.' }
  const as = asJay(app)
  ok((await desk.work.sendUpdate(as, { matter, by: 'email', ...words })).ok)
  return jobFor(as.command)
}

const jobFor = (notice: string): Job => ({ id: 'job', data: { authority: northmoor, notice } })

async function noticeAsStaffSee(app: TestApp, matter: MatterId) {
  const view = await app.desk.work.matter(asJay(app), matter)
  const notice = view?.letters[0]?.notice
  return [notice?.state, notice?.problem]
}

async function firstUpdate(app: TestApp, matter: MatterId): Promise<string | undefined> {
  const view = await app.desk.work.matter(asJay(app), matter)
  return view?.duties.find(({ owed }) => owed.rule === 'inform.first-update')?.owed.state
}

onEachEngine(engine => {
  test('the complainant counts as told once the mail server took the notice, not before', async t => {
    const app = await open(t, engine)
    const { mailer } = await post(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    equal(await firstUpdate(app, matter), 'open')
    await sendNotice(app.bench, mailer, job)
    equal(await firstUpdate(app, matter), 'met')
  })

  test('a notice says there is something to read, and nothing of what or whom', async t => {
    const app = await open(t, engine)
    const { mailer, received, to } = await post(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    await sendNotice(app.bench, mailer, job)
    deepEqual(to, ['amara.quill@example.org'])
    const [mail] = received
    equal(mail?.subject, 'There is something new for you to read')
    match(mail?.text ?? '', /http:\/\/localhost:3000\/track/)
    const whole = JSON.stringify(mail).replaceAll(report.contact.ways.email.where ?? '', '')
    doesNotMatch(whole, /Quill\b|Arden|Pike|complain|police|officer|CO\/\d|mugging|e-mails\./i)
    equal(whole.includes(matter), false)
    equal(mail?.attachments.length, 0)
    deepEqual(await noticeAsStaffSee(app, matter), ['sent', null])
  })

  test('a notice that was sent is not sent again, however often its job comes back', async t => {
    const app = await open(t, engine)
    const { mailer, received } = await post(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    for (const _ of [1, 2, 3]) await sendNotice(app.bench, mailer, job)
    equal(received.length, 1)
  })

  test('nothing goes to an address that is not safe, and staff see why', async t => {
    const app = await open(t, engine)
    const { mailer, received } = await post(t)
    const unsafe = { may: false, where: 'amara.quill@example.org' }
    const { ways } = report.contact
    const { holder, matter } = await sendReport(app, { ways: { ...ways, email: unsafe } })
    equal(await app.desk.report.chooseReceipt(holder, 'email'), 'not a safe way')
    // Even a notice that was queued: it asks again before it goes.
    const notice = { id: 'n1', matter, about: 'update', method: 'email', state: 'waiting' } as const
    const as = { authority: northmoor, actor: system } as const
    await app.bench.store.work(as, tx => queueNotice(tx, notice))
    await sendNotice(app.bench, mailer, jobFor('n1'))
    equal(received.length, 0)
    const kept = await app.owner('select state, problem from outbox')
    deepEqual(kept, [{ state: 'failed', problem: 'they have not said e-mail is safe' }])
  })

  test('a server that will not take it is tried again, five times, then staff see why', async t => {
    const app = await open(t, engine)
    const { mailer, received, refusing } = await post(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    refusing.on = true
    for (const attempt of [1, 2, 3, 4]) {
      await rejects(sendNotice(app.bench, mailer, job), /will be tried again/, `try ${attempt}`)
      equal((await noticeAsStaffSee(app, matter))[0], 'waiting')
    }
    await sendNotice(app.bench, mailer, job)
    deepEqual(await noticeAsStaffSee(app, matter), ['failed', 'the mail server would not take it'])
    refusing.on = false
    await sendNotice(app.bench, mailer, job)
    equal(received.length, 0)
  })

  test('a server that comes back is given it, once', async t => {
    const app = await open(t, engine)
    const { mailer, received, refusing } = await post(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    refusing.on = true
    await rejects(sendNotice(app.bench, mailer, job))
    refusing.on = false
    await sendNotice(app.bench, mailer, job)
    await sendNotice(app.bench, mailer, job)
    equal(received.length, 1)
    deepEqual(await noticeAsStaffSee(app, matter), ['sent', null])
  })

  test('dying between the server’s yes and our note of it sends one more, known for a copy', async t => {
    const app = await open(t, engine)
    const { mailer, received } = await post(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    // The mail went; the process never came to write that down.
    const dying: Mailer = {
      async send(message) {
        await mailer.send(message)
        throw new Error('killed')
      },
    }
    await rejects(sendNotice(app.bench, dying, job))
    await sendNotice(app.bench, mailer, job)
    await sendNotice(app.bench, mailer, job)
    equal(received.length, 2)
    ok(received[0]?.messageId)
    equal(received[0]?.messageId, received[1]?.messageId)
  })

  test('a receipt by e-mail is the receipt alone, under a name that says nothing', async t => {
    const app = await open(t, engine)
    const { mailer, received } = await post(t)
    const { holder, matter } = await sendReport(app)
    equal(await app.desk.report.chooseReceipt(holder, 'email'), 'chosen')
    await sendNotice(app.bench, mailer, jobFor(`${matter}/receipt/email`))
    const [mail] = received
    equal(mail?.subject, 'The file you asked for')
    const [file] = mail?.attachments ?? []
    equal(file?.filename, 'receipt.json')
    const content = file?.content
    ok(content)
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
    equal(JSON.parse(text).format, 'candour-receipt/1')
    doesNotMatch(`${text}${mail?.text}`, /mugging|Quill|Pike/)
    equal(mail?.messageId?.includes(matter), false)
  })

  test('with no mail server set up, the notice says so and is not lost', async t => {
    const app = await open(t, engine)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    await sendNotice(app.bench, undefined, job)
    deepEqual(await noticeAsStaffSee(app, matter), ['not-set-up', 'no mail server is set up'])
  })
})
