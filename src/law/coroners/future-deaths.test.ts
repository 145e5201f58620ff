import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { ruleById } from '../rules.ts'
import { every, theOne } from '../sample.ts'
import { anInquest, coroner } from './inquest.fixture.ts'

const answer = 'pfd.respond.56'
const reps = 'pfd.reps'
const sent = coroner('pfd-report-sent', '2026-11-02', { to: 'force-a' })
const longer = (over: Partial<Happening> = {}, rule = answer) =>
  coroner('period-extended', '2027-01-04', {
    details: { rule, until: '2027-01-15', reason: 'asked for' },
    ...over,
  })

test('pfd.respond.56: 56 days, and no roll off the bank holiday it falls on', () => {
  const lawCase = anInquest(sent)
  const entry = theOne(answer, lawCase, '2026-12-28')
  assert.deepEqual([entry.due, entry.state, entry.rolledTo], ['2026-12-28', 'open', null])
  assert.deepEqual(
    [entry.bearerId, entry.owedTo, entry.owedToId],
    ['force-a', 'coroner', 'coroner-a'],
  )
  assert.equal(entry.assured, false)
  assert.equal(theOne(answer, lawCase, '2026-12-29').state, 'overdue')
  const at = (on: string, by = 'force-a') =>
    theOne(answer, anInquest(sent, coroner('pfd-answered', on, { by })), '2027-02-01').state
  assert.equal(at('2026-12-28'), 'met')
  assert.equal(at('2026-12-29'), 'met-late')
  assert.equal(at('2026-12-20', 'lpb-a'), 'overdue')
})

test('pfd.extend: the coroner may give longer even after the time ran out', () => {
  const lawCase = anInquest(sent, longer())
  assert.equal(theOne(answer, lawCase, '2027-01-03').state, 'overdue')
  const entry = theOne(answer, lawCase, '2027-01-15')
  assert.deepEqual([entry.due, entry.state], ['2027-01-15', 'open'])
  assert.equal(theOne(answer, lawCase, '2027-01-16').state, 'overdue')
  assert.equal(
    theOne(answer, anInquest(sent, longer({ by: 'force-a' })), '2027-01-05').due,
    '2026-12-28',
  )
  assert.equal(ruleById('pfd.extend')?.sort, 'power')
})

test('each body it was sent to answers for itself, and longer for one is not longer for all', () => {
  const both = { ...sent, to: ['force-a', 'lpb-a'] }
  const lawCase = anInquest(
    both,
    longer({ to: 'lpb-a' }),
    coroner('pfd-answered', '2026-12-01', { by: 'force-a' }),
  )
  assert.deepEqual(
    every(answer, lawCase, '2027-01-05').map(({ bearerId, due, state }) => [bearerId, due, state]),
    [
      ['force-a', '2026-12-28', 'met'],
      ['lpb-a', '2027-01-15', 'open'],
    ],
  )
})

test('pfd.reps: no later than the answer, and moved with it', () => {
  const entry = theOne(reps, anInquest(sent), '2026-12-28')
  assert.deepEqual([entry.kind, entry.due, entry.state], ['entitlement', '2026-12-28', 'open'])
  assert.equal(theOne(reps, anInquest(sent), '2026-12-29').state, 'ended')
  assert.equal(theOne(reps, anInquest(sent, longer()), '2027-01-05').due, '2027-01-15')
  const made = (on: string) =>
    theOne(
      reps,
      anInquest(sent, coroner('representations-made', on, { by: 'force-a' })),
      '2027-02-01',
    )
  assert.equal(made('2026-12-28').state, 'met')
  assert.equal(made('2026-12-29').state, 'met-late')
})

test('a report by somebody who is no coroner asks for nothing', () => {
  assert.deepEqual(every(answer, anInquest({ ...sent, by: 'lpb-a' }), '2026-12-29'), [])
})
