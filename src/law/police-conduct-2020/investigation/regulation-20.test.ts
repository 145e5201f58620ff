import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every } from '../../sample.ts'
import { assessed, internal, investigator } from './internal.fixture.ts'

// Thursday 2 April 2026, before Easter: the five working days end on Monday 13 April.
const named = (day = '2026-04-02') =>
  did('interview-specified', '2026-03-20', { ...investigator, details: { day } })
const proposed = (day: string, reasonable = true, what = 'interview') =>
  did('alternative-day-proposed', '2026-03-23', { by: 'o1', details: { what, day, reasonable } })
const rule = 'interview.postpone'
const shown = (kind: string, on: string, ...more: readonly Happening[]) =>
  every(rule, internal([assessed('2026-02-04'), named(), ...more]), on)
    .filter(each => each.kind === kind)
    .map(({ state, due, bearer }) => [state, due, bearer])

test('the officer may put another day forward, up to five working days after the day named', () => {
  assert.deepEqual(shown('entitlement', '2026-04-13'), [['open', '2026-04-13', 'officer']])
  assert.deepEqual(shown('entitlement', '2026-04-14'), [['ended', '2026-04-13', 'officer']])
  const used = shown('entitlement', '2026-03-23', proposed('2026-04-13'))
  assert.deepEqual(used, [['met', '2026-04-13', 'officer']])
  const held = did('interview-held', '2026-04-02')
  assert.deepEqual(shown('entitlement', '2026-04-02', held), [['ended', '2026-04-13', 'officer']])
})

test('a day that is reasonable and in time leaves the investigator no choice', () => {
  assert.deepEqual(shown('duty', '2026-03-23', proposed('2026-04-13')), [
    ['open', null, 'investigator'],
  ])
  assert.deepEqual(shown('duty', '2026-03-23', proposed('2026-04-14')), [])
  assert.deepEqual(shown('duty', '2026-03-23', proposed('2026-04-13', false)), [])
  assert.deepEqual(shown('duty', '2026-03-23', proposed('2026-04-13', true, 'meeting')), [])
  const byOther = { ...proposed('2026-04-13'), by: 'c1' }
  assert.deepEqual(shown('duty', '2026-03-23', byOther), [])
})

test('too late a day leaves the right to put another forward', () => {
  assert.deepEqual(shown('entitlement', '2026-03-23', proposed('2026-04-14')), [
    ['open', '2026-04-13', 'officer'],
  ])
})

test('postponing meets it, and so does an interview on another day; one held anyway ends it', () => {
  const put = proposed('2026-04-10')
  const postponed = did('interview-postponed', '2026-03-24', { by: 'investigator' })
  const held = (day: string) => did('interview-held', day)
  const state = (on: string, ...more: readonly Happening[]) =>
    shown('duty', on, put, ...more).map(([is]) => is)
  assert.deepEqual(state('2026-03-24', postponed), ['met'])
  assert.deepEqual(state('2026-04-10', held('2026-04-10')), ['met'])
  assert.deepEqual(state('2026-04-02', held('2026-04-02')), ['ended'])
})

test('trap: it counts from the day named for the interview, not from the day it was named on', () => {
  const [[, due] = []] = shown('entitlement', '2026-03-20')
  assert.equal(due, '2026-04-13')
})

test('trap: the day named is not one of the five', () => {
  // Monday 1 June 2026: the five are Tuesday to the next Monday.
  const lawCase = internal([assessed('2026-02-04'), named('2026-06-01')])
  assert.deepEqual(
    every(rule, lawCase, '2026-03-20').map(({ due }) => due),
    ['2026-06-08'],
  )
})
