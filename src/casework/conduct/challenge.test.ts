import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  type Asked,
  asked,
  before,
  claim,
  known,
  lawOn,
  quashed,
  refusalOf,
  stepOf,
} from './challenge.fixture.ts'
import { challengesOf } from './challenges-known.ts'
import { findingNow, roundsOf } from './rounds.ts'

test('a claim is limited to three months from the outcome, and rolls from a Sunday', () => {
  const limit = lawOn(before, day('2026-12-01')).owed.find(({ rule }) => rule === 'jr.time')
  assert.equal(limit?.due, '2027-02-28')
  assert.equal(limit?.rolledTo, '2027-03-01')
})

test('the claim meets the time for whoever made it', () => {
  const times = (by: 'officer' | 'chief-officer', on: string) =>
    lawOn(asked({ ...claim, by, ...stepOf('jr', on), today: day(on) }), day('2027-03-02'))
      .owed.filter(({ rule }) => rule === 'jr.time')
      .map(({ bearer, state }) => [bearer, state])
  assert.deepEqual(times('officer', '2027-02-28'), [
    ['officer', 'met'],
    ['appropriate-authority', 'ended'],
  ])
  assert.deepEqual(times('officer', '2027-03-01')[0], ['officer', 'met'], 'the court was shut')
  assert.deepEqual(times('officer', '2027-03-02')[0], ['officer', 'met-late'])
  assert.deepEqual(times('chief-officer', '2027-02-28'), [
    ['officer', 'ended'],
    ['appropriate-authority', 'met'],
  ])
})

test('an outcome quashed is decided again in a new round, and its finding stands', () => {
  const events = asked(claim, quashed)
  assert.equal(lawOn(events, day('2027-06-02')).state, 'OUTCOME')
  assert.equal(findingNow(known(events))?.entry, 'found')
  assert.deepEqual(
    roundsOf(known(events)).map(({ why }) => why),
    ['first', 'outcome-quashed'],
  )
})

test('what one court refused a higher one may allow: the last decision stands', () => {
  const refused: Asked<'DecideChallenge'> = {
    ...quashed,
    ...{ order: 'dismissed', remitted: 'no', court: 'High Court', entry: 'first' },
  }
  const [one] = challengesOf(known(asked(claim, refused, quashed)))
  assert.deepEqual(
    one?.decided.map(({ court, order }) => [court, order]),
    [
      ['High Court', 'dismissed'],
      ['Court of Appeal', 'outcome-quashed'],
    ],
  )
  assert.equal(one?.reference, 'CO/4471/2026')
})

test('a higher court that lets the quashing go puts the outcome and its warning back', () => {
  const reversed: Asked<'DecideChallenge'> = {
    ...{ ...quashed, ...stepOf('reversed', '2027-09-01'), order: 'dismissed', remitted: 'no' },
    ...{ court: 'Supreme Court', today: day('2027-09-01') },
  }
  const lasts = (events: readonly ComplaintEvent[], on: string) => {
    const { state, owed: all } = lawOn(events, day(on))
    const last = all.findLast(({ rule }) => rule === 'outcome.fww.duration')
    return [state, last?.state, last?.due]
  }
  const until = lasts(asked(claim), '2027-02-02')[2]
  assert.equal(lasts(asked(claim, quashed), '2027-06-02')[0], 'OUTCOME')
  const restored = lasts(asked(claim, quashed, reversed), '2027-09-02')
  assert.notEqual(restored[0], 'OUTCOME')
  assert.deepEqual(restored.slice(1), ['open', until])
})

test('nothing is sent back that was not quashed', () => {
  const events = asked(claim, { ...quashed, order: 'dismissed' })
  assert.equal(roundsOf(known(events)).length, 1)
})

test('what a draft judgment says is not recorded before it is handed down', () => {
  const draft: Asked<'MakeChallenge'> = {
    ...{ ...claim, step: 'draft-judgment', entry: 'draft', grounds: 'With our solicitor' },
    ...{ until: day('2027-06-10'), named: ['Ms Roe'] },
  }
  const events = asked(claim, draft)
  const early: Asked<'DecideChallenge'> = { ...quashed, today: day('2027-06-09') }
  assert.deepEqual(refusalOf(early, events), { type: 'InTheFuture', today: day('2027-06-09') })
  const handedDown = { ...quashed, on: day('2027-06-10'), today: day('2027-06-10') }
  assert.equal(refusalOf(handedDown, events), undefined)
  assert.deepEqual(refusalOf({ ...draft, entry: 'again', named: [] }, events), {
    ...{ type: 'WordsMissing', what: 'who' },
  })
})

test('a step, and a decision, are of a challenge that was made', () => {
  assert.deepEqual(refusalOf({ ...claim, step: 'permission' }, before), { type: 'NoSuchEntry' })
  assert.deepEqual(refusalOf(quashed, before), { type: 'NoSuchEntry' })
})

test('a tribunal’s order in the place of the outcome says which', () => {
  const events = asked({ ...claim, route: 'tribunal', by: 'officer' })
  const substituted: Asked<'DecideChallenge'> = { ...quashed, order: 'substituted', remitted: 'no' }
  assert.deepEqual(refusalOf(substituted, events), { type: 'WordsMissing', what: 'what' })
  const whole: Asked<'DecideChallenge'> = { ...substituted, action: 'dismissal-without-notice' }
  assert.equal(refusalOf(whole, events), undefined)
})
