import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, theOne } from '../../sample.ts'
import { assessed, internal, states } from './internal.fixture.ts'

const on = (day: string, rule: string, ...more: readonly Happening[]) =>
  states(rule, internal([assessed('2026-08-14'), ...more]), day)
const completed = did('investigation-completed', '2026-11-02')
const submitted = (day: string, by = 'investigator') =>
  did('report-submitted', day, { by, to: 'force-a' })

test('a complete investigation is reported on, without a number', () => {
  const rule = 'report.investigation'
  assert.deepEqual(on('2026-11-01', rule, completed), [])
  assert.deepEqual(on('2027-11-02', rule, completed), ['open'])
  assert.deepEqual(on('2026-11-03', rule, completed, submitted('2026-11-03')), ['met'])
  assert.deepEqual(on('2026-11-03', rule, completed, submitted('2026-10-30')), ['met'])
  assert.deepEqual(on('2026-10-30', rule, submitted('2026-10-30')), ['met'])
  assert.deepEqual(on('2026-11-03', rule, completed, submitted('2026-11-03', 'o1')), ['open'])
})

test('the statement on special conditions is owed once the belief is formed, at any stage', () => {
  const rule = 'report.special-conditions'
  const stated = did('special-conditions-stated', '2026-09-01', { by: 'investigator' })
  const entry = theOne(rule, internal([assessed('2026-08-14'), stated]), '2026-09-01')
  assert.deepEqual(
    [entry.state, entry.due, entry.bearer, entry.owedTo],
    ['met', null, 'investigator', 'appropriate-authority'],
  )
  assert.deepEqual(on('2026-08-31', rule, stated), [])
})

test('an invitation to reflect gives five working days for an account, or longer', () => {
  const rule = 'rprp.account'
  // Friday 28 August 2026; Monday 31 August is a bank holiday.
  const invited = did('reflective-account-invited', '2026-08-28', { by: 'line-manager', to: 'o1' })
  assert.deepEqual(on('2026-09-04', rule, invited), ['open'])
  assert.deepEqual(on('2026-09-05', rule, invited), ['open'])
  assert.deepEqual(on('2026-09-07', rule, invited), ['open'])
  assert.deepEqual(on('2026-09-08', rule, invited), ['ended'])
  const given = (day: string) => did('reflective-account-given', day, { by: 'o1' })
  assert.deepEqual(on('2026-09-08', rule, invited, given('2026-09-07')), ['met'])
  assert.deepEqual(on('2026-09-08', rule, invited, given('2026-09-08')), ['met-late'])
  const longer = did('period-extended', '2026-09-02', {
    by: 'line-manager',
    details: { rule, until: '2026-09-14', reason: 'leave' },
  })
  assert.deepEqual(on('2026-09-14', rule, invited, longer), ['open'])
  const matter = { kind: 'conduct-matter' as const }
  assert.deepEqual(states(rule, internal([invited], { matter }), '2026-09-07'), ['open'])
})
