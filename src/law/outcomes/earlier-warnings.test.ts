import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening } from '../format/case.ts'
import { anOfficer, assessed, found, internal, on, warned } from '../officer.fixture.ts'
import { did } from '../sample.ts'
import {
  atMeeting,
  barTo,
  before,
  dismiss,
  extend,
  final,
  gross,
  lesser,
  ofOne,
  open,
  reduce,
  short,
} from './one-officer.fixture.ts'
import { outcomes } from './outcomes.ts'

test('trap: a final warning counts on the day severity was assessed, not on the day of hearing', () => {
  const with2 = (warnedOn: string) => open([...lesser, warned(warnedOn, final)])
  // In force to and including 2 June 2025, the day before it was assessed.
  assert.deepEqual(with2('2023-06-03'), [short, final])
  assert.deepEqual(with2('2023-06-04'), [extend, reduce, dismiss].toSorted(byList))
  assert.deepEqual(with2('2025-06-03'), [extend, reduce, dismiss].toSorted(byList))
  assert.deepEqual(with2('2025-06-04'), [short, final])
})
const list = [short, final, extend, reduce, dismiss]
const byList = (a: string, b: string) => list.indexOf(a) - list.indexOf(b)

test('a written warning in force when it was assessed rules another out, and no other action', () => {
  const with1 = (warnedOn: string) => [...atMeeting, warned(warnedOn, short)]
  assert.deepEqual(open(with1('2023-12-04')), [final])
  assert.equal(barTo(short, with1('2023-12-04')), 'outcome.bar.ww')
  assert.deepEqual(open(with1('2023-12-03')), [short, final])
  assert.deepEqual(open(with1('2025-06-03')), [final])
  assert.deepEqual(open(with1('2025-06-04')), [short, final])
})

test('a final warning in force rules both out, and may be extended once', () => {
  const with2 = [...gross, warned('2024-06-10', final)]
  assert.deepEqual(open(with2), [extend, reduce, dismiss].toSorted(byList))
  assert.equal(barTo(final, with2), 'outcome.bar.fww')
  assert.equal(barTo(short, [...lesser, warned('2024-06-10', final)]), 'outcome.bar.fww')
  const extended = did('warning-extended', '2025-01-06', { about: 'o1', details: { months: 6 } })
  assert.deepEqual(open([...with2, extended]), [reduce, dismiss])
  assert.equal(barTo(extend, [...with2, extended]), 'outcome.fww.extend')
})

test('days on leave keep a warning in force for the assessment too', () => {
  const over = [...atMeeting, warned('2023-11-28', short)]
  assert.deepEqual(open(over), [short, final])
  const leave = [
    did('leave-began', '2024-02-05', { about: 'o1' }),
    did('leave-ended', '2024-02-12', { about: 'o1' }),
  ]
  assert.deepEqual(open([...over, ...leave]), [final])
  const aDayEarlier = [...atMeeting, warned('2023-11-27', short), ...leave]
  assert.deepEqual(open(aDayEarlier), [short, final])
})

test('a warning quashed since then no longer rules anything out', () => {
  const other = { ...internal, id: 'm2' }
  const lawCase = (more: readonly Happening[]) =>
    anOfficer(
      [
        ...atMeeting.map(each => ({ ...each, matter: 'm1' })),
        { ...found('2024-12-02', 'misconduct', 'meeting'), matter: 'm2' },
        { ...warned('2024-12-09', short), matter: 'm2' },
        ...more,
      ],
      {},
      { matters: [internal, other] },
    )
  const quashed = did('outcome-quashed', '2026-02-02', {
    matter: 'm2',
    by: 'court',
    details: { what: 'outcome' },
  })
  const available = (more: readonly Happening[]) =>
    outcomes(lawCase(more), on('2026-11-21')).people[0]?.available
  assert.deepEqual(available([]), [final])
  assert.deepEqual(available([quashed]), [short, final])
})

test('where an assessment was revised and the answers differ, both are given', () => {
  const revised = did('severity-revised', '2025-09-01', {
    about: 'o1',
    details: { level: 'gross-misconduct', form: 'hearing' },
  })
  const one = ofOne([...lesser, revised, warned('2025-07-01', final)])
  assert.equal(one.assessedOn, '2025-06-03')
  assert.deepEqual(one.available, [short, final])
  const [ambiguity] = one.ambiguities
  assert.equal(ambiguity?.question, 'which-severity-assessment')
  assert.deepEqual(
    ambiguity?.answers.map(({ assessedOn, available }) => [assessedOn, available.length]),
    [
      ['2025-06-03', 2],
      ['2025-09-01', 3],
    ],
  )
  assert.deepEqual(ofOne([...lesser, revised]).ambiguities, [])
})

test('an assessment known as a range is asked at both of its ends', () => {
  const range = {
    ...did('severity-assessed', '', {
      between: [day('2025-06-02'), day('2025-06-04')],
      about: 'o1',
      details: { level: 'misconduct', form: 'hearing' },
    }),
  }
  const one = ofOne([before, range, found('2026-03-16', 'misconduct'), warned('2025-06-03', final)])
  assert.deepEqual(
    one.ambiguities[0]?.answers.map(({ assessedOn }) => assessedOn),
    ['2025-06-02', '2025-06-04'],
  )
})

test('without an assessment, earlier warnings are asked about and rule nothing out', () => {
  const one = ofOne([
    before,
    found('2026-03-16', 'misconduct', 'meeting'),
    warned('2025-07-01', short),
  ])
  assert.deepEqual([one.assessedOn, one.available], [null, [short, final]])
  assert.match(one.needs.join(), /the day severity was assessed/)
})

test('only who has to assess severity can', () => {
  const theirs = { ...assessed('2025-06-03'), by: 'c1' }
  assert.equal(ofOne([before, theirs, found('2026-03-16', 'misconduct')]).assessedOn, null)
})
