import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Allegation, Happening, Matter } from '../format/case.ts'
import { ruleById } from '../rules.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const onRequest = 'complaints.record-on-request'
const onDecision = 'complaints.record-on-decision'
const must = 'complaints.must-be-sch3'
const outside = 'complaints.outside-sch3'

const asked = did('recording-requested', '2026-11-20', { by: 'c1', to: 'force-a' })
const recorded = (on: string, over: Partial<Happening> = {}) =>
  did('complaint-recorded', on, { details: { reason: 'R1' }, ...over })
const story = (...more: readonly Happening[]) => aCase([made('2026-11-02'), ...more])
const alleging = (features: Allegation['features'], over: Partial<Matter> = {}) => ({
  matters: [
    { ...complaint, allegations: [{ id: 'a1', words: 'x', features: features ?? {} }], ...over },
  ],
})

test('complaints.record-on-request: the same day, and late the day after', () => {
  const entry = theOne(onRequest, story(asked), '2026-11-20')
  assert.deepEqual([entry.state, entry.due], ['open', '2026-11-20'])
  assert.equal(theOne(onRequest, story(asked), '2026-11-21').state, 'overdue')
  const met = theOne(onRequest, story(asked, recorded('2026-11-20')), '2026-11-30')
  assert.equal(met.state, 'met')
  const late = theOne(onRequest, story(asked, recorded('2026-11-21')), '2026-11-30')
  assert.equal(late.state, 'met-late')
})

test('a wish expressed by somebody else, or twice, starts no second duty', () => {
  assert.deepEqual(every(onRequest, story({ ...asked, by: 'o1' }), '2026-11-30'), [])
  const again = did('recording-requested', '2026-11-25', { by: 'c1' })
  assert.equal(theOne(onRequest, story(asked, again), '2026-11-30').due, '2026-11-20')
})

test('one already recorded is recorded', () => {
  const entry = theOne(onRequest, story(recorded('2026-11-10'), asked), '2026-11-30')
  assert.deepEqual([entry.state, entry.met], ['met', '2026-11-10'])
  const byOther = recorded('2026-11-20', { by: 'o1' })
  assert.equal(theOne(onRequest, story(asked, byOther), '2026-11-21').state, 'overdue')
})

test('complaints.record-on-decision: begins with the decision, and has no date', () => {
  const decided = did('handling-under-schedule-3-decided', '2026-11-10')
  assert.deepEqual(every(onDecision, story(), '2026-11-10'), [])
  const entry = theOne(onDecision, story(decided), '2026-12-25')
  assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, '2026-11-10'])
  const met = theOne(onDecision, story(decided, recorded('2026-11-10')), '2026-12-25')
  assert.equal(met.state, 'met')
})

test('complaints.must-be-sch3: each limb leaves no choice, from the day it arrived', () => {
  const limbs: readonly NonNullable<Allegation['features']>[] = [
    { resultedInDeath: true },
    { resultedInSeriousInjury: true },
    { crimeIfProved: true },
    { disciplinaryIfProved: true },
    { article2Or3IfProved: true },
    { seriousCorruption: true },
  ]
  for (const features of limbs) {
    const lawCase = aCase([made('2026-11-02')], alleging(features))
    const entry = theOne(must, lawCase, '2026-12-25')
    assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, '2026-11-02'])
    assert.equal(entry.about, 'a1')
  }
})

test('what is not alleged, or not known, leaves the authority its choice', () => {
  const none: readonly NonNullable<Allegation['features']>[] = [
    {},
    { crimeIfProved: false, disciplinaryIfProved: false },
    { crimeIfProved: 'unknown' },
    { discriminationOn: ['race'] },
  ]
  for (const features of none)
    assert.deepEqual(every(must, aCase([made('2026-11-02')], alleging(features)), '2026-12-25'), [])
})

test('what becomes clear starts it that day, and what comes later when it comes', () => {
  const clear = did('referral-criterion-became-clear', '2026-11-10', {
    about: 'a1',
    details: { criteria: ['M2'] },
  })
  assert.equal(theOne(must, story(clear), '2026-11-10').arose, '2026-11-10')
  const later = did('allegation-made', '2026-11-12', { about: 'a1' })
  const lawCase = aCase([made('2026-11-02'), later], alleging({ crimeIfProved: true }))
  assert.deepEqual(every(must, lawCase, '2026-11-11'), [])
  assert.equal(theOne(must, lawCase, '2026-11-12').arose, '2026-11-12')
})

test('recording meets it, even where it was recorded before anything became clear', () => {
  const clear = did('referral-criterion-became-clear', '2026-11-10', {
    about: 'a1',
    details: { criteria: ['M2'] },
  })
  assert.equal(theOne(must, story(recorded('2026-11-03'), clear), '2026-11-11').state, 'met')
})

test('complaints.outside-sch3: owed until it is dealt with, or recorded, or asked to be', () => {
  const chosen = did('handling-outside-schedule-3-decided', '2026-11-03')
  assert.equal(theOne(outside, story(chosen), '2026-11-25').state, 'open')
  const done = did('outcome-reached', '2026-11-18')
  assert.equal(theOne(outside, story(chosen, done), '2026-11-25').state, 'met')
  assert.equal(theOne(outside, story(chosen, asked), '2026-11-25').state, 'ended')
  assert.equal(theOne(outside, story(chosen, recorded('2026-11-18')), '2026-11-25').state, 'ended')
  assert.deepEqual(every(outside, story(recorded('2026-11-02'), chosen), '2026-11-25'), [])
})

test('complaints.recording-exceptions: once withdrawn, nobody need be asked how to handle it', () => {
  const contact = 'complaints.contact-complainant'
  assert.equal(theOne(contact, story(), '2026-11-25').state, 'open')
  const withdrawn = did('withdrawal-recorded', '2026-11-05')
  assert.equal(theOne(contact, story(withdrawn), '2026-11-25').state, 'ended')
  assert.equal(ruleById('complaints.recording-exceptions')?.confidence, 'recall')
})
