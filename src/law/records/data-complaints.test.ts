import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, complaint, did, every, theOne } from '../sample.ts'

const rule = 'dp.complaints-164A'

function received(on: string, ...more: Parameters<typeof aCase>[0]) {
  const matters = [
    { ...complaint, kind: 'data-protection-complaint' as const, subjects: [], allegations: [] },
  ]
  return aCase([did('data-complaint-received', on, { by: 'c1', to: 'force-a' }), ...more], {
    matters,
  })
}

test('dp.complaints-164A: acknowledged within thirty days', () => {
  const lawCase = received('2026-11-02')
  const entry = theOne(rule, lawCase, '2026-12-02')
  assert.deepEqual([entry.due, entry.state], ['2026-12-02', 'open'])
  assert.deepEqual(
    [entry.bearer, entry.bearerId, entry.owedToId],
    ['data-controller', 'force-a', 'c1'],
  )
  assert.equal(theOne(rule, lawCase, '2026-12-03').state, 'overdue')
  const at = (on: string) =>
    theOne(rule, received('2026-11-02', did('data-complaint-acknowledged', on)), '2027-01-01').state
  assert.equal(at('2026-12-02'), 'met')
  assert.equal(at('2026-12-03'), 'met-late')
})

test('one that came before the section began asks for nothing', () => {
  assert.deepEqual(every(rule, received('2026-06-18'), '2026-08-01'), [])
  assert.equal(theOne(rule, received('2026-06-19'), '2026-07-01').due, '2026-07-19')
})
