import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, instant } from '#kernel'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  alone,
  assess,
  assessed,
  begun,
  directed,
  duties,
  internal,
  pike,
  served,
  states,
  step,
  today,
} from './investigating.fixture.ts'

const name = {
  ...step('inv', '2026-08-13'),
  investigator: { name: 'DI Ashdown', rank: 'inspector', force: 'Northmoor', sameForce: true },
  skills: 'Trained.',
  inSubjectsLine: false,
  why: 'From another command.',
} as const

test('how serious it is is said on the allegation alone first, once, and then with history', () => {
  given(complaint, ...begun)
    .when(assess())
    .thenRefused({ type: 'SeverityAloneFirst' })
  given(complaint, ...begun, alone)
    .when(assess({ look: 'alone', entry: 'al2' }))
    .thenRefused({ type: 'SeverityKept', on: day('2026-08-14') })
  given(complaint, ...begun, alone)
    .when(assess())
    .thenHappened(assessed)
  given(complaint, ...begun, alone, assessed)
    .when(assess({ entry: 'sev2' }))
    .thenRefused({ type: 'SeverityKept', on: day('2026-08-14') })
})

test('special.severity-local: on the allegation alone it is not yet assessed', () => {
  assert.deepEqual(states('special.severity-local', '2026-08-14', alone), ['open'])
  assert.deepEqual(states('special.severity-local', '2026-08-14', alone, assessed), ['met'])
  assert.deepEqual(states('special.notice', '2026-08-14', alone), [])
  assert.deepEqual(states('special.notice', '2026-08-14', alone, assessed), ['open'])
})

test('special.severity-directed: the Director General assesses, and nobody else in their place', () => {
  const rules = ['special.severity-directed']
  given(complaint, ...begun, directed, alone)
    .when(assess())
    .thenRefused({ type: 'AgainstLaw', rules })
  const why = 'The investigator wrote it down as an assessment.'
  const kept: ComplaintEvent = { ...assessed, asItWas: { rule: rules[0] ?? '', why } }
  given(complaint, ...begun, directed, alone)
    .when(assess({ asItWasWhy: why }))
    .thenHappened(kept)
  const byDg: ComplaintEvent = { ...assessed, by: 'director-general' }
  given(complaint, ...begun, directed)
    .when(assess({ by: 'director-general' }))
    .thenHappened(byDg)
  const opinion: ComplaintEvent = {
    type: 'ConductStep',
    ...step('op', '2026-08-14'),
    step: 'severity-opinion',
    by: 'investigator',
    choice: 'gross-misconduct',
  }
  const at = (...events: readonly ComplaintEvent[]) =>
    states('special.severity-directed', '2026-08-14', directed, ...events).toSorted()
  assert.deepEqual(at(opinion), ['met', 'open'])
  assert.deepEqual(at(opinion, kept), ['met', 'open'])
  assert.deepEqual(at(opinion, byDg), ['met', 'met'])
})

test('special.severity-revise: only after asking the authority, and before proceedings begin', () => {
  const revise = {
    look: 'revised',
    level: 'misconduct',
    entry: 'rev',
    on: day('2026-09-01'),
  } as const
  given(complaint, ...begun, alone, assessed)
    .when(assess(revise))
    .thenRefused({ type: 'AgainstLaw', rules: ['special.severity-revise'] })
  const consultedOn = day('2026-08-31')
  given(complaint, ...begun, alone, assessed)
    .when(assess({ ...revise, consultedOn }))
    .thenHappened({ ...assessed, ...revise, consultedOn })
  const began: ComplaintEvent = {
    type: 'ProceedingsBegan',
    ...step('began', '2026-09-01'),
    at: instant('2026-09-01T09:00:00Z'),
    forum: 'hearing',
    present: [],
    rightsTold: true,
    admits: [],
  }
  given(complaint, ...begun, alone, assessed, began)
    .when(assess({ ...revise, consultedOn }))
    .thenRefused({ type: 'AgainstLaw', rules: ['severity.revise'] })
  // Found out late, it is recorded of the day it happened.
  const before = { ...revise, on: day('2026-08-31'), consultedOn }
  given(complaint, ...begun, alone, assessed, began)
    .when(assess(before))
    .thenHappened({ ...assessed, ...before })
  const revised: ComplaintEvent = { ...assessed, ...revise, consultedOn }
  assert.deepEqual(states('special.notice', '2026-09-01', alone, assessed, served(), revised), [
    'met',
    'open',
  ])
})

test('investigate.appointment-conditions: nobody who works under the officer, or is not impartial', () => {
  const rules = ['investigate.appointment-conditions']
  for (const wrong of [{ inSubjectsLine: true }, { interest: 'Shared a car with him.' }])
    given(complaint, ...begun)
      .when({ type: 'NameInvestigator', today, ...name, ...wrong })
      .thenRefused({ type: 'AgainstLaw', rules })
  const line = { ...name, inSubjectsLine: true }
  const asItWas = { rule: rules[0] ?? '', why: 'It was found out afterwards.' }
  given(complaint, ...begun)
    .when({ type: 'NameInvestigator', today, ...line, asItWasWhy: asItWas.why })
    .thenHappened({ type: 'InvestigatorNamed', ...line, asItWas })
  const at = (event: ComplaintEvent) => states('investigate.local', '2026-08-13', event)
  assert.deepEqual(at({ type: 'InvestigatorNamed', ...line, asItWas }), ['open'])
  assert.deepEqual(at({ type: 'InvestigatorNamed', ...name }), ['met'])
})

test('a senior officer is investigated from outside the force', () => {
  const senior: ComplaintEvent = {
    type: 'SubjectNamed',
    on: day('2026-08-10'),
    who: { subject: pike, kind: 'officer', rankBand: 'senior' },
  }
  given(complaint, ...begun, senior)
    .when({ type: 'NameInvestigator', today, ...name })
    .thenRefused({ type: 'AgainstLaw', rules: ['investigate.appointment-conditions'] })
})

test('severity.consult-line-manager: asked before another way is chosen', () => {
  const chosen = {
    ...step('ro'),
    stage: 'severity',
    route: 'reflective-practice',
    why: 'Practice to improve.',
  } as const
  given(complaint, ...begun)
    .when({ type: 'ChooseRoute', today, ...chosen })
    .thenRefused({ type: 'AgainstLaw', rules: ['severity.consult-line-manager'] })
  const consulted = 'Her sergeant, on 27 August.'
  given(complaint, ...begun)
    .when({ type: 'ChooseRoute', today, ...chosen, consulted })
    .thenHappened({ type: 'RouteChosen', ...chosen, consulted })
})

test('an officer who leaves stops nothing', () => {
  const left: ComplaintEvent = { type: 'OfficerLeft', ...step('l', '2026-09-01'), how: 'Resigned.' }
  const before = duties('2026-09-02', assessed, served()).map(({ rule, state }) => [rule, state])
  const after = duties('2026-09-02', assessed, served(), left).map(({ rule, state }) => [
    rule,
    state,
  ])
  for (const one of before)
    assert.ok(
      after.some(two => `${two}` === `${one}`),
      `${one}`,
    )
})

test('severity.assess: of internal conduct the authority assesses, and notice.investigation follows', () => {
  given(complaint, ...begun, internal, alone)
    .when(assess())
    .thenRefused({ type: 'AgainstLaw', rules: ['severity.assess'] })
  const ours: ComplaintEvent = { ...assessed, by: 'appropriate-authority' }
  given(complaint, ...begun, internal, alone)
    .when(assess({ by: 'appropriate-authority' }))
    .thenHappened(ours)
  assert.deepEqual(states('severity.form', '2026-08-14', internal, ours), ['met'])
  assert.deepEqual(states('notice.investigation', '2026-08-28', internal, ours), ['open'])
  assert.deepEqual(states('notice.investigation', '2026-08-28', internal, ours, served()), ['met'])
  const rule = 'representations.investigator'
  assert.deepEqual(states(rule, '2026-09-14', internal, ours, served()), ['open'])
  assert.deepEqual(states(rule, '2026-09-15', internal, ours, served()), ['ended'])
})

test('whoever is named investigates, and every clock to the officer still runs', () => {
  const appointed: ComplaintEvent = { ...name, type: 'InvestigatorNamed' }
  const by = 'appropriate-authority' as const
  const ours = [internal, { ...alone, by }, { ...assessed, by }, appointed, served()] as const
  assert.deepEqual(states('investigator.appoint', '2026-08-28', ...ours), ['met'])
  assert.deepEqual(states('notice.investigation', '2026-08-28', ...ours), ['met'])
  assert.deepEqual(states('notice.progress', '2026-08-28', ...ours), ['open'])
  assert.deepEqual(states('representations.investigator', '2026-08-28', ...ours), ['open'])
  const schedule3 = [alone, assessed, appointed, served()] as const
  assert.deepEqual(states('special.notice', '2026-08-28', ...schedule3), ['met'])
  assert.deepEqual(states('special.representations', '2026-08-28', ...schedule3), ['open'])
})
