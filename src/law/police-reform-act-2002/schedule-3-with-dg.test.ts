import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import { aCase, did, every, made, theOne } from '../sample.ts'

const tell = 'complaints.refer-notify'
const assess = 'complaints.dg-assess'
const initiative = 'complaints.dg-initiative'
const referred = did('referred-to-dg', '2026-11-10', { to: 'dg', details: { basis: 'mandatory' } })
const taken = did('dg-treated-as-referred', '2026-11-10', { by: 'dg' })
const told = (by: string, to: string) => did('referral-notified', '2026-11-12', { by, to })
const story = (...more: readonly Happening[]) => aCase([made('2026-11-02'), ...more])
const statesOf = (rule: string, ...more: readonly Happening[]) =>
  every(rule, story(...more), '2026-11-20')
    .filter(({ bearer, owedToId }) => bearer !== 'appropriate-authority' || owedToId !== 'dg')
    .map(({ owedToId, state }) => [owedToId, state])

test('complaints.refer-notify: the complainant and each person complained about are told', () => {
  assert.deepEqual(statesOf(tell), [])
  assert.deepEqual(statesOf(tell, referred, told('force-a', 'c1')), [
    ['c1', 'met'],
    ['o1', 'open'],
  ])
  assert.deepEqual(statesOf(tell, { ...referred, by: 'o1' }), [])
})

test('telling one of them of a referral may be withheld', () => {
  const withheld = did('information-withheld', '2026-11-11', {
    to: 'o1',
    details: {
      rule: tell,
      all: true,
      purpose: 'an arrest to come',
      realRisk: true,
      significantEffect: true,
      retestOn: '2026-12-11',
    },
  })
  assert.deepEqual(statesOf(tell, referred, withheld), [
    ['c1', 'open'],
    ['o1', 'withheld'],
  ])
})

test('complaints.dg-assess: the IOPC decides, and nobody else can', () => {
  const entry = theOne(assess, story(referred), '2026-11-20')
  assert.deepEqual([entry.bearer, entry.due, entry.state], ['director-general', null, 'open'])
  for (const happened of ['dg-found-investigation-necessary', 'dg-referred-back'] as const)
    for (const [by, state] of [
      ['dg', 'met'],
      ['force-a', 'open'],
    ] as const)
      assert.equal(
        theOne(assess, story(referred, did(happened, '2026-11-15', { by })), '2026-11-20').state,
        state,
      )
  assert.equal(theOne(assess, story(taken), '2026-11-20').state, 'open')
})

test('complaints.dg-initiative: the IOPC tells all three that it took the complaint up', () => {
  assert.deepEqual(statesOf(initiative, taken, told('dg', 'c1'), told('force-a', 'o1')), [
    ['c1', 'met'],
    ['force-a', 'open'],
    ['o1', 'open'],
  ])
  assert.deepEqual(statesOf(initiative, { ...taken, by: 'force-a' }), [])
})

test('complaints.dg-initiative: the authority records what was taken up, if it had not', () => {
  const recorded = (on: string) => did('complaint-recorded', on, { details: { reason: 'R2' } })
  const state = (...more: readonly Happening[]) =>
    every(initiative, story(...more), '2026-11-20')
      .filter(({ bearerId }) => bearerId === 'force-a')
      .map(each => [each.state, each.due])
  assert.deepEqual(state(taken), [['open', null]])
  assert.deepEqual(state(taken, recorded('2026-11-12')), [['met', null]])
  assert.deepEqual(state(recorded('2026-11-05'), taken), [['met', null]])
  assert.deepEqual(state(recorded('2026-11-05')), [])
})
