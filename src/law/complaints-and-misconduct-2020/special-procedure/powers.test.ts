import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import {
  assessed,
  form,
  indicated,
  investigator,
  notice,
  ofComplaint,
  states,
  terms,
} from './special.fixture.ts'

const on = '2026-12-14'
const story = (...more: readonly Happening[]) =>
  ofComplaint([form('local'), indicated('2026-11-24'), ...more])
const byStranger = (each: Happening): Happening => ({ ...each, by: 'c1' })
const toStranger = (each: Happening): Happening => ({ ...each, to: 'c1' })
const serious = assessed('2026-11-27')
const given = notice('2026-12-01')
const named = did('interview-specified', '2026-12-10', {
  ...investigator,
  details: { day: '2026-12-22' },
})
const proposed = did('alternative-day-proposed', '2026-12-11', {
  by: 'o1',
  details: { what: 'interview', day: '2026-12-23', reasonable: true },
})

type Row = readonly [rule: string, before: readonly Happening[], happening: Happening]

const starts: readonly Row[] = [
  ['special.notice', [], serious],
  ['special.severity-revise', [], serious],
  ['special.representations', [], given],
  ['special.interview-bar', [], named],
  ['special.interview-postpone', [], named],
]

test('done by, or to, somebody else it starts nothing', () => {
  for (const [rule, before, happening] of starts) {
    assert.deepEqual(states(rule, story(...before, happening), on), ['open'], rule)
    assert.deepEqual(states(rule, story(...before, byStranger(happening)), on), [], rule)
    if (happening.to)
      assert.deepEqual(states(rule, story(...before, toStranger(happening)), on), [], rule)
  }
})

const acts: readonly Row[] = [
  ['special.severity-local', [], serious],
  ['special.notice', [serious], given],
  ['special.representations', [given], did('representations-made', on, { by: 'o1' })],
  ['special.interview-postpone', [named], proposed],
]

test('done by somebody else it meets nothing', () => {
  for (const [rule, before, happening] of acts) {
    const met = states(rule, story(...before, happening), on)
    assert.ok(met.includes('met'), `${rule}: ${met}`)
    const stranger = story(...before, byStranger(happening))
    assert.ok(!states(rule, stranger, on).includes('met'), rule)
  }
  assert.deepEqual(states('special.notice', story(serious, toStranger(given)), on), ['open'])
})

test('only what is put off by the investigator waits', () => {
  const deferred = did('notice-deferred', '2026-11-30', {
    by: 'investigator',
    details: { ground: 'a search is planned' },
  })
  assert.deepEqual(states('special.notice', story(serious, deferred), on), ['withheld'])
  assert.deepEqual(states('special.notice', story(serious, byStranger(deferred)), on), ['open'])
  const revised = did('severity-revised', '2026-12-08', {
    by: 'investigator',
    about: 'o1',
    details: { level: 'misconduct' },
  })
  const after = story(serious, deferred, given, revised)
  assert.deepEqual(states('special.notice', after, on), ['met', 'open'])
  assert.deepEqual(states('special.notice', story(serious, byStranger(revised)), on), ['open'])
})

test('an assessment of neither asks for no notice, and a second one for no second', () => {
  const neither = assessed('2026-11-27', 'investigator', 'neither')
  assert.deepEqual(states('special.notice', story(neither), on), [])
  assert.deepEqual(states('special.notice', story(serious, assessed('2026-12-02')), on), ['open'])
})

test('postponed by somebody else, the interview is still to be postponed', () => {
  const rule = 'special.interview-postpone'
  const duty = (...more: readonly Happening[]) =>
    every(rule, story(named, ...more), on)
      .filter(({ kind }) => kind === 'duty')
      .map(({ state }) => state)
  const postponed = did('interview-postponed', on, { by: 'investigator' })
  assert.deepEqual(duty(proposed, postponed), ['met'])
  assert.deepEqual(duty(proposed, byStranger(postponed)), ['open'])
  assert.deepEqual(duty(byStranger(proposed)), [])
  const meeting = { ...proposed, details: { ...proposed.details, what: 'meeting' } }
  const fixed = did('hearing-date-fixed', '2026-12-02', { details: { firstDay: '2026-12-22' } })
  assert.deepEqual(duty(fixed, meeting), [])
  assert.deepEqual(states(rule, story(named, fixed, meeting), on), ['open'])
})

test('once the officer has notice and terms, a day named bars nothing', () => {
  const both = [given, terms('2026-12-02')]
  assert.deepEqual(states('special.interview-bar', story(serious, ...both, named), on), [])
})

test('an opinion by somebody else is none, and several ask for one assessment', () => {
  const opinion = (day: string, by = 'investigator') =>
    did('severity-opinion-formed', day, { by, about: 'o1', details: { level: 'misconduct' } })
  const rule = 'special.severity-directed'
  const directed = (...more: readonly Happening[]) =>
    every(rule, ofComplaint([form('directed'), indicated('2026-11-24'), ...more]), on)
      .filter(({ bearer }) => bearer === 'director-general')
      .map(({ state }) => state)
  assert.deepEqual(directed(opinion('2026-12-01'), opinion('2026-12-02')), ['open'])
  const stranger = opinion('2026-12-01', 'c1')
  assert.deepEqual(directed(stranger), [])
  const other = ofComplaint([form('directed'), indicated('2026-11-24'), stranger])
  assert.deepEqual(states(rule, other, on), ['open'])
  const later = [assessed('2026-12-03', 'dg'), opinion('2026-12-08', 'c1')]
  const revise = ofComplaint([form('directed'), indicated('2026-11-24'), ...later])
  assert.deepEqual(states('special.severity-revise', revise, on), [])
})

test('an opinion that only follows an assessment asks for no other, but whether to revise it', () => {
  const opinion = did('severity-opinion-formed', '2026-12-08', {
    by: 'investigator',
    about: 'o1',
    details: { level: 'misconduct' },
  })
  const lawCase = ofComplaint([
    form('directed'),
    indicated('2026-11-24'),
    assessed('2026-12-03', 'dg'),
    opinion,
  ])
  assert.deepEqual(states('special.severity-directed', lawCase, on), ['met'])
  assert.deepEqual(states('special.severity-revise', lawCase, on), ['open'])
})

test('the right to revise it is one, and is not used up', () => {
  const rule = 'special.severity-revise'
  const revised = did('severity-revised', '2026-12-08', {
    by: 'investigator',
    about: 'o1',
    details: { level: 'misconduct' },
  })
  const consulted = did('aa-consulted-on-severity', '2026-12-07', { by: 'investigator' })
  assert.deepEqual(states(rule, story(serious, assessed('2026-12-02')), on), ['open'])
  const entry = theOne(rule, story(serious, consulted, revised), on)
  assert.deepEqual([entry.state, entry.met], ['open', '2026-12-08'])
  assert.equal(theOne(rule, story(serious, revised), on).met, null)
})
