import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { queueNotice } from '#store'
import { onAnEngine } from '#test'
import { system } from '../bench.ts'
import { northmoor } from '../personas.ts'
import { postPageSize } from './post-lists.ts'
import { asJay, openPosting, passTo, sendReport, writeTo } from './posting.fixture.ts'

onAnEngine(engine => {
  test('a long list comes a page at a time, whole and in order, though all came at once', async t => {
    const app = await openPosting(t, engine)
    const { matter } = await sendReport(app)
    const ids = Array.from({ length: 60 }, (_, at) => `n${String(at).padStart(2, '0')}`)
    await app.bench.store.work({ authority: northmoor, actor: system }, async tx => {
      for (const id of ids)
        await queueNotice(tx, { id, matter, about: 'receipt', method: 'post', state: 'to-print' })
    })
    const first = await app.desk.work.post(asJay(app), { list: 'to-print' })
    ok(first)
    equal(first.counts['to-print'], 60)
    deepEqual([first.rows.length, first.more], [postPageSize, true])
    const last = first.rows.at(-1)
    ok(last)
    const after = { id: last.id, queuedAt: last.queuedAt }
    const second = await app.desk.work.post(asJay(app), { list: 'to-print', after })
    ok(second)
    equal(second.more, false)
    deepEqual(
      [...first.rows, ...second.rows].map(({ id }) => id),
      ids,
    )
  })

  test('a letter queued over days off says the morning it leaves, though no job has come to it', async t => {
    const app = await openPosting(t, engine)
    passTo(app, 6, '12:00')
    const { matter } = await sendReport(app)
    await writeTo(app, matter)
    const page = await app.desk.work.post(asJay(app), { list: 'on-their-way' })
    ok(page?.rows[0]?.leavesAt)
    passTo(app, 2, '12:00')
    const then = await app.desk.work.post(asJay(app), { list: 'on-their-way' })
    equal(then?.rows[0]?.leavesAt, null)
  })
})
