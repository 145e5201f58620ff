import { doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, openTestApp } from '#test'
import { wordsOf } from '../../testing/office.ts'
import { browser } from '../../testing/stage.ts'

onAnEngine(engine => {
  test('praise that was sent is thanked for, with no form to send it again', async () => {
    const { app, desk, close } = await openTestApp(await engine.fresh())
    const [force] = desk.report.forces()
    const visitor = browser(app)
    const form = await visitor.get('/praise')
    const sent = await visitor.send(form, { force: String(force?.id), words: 'She stayed.' })
    equal(sent.headers.location, '/praise?done=sent')
    const { body } = await visitor.get('/praise?done=sent')
    match(wordsOf(body), /We have your words .*We will pass it on/)
    doesNotMatch(body, /<textarea|<button[^>]*>\s*Send/)
    await close()
  })
})
