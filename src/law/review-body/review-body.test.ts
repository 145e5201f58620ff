import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Allegation, Happening, LawCase, Link, Matter } from '../format/case.ts'
import { aCase, complaint, did, made } from '../sample.ts'
import { reviewBody } from './review-body.ts'

const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })
const referred = did('referred-to-dg', '2026-11-04', { to: 'dg', details: { basis: 'mandatory' } })
const back = did('dg-referred-back', '2026-11-10', { by: 'dg' })

function form(form: string, on: string, by = 'dg'): Happening {
  return did('investigation-form-decided', on, { by, details: { form } })
}

function reviewIn(lawCase: LawCase, id = 'm1', on = '2026-12-01') {
  const found = reviewBody(lawCase, { on: day(on) }).matters.find(matter => matter.id === id)
  assert.ok(found, `${id} is not there on ${on}`)
  return found
}

function review(happenings: readonly Happening[], matter: Partial<Matter> = {}) {
  return reviewIn(
    aCase([made('2026-11-02'), ...happenings], { matters: [{ ...complaint, ...matter }] }),
  )
}

function alleging(...features: NonNullable<Allegation['features']>[]): Partial<Matter> {
  return {
    allegations: features.map((each, at) => ({
      id: `a${at + 1}`,
      words: 'what is alleged',
      about: ['o1'],
      features: each,
    })),
  }
}

test('review.body: a plain complaint goes to the local policing body, which must be said', () => {
  assert.deepEqual(review([recorded]), {
    id: 'm1',
    right: true,
    noRightBecause: null,
    body: 'local-policing-body',
    bodyId: 'lpb-a',
    limbs: [],
    mustSay: ['names-body', 'no-right-to-dg', 'time-limit', 'form'],
  })
})

test('review.body-reg32: each limb sends it to the Director General, and is named', () => {
  const senior = { id: 'o3', kind: 'officer', body: 'force-a', rankBand: 'senior' } as const
  const about = { ...complaint, subjects: ['o3'], allegations: [{ id: 'a1', words: 'rude' }] }
  const ofSenior = aCase([made('2026-11-02'), recorded], { matters: [about] })
  const withSenior = { ...ofSenior, people: [...ofSenior.people, senior] }
  assert.deepEqual(reviewIn(withSenior).limbs, ['32(a)'])

  const superintending = { ...senior, rankBand: 'superintending' } as const
  const ofChiefSuper = { ...ofSenior, people: [...ofSenior.people, superintending] }
  assert.equal(reviewIn(ofChiefSuper).body, 'local-policing-body')

  for (const feature of [
    'cannotExcludeCrimeOrDiscipline',
    'crimeIfProved',
    'disciplinaryIfProved',
    'article2Or3IfProved',
  ] as const) {
    assert.deepEqual(review([recorded], alleging({ [feature]: true })).limbs, ['32(b)'])
    for (const answer of [false, 'unknown'] as const)
      assert.deepEqual(review([recorded], alleging({ [feature]: answer })).limbs, [])
  }

  assert.deepEqual(review([recorded, referred, back]).limbs, ['32(c)'])
  const treated = did('dg-treated-as-referred', '2026-11-04', { by: 'dg' })
  const { body, bodyId, limbs, mustSay } = review([recorded, treated])
  assert.deepEqual([body, bodyId, limbs], ['director-general', 'dg', ['32(d)']])
  assert.deepEqual(mustSay, ['names-body', 'names-limb', 'time-limit', 'form'])
})

test('Sch. 3 para 30(1)(a): the policing body never reviews its own handling', () => {
  const { limbs, body } = review([recorded], { subjects: ['o2'], allegations: [] })
  assert.deepEqual([limbs, body], [['30(1)(a)', '32(a)'], 'director-general'])
})

test('review.body-not-outcome-based: it must be referred though nobody referred it', () => {
  const missed = alleging({ positionAbusedForSexualPurpose: true })
  const outcome = did('outcome-reached', '2026-11-20')
  assert.deepEqual(review([recorded, outcome], missed).limbs, ['32(c)'])
  const clear = did('referral-criterion-became-clear', '2026-11-20', {
    about: 'a1',
    details: { criteria: ['M4a'], reason: 'read again' },
  })
  assert.deepEqual(review([recorded, outcome, clear], {}).limbs, ['32(c)'])
  assert.deepEqual(review([recorded, outcome], {}).limbs, [])
  const elsewhere = did('referral-criterion-became-clear', '2026-11-20', {
    by: 'c1',
    details: { criteria: ['M4a'], reason: 'not for the complainant to find' },
  })
  assert.deepEqual(review([recorded, elsewhere]).limbs, [])
})

test('review.one-body: one part for the Director General takes the whole, and never splits', () => {
  const { limbs, body } = review([recorded], alleging({}, { actualBodilyHarmOrWorse: true }))
  assert.deepEqual([limbs, body], [['32(c)', '32(f)'], 'director-general'])
  const both = review([recorded], alleging({ crimeIfProved: true }, { crimeIfProved: true }))
  assert.deepEqual(both.limbs, ['32(b)'])
  assert.deepEqual(review([recorded, referred], alleging({}, {})).limbs, ['32(c)'])
})

test('reg. 32(e): a small complaint of the same incident follows the grave one', () => {
  const grave: Matter = { ...complaint, ...alleging({ crimeIfProved: true }) }
  const small: Matter = { ...complaint, id: 'm2', allegations: [{ id: 'b1', words: 'rude' }] }
  const both = [
    made('2026-11-02', { matter: 'm1' }),
    made('2026-11-02', { matter: 'm2' }),
    { ...recorded, matter: 'm2' },
  ]
  const links: readonly Link[] = [{ from: 'm2', to: 'm1', kind: 'same-incident' }]
  const linked = aCase(both, { matters: [grave, small], links })
  assert.deepEqual(reviewIn(linked, 'm2').limbs, ['32(e)'])
  assert.deepEqual(reviewIn(linked, 'm1').limbs, ['32(b)'])
  const apart = aCase(both, { matters: [grave, small] })
  assert.deepEqual(reviewIn(apart, 'm2').limbs, [])
  // Two small ones of one incident do not lift each other.
  const plain = aCase(both, { matters: [complaint, small], links })
  assert.deepEqual(reviewIn(plain, 'm2').limbs, [])
})

test('review.no-right: not recorded, not its own, accelerated, not a complaint', () => {
  assert.deepEqual(review([]).noRightBecause, 'not-recorded')
  assert.equal(review([]).body, 'local-policing-body')
  assert.deepEqual(review([]).mustSay, [])
  for (const which of ['directed', 'independent'])
    assert.equal(
      review([recorded, referred, form(which, '2026-11-12')]).noRightBecause,
      'directed-or-independent',
    )
  assert.equal(review([recorded, referred, back, form('local', '2026-11-12')]).right, true)
  const taken = [recorded, referred, form('independent', '2026-11-12')]
  const returned = did('dg-referred-back', '2026-11-20', { by: 'dg' })
  assert.equal(review([...taken, returned]).right, true)

  const met = did('special-conditions-determined', '2026-11-15', { details: { met: true } })
  assert.equal(review([recorded, met]).noRightBecause, 'accelerated')
  const report = did('report-submitted', '2026-11-25', { by: 'investigator', to: 'force-a' })
  assert.equal(review([recorded, met, report]).right, true)
  const notMet = { ...met, details: { met: false } }
  assert.equal(review([recorded, notMet]).right, true)

  const nobody = { conductDoneToThem: false, adverselyAffected: false, firstHandKnowledge: false }
  const facts = { ...nobody, holdsAdmissibleEvidence: false }
  const bystander = review([recorded], { complainantFacts: facts })
  assert.deepEqual([bystander.noRightBecause, bystander.body], ['not-complainant', null])
  const conduct = aCase([did('came-to-attention', '2026-11-02')], {
    matters: [{ ...complaint, kind: 'conduct-matter' }],
  })
  assert.deepEqual(reviewIn(conduct).noRightBecause, 'not-complainant')
})

test('review.right-other-handling: a complaint dealt with without an investigation', () => {
  assert.equal(review([recorded, did('handling-otherwise-decided', '2026-11-05')]).right, true)
})

test('review.right-investigation: a complaint the authority investigated itself', () => {
  assert.equal(review([recorded, form('local', '2026-11-05', 'force-a')]).right, true)
})

test('a complaint the older Regulations govern has a review we do not compute', () => {
  const old = aCase([made('2020-01-31'), did('complaint-recorded', '2020-02-03')])
  const { right, body, reason } = reviewIn(old)
  assert.deepEqual([right, body, reason], [null, null, 'regime-before-2020'])
  const since = aCase([made('2020-02-01'), did('complaint-recorded', '2020-02-03')])
  assert.equal(reviewIn(since).right, true)
})

test('what is not there yet on the day is not shown', () => {
  const lawCase = aCase([made('2026-11-02')])
  assert.deepEqual(reviewBody(lawCase, { on: day('2026-11-01') }).matters, [])
  assert.equal(reviewBody(lawCase, { on: day('2026-11-02') }).matters.length, 1)
})
