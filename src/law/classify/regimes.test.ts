import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening, LawCase } from '../format/case.ts'
import { aCase, complaint, did, made } from '../sample.ts'
import { regimes } from './regimes.ts'

function regime(happenings: readonly Happening[], over: Partial<LawCase> = {}) {
  const { matters } = regimes(aCase(happenings, over), { on: day('2026-11-21') })
  const [matter] = matters
  assert.ok(matter)
  return matter
}
const side = (...happenings: Happening[]) => {
  const { complaints, reason } = regime(happenings)
  return [complaints.base, complaints.overlays.join(' '), complaints.computed, reason]
}

test('the day it was made decides the text, and never today', () => {
  assert.deepEqual(side(made('2020-01-31')), ['complaints-2012', '', false, 'regime-before-2020'])
  assert.deepEqual(side(made('2020-02-01')), ['complaints-2020', '', true, undefined])
  assert.deepEqual(side(made('2025-05-27')), ['complaints-2020', '', true, undefined])
  assert.deepEqual(side(made('2025-05-28')), ['complaints-2020', 'a25-part-5', true, undefined])
})

test('a date on both sides of the first day settles nothing', () => {
  const between = made('2020-01-01', { between: [day('2020-01-20'), day('2020-02-10')] })
  assert.deepEqual(side(between), [null, '', false, 'regime-undetermined'])
})

test('a date on both sides of the amendments of 2025 leaves the text without them unsaid', () => {
  const between = made('2025-05-20', { between: [day('2025-05-20'), day('2025-06-10')] })
  assert.deepEqual(side(between), ['complaints-2020', '', false, 'regime-undetermined'])
  const other = made('2025-05-20', { between: [day('2025-05-28'), day('2025-06-10')] })
  assert.deepEqual(side(other), ['complaints-2020', 'a25-part-5', true, undefined])
})

test('only the Director General opens an old matter again', () => {
  const old = ['complaints-2012', '', false, 'regime-before-2020']
  for (const happened of ['reinvestigation-ordered', 'section-28a-direction-given'] as const) {
    const by = (who: string) => side(made('2019-06-01'), did(happened, '2026-03-02', { by: who }))
    assert.deepEqual(by('force-a'), old, happened)
    assert.deepEqual(by('lpb-a'), old, happened)
    assert.deepEqual(by('dg'), ['complaints-2020', 'a25-part-5', true, undefined], happened)
  }
  const force = did('reinvestigation-ordered', '2026-03-02', { by: 'force-a' })
  assert.deepEqual(side(made('2025-01-06'), force), ['complaints-2020', '', true, undefined])
})

test('an old matter ordered to be investigated again comes under the present text', () => {
  const again = did('reinvestigation-ordered', '2026-03-02', { by: 'dg' })
  assert.deepEqual(side(made('2019-06-01'), again), [
    'complaints-2020',
    'a25-part-5',
    true,
    undefined,
  ])
})

test('it says what it rests on, on both sides, and how well that was read', () => {
  const { because, confidence } = regime([made('2026-11-02')])
  assert.deepEqual(
    because.map(({ rule }) => rule),
    [
      'complaints.regime-selection',
      'conduct.base.2020',
      'conduct.overlay.a24-panels',
      'conduct.overlay.a25-part-3',
      'conduct.overlay.a25-performance',
      'conduct.overlay.vetting-2025',
    ],
  )
  assert.equal(confidence, 'read')
})

test('internal conduct has no text on the complaints side, and one for each officer', () => {
  const internal = regime([did('came-to-attention', '2026-11-02')], {
    matters: [{ ...complaint, kind: 'internal-conduct' }],
  })
  assert.deepEqual(internal.complaints, { base: null, overlays: [], computed: false })
  assert.equal(internal.reason, 'regime-known-not-computed')
  assert.deepEqual(
    internal.conduct.map(({ person, base, computed }) => [person, base, computed]),
    [['o1', 'conduct-2020', true]],
  )
  assert.equal(internal.confidence, 'read')
})

test('staff are named, and no text is computed for them', () => {
  const { conduct } = regime([made('2026-11-02')], {
    people: [{ id: 's1', kind: 'staff', body: 'force-a' }],
    matters: [{ ...complaint, subjects: ['s1'] }],
  })
  assert.deepEqual(
    conduct.map(({ base, computed, covered, reason }) => [base, computed, covered, reason]),
    [[null, false, false, 'regime-known-not-computed']],
  )
})
