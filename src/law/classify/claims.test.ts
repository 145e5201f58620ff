/** A claim for judicial review, beside where a case stands or in its place. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaint, did, made } from '../sample.ts'
import {
  about,
  began,
  classified,
  documents,
  finding,
  outcome,
  stateOf,
  toHearing,
} from './conduct-state.fixture.ts'

const claimed = (on: string, challenge = 'jr-1') =>
  did('claim-made', on, { by: 'c1', about, details: { challenge } })
const claimEnded = (on: string, challenge = 'jr-1') =>
  did('claim-ended', on, { by: 'court', about, details: { challenge } })

test('a claim for judicial review is where it stands, once there is nothing else to wait for', () => {
  const told = [...toHearing, began, finding('misconduct'), outcome('written-warning')]
  const written = did('written-decision-given', '2026-09-07', { to: 'o1' })
  assert.equal(stateOf([...told, written, claimed('2026-09-14')], '2026-09-14'), 'NOTIFIED')
  const story = [...told, written, did('outcome-published', '2026-09-09', { about })]
  const open = [...story, claimed('2026-11-30')]
  assert.equal(stateOf(open, '2026-11-29'), 'CLOSED')
  assert.equal(stateOf(open, '2026-11-30'), 'JR')
  assert.deepEqual(classified(open, '2026-11-30').overlays, ['CLAIM'])
  const dismissed = [...open, claimEnded('2027-02-01')]
  assert.equal(stateOf(dismissed, '2027-01-31'), 'JR')
  assert.equal(stateOf(dismissed, '2027-02-01'), 'CLOSED')
  assert.deepEqual(classified(dismissed, '2027-02-01').overlays, [])
  const other = [...dismissed, claimed('2027-01-04', 'jr-2')]
  assert.equal(stateOf(other, '2027-02-01'), 'JR', 'another claim is open')
})

test('a claim that goes on after it was decided is before the court again', () => {
  const told = [...toHearing, began, finding('neither'), claimed('2026-11-30')]
  const ended = [...told, claimEnded('2027-02-01')]
  const fixed = (what: string, on: string, challenge = 'jr-1') =>
    did('court-day-set', on, { about, details: { what, by: '2027-05-04', of: 'd1', challenge } })
  assert.equal(stateOf(told, '2027-01-31'), 'JR')
  assert.equal(stateOf([...ended, fixed('hearing', '2027-02-09')], '2027-02-09'), 'JR')
  assert.equal(stateOf([...ended, claimed('2027-02-09')], '2027-02-09'), 'JR')
  for (const on of ['2027-01-09', '2027-02-01'])
    assert.equal(stateOf([...ended, fixed('hearing', on)], '2027-02-09'), 'CLOSED', on)
  assert.equal(stateOf([...ended, fixed('order', '2027-02-09')], '2027-02-09'), 'CLOSED')
  assert.equal(stateOf([...ended, fixed('hearing', '2027-02-09', 'pat-1')], '2027-02-09'), 'CLOSED')
})

test('a complaint that was finalised is not at an end while a claim is open', () => {
  const story = [
    made('2026-01-12'),
    did('complaint-recorded', '2026-01-13', { details: { reason: 'R3' } }),
    did('handling-otherwise-decided', '2026-01-20'),
    did('outcome-reached', '2026-02-02'),
    did('outcome-told', '2026-02-03', { to: 'c1', details: { how: 'writing' } }),
    did('review-information-provided', '2026-02-03', {
      to: 'c1',
      details: { items: ['i', 'ii', 'iii', 'iv', 'v'], body: 'local-policing-body' },
    }),
  ]
  assert.equal(stateOf(story, '2026-06-01', complaint), 'CLOSED')
  assert.equal(stateOf([...story, claimed('2026-06-01')], '2026-06-01', complaint), 'JR')
})

test('a claim lies beside whatever is still to be done', () => {
  const story = [...toHearing, ...documents, claimed('2026-06-08')]
  assert.equal(stateOf(story, '2026-06-08'), 'RESPONSE_DUE')
  assert.deepEqual(classified(story, '2026-06-08').overlays, ['CLAIM'])
  const letter = [...toHearing, did('letter-before-claim-sent', '2026-06-08', { about })]
  assert.deepEqual(classified(letter, '2026-06-08').overlays, [], 'a letter is no claim')
})
