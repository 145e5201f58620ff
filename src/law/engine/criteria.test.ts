import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Allegation, Happening, LawCase, Matter } from '../format/case.ts'
import { aCase, complaint, did, every, made, theOne } from '../sample.ts'

const refer = 'complaints.refer-deadline'

/** A complaint whose one allegation has these features, answers or both. */
function alleging(
  allegation: Partial<Allegation>,
  happenings: readonly Happening[] = [],
  matter: Partial<Matter> = {},
): LawCase {
  const allegations = [{ id: 'a1', words: 'what is alleged', ...allegation }]
  return aCase([made('2026-11-02'), ...happenings], {
    matters: [{ ...complaint, allegations, ...matter }],
  })
}

test('each criterion follows from what is alleged, taken at face value', () => {
  const cases: readonly [rule: string, features: NonNullable<Allegation['features']>][] = [
    ['refer.M1-dsi', { resultedInDeath: true }],
    ['refer.M1-dsi', { resultedInSeriousInjury: true }],
    ['refer.M2-serious-assault', { actualBodilyHarmOrWorse: true }],
    ['refer.M3-serious-sexual', { seriousSexualOffence: true }],
    ['refer.M4-serious-corruption', { seriousCorruption: true }],
    ['refer.M4a-apsp', { positionAbusedForSexualPurpose: true, consentGiven: true }],
    ['refer.M4b-apier', { positionAbusedForEmotionalRelationship: true, physicalContact: false }],
    ['refer.M5-discrimination-aggravated', { crimeIfProved: true, discriminationOn: ['race'] }],
    ['refer.M6-relevant-offence', { offenceMaximumYears: 7 }],
    ['refer.M6-relevant-offence', { sentenceFixedByLaw: true }],
  ]
  for (const [rule, features] of cases) {
    const entry = theOne(refer, alleging({ features }), '2026-11-03')
    assert.ok(
      entry.because.some(because => because.rule === rule),
      rule,
    )
  }
})

test('what falls short of a criterion, or is not known, starts nothing', () => {
  const short: readonly NonNullable<Allegation['features']>[] = [
    {},
    { discriminationOn: ['race'] },
    { discriminationOn: ['race'], crimeIfProved: false, disciplinaryIfProved: false },
    { discriminationOn: [], crimeIfProved: true },
    { disciplinaryIfProved: true },
    { offenceMaximumYears: 6.9 },
    { seriousCorruption: 'unknown' },
    { cannotExcludeCrimeOrDiscipline: true },
  ]
  for (const features of short)
    assert.deepEqual(every(refer, alleging({ features }), '2026-11-03'), [])
})

test('a person’s answer wins over what would be derived', () => {
  const features = { seriousCorruption: true }
  assert.deepEqual(every(refer, alleging({ features, criteria: { M4: 'no' } }), '2026-11-03'), [])
  assert.equal(
    every(refer, alleging({ features, criteria: { M4: 'unknown' } }), '2026-11-03').length,
    1,
  )
  assert.equal(every(refer, alleging({ criteria: { M4: 'yes' } }), '2026-11-03').length, 1)
})

test('refer.M8-chief-officer: where the complaint alone cannot rule it out, the policing body refers', () => {
  const features = { cannotExcludeCrimeOrDiscipline: true }
  const entry = theOne(refer, alleging({ features }, [], { subjects: ['o2'] }), '2026-11-03')
  assert.equal(entry.bearerId, 'lpb-a')
  assert.ok(entry.because.some(({ rule }) => rule === 'refer.M8-chief-officer'))
  assert.deepEqual(every(refer, alleging({}, [], { subjects: ['o2'] }), '2026-11-03'), [])
})

test('refer.M7-same-incident: a small complaint goes with a grave one of the same incident', () => {
  const grave: Matter = {
    ...complaint,
    allegations: [{ id: 'a1', words: 'stitches', features: { actualBodilyHarmOrWorse: true } }],
  }
  const small: Matter = {
    ...complaint,
    id: 'm2',
    allegations: [{ id: 'a2', words: 'rude' }],
  }
  const happenings = [made('2026-11-02', { matter: 'm1' }), made('2026-11-02', { matter: 'm2' })]
  const link = { from: 'm2', to: 'm1', kind: 'same-incident' } as const
  const withLink = aCase(happenings, { matters: [grave, small], links: [link] })
  const found = every(refer, withLink, '2026-11-03').find(({ matter }) => matter === 'm2')
  assert.ok(found?.because.some(({ rule }) => rule === 'refer.M7-same-incident'))
  const together = [grave, small].map(matter => ({ ...matter, incident: 'i1' }))
  assert.equal(every(refer, aCase(happenings, { matters: together }), '2026-11-03').length, 2)
  const [, smallFirst] = happenings
  const graveLater = [made('2026-11-20', { matter: 'm1' }), ...(smallFirst ? [smallFirst] : [])]
  assert.deepEqual(every(refer, aCase(graveLater, { matters: together }), '2026-11-03'), [])
  assert.equal(every(refer, aCase(happenings, { matters: [grave, small] }), '2026-11-03').length, 1)
})

test('an allegation that comes later brings its criterion only then', () => {
  const later = did('allegation-made', '2026-12-14', { about: 'a1' })
  const lawCase = alleging({ features: { seriousCorruption: true } }, [later])
  assert.deepEqual(every(refer, lawCase, '2026-12-13'), [])
  assert.equal(every(refer, lawCase, '2026-12-14').length, 1)
})
