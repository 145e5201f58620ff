import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { ruleById } from '../rules.ts'
import { aCase, did, made, theOne } from '../sample.ts'

const outcome = did('outcome-reached', '2026-11-09')
const told = (how: string) => did('outcome-told', '2026-11-10', { to: 'c1', details: { how } })
const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })
const complained = (how: string) => made('2026-11-02', { details: { how } })
const stateOf = (...story: readonly Happening[]) =>
  theOne('inform.outcome', aCase([...story, outcome]), '2026-11-11').state

test('inform.in-writing: by word of mouth only what came so and is handled outside Schedule 3', () => {
  assert.equal(stateOf(complained('oral'), told('oral')), 'met')
  assert.equal(stateOf(complained('oral'), recorded, told('oral')), 'open')
  assert.equal(stateOf(complained('writing'), told('oral')), 'open')
  assert.equal(stateOf(complained('writing'), recorded, told('letter')), 'met')
  assert.equal(ruleById('inform.in-writing')?.confidence, 'read')
})

test('an outcome told by word of mouth where it may not be is named, and does not end the updates', () => {
  const lawCase = aCase([complained('writing'), outcome, told('phone')])
  const entry = theOne('inform.outcome', lawCase, '2026-11-11')
  assert.match(entry.needs.join(), /in writing: it was told by word of mouth/)
  assert.equal(theOne('inform.first-update', lawCase, '2026-11-11').state, 'open')
})

test('the other names of one duty lead to it', () => {
  assert.equal(ruleById('report.outcome-complainant')?.id, 'inform.outcome')
  assert.equal(ruleById('ip.pra.update.clock')?.id, 'inform.first-update')
})
