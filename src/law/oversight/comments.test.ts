import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, complaint, did, every, theOne } from '../sample.ts'

const rule = 'hmi.response-56'
const published = did('inspection-report-published', '2026-11-02', { by: 'hmic' })

function inspection(...happenings: Parameters<typeof aCase>[0]) {
  const { complainant, complainantFacts, ...rest } = complaint
  const matters = [{ ...rest, kind: 'inspection' as const, subjects: [], allegations: [] }]
  const base = aCase([published, ...happenings], { matters })
  return { ...base, bodies: [...base.bodies, { id: 'hmic', kind: 'inspectorate' as const }] }
}

test('hmi.response-56: the policing body comments within 56 days, holiday or not', () => {
  const lawCase = inspection()
  const entry = theOne(rule, lawCase, '2026-12-28')
  assert.deepEqual([entry.due, entry.state, entry.bearerId], ['2026-12-28', 'open', 'lpb-a'])
  assert.deepEqual([entry.owedTo, entry.owedToId], ['inspectorate', 'hmic'])
  assert.equal(theOne(rule, lawCase, '2026-12-29').state, 'overdue')
  const at = (on: string, by = 'lpb-a') =>
    theOne(rule, inspection(did('inspection-comments-published', on, { by })), '2027-02-01').state
  assert.equal(at('2026-12-28'), 'met')
  assert.equal(at('2026-12-29'), 'met-late')
  assert.equal(at('2026-12-20', 'force-a'), 'overdue')
})

test('only an inspection asks for comments', () => {
  assert.deepEqual(every(rule, aCase([published]), '2026-12-29'), [])
})
