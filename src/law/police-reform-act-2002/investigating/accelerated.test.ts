import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import { reachingOf } from '../../engine/reaching.ts'
import { scenesOf } from '../../engine/scene.ts'
import type { Happening } from '../../format/case.ts'
import { aCase, did, every, made } from '../../sample.ts'
import { accelerate, accelerateAfterReport } from './accelerated.ts'

const rule = 'investigate.accelerated'
const stated = (on: string, by = 'investigator') => did('special-conditions-stated', on, { by })
const report = (on: string) => did('report-submitted', on, { by: 'investigator', to: 'force-a' })
const states = (madeOn: string, ...more: readonly Happening[]) =>
  every(rule, aCase([made(madeOn), ...more]), '2026-12-31').map(({ state }) => state)

test('investigate.accelerated: the statement asks the authority to decide', () => {
  for (const madeOn of ['2025-05-27', '2025-05-28']) {
    assert.deepEqual(states(madeOn, stated('2025-09-01')), ['open'])
    const determined = (by: string) =>
      did('special-conditions-determined', '2025-09-10', { by, details: { met: true } })
    assert.deepEqual(states(madeOn, stated('2025-09-01'), determined('force-a')), ['met'])
    assert.deepEqual(states(madeOn, stated('2025-09-01'), determined('o1')), ['open'])
    assert.deepEqual(states(madeOn, stated('2025-09-01', 'o1')), [])
  }
})

test('investigate.accelerated: after the final report only where the change of 2025 reaches', () => {
  const late = [report('2025-10-01'), stated('2025-10-20')]
  assert.deepEqual(states('2025-05-27', ...late), [])
  assert.deepEqual(states('2025-05-28', ...late), ['open'])
})

test('a matter of before 28 May 2025 that is investigated again comes under the change', () => {
  const ordered = did('reinvestigation-ordered', '2025-11-01', { by: 'dg' })
  const late = [report('2025-10-01'), stated('2025-12-01')]
  assert.deepEqual(states('2025-05-27', ...late, ordered), ['open'])
})

test('not after the report where proceedings were directed, or a recommendation accepted', () => {
  const late = [report('2025-10-01'), stated('2025-10-20')]
  const directed = did('dg-directed-proceedings', '2025-10-15', {
    by: 'dg',
    details: { form: 'hearing', level: 'gross-misconduct' },
  })
  assert.deepEqual(states('2025-06-02', ...late, directed), [])
  const recommended = did('recommendation-made', '2025-10-10', {
    by: 'dg',
    to: 'force-a',
    details: { kind: 'proceedings' },
  })
  const answered = (accepted: boolean) =>
    did('recommendation-answered', '2025-10-15', { to: 'dg', details: { accepted } })
  assert.deepEqual(states('2025-06-02', ...late, recommended, answered(true)), [])
  assert.deepEqual(states('2025-06-02', ...late, recommended, answered(false)), ['open'])
})

test('whatever day a matter came, exactly one version of it is the law', () => {
  for (let on = day('2020-02-01'); on <= '2028-12-31'; on = addDays(on, 1)) {
    const [scene] = scenesOf(aCase([made(on)]), { on: day('2028-12-31') })
    assert.ok(scene)
    const reaching = [accelerate, accelerateAfterReport].filter(rule => reachingOf(rule, scene))
    assert.deepEqual(
      reaching.map(({ inForce }) => inForce.from),
      [on < '2025-05-28' ? '2020-02-01' : '2025-05-28'],
      on,
    )
  }
})
