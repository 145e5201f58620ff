import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const record = 'complaints.withdraw'
const withDg = 'complaints.withdraw-with-dg'
const underReview = 'complaints.withdraw-under-review'
const local = 'complaints.withdraw-local'
const unsigned = 'complaints.withdraw-unsigned'

const notified = (signed: boolean, on = '2027-02-03') =>
  did('withdrawal-notified', on, { by: 'c1', to: 'force-a', details: { signed } })
const confirmed = did('withdrawal-confirmed', '2027-02-10', { by: 'c1', to: 'force-a' })
const recorded = (on: string) => did('withdrawal-recorded', on)
const told = (to: string) => did('withdrawal-told', '2027-02-05', { to })
const referred = did('referred-to-dg', '2027-01-11', { to: 'dg', details: { basis: 'mandatory' } })
const back = did('dg-referred-back', '2027-01-20', { by: 'dg' })
const decided = (treatAsConductMatter: boolean, by = 'force-a') =>
  did('public-interest-determined', '2027-02-08', { by, details: { treatAsConductMatter } })
const applied = did('review-applied', '2027-01-25', { by: 'c1', to: 'lpb-a' })
const rude = { id: 'a1', words: 'rude', features: { cannotExcludeCrimeOrDiscipline: false } }
const story = (...more: readonly Happening[]) =>
  aCase(
    [
      made('2027-01-08'),
      did('complaint-recorded', '2027-01-09', { details: { reason: 'R1' } }),
      ...more,
    ],
    { matters: [{ ...complaint, allegations: [rude] }] },
  )
const on = '2027-02-20'

test('a signed withdrawal is recorded, by the authority alone', () => {
  const entry = theOne(record, story(notified(true)), on)
  assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, '2027-02-03'])
  assert.equal(theOne(record, story(notified(true), recorded('2027-02-04')), on).state, 'met')
  const byOfficer = { ...recorded('2027-02-04'), by: 'o1' }
  assert.equal(theOne(record, story(notified(true), byOfficer), on).state, 'open')
  assert.deepEqual(every(record, story({ ...notified(true), by: 'o1' }), on), [])
})

test('an unsigned one withdraws nothing for 28 days: the last of them, and the day after', () => {
  const lawCase = story(notified(false))
  const entry = theOne(unsigned, lawCase, '2027-03-03')
  assert.deepEqual([entry.kind, entry.due, entry.state], ['period', '2027-03-03', 'open'])
  assert.equal(theOne(unsigned, lawCase, '2027-03-04').state, 'ended')
  for (const rule of [record, withDg, local]) assert.deepEqual(every(rule, lawCase, on), [], rule)
  assert.deepEqual(every(unsigned, story(notified(true)), on), [])
})

test('once confirmed it counts as signed, from that day', () => {
  const lawCase = story(notified(false), confirmed)
  assert.equal(theOne(unsigned, lawCase, on).state, 'met')
  assert.deepEqual(
    [theOne(record, lawCase, on).arose, theOne(local, lawCase, on).arose],
    ['2027-02-10', '2027-02-10'],
  )
})

test('recorded because nobody answered, the public interest is still to be decided', () => {
  const lawCase = story(notified(false), recorded('2027-03-04'))
  assert.equal(theOne(local, lawCase, '2027-03-04').arose, '2027-03-04')
})

test('with the IOPC, the IOPC is told and decides; sent back, the authority decides', () => {
  const lawCase = story(referred, notified(true))
  const entry = theOne(withDg, lawCase, on)
  assert.deepEqual([entry.state, entry.owedToId], ['open', 'dg'])
  assert.deepEqual(every(local, lawCase, on), [])
  assert.equal(theOne(withDg, story(referred, notified(true), told('dg')), on).state, 'met')
  assert.equal(theOne(withDg, story(referred, notified(true), told('o1')), on).state, 'open')
  const returned = story(referred, back, notified(true))
  assert.deepEqual(every(withDg, returned, on), [])
  assert.equal(theOne(local, returned, on).state, 'open')
})

test('while a review is pending, the review body is told', () => {
  const lawCase = story(applied, notified(true))
  assert.equal(theOne(underReview, lawCase, on).owedToId, 'lpb-a')
  assert.deepEqual(every(local, lawCase, on), [])
  const over = did('review-decided', '2027-01-30', {
    by: 'lpb-a',
    details: { reasonableAndProportionate: true },
  })
  assert.deepEqual(every(underReview, story(applied, over, notified(true)), on), [])
  assert.deepEqual(every(underReview, story(notified(true)), on), [])
})

test('either answer about the public interest meets it; no ends everything else', () => {
  for (const treat of [true, false]) {
    const lawCase = story(notified(true), decided(treat))
    assert.equal(theOne(local, lawCase, on).state, 'met')
    const update = theOne('inform.first-update', lawCase, '2027-02-20')
    assert.equal(update.state, treat ? 'overdue' : 'ended')
  }
  assert.equal(theOne(local, story(notified(true), decided(true, 'o1')), on).state, 'open')
})

test('no answer to whether to resume counts as withdrawing, the day after 28 days', () => {
  const asked = did('resumption-asked', '2027-02-03', { to: 'c1' })
  const lawCase = story(asked)
  assert.deepEqual(every(local, lawCase, '2027-03-03'), [])
  const entry = theOne(local, lawCase, '2027-03-04')
  assert.deepEqual([entry.arose, entry.state], ['2027-03-04', 'open'])
  const answer = (wants: boolean) =>
    did('resumption-answered', '2027-02-10', { by: 'c1', details: { wants } })
  assert.deepEqual(every(local, story(asked, answer(true)), '2027-03-04'), [])
  assert.equal(theOne(local, story(asked, answer(false)), '2027-03-04').arose, '2027-02-10')
})
