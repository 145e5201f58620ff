import { deepEqual, doesNotMatch, equal, match, ok, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import { queueNotice } from '#store'
import { onAnEngine } from '#test'
import { system } from './bench.ts'
import type { Carrier } from './delivery/carrier.ts'
import { mailServer } from './delivery/mail-server.fixture.ts'
import {
  firstUpdate,
  jobFor,
  noticeAsStaffSee,
  openPosting,
  passTo,
  report,
  sendReport,
  sentLetter,
  writeTo,
} from './delivery/posting.fixture.ts'
import { sendNotice } from './notices.ts'
import { northmoor } from './personas.ts'

const hour = 3600

onAnEngine(engine => {
  test('the complainant counts as told once the mail server took the notice, not before', async t => {
    const app = await openPosting(t, engine)
    const { carriers } = await mailServer(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    equal(await firstUpdate(app, matter), 'open')
    await sendNotice(app.bench, carriers, job)
    equal(await firstUpdate(app, matter), 'met')
  })

  test('a notice says there is something to read, and nothing of what or whom', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received, envelopes } = await mailServer(t, 'bounces@mail.example')
    const { matter } = await sentLetter(app, carriers)
    const [envelope] = envelopes
    equal(envelope?.to, 'amara.quill@example.org')
    match(envelope?.from ?? '', /^bounces\+[0-9a-f]{20}-0-[0-9a-f]{16}@mail\.example$/)
    const [mail] = received
    equal(mail?.subject, 'There is something new for you to read')
    match(mail?.text ?? '', /http:\/\/localhost:3000\/track/)
    const whole = JSON.stringify(mail).replaceAll(report.contact.ways.email.where ?? '', '')
    doesNotMatch(whole, /Quill\b|Arden|Pike|complain|police|officer|CO\/\d|mugging|e-mails\./i)
    equal(whole.includes(matter), false)
    equal(mail?.attachments.length, 0)
    // What proves a bounce is ours stands on the envelope alone.
    equal(whole.includes(envelope?.from ?? '?'), false)
  })

  test('a notice that was sent is not sent again, however often its job comes back', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    const { job } = await sentLetter(app, carriers)
    for (const _ of [1, 2, 3]) await sendNotice(app.bench, carriers, job)
    app.pass(48 * hour)
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 1)
  })

  test('two processes at one notice send it once', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    await Promise.all([1, 2, 3].map(() => sendNotice(app.bench, carriers, job)))
    equal(received.length, 1)
    deepEqual(await noticeAsStaffSee(app, matter), ['sent', null])
  })

  test('nothing goes to an address that is not safe, and staff see why', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    const unsafe = { may: false, where: 'amara.quill@example.org' }
    const { ways } = report.contact
    const { holder, matter } = await sendReport(app, { ways: { ...ways, email: unsafe } })
    equal(await app.desk.report.chooseReceipt(holder, 'email'), 'not a safe way')
    // Even a notice that was queued: it asks again before it goes.
    const notice = { id: 'n1', matter, about: 'update', method: 'email', state: 'waiting' } as const
    const as = { authority: northmoor, actor: system } as const
    await app.bench.store.work(as, tx => queueNotice(tx, notice))
    await sendNotice(app.bench, carriers, jobFor('n1'))
    equal(received.length, 0)
    const kept = await app.owner('select state, problem from outbox')
    deepEqual(kept, [{ state: 'failed', problem: 'they have not said e-mail is safe' }])
  })

  test('a server that will not take it just now is tried for two days, then staff see why', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received, manner, visits } = await mailServer(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    manner.is = { at: 'recipient', code: 450 }
    await sendNotice(app.bench, carriers, job)
    const why = 'the mail server would not take it just now'
    deepEqual(await noticeAsStaffSee(app, matter), ['waiting', why])
    // A job that comes before its time does nothing.
    await sendNotice(app.bench, carriers, job)
    equal(visits.count, 1)
    for (const minutes of [1, 5, 15, 60, 240, 720]) {
      app.pass(minutes * 60 + 1)
      await sendNotice(app.bench, carriers, job)
      equal((await noticeAsStaffSee(app, matter))[0], 'waiting', `after ${minutes} minutes`)
    }
    app.pass(1440 * 60 + 1)
    await sendNotice(app.bench, carriers, job)
    equal(visits.count, 8)
    deepEqual(await noticeAsStaffSee(app, matter), ['failed', why])
    manner.is = 'takes'
    app.pass(1440 * 60)
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 0)
    equal(await firstUpdate(app, matter), 'open')
  })

  test('a server that comes back is given it, once', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received, manner } = await mailServer(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    manner.is = { at: 'data', code: 451 }
    await sendNotice(app.bench, carriers, job)
    manner.is = 'takes'
    app.pass(61)
    await sendNotice(app.bench, carriers, job)
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 1)
    deepEqual(await noticeAsStaffSee(app, matter), ['sent', null])
  })

  test('an address or a message refused for good is given up at once, and nobody was told', async t => {
    const app = await openPosting(t, engine)
    const { carriers, manner, visits } = await mailServer(t)
    const refusals = [
      [{ at: 'recipient', code: 550 }, 'the mail server refused their address'],
      [{ at: 'data', code: 554 }, 'the mail server refused the message'],
    ] as const
    for (const [refusal, why] of refusals) {
      const { matter } = await sendReport(app)
      const job = await writeTo(app, matter)
      manner.is = refusal
      const before = visits.count
      await sendNotice(app.bench, carriers, job)
      app.pass(48 * hour)
      await sendNotice(app.bench, carriers, job)
      equal(visits.count, before + 1)
      deepEqual(await noticeAsStaffSee(app, matter), ['failed', why])
      equal(await firstUpdate(app, matter), 'open')
    }
  })

  test('what the server says of us is ours to mend: the notice waits for that', async t => {
    const app = await openPosting(t, engine)
    const { carriers, manner } = await mailServer(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    manner.is = { at: 'sender', code: 553 }
    await sendNotice(app.bench, carriers, job)
    const why = 'the mail server does not let us send'
    deepEqual(await noticeAsStaffSee(app, matter), ['waiting', why])
  })

  test('a dead server is found dead, and the notice waits', async t => {
    const app = await openPosting(t, engine)
    const { carriers, stop } = await mailServer(t)
    await stop()
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    await sendNotice(app.bench, carriers, job)
    const why = 'the mail server could not be reached'
    deepEqual(await noticeAsStaffSee(app, matter), ['waiting', why])
  })

  test('a server that dies in the middle is tried again', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received, manner } = await mailServer(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    manner.is = 'hangs up in the middle'
    await sendNotice(app.bench, carriers, job)
    equal((await noticeAsStaffSee(app, matter))[0], 'waiting')
    manner.is = 'takes'
    app.pass(61)
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 1)
  })

  test('dying between the server’s yes and our note of it sends one more, known for a copy', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    const { email } = carriers
    ok(email)
    // The mail went; the process never came to write that down.
    const dying: Carrier = {
      name: 'smtp',
      async hand(message) {
        await email.hand(message)
        throw new Error('killed')
      },
    }
    await rejects(sendNotice(app.bench, { email: dying }, job))
    // Nobody knows whether that process still lives, until its time is over.
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 1)
    app.pass(601)
    await sendNotice(app.bench, carriers, job)
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 2)
    ok(received[0]?.messageId)
    equal(received[0]?.messageId, received[1]?.messageId)
  })

  test('news waits for Monday at 9 from 16:00 on a Friday; what they asked for does not', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    passTo(app, 5, '16:00')
    const { holder, matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    await sendNotice(app.bench, carriers, job)
    app.pass(24 * hour)
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 0)
    equal((await noticeAsStaffSee(app, matter))[0], 'waiting')
    equal(await app.desk.report.chooseReceipt(holder, 'email'), 'chosen')
    await sendNotice(app.bench, carriers, jobFor(`${matter}/receipt/email`))
    equal(received.length, 1)
    passTo(app, 1, '08:59')
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 1)
    app.pass(61)
    await sendNotice(app.bench, carriers, job)
    equal(received.length, 2)
  })

  test('a receipt by e-mail is the receipt alone, under a name that says nothing', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    const { holder, matter } = await sendReport(app)
    equal(await app.desk.report.chooseReceipt(holder, 'email'), 'chosen')
    await sendNotice(app.bench, carriers, jobFor(`${matter}/receipt/email`))
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
    const app = await openPosting(t, engine)
    const { matter } = await sendReport(app)
    const job = await writeTo(app, matter)
    await sendNotice(app.bench, {}, job)
    deepEqual(await noticeAsStaffSee(app, matter), ['not-set-up', 'no mail server is set up'])
  })
})
