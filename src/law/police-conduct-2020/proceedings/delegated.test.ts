/** Regulation 26: another force runs the proceedings, and what is owed in them is its to do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every } from '../../sample.ts'
import {
  agreed,
  assessed,
  conductCase,
  forHearing,
  longer,
  supplied,
} from '../proceedings.fixture.ts'

const delegated = did('proceedings-delegated', '2026-10-26', { to: 'force-b', about: 'o1' })
const takenBack = did('proceedings-delegation-ended', '2026-11-16', { about: 'o1' })
const fixed = did('hearing-date-fixed', '2026-11-09', {
  ...{ by: 'chair', details: { firstDay: '2027-01-18' } },
})
const responded = did('officer-responded', '2026-11-09', { by: 'o1' })
const theirs = (happened: Happening['happened'], on: string) =>
  did(happened, on, { by: 'force-b', to: 'o1' })

function story(...more: readonly Happening[]) {
  const before = [assessed('gross-misconduct'), forHearing]
  const bodies = [
    { id: 'force-a', kind: 'police-force' },
    { id: 'force-b', kind: 'police-force' },
    { id: 'lpb-a', kind: 'local-policing-body', force: 'force-a' },
    { id: 'dg', kind: 'director-general' },
  ] as const
  return conductCase([...before, ...more], { bodies: [...bodies] })
}

const borne = (rule: string, on: string, ...more: readonly Happening[]) =>
  every(rule, story(...more), on)
    .filter(({ bearer }) => bearer.endsWith('authority'))
    .map(({ bearer, bearerId, state }) => [bearer, bearerId, state])

const ours = (state: string) => [['appropriate-authority', 'force-a', state]]
const other = (state: string) => [['delegated-authority', 'force-b', state]]

test('case.delegate-force: the steps of the proceedings are the other force’s from that day', () => {
  assert.deepEqual(borne('notice.referral', '2026-10-25', delegated), ours('open'))
  assert.deepEqual(borne('notice.referral', '2026-10-26', delegated), other('open'))
  for (const rule of ['notice.proceedings', 'public.notice'])
    assert.deepEqual(borne(rule, '2026-11-10', delegated, fixed), other('open'), rule)
  assert.deepEqual(borne('witness.lists', '2026-11-10', delegated, responded), other('open'))
})

test('what was delegated is met by whoever runs it, and by nobody else', () => {
  const byThem = theirs('notice-of-referral-given', '2026-10-28')
  const byUs = did('notice-of-referral-given', '2026-10-28', { to: 'o1' })
  assert.deepEqual(borne('notice.referral', '2026-10-29', delegated, byThem), other('met'))
  assert.deepEqual(borne('notice.referral', '2026-10-29', delegated, byUs), other('open'))
  assert.deepEqual(borne('notice.referral', '2026-10-29', byThem), ours('open'))
})

test('documents the other force supplies start the officer’s fifteen days, and no other force’s do', () => {
  const starts = (...more: readonly Happening[]) =>
    every('response.officer', story(...more), '2026-11-23').map(({ due }) => due)
  const byThem = theirs('documents-supplied', '2026-11-02')
  assert.deepEqual(starts(delegated, byThem), ['2026-11-23'])
  assert.deepEqual(starts(byThem), [])
  const early = did('proceedings-delegation-ended', '2026-11-01', { about: 'o1' })
  assert.deepEqual(starts(delegated, early, byThem), [])
})

test('taken back, it is the authority’s again from that day', () => {
  const all = [delegated, fixed, takenBack] as const
  assert.deepEqual(borne('notice.proceedings', '2026-11-15', ...all), other('open'))
  assert.deepEqual(borne('notice.proceedings', '2026-11-16', ...all), ours('open'))
})

test('nobody but the authority delegates, and never to itself', () => {
  const by = (who: string) => ({ ...delegated, by: who })
  assert.deepEqual(borne('notice.referral', '2026-10-27', by('force-b')), ours('open'))
  assert.deepEqual(borne('notice.referral', '2026-10-27', by('o1')), ours('open'))
  const toItself = { ...delegated, to: 'force-a' }
  assert.deepEqual(borne('notice.referral', '2026-10-27', toItself), ours('open'))
})

test('what the authority decides and what follows the report stay with the authority', () => {
  const received = did('report-received', '2026-10-12', { to: 'force-a' })
  const decided = every('case.determine', story(delegated, received), '2026-10-27')
  assert.deepEqual(
    decided.map(({ bearerId }) => bearerId),
    ['force-a'],
  )
  const reported = did('outcome-report-supplied', '2027-01-22', { by: 'chair' })
  assert.deepEqual(borne('outcome.notify', '2027-01-23', delegated, reported), ours('open'))
})

test('regulation 22: the authority it began with agrees to less, and the chair alone gives longer', () => {
  const answer = (on: string, ...more: readonly Happening[]) =>
    every('response.officer', story(supplied('2026-11-02'), ...more), on).map(one => one.due)
  const less = agreed('response.officer', '2026-11-12', '2026-11-04', [
    ...['originating-authority', 'officer', 'chair'],
  ])
  const shown = (...more: readonly Happening[]) => {
    const given = theirs('documents-supplied', '2026-11-02')
    return every('response.officer', story(delegated, given, ...more), '2026-11-12')[0]?.due
  }
  assert.deepEqual(answer('2026-11-12', less), ['2026-11-12'])
  assert.equal(shown(less), '2026-11-12')
  assert.equal(
    shown(longer('response.officer', '2026-11-30', '2026-11-04', 'force-b')),
    '2026-11-23',
  )
  assert.equal(shown(longer('response.officer', '2026-11-30', '2026-11-04', 'chair')), '2026-11-30')
})

test('each officer’s proceedings are delegated by themselves', () => {
  const forAnother = { ...delegated, about: 'o3' }
  const both = story(forAnother)
  const [matter] = both.matters
  const people = [...both.people, { id: 'o3', kind: 'officer', body: 'force-a' } as const]
  const two = { ...both, people, matters: matter ? [{ ...matter, subjects: ['o1', 'o3'] }] : [] }
  const bearers = every('notice.referral', two, '2026-10-27').map(one => one.bearerId)
  assert.deepEqual(bearers, ['force-a'])
})
