import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, londonDay, parseAuthorityId } from '#kernel'
import { latestMatters } from '#store'
import { onAnEngine, openTestApp } from '#test'
import { today } from '../bench.ts'
import { chanceOf } from './chance.ts'
import { generate } from './generate.ts'
import { officersBy } from './names.ts'

test('chance is the same from the same seed, and even', () => {
  const [one, other] = [chanceOf(7), chanceOf(7)]
  const numbers = Array.from({ length: 20_000 }, () => one.next())
  assert.deepEqual(
    numbers.slice(0, 50),
    Array.from({ length: 50 }, () => other.next()),
  )
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  assert.ok(Math.abs(mean - 0.5) < 0.01, String(mean))
  const weighed = numbers.map(() => one.weighed({ often: 3, seldom: 1 }))
  const often = weighed.filter(word => word === 'often').length / weighed.length
  assert.ok(Math.abs(often - 0.75) < 0.02, String(often))
})

onAnEngine(engine => {
  test('an invented caseload is made through the deciders, and its record is sound', async () => {
    const app = await openTestApp(await engine.fresh(), { demonstration: true })
    const authority = parseAuthorityId('eastmere')
    assert.ok(authority)
    let behind = 0
    const setBack = (seconds: number) => {
      app.pass(behind - seconds)
      behind = seconds
    }
    const to = today(app.bench)
    const made = await generate(app.bench, {
      authority,
      matters: 40,
      seed: 3,
      from: addDays(to, -365),
      to,
      officers: officersBy(chanceOf(3), 60),
      setBack,
    })
    assert.equal(made.matters, 40)
    assert.ok(made.events > 200, String(made.events))
    const as = { authority, actor: { type: 'system' } } as const
    const matters = await app.bench.store.work(as, tx => latestMatters(tx, { max: 100 }))
    const states = new Set(matters.map(({ state }) => state))
    assert.ok(states.has('CLOSED') && states.size > 2, [...states].join(' '))
    const [oldest] = matters.toReversed()
    const { events } = await app.bench.store.work(as, tx => tx.load(oldest?.matter ?? ''))
    assert.deepEqual(
      events.map(({ recorded }) => recorded),
      events.map(({ recorded }) => recorded).toSorted(),
    )
    assert.ok(events[0] && londonDay(events[0].recorded) === oldest?.madeOn)
    const { sound } = await app.bench.store.verify({ authority })
    assert.equal(sound, true)
    await app.close()
  })
})
