import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold } from '#kernel'
import { given } from '#test'
import { type LawRuleEvent, lawRule, lawRuleShapes } from './law-rule.ts'

const today = day('2026-11-30')
const checked = {
  rule: 'inform.first-update',
  citation: 'Complaints and Misconduct Regulations 2020, reg. 34(2)(a)(i)',
  source: 'legislation.gov.uk',
  checkedOn: day('2026-11-27'),
}
const confirmed: LawRuleEvent = { type: 'RuleConfirmed', ...checked, on: today }
const aimed = { rule: 'complaints.log', n: 3, unit: 'working-days', why: 'Agreed' } as const
const set: LawRuleEvent = { type: 'LocalTargetSet', ...aimed, on: today }

test('a rule is confirmed against a source, on the day it was checked, and once', () => {
  given(lawRule)
    .when({ type: 'ConfirmRule', ...checked, today })
    .thenHappened(confirmed)
  given(lawRule, confirmed)
    .when({ type: 'ConfirmRule', ...checked, today })
    .thenNothing()
})

test('nobody has checked anything tomorrow', () => {
  given(lawRule)
    .when({ type: 'ConfirmRule', ...checked, checkedOn: day('2026-12-01'), today })
    .thenRefused({ type: 'CheckedInFuture', today })
})

test('a later check stands in place of the first', () => {
  const source = 'The printed Regulations'
  given(lawRule, confirmed)
    .when({ type: 'ConfirmRule', ...checked, source, today })
    .thenHappened({ type: 'RuleConfirmed', ...checked, source, on: today })
})

test('a confirmation is taken back with a reason, and only where there is one', () => {
  const back = { why: 'The wrong paragraph', on: today }
  given(lawRule, confirmed)
    .when({ type: 'TakeBackConfirmation', ...back })
    .thenHappened({ type: 'ConfirmationTakenBack', ...back })
  given(lawRule, confirmed, { type: 'ConfirmationTakenBack', ...back })
    .when({ type: 'TakeBackConfirmation', ...back })
    .thenRefused({ type: 'NothingToTakeBack' })
})

test('a target of our own is set only where the law gives no number', () => {
  given(lawRule)
    .when({ type: 'SetLocalTarget', ...aimed, hasNumber: false, on: today })
    .thenHappened(set)
  given(lawRule)
    .when({ type: 'SetLocalTarget', ...aimed, hasNumber: true, on: today })
    .thenRefused({ type: 'NumberInLaw' })
  given(lawRule, set)
    .when({ type: 'SetLocalTarget', ...aimed, hasNumber: false, on: today })
    .thenNothing()
})

test('a target of our own is ended with a reason, and only where there is one', () => {
  const ended = { why: 'Nobody kept to it', on: today }
  given(lawRule, set)
    .when({ type: 'EndLocalTarget', ...ended })
    .thenHappened({ type: 'LocalTargetEnded', ...ended })
  given(lawRule)
    .when({ type: 'EndLocalTarget', ...ended })
    .thenRefused({ type: 'NothingToTakeBack' })
})

test('each of its events as it was first written is still read', () => {
  const folder = new URL('law-rule-samples/', import.meta.url)
  const names = readdirSync(folder)
  const read = (type: string) => ({
    type,
    ...JSON.parse(readFileSync(new URL(`${type}.1.json`, folder), 'utf8')),
  })
  for (const [type, { schema, upcasts }] of Object.entries(lawRuleShapes)) {
    assert.ok(names.includes(`${type}.${schema}.json`), type)
    assert.equal(upcasts.length, schema - 1)
  }
  const both = fold(lawRule, [read('RuleConfirmed'), read('LocalTargetSet')])
  assert.deepEqual([both.confirmed?.source, both.target?.n], ['legislation.gov.uk, as amended', 3])
  const none = Object.keys(lawRuleShapes).map(read)
  assert.deepEqual(fold(lawRule, none).confirmed, undefined)
  assert.deepEqual(fold(lawRule, none).target, undefined)
  assert.deepEqual(fold(lawRule, [{ ...read('RuleConfirmed'), disposed: true }]), lawRule.initial)
})
