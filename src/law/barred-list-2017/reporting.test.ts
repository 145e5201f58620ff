import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import {
  assessed,
  conductCase,
  found,
  notified,
  shown,
} from '../police-conduct-2020/proceedings.fixture.ts'
import { versionsOf } from '../rules.ts'
import { did, every, theOne } from '../sample.ts'

const dismissed = (on: string) => [
  found('gross-misconduct', 'hearing', on),
  notified('dismissal-without-notice', on),
]
const reported = (on: string) => did('barred-list-reported', on, { to: 'college' })
const report = (lawCase: ReturnType<typeof conductCase>, on: string) =>
  shown('barred.report', lawCase, on)

test('trap: five working days beginning with the day of the dismissal, which counts', () => {
  const thursday = conductCase(dismissed('2026-08-27'))
  assert.deepEqual(report(thursday, '2026-09-03'), [['open', '2026-09-03']])
  assert.deepEqual(report(thursday, '2026-09-04'), [['overdue', '2026-09-03']])
  const done = conductCase([...dismissed('2026-08-27'), reported('2026-09-03')])
  assert.deepEqual(report(done, '2026-09-03'), [['met', '2026-09-03']])
})

test('a dismissal on a Saturday counts from Monday', () => {
  assert.deepEqual(report(conductCase(dismissed('2026-09-05')), '2026-09-11'), [
    ['open', '2026-09-11'],
  ])
})

test('a former officer who would have been dismissed is reported, a warning is not', () => {
  const would = conductCase([
    found('gross-misconduct', 'accelerated', '2026-09-07'),
    notified('would-have-been-dismissed', '2026-09-07'),
  ])
  assert.deepEqual(report(would, '2026-09-11'), [['open', '2026-09-11']])
  const warned = conductCase([notified('final-written-warning', '2026-09-07')])
  assert.deepEqual(report(warned, '2026-09-11'), [])
})

test('the lists do not ask which Conduct Regulations a case was decided under', () => {
  const older = did('came-to-attention', '2019-06-03', { to: 'force-a' })
  const lawCase = { ...conductCase([]), happenings: [older, ...dismissed('2026-08-27')] }
  assert.deepEqual(report(lawCase, '2026-09-03'), [['open', '2026-09-03']])
  const before = {
    ...conductCase([]),
    happenings: [
      did('came-to-attention', '2017-01-09', { to: 'force-a' }),
      ...dismissed('2017-12-14'),
    ],
  }
  assert.deepEqual(report(before, '2017-12-20'), [])
})

test('an appeal does not put the report off', () => {
  const appealed = did('pat-notice-given', '2026-08-28', { by: 'o1', to: 'lpb-a' })
  const lawCase = conductCase([...dismissed('2026-08-27'), appealed])
  assert.deepEqual(report(lawCase, '2026-09-04'), [['overdue', '2026-09-03']])
})

const left = did('officer-left', '2026-06-01', { about: 'o1', details: { how: 'resigned' } })
const advisory = (...more: readonly Happening[]) =>
  shown('advisory.report', conductCase(more), '2026-12-01')

test('leaving with gross misconduct in question is reported, without a number', () => {
  assert.deepEqual(advisory(assessed('gross-misconduct'), left), [['open', null]])
  assert.deepEqual(advisory(assessed('misconduct'), left), [])
  const told = did('advisory-list-reported', '2026-06-04', { to: 'college' })
  assert.deepEqual(advisory(assessed('gross-misconduct'), left, told), [['met', null]])
})

test('and so is an allegation that came to be known only after they had left', () => {
  const afterwards = assessed('gross-misconduct', '2026-07-01')
  assert.deepEqual(advisory(left, afterwards), [['open', null]])
  assert.deepEqual(advisory(left, assessed('misconduct', '2026-07-01')), [])
})

test('once something has been found, leaving is no matter for that list', () => {
  const [finding] = dismissed('2026-05-20')
  assert.deepEqual(advisory(assessed('gross-misconduct'), ...(finding ? [finding] : []), left), [])
})

const decided = (order: string, action?: string) =>
  did('pat-decided', '2026-12-07', {
    by: 'police-appeals-tribunal',
    details: action ? { order, action } : { order },
  })

test('an appeal that succeeds is reported further, and the entry comes off', () => {
  const after = (...more: readonly Happening[]) =>
    conductCase([...dismissed('2026-08-27'), reported('2026-09-01'), ...more])
  const won = after(decided('substituted', 'final-written-warning'))
  assert.deepEqual(shown('barred.further-report', won, '2026-12-07'), [['open', null]])
  const off = every('barred.removal', won, '2026-12-07')
  assert.deepEqual(
    off.map(({ notBefore }) => notBefore),
    [null, '2031-09-01'],
  )
  const told = after(decided('substituted', 'final-written-warning'), reported('2026-12-10'))
  assert.deepEqual(shown('barred.further-report', told, '2026-12-10'), [['met', null]])
  for (const lost of [decided('dismissed'), decided('substituted', 'dismissal-without-notice')])
    assert.equal(every('barred.removal', after(lost), '2026-12-07').length, 1)
  assert.deepEqual(every('barred.further-report', after(decided('dismissed')), '2026-12-07'), [])
})

test('an order that no court or tribunal made, or about no dismissal, changes no entry', () => {
  const rules = ['barred.further-report', 'barred.removal']
  const quashed = did('outcome-quashed', '2026-12-07', {
    by: 'court',
    to: 'force-a',
    details: { what: 'outcome' },
  })
  const won = decided('substituted', 'final-written-warning')
  const count = (rule: string, ...happenings: readonly Happening[]) =>
    every(rule, conductCase(happenings), '2026-12-07').length
  assert.equal(count('barred.further-report', ...dismissed('2026-08-27'), quashed), 1)
  for (const rule of rules) {
    for (const order of [won, quashed]) {
      assert.equal(count(rule, ...dismissed('2026-08-27'), { ...order, by: 'force-a' }), 0, rule)
      assert.equal(count(rule, notified('final-written-warning', '2026-08-27'), order), 0, rule)
    }
    assert.equal(count(rule, reported('2026-09-01')), 0, rule)
  }
})

test('only what the force reports meets it, and a further report is another one', () => {
  const byOfficer = { ...reported('2026-09-01'), by: 'o1' }
  assert.deepEqual(report(conductCase([...dismissed('2026-08-27'), byOfficer]), '2026-09-04'), [
    ['overdue', '2026-09-03'],
  ])
  assert.deepEqual(
    every('barred.removal', conductCase([...dismissed('2026-08-27'), byOfficer]), '2026-09-04'),
    [],
  )
  const twice = conductCase([
    ...dismissed('2026-08-27'),
    reported('2026-09-01'),
    reported('2026-09-02'),
  ])
  assert.equal(every('barred.removal', twice, '2026-09-04').length, 1)
  const told = did('advisory-list-reported', '2026-06-04', { by: 'o1', to: 'college' })
  assert.deepEqual(advisory(assessed('gross-misconduct'), left, told), [['open', null]])
})

test('the lists here are for police officers, and a notice to somebody else dismisses nobody', () => {
  const staff = conductCase(dismissed('2026-08-27'), {
    people: [{ id: 'o1', kind: 'staff', body: 'force-a' }],
  })
  assert.deepEqual(report(staff, '2026-09-03'), [])
  const [finding, told] = dismissed('2026-08-27')
  assert.ok(finding && told)
  const copied = conductCase([finding, { ...told, to: 'c1' }])
  assert.deepEqual(report(copied, '2026-09-03'), [])
})

test('a further assessment, or a second report of leaving, is not owed again', () => {
  const again = assessed('gross-misconduct', '2026-07-01')
  assert.deepEqual(advisory(assessed('gross-misconduct'), left, again), [['open', null]])
  const [finding] = dismissed('2026-06-20')
  assert.ok(finding)
  assert.deepEqual(advisory(left, finding, again), [])
  const staff = conductCase([left, again], {
    people: [{ id: 'o1', kind: 'staff', body: 'force-a' }],
  })
  assert.deepEqual(shown('advisory.report', staff, '2026-12-01'), [])
})

test('a review of the entry can be asked for after five years, and no sooner', () => {
  const lawCase = conductCase([...dismissed('2026-08-27'), reported('2026-09-01')])
  const { kind, notBefore, due, bearer } = theOne('barred.removal', lawCase, '2027-01-04')
  assert.deepEqual([kind, notBefore, due, bearer], ['entitlement', '2031-09-01', null, 'officer'])
})

test('what is no duty is of its sort, and as sure as it was read', () => {
  const statements = [
    ['barred.effect', 'standing-duty'],
    ['barred.publish', 'publication'],
    ['barred.report', 'contents'],
  ] as const
  for (const [id, sort] of statements) {
    const found = versionsOf(id).filter(rule => rule.sort === sort)
    assert.deepEqual(
      found.map(({ confidence }) => confidence),
      ['read'],
      id,
    )
  }
})

test('a dismissal that a tribunal or a court took away is reported no more, by a force it is', () => {
  const decided = (order: string, by: string, action?: string) =>
    did('pat-decided', '2026-10-01', {
      by,
      about: 'o1',
      details: { order, ...(action ? { action } : {}) },
    })
  const after = (...more: readonly Happening[]) =>
    report(conductCase([...dismissed('2026-08-27'), ...more]), '2026-10-02')
  const substituted = decided('substituted', 'police-appeals-tribunal', 'final-written-warning')
  assert.deepEqual(after(substituted), [['ended', '2026-09-03']])
  const quashed = did('outcome-quashed', '2026-10-01', {
    by: 'court',
    details: { what: 'outcome' },
  })
  assert.deepEqual(after(quashed), [['ended', '2026-09-03']])
  const kept = decided('dismissed', 'police-appeals-tribunal')
  assert.deepEqual(after(kept), [['overdue', '2026-09-03']])
  const byForce = decided('substituted', 'force-a', 'final-written-warning')
  assert.deepEqual(after(byForce), [['overdue', '2026-09-03']])
})
