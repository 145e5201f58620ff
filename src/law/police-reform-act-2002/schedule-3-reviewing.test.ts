import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const forward = 'review.forward'
const notify = 'review.notify'
const outcome = 'review.outcome-notice'
const rude = { id: 'a1', words: 'rude', features: { cannotExcludeCrimeOrDiscipline: false } }
const applied = (to: string | undefined) =>
  did('review-applied', '2026-12-28', { by: 'c1', ...(to === undefined ? {} : { to }) })
const forwarded = (by: string) =>
  did('review-application-forwarded', '2027-01-06', { by, to: 'lpb-a' })
const story = (...more: readonly Happening[]) =>
  aCase(
    [
      made('2026-10-05'),
      did('complaint-recorded', '2026-10-06', { details: { reason: 'R1' } }),
      did('outcome-reached', '2026-12-01'),
      ...more,
    ],
    { matters: [{ ...complaint, allegations: [rude] }] },
  )

test('review.forward: the wrong body sends it on, and only it can', () => {
  const entry = theOne(forward, story(applied('dg')), '2026-12-29')
  assert.deepEqual([entry.bearer, entry.bearerId], ['director-general', 'dg'])
  assert.deepEqual([entry.state, entry.due, entry.owedToId], ['open', null, 'lpb-a'])
  assert.equal(theOne(forward, story(applied('dg'), forwarded('dg')), '2027-01-06').state, 'met')
  assert.equal(theOne(forward, story(applied('dg'), forwarded('o1')), '2027-01-06').state, 'open')
  assert.equal(theOne(forward, story(applied('force-a')), '2026-12-29').bearer, 'chief-officer')
  for (const to of ['lpb-a', 'relevant-review-body', undefined])
    assert.deepEqual(every(forward, story(applied(to)), '2026-12-29'), [])
})

test('review.notify: begins when it reaches the body that decides, and tells each', () => {
  const told = (to: string) => did('review-application-notified', '2027-01-07', { by: 'lpb-a', to })
  const owed = every(notify, story(applied('dg'), forwarded('dg'), told('o1')), '2027-01-08')
  assert.deepEqual(
    owed.map(each => [each.owedToId, each.state, each.arose, each.bearer, each.bearerId]),
    [
      ['force-a', 'open', '2027-01-06', 'relevant-review-body', 'lpb-a'],
      ['o1', 'met', '2027-01-06', 'relevant-review-body', 'lpb-a'],
    ],
  )
  assert.deepEqual(every(notify, story(applied('dg')), '2027-01-08'), [])
})

test('review.outcome-notice: the body that decided tells all, from its decision', () => {
  const decided = (by: string) =>
    did('review-decided', '2027-02-01', { by, details: { reasonableAndProportionate: true } })
  const told = did('review-decision-told', '2027-02-03', { by: 'lpb-a', to: ['c1', 'force-a'] })
  const lawCase = story(applied('lpb-a'), decided('lpb-a'), told)
  assert.deepEqual(
    every(outcome, lawCase, '2027-02-10').map(({ owedToId, state }) => [owedToId, state]),
    [
      ['c1', 'met'],
      ['force-a', 'met'],
      ['o1', 'open'],
    ],
  )
  assert.deepEqual(every(outcome, story(applied('lpb-a'), decided('dg')), '2027-02-10'), [])
})
