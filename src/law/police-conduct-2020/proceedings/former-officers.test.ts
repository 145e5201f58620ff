import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every } from '../../sample.ts'
import { assessed, conductCase, determined, forHearing } from '../proceedings.fixture.ts'

const left = (on: string) => did('officer-left', on, { about: 'o1', details: { how: 'resigned' } })
const story = (...more: readonly Happening[]) =>
  conductCase([assessed('gross-misconduct'), ...more])
const entries = (on: string, ...more: readonly Happening[]) =>
  every('former.part3A', story(...more), on).map(({ kind, state, due }) => [kind, state, due])
const report = did('report-received', '2026-09-14', { to: 'force-a' })
const both = [
  ['duty', 'open', null],
  ['period', 'open', null],
]

test('leaving after the case was referred for gross misconduct brings a fresh decision', () => {
  assert.deepEqual(entries('2026-10-30', forHearing), [])
  assert.deepEqual(entries('2026-11-02', forHearing, left('2026-11-02')).toSorted(), both)
  const again = determined('gross-misconduct', 'accelerated', '2026-11-09')
  const [decided] = entries('2026-11-09', forHearing, left('2026-11-02'), again).toSorted()
  assert.deepEqual(decided, ['duty', 'met', null])
})

test('misconduct alone brings none, nor does leaving on the day the hearing began or after', () => {
  const minor = determined('misconduct', 'meeting')
  const assessedLow = conductCase([
    assessed('gross-misconduct', '2026-04-07'),
    minor,
    left('2026-11-02'),
  ])
  assert.deepEqual(every('former.part3A', assessedLow, '2026-11-02'), [])
  const began = did('proceedings-began', '2026-11-02', { by: 'chair' })
  assert.deepEqual(entries('2026-11-03', forHearing, began, left('2026-11-02')), [])
  assert.deepEqual(
    entries('2026-11-03', forHearing, began, left('2026-11-01'))
      .map(([kind]) => kind)
      .toSorted(),
    ['duty', 'period'],
  )
})

test('a report that comes after they have left brings it too', () => {
  assert.deepEqual(entries('2026-09-14', left('2026-06-01'), report), [['duty', 'open', null]])
  assert.deepEqual(entries('2026-09-14', report), [])
})

const arising = (on: string, ...happenings: readonly Happening[]) =>
  every('former.part3A', conductCase(happenings), on)
    .filter(({ kind }) => kind === 'duty')
    .map(({ arose }) => arose)
const gross = assessed('gross-misconduct')
const minor = assessed('misconduct')

test('leaving between the report and the decision on it brings it, from the day they leave', () => {
  assert.deepEqual(arising('2026-11-02', gross, report, left('2026-10-12')), ['2026-10-12'])
  const decided = determined('none', 'none', '2026-10-05')
  assert.deepEqual(arising('2026-11-02', gross, report, decided, left('2026-10-12')), [])
  assert.deepEqual(arising('2026-11-02', minor, report, left('2026-10-12')), [])
  assert.deepEqual(arising('2026-11-02', gross, left('2026-10-12')), [])
})

test('what is not gross misconduct brings it by no road, nor does what never waited', () => {
  const gone = left('2026-06-01')
  const concluded = did('criminal-proceedings-concluded', '2026-09-01', {
    about: 'o1',
    details: { result: 'acquitted' },
  })
  const waited = did('prejudice-found', '2026-05-04')
  const unmet = did('special-conditions-determined', '2026-09-21', { details: { met: false } })
  const met = { ...unmet, details: { met: true } }
  for (const event of [report, concluded, unmet]) {
    assert.deepEqual(arising('2026-11-02', minor, waited, gone, event), [], event.happened)
    assert.equal(arising('2026-11-02', gross, waited, gone, event).length, 1, event.happened)
  }
  assert.deepEqual(arising('2026-11-02', gross, gone, concluded), [])
  assert.deepEqual(arising('2026-11-02', gross, gone, met), [])
  const later = left('2026-10-12')
  assert.deepEqual(arising('2026-11-02', gross, waited, concluded, later), [])
  assert.deepEqual(arising('2026-11-02', gross, unmet, later), [])
})

test('a case that is withdrawn is not decided, and there is one presumption', () => {
  const withdrawn = did('proceedings-withdrawn', '2026-11-05')
  assert.deepEqual(
    entries('2026-11-05', forHearing, left('2026-11-02'), withdrawn).map(([, state]) => state),
    ['ended', 'ended'],
  )
  const again = determined('gross-misconduct', 'accelerated', '2026-11-09')
  const periods = entries('2026-11-10', forHearing, left('2026-11-02'), again)
  assert.equal(periods.filter(([kind]) => kind === 'period').length, 1)
  const less = determined('misconduct', 'meeting', '2026-11-09')
  assert.deepEqual(
    entries('2026-11-10', left('2026-06-01'), less).filter(([kind]) => kind === 'period'),
    [],
  )
})

test('the end of what put the case off brings it again', () => {
  const waited = [did('prejudice-found', '2026-05-04'), left('2026-06-01')]
  const over = did('prejudice-ended', '2026-09-01')
  assert.deepEqual(entries('2026-09-01', ...waited, over), [['duty', 'open', null]])
})

const presumption = (on: string, ...more: readonly Happening[]) =>
  entries(on, forHearing, left('2026-11-02'), ...more).find(([kind]) => kind === 'period')?.[1]

test('an accelerated hearing is presumed until a full one is elected or found necessary', () => {
  assert.equal(presumption('2027-11-02'), 'open')
  assert.equal(
    presumption('2026-11-20', did('full-hearing-elected', '2026-11-20', { by: 'o1' })),
    'ended',
  )
  assert.equal(presumption('2026-11-20', did('full-hearing-decided', '2026-11-20')), 'ended')
  assert.equal(
    presumption('2026-11-20', did('full-hearing-elected', '2026-11-20', { by: 'force-a' })),
    'open',
  )
})

test('the trigger is the notice, not the allegation: an old one is reached, one under way is not', () => {
  const older = did('came-to-attention', '2025-03-10', { to: 'force-a' })
  const reached = [older, determined('gross-misconduct', 'hearing', '2025-05-12')]
  const lawCase = (...more: readonly Happening[]) => ({
    ...story(),
    happenings: [...reached, left('2026-06-02'), ...more],
  })
  assert.equal(every('former.part3A', lawCase(), '2026-06-03').length, 2)
  const noticed = (on: string) => did('notice-of-referral-given', on, { to: 'o1' })
  assert.deepEqual(every('former.part3A', lawCase(noticed('2025-05-27')), '2026-06-03'), [])
  assert.equal(every('former.part3A', lawCase(noticed('2025-05-28')), '2026-06-03').length, 2)
})

test('what was owed towards a full hearing is owed no longer, until one is elected', () => {
  const before = [forHearing, did('documents-supplied', '2026-10-26', { to: 'o1' })]
  const state = (rule: string, ...more: readonly Happening[]) =>
    every(rule, story(...before, ...more), '2026-11-30').map(each => each.state)
  const rules = ['notice.referral', 'response.officer', 'hearing.start']
  for (const rule of rules) {
    assert.notEqual(state(rule)[0], 'ended', rule)
    assert.deepEqual(state(rule, left('2026-11-02')), ['ended'], rule)
  }
  const elected = did('full-hearing-elected', '2026-11-09', { by: 'o1' })
  assert.deepEqual(state('notice.referral', left('2026-11-02'), elected), ['ended', 'open'])
  const again = did('documents-supplied', '2026-11-16', { to: 'o1' })
  assert.deepEqual(state('response.officer', left('2026-11-02'), again), ['ended'])
  assert.deepEqual(state('response.officer', left('2026-11-02'), elected, again), ['ended', 'open'])
})

test('the fresh decision brings the notice of an accelerated hearing', () => {
  const again = determined('gross-misconduct', 'accelerated', '2026-11-09')
  const lawCase = (...more: readonly Happening[]) => story(forHearing, left('2026-11-02'), ...more)
  assert.deepEqual(every('amh.notice', lawCase(), '2026-11-10'), [])
  const owed = every('amh.notice', lawCase(again), '2026-11-10')
  assert.deepEqual(
    owed.map(({ state, due }) => [state, due]),
    [['open', null]],
  )
})
