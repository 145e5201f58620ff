import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { tellOutcome } from '../complaints-and-misconduct-2020/regulation-34.ts'
import { workingDaysAfter } from '../limit.ts'
import { ruleById } from '../rules.ts'
import { aCase, did, made } from '../sample.ts'
import type { Owed } from './answer.ts'
import { entryFor } from './entry.ts'
import { reachingOf } from './reaching.ts'
import { recipientsOf } from './recipients.ts'
import { scenesOf } from './scene.ts'
import { startsOf } from './starts.ts'

/** No duty about complaints gives as much: one of ten working days, otherwise as it is. */
const tenDays = { ...tellOutcome, limit: workingDaysAfter(10) }

/** Ended on Wednesday 7 September 2022; the funeral on the 19th was announced on the 10th. */
function entryOn(on: string, knownOn?: string): Owed {
  const lawCase = aCase([made('2022-08-01'), did('outcome-reached', '2022-09-07')])
  const ask = { on: day(on), ...(knownOn ? { knownOn: day(knownOn) } : {}) }
  const [scene] = scenesOf(lawCase, ask)
  assert.ok(scene)
  const regime = reachingOf(tenDays, scene)
  const [recipient] = recipientsOf(tenDays, scene)
  assert.ok(regime && recipient)
  const [started] = startsOf(tenDays, scene, recipient)
  assert.ok(started)
  return entryFor(tenDays, { scene, standing: undefined, regime }, recipient, started)
}
const said = ({ because }: Owed) =>
  because.flatMap(each => ('fact' in each && /announced/.test(each.fact) ? [each] : []))

test('a holiday announced while a clock ran moves it, and the entry says when and from where', () => {
  const entry = entryOn('2022-09-22')
  assert.deepEqual([entry.due, entry.state], ['2022-09-22', 'open'])
  assert.equal(entryOn('2022-09-23').state, 'overdue')
  const [because, ...more] = said(entry)
  assert.deepEqual(more, [])
  assert.equal(
    because?.fact,
    'State Funeral of Queen Elizabeth II (2022-09-19) was announced on 2022-09-10, while this ran, ' +
      'and the last day was 2022-09-21 until then',
  )
  assert.equal(ruleById(because?.rule ?? '')?.id, 'clock.working-day')
  const step = entry.working.find(each => each.day === '2022-09-19')
  assert.match(step?.why ?? '', /announced on 2022-09-10/)
})

test('as known the day before it was announced the holiday was a working day', () => {
  const before = entryOn('2022-09-21', '2022-09-09')
  assert.deepEqual([before.due, said(before)], ['2022-09-21', []])
  assert.equal(entryOn('2022-09-22', '2022-09-09').state, 'overdue')
  assert.equal(entryOn('2022-09-22', '2022-09-10').state, 'open')
})

test('what is learnt later never changes what was owed as known before', () => {
  const asKnown = JSON.stringify(entryOn('2022-09-12', '2022-09-09'))
  assert.equal(JSON.stringify(entryOn('2022-09-12', '2022-09-09')), asKnown)
  assert.notEqual(JSON.stringify(entryOn('2022-09-12', '2022-09-10')), asKnown)
})
