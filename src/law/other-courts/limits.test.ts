import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Allegation, Happening } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const county = 'ea.limit-county'
const continuing = 'ea.limit-continuing'
const rights = 'hra.limit'
const tort = 'tort.limit'

const race: Allegation = {
  id: 'a1',
  words: 'stopped for the colour of their skin',
  features: { discriminationOn: ['race'], lessFavourableTreatment: true, publicFunction: true },
}
const rude: Allegation = { id: 'a2', words: 'rude', features: { publicFunction: true } }
const act = (over: Partial<Happening> = {}, on = '2026-07-10') => did('conduct-occurred', on, over)

function story(allegations: readonly Allegation[], ...happenings: readonly Happening[]) {
  return aCase([...happenings, made('2026-11-16')], {
    matters: [{ ...complaint, allegations }],
  })
}

test('ea.limit-county: six months of which the day of the act is the first, and never rolled', () => {
  const lawCase = story([race], act())
  const entry = theOne(county, lawCase, '2027-01-09')
  assert.deepEqual([entry.kind, entry.due, entry.state], ['limit', '2027-01-09', 'open'])
  assert.deepEqual([entry.rolledTo, entry.about, entry.arose], [null, 'a1', '2026-07-10'])
  assert.deepEqual([entry.bearer, entry.bearerId, entry.owedTo], ['complainant', 'c1', 'court'])
  assert.equal(theOne(county, lawCase, '2027-01-10').state, 'ended')
})

test('hra.limit: a year of which the day of the act is the first', () => {
  const lawCase = story([rude], act())
  const entry = theOne(rights, lawCase, '2027-07-09')
  assert.deepEqual([entry.due, entry.state], ['2027-07-09', 'open'])
  assert.equal(theOne(rights, lawCase, '2027-07-10').state, 'ended')
})

test('what decides between them is asked for while it is not known', () => {
  const both = every(tort, story([rude], act()), '2026-12-01')
  assert.ok(both.every(({ needs }) => needs.join().includes('whether anybody was hurt')))
  assert.deepEqual(theOne(county, story([race], act()), '2026-12-01').needs, [])
  const unsaid = { ...race, features: { discriminationOn: ['race' as const] } }
  assert.match(theOne(county, story([unsaid], act()), '2026-12-01').needs.join(), /public function/)
})

test('an act of what is alleged only later begins nothing for what was alleged before', () => {
  const later = { ...race, id: 'a2' }
  const lawCase = story(
    [race, later],
    act({ about: 'a2' }),
    did('allegation-made', '2026-12-10', { about: 'a2' }),
  )
  assert.deepEqual(every(county, lawCase, '2026-12-09'), [])
  assert.equal(theOne(county, lawCase, '2026-12-10').about, 'a2')
})

test('tort.limit: three years where somebody was hurt, six where nobody was, both if not known', () => {
  const hurt = (actualBodilyHarmOrWorse: boolean): Allegation => ({
    ...rude,
    features: { actualBodilyHarmOrWorse, resultedInDeath: false, resultedInSeriousInjury: false },
  })
  const dues = (allegation: Allegation) =>
    every(tort, story([allegation], act()), '2026-12-01').map(({ due }) => due)
  assert.deepEqual(dues(hurt(true)), ['2029-07-10'])
  assert.deepEqual(dues(hurt(false)), ['2032-07-10'])
  assert.deepEqual(dues(rude), ['2029-07-10', '2032-07-10'])
  const lawCase = story([hurt(true)], act())
  assert.equal(theOne(tort, lawCase, '2029-07-10').state, 'open')
  assert.equal(theOne(tort, lawCase, '2029-07-11').state, 'ended')
  assert.equal(theOne(tort, story([hurt(false)], act()), '2032-07-11').state, 'ended')
})

test('trap: a complaint, a review or waiting for its outcome pauses none of them', () => {
  const alone = story([race], act())
  const busy = story(
    [race],
    act(),
    did('investigation-suspended', '2026-11-20', { details: { ground: 'trial' } }),
    did('outcome-reached', '2026-12-01'),
    did('review-applied', '2026-12-05', { by: 'c1', to: 'lpb-a' }),
  )
  for (const rule of [county, rights, tort])
    assert.deepEqual(
      every(rule, busy, '2026-12-20').map(({ due }) => due),
      every(rule, alone, '2026-12-20').map(({ due }) => due),
      rule,
    )
})

test('one for each allegation, from the day of its own act', () => {
  const second = { ...race, id: 'a2' }
  const lawCase = story([race, second], act({ about: 'a1' }), act({ about: 'a2' }, '2026-08-01'))
  assert.deepEqual(
    every(county, lawCase, '2026-12-01').map(({ about, due, occurrence }) => [
      about,
      due,
      occurrence,
    ]),
    [
      ['a1', '2027-01-09', 1],
      ['a2', '2027-01-31', 1],
    ],
  )
  const both = story([race, second], act({ about: ['a1', 'a2'] }))
  assert.equal(every(rights, both, '2026-12-01').length, 2)
})

test('only discrimination in a service or public function is for the county court', () => {
  assert.deepEqual(every(county, story([rude], act()), '2026-12-01'), [])
  const atWork = { ...race, features: { ...race.features, publicFunction: false } }
  assert.deepEqual(every(county, story([atWork], act()), '2026-12-01'), [])
  const unsaid = { ...race, features: { discriminationOn: ['race' as const] } }
  assert.equal(every(county, story([unsaid], act()), '2026-12-01').length, 1)
  for (const feature of ['disabilityConsequence', 'adjustmentNotMade', 'detrimentForComplaining']) {
    const of = { ...rude, features: { [feature]: true, publicFunction: true } }
    assert.equal(every(county, story([of], act()), '2026-12-01').length, 1, feature)
  }
})

test('a range is safe from its first day, and over only after its last', () => {
  const lawCase = story([race], act({ between: [day('2026-06-01'), day('2026-08-31')] }))
  const entry = theOne(county, lawCase, '2027-01-10')
  assert.deepEqual([entry.due, entry.dueLatest], ['2026-11-30', '2027-02-28'])
  assert.equal(entry.state, 'open')
  assert.equal(theOne(county, lawCase, '2027-03-01').state, 'ended')
})

test('ea.limit-continuing: from the last day of what went on, beside the safer day', () => {
  const on = { ...race, features: { ...race.features, continuingAct: true } }
  const lawCase = story([on], act({ between: [day('2026-06-01'), day('2026-08-31')] }))
  const entry = theOne(continuing, lawCase, '2027-02-28')
  assert.deepEqual([entry.due, entry.dueLatest, entry.arose], ['2027-02-28', null, '2026-08-31'])
  assert.equal(entry.state, 'open')
  assert.equal(theOne(continuing, lawCase, '2027-03-01').state, 'ended')
  assert.equal(theOne(county, lawCase, '2026-12-01').due, '2026-11-30')
  const twice = story([on], act(), act({}, '2026-09-02'))
  assert.equal(theOne(continuing, twice, '2026-12-01').due, '2027-03-01')
  assert.deepEqual(every(continuing, story([race], act()), '2026-12-01'), [])
})

test('a day known only roughly makes no date, and says what it needs', () => {
  const entry = theOne(county, story([race], act({ around: '2026-07' })), '2026-12-01')
  assert.deepEqual([entry.due, entry.state], [null, 'open'])
  assert.match(entry.needs.join(), /the day of: conduct occurred/)
})

test('a limit is information: it runs out, and is never overdue', () => {
  const lawCase = story([race], act())
  for (const rule of [county, rights, tort])
    for (const entry of every(rule, lawCase, '2040-01-01'))
      assert.deepEqual([entry.kind, entry.state], ['limit', 'ended'])
})
