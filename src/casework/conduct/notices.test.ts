import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, fold, instant, matterId } from '#kernel'
import { given } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  assessed,
  begun,
  internal,
  parts,
  pike,
  serve,
  served,
  states,
  step,
  today,
} from './investigating.fixture.ts'
import { papersWanting } from './investigating-gates.ts'
import { contentsOf } from './notice-contents.ts'

function happeningsOf(...events: readonly ComplaintEvent[]) {
  const recordedAt = instant('2026-11-30T09:00:00Z')
  const story = [...begun, ...events].map(event => ({ event, recordedAt }))
  return caseOf(matterId('m1'), authorityId('northmoor'), story)?.happenings ?? []
}

test('special.notice: a notice says every part the law lists, and has proof of service', () => {
  const serving = { type: 'ServeNotice', today, byEmail: false, ...serve } as const
  given(complaint, ...begun)
    .when(serving)
    .thenHappened(served())
  const short = { ...serving, parts: parts.slice(1) }
  given(complaint, ...begun)
    .when(short)
    .thenRefused({ type: 'MoreExpected', rules: ['special.notice'] })
  const waived = { rule: 'special.notice', why: 'He knows what he did.' }
  given(complaint, ...begun)
    .when({ ...short, waivedWhy: waived.why })
    .thenHappened(served({ parts: parts.slice(1), waived }))
  given(complaint, ...begun)
    .when({ ...serving, service: { ...serve.service, proof: ' ' } })
    .thenRefused({ type: 'WordsMissing', what: 'how' })
})

test('special.representations: ten working days from the day it counts as given, and the day after', () => {
  // Friday 28 August 2026; Monday 31 August is a bank holiday: Monday 14 September is the tenth.
  const rule = 'special.representations'
  assert.deepEqual(states(rule, '2026-09-14', served()), ['open'])
  assert.deepEqual(states(rule, '2026-09-15', served()), ['ended'])
  const posted = {
    ...serve.service,
    way: 'recorded-delivery',
    receivedOn: day('2026-09-02'),
  } as const
  const deemed = { ...posted, deemedOn: day('2026-09-02') }
  given(complaint, ...begun)
    .when({ type: 'ServeNotice', today, byEmail: false, ...serve, service: posted })
    .thenHappened(served({ service: deemed }))
  assert.deepEqual(states(rule, '2026-09-16', served({ service: deemed })), ['open'])
  assert.deepEqual(states(rule, '2026-09-17', served({ service: deemed })), ['ended'])
})

test('conduct.service.email: by e-mail only where the 2025 amendments reach, given the next working day', () => {
  const service = { ...serve.service, way: 'email' } as const
  const serving = { type: 'ServeNotice', today, ...serve, service } as const
  given(complaint, ...begun)
    .when({ ...serving, byEmail: false })
    .thenRefused({ type: 'MoreExpected', rules: ['conduct.service.methods'] })
  given(complaint, ...begun)
    .when({ ...serving, byEmail: true })
    .thenHappened(served({ service: { ...service, deemedOn: day('2026-09-01') } }))
})

test('a notice held back is withheld, not late, until the harm is over', () => {
  const deferred: ComplaintEvent = {
    type: 'NoticeDeferred',
    ...step('d', '2026-08-17'),
    notice: 'investigation',
    ground: 'A search is to come.',
    reviewOn: day('2026-08-31'),
  }
  const over: ComplaintEvent = {
    type: 'ConductStep',
    ...step('o', '2026-09-01'),
    step: 'prejudice-ended',
    by: 'investigator',
    rule: 'special.notice',
  }
  assert.deepEqual(states('special.notice', '2026-08-31', assessed, deferred), ['withheld'])
  assert.deepEqual(states('special.notice', '2026-09-01', assessed, deferred, over), ['open'])
})

test('investigate.timeliness-local: twelve months from the complaint, that day counted, to both', () => {
  const rule = 'investigate.timeliness-local'
  const report = contentsOf('delay-report', 'schedule-3').parts.map(({ id }) => ({
    part: id,
    words: `On ${id}.`,
  }))
  const delay = { ...step('de', '2026-11-30'), occurrence: 1, parts: report } as const
  const asked = { type: 'ReportDelay', today, ...delay } as const
  given(complaint, ...begun)
    .when({ ...asked, to: ['director-general'], parts: report.slice(1) })
    .thenRefused({ type: 'AgainstLaw', rules: ['investigate.timeliness-content'] })
  const later = (to: readonly ('local-policing-body' | 'director-general')[]): ComplaintEvent => ({
    type: 'DelayReported',
    ...delay,
    ...{ on: day('2027-08-12'), to },
  })
  const twice = (first: string, other: string) => [first, 'not-yet', other, 'not-yet'].toSorted()
  const at = (on: string, ...events: readonly ComplaintEvent[]) => states(rule, on, ...events)
  assert.deepEqual(at('2027-08-09'), ['not-yet', 'not-yet'])
  assert.deepEqual(at('2027-08-10').toSorted(), twice('open', 'open'))
  const one = at('2027-08-12', later(['director-general']))
  assert.deepEqual(one.toSorted(), twice('met', 'open'))
  const both = at('2027-08-12', later(['director-general', 'local-policing-body']))
  assert.deepEqual(both.toSorted(), twice('met', 'met'))
})

test('notice.progress: four weeks from the first working day after the notice', () => {
  const ours: ComplaintEvent = { ...assessed, by: 'appropriate-authority' }
  const at = (on: string, ...more: readonly ComplaintEvent[]) =>
    states('notice.progress', on, internal, ours, served(), ...more)
  assert.deepEqual(at('2026-09-28'), ['open'])
  assert.deepEqual(at('2026-09-29'), ['overdue'])
  const told: ComplaintEvent = {
    type: 'OfficerUpdated',
    ...step('u', '2026-09-28'),
    how: 'By e-mail',
    words: 'Two witnesses are seen.',
  }
  assert.deepEqual(at('2026-09-29', told), ['met', 'open'])
})

test('special.interview: terms of reference that were a part of the notice were given with it', () => {
  const wanting = (...events: readonly ComplaintEvent[]) => {
    const state = fold(complaint, [...begun, ...events])
    assert.equal(state.type, 'Open')
    return state.type === 'Open' && papersWanting(state.facts, pike)
  }
  const bare = parts.filter(({ part }) => part !== 'terms')
  const blank = [...bare, { part: 'terms', words: ' ' }]
  assert.deepEqual(wanting(served()), [])
  for (const short of [bare, blank])
    assert.deepEqual(wanting(served({ parts: short })), ['terms-of-reference'])
  const asItWas = { rule: 'special.notice', why: 'It was not whole.' }
  assert.deepEqual(wanting(served({ asItWas })), ['investigation', 'terms-of-reference'])

  const told = (...events: readonly ComplaintEvent[]) =>
    happeningsOf(...events).map(({ happened }) => happened)
  const terms = 'terms-of-reference-given'
  assert.ok(told(served()).includes(terms))
  assert.ok(!told(served({ parts: bare })).includes(terms))
  assert.ok(!told(served({ asItWas })).includes(terms))
})
