import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { commandId, londonDay } from '#kernel'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { hourly } from './background.ts'
import { installation } from './bench.ts'
import { northmoor } from './personas.ts'

const { files: _, ...report } = invented.report()
const days = (n: number) => n * 86_400
const started = async ({ desk }: TestApp, holder = testWorld.id()) => ({
  holder,
  ...(await desk.report.start(holder, northmoor)),
})

onAnEngine(engine => {
  test('a draft nobody touched for 30 days is emptied, and says so to whoever comes back', async () => {
    const database = await engine.fresh()
    const app = await openTestApp(database)
    const { desk, bench } = app
    const { holder, code } = await started(app)
    await desk.report.save(holder, 'happened', { words: 'He laughed.' })
    const file = { name: 'a.txt', stream: Readable.from([Buffer.from('hello')]) }
    assert.equal((await desk.report.attach(holder, file)).type, 'Kept')
    app.pass(days(29))
    await hourly(bench)
    assert.equal((await desk.report.held(holder)).type, 'Open')
    app.pass(days(1) + 60)
    await hourly(bench)
    const on = londonDay(bench.world.now())
    assert.deepEqual(await desk.report.held(holder), { type: 'Deleted', on })
    assert.deepEqual(await desk.report.comeBack(code, testWorld.id()), { type: 'Deleted', on })
    const sent = await desk.report.submit(holder, commandId(testWorld.id()), report)
    assert.equal(sent, 'no draft')
    assert.deepEqual(await database.owner('select answers from draft'), [{ answers: null }])
    assert.deepEqual(await database.owner('select * from draft_file'), [])
    await app.close()
  })

  test('a file no draft has any more is removed, and the force keeps its own', async () => {
    const app = await openTestApp(await engine.fresh())
    const { desk, bench } = app
    const attach = async (holder: string, words: string) => {
      const stream = Readable.from([Buffer.from(words)])
      const kept = await desk.report.attach(holder, { name: 'a.txt', stream })
      assert.ok(kept.type === 'Kept')
      return kept.file
    }
    const held = async (authority = installation) => (await bench.files.held(authority)).toSorted()
    const [one, two, three] = [await started(app), await started(app), await started(app)]
    const shared = await attach(one.holder, 'in two drafts')
    await attach(two.holder, 'in two drafts')
    const alone = await attach(one.holder, 'in one')
    const sent = await attach(three.holder, 'sent')
    await desk.report.submit(three.holder, commandId(testWorld.id()), report)
    await hourly(bench)
    const all = [shared.sha256, alone.sha256, sent.sha256]
    assert.deepEqual(await held(), all.toSorted())

    await desk.report.detach(one.holder, alone.document)
    await desk.report.detach(one.holder, shared.document)
    app.pass(2 * 3600)
    await hourly(bench)
    assert.deepEqual(await held(), [shared.sha256])
    assert.deepEqual(await held(northmoor), [sent.sha256])
    await attach(one.holder, 'in one')
    app.pass(days(31))
    await hourly(bench)
    assert.deepEqual(await held(), [])
    assert.deepEqual(await held(northmoor), [sent.sha256])
    await app.close()
  })

  test('bytes sent while the same are being swept away are there, or are not said to be kept', async () => {
    const app = await openTestApp(await engine.fresh())
    const { desk, bench } = app
    const { holder } = await started(app)
    for (let round = 0; round < 8; round++) {
      const stream = () => Readable.from([Buffer.from('again and again')])
      await bench.files.receive(installation, stream(), { limitBytes: 100 })
      const file = { name: 'a.txt', stream: stream() }
      const [attached] = await Promise.all([desk.report.attach(holder, file), hourly(bench)])
      const [sha256] = await bench.files.held(installation)
      if (attached.type !== 'Kept') assert.equal(attached.type, 'Interrupted')
      else {
        assert.equal(sha256, attached.file.sha256)
        await desk.report.detach(holder, attached.file.document)
      }
    }
    await app.close()
  })

  test('sending a file, taking one off and coming back are each a touch', async () => {
    const app = await openTestApp(await engine.fresh())
    const { desk, bench } = app
    const { holder, code } = await started(app)
    app.pass(days(29))
    const file = { name: 'a.txt', stream: Readable.from([Buffer.from('hello')]) }
    const kept = await desk.report.attach(holder, file)
    app.pass(days(29))
    await hourly(bench)
    assert.equal((await desk.report.held(holder)).type, 'Open')
    assert.ok(kept.type === 'Kept' && (await desk.report.detach(holder, kept.file.document)))
    app.pass(days(29))
    await hourly(bench)
    const there = testWorld.id()
    assert.equal((await desk.report.comeBack(code, there)).type, 'Open')
    app.pass(days(29))
    await hourly(bench)
    assert.equal((await desk.report.held(there)).type, 'Open')
    await app.close()
  })

  test('what was sent is never swept away', async () => {
    const app = await openTestApp(await engine.fresh())
    const { desk, bench } = app
    const { holder } = await started(app)
    assert.equal(await desk.report.submit(holder, commandId(testWorld.id()), report), 'sent')
    app.pass(days(400))
    await hourly(bench)
    assert.ok(await desk.report.confirmation(holder))
    await app.close()
  })
})
