import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine } from '#test'
import { sendNotice } from '../notices.ts'
import { mailServer } from './mail-server.fixture.ts'
import {
  asJay,
  firstUpdate,
  noticeAsStaffSee,
  openPosting,
  report,
  sendReport,
  sentLetter,
  writeTo,
} from './posting.fixture.ts'
import type { DeliveryNews } from './record.ts'
import { tokenIn } from './return-path.ts'

const bounced: DeliveryNews = { arrived: false, kind: 'bounced', why: 'their mailbox is full' }

onAnEngine(engine => {
  test('an update whose notice bounced is not told, until it goes another way', async t => {
    const app = await openPosting(t, engine)
    const server = await mailServer(t, 'bounces@mail.example')
    const { matter } = await sentLetter(app, server.carriers)
    equal(await firstUpdate(app, matter), 'met')
    const token = tokenIn(server.envelopes[0]?.from ?? '')
    ok(token)
    equal(await app.desk.delivery.news(token, bounced), 'recorded')
    deepEqual(await noticeAsStaffSee(app, matter), ['bounced', 'their mailbox is full'])
    equal(await firstUpdate(app, matter), 'open')
    // Mail servers say so as often as they like.
    equal(await app.desk.delivery.news(token, bounced), 'nothing changed')
    equal(await app.desk.delivery.news(token, { arrived: true }), 'nothing changed')
    const view = await app.desk.work.matter(asJay(app), matter)
    const failures = view?.story.filter(({ event }) => event.type === 'NoticeFailed')
    equal(failures?.length, 1)
    const today = await app.desk.work.today(asJay(app), { whose: 'force' })
    deepEqual(
      today?.unsent.map(one => [one.matter, one.state]),
      [[matter, 'bounced']],
    )
  })

  test('sent anew, it is told from that day; the old bounce says nothing of the new round', async t => {
    const app = await openPosting(t, engine)
    const server = await mailServer(t, 'bounces@mail.example')
    const { matter, job } = await sentLetter(app, server.carriers)
    const first = tokenIn(server.envelopes[0]?.from ?? '') ?? ''
    await app.desk.delivery.news(first, bounced)
    const [item] = (await app.desk.work.post(asJay(app), { list: 'stuck' }))?.rows ?? []
    ok(item)
    ok((await app.desk.work.tryAgain(asJay(app), item.handle)).ok)
    await sendNotice(app.bench, server.carriers, job)
    equal(await firstUpdate(app, matter), 'met')
    equal(await app.desk.delivery.news(first, bounced), 'nothing changed')
    equal(await firstUpdate(app, matter), 'met')
    const second = tokenIn(server.envelopes[1]?.from ?? '') ?? ''
    ok(second !== first)
    // A new message, not a copy of the old one that mail systems would drop.
    ok(server.received[0]?.messageId !== server.received[1]?.messageId)
    equal(await app.desk.delivery.news(second, { arrived: true }), 'recorded')
    deepEqual(await noticeAsStaffSee(app, matter), ['delivered', null])
    equal((await app.desk.work.tryAgain(asJay(app), item.handle)).ok, false)
  })

  test('a stranger’s token, and one from another round, change nothing', async t => {
    const app = await openPosting(t, engine)
    const server = await mailServer(t, 'bounces@mail.example')
    const { matter } = await sentLetter(app, server.carriers)
    const token = tokenIn(server.envelopes[0]?.from ?? '') ?? ''
    const forged = [
      token.replace(/.$/, last => (last === '0' ? '1' : '0')),
      token.replace('-0-', '-1-'),
      token.replace(/^./, first => (first === '0' ? '1' : '0')),
      '',
    ]
    for (const one of forged) equal(await app.desk.delivery.news(one, bounced), 'not ours')
    deepEqual(await noticeAsStaffSee(app, matter), ['sent', null])
    equal(await app.desk.delivery.news(token.toUpperCase(), bounced), 'recorded')
  })

  test('by text it goes only where texts are safe, and tells once it is taken', async t => {
    const app = await openPosting(t, engine)
    const texts: string[] = []
    const text = {
      name: 'notify' as const,
      async hand({ to }: { to: string }) {
        texts.push(to)
        return { type: 'Taken' as const }
      },
    }
    const { ways } = report.contact
    const safe = { ...ways, text: { may: true, where: '07700 900123' } }
    const { matter } = await sendReport(app, { ways: safe })
    const job = await writeTo(app, matter, 'text')
    equal(await firstUpdate(app, matter), 'open')
    await sendNotice(app.bench, { text }, job)
    deepEqual(texts, ['07700 900123'])
    equal(await firstUpdate(app, matter), 'met')
  })
})
