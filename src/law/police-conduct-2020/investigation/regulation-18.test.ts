import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, theOne } from '../../sample.ts'
import { assessed, internal, investigator, states } from './internal.fixture.ts'

// Friday 18 December 2026: Christmas, Boxing Day's Monday and New Year's Day are not counted.
const notice = did('notice-of-investigation-given', '2026-12-18', investigator)
const rule = 'representations.investigator'
const story = (...more: readonly Happening[]) => internal([assessed('2026-12-14'), notice, ...more])
const spoke = (on: string, by = 'o1') => did('representations-made', on, { by })
const extended = (on: string, by = 'investigator') =>
  did('period-extended', '2027-01-05', { by, details: { rule, until: on, reason: 'leave' } })

test('ten working days from the notice, the last of them the last good day', () => {
  const entry = theOne(rule, story(), '2027-01-06')
  assert.deepEqual(
    [entry.kind, entry.bearerId, entry.owedTo, entry.due, entry.state],
    ['entitlement', 'o1', 'investigator', '2027-01-06', 'open'],
  )
  assert.deepEqual(states(rule, story(), '2027-01-07'), ['ended'])
  assert.deepEqual(states(rule, story(spoke('2027-01-06')), '2027-01-07'), ['met'])
  assert.deepEqual(states(rule, story(spoke('2027-01-07')), '2027-01-07'), ['met-late'])
})

test('trap: the day of the notice is not one of the ten', () => {
  assert.equal(theOne(rule, story(), '2026-12-18').period?.code, 'working-days-after')
  assert.notEqual(theOne(rule, story(), '2026-12-18').due, '2027-01-05')
})

test('the police friend may speak for them once chosen, and nobody else', () => {
  const chosen = did('police-friend-chosen', '2026-12-21', { by: 'o1', about: 'p1' })
  assert.deepEqual(states(rule, story(chosen, spoke('2027-01-04', 'p1')), '2027-01-04'), ['met'])
  assert.deepEqual(states(rule, story(spoke('2027-01-04', 'p1')), '2027-01-04'), ['open'])
  assert.deepEqual(states(rule, story(spoke('2027-01-04', 'c1')), '2027-01-04'), ['open'])
})

test('the investigator may give longer, and nobody else, and never less', () => {
  assert.equal(theOne(rule, story(extended('2027-01-13')), '2027-01-07').due, '2027-01-13')
  assert.equal(theOne(rule, story(extended('2027-01-13', 'o1')), '2027-01-07').due, '2027-01-06')
  assert.equal(theOne(rule, story(extended('2027-01-04')), '2027-01-07').due, '2027-01-06')
  const late = spoke('2027-01-13')
  assert.deepEqual(states(rule, story(extended('2027-01-13'), late), '2027-01-13'), ['met'])
})

test('each notice gives the ten days again, and a route that closes the track ends them', () => {
  const again = did('notice-of-investigation-given', '2027-02-01', investigator)
  assert.deepEqual(states(rule, story(again), '2027-02-01'), ['ended', 'open'])
  const closed = did('route-notified', '2026-12-22', { to: 'o1' })
  assert.deepEqual(states(rule, story(closed), '2026-12-22'), ['ended'])
})
