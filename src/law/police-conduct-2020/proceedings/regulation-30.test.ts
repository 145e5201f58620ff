import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import {
  agreed,
  assessed,
  conductCase,
  determined,
  forHearing,
  forMeeting,
  longer,
  shown,
} from '../proceedings.fixture.ts'

const story = (...more: readonly Happening[]) =>
  conductCase([assessed('gross-misconduct'), ...more])

test('notice is owed once the case is referred, to a hearing or a meeting alike', () => {
  for (const referred of [forHearing, forMeeting]) {
    const open = theOne('notice.referral', story(referred), '2026-10-20')
    assert.deepEqual([open.state, open.due, open.owedToId], ['open', null, 'o1'])
    const given = did('notice-of-referral-given', '2026-11-02', { to: 'o1' })
    assert.equal(theOne('notice.referral', story(referred, given), '2026-11-02').state, 'met')
  }
  assert.deepEqual(every('notice.referral', story(determined('none', 'none')), '2026-10-21'), [])
  const fast = determined('gross-misconduct', 'accelerated')
  assert.deepEqual(every('notice.referral', story(fast), '2026-10-21'), [])
})

test('a case withdrawn before it begins needs no notice; once begun it cannot be withdrawn', () => {
  const withdrawn = did('proceedings-withdrawn', '2026-10-25')
  assert.equal(theOne('notice.referral', story(forHearing, withdrawn), '2026-10-25').state, 'ended')
  const began = did('proceedings-began', '2026-10-24')
  const tooLate = story(forHearing, began, withdrawn)
  assert.equal(theOne('notice.referral', tooLate, '2026-10-25').state, 'open')
})

test('a full hearing asked for by a former officer needs its own notice', () => {
  const left = did('officer-left', '2026-10-22', { about: 'o1', details: { how: 'resigned' } })
  const asked = did('full-hearing-elected', '2026-10-30', { by: 'o1' })
  const [first, again] = every('notice.referral', story(forHearing, left, asked), '2026-10-30')
  assert.deepEqual([first?.arose, again?.arose], ['2026-10-20', '2026-10-30'])
})

test('whoever chairs in the chief officer’s place is named to the officer', () => {
  const delegated = did('chairing-delegated', '2026-11-03', { to: 'retired-chief' })
  const named = did('panel-member-named', '2026-11-06', { to: 'o1', about: 'chair' })
  const rule = 'notice.referral.delegate-chair'
  assert.deepEqual(shown(rule, story(forHearing, delegated), '2026-11-05'), [['open', null]])
  assert.deepEqual(shown(rule, story(forHearing, delegated, named), '2026-11-06'), [['met', null]])
})

test('before the reform of panels nobody delegated the chair', () => {
  const early = [
    did('came-to-attention', '2023-01-10', { to: 'force-a' }),
    did('notice-of-referral-given', '2024-03-01', { to: 'o1' }),
    did('chairing-delegated', '2024-03-04', { to: 'retired-chief' }),
  ]
  const older = { ...story(), happenings: early }
  assert.deepEqual(every('notice.referral.delegate-chair', older, '2024-03-05'), [])
})

const named = did('panel-member-named', '2026-12-24', { to: 'o1', about: 'panel' })
const objected = (on: string, over: Partial<Happening> = {}) =>
  did('panel-objection-made', on, { by: 'o1', ...over })
const objection = (on: string, ...more: readonly Happening[]) =>
  shown('panel.object', story(forHearing, named, ...more), on)
const decision = (on: string, ...more: readonly Happening[]) =>
  every('panel.object.decide', story(forHearing, named, ...more), on)

test('three working days to object, over Christmas', () => {
  assert.deepEqual(objection('2026-12-31'), [['open', '2026-12-31']])
  assert.deepEqual(objection('2027-01-01'), [['ended', '2026-12-31']])
  assert.deepEqual(objection('2026-12-31', objected('2026-12-31')), [['met', '2026-12-31']])
  assert.deepEqual(objection('2027-01-04', objected('2027-01-04')), [['met-late', '2026-12-31']])
})

test('nobody can give longer to object, and all of them together can give less', () => {
  const more = longer('panel.object', '2027-01-08', '2026-12-29', 'chair')
  assert.deepEqual(objection('2027-01-01', more), [['ended', '2026-12-31']])
  const less = agreed('panel.object', '2026-12-30', '2026-12-29', [
    'appropriate-authority',
    'officer',
    'chair',
  ])
  assert.deepEqual(objection('2026-12-30', less), [['open', '2026-12-30']])
})

test('an objection in time has to be decided; a late one starts nothing by itself', () => {
  const [open] = decision('2026-12-31', objected('2026-12-31'))
  assert.deepEqual([open?.state, open?.due, open?.bearer], ['open', null, 'appropriate-authority'])
  assert.deepEqual(decision('2027-01-05', objected('2027-01-01')), [])
  const decided = did('panel-objection-decided', '2027-01-06', { details: { upheld: true } })
  assert.equal(decision('2027-01-06', objected('2026-12-31'), decided)[0]?.state, 'met')
})

test('an objection sent to the policing body is theirs to decide', () => {
  const sent = objected('2026-12-30', { to: 'lpb-a' })
  assert.deepEqual(
    decision('2026-12-30', sent).map(({ bearer }) => bearer),
    ['local-policing-body'],
  )
})

test('a replacement brings three days of its own, and an objection meets only its own name', () => {
  const other = did('panel-member-named', '2027-01-11', { to: 'o1', about: 'chair' })
  const about = objected('2027-01-13', { about: 'chair' })
  assert.deepEqual(objection('2027-01-14', other, about), [
    ['ended', '2026-12-31'],
    ['met', '2027-01-14'],
  ])
  assert.deepEqual(objection('2027-01-14', other, objected('2027-01-13')), [
    ['ended', '2026-12-31'],
    ['met', '2027-01-14'],
  ])
})

test('a decision on one objection does not decide another', () => {
  const other = did('panel-member-named', '2026-12-24', { to: 'o1', about: 'chair' })
  const both = [
    objected('2026-12-29', { about: 'panel' }),
    objected('2026-12-30', { about: 'chair' }),
    did('panel-objection-decided', '2026-12-31', { about: 'chair', details: { upheld: false } }),
  ]
  assert.deepEqual(
    decision('2026-12-31', other, ...both).map(({ state }) => state),
    ['open', 'met'],
  )
})
