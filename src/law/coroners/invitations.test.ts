import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { ruleById } from '../rules.ts'
import { every } from '../sample.ts'
import { altered, anInquest, coroner, fixed, known, notice } from './inquest.fixture.ts'

const makeKnown = 'inquest-invite.make-known'
const fanOut = 'inquest-invite.fan-out'
const proof = 'inquest-invite.proof'
const gate = 'inquest-invite.hearing-gate'
const sent = (over: Partial<Happening> = {}) =>
  coroner('roster-sent-to-coroner', '2026-12-22', { by: 'force-a', to: 'coroner-a', ...over })
const set = fixed('2026-12-17', '2027-02-15')
const confirmed = (on: string, by = 'mum') => coroner('inquest-notice-confirmed', on, { by })
const of = (rule: string, lawCase: ReturnType<typeof anInquest>, on: string, who = 'mum') =>
  every(rule, lawCase, on).filter(({ owedToId }) => owedToId === who)

test('inquest-invite.make-known: three working days for the office to acknowledge each person', () => {
  const lawCase = anInquest(sent(), known('2026-12-23', 'mum'))
  const [sister] = of(makeKnown, lawCase, '2026-12-29', 'sis')
  assert.deepEqual([sister?.due, sister?.state], ['2026-12-29', 'open'])
  assert.equal(of(makeKnown, lawCase, '2026-12-30', 'sis')[0]?.state, 'overdue')
  assert.equal(of(makeKnown, lawCase, '2026-12-30', 'mum')[0]?.state, 'met')
  assert.equal(sister?.tier, 'house')
  assert.deepEqual([sister?.bearer, sister?.assured], ['family-liaison', false])
})

test('a roster that names one person asks after that person alone', () => {
  const lawCase = anInquest(sent({ about: 'sis' }))
  assert.deepEqual(
    every(makeKnown, lawCase, '2026-12-23').map(({ owedToId }) => owedToId),
    ['sis'],
  )
})

test('inquest-invite.fan-out: all of the family within two working days, heard of or not', () => {
  const lawCase = anInquest(known('2026-11-20', 'mum'), set)
  assert.deepEqual(
    every(fanOut, lawCase, '2026-12-21').map(({ owedToId, due, state }) => [owedToId, due, state]),
    [
      ['mum', '2026-12-21', 'open'],
      ['sis', '2026-12-21', 'open'],
    ],
  )
  assert.equal(of(fanOut, lawCase, '2026-12-22', 'sis')[0]?.state, 'overdue')
  const told = anInquest(known('2026-11-20', 'mum'), set, notice('2026-12-21', 'date'))
  assert.equal(of(fanOut, told, '2026-12-22')[0]?.state, 'met')
})

test('every event of the inquest is told of for itself', () => {
  const events: readonly Happening['happened'][] = [
    'coroner-investigation-began',
    'inquest-adjourned',
    'inquest-resumed',
    'inquest-suspended',
    'coroner-investigation-transferred',
    'inquest-concluded',
    'pfd-report-sent',
    'pfd-answered',
  ]
  const all = anInquest(...events.map(each => coroner(each, '2026-12-17')))
  assert.equal(of(fanOut, all, '2026-12-18').length, events.length)
  const wrong = anInquest(coroner('inquest-adjourned', '2026-12-17'), notice('2026-12-18', 'date'))
  assert.equal(of(fanOut, wrong, '2026-12-18')[0]?.state, 'open')
})

test('inquest-invite.proof: a posted letter proves nothing, their own word does', () => {
  const posted = anInquest(set, notice('2026-12-18', 'date'))
  assert.equal(of(proof, posted, '2026-12-30')[0]?.state, 'open')
  const byAnother = anInquest(set, confirmed('2026-12-19', 'sis'))
  assert.equal(of(proof, byAnother, '2026-12-30')[0]?.state, 'open')
  assert.equal(of(proof, anInquest(set, confirmed('2026-12-19')), '2026-12-30')[0]?.state, 'met')
})

test('inquest-invite.reset: a change of time alone undoes every confirmation', () => {
  assert.equal(ruleById('inquest-invite.reset')?.sort, 'requirement')
  const lawCase = anInquest(set, confirmed('2026-12-19'), altered('2027-01-05', 'time'))
  const states = (...more: readonly Happening[]) =>
    of(proof, { ...lawCase, happenings: [...lawCase.happenings, ...more] }, '2027-01-10').map(
      ({ state }) => state,
    )
  assert.deepEqual(states(), ['met', 'open'])
  assert.deepEqual(states(confirmed('2027-01-06')), ['met', 'met'])
  const never = anInquest(set, altered('2027-01-05', 'time'))
  assert.deepEqual(
    of(proof, never, '2027-01-10').map(({ state }) => state),
    ['ended', 'open'],
  )
})

test('inquest-invite.hearing-gate: 28, 14, 7 and 2 days before, until they confirm', () => {
  const lawCase = anInquest(set)
  const seen = (on: string) => of(gate, lawCase, on).map(({ arose, state }) => [arose, state])
  assert.deepEqual(seen('2027-01-17'), [['2027-01-18', 'not-yet']])
  assert.deepEqual(seen('2027-01-18'), [
    ['2027-01-18', 'open'],
    ['2027-02-01', 'not-yet'],
  ])
  assert.deepEqual(
    seen('2027-02-13').map(([arose]) => arose),
    ['2027-01-18', '2027-02-01', '2027-02-08', '2027-02-13'],
  )
  assert.equal(
    of(gate, lawCase, '2027-01-19').find(({ occurrence }) => occurrence === 1)?.state,
    'overdue',
  )
  const sure = anInquest(set, confirmed('2026-12-20'))
  assert.ok(of(gate, sure, '2027-02-14').every(({ state }) => state === 'met'))
})

test('the gate follows the hearing, and a change before it asks again', () => {
  const moved = anInquest(set, altered('2027-01-05', 'date', '2027-03-15'))
  assert.deepEqual(
    of(gate, moved, '2027-01-20').map(({ arose }) => arose),
    ['2027-02-15'],
  )
  const time = anInquest(set, confirmed('2026-12-20'), altered('2027-02-10', 'time'))
  assert.deepEqual(
    of(gate, time, '2027-02-13').map(({ arose, state }) => [arose, state]),
    [['2027-02-13', 'open']],
  )
  const soon = anInquest(fixed('2027-02-14', '2027-02-15'))
  assert.deepEqual(
    of(gate, soon, '2027-02-14').map(({ arose, state }) => [arose, state]),
    [['2027-02-14', 'open']],
  )
})

test('inquest-invite.roster: everybody with a place before the coroner is on it', () => {
  assert.equal(ruleById('inquest-invite.roster')?.tier, 'house')
  const lawCase = anInquest(set)
  const people = [
    ...lawCase.people,
    { id: 'mate', kind: 'member-of-public', relation: { to: 'dead', as: 'neighbour' } } as const,
    {
      id: 'ex',
      kind: 'member-of-public',
      relation: { to: 'dead', as: 'partner', livingTogether: false },
    } as const,
  ]
  const listed = every(proof, { ...lawCase, people }, '2026-12-20').map(({ owedToId }) => owedToId)
  assert.deepEqual(listed, ['mum', 'sis'])
})
