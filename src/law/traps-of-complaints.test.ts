/** Errors a developer is likely to make about recording, referral, updates and reviews. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { classify } from './classify/classify.ts'
import type { Allegation, Happening, LawCase } from './format/case.ts'
import { aCase, complaint, did, every, made, theOne } from './sample.ts'
import { classified, reviewIn, trap } from './traps-of-complaints.fixture.ts'

const refer = 'complaints.refer-deadline'
const clear = (on: string, over: Partial<Happening> = {}) =>
  did('referral-criterion-became-clear', on, {
    details: { criteria: ['M3'], reason: 'read' },
    ...over,
  })
const recorded = (on: string) => did('complaint-recorded', on, { details: { reason: 'R1' } })
const suspended = (on: string) =>
  did('investigation-suspended', on, { details: { ground: 'a trial' } })
const referred = (on: string) =>
  did('referred-to-dg', on, { to: 'dg', details: { basis: 'mandatory' } })
const told = (on: string) => did('progress-told', on, { to: 'c1' })
type Features = NonNullable<Allegation['features']>
const alleging = (features: Features, over: Partial<Allegation> = {}) => ({
  matters: [
    {
      ...complaint,
      allegations: [{ id: 'a1', words: 'alleged', about: ['o1'], features, ...over }],
    },
  ],
})

test(trap('17.1', 'a Saturday, and Christmas Day, are last days of a referral like others'), () => {
  for (const [on, due, late] of [
    ['2026-11-27', '2026-11-28', '2026-11-29'],
    ['2026-12-24', '2026-12-25', '2026-12-26'],
  ] as const) {
    const lawCase = aCase([made('2026-11-02'), clear(on)])
    assert.equal(theOne(refer, lawCase, due).due, due)
    assert.equal(theOne(refer, lawCase, due).state, 'open')
    assert.equal(theOne(refer, lawCase, late).state, 'overdue')
  }
})

test(trap('17.1', 'it starts when it became clear, not with the complaint'), () => {
  const lawCase = aCase([made('2026-12-01'), clear('2026-12-14')])
  assert.equal(theOne(refer, lawCase, '2026-12-15').due, '2026-12-15')
  assert.equal(theOne(refer, lawCase, '2026-12-16').state, 'overdue')
})

test(
  trap('17.1', 'a death or injury runs from coming to attention, whenever that became clear'),
  () => {
    const lawCase = aCase(
      [did('came-to-attention', '2026-12-31', { to: 'force-a' }), clear('2027-01-04')],
      { matters: [{ ...complaint, kind: 'dsi-matter', allegations: [] }] },
    )
    assert.equal(theOne('dsi.refer-mandatory', lawCase, '2027-01-05').due, '2027-01-01')
    assert.equal(theOne('dsi.refer-mandatory', lawCase, '2027-01-01').state, 'open')
    assert.equal(theOne('dsi.refer-mandatory', lawCase, '2027-01-02').state, 'overdue')
    assert.deepEqual(every(refer, lawCase, '2027-01-05'), [])
  },
)

test(trap('17.2', 'an early update brings the next one forward'), () => {
  const next = (on: string) =>
    theOne('inform.next-update', aCase([made('2026-11-02'), told(on)]), '2026-12-20').due
  assert.equal(next('2026-11-30'), '2026-12-28')
  assert.equal(next('2026-11-16'), '2026-12-14')
})

test(
  trap('17.2', 'one update runs at a time, from the last: no timetable laid down at the start'),
  () => {
    const twice = aCase([made('2026-11-02'), told('2026-11-16'), told('2026-11-20')])
    const running = every('inform.next-update', twice, '2026-12-18')
    assert.deepEqual(
      running.map(({ due, state }) => [due, state]),
      [['2026-12-18', 'open']],
    )
    assert.equal(theOne('inform.first-update', twice, '2026-12-18').state, 'met')
  },
)

test(trap('17.2', 'neither suspension nor referral stops or moves an update'), () => {
  for (const more of [[suspended('2026-11-10')], [referred('2026-11-10')]]) {
    const lawCase = aCase([made('2026-11-02'), ...more])
    assert.equal(theOne('inform.first-update', lawCase, '2026-11-30').state, 'open')
    assert.equal(theOne('inform.first-update', lawCase, '2026-12-01').state, 'overdue')
    const later = aCase([made('2026-11-02'), ...more, told('2026-11-20')])
    assert.equal(theOne('inform.next-update', later, '2026-12-18').due, '2026-12-18')
    assert.equal(theOne('inform.next-update', later, '2026-12-19').state, 'overdue')
  }
})

const handled = (features: Features, ...more: readonly Happening[]) =>
  aCase(
    [
      made('2026-10-05'),
      recorded('2026-10-06'),
      did('handling-otherwise-decided', '2026-10-08'),
      did('outcome-reached', '2026-12-01'),
      ...more,
    ],
    alleging(features),
  )
const plain = { cannotExcludeCrimeOrDiscipline: false } as const
const notice = did('review-information-provided', '2026-12-02', {
  to: 'c1',
  details: { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body' },
})
const applied = (on: string, over: Partial<Happening> = {}) =>
  did('review-applied', on, { by: 'c1', to: 'lpb-a', ...over })
const time = (lawCase: LawCase, on: string) => theOne('review.time', lawCase, on)

test(trap('17.3', 'the day of the letter is day nought: the 28th day is the last'), () => {
  assert.equal(time(handled(plain, notice), '2026-12-30').due, '2026-12-30')
  assert.equal(time(handled(plain, notice), '2026-12-30').state, 'open')
  assert.equal(time(handled(plain, notice), '2026-12-31').state, 'ended')
})

test(trap('17.3', 'a late application can be let in by the body that decides'), () => {
  const late = applied('2026-12-31')
  assert.equal(time(handled(plain, notice, late), '2027-01-05').state, 'met-late')
  const longer = did('period-extended', '2027-01-02', {
    by: 'lpb-a',
    details: { rule: 'review.time', until: '2027-01-08', reason: 'in hospital' },
  })
  assert.equal(time(handled(plain, notice, late, longer), '2027-01-05').state, 'met')
})

test(trap('17.3', 'days with the wrong body are left out'), () => {
  const wrong = applied('2026-12-28', { to: 'dg' })
  const sentOn = did('review-application-forwarded', '2027-01-06', { by: 'dg', to: 'lpb-a' })
  const entry = time(handled(plain, notice, wrong, sentOn), '2027-01-08')
  assert.deepEqual([entry.due, entry.state], ['2027-01-08', 'met'])
})

test(trap('17.4', 'no finding and no sending back moves the review away from the IOPC'), () => {
  const back = [referred('2026-10-07'), did('dg-referred-back', '2026-10-08', { by: 'dg' })]
  const none = did('case-determined', '2026-11-20', { details: { caseToAnswer: 'none' } })
  const review = reviewIn(handled(plain, ...back, none), '2026-12-01')
  assert.deepEqual([review.right, review.body, review.limbs], [true, 'director-general', ['32(c)']])
  assert.equal(reviewIn(handled(plain, none), '2026-12-01').body, 'local-policing-body')
})

test(
  trap('17.4', 'who handled it does not choose: a grave one handled locally is the IOPC’s'),
  () => {
    const review = reviewIn(handled({ crimeIfProved: true }), '2026-12-01')
    assert.equal(review.body, 'director-general')
  },
)

test(trap('17.4', 'one part that is the IOPC’s takes the whole'), () => {
  const two = [
    { id: 'a1', words: 'slow', about: ['o1'], features: plain },
    { id: 'a2', words: 'hit me', about: ['o1'], features: { actualBodilyHarmOrWorse: true } },
  ]
  const lawCase = { ...handled(plain), matters: [{ ...complaint, allegations: two }] }
  const review = reviewIn(lawCase, '2026-12-01')
  assert.equal(review.body, 'director-general')
  assert.ok(review.limbs.includes('32(f)'))
})

test(trap('17.5', 'asking is enough: no reason, and the same day'), () => {
  const asked = did('recording-requested', '2026-11-20', { by: 'c1' })
  const lawCase = aCase([made('2026-11-02'), asked])
  const entry = theOne('complaints.record-on-request', lawCase, '2026-11-20')
  assert.deepEqual([entry.due, entry.state, entry.needs], ['2026-11-20', 'open', []])
  assert.equal(theOne('complaints.record-on-request', lawCase, '2026-11-21').state, 'overdue')
  assert.equal(classified(lawCase, '2026-11-20').mustRecord, true)
})

for (const number of ['2', '17.5'] as const)
  test(trap(number, 'logged is not recorded, and recorded is not investigated'), () => {
    const logged = did('complaint-logged', '2026-11-02')
    const asked = did('recording-requested', '2026-11-03', { by: 'c1' })
    const counts = (...more: readonly Happening[]) =>
      classifiedCounts(aCase([made('2026-11-02'), ...more]))
    assert.deepEqual(counts(logged), { logged: 1, recorded: 0, allegations: 1 })
    assert.deepEqual(counts(logged, recorded('2026-11-04')), {
      logged: 1,
      recorded: 1,
      allegations: 1,
    })
    const lawCase = aCase([made('2026-11-02'), logged, asked])
    assert.equal(theOne('complaints.record-on-request', lawCase, '2026-11-04').state, 'overdue')
    assert.equal(theOne('complaints.log', lawCase, '2026-11-04').state, 'met')
    const kept = aCase([made('2026-11-02'), logged, asked, recorded('2026-11-03')])
    assert.equal(classified(kept, '2026-11-04').investigate, 'may')
    assert.deepEqual(every('complaints.must-investigate', kept, '2026-11-04'), [])
  })

function classifiedCounts(lawCase: LawCase) {
  return classify(lawCase, { on: day('2026-11-05') }).counts
}

test(trap('4.1', 'it is taken at face value: nothing found later takes a criterion away'), () => {
  const grave = { seriousSexualOffence: true } as const
  const lawCase = aCase([made('2026-11-02')], alleging(grave))
  const before = classified(lawCase, '2026-11-03')
  const found = did('case-determined', '2026-12-01', { details: { caseToAnswer: 'none' } })
  const after = classified(aCase([made('2026-11-02'), found], alleging(grave)), '2026-12-02')
  for (const { referral, criteria } of [before, after]) {
    assert.equal(referral, 'mandatory')
    assert.ok(criteria.some(({ code, met }) => code === 'M3' && met === 'yes'))
  }
  const entry = theOne(refer, lawCase, '2026-11-03')
  assert.deepEqual([entry.state, entry.due], ['open', null])
})

test(
  trap('8', 'the IOPC informs where it has the conduct of the case, and the force does not'),
  () => {
    const form = did('investigation-form-decided', '2026-11-05', {
      by: 'dg',
      details: { form: 'independent' },
    })
    const entries = every('inform.first-update', aCase([made('2026-11-02'), form]), '2026-11-20')
    assert.deepEqual(
      entries.map(({ bearer, bearerId }) => [bearer, bearerId]),
      [['director-general', 'dg']],
    )
  },
)

test(trap('17.6', 'an act of twenty years ago is complained of like any other'), () => {
  const old = did('conduct-occurred', '2006-07-10', { about: 'a1' })
  const matter = classified(aCase([old, made('2026-11-02')]), '2026-11-03')
  assert.deepEqual([matter.isComplaint, matter.state], [true, 'LOGGED'])
  const lawCase = aCase([old, made('2026-11-02')])
  assert.equal(theOne('inform.first-update', lawCase, '2026-12-01').state, 'overdue')
  assert.equal(theOne('complaints.log', lawCase, '2026-12-01').state, 'open')
})
