import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening, Matter } from '../../format/case.ts'
import { aCase, did, every, theOne } from '../../sample.ts'

const kindOf = (kind: Matter['kind']): Matter => ({
  id: 'm1',
  kind,
  force: 'force-a',
  subjects: ['o1'],
  allegations: [],
})
const came = did('came-to-attention', '2026-11-02', { to: 'force-a' })
const story = (kind: Matter['kind'], ...more: readonly Happening[]) =>
  aCase(more, { matters: [kindOf(kind)] })
const taken = did('dg-treated-as-referred', '2026-11-10', { by: 'dg' })

test('conduct.other: recorded from the day it came to attention, and by no date', () => {
  const rule = 'conduct.other'
  const entry = theOne(rule, story('conduct-matter', came), '2026-12-31')
  assert.deepEqual(
    [entry.state, entry.due, entry.arose, entry.bearerId],
    ['open', null, '2026-11-02', 'force-a'],
  )
  const recorded = (by: string) =>
    theOne(
      rule,
      story('conduct-matter', came, did('matter-recorded', '2026-11-05', { by })),
      '2026-12-31',
    )
  assert.deepEqual([recorded('force-a').state, recorded('force-a').met], ['met', '2026-11-05'])
  assert.equal(recorded('o1').state, 'open')
  for (const kind of ['dsi-matter', 'internal-conduct', 'complaint'] as const)
    assert.deepEqual(every(rule, story(kind, came), '2026-12-31'), [])
})

test('conduct.other: a death or injury that turned into one was recorded by that', () => {
  const turned = did('converted-to-conduct-matter', '2026-11-20')
  assert.deepEqual(every('conduct.other', story('dsi-matter', came, turned), '2026-12-31'), [])
})

test('conduct.civil-proceedings: from the day the claim was received', () => {
  const rule = 'conduct.civil-proceedings'
  const claim = did('civil-claim-received', '2026-11-03')
  assert.deepEqual(every(rule, story('conduct-matter', came), '2026-12-31'), [])
  const entry = theOne(rule, story('conduct-matter', claim), '2026-12-31')
  assert.deepEqual([entry.state, entry.due, entry.arose], ['open', null, '2026-11-03'])
  const recorded = did('matter-recorded', '2026-11-04')
  assert.equal(theOne(rule, story('conduct-matter', claim, recorded), '2026-12-31').state, 'met')
})

test('conduct.dg-treats-as-referred: both are told, and the authority records it', () => {
  const rule = 'conduct.dg-treats-as-referred'
  const told = did('referral-notified', '2026-11-12', { by: 'dg', to: 'o1' })
  const recorded = did('matter-recorded', '2026-11-13')
  const states = (...more: readonly Happening[]) =>
    every(rule, story('conduct-matter', came, taken, ...more), '2026-12-31').map(
      ({ bearer, owedToId, state }) => [bearer, owedToId, state],
    )
  assert.deepEqual(states(told, recorded), [
    ['appropriate-authority', 'dg', 'met'],
    ['director-general', 'force-a', 'open'],
    ['director-general', 'o1', 'met'],
  ])
  assert.deepEqual(states()[0], ['appropriate-authority', 'dg', 'open'])
  const byForce = story('conduct-matter', came, { ...taken, by: 'force-a' })
  assert.deepEqual(every(rule, byForce, '2026-12-31'), [])
})

test('conduct.dg-treats-as-referred: only the person concerned may be left untold', () => {
  const withheld = (to: string) =>
    did('information-withheld', '2026-11-11', {
      by: 'dg',
      to,
      details: {
        rule: 'conduct.dg-treats-as-referred',
        all: true,
        purpose: 'an arrest to come',
        realRisk: true,
        significantEffect: true,
        retestOn: '2027-01-11',
      },
    })
  const state = (to: string) =>
    every(
      'conduct.dg-treats-as-referred',
      story('conduct-matter', came, taken, withheld(to)),
      '2026-12-31',
    ).find(({ owedToId }) => owedToId === to)?.state
  assert.equal(state('o1'), 'withheld')
  assert.equal(state('force-a'), 'open')
})

test('dsi.becomes-conduct: signs of crime or misconduct, and only those, make it one', () => {
  const rule = 'dsi.becomes-conduct'
  const signs = (of: string) => did('indication-appeared', '2026-11-16', { details: { of } })
  const entry = theOne(rule, story('dsi-matter', came, signs('crime')), '2026-12-31')
  assert.deepEqual(
    [entry.state, entry.due, entry.arose, entry.bearerId],
    ['open', null, '2026-11-16', 'force-a'],
  )
  assert.deepEqual(
    every(rule, story('dsi-matter', came, signs('article-2-or-3')), '2026-12-31'),
    [],
  )
  assert.deepEqual(every(rule, story('conduct-matter', came, signs('crime')), '2026-12-31'), [])
  const turned = did('converted-to-conduct-matter', '2026-11-18')
  const met = theOne(rule, story('dsi-matter', came, signs('disciplinary'), turned), '2026-12-31')
  assert.deepEqual([met.state, met.met], ['met', '2026-11-18'])
})

test('dsi.final-report: the investigator reports, and the IOPC decides what it shows', () => {
  const rule = 'dsi.final-report'
  const form = did('investigation-form-decided', '2026-11-06', {
    by: 'dg',
    details: { form: 'independent' },
  })
  const states = (...more: readonly Happening[]) =>
    every(rule, story('dsi-matter', came, form, ...more), '2026-12-31').map(
      ({ bearer, owedTo, state, arose }) => [bearer, owedTo, state, arose],
    )
  const sent = (to: string | string[]) =>
    did('report-submitted', '2026-12-01', { by: 'investigator', to })
  assert.deepEqual(states().toSorted(), [
    ['investigator', 'appropriate-authority', 'open', '2026-11-06'],
    ['investigator', 'director-general', 'open', '2026-11-06'],
  ])
  const after = states(sent(['dg', 'force-a']))
  assert.ok(after.some(each => each[0] === 'director-general' && each[2] === 'open'))
  assert.equal(after.filter(each => each[2] === 'met').length, 2)
  const decided = did('indication-appeared', '2026-12-10', { by: 'dg', details: { of: 'crime' } })
  const done = states(sent(['dg', 'force-a']), decided)
  assert.ok(done.every(each => each[2] === 'met'))
  const byForce = states(sent(['dg', 'force-a']), { ...decided, by: 'force-a' })
  assert.ok(byForce.some(each => each[2] === 'open'))
  assert.deepEqual(every(rule, story('conduct-matter', came, form), '2026-12-31'), [])
})
