/** Mistakes the reference file on conduct warns of, where no test beside a rule names them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { classify } from './classify/classify.ts'
import { regimes } from './classify/regimes.ts'
import type { Happening } from './format/case.ts'
import { outcomes } from './outcomes/outcomes.ts'
import { assessed, internal } from './police-conduct-2020/investigation/internal.fixture.ts'
import { did, theOne } from './sample.ts'

const came = (on: string) => did('came-to-attention', on, { to: 'force-a' })
const found = (on: string, level: string, forum = 'hearing', more = {}) =>
  did('finding-made', on, { by: 'panel', about: 'o1', details: { level, forum, ...more } })
const notified = (on: string, finding: string, action: string) =>
  did('outcome-notified', on, { to: 'o1', details: { finding, action } })
const documents = (on: string) => did('documents-supplied', on, { to: 'o1' })
const noticeOn = (on: string) => did('notice-of-referral-given', on, { to: 'o1' })
const left = (on: string) => did('officer-left', on, { about: 'o1', details: { how: 'resigned' } })

function regimeOn(on: string, happenings: readonly Happening[]) {
  const [matter] = regimes(internal(happenings), { on: day(on) }).matters
  const person = matter?.conduct.find(each => each.person === 'o1')
  if (!person) throw new Error('no regime')
  return person
}

function openTo(on: string, happenings: readonly Happening[]) {
  const [person] = outcomes(internal(happenings), { on: day(on) }).people
  if (!person) throw new Error('no outcomes')
  return person
}

test('trap 18.1: the first day counts for the barred list, and not for an answer', () => {
  const dismissed = internal([
    found('2026-08-24', 'gross-misconduct'),
    notified('2026-08-27', 'gross-misconduct', 'dismissal-without-notice'),
  ])
  // Thursday the 27th is the first of five; the 31st is a bank holiday.
  assert.equal(theOne('barred.report', dismissed, '2026-09-03').due, '2026-09-03')
  assert.equal(theOne('barred.report', dismissed, '2026-09-03').state, 'open')
  assert.equal(theOne('barred.report', dismissed, '2026-09-04').state, 'overdue')
  const supplied = internal([
    did('case-determined', '2026-08-20', {
      about: 'o1',
      details: { caseToAnswer: 'gross-misconduct', form: 'hearing' },
    }),
    documents('2026-08-27'),
  ])
  // The same Thursday does not count: the fifteenth working day after it is a day later.
  assert.equal(theOne('response.officer', supplied, '2026-08-28').due, '2026-09-18')
})

test('trap 18.4: the day it came to attention decides the text, and never that of the conduct', () => {
  const long = did('conduct-occurred', '2011-10-05', { about: 'a1' })
  assert.equal(regimeOn('2026-11-21', [long, came('2020-10-12')]).base, 'conduct-2020')
  assert.equal(regimeOn('2026-11-21', [long, came('2020-01-31')]).base, 'conduct-2012')
  assert.equal(regimeOn('2026-11-21', [came('2020-02-01')]).base, 'conduct-2020')
})

test('trap 18.5: Part 3 turns on the allegation, the Schedule on the notice to who has left', () => {
  const earlier = [came('2025-03-10'), assessed('2025-03-20')]
  const serving = regimeOn('2026-06-03', earlier)
  assert.deepEqual(
    serving.overlays.filter(each => each.startsWith('a25')),
    [],
  )
  const gone = regimeOn('2026-06-03', [...earlier, left('2026-06-02')])
  assert.ok(gone.overlays.includes('a25-schedule'))
  assert.ok(!gone.overlays.includes('a25-part-3'))
  const noticed = [...earlier, noticeOn('2025-05-27'), left('2026-06-02')]
  assert.ok(!regimeOn('2026-06-03', noticed).overlays.includes('a25-schedule'))
  const later = [came('2025-05-28'), assessed('2025-06-04')]
  assert.ok(regimeOn('2026-06-03', later).overlays.includes('a25-part-3'))
})

test('trap 18.6: a warning given after the severity assessment opens nothing', () => {
  const warned = (on: string) =>
    did('warning-notified', on, { about: 'o1', details: { kind: 'final-written-warning' } })
  const story = (on: string) => [
    came('2025-03-10'),
    assessed('2025-11-10', 'misconduct'),
    warned(on),
    found('2026-03-16', 'misconduct'),
  ]
  assert.ok(
    !openTo('2026-03-16', story('2025-11-20')).available.includes('dismissal-without-notice'),
  )
  assert.ok(
    openTo('2026-03-16', story('2025-11-09')).available.includes('dismissal-without-notice'),
  )
})

test('trap 18.7: gross misconduct never ends in a written warning', () => {
  for (const first of ['2025-05-27', '2025-05-28']) {
    const gross = openTo('2026-03-16', [
      came(first),
      assessed('2025-06-04'),
      found('2026-03-16', 'gross-misconduct'),
    ])
    assert.ok(!gross.available.includes('written-warning'), first)
    assert.ok(gross.available.includes('dismissal-without-notice'), first)
    assert.equal(gross.presumption.applies, first === '2025-05-28')
  }
})

test('trap 18.7: misconduct at a hearing seldom opens dismissal', () => {
  const plain = [came('2025-03-10'), assessed('2025-03-20', 'misconduct')]
  const one = openTo('2026-03-16', [...plain, found('2026-03-16', 'misconduct')])
  assert.deepEqual(one.available.toSorted(), ['final-written-warning', 'written-warning'])
  const several = { unconnectedIncidents: true }
  const two = openTo('2026-03-16', [
    ...plain,
    found('2026-03-16', 'misconduct', 'hearing', several),
  ])
  assert.ok(two.available.includes('dismissal-without-notice'))
})

test('trap 18.10: a court that quashes the outcome leaves the finding, and the case at its outcome', () => {
  const story = [
    came('2020-10-12'),
    assessed('2020-11-02'),
    did('case-determined', '2021-06-01', {
      about: 'o1',
      details: { caseToAnswer: 'gross-misconduct', form: 'hearing' },
    }),
    did('proceedings-began', '2021-10-04'),
    found('2021-10-05', 'gross-misconduct'),
    did('warning-notified', '2021-10-08', {
      about: 'o1',
      details: { kind: 'final-written-warning', months: 36 },
    }),
    notified('2021-10-08', 'gross-misconduct', 'final-written-warning'),
    did('outcome-quashed', '2025-01-22', {
      by: 'court',
      about: 'o1',
      details: { what: 'outcome' },
    }),
  ]
  const [before, after] = ['2024-10-07', '2025-01-22'].map(on => openTo(on, story))
  assert.equal(before?.standing.length, 1)
  assert.deepEqual([after?.finding, after?.standing], ['gross-misconduct', []])
  const [matter] = classify(internal(story), { on: day('2025-01-22') }).matters
  assert.equal(matter?.state, 'OUTCOME')
})
