import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Allegation } from '../format/case.ts'
import { aCase, complainant, complaint, did, made } from '../sample.ts'
import { classify } from './classify.ts'

type Features = NonNullable<Allegation['features']>

function allegation(over: Partial<Allegation>, born?: string) {
  const allegations = [{ id: 'a1', words: 'alleged', ...over }]
  const lawCase = aCase(
    [did('conduct-occurred', '2026-07-10', { about: 'a1' }), made('2026-11-02')],
    { matters: [{ ...complaint, allegations }] },
  )
  const people = lawCase.people.map(person =>
    person.id === complainant.id && born ? { ...person, born: day(born) } : person,
  )
  const [matter] = classify({ ...lawCase, people }, { on: day('2026-12-01') }).matters
  assert.ok(matter && matter.state !== 'not-encoded')
  const [found] = matter.allegations
  assert.ok(found)
  return found
}
const engaged = (features: Features, born?: string) =>
  allegation({ features }, born).equalityAct.join(' ')

test('one F code for each characteristic, perceived or actual, beside the act’s own code', () => {
  const found = allegation({ codes: ['B1'], features: { discriminationOn: ['age', 'race'] } })
  assert.deepEqual([found.codes, found.suggestedCodes], [['B1'], ['F1', 'F6']])
  assert.deepEqual(allegation({ features: { discriminationOn: ['other'] } }).suggestedCodes, [
    'F10',
  ])
  assert.deepEqual(allegation({ features: { discriminationOn: [] } }).suggestedCodes, [])
})

test('abuse of position is G2 or G3, and stays so whatever was said in reply', () => {
  const sexual = { positionAbusedForSexualPurpose: true, consentGiven: true } as const
  assert.deepEqual(allegation({ features: sexual }).suggestedCodes, ['G2'])
  const emotional = { positionAbusedForEmotionalRelationship: true } as const
  assert.deepEqual(allegation({ features: emotional }).suggestedCodes, ['G3'])
  assert.deepEqual(allegation({ features: sexual, criteria: { M4a: 'no' } }).suggestedCodes, [])
})

test('each kind of discrimination follows from what is alleged', () => {
  const race = { discriminationOn: ['race'] } as const
  assert.equal(engaged({ ...race, lessFavourableTreatment: true }), 's13')
  assert.equal(engaged({ ...race, relatedUnwantedConduct: true }), 's26(1)')
  assert.equal(engaged({ ...race, neutralPractice: true }), 's19')
  assert.equal(engaged({ disabilityConsequence: true, adjustmentNotMade: true }), 's15 s20')
  assert.equal(engaged({ sexualUnwantedConduct: true }), 's26(2)')
  assert.equal(engaged({ detrimentForComplaining: true }), 's27')
  assert.equal(engaged(race), '')
  assert.equal(engaged({ lessFavourableTreatment: true }), '')
  assert.equal(engaged({ discriminationOn: ['other'], lessFavourableTreatment: true }), '')
  assert.equal(engaged({ ...race, lessFavourableTreatment: 'unknown' }), '')
})

test('with police, harassment leaves out religion and orientation; direct does not', () => {
  for (const characteristic of ['religion-or-belief', 'sexual-orientation'] as const) {
    const both = {
      discriminationOn: [characteristic],
      relatedUnwantedConduct: true,
      lessFavourableTreatment: true,
    }
    assert.equal(engaged({ ...both, publicFunction: true }), 's13')
    assert.equal(engaged({ ...both, publicFunction: 'unknown' }), 's13')
    assert.equal(engaged(both), 's13')
    assert.equal(engaged({ ...both, publicFunction: false }), 's13 s26(1)')
  }
  const pregnant = { discriminationOn: ['pregnancy-and-maternity'] } as const
  assert.equal(engaged({ ...pregnant, relatedUnwantedConduct: true, neutralPractice: true }), '')
})

test('trap: s.26 is never returned for religion or orientation between police and public', () => {
  for (const characteristic of ['religion-or-belief', 'sexual-orientation'] as const)
    for (const publicFunction of [true, 'unknown', undefined] as const) {
      const features = { discriminationOn: [characteristic], relatedUnwantedConduct: true } as const
      const said = publicFunction === undefined ? features : { ...features, publicFunction }
      assert.equal(engaged(said), '', `${characteristic} ${publicFunction}`)
    }
  const sex = { discriminationOn: ['sex'], relatedUnwantedConduct: true } as const
  assert.equal(engaged({ ...sex, publicFunction: true }), 's26(1)')
})

test('s.26(3) is asked about where an advance and worse treatment are both alleged', () => {
  const worse = { lessFavourableTreatment: true } as const
  assert.equal(engaged({ sexualUnwantedConduct: true, ...worse }), 's26(2) s26(3)')
  for (const characteristic of ['sex', 'gender-reassignment'] as const) {
    const related = { discriminationOn: [characteristic], relatedUnwantedConduct: true } as const
    assert.equal(engaged({ ...related, ...worse, publicFunction: true }), 's13 s26(1) s26(3)')
    assert.equal(engaged(related), 's26(1)')
  }
  const race = { discriminationOn: ['race'], relatedUnwantedConduct: true, ...worse } as const
  assert.equal(engaged(race), 's13 s26(1)')
})

test('marriage engages neither kind of harassment, and no indirect claim about police', () => {
  const married = {
    discriminationOn: ['marriage-and-civil-partnership'],
    relatedUnwantedConduct: true,
    neutralPractice: true,
  } as const
  assert.equal(engaged({ ...married, publicFunction: true }), '')
  assert.equal(engaged({ ...married, publicFunction: false }), 's19')
})

test('an answer of the Act that is no never ends a complaint', () => {
  const found = allegation({
    features: { discriminationOn: ['sexual-orientation'], relatedUnwantedConduct: true },
  })
  assert.deepEqual(found.equalityAct, [])
  assert.deepEqual(found.suggestedCodes, ['F9'])
  assert.equal(found.standards.length, 2)
})

test('marriage, and age under eighteen that day, are outside a public function', () => {
  const married = {
    discriminationOn: ['marriage-and-civil-partnership'],
    lessFavourableTreatment: true,
  } as const
  assert.equal(engaged({ ...married, publicFunction: true }), '')
  assert.equal(engaged(married), 's13')
  const age = {
    discriminationOn: ['age'],
    lessFavourableTreatment: true,
    publicFunction: true,
  } as const
  assert.equal(engaged(age, '2008-07-10'), 's13')
  assert.equal(engaged(age, '2008-07-11'), '')
  assert.equal(engaged(age), 's13')
})

test('the Standards are named for discrimination whatever the Act answers', () => {
  const both = ['equality-and-diversity', 'authority-respect-and-courtesy']
  assert.deepEqual(allegation({ features: { discriminationOn: ['other'] } }).standards, both)
  assert.deepEqual(allegation({ codes: ['F6'] }).standards, both)
  assert.deepEqual(allegation({ codes: ['H1'] }).standards, [])
})
