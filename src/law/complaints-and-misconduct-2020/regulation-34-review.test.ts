import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening, Matter } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const right = 'inform.review-right'
const rude = { id: 'a1', words: 'rude', features: { cannotExcludeCrimeOrDiscipline: false } }
const grave = { id: 'a1', words: 'punched', features: { crimeIfProved: true } }
const notice = (on: string, over: Happening['details'] = {}) =>
  did('review-information-provided', on, {
    to: 'c1',
    details: { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body', ...over },
  })
const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })
const outcome = did('outcome-reached', '2026-11-09')
function story(more: readonly Happening[], over: Partial<Matter> = {}) {
  return aCase([made('2026-11-02'), recorded, outcome, ...more], {
    matters: [{ ...complaint, allegations: [rude], ...over }],
  })
}

test('five working days from the outcome: the last of them, and the day after', () => {
  const entry = theOne(right, story([]), '2026-11-16')
  assert.deepEqual([entry.due, entry.state, entry.owedToId], ['2026-11-16', 'open', 'c1'])
  assert.equal(theOne(right, story([]), '2026-11-17').state, 'overdue')
  assert.equal(theOne(right, story([notice('2026-11-16')]), '2026-11-20').state, 'met')
  assert.equal(theOne(right, story([notice('2026-11-17')]), '2026-11-20').state, 'met-late')
})

test('inform.review-notice-content: what is missing is named, and the duty stands', () => {
  const entry = theOne(right, story([notice('2026-11-09', { items: ['i', 'iv'] })]), '2026-11-17')
  assert.equal(entry.state, 'overdue')
  assert.match(entry.needs.join(), /no right to go to the Director General \(iii\)/)
  assert.match(entry.needs.join(), /what an application must state \(v\)/)
  const corrected = story([notice('2026-11-09', { items: ['i'] }), notice('2026-11-13')])
  const met = theOne(right, corrected, '2026-11-17')
  assert.deepEqual([met.state, met.met, met.needs], ['met', '2026-11-13', []])
})

test('the wrong body, or the wrong paragraph, is no notice', () => {
  const wrong = theOne(
    right,
    story([notice('2026-11-09', { body: 'director-general' })]),
    '2026-11-10',
  )
  assert.equal(wrong.state, 'open')
  assert.match(wrong.needs.join(), /the body that decides the review, which it got wrong/)
  const toDg = { items: ['i', 'ii', 'iv', 'v'], body: 'director-general' }
  const of = (details: Happening['details']) =>
    theOne(right, story([notice('2026-11-09', details)], { allegations: [grave] }), '2026-11-10')
  assert.equal(of({ ...toDg, limb: '32(b)' }).state, 'met')
  assert.equal(of({ ...toDg, body: 'dg' }).state, 'met')
  assert.equal(of({ ...toDg, limb: '32(a)' }).state, 'open')
  assert.equal(of({ ...toDg, items: ['i', 'iii', 'iv', 'v'] }).state, 'open')
  assert.equal(of({}).state, 'open')
})

test('a notice to somebody else, or from somebody else, does not meet it', () => {
  assert.equal(
    theOne(right, story([{ ...notice('2026-11-09'), to: 'o1' }]), '2026-11-10').state,
    'open',
  )
  assert.equal(
    theOne(right, story([{ ...notice('2026-11-09'), by: 'o1' }]), '2026-11-10').state,
    'open',
  )
})

test('where there is no right to a review there is nothing to tell of', () => {
  const outside = aCase([made('2026-11-02'), outcome])
  assert.deepEqual(every(right, outside, '2026-11-10'), [])
  const sameDay = did('complaint-recorded', '2026-11-09', { details: { reason: 'R1' } })
  const lawCase = aCase([made('2026-11-02'), outcome, sameDay])
  assert.equal(every(right, lawCase, '2026-11-10').length, 1)
  const form = did('investigation-form-decided', '2026-11-04', {
    by: 'dg',
    details: { form: 'independent' },
  })
  assert.deepEqual(every(right, story([form]), '2026-11-10'), [])
})

test('an outcome outside Schedule 3 carries no review, though it is recorded afterwards', () => {
  const recordedLater = did('complaint-recorded', '2026-11-12', { details: { reason: 'R4' } })
  const lawCase = aCase([made('2026-11-02'), outcome, recordedLater])
  assert.deepEqual(every(right, lawCase, '2026-11-20'), [])
})
