import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Allegation, Happening, LawCase, Link, Matter } from '../format/case.ts'
import { aCase, complaint, did, made } from '../sample.ts'
import { classify } from './classify.ts'

const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })

function matterIn(lawCase: LawCase, id = 'm1', on = '2026-12-01') {
  const found = classify(lawCase, { on: day(on) }).matters.find(matter => matter.id === id)
  assert.ok(found && found.state !== 'not-encoded', `${id} on ${on}`)
  return found
}

function classified(
  happenings: readonly Happening[] = [],
  { on = '2026-12-01', ...matter }: Partial<Matter> & { on?: string } = {},
) {
  const lawCase = aCase([made('2026-11-02'), ...happenings], {
    matters: [{ ...complaint, ...matter }],
  })
  return matterIn(lawCase, 'm1', on)
}

function alleging(...each: Partial<Allegation>[]): Partial<Matter> {
  return {
    allegations: each.map((one, at) => ({ id: `a${at + 1}`, words: 'alleged', ...one })),
  }
}

function clear(criteria: readonly string[], over: Partial<Happening> = {}): Happening {
  const details = { criteria, reason: 'read again' }
  return did('referral-criterion-became-clear', '2026-11-10', { details, ...over })
}

test('a plain complaint may be handled in or out of Schedule 3, and needs no referral', () => {
  const matter = classified()
  assert.deepEqual(
    [matter.isComplaint, matter.standing, matter.schedule3, matter.limbs, matter.mustRecord],
    [true, 'conduct-done-to', 'may', [], false],
  )
  assert.deepEqual(
    [matter.recordReason, matter.referral, matter.everReferred, matter.route],
    [null, 'none', false, 'complaint'],
  )
  assert.deepEqual([matter.investigate, matter.specialProcedure], ['may', false])
  assert.deepEqual(
    [matter.appropriateAuthority, matter.appropriateAuthorityId],
    ['chief-officer', 'force-a'],
  )
})

test('each limb of 2(6B) compels recording, for reason R3', () => {
  const of = (features: NonNullable<Allegation['features']>) => {
    const { limbs, schedule3, mustRecord, recordReason } = classified([], alleging({ features }))
    return [limbs.join(' '), schedule3, mustRecord, recordReason]
  }
  assert.deepEqual(of({ resultedInDeath: true }), ['6B(a)', 'must', true, 'R3'])
  assert.deepEqual(of({ resultedInSeriousInjury: true }), ['6B(a)', 'must', true, 'R3'])
  assert.deepEqual(of({ crimeIfProved: true }), ['6B(b)', 'must', true, 'R3'])
  assert.deepEqual(of({ disciplinaryIfProved: true }), ['6B(b)', 'must', true, 'R3'])
  assert.deepEqual(of({ article2Or3IfProved: true }), ['6B(c)', 'must', true, 'R3'])
  assert.deepEqual(of({ actualBodilyHarmOrWorse: true }), ['6B(d)', 'must', true, 'R3'])
  for (const answer of [false, 'unknown'] as const)
    assert.deepEqual(of({ crimeIfProved: answer }), ['', 'may', false, null])
})

test('asked for or decided, it is recorded for that reason; its nature comes first', () => {
  const asked = did('recording-requested', '2026-11-05', { by: 'c1' })
  const decided = did('handling-under-schedule-3-decided', '2026-11-05')
  const outside = did('handling-outside-schedule-3-decided', '2026-11-03')
  const outcome = did('outcome-reached', '2026-11-04')
  const of = (...happenings: Happening[]) => {
    const { limbs, recordReason } = classified(happenings)
    return [limbs.join(' '), recordReason]
  }
  assert.deepEqual(of(asked), ['6A(a)', 'R1'])
  assert.deepEqual(of(outside, asked), ['6A(a)', 'R1'])
  assert.deepEqual(of(outside, outcome, asked), ['6A(a)', 'R4'])
  assert.deepEqual(of(decided), ['6A(b)', 'R2'])
  assert.deepEqual(of(asked, recorded), ['6A(a)', 'R1'])
  assert.deepEqual(of(recorded), ['6A(a)', 'R1'])
  const grave = classified([asked], alleging({ features: { crimeIfProved: true } }))
  assert.deepEqual([grave.limbs, grave.recordReason], [['6B(b)', '6A(a)'], 'R3'])
  // Somebody else's decision is not the authority's.
  assert.deepEqual(of({ ...decided, by: 'c1' }), ['', null])
})

test('withdrawn first it need not be recorded; a telephone call does not withdraw it', () => {
  const grave = alleging({ features: { crimeIfProved: true } })
  const withdrawal = (signed: boolean) =>
    did('withdrawal-notified', '2026-11-05', { by: 'c1', details: { signed } })
  assert.equal(classified([withdrawal(true)], grave).mustRecord, false)
  assert.equal(classified([withdrawal(false)], grave).mustRecord, true)
  assert.equal(classified([recorded, withdrawal(true)], grave).mustRecord, true)
})

test('a person’s answer wins, and where what is alleged says otherwise both are shown', () => {
  const answered = alleging({
    criteria: { M4: 'no' },
    features: { seriousCorruption: true },
  })
  const { criteria, referral } = classified([], answered)
  assert.deepEqual(
    criteria.find(({ code }) => code === 'M4'),
    { code: 'M4', met: 'no', from: 'answer', allegation: 'a1', derived: 'yes' },
  )
  assert.equal(referral, 'none')
  const agreed = classified([], alleging({ criteria: { M2: 'no' } }))
  assert.deepEqual(
    agreed.criteria.find(({ code }) => code === 'M2'),
    { code: 'M2', met: 'no', from: 'answer', allegation: 'a1' },
  )
})

test('what became clear to the authority counts, even over an older answer', () => {
  const two = alleging({ criteria: { M3: 'no' } }, {})
  const named = classified([clear(['M3'], { about: 'a1' })], two)
  const met = named.criteria.filter(({ met }) => met === 'yes')
  assert.deepEqual(met, [{ code: 'M3', met: 'yes', from: 'answer', allegation: 'a1' }])
  assert.equal(named.referral, 'mandatory')
  const whole = classified([clear(['M3'])], two).criteria.filter(({ met }) => met === 'yes')
  assert.deepEqual(whole, [{ code: 'M3', met: 'yes', from: 'answer', allegation: null }])
  // Where the allegation itself gives it, that is where it comes from.
  const given = alleging({ features: { seriousSexualOffence: true } })
  const derived = classified([clear(['M3'], { about: 'a1' })], given).criteria
  assert.deepEqual(
    derived.filter(({ met }) => met === 'yes').map(({ from }) => from),
    ['derived'],
  )
  assert.equal(classified([clear(['M3'], { by: 'c1' })]).referral, 'none')
})

test('referred by choice is voluntary; referred or treated as referred is never forgotten', () => {
  const chosen = did('referred-to-dg', '2026-11-05', { to: 'dg', details: { basis: 'voluntary' } })
  const back = did('dg-referred-back', '2026-11-09', { by: 'dg' })
  const { referral, everReferred } = classified([recorded, chosen, back])
  assert.deepEqual([referral, everReferred], ['voluntary', true])
  assert.equal(classified([recorded, { ...chosen, by: 'c1' }]).everReferred, false)
  const treated = did('dg-treated-as-referred', '2026-11-05', { by: 'dg' })
  const taken = classified([treated])
  assert.deepEqual([taken.everReferred, taken.schedule3, taken.mustRecord], [true, 'must', true])
  assert.equal(classified([{ ...treated, by: 'force-a' }]).everReferred, false)
})

test('what is no complaint says why by each rule, and where it goes instead', () => {
  const nobody = {
    conductDoneToThem: false,
    adverselyAffected: false,
    firstHandKnowledge: false,
    holdsAdmissibleEvidence: false,
  }
  const none = classified([], { complainantFacts: nobody })
  assert.deepEqual(
    [none.isComplaint, none.standing, none.route, none.state],
    [false, 'none', 'consider-conduct-matter', 'NOT_A_COMPLAINT'],
  )
  assert.deepEqual(
    none.notBecause.map(({ rule }) => rule),
    [
      'complaints.standing-conduct',
      'complaints.standing-affected-limit',
      'complaints.standing-witness-limit',
    ],
  )
  assert.deepEqual([none.schedule3, none.referral, none.investigate], ['no', 'none', 'no'])
  const policy = classified([], { complainantFacts: nobody, aboutConduct: false, subjects: [] })
  assert.equal(policy.route, 'consultation')
  const unknown = classified([], { complainantFacts: nobody, subjects: [] })
  assert.equal(unknown.route, 'consider-conduct-matter')
  const left = did('officer-left', '2026-10-01', { about: 'o1', details: { how: 'retired' } })
  assert.equal(classified([left], { complainantFacts: nobody }).route, 'log-and-signpost')
  const colleague = classified([], { complainantFacts: { servesInSameForce: true } })
  assert.deepEqual(
    colleague.notBecause.map(({ rule }) => rule),
    ['complaints.excluded-complainants'],
  )
})

test('standing nobody knows yet is said to be unknown, and duties run', () => {
  const open = classified([], { complainantFacts: {} })
  assert.deepEqual(
    [open.isComplaint, open.standing, open.notBecause, open.route, open.state],
    ['unknown', 'unknown', [], 'complaint', 'RECEIVED'],
  )
})

test('a death or injury is a complaint from the day of one, and already referred', () => {
  const dsi: Matter = {
    id: 'd1',
    kind: 'dsi-matter',
    force: 'force-a',
    subjects: [],
    allegations: [],
    affected: 'c1',
  }
  const told: Matter = {
    ...complaint,
    ...alleging({ features: { resultedInSeriousInjury: true } }),
  }
  const links: readonly Link[] = [{ from: 'm1', to: 'd1', kind: 'same-matter' }]
  const referred = did('referred-to-dg', '2026-11-01', {
    matter: 'd1',
    to: 'dg',
    details: { basis: 'mandatory' },
  })
  const lawCase = aCase(
    [
      did('came-to-attention', '2026-10-31', { matter: 'd1' }),
      referred,
      made('2026-11-10', { matter: 'm1' }),
    ],
    { matters: [dsi, told], links },
  )
  const before = matterIn(lawCase, 'd1', '2026-10-31')
  assert.deepEqual(
    [before.kind, before.referral, before.state],
    ['dsi-matter', 'mandatory', 'REFER_DUE'],
  )
  assert.equal(matterIn(lawCase, 'd1', '2026-11-01').state, 'WITH_DG')
  assert.equal(classify(lawCase, { on: day('2026-11-09') }).matters.length, 1)
  const after = matterIn(lawCase, 'd1', '2026-11-10')
  assert.deepEqual(
    [after.kind, after.isComplaint, after.referral],
    ['complaint', true, 'mandatory'],
  )
  assert.deepEqual(
    after.criteria.filter(({ met }) => met === 'yes').map(({ code, from }) => [code, from]),
    [['M1', 'link']],
  )
  const theirs = matterIn(lawCase, 'm1', '2026-11-10')
  assert.deepEqual([theirs.everReferred, theirs.state], [true, 'WITH_DG'])
})

test('a case the older Regulations govern is named, and nothing is computed', () => {
  const old = classify(aCase([made('2019-06-01')]), { on: day('2026-11-21') })
  assert.deepEqual(old.matters, [
    { id: 'm1', kind: 'complaint', state: 'not-encoded', reason: 'regime-before-2020' },
  ])
})

test('logged, recorded and alleged are counted apart', () => {
  const logged = did('complaint-logged', '2026-11-02')
  const lawCase = aCase([made('2026-11-02'), logged, recorded], {
    matters: [{ ...complaint, ...alleging({}, {}) }],
  })
  const counts = (on: string) => classify(lawCase, { on: day(on) }).counts
  assert.deepEqual(counts('2026-11-02'), { logged: 1, recorded: 0, allegations: 2 })
  assert.deepEqual(counts('2026-11-03'), { logged: 1, recorded: 1, allegations: 2 })
})
