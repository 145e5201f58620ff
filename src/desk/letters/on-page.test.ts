import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, commandId, type Day, letterId, londonDay } from '#kernel'
import { onAnEngine, openTestApp, testWorld } from '#test'
import { decide } from '../decide.ts'
import { northmoor } from '../personas.ts'
import { personaAs, type Told, toldOutcome } from '../review/outcome.fixture.ts'

const today = (): Day => londonDay(testWorld.now())
const newCommand = () => ({ command: commandId(testWorld.id()) })
const words = {
  by: 'page',
  done: 'We spoke to the sergeant.',
  next: 'We watch the video.',
} as const
const unsafe = { may: false } as const

onAnEngine(engine => {
  async function open(how: Told = {}) {
    const app = await openTestApp(await engine.fresh())
    const jay = () => ({ ...personaAs(app, 'Jay Arden'), ...newCommand() })
    const { matter } = await toldOutcome(app, addDays(today(), -5), how)
    const her = (reads: 'dates' | 'content') => ({
      authority: northmoor,
      actor: { type: 'tracker', matter, reads } as const,
      ...newCommand(),
    })
    const nothingIsSafe = () =>
      decide(app.bench, her('content'), {
        matter,
        request: {},
        command: {
          type: 'ChangeContact',
          on: today(),
          by: 'online',
          contact: {
            name: 'Amara Quill',
            ways: { email: unsafe, phone: unsafe, text: unsafe, post: unsafe },
          },
        },
      })
    return { app, jay, her, matter, nothingIsSafe }
  }
  type Opened = Awaited<ReturnType<typeof open>>
  const statesOf = async ({ app, jay, matter }: Opened, id: string) => {
    const view = await app.desk.work.matter(jay(), matter)
    return {
      notice: view?.letters.find(({ letter }) => letter === id)?.notice?.state,
      isGiven: view?.facts?.given.some(letter => letter === id),
    }
  }

  test('a letter lies on the page of whoever gave no safe way: told the day they open it', async () => {
    const opened = await open()
    const { app, jay, her, matter, nothingIsSafe } = opened
    const early = await app.desk.work.sendUpdate(jay(), { matter, ...words })
    assert.ok(!early.ok && early.refusal.type === 'NotASafeWay', 'she can be told by e-mail')
    assert.ok((await nothingIsSafe()).ok)
    const sending = jay()
    assert.ok((await app.desk.work.sendUpdate(sending, { matter, ...words })).ok)
    const id = letterId(sending.command)
    assert.deepEqual(await statesOf(opened, id), { notice: 'on-page', isGiven: false })
    assert.equal(await app.desk.track.letterText(her('dates'), id), undefined)
    assert.deepEqual(await statesOf(opened, id), { notice: 'on-page', isGiven: false })
    app.pass(86_400)
    const letters = (await app.desk.track.content(her('content')))?.letters ?? []
    assert.ok(letters.some(({ letter }) => letter === id))
    for (const _ of ['once', 'again']) {
      const found = await app.desk.track.letterText(her('content'), id)
      assert.match(found?.text ?? '', /We spoke to the sergeant/)
    }
    assert.deepEqual(await statesOf(opened, id), { notice: 'opened', isGiven: true })
    const facts = (await app.desk.work.matter(jay(), matter))?.facts
    const sent = facts?.letters.find(({ letter }) => letter === id)
    assert.deepEqual([sent?.on, sent?.leftOn], [today(), addDays(today(), 1)])
  })

  test('without a second thing there is no page to read it on', async () => {
    const { app, jay, matter, nothingIsSafe } = await open({ second: false })
    assert.ok((await nothingIsSafe()).ok)
    assert.equal((await app.desk.work.matter(jay(), matter))?.readsPage, false)
    const sent = await app.desk.work.sendUpdate(jay(), { matter, ...words })
    assert.ok(!sent.ok && sent.refusal.type === 'NotASafeWay')
  })
})
