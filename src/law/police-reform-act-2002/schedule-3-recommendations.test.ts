import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { ruleById } from '../rules.ts'
import { aCase, did, every, made, theOne } from '../sample.ts'

const remedy = 'report.recommend-remedy'
const learning = 'report.learning-recommendation'
const recommended = (kind: string, by = 'lpb-a', to = 'force-a') =>
  did('recommendation-made', '2026-12-01', { by, to, details: { kind } })
const answered = (on: string, by = 'force-a') =>
  did('recommendation-answered', on, { by, details: { accepted: true } })
const story = (...more: readonly Happening[]) => aCase([made('2026-10-05'), ...more])

test('report.recommend-remedy: 28 days starting with the day after', () => {
  for (const kind of ['remedy', 'reinvestigation', 'proceedings', 'prosecution']) {
    const lawCase = story(recommended(kind))
    const entry = theOne(remedy, lawCase, '2026-12-29')
    assert.deepEqual([entry.due, entry.state, entry.owedToId], ['2026-12-29', 'open', 'lpb-a'])
    assert.equal(theOne(remedy, lawCase, '2026-12-30').state, 'overdue')
    assert.deepEqual(every(learning, lawCase, '2026-12-30'), [])
  }
  const at = (on: string) =>
    theOne(remedy, story(recommended('remedy'), answered(on)), '2027-02-01')
  assert.equal(at('2026-12-29').state, 'met')
  assert.equal(at('2026-12-30').state, 'met-late')
})

test('it is owed to whoever made it, and answered by the authority', () => {
  assert.equal(theOne(remedy, story(recommended('remedy', 'dg')), '2026-12-02').owedToId, 'dg')
  assert.deepEqual(every(remedy, story(recommended('remedy', 'o1')), '2026-12-02'), [])
  const byOfficer = story(recommended('remedy'), answered('2026-12-02', 'o1'))
  assert.equal(theOne(remedy, byOfficer, '2026-12-03').state, 'open')
})

test('more time is given by those who may recommend', () => {
  const longer = (rule: string, by: string) =>
    did('period-extended', '2026-12-20', {
      by,
      details: { rule, until: '2027-01-15', reason: 'x' },
    })
  const due = (by: string) =>
    theOne(remedy, story(recommended('remedy'), longer(remedy, by)), '2026-12-22').due
  assert.equal(due('lpb-a'), '2027-01-15')
  assert.equal(due('force-a'), '2026-12-29')
})

test('report.learning-recommendation: 56 days, the day it was made the first of them', () => {
  const lawCase = story(recommended('learning', 'dg'))
  const entry = theOne(learning, lawCase, '2027-01-25')
  assert.deepEqual([entry.due, entry.state], ['2027-01-25', 'open'])
  assert.deepEqual([entry.bearer, entry.bearerId], ['recommendation-recipient', 'force-a'])
  assert.equal(theOne(learning, lawCase, '2027-01-26').state, 'overdue')
  assert.deepEqual(every(remedy, lawCase, '2027-01-26'), [])
  assert.deepEqual(every(learning, story(recommended('learning', 'lpb-a')), '2027-01-26'), [])
})

test('each body it was made to answers for itself', () => {
  const made56 = { ...recommended('learning', 'dg'), to: ['force-a', 'lpb-a'] }
  const lawCase = story(made56, answered('2026-12-20', 'lpb-a'))
  assert.deepEqual(
    every(learning, lawCase, '2026-12-22').map(({ bearerId, state }) => [bearerId, state]),
    [
      ['force-a', 'open'],
      ['lpb-a', 'met'],
    ],
  )
})

test('rec.iopc.28d says the same, and more time under that name counts', () => {
  assert.equal(ruleById('rec.iopc.28d')?.id, remedy)
  const longer = did('period-extended', '2026-12-20', {
    by: 'lpb-a',
    details: { rule: 'rec.iopc.28d', until: '2027-01-15', reason: 'x' },
  })
  assert.equal(theOne(remedy, story(recommended('remedy'), longer), '2026-12-22').due, '2027-01-15')
})
