import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import {
  assessed,
  completed,
  form,
  indicated,
  notice,
  ofComplaint,
  ofConduct,
  special,
  states,
} from './special.fixture.ts'

const opinion = (on: string) =>
  did('severity-opinion-formed', on, {
    by: 'investigator',
    about: 'o1',
    details: { level: 'misconduct' },
  })
const revised = (on: string, by = 'investigator') =>
  did('severity-revised', on, { by, about: 'o1', details: { level: 'misconduct' } })
const consulted = (on: string) => did('aa-consulted-on-severity', on, { by: 'investigator' })
const of = (what: string, ...more: readonly Happening[]) =>
  ofComplaint([form(what), indicated('2026-12-08'), ...more])
const shown = (rule: string, what: string, on: string, ...more: readonly Happening[]) =>
  every(rule, of(what, ...more), on)
    .toSorted((a, b) => (a.bearer < b.bearer ? 1 : -1))
    .map(({ bearer, state }) => [bearer, state])

test('in a local investigation the investigator assesses, and nobody else', () => {
  const rule = 'special.severity-local'
  const entry = theOne(rule, of('local'), '2027-12-08')
  assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, '2026-12-08'])
  const by = (who: string) => states(rule, of('local', assessed('2026-12-15', who)), '2026-12-15')
  assert.deepEqual(by('investigator'), ['met'])
  for (const who of ['force-a', 'dg', 'o1']) assert.deepEqual(by(who), ['open'], who)
  assert.deepEqual(states(rule, of('local', completed('2026-12-15')), '2026-12-15'), ['ended'])
  for (const other of ['directed', 'independent'])
    assert.deepEqual(states(rule, of(other), '2026-12-15'), [])
})

test('directed or independent, the investigator refers an opinion and the IOPC assesses', () => {
  const rules = {
    directed: 'special.severity-directed',
    independent: 'special.severity-independent',
  }
  for (const [what, rule] of Object.entries(rules)) {
    assert.deepEqual(shown(rule, what, '2026-12-08'), [['investigator', 'open']])
    const referred = opinion('2026-12-10')
    assert.deepEqual(shown(rule, what, '2026-12-10', referred), [
      ['investigator', 'met'],
      ['director-general', 'open'],
    ])
    const byInvestigator = assessed('2026-12-11')
    assert.deepEqual(shown(rule, what, '2026-12-11', referred, byInvestigator)[1], [
      'director-general',
      'open',
    ])
    const byDg = assessed('2026-12-14', 'dg')
    assert.deepEqual(shown(rule, what, '2026-12-14', referred, byDg), [
      ['investigator', 'met'],
      ['director-general', 'met'],
    ])
    assert.deepEqual(shown(rule, what, '2026-12-14', byDg), [['investigator', 'met']])
    assert.deepEqual(shown(rule, what, '2026-12-14', referred, completed('2026-12-14')), [
      ['investigator', 'met'],
      ['director-general', 'ended'],
    ])
    assert.deepEqual(shown(rule, 'local', '2026-12-10', referred), [])
  }
})

test('an assessment made while it was local stands when the investigation becomes directed', () => {
  const story = of('local', assessed('2026-12-15'), form('directed', '2027-01-04'))
  assert.deepEqual(states('special.severity-directed', story, '2027-01-04'), ['met'])
})

test('another opinion after the assessment asks the IOPC to revise it, not to assess again', () => {
  const story = [opinion('2026-12-10'), assessed('2026-12-14', 'dg'), opinion('2027-01-11')]
  const revise = (...more: readonly Happening[]) =>
    shown('special.severity-revise', 'directed', '2027-01-20', ...story, ...more)
  assert.deepEqual(revise(), [['director-general', 'open']])
  assert.equal(shown('special.severity-directed', 'directed', '2027-01-20', ...story).length, 2)
  assert.deepEqual(revise(consulted('2027-01-12'), revised('2027-01-13', 'dg')), [
    ['director-general', 'met'],
  ])
  assert.deepEqual(revise(consulted('2027-01-12'), revised('2027-01-13')), [
    ['director-general', 'open'],
  ])
})

test('revised without consulting the authority first, it does not count', () => {
  const rule = 'special.severity-revise'
  const story = [opinion('2026-12-10'), assessed('2026-12-14', 'dg'), opinion('2027-01-11')]
  const unasked = of('directed', ...story, revised('2027-01-13', 'dg'))
  const entry = theOne(rule, unasked, '2027-01-13')
  assert.equal(entry.state, 'open')
  assert.match(entry.needs.join('; '), /authority was consulted first/)
  const tooEarly = of('directed', consulted('2026-12-11'), ...story, revised('2027-01-13', 'dg'))
  assert.deepEqual(states(rule, tooEarly, '2027-01-13'), ['open'])
})

test('in a local investigation the investigator may revise it until proceedings begin', () => {
  const rule = 'special.severity-revise'
  const entry = theOne(rule, of('local', assessed('2026-12-15')), '2027-12-15')
  assert.deepEqual([entry.kind, entry.bearer, entry.state], ['entitlement', 'investigator', 'open'])
  const began = did('proceedings-began', '2027-05-04')
  const story = of('local', assessed('2026-12-15'), began)
  assert.deepEqual(states(rule, story, '2027-05-03'), ['open'])
  assert.deepEqual(states(rule, story, '2027-05-04'), ['ended'])
})

test('notice follows the assessment, is withheld while it could do harm, and again if revised', () => {
  const rule = 'special.notice'
  const on = (day: string, ...more: readonly Happening[]) =>
    states(rule, of('local', assessed('2026-12-15'), ...more), day)
  const deferred = did('notice-deferred', '2026-12-16', {
    by: 'investigator',
    details: { ground: 'a search is planned' },
  })
  const over = did('prejudice-ended', '2027-01-04')
  assert.deepEqual(on('2026-12-14'), [])
  assert.deepEqual(on('2027-12-15'), ['open'])
  assert.deepEqual(on('2026-12-18', notice('2026-12-18')), ['met'])
  assert.deepEqual(on('2027-01-03', deferred, over), ['withheld'])
  assert.deepEqual(on('2027-01-04', deferred, over), ['open'])
  assert.deepEqual(on('2027-01-11', notice('2026-12-18'), revised('2027-01-11')), ['met', 'open'])
  const again = [notice('2026-12-18'), revised('2027-01-11'), notice('2027-01-12')]
  assert.deepEqual(on('2027-01-12', ...again), ['met', 'met'])
  assert.deepEqual(on('2026-12-16', completed('2026-12-16')), ['ended'])
  const byAuthority = of('local', assessed('2026-12-15', 'force-a'))
  assert.deepEqual(states(rule, byAuthority, '2026-12-15'), [])
})

test('a special constable comes under all of it, as an officer does', () => {
  const story = ofConduct([form('local')], { subjects: [special.id] })
  assert.deepEqual(states('special.severity-local', story, '2026-11-18'), ['open'])
})
