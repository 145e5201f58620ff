import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import {
  assistantChief,
  conductCase,
  found,
  internal,
  longer,
  notified,
  shown,
} from '../police-conduct-2020/proceedings.fixture.ts'
import { versionsOf } from '../rules.ts'
import { chiefConstable, did, every, theOne } from '../sample.ts'

const heard = found('gross-misconduct', 'hearing', '2026-04-20')
const told = notified('dismissal-without-notice', '2026-04-22')
const written = did('written-decision-given', '2026-04-27', { to: 'o1' })
const story = (...more: readonly Happening[]) => conductCase([heard, told, written, ...more])
const notice = (on: string) => did('pat-notice-given', on, { by: 'o1', to: 'lpb-a' })
const copied = (on: string) => did('pat-notice-copied', on, { by: 'lpb-a', to: 'respondent' })

test('ten working days from the written copy, not from the outcome', () => {
  assert.deepEqual(shown('pat.notice', story(), '2026-05-12'), [['open', '2026-05-12']])
  assert.deepEqual(shown('pat.notice', story(), '2026-05-13'), [['ended', '2026-05-12']])
  assert.deepEqual(shown('pat.notice', story(notice('2026-05-12')), '2026-05-12'), [
    ['met', '2026-05-12'],
  ])
  assert.deepEqual(shown('pat.notice', story(notice('2026-05-13')), '2026-05-13'), [
    ['met-late', '2026-05-12'],
  ])
  assert.deepEqual(every('pat.notice', conductCase([heard, told]), '2026-05-12'), [])
})

test('a meeting gives no appeal to the tribunal, but to a senior officer', () => {
  const atMeeting = [found('misconduct', 'meeting', '2026-04-20', 'chair'), written]
  assert.deepEqual(every('pat.notice', conductCase(atMeeting), '2026-05-01'), [])
  const ofSenior = conductCase(
    [
      { ...found('misconduct', 'meeting', '2026-04-20'), about: 'o4' },
      { ...written, to: 'o4' },
    ],
    { people: [assistantChief], matters: [{ ...internal, subjects: ['o4'] }] },
  )
  assert.equal(every('pat.notice', ofSenior, '2026-05-01').length, 1)
  const nothing = [found('neither', 'hearing', '2026-04-20'), written]
  assert.deepEqual(every('pat.notice', conductCase(nothing), '2026-05-01'), [])
})

test('more time comes from the policing body or the tribunal, from nobody else', () => {
  const more = (by: string) => longer('pat.notice', '2026-05-22', '2026-05-11', by)
  assert.deepEqual(shown('pat.notice', story(more('lpb-a')), '2026-05-13'), [
    ['open', '2026-05-22'],
  ])
  assert.deepEqual(shown('pat.notice', story(more('force-a')), '2026-05-13'), [
    ['ended', '2026-05-12'],
  ])
})

test('the policing body sends the notice on; one given too late starts nothing by itself', () => {
  const open = theOne('pat.forward', story(notice('2026-05-12')), '2026-06-30')
  assert.deepEqual([open.state, open.due, open.owedToId], ['open', null, 'force-a'])
  const sent = story(notice('2026-05-12'), copied('2026-05-14'))
  assert.equal(theOne('pat.forward', sent, '2026-05-14').state, 'met')
  assert.deepEqual(every('pat.forward', story(notice('2026-05-13')), '2026-05-14'), [])
  const allowed = longer('pat.notice', '2026-05-22', '2026-05-14', 'lpb-a')
  assert.equal(every('pat.forward', story(notice('2026-05-13'), allowed), '2026-05-14').length, 1)
})

test('a copy for somebody else starts no time, and nobody appeals for the officer', () => {
  const forComplainant = conductCase([heard, told, { ...written, to: 'c1' }])
  assert.deepEqual(every('pat.notice', forComplainant, '2026-05-12'), [])
  const byForce = { ...notice('2026-05-11'), by: 'force-a' }
  assert.deepEqual(shown('pat.notice', story(byForce), '2026-05-11'), [['open', '2026-05-12']])
  assert.deepEqual(every('pat.forward', story(byForce), '2026-05-11'), [])
  assert.deepEqual(every('pat.appellant-docs', story(byForce), '2026-05-11'), [])
})

test('fifteen working days for the respondent, from the day the copy came', () => {
  const lawCase = (...more: readonly Happening[]) =>
    story(notice('2026-05-11'), copied('2026-05-14'), ...more)
  const [open] = every('pat.respondent-docs', lawCase(), '2026-06-05')
  assert.deepEqual([open?.state, open?.due, open?.bearerId], ['open', '2026-06-05', 'force-a'])
  assert.deepEqual(shown('pat.respondent-docs', lawCase(), '2026-06-06'), [
    ['overdue', '2026-06-05'],
  ])
  const supplied = (by: string) => did('pat-documents-supplied', '2026-06-05', { by })
  assert.deepEqual(shown('pat.respondent-docs', lawCase(supplied('respondent')), '2026-06-05'), [
    ['met', '2026-06-05'],
  ])
  assert.deepEqual(shown('pat.respondent-docs', lawCase(supplied('o1')), '2026-06-06'), [
    ['overdue', '2026-06-05'],
  ])
})

test('twenty working days for the appellant, from the notice', () => {
  const lawCase = (...more: readonly Happening[]) => story(notice('2026-05-11'), ...more)
  const [open] = every('pat.appellant-docs', lawCase(), '2026-06-09')
  assert.deepEqual([open?.state, open?.due, open?.bearerId], ['open', '2026-06-09', 'o1'])
  assert.deepEqual(shown('pat.appellant-docs', lawCase(), '2026-06-10'), [
    ['overdue', '2026-06-09'],
  ])
  const supplied = did('pat-documents-supplied', '2026-06-09', { by: 'o1' })
  assert.deepEqual(shown('pat.appellant-docs', lawCase(supplied), '2026-06-09'), [
    ['met', '2026-06-09'],
  ])
})

test('where the chief officer appeals, the case does not say who answers', () => {
  const happenings = [
    { ...heard, about: 'o2' },
    { ...written, to: 'o2' },
    { ...notice('2026-05-11'), by: 'o2' },
    copied('2026-05-14'),
  ]
  const matters = [{ ...internal, subjects: ['o2'] }]
  const chief = conductCase(happenings, { people: [chiefConstable], matters })
  const open = theOne('pat.respondent-docs', chief, '2026-05-20')
  assert.equal(open.bearerId, null)
  assert.deepEqual(open.needs, ['who is the respondent'])
})

test('what is no clock is of its sort, and as sure as it was read', () => {
  const statements = [
    ['pat.grounds', 'standard', 'recall'],
    ['pat.respondent', 'definition', 'read'],
    ['pat.sift', 'power', 'recall'],
    ['pat.panel.nonsenior', 'classification', 'read'],
    ['pat.panel.senior', 'classification', 'read'],
    ['pat.power', 'remedy', 'read-part'],
    ['pat.effect', 'remedy', 'read'],
    ['pat.no-suspend', 'definition', 'recall'],
    ['pat.chiefOfficerAppeal', 'context', 'unverified'],
    ['pat.notice', 'contents', 'recall'],
  ] as const
  for (const [id, sort, confidence] of statements) {
    const found = versionsOf(id).filter(rule => rule.sort === sort)
    assert.deepEqual(
      found.map(rule => rule.confidence),
      [confidence],
      id,
    )
  }
})

test('once the appeal is decided, nobody is pressed for its documents', () => {
  const decided = (by: string) =>
    did('pat-decided', '2026-06-20', { by, about: 'o1', details: { order: 'dismissed' } })
  const appealed = [notice('2026-05-11'), copied('2026-05-14')]
  for (const rule of ['pat.respondent-docs', 'pat.appellant-docs']) {
    const over = story(...appealed, decided('police-appeals-tribunal'))
    assert.equal(theOne(rule, over, '2026-06-22').state, 'ended', rule)
    assert.equal(
      theOne(rule, story(...appealed, decided('force-a')), '2026-06-22').state,
      'overdue',
    )
  }
})
