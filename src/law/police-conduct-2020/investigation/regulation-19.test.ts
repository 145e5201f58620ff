import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import { cameOn, internal, states } from './internal.fixture.ts'

const [first, next] = ['timeliness.first', 'timeliness.next']
const story = (...more: readonly Happening[]) => internal([cameOn('2025-09-15'), ...more])
const sent = (on: string, occurrence?: number) =>
  did('timeliness-report-sent', on, {
    to: 'lpb-a',
    ...(occurrence ? { details: { occurrence } } : {}),
  })
const shown = (rule: string, on: string, ...more: readonly Happening[]) =>
  every(rule, story(...more), on).map(each => [each.occurrence, each.state, each.arose])

test('twelve months count the day it came; the day after them somebody must be told', () => {
  const before = theOne(first, story(), '2026-09-14')
  assert.deepEqual(
    [before.state, before.arose, before.due, before.period?.from, before.period?.to],
    ['not-yet', '2026-09-15', null, '2025-09-15', '2026-09-14'],
  )
  const after = theOne(first, story(), '2026-09-15')
  assert.deepEqual(
    [after.state, after.bearerId, after.owedToId, after.about],
    ['open', 'force-a', 'lpb-a', 'o1'],
  )
})

test('and again after each further six, the first of which begins the day after', () => {
  assert.deepEqual(shown(next, '2026-09-14'), [])
  assert.deepEqual(shown(next, '2026-09-15'), [[2, 'not-yet', '2027-03-15']])
  assert.deepEqual(shown(next, '2027-03-14'), [[2, 'not-yet', '2027-03-15']])
  assert.deepEqual(shown(next, '2027-03-15'), [
    [2, 'open', '2027-03-15'],
    [3, 'not-yet', '2027-09-15'],
  ])
  assert.deepEqual(shown(first, '2027-03-15'), [[1, 'open', '2026-09-15']])
})

test('the information meets the period it was for, or all that are owed', () => {
  assert.deepEqual(shown(first, '2026-09-15', sent('2026-09-15')), [[1, 'met', '2026-09-15']])
  const second = sent('2027-03-20', 2)
  assert.deepEqual(shown(first, '2027-03-20', second), [[1, 'open', '2026-09-15']])
  assert.equal(shown(next, '2027-03-20', second)[0]?.[1], 'met')
})

test('completed, nothing more is owed', () => {
  const done = (on: string) => did('investigation-completed', on)
  assert.deepEqual(shown(first, '2026-10-01', done('2026-09-14')), [])
  assert.deepEqual(shown(first, '2026-10-01', done('2026-09-20')), [[1, 'ended', '2026-09-15']])
  assert.deepEqual(shown(next, '2028-10-01', done('2026-09-20')), [])
})

test('where it might do harm, nothing is given to the policing body', () => {
  const withheld = did('information-withheld', '2026-09-16', {
    to: 'lpb-a',
    details: {
      rule: first,
      all: true,
      purpose: 'a covert enquiry',
      realRisk: true,
      significantEffect: true,
      retestOn: '2026-10-16',
    },
  })
  assert.deepEqual(states(first, story(withheld), '2026-10-16'), ['withheld'])
  assert.deepEqual(states(first, story(withheld), '2026-10-17'), ['open'])
})

test('trap: the twelve months bar nothing, and no suspension or criminal case stops them', () => {
  const stops = [
    did('investigation-suspended', '2026-01-05', { details: { ground: 'a trial' } }),
    did('criminal-proceedings-began', '2026-01-05', { about: 'o1' }),
    did('officer-suspended', '2026-01-05', { about: 'o1', details: { how: 'writing' } }),
  ]
  assert.deepEqual(shown(first, '2026-09-15', ...stops), [[1, 'open', '2026-09-15']])
  assert.deepEqual(states('severity.assess', story(), '2026-09-15'), ['open'])
})

test('trap: internal conduct has this clock, and never the one of the complaints Regulations', () => {
  const local = did('investigation-form-decided', '2025-10-01', { details: { form: 'local' } })
  assert.deepEqual(states('investigate.timeliness-local', story(local), '2026-09-15'), [])
  const matter = { kind: 'conduct-matter' as const }
  const other = internal([cameOn('2025-09-15'), local], { matter })
  assert.deepEqual(states(first, other, '2026-09-15'), [])
})
