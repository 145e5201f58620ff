import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { onAnEngine } from '#test'
import { startBackground } from '../background.ts'
import { mailServer } from './mail-server.fixture.ts'
import {
  asJay,
  firstUpdate,
  noticeAsStaffSee,
  openPosting,
  sendReport,
  writeTo,
} from './posting.fixture.ts'
import { wakeNeglected } from './wake.ts'

/** Waits for something a job does; fails after half a minute. */
async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await happened()) return
    await wait(200)
  }
  throw new Error('it never happened')
}

onAnEngine(engine => {
  test('a letter by e-mail leaves by itself, through the queue and a real mail server', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    await startBackground(app.bench, carriers)
    const { matter } = await sendReport(app)
    await writeTo(app, matter)
    await until(async () => (await noticeAsStaffSee(app, matter))[0] === 'sent')
    equal(received.length, 1)
    equal(await firstUpdate(app, matter), 'met')
  })

  test('a notice whose job was lost is found and sent, and one that is settled is left', async t => {
    const app = await openPosting(t, engine)
    const { carriers, received } = await mailServer(t)
    const { matter } = await sendReport(app)
    await writeTo(app, matter)
    await app.owner('delete from pgboss.job')
    await startBackground(app.bench, carriers)
    await wakeNeglected(app.bench)
    app.pass(1801)
    await wakeNeglected(app.bench)
    await until(async () => (await noticeAsStaffSee(app, matter))[0] === 'sent')
    app.pass(7200)
    await wakeNeglected(app.bench)
    const page = await app.desk.work.post(asJay(app), { list: 'on-their-way' })
    equal(page?.rows[0]?.state, 'sent')
    equal(received.length, 1)
  })
})
