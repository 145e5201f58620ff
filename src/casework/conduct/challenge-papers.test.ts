import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, subjectId } from '#kernel'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { asked, claim, quashed, stepOf } from './challenge.fixture.ts'
import { papersHad } from './challenge-papers.ts'

const given = (entry: string, one: readonly string[]): ComplaintEvent => ({
  ...{ type: 'PanelBundleGiven', ...stepOf(entry, '2026-11-02'), bundle: `bundle-${entry}` },
  ...{ one, two: ['References'] },
})
function had(...events: readonly ComplaintEvent[]) {
  const state = fold(complaint, events)
  assert.ok(state.type === 'Open')
  return papersHad(state.facts, subjectId('officer-1')).map(({ round, bundle, one }) => [
    ...[round, bundle, one.join()],
  ])
}

test('each round keeps the papers its own panel had, as that panel last had them', () => {
  const [first, ...rest] = asked(claim)
  assert.ok(first)
  const before = [
    ...asked(claim).slice(0, 2),
    given('a', ['Report']),
    given('b', ['Report', 'Plan']),
  ]
  const decided = asked(claim, quashed).slice(2)
  assert.deepEqual(had(...before, ...decided, given('c', ['All of it'])), [
    [1, 'bundle-b', 'Report,Plan'],
    [2, 'bundle-c', 'All of it'],
  ])
  assert.deepEqual(had(first, ...rest), [])
})
