import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import { assessed, cameOn, internal, staffMember, states } from './internal.fixture.ts'

const routed = (on: string) => did('route-notified', on, { to: 'o1' })
const revised = (on: string, level = 'misconduct', form?: string) =>
  did('severity-revised', on, { about: 'o1', details: { level, ...(form ? { form } : {}) } })
const on = (day: string, rule: string, ...more: readonly Happening[]) =>
  states(rule, internal(more), day)

test('how serious it is has to be assessed from the day it came, without a number', () => {
  const entry = theOne('severity.assess', internal([]), '2027-08-10')
  assert.deepEqual(
    [entry.state, entry.due, entry.arose, entry.bearerId, entry.about, entry.confidence],
    ['open', null, '2026-08-10', 'force-a', 'o1', 'recall'],
  )
  assert.deepEqual(on('2026-08-14', 'severity.assess', assessed('2026-08-14')), ['met'])
  const byInvestigator = { ...assessed('2026-08-14'), by: 'investigator' }
  assert.deepEqual(on('2026-08-14', 'severity.assess', byInvestigator), ['open'])
  assert.deepEqual(on('2026-08-14', 'severity.assess', routed('2026-08-14')), ['ended'])
})

test('neither: another way is chosen, and the officer is told', () => {
  const neither = assessed('2026-08-14', 'neither')
  for (const rule of ['severity.neither', 'severity.notify-nfa']) {
    assert.deepEqual(on('2026-08-13', rule, neither), [])
    assert.deepEqual(on('2027-08-14', rule, neither), ['open'], rule)
    assert.deepEqual(on('2026-08-20', rule, neither, routed('2026-08-20')), ['met'])
    assert.deepEqual(on('2026-08-20', rule, neither, revised('2026-08-19')), ['ended'])
    assert.deepEqual(on('2026-08-20', rule, assessed('2026-08-14')), [])
  }
  const invited = did('reflective-account-invited', '2026-08-20', { to: 'o1' })
  assert.deepEqual(on('2026-08-20', 'severity.neither', neither, invited), ['met'])
  for (const process of ['reflective', 'performance', 'criminal']) {
    const began = did('process-began', '2026-08-20', { details: { process } })
    const met = process === 'criminal' ? 'open' : 'met'
    assert.deepEqual(on('2026-08-20', 'severity.neither', neither, began), [met], process)
  }
  assert.deepEqual(on('2026-08-20', 'severity.notify-nfa', neither, invited), ['open'])
})

test('vetting is one of the ways only where the amendments of 2025 reach the officer', () => {
  const says = (came: string) => {
    const lawCase = internal([cameOn(came), assessed('2025-06-02', 'neither')])
    return theOne('severity.neither', lawCase, '2025-06-02').citation
  }
  assert.doesNotMatch(says('2025-05-27'), /SI 2025\/558/)
  assert.match(says('2025-05-28'), /SI 2025\/558/)
})

test('serious enough: the likely form is given with the assessment, or after it', () => {
  const rule = 'severity.form'
  assert.deepEqual(on('2026-08-14', rule, assessed('2026-08-14', 'misconduct', 'meeting')), ['met'])
  assert.deepEqual(on('2027-08-14', rule, assessed('2026-08-14')), ['open'])
  const given = revised('2026-09-01', 'gross-misconduct', 'hearing')
  assert.deepEqual(on('2026-09-01', rule, assessed('2026-08-14'), given), ['met'])
  assert.deepEqual(on('2026-08-14', rule, assessed('2026-08-14', 'neither')), [])
  const began = did('proceedings-began', '2026-09-01')
  assert.deepEqual(on('2026-09-01', rule, assessed('2026-08-14'), began), ['ended'])
})

test('it may be revised until proceedings begin, as often as it needs', () => {
  const rule = 'severity.revise'
  const entry = theOne(rule, internal([assessed('2026-08-14')]), '2027-08-14')
  assert.deepEqual([entry.kind, entry.state, entry.due], ['entitlement', 'open', null])
  assert.deepEqual(on('2026-09-02', rule, assessed('2026-08-14'), revised('2026-09-01')), ['open'])
  const began = did('proceedings-began', '2026-12-01')
  assert.deepEqual(on('2026-11-30', rule, assessed('2026-08-14'), began), ['open'])
  assert.deepEqual(on('2026-12-01', rule, assessed('2026-08-14'), began), ['ended'])
  const withdrawn = did('proceedings-withdrawn', '2026-12-01')
  assert.deepEqual(on('2026-12-01', rule, assessed('2026-08-14'), withdrawn), ['ended'])
})

test('each officer is assessed by themselves, and staff under none of this', () => {
  const matter = { subjects: ['o1', 'o3', staffMember.id] }
  const lawCase = internal([assessed('2026-08-14')], { matter })
  assert.deepEqual(
    every('severity.assess', lawCase, '2026-08-14').map(({ about, state }) => [about, state]),
    [
      ['o1', 'met'],
      ['o3', 'open'],
    ],
  )
})

test('trap: Part 3 does not reach a Schedule 3 matter, whose own stream does', () => {
  const matter = { kind: 'conduct-matter' as const }
  const lawCase = internal([assessed('2026-08-14')], { matter })
  for (const rule of ['severity.assess', 'severity.form', 'severity.revise', 'timeliness.first'])
    assert.deepEqual(states(rule, lawCase, '2027-08-14'), [], rule)
})

test('an allegation that came twice is assessed once, and one right to revise is enough', () => {
  const twice = [cameOn('2026-08-10'), cameOn('2026-08-12')]
  assert.deepEqual(on('2026-08-12', 'severity.assess', ...twice), ['open'])
  const again = [assessed('2026-08-14'), assessed('2026-08-20', 'misconduct')]
  assert.deepEqual(on('2026-08-20', 'severity.revise', ...again), ['open'])
})
