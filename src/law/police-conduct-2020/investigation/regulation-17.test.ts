import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, theOne } from '../../sample.ts'
import { assessed, dues, internal, investigator, states } from './internal.fixture.ts'

const appointed = (on: string, details: Happening['details'] = {}) =>
  did('investigator-appointed', on, { about: 'i1', details })
const notice = (on: string) => did('notice-of-investigation-given', on, investigator)
const terms = (on: string) => did('terms-of-reference-given', on, investigator)
const told = (on: string) => did('officer-told-of-progress', on, investigator)
const deferred = (on: string) =>
  did('notice-deferred', on, { ...investigator, details: { ground: 'a covert enquiry' } })
const revised = did('severity-revised', '2026-09-15', {
  about: 'o1',
  details: { level: 'misconduct' },
})
const done = (on: string) => did('investigation-completed', on)
const on = (day: string, rule: string, ...more: readonly Happening[]) =>
  states(rule, internal([assessed('2026-08-14'), ...more]), day)

test('somebody fit for it is appointed', () => {
  const rule = 'investigator.appoint'
  assert.deepEqual(on('2027-08-14', rule), ['open'])
  assert.deepEqual(on('2026-08-17', rule, appointed('2026-08-17')), ['met'])
  assert.deepEqual(on('2026-08-17', rule, appointed('2026-08-12')), ['met'])
  const inLine = internal([
    assessed('2026-08-14'),
    appointed('2026-08-17', { inSubjectsLine: true }),
  ])
  const entry = theOne(rule, inLine, '2026-08-17')
  assert.equal(entry.state, 'open')
  assert.match(entry.needs.join('; '), /does not work under the person concerned/)
  assert.deepEqual(states(rule, internal([assessed('2026-08-14', 'neither')]), '2026-08-17'), [])
})

test('notice is owed once it is to be investigated, and has no date', () => {
  const rule = 'notice.investigation'
  const entry = theOne(
    rule,
    internal([assessed('2026-08-14'), appointed('2026-08-17')]),
    '2027-08-17',
  )
  assert.deepEqual(
    [entry.state, entry.due, entry.bearer, entry.bearerId, entry.owedToId, entry.confidence],
    ['open', null, 'investigator', 'i1', 'o1', 'recall'],
  )
  assert.deepEqual(on('2026-08-20', rule, notice('2026-08-20')), ['met'])
  assert.deepEqual(on('2026-08-20', rule, { ...notice('2026-08-20'), to: 'c1' }), ['open'])
  assert.deepEqual(on('2026-08-20', rule, { ...notice('2026-08-20'), by: 'c1' }), ['open'])
  assert.deepEqual(states(rule, internal([assessed('2026-08-14', 'neither')]), '2026-08-20'), [])
  assert.deepEqual(on('2026-09-01', rule, done('2026-09-01')), ['ended'])
})

test('a notice that could do harm is withheld, not late, and is owed again afterwards', () => {
  const rule = 'notice.investigation'
  const over = did('prejudice-ended', '2026-10-01')
  assert.deepEqual(on('2026-08-19', rule, deferred('2026-08-20')), ['open'])
  assert.deepEqual(on('2026-09-30', rule, deferred('2026-08-20'), over), ['withheld'])
  assert.deepEqual(on('2026-10-01', rule, deferred('2026-08-20'), over), ['open'])
  assert.deepEqual(on('2026-10-02', rule, deferred('2026-08-20'), over, notice('2026-10-02')), [
    'met',
  ])
  const forOther = { ...over, details: { rule: 'case.determine' } }
  assert.deepEqual(on('2026-10-01', rule, deferred('2026-08-20'), forOther), ['withheld'])
  const byAuthority = { ...deferred('2026-08-20'), by: 'force-a' }
  assert.deepEqual(on('2026-08-20', rule, byAuthority), ['open'])
})

test('a revised assessment asks for a fresh notice, of the investigator', () => {
  const rule = 'notice.investigation'
  const before = [notice('2026-08-20'), revised]
  assert.deepEqual(on('2026-09-14', rule, ...before), ['met'])
  assert.deepEqual(on('2026-09-15', rule, ...before), ['met', 'open'])
  assert.deepEqual(on('2026-09-16', rule, ...before, notice('2026-09-16')), ['met', 'met'])
  // What was held back once, and then given, is not held back again.
  assert.deepEqual(on('2026-09-15', rule, deferred('2026-08-18'), ...before), ['met', 'open'])
})

test('the terms of reference are given, or refused, from the same day', () => {
  const rule = 'notice.terms-of-reference'
  assert.deepEqual(on('2027-08-14', rule), ['open'])
  assert.deepEqual(on('2026-08-20', rule, terms('2026-08-20')), ['met'])
  assert.deepEqual(on('2026-08-20', rule, { ...terms('2026-08-20'), by: 'o1' }), ['open'])
  assert.deepEqual(on('2026-08-20', rule, done('2026-08-20')), ['ended'])
})

test('progress is told in four weeks that begin on the working day after the last telling', () => {
  const rule = 'notice.progress'
  // Thursday 20 August: the four weeks begin on Friday 21 August and end on Thursday 17 September.
  assert.deepEqual(on('2026-08-19', rule, notice('2026-08-20')), [])
  assert.deepEqual(on('2026-09-17', rule, notice('2026-08-20')), ['open'])
  assert.deepEqual(on('2026-09-18', rule, notice('2026-08-20')), ['overdue'])
  const tellings = [notice('2026-08-20'), told('2026-08-28'), told('2026-09-29')]
  assert.deepEqual(on('2026-09-29', rule, ...tellings), ['met', 'met-late', 'open'])
  // Friday 28 August is followed by a bank holiday: they begin on Tuesday 1 September.
  assert.deepEqual(dues(rule, internal([assessed('2026-08-14'), ...tellings]), '2026-09-29'), [
    '2026-09-17',
    '2026-09-28',
    '2026-10-27',
  ])
  assert.deepEqual(on('2026-09-18', rule, notice('2026-08-20'), done('2026-09-10')), ['ended'])
})

test('what the officer is told once the investigation is over starts no next four weeks', () => {
  const rule = 'notice.progress'
  const before = [notice('2026-08-20'), told('2026-09-10'), done('2026-09-15')]
  assert.deepEqual(on('2027-01-04', rule, ...before), ['met', 'ended'])
  assert.deepEqual(on('2027-01-04', rule, ...before, told('2026-09-15')), ['met', 'met', 'ended'])
  assert.deepEqual(on('2027-01-04', rule, ...before, told('2026-09-16')), ['met', 'ended'])
  assert.deepEqual(on('2027-01-04', rule, done('2026-09-15'), notice('2026-09-16')), [])
  // How serious it looks may change on the report; somebody else appointed looks into it again.
  const late = did('severity-revised', '2026-09-17', {
    about: 'o1',
    details: { level: 'misconduct' },
  })
  assert.deepEqual(on('2027-01-04', rule, ...before, late, told('2026-09-18')), ['met', 'ended'])
  const again = [appointed('2026-09-17'), told('2026-09-18')]
  assert.deepEqual(on('2026-09-21', rule, ...before, ...again), ['met', 'ended', 'open'])
  const routed = [notice('2026-08-20'), did('route-notified', '2026-09-01', { to: 'o1' })]
  assert.deepEqual(on('2026-09-21', rule, ...routed, told('2026-09-03')), ['ended'])
  assert.deepEqual(on('2026-09-21', rule, ...routed, revised, told('2026-09-18')), [
    'ended',
    'open',
  ])
})

test('a second notice starts no second chain of updates', () => {
  const rule = 'notice.progress'
  assert.deepEqual(on('2026-09-16', rule, notice('2026-08-20'), revised, notice('2026-09-16')), [
    'open',
  ])
})
