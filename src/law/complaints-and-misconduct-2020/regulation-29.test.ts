import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day, daysFrom } from '#kernel'
import type { Happening } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const time = 'review.time'
const rude = { id: 'a1', words: 'rude', features: { cannotExcludeCrimeOrDiscipline: false } }
const matters = [{ ...complaint, allegations: [rude] }]

const notice = (on: string, over: Happening['details'] = {}) =>
  did('review-information-provided', on, {
    to: 'c1',
    details: { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body', ...over },
  })
const applied = (on: string, to = 'lpb-a') => did('review-applied', on, { by: 'c1', to })
const forwarded = (on: string, by = 'dg') =>
  did('review-application-forwarded', on, { by, to: 'lpb-a' })
const longer = (on: string, until: string, by = 'lpb-a') =>
  did('period-extended', on, { by, details: { rule: time, until, reason: 'was in hospital' } })
const story = (...more: readonly Happening[]) =>
  aCase(
    [
      made('2026-10-05'),
      did('complaint-recorded', '2026-10-06', { details: { reason: 'R1' } }),
      did('outcome-reached', '2026-12-01'),
      ...more,
    ],
    { matters },
  )

test('28 days starting with the day after the notice: an entitlement, never overdue', () => {
  const entry = theOne(time, story(notice('2026-12-02')), '2026-12-30')
  assert.deepEqual([entry.kind, entry.bearer, entry.bearerId], ['entitlement', 'complainant', 'c1'])
  assert.deepEqual([entry.due, entry.state], ['2026-12-30', 'open'])
  const after = theOne(time, story(notice('2026-12-02')), '2027-02-01')
  assert.deepEqual([after.state, after.elapsedDays], ['ended', 28])
})

test('asked for on the last day, and the day after', () => {
  const on = (last: string) =>
    theOne(time, story(notice('2026-12-02'), applied(last)), '2027-01-10')
  assert.equal(on('2026-12-30').state, 'met')
  assert.equal(on('2026-12-31').state, 'met-late')
})

test('whatever day the notice came, it is 28 days on, holidays or not', () => {
  for (const on of daysFrom(day('2026-12-01'), day('2027-04-10')))
    assert.equal(theOne(time, story(notice(on)), on).due, addDays(on, 28))
})

test('a notice to someone else, by someone else, or without a right starts nothing', () => {
  const none = [
    { ...notice('2026-12-02'), to: 'o1' },
    { ...notice('2026-12-02'), by: 'o1' },
    notice('2026-12-02', { items: ['i', 'iv', 'v'] }),
    notice('2026-12-02', { body: 'director-general' }),
  ]
  for (const each of none) assert.deepEqual(every(time, story(each), '2026-12-30'), [])
  const unrecorded = aCase([made('2026-10-05'), notice('2026-12-02')], { matters })
  assert.deepEqual(every(time, unrecorded, '2026-12-30'), [])
})

test('a second notice does not start the time again', () => {
  const entry = theOne(time, story(notice('2026-12-02'), notice('2026-12-20')), '2026-12-30')
  assert.equal(entry.due, '2026-12-30')
})

test('another outcome, after it was investigated again, has a time of its own', () => {
  const again = [did('outcome-reached', '2027-03-01'), notice('2027-03-02')]
  const owed = every(time, story(notice('2026-12-02'), ...again), '2027-03-02')
  assert.deepEqual(
    owed.map(({ due, state, occurrence }) => [due, state, occurrence]),
    [
      ['2026-12-30', 'ended', 1],
      ['2027-03-30', 'open', 2],
    ],
  )
})

test('review.time-transit: days with the wrong body are left out', () => {
  const away = story(notice('2026-12-02'), applied('2026-12-28', 'dg'), forwarded('2027-01-06'))
  const entry = theOne(time, away, '2027-01-06')
  assert.deepEqual([entry.due, entry.state, entry.met], ['2027-01-08', 'met', '2027-01-06'])
  assert.ok(entry.because.some(({ rule }) => rule === 'review.time-transit'))
  assert.ok(entry.working.some(({ why }) => why === '9 days left out, from 2026-12-28'))
})

test('while the wrong body has it, the time stands still', () => {
  const away = story(notice('2026-12-02'), applied('2026-12-28', 'dg'))
  assert.equal(theOne(time, away, '2027-01-20').state, 'open')
  assert.equal(theOne(time, away, '2027-01-20').due, '2027-01-22')
})

test('what reached the wrong body once the time was over moves nothing', () => {
  const story31 = story(notice('2026-12-02'), applied('2026-12-31', 'dg'), forwarded('2027-01-06'))
  const entry = theOne(time, story31, '2027-01-06')
  assert.deepEqual([entry.due, entry.state], ['2026-12-30', 'met-late'])
  const story30 = story(notice('2026-12-02'), applied('2026-12-30', 'dg'), forwarded('2027-01-06'))
  assert.equal(theOne(time, story30, '2027-01-06').state, 'met')
})

test('review.time-extend: only the body that decides gives longer, and never shorter', () => {
  const late = [notice('2026-12-02'), applied('2026-12-31')]
  const due = (extension: Happening) => theOne(time, story(...late, extension), '2027-01-05')
  const given = due(longer('2027-01-05', '2027-01-04'))
  assert.deepEqual([given.due, given.state], ['2027-01-04', 'met'])
  assert.ok(given.because.some(({ rule }) => rule === 'review.time-extend'))
  for (const by of ['force-a', 'dg', 'c1'])
    assert.equal(due(longer('2027-01-05', '2027-01-04', by)).due, '2026-12-30', by)
  assert.equal(due(longer('2027-01-05', '2026-12-15')).due, '2026-12-30')
  const until = story(notice('2026-12-02'), longer('2026-12-28', '2027-01-04'))
  assert.equal(theOne(time, until, '2027-01-04').state, 'open')
  assert.equal(theOne(time, until, '2027-01-05').state, 'ended')
})

test('power to extend one thing extends no other', () => {
  const other = did('period-extended', '2026-12-28', {
    by: 'lpb-a',
    details: { rule: 'inform.outcome', until: '2027-01-04', reason: 'leave' },
  })
  const lawCase = story(other)
  assert.equal(theOne('inform.outcome', lawCase, '2026-12-29').due, '2026-12-08')
})
