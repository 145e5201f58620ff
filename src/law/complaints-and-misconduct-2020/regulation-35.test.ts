import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, did, made, theOne } from '../sample.ts'

const withheld = (over: Readonly<Record<string, string | boolean>> = {}) =>
  did('information-withheld', '2026-11-10', {
    to: 'c1',
    details: {
      rule: 'inform.first-update',
      all: true,
      purpose: 'a trial that is about to begin',
      realRisk: true,
      significantEffect: true,
      retestOn: '2026-12-08',
      ...over,
    },
  })
const first = (over: Readonly<Record<string, string | boolean>>, on: string) =>
  theOne('inform.first-update', aCase([made('2026-11-02'), withheld(over)]), on)

test('all of it withheld on a real risk of a significant effect: inform.exceptions', () => {
  const entry = first({}, '2026-12-01')
  assert.equal(entry.state, 'withheld')
  assert.ok(entry.because.some(({ rule }) => rule === 'inform.exceptions'))
})

test('withholding holds through the day set for another look, and no longer', () => {
  assert.equal(first({}, '2026-12-08').state, 'withheld')
  const after = first({}, '2026-12-09')
  assert.equal(after.state, 'overdue')
  assert.match(after.needs.join(), /another look at what was withheld, due on 2026-12-08/)
})

test('without a real risk, or a significant effect, nothing may be withheld', () => {
  assert.equal(first({ realRisk: false }, '2026-12-01').state, 'overdue')
  assert.equal(first({ significantEffect: false }, '2026-12-01').state, 'overdue')
})

test('part withheld leaves the duty, which the rest can meet', () => {
  assert.equal(first({ all: false }, '2026-11-20').state, 'open')
  const told = did('progress-told', '2026-11-20', { to: 'c1' })
  const lawCase = aCase([made('2026-11-02'), withheld({ all: false }), told])
  assert.equal(theOne('inform.first-update', lawCase, '2026-11-21').state, 'met')
})

test('withholding one thing does not withhold another, or from someone else', () => {
  assert.equal(first({ rule: 'inform.outcome' }, '2026-12-01').state, 'overdue')
  const other = { ...withheld(), to: 'o1' }
  const lawCase = aCase([made('2026-11-02'), other])
  assert.equal(theOne('inform.first-update', lawCase, '2026-12-01').state, 'overdue')
})

test('withholding by someone with no power to decide it counts for nothing', () => {
  const lawCase = aCase([made('2026-11-02'), { ...withheld(), by: 'o1' }])
  assert.equal(theOne('inform.first-update', lawCase, '2026-12-01').state, 'overdue')
})
