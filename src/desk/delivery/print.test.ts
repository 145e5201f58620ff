import { deepEqual, equal, ok } from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { addDays, londonDay } from '#kernel'
import { onAnEngine, type TestApp } from '#test'
import type { OutboxList } from './post.ts'
import {
  asJay,
  firstUpdate,
  noticeAsStaffSee,
  openPosting,
  report,
  sendReport,
  writeTo,
} from './posting.fixture.ts'

const { ways } = report.contact
const byPost = { ...ways, post: { may: true, where: '4 Mill Lane\nNorthmoor' } }

async function waiting(app: TestApp) {
  const { matter } = await sendReport(app, { ways: byPost })
  await writeTo(app, matter, 'post')
  return matter
}

async function handles(app: TestApp, list: OutboxList): Promise<string[]> {
  const page = await app.desk.work.post(asJay(app), { list })
  return page?.rows.map(({ handle }) => handle) ?? []
}

onAnEngine(engine => {
  test('letters are printed as one file, and told on the day a named person posted them', async t => {
    const app = await openPosting(t, engine)
    const { work } = app.desk
    const matters = [await waiting(app), await waiting(app)]
    const chosen = await handles(app, 'to-print')
    const preview = await work.previewBatch(asJay(app), chosen)
    ok(preview.ok)
    deepEqual(
      preview.value.map(({ name, address, sheets }) => [name, address, sheets]),
      matters.map(() => ['Amara Quill', ['4 Mill Lane', 'Northmoor'], 1]),
    )
    const as = asJay(app)
    const batch = await work.printBatch(as, chosen)
    ok(batch.ok)
    // The form sent twice makes one batch; somebody else's finds them gone.
    deepEqual(await work.printBatch(as, chosen), batch)
    const late = await work.printBatch(asJay(app), chosen)
    ok(!late.ok && late.refusal.type === 'NotWaiting' && late.refusal.references.length === 2)
    const pdf = await work.batchPdf(asJay(app), batch.value)
    ok(pdf)
    equal((await buffer(pdf)).subarray(0, 5).toString(), '%PDF-')

    const today = londonDay(app.bench.world.now())
    for (const [on, refused] of [
      [addDays(today, 1), 'InTheFuture'],
      [addDays(today, -1), 'BeforePrinting'],
    ] as const) {
      const asked = { batch: batch.value, on, by: 'Wren Castell' }
      const answer = await work.postBatch(asJay(app), asked)
      equal(!answer.ok && answer.refusal.type, refused)
    }
    for (const matter of matters) equal(await firstUpdate(app, matter), 'open')
    const posted = { batch: batch.value, on: today, by: 'Wren Castell' }
    for (const _ of [1, 2]) ok((await work.postBatch(asJay(app), posted)).ok)
    for (const matter of matters) {
      equal(await firstUpdate(app, matter), 'met')
      equal((await noticeAsStaffSee(app, matter))[0], 'posted')
      const story = (await work.matter(asJay(app), matter))?.story ?? []
      const given = story.flatMap(({ event }) => (event.type === 'LetterGiven' ? [event] : []))
      deepEqual(
        given.map(({ on, how, by }) => [on, how, by]),
        [[today, 'posted', 'Wren Castell']],
      )
    }
  })

  test('a batch that did not print waits again, and cannot then be posted', async t => {
    const app = await openPosting(t, engine)
    const { work } = app.desk
    await waiting(app)
    const chosen = await handles(app, 'to-print')
    const batch = await work.printBatch(asJay(app), chosen)
    ok(batch.ok)
    deepEqual(await handles(app, 'to-print'), [])
    ok((await work.putBack(asJay(app), batch.value)).ok)
    deepEqual(await handles(app, 'to-print'), chosen)
    const on = londonDay(app.bench.world.now())
    const posted = await work.postBatch(asJay(app), { batch: batch.value, on, by: 'Jay Arden' })
    equal(!posted.ok && posted.refusal.type, 'NotPrinted')
  })

  test('letters are posted each under its own id, whatever its place in a batch', async t => {
    const app = await openPosting(t, engine)
    const { work } = app.desk
    const on = londonDay(app.bench.world.now())
    const form = asJay(app)
    for (const _ of [1, 2]) {
      const matter = await waiting(app)
      const batch = await work.printBatch(asJay(app), await handles(app, 'to-print'))
      ok(batch.ok)
      ok((await work.postBatch(form, { batch: batch.value, on, by: 'Jay Arden' })).ok)
      equal((await noticeAsStaffSee(app, matter))[0], 'posted')
    }
  })

  test('another force sees none of it, and can print none of it', async t => {
    const app = await openPosting(t, engine)
    const { work } = app.desk
    await waiting(app)
    const chosen = await handles(app, 'to-print')
    const rowan = (await app.desk.personas()).find(one => one.authority !== asJay(app).authority)
    ok(rowan)
    const { person, name } = rowan
    const actor = { type: 'staff', person, name, role: 'caseworker' } as const
    const other = { ...asJay(app), authority: rowan.authority, actor }
    deepEqual((await work.post(other, { list: 'to-print' }))?.rows, [])
    equal((await work.printBatch(other, chosen)).ok, false)
    equal(await work.postItem(other, chosen[0] ?? ''), undefined)
    const nobody = { ...asJay(app), actor: { ...actor, role: 'administrator' } as const }
    equal(await work.post(nobody, { list: 'to-print' }), undefined)
    equal((await work.tryAgain(nobody, chosen[0] ?? '')).ok, false)
  })

  test('another way is only a safe one, and by telephone is told that day', async t => {
    const app = await openPosting(t, engine)
    const { work } = app.desk
    const phone = { may: true, where: '01632 960 111' }
    const { matter } = await sendReport(app, { ways: { ...byPost, phone } })
    await writeTo(app, matter, 'post')
    const [notice = ''] = await handles(app, 'to-print')
    const unsafe = await work.chooseWay(asJay(app), { notice, method: 'text' })
    equal(!unsafe.ok && unsafe.refusal.type, 'NotASafeWay')
    ok((await work.chooseWay(asJay(app), { notice, method: 'email' })).ok)
    const moved = await work.chooseWay(asJay(app), { notice, method: 'post' })
    equal(!moved.ok && moved.refusal.type, 'NotStuck')
    const on = londonDay(app.bench.world.now())
    ok((await work.toldAnotherWay(asJay(app), { notice, on, how: 'read-out' })).ok)
    equal(await firstUpdate(app, matter), 'met')
    equal((await noticeAsStaffSee(app, matter))[0], 'read-out')
  })
})
