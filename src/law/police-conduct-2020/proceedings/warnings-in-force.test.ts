import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import { conductCase, found, notified } from '../proceedings.fixture.ts'

const given = (kind: string, on: string, months?: number) =>
  did('warning-notified', on, { about: 'o1', details: months ? { kind, months } : { kind } })
const written = given('written-warning', '2026-05-04')
const final = given('final-written-warning', '2026-05-04')
const on = (rule: string, day: string, ...happenings: readonly Happening[]) => {
  const { state, period } = theOne(rule, conductCase(happenings), day)
  return [state, period?.from, period?.to]
}

test('a written warning ends the day before its day comes round after eighteen months', () => {
  assert.deepEqual(on('outcome.ww.duration', '2027-11-03', written), [
    'open',
    '2026-05-04',
    '2027-11-03',
  ])
  assert.equal(on('outcome.ww.duration', '2027-11-04', written)[0], 'ended')
})

test('a final warning lasts two years, or as long as it was given for, up to five', () => {
  const last = (months: number | undefined, day: string) =>
    on('outcome.fww.duration', day, given('final-written-warning', '2026-05-04', months))
  assert.deepEqual(last(undefined, '2028-05-03'), ['open', '2026-05-04', '2028-05-03'])
  assert.equal(last(undefined, '2028-05-04')[0], 'ended')
  assert.deepEqual(last(36, '2029-05-03'), ['open', '2026-05-04', '2029-05-03'])
  assert.equal(last(36, '2029-05-04')[0], 'ended')
  assert.equal(last(72, '2026-06-01')[2], '2031-05-03')
})

test('from the end of a month it ends with the last day there is', () => {
  const late = given('written-warning', '2026-08-31')
  assert.equal(on('outcome.ww.duration', '2026-09-01', late)[2], '2028-02-29')
})

test('told of twice, it runs from the first telling', () => {
  const outcome = notified('written-warning', '2026-05-04', 'misconduct')
  const lawCase = conductCase([
    found('misconduct', 'meeting', '2026-05-01', 'chair'),
    outcome,
    given('written-warning', '2026-05-11'),
  ])
  assert.equal(theOne('outcome.ww.duration', lawCase, '2026-05-12').period?.to, '2027-11-03')
})

test('a warning from elsewhere and one of this matter are two', () => {
  const lawCase = conductCase([
    given('written-warning', '2026-04-20'),
    found('misconduct', 'meeting', '2026-09-01', 'chair'),
    notified('written-warning', '2026-09-07', 'misconduct'),
  ])
  assert.deepEqual(
    every('outcome.ww.duration', lawCase, '2026-09-08').map(({ due }) => due),
    ['2027-10-19', '2028-03-06'],
  )
})

const began = (day: string) => did('leave-began', day, { about: 'o1' })
const ended = (day: string) => did('leave-ended', day, { about: 'o1' })

test('time on leave is not counted, and counts again from the day it ends', () => {
  const leave = [began('2027-01-11'), ended('2027-02-10')]
  assert.equal(on('outcome.ww.duration', '2027-12-03', written, ...leave)[0], 'open')
  assert.deepEqual(on('outcome.ww.duration', '2027-12-04', written, ...leave), [
    'ended',
    '2026-05-04',
    '2027-12-03',
  ])
})

test('the pause lasts from the day leave begins to the day it ends, while a warning is in force', () => {
  const pause = (day: string, ...more: readonly Happening[]) =>
    every('outcome.warning.pause', conductCase(more), day).map(({ state, due }) => [state, due])
  assert.deepEqual(pause('2027-02-09', written, began('2027-01-11')), [['open', null]])
  assert.deepEqual(pause('2027-02-10', written, began('2027-01-11'), ended('2027-02-10')), [
    ['ended', null],
  ])
  assert.deepEqual(pause('2027-01-12', began('2027-01-11')), [])
  assert.deepEqual(pause('2028-01-12', written, began('2027-11-04')), [])
})

test('leave before the warning does not move it, and leave under way puts its end off', () => {
  const early = [began('2026-04-06'), ended('2026-05-01')]
  assert.equal(on('outcome.ww.duration', '2026-06-01', written, ...early)[2], '2027-11-03')
  assert.equal(
    on('outcome.ww.duration', '2027-01-31', written, began('2027-01-11'))[2],
    '2027-11-23',
  )
})

const extended = (day: string, months = 6) =>
  did('warning-extended', day, { by: 'panel', about: 'o1', details: { months } })

test('a final warning is extended from its own end, and once only', () => {
  assert.equal(
    on('outcome.fww.duration', '2028-11-03', final, extended('2027-06-01'))[2],
    '2028-11-03',
  )
  const twice = [final, extended('2027-06-01'), extended('2027-09-01', 12)]
  assert.equal(on('outcome.fww.duration', '2028-11-03', ...twice)[2], '2028-11-03')
  assert.equal(on('outcome.fww.duration', '2028-11-04', ...twice)[0], 'ended')
  assert.deepEqual(on('outcome.fww.extend', '2028-11-03', ...twice), [
    'open',
    '2027-06-01',
    '2028-11-03',
  ])
  assert.equal(on('outcome.fww.extend', '2028-11-04', ...twice)[0], 'ended')
})

test('a written warning cannot be extended, nor a final one that has run out', () => {
  const none = (...happenings: readonly Happening[]) =>
    assert.deepEqual(every('outcome.fww.extend', conductCase(happenings), '2028-12-01'), [])
  none(written, extended('2027-06-01'))
  none(final, extended('2028-05-04'))
  none(final, { ...extended('2027-06-01'), by: 'o1' })
})

test('what a court quashes ends that day; a warning from elsewhere stands', () => {
  const outcome = [
    found('gross-misconduct', 'hearing', '2026-05-01'),
    notified('final-written-warning', '2026-05-04'),
  ]
  const quashed = did('outcome-quashed', '2026-10-05', {
    by: 'court',
    to: 'force-a',
    details: { what: 'outcome' },
  })
  assert.equal(on('outcome.fww.duration', '2026-10-04', ...outcome, quashed)[0], 'open')
  assert.equal(on('outcome.fww.duration', '2026-10-05', ...outcome, quashed)[0], 'ended')
  const byForce = { ...quashed, by: 'force-a' }
  assert.equal(on('outcome.fww.duration', '2026-10-06', ...outcome, byForce)[0], 'open')
  const elsewhere = given('written-warning', '2026-04-20')
  assert.equal(on('outcome.ww.duration', '2026-10-06', elsewhere, ...outcome, quashed)[0], 'open')
})

test('a warning a tribunal puts in place of dismissal runs from the first decision', () => {
  const replaced = did('pat-decided', '2026-12-07', {
    by: 'police-appeals-tribunal',
    details: { order: 'substituted', action: 'final-written-warning' },
  })
  const lawCase = [
    found('gross-misconduct', 'hearing', '2026-05-01'),
    notified('dismissal-without-notice', '2026-05-04'),
    replaced,
  ]
  assert.deepEqual(on('outcome.fww.duration', '2026-12-07', ...lawCase), [
    'open',
    '2026-05-04',
    '2028-05-03',
  ])
  const byForce = lawCase.map(each => (each === replaced ? { ...each, by: 'force-a' } : each))
  assert.deepEqual(every('outcome.fww.duration', conductCase(byForce), '2026-12-07'), [])
  const confirmed = {
    ...replaced,
    details: { order: 'dismissed', action: 'final-written-warning' },
  }
  const lost = lawCase.map(each => (each === replaced ? confirmed : each))
  assert.deepEqual(every('outcome.fww.duration', conductCase(lost), '2026-12-07'), [])
})

test('an order that puts another warning in place ends the one there was', () => {
  const outcome = [
    found('gross-misconduct', 'hearing', '2026-05-01'),
    notified('final-written-warning', '2026-05-04'),
  ]
  const decided = (order: string, by = 'police-appeals-tribunal') =>
    did('pat-decided', '2026-12-07', { by, details: { order } })
  const state = (each: Happening) => on('outcome.fww.duration', '2026-12-07', ...outcome, each)[0]
  assert.equal(state(decided('substituted')), 'ended')
  assert.equal(state(decided('remitted')), 'ended')
  assert.equal(state(decided('dismissed')), 'open')
  assert.equal(state(decided('remitted', 'force-a')), 'open')
  const elsewhere = given('written-warning', '2026-04-20')
  const both = [elsewhere, ...outcome, decided('remitted')]
  assert.equal(on('outcome.ww.duration', '2026-12-07', ...both)[0], 'open')
})

test('the length of a warning of before these Regulations is not computed', () => {
  const older = did('came-to-attention', '2020-02-03', { to: 'force-a' })
  const lawCase = {
    ...conductCase([]),
    happenings: [given('written-warning', '2020-01-31'), older],
  }
  const { state, reason, due } = theOne('outcome.ww.duration', lawCase, '2020-03-01')
  assert.deepEqual([state, reason, due], ['not-encoded', 'regime-before-2020', null])
})

test('one kind of warning is not the other, and each says how many months it counts', () => {
  const months = (rule: string, ...happenings: readonly Happening[]) =>
    every(rule, conductCase(happenings), '2027-07-01').map(({ period }) => period?.n)
  const longest = given('final-written-warning', '2026-05-04', 36)
  const later = extended('2027-06-01')
  assert.deepEqual(months('outcome.ww.duration', final), [])
  assert.deepEqual(months('outcome.fww.duration', written), [])
  assert.deepEqual(months('outcome.ww.duration', written), [18])
  assert.deepEqual(months('outcome.fww.duration', final), [24])
  assert.deepEqual(months('outcome.fww.duration', longest), [36])
  assert.deepEqual(months('outcome.fww.extend', final, later), [6])
  const outcome = notified('written-warning', '2026-05-04', 'misconduct')
  assert.deepEqual(months('outcome.fww.duration', outcome), [])
  assert.deepEqual(months('outcome.ww.duration', outcome), [18])
})
