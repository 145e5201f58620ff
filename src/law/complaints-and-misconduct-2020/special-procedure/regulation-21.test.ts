import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import {
  assessed,
  completed,
  form,
  indicated,
  investigator,
  notice,
  ofComplaint,
  states,
  terms,
} from './special.fixture.ts'

const story = (...more: readonly Happening[]) =>
  ofComplaint([form('local'), indicated('2026-11-24'), assessed('2026-11-27'), ...more])
const on = (day: string, rule: string, ...more: readonly Happening[]) =>
  states(rule, story(...more), day)

test('representations: ten working days from the notice, over Christmas and the New Year', () => {
  const rule = 'special.representations'
  const given = notice('2026-12-18')
  assert.deepEqual(on('2027-01-06', rule, given), ['open'])
  assert.deepEqual(on('2027-01-07', rule, given), ['ended'])
  const spoke = (day: string) => did('representations-made', day, { by: 'o1' })
  assert.deepEqual(on('2027-01-07', rule, given, spoke('2027-01-06')), ['met'])
  assert.deepEqual(on('2027-01-07', rule, given, spoke('2027-01-07')), ['met-late'])
  assert.deepEqual(on('2026-12-21', rule, given, completed('2026-12-21')), ['ended'])
  const extended = (by: string) =>
    did('period-extended', '2027-01-05', {
      by,
      details: { rule, until: '2027-01-13', reason: 'friend on leave' },
    })
  assert.deepEqual(on('2027-01-13', rule, given, extended('investigator')), ['open'])
  assert.deepEqual(on('2027-01-14', rule, given, extended('investigator')), ['ended'])
  assert.deepEqual(on('2027-01-07', rule, given, extended('o1')), ['ended'])
})

test('trap: the streams never mix: one notice starts one of the two clocks', () => {
  const lawCase = story(notice('2026-12-18'))
  assert.equal(every('special.representations', lawCase, '2026-12-18').length, 1)
  for (const rule of ['representations.investigator', 'notice.progress', 'notice.investigation'])
    assert.deepEqual(states(rule, lawCase, '2026-12-18'), [], rule)
})

const named = did('interview-specified', '2026-12-11', {
  ...investigator,
  details: { day: '2026-12-22' },
})
const proposed = (day: string, reasonable = true) =>
  did('alternative-day-proposed', '2026-12-14', {
    by: 'o1',
    details: { what: 'interview', day, reasonable },
  })

test('a day named before notice and terms bars the interview until both are given', () => {
  const rule = 'special.interview-bar'
  assert.deepEqual(on('2026-12-11', rule, named), ['open'])
  assert.deepEqual(on('2026-12-15', rule, named, notice('2026-12-15')), ['open'])
  assert.deepEqual(on('2026-12-15', rule, named, terms('2026-12-15')), ['open'])
  const both = [notice('2026-12-15'), terms('2026-12-16')]
  assert.deepEqual(on('2026-12-15', rule, named, ...both), ['open'])
  assert.deepEqual(on('2026-12-16', rule, named, ...both), ['ended'])
  assert.deepEqual(on('2026-12-11', rule, named, notice('2026-12-01'), terms('2026-12-01')), [])
  const entry = theOne(rule, story(named), '2027-12-11')
  assert.deepEqual([entry.kind, entry.state, entry.bearer], ['period', 'open', 'investigator'])
})

test('another day: the last it may fall on, and the duty to postpone to it', () => {
  const rule = 'special.interview-postpone'
  const shown = (kind: string, day: string, ...more: readonly Happening[]) =>
    every(rule, story(named, ...more), day)
      .filter(each => each.kind === kind)
      .map(({ state, due }) => [state, due])
  assert.deepEqual(shown('entitlement', '2026-12-31'), [['open', '2026-12-31']])
  assert.deepEqual(shown('entitlement', '2027-01-01'), [['ended', '2026-12-31']])
  assert.deepEqual(shown('entitlement', '2026-12-14', proposed('2026-12-31')), [
    ['met', '2026-12-31'],
  ])
  assert.deepEqual(shown('duty', '2026-12-14', proposed('2026-12-31')), [['open', null]])
  assert.deepEqual(shown('duty', '2026-12-14', proposed('2027-01-04')), [])
  assert.deepEqual(shown('duty', '2026-12-14', proposed('2026-12-31', false)), [])
  const postponed = did('interview-postponed', '2026-12-15', { by: 'investigator' })
  assert.deepEqual(shown('duty', '2026-12-15', proposed('2026-12-31'), postponed), [['met', null]])
  const held = (day: string) => did('interview-held', day)
  const put = proposed('2026-12-31')
  assert.deepEqual(shown('duty', '2026-12-31', put, held('2026-12-31')), [['met', null]])
  assert.deepEqual(shown('duty', '2026-12-22', put, held('2026-12-22')), [['ended', null]])
})
