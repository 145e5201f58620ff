/** What was owed towards a decision on the report is over once there is one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { every } from '../../sample.ts'
import { conductCase, determined, found } from '../proceedings.fixture.ts'

const states = (rule: string, lawCase: ReturnType<typeof conductCase>, on: string) =>
  every(rule, lawCase, on).map(({ state }) => state)

test('severity.assess: gone by once the case is determined, or something is found', () => {
  assert.deepEqual(states('severity.assess', conductCase([]), '2026-11-01'), ['open'])
  const decided = conductCase([determined('gross-misconduct', 'hearing')])
  assert.deepEqual(states('severity.assess', decided, '2026-11-01'), ['ended'])
  const byOfficer = conductCase([{ ...determined('none', 'none'), by: 'o1' }])
  assert.deepEqual(states('severity.assess', byOfficer, '2026-11-01'), ['open'])
  const heard = conductCase([found('misconduct', 'hearing', '2026-10-30')])
  assert.deepEqual(states('severity.assess', heard, '2026-11-01'), ['ended'])
})

test('timeliness.first: no report on delay is asked for an investigation whose report was decided on', () => {
  assert.deepEqual(states('timeliness.first', conductCase([]), '2027-04-01'), ['open'])
  const decided = conductCase([determined('gross-misconduct', 'hearing')])
  assert.ok(!states('timeliness.first', decided, '2027-04-01').includes('open'))
  assert.ok(!states('timeliness.next', decided, '2027-12-01').includes('open'))
})
