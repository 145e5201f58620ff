import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import { dues, internal, states } from './internal.fixture.ts'

// Friday 28 August 2026; Monday 31 August is a bank holiday.
const suspended = (how: 'oral' | 'writing' = 'oral', on = '2026-08-28') =>
  did('officer-suspended', on, { about: 'o1', details: { how } })
const reviewed = (on: string, decision = 'continue', after?: string) =>
  did('suspension-reviewed', on, {
    about: 'o1',
    details: { decision, ...(after ? { after } : {}) },
  })
const spoke = (on: string) => did('suspension-representations-made', on, { by: 'o1' })
const ended = (on: string) => did('suspension-ended', on, { about: 'o1' })
const on = (day: string, rule: string, ...more: readonly Happening[]) =>
  states(rule, internal([suspended(), ...more]), day)

test('told by word of mouth, it is confirmed in writing within three working days', () => {
  const rule = 'suspension.notify'
  assert.deepEqual(on('2026-09-03', rule), ['open'])
  assert.deepEqual(on('2026-09-04', rule), ['overdue'])
  const confirmed = (at: string) => did('suspension-confirmed-in-writing', at, { to: 'o1' })
  assert.deepEqual(on('2026-09-04', rule, confirmed('2026-09-03')), ['met'])
  assert.deepEqual(on('2026-09-04', rule, confirmed('2026-09-04')), ['met-late'])
  assert.deepEqual(on('2026-09-04', rule, ended('2026-09-02')), ['ended'])
  assert.deepEqual(states(rule, internal([suspended('writing')]), '2026-09-04'), [])
})

test('the officer has seven working days to write against it', () => {
  const rule = 'suspension.representations'
  const entry = theOne(rule, internal([suspended()]), '2026-09-09')
  assert.deepEqual([entry.kind, entry.bearerId, entry.state], ['entitlement', 'o1', 'open'])
  assert.deepEqual(on('2026-09-10', rule), ['ended'])
  assert.deepEqual(on('2026-09-10', rule, spoke('2026-09-09')), ['met'])
  assert.deepEqual(on('2026-09-10', rule, spoke('2026-09-10')), ['met-late'])
  assert.deepEqual(on('2026-09-02', rule, ended('2026-09-01')), ['ended'])
})

test('the first review falls within four weeks that begin on the next working day', () => {
  const rule = 'suspension.review.first'
  assert.deepEqual(on('2026-09-28', rule), ['open'])
  assert.deepEqual(on('2026-09-29', rule), ['overdue'])
  assert.deepEqual(on('2026-09-29', rule, reviewed('2026-09-28')), ['met'])
  assert.deepEqual(on('2026-09-29', rule, reviewed('2026-09-29')), ['met-late'])
  assert.deepEqual(on('2026-09-29', rule, ended('2026-09-28')), ['ended'])
  const period = theOne(rule, internal([suspended()]), '2026-09-28').period
  assert.deepEqual([period?.code, period?.from], ['weeks-beginning-with', '2026-09-01'])
})

test('trap: the first four weeks do not begin on the day of the suspension', () => {
  const midweek = internal([suspended('oral', '2026-08-26')])
  assert.deepEqual(dues('suspension.review.first', midweek, '2026-08-26'), ['2026-09-23'])
  assert.deepEqual(dues('suspension.review.first', internal([suspended()]), '2026-08-28'), [
    '2026-09-28',
  ])
})

test('each review starts the next four weeks the day after it, and an early one pulls them up', () => {
  const rule = 'suspension.review.next'
  const chain = [reviewed('2026-09-22'), reviewed('2026-10-19'), reviewed('2026-11-17')]
  assert.deepEqual(on('2026-10-20', rule, reviewed('2026-09-22')), ['open'])
  assert.deepEqual(on('2026-10-21', rule, reviewed('2026-09-22')), ['overdue'])
  assert.deepEqual(on('2026-11-17', rule, ...chain), ['met', 'met-late', 'open'])
  assert.deepEqual(dues(rule, internal([suspended(), ...chain]), '2026-11-17'), [
    '2026-10-20',
    '2026-11-16',
    '2026-12-15',
  ])
  assert.deepEqual(on('2026-10-21', rule, reviewed('2026-09-22'), ended('2026-10-01')), ['ended'])
})

test('a review that ends the suspension starts no other', () => {
  assert.deepEqual(on('2026-10-01', 'suspension.review.next', reviewed('2026-09-22', 'end')), [])
})

test('representations ask for a review without a number, and then for reasons in three days', () => {
  const rule = 'suspension.review.on-representations'
  const asked = every(rule, internal([suspended(), spoke('2026-09-09')]), '2026-10-09')
  assert.deepEqual(
    asked.map(({ state, due }) => [state, due]),
    [['open', null]],
  )
  const after = [spoke('2026-09-09'), reviewed('2026-09-15', 'continue', 'representations')]
  assert.deepEqual(on('2026-09-18', rule, ...after), ['open', 'met'])
  assert.deepEqual(on('2026-09-19', rule, ...after), ['overdue', 'met'])
  const given = (at: string) => did('suspension-reasons-given', at, { to: 'o1' })
  assert.deepEqual(on('2026-09-21', rule, ...after, given('2026-09-18')), ['met', 'met'])
  assert.deepEqual(on('2026-09-21', rule, ...after, given('2026-09-21')), ['met-late', 'met'])
})

test('reasons are owed though nobody wrote that the review was on the representations', () => {
  const rule = 'suspension.review.on-representations'
  const after = [spoke('2026-09-09'), reviewed('2026-09-15')]
  assert.deepEqual(on('2026-09-18', rule, ...after), ['open', 'met'])
  assert.deepEqual(on('2026-09-18', rule, reviewed('2026-09-15')), [])
  const second = [...after, reviewed('2026-10-01')]
  assert.deepEqual(on('2026-10-02', rule, ...second), ['overdue', 'met'])
})

test('trap: reasons run from the review and never from the representations', () => {
  const rule = 'suspension.review.on-representations'
  const story = internal([suspended(), spoke('2026-09-09'), reviewed('2026-09-15')])
  assert.deepEqual(dues(rule, story, '2026-09-15'), ['2026-09-18', null])
})

test('it ends once its conditions are gone, or nothing is left of the case', () => {
  const rule = 'suspension.end'
  const outcomes: readonly Happening[] = [
    reviewed('2026-09-22', 'end'),
    did('route-notified', '2026-09-22', { to: 'o1' }),
    did('proceedings-withdrawn', '2026-09-22'),
    did('case-determined', '2026-09-22', { about: 'o1', details: { caseToAnswer: 'none' } }),
    did('case-determined', '2026-09-22', {
      about: 'o1',
      details: { caseToAnswer: 'misconduct', form: 'none' },
    }),
    did('outcome-notified', '2026-09-22', {
      to: 'o1',
      details: { finding: 'misconduct', action: 'written-warning' },
    }),
  ]
  for (const outcome of outcomes) {
    assert.deepEqual(on('2026-09-21', rule, outcome), [])
    assert.deepEqual(on('2027-09-22', rule, outcome), ['open'], outcome.happened)
    assert.deepEqual(on('2026-09-22', rule, outcome, ended('2026-09-22')), ['met'])
    assert.deepEqual(states(rule, internal([outcome]), '2026-09-22'), [], 'nobody is suspended')
  }
  assert.deepEqual(on('2026-09-22', rule, reviewed('2026-09-22')), [])
  assert.deepEqual(on('2026-09-23', rule, ended('2026-09-21'), ...outcomes.slice(1, 2)), [])
})

test('the IOPC is asked before a suspension it has a say in, and before its end', () => {
  const rule = 'suspension.consult-dg'
  const matter = { kind: 'conduct-matter' as const }
  const form = (what: string) =>
    did('investigation-form-decided', '2026-08-12', { by: 'dg', details: { form: what } })
  const consulted = (at: string) => did('dg-consulted-on-suspension', at, { to: 'dg' })
  const at = (day: string, ...more: readonly Happening[]) =>
    states(rule, internal([form('directed'), suspended(), ...more], { matter }), day)
  assert.deepEqual(at('2026-08-28'), ['open'])
  assert.deepEqual(at('2026-08-29'), ['overdue'])
  assert.deepEqual(at('2026-08-29', consulted('2026-08-27')), ['met'])
  assert.deepEqual(at('2026-08-31', consulted('2026-08-31')), ['met-late'])
  const ending = [consulted('2026-08-27'), reviewed('2026-09-22', 'end')]
  assert.deepEqual(at('2026-09-22', ...ending), ['met', 'open'])
  assert.deepEqual(at('2026-09-23', ...ending), ['met', 'overdue'])
  assert.deepEqual(at('2026-09-23', ...ending, consulted('2026-09-21')), ['met', 'met'])
  const local = internal([form('local'), suspended()], { matter })
  assert.deepEqual(states(rule, local, '2026-08-29'), [])
  assert.deepEqual(states(rule, internal([suspended()]), '2026-08-29'), [])
})

test('only the authority suspends, and only its reviews count', () => {
  const byDg = { ...suspended(), by: 'dg' }
  assert.deepEqual(states('suspension.notify', internal([byDg]), '2026-09-03'), [])
  assert.deepEqual(
    on('2026-09-29', 'suspension.review.first', { ...reviewed('2026-09-22'), by: 'o1' }),
    ['overdue'],
  )
})
