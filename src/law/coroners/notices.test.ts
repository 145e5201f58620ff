import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening } from '../format/case.ts'
import { every, theOne } from '../sample.ts'
import { altered, anInquest, coroner, fixed, known, notice } from './inquest.fixture.ts'

const date = 'inquest.notify-interested-persons'
const change = 'inquest.notify-alteration'
const adjourn = 'inquest.notify-adjourn'
const set = fixed('2026-12-17', '2027-02-15')

test('inquest.notify-interested-persons: one week after the date was set, not before the hearing', () => {
  const lawCase = anInquest(known('2026-11-20'), set)
  const entry = theOne(date, lawCase, '2026-12-24')
  assert.deepEqual([entry.due, entry.state, entry.arose], ['2026-12-24', 'open', '2026-12-17'])
  assert.deepEqual([entry.bearer, entry.bearerId, entry.assured], ['coroner', 'coroner-a', true])
  assert.deepEqual([entry.owedTo, entry.owedToId], ['coroner-interested-person', 'mum'])
  assert.deepEqual(entry.needs, [])
  assert.equal(theOne(date, lawCase, '2026-12-25').state, 'overdue')
  const told = (on: string) =>
    theOne(date, anInquest(known('2026-11-20'), set, notice(on, 'date')), '2027-01-31')
  assert.equal(told('2026-12-24').state, 'met')
  assert.equal(told('2026-12-25').state, 'met-late')
})

test('each person is owed a notice of their own, and one telling is not another', () => {
  const lawCase = anInquest(known('2026-11-20', ['mum', 'sis']), set, notice('2026-12-18', 'date'))
  const states = every(date, lawCase, '2026-12-30').map(({ owedToId, state }) => [owedToId, state])
  assert.deepEqual(states, [
    ['mum', 'met'],
    ['sis', 'overdue'],
  ])
  const nobody = anInquest(
    known('2026-11-20', ['mum', 'sis']),
    set,
    notice('2026-12-18', 'date', { to: [] }),
  )
  assert.deepEqual(
    every(date, nobody, '2026-12-20').map(({ state }) => state),
    ['open', 'open'],
  )
})

test('inquest.known-trap: a sister the coroner never heard of is owed no notice', () => {
  const lawCase = anInquest(known('2026-11-20', 'mum'), set, altered('2026-12-20', 'time'))
  for (const rule of [date, change])
    assert.ok(
      every(rule, lawCase, '2026-12-25').every(({ owedToId }) => owedToId !== 'sis'),
      rule,
    )
  const sent = coroner('roster-sent-to-coroner', '2026-11-21', { by: 'force-a', about: 'sis' })
  assert.equal(every(date, anInquest(known('2026-11-20'), sent, set), '2026-12-25').length, 1)
})

test('with nobody made known the duty stands, to somebody the case cannot name', () => {
  const entry = theOne(date, anInquest(set), '2026-12-20')
  assert.deepEqual([entry.owedToId, entry.state, entry.due], [null, 'open', '2026-12-24'])
  assert.equal(
    theOne(date, anInquest(set, notice('2026-12-20', 'date')), '2026-12-21').state,
    'met',
  )
})

test('somebody made known later is owed it by the same day, and afterwards without a day', () => {
  const at = (on: string) => theOne(date, anInquest(known(on), set), '2027-01-10')
  assert.deepEqual([at('2026-12-24').due, at('2026-12-24').arose], ['2026-12-24', '2026-12-24'])
  const late = at('2026-12-25')
  assert.deepEqual([late.due, late.arose, late.state], [null, '2026-12-25', 'open'])
  assert.match(late.needs.join(), /gives no day/)
  const told = anInquest(known('2026-12-25'), set, notice('2026-12-19', 'date'))
  assert.equal(theOne(date, told, '2027-01-10').state, 'met')
})

test('made known in the matter the inquest arose from, and only once that was recorded', () => {
  const lawCase = anInquest(set)
  const [inquest] = lawCase.matters
  assert.ok(inquest)
  const early = { ...known('2026-11-20'), matter: 'm1', knownOn: day('2026-12-21') }
  const both = {
    ...lawCase,
    matters: [inquest, { ...inquest, id: 'm1', kind: 'dsi-matter' as const }],
    links: [{ from: 'q1', to: 'm1', kind: 'arises-from' as const }],
    happenings: [{ ...set, matter: 'q1' }, early],
  }
  const told = (knownOn: string) => theOne(date, both, '2026-12-23', knownOn).owedToId
  assert.deepEqual([told('2026-12-20'), told('2026-12-21')], [null, 'mum'])
})

test('a force that tells the family has not discharged what the coroner owes', () => {
  const byForce = notice('2026-12-18', 'date', { by: 'force-a' })
  const lawCase = anInquest(known('2026-11-20'), set, byForce)
  assert.equal(theOne(date, lawCase, '2026-12-19').state, 'open')
  assert.ok(every(date, lawCase, '2026-12-19').every(({ bearer }) => bearer === 'coroner'))
})

test('inquest.notify-alteration: one week from the decision, family and public alike', () => {
  const moved = altered('2026-12-18', 'date', '2027-03-01')
  const lawCase = anInquest(known('2026-11-20'), set, notice('2026-12-18', 'date'), moved)
  const open = every(change, lawCase, '2026-12-25')
  assert.deepEqual(
    open.map(({ owedTo, due, state }) => [owedTo, due, state]),
    [
      ['public', '2026-12-25', 'open'],
      ['coroner-interested-person', '2026-12-25', 'open'],
    ],
  )
  assert.deepEqual(
    every(change, lawCase, '2026-12-26').map(({ state }) => state),
    ['overdue', 'overdue'],
  )
  const after = (...more: readonly Happening[]) =>
    every(change, anInquest(known('2026-11-20'), set, moved, ...more), '2027-01-05').map(
      ({ owedTo, state }) => `${owedTo} ${state}`,
    )
  assert.deepEqual(after(notice('2026-12-25', 'alteration')), [
    'public overdue',
    'coroner-interested-person met',
  ])
  assert.deepEqual(after(coroner('public-notice-published', '2026-12-26')), [
    'public met-late',
    'coroner-interested-person overdue',
  ])
  assert.deepEqual(after(notice('2026-12-20', 'date')), [
    'public overdue',
    'coroner-interested-person overdue',
  ])
})

test('each notice meets the duty it is of, and each change asks for one of its own', () => {
  const lawCase = anInquest(
    known('2026-11-20'),
    set,
    altered('2026-12-18', 'place'),
    notice('2026-12-20', 'alteration'),
    altered('2026-12-21', 'time'),
  )
  assert.equal(theOne(date, lawCase, '2026-12-22').state, 'open')
  assert.deepEqual(
    every(change, lawCase, '2026-12-22')
      .filter(({ owedToId }) => owedToId === 'mum')
      .map(({ occurrence, state }) => [occurrence, state]),
    [
      [1, 'met'],
      [2, 'open'],
    ],
  )
})

test('inquest.notify-adjourn: no day, though some handbooks wrongly say seven', () => {
  const adjourned = coroner('inquest-adjourned', '2026-12-01')
  const entry = theOne(adjourn, anInquest(known('2026-11-20'), adjourned), '2027-03-01')
  assert.deepEqual([entry.due, entry.state, entry.elapsedDays], [null, 'open', 90])
  assert.equal(entry.period?.code, 'as-soon-as-practicable')
})

test('telling of the adjournment is not telling of the new hearing', () => {
  const lawCase = anInquest(
    known('2026-11-20'),
    coroner('inquest-adjourned', '2026-12-01'),
    coroner('inquest-resumed', '2026-12-10'),
    notice('2026-12-11', 'adjournment'),
  )
  const states = (...more: readonly Happening[]) =>
    every(adjourn, { ...lawCase, happenings: [...lawCase.happenings, ...more] }, '2026-12-20').map(
      ({ state }) => state,
    )
  assert.deepEqual(states(), ['met', 'open'])
  assert.deepEqual(states(notice('2026-12-12', 'resumption')), ['met', 'met'])
})

test('inquest.publish: before the hearing starts, and no number of days', () => {
  const entry = theOne('inquest.publish', anInquest(set), '2027-02-20')
  assert.deepEqual([entry.due, entry.state, entry.owedTo], [null, 'open', 'public'])
  const published = coroner('public-notice-published', '2027-02-01')
  assert.equal(theOne('inquest.publish', anInquest(set, published), '2027-02-20').state, 'met')
})

test('once the inquest is over no notice of it is owed', () => {
  const over = coroner('inquest-concluded', '2027-02-16')
  const lawCase = anInquest(
    known('2026-11-20'),
    set,
    altered('2026-12-20', 'time'),
    coroner('inquest-adjourned', '2026-12-21'),
    over,
  )
  for (const rule of [date, change, adjourn, 'inquest.publish'])
    assert.ok(
      every(rule, lawCase, '2027-02-16').every(({ state }) => state === 'ended'),
      rule,
    )
})

test('a date set by somebody who is not the coroner sets nothing', () => {
  assert.deepEqual(every(date, anInquest({ ...set, by: 'force-a' }), '2026-12-30'), [])
})
