import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '#kernel'
import type { Happening } from '../format/case.ts'
import { aCase, complaint, did, made } from '../sample.ts'
import { owed } from './owed.ts'

const start = day('2026-09-01')
const days = fc.integer({ min: 0, max: 120 }).map(ahead => addDays(start, ahead))

/** Things that can happen to a complaint, in any order and by anyone. */
const happening: fc.Arbitrary<Happening> = fc
  .tuple(
    days,
    days,
    fc.constantFrom('force-a', 'lpb-a', 'dg', 'o1', 'c1', 'investigator'),
    fc.constantFrom('c1', 'c1', 'o1', 'force-a', 'lpb-a', 'dg'),
    fc.constantFrom<[Happening['happened'], Happening['details']?]>(
      ['complaint-logged'],
      ['complainant-contacted'],
      ['evidence-preserved'],
      ['preservation-no-longer-needed'],
      ['handling-started'],
      ['progress-told'],
      ['outcome-reached'],
      ['outcome-told'],
      ['dg-called-in'],
      ['dg-referred-back'],
      ['referred-to-dg', { basis: 'mandatory' }],
      ['referral-criterion-became-clear', { criteria: ['M2'] }],
      ['referral-criterion-became-clear', { criteria: ['M4'] }],
      ['process-began', { process: 'appeal' }],
      ['process-ended', { process: 'appeal' }],
      ['investigation-form-decided', { form: 'independent' }],
      ['public-interest-determined', { treatAsConductMatter: false }],
      ['complaint-recorded', { reason: 'R1' }],
      ['recording-requested'],
      ['handling-outside-schedule-3-decided'],
      ['dg-treated-as-referred'],
      ['indication-appeared', { of: 'crime' }],
      ['repeat-exception-decided', { freshEvidence: false }],
      ['review-information-provided', { items: ['i', 'iii', 'iv', 'v'], body: 'lpb-a' }],
      ['review-applied'],
      ['review-application-forwarded'],
      ['review-decided', { reasonableAndProportionate: true }],
      ['period-extended', { rule: 'review.time', until: '2027-06-01', reason: 'just' }],
      ['recommendation-made', { kind: 'remedy' }],
      ['recommendation-made', { kind: 'learning' }],
      ['withdrawal-notified', { signed: true }],
      ['withdrawal-notified', { signed: false }],
      ['withdrawal-recorded'],
      ['resumption-asked'],
      ['timeliness-report-sent', { occurrence: 1 }],
    ),
    fc.constantFrom<'on' | 'between' | 'undated'>('on', 'on', 'on', 'between', 'undated'),
  )
  .map(([one, two, by, addressee, [happened, details], when]) => {
    const [from, to] = one < two ? ([one, two] as const) : ([two, one] as const)
    const time =
      when === 'on'
        ? {}
        : when === 'between'
          ? { between: [from, to] as const }
          : { undated: true as const }
    return did(happened, one, { by, to: addressee, ...time, ...(details ? { details } : {}) })
  })
const story = fc.array(happening, { maxLength: 10 }).map(more => [made(start), ...more])

test('whatever happens, the answer is in order, names each thing once and hangs together', () => {
  fc.assert(
    fc.property(story, days, (happenings, on) => {
      const entries = owed(aCase(happenings), { on })
      const keys = entries.map(({ rule, bearer, owedTo, owedToId, about, occurrence }) =>
        [rule, bearer, owedTo, owedToId, about, occurrence].join(),
      )
      assert.equal(new Set(keys).size, keys.length)
      const order = entries.map(({ due, rule }) => `${due ?? '9999'} ${rule}`)
      assert.deepEqual(order, order.toSorted())
      for (const { state, due, dueAt, dueLatest, arose, met, occurrence } of entries) {
        assert.ok(occurrence >= 1)
        assert.equal(due === null, dueAt === null)
        if (arose) assert.equal(arose > on, state === 'not-yet')
        if (due && arose) assert.ok(due >= arose)
        if (due && dueLatest) assert.ok(dueLatest > due)
        if (state === 'overdue') assert.ok(due && on > (dueLatest ?? due) && !met)
        if (state === 'open' && due) assert.ok(on <= (dueLatest ?? due))
        if (state === 'met-late') assert.ok(due && met && met > due)
      }
    }),
    { numRuns: 300 },
  )
})

test('the order of the file means nothing', () => {
  // Two of one kind that end the same day: what decides between them is never which came first.
  const sameDay = [
    did('handling-started', '2026-09-14'),
    did('handling-started', '2026-09-14', { between: [start, day('2026-09-14')] }),
  ]
  fc.assert(
    fc.property(story, days, (happenings, on) => {
      const [forwards, backwards] = [happenings, happenings.toReversed()].map(each =>
        owed(aCase(each), { on }),
      )
      assert.deepEqual(forwards, backwards)
    }),
    { numRuns: 300, examples: [[[made(start), ...sameDay], day('2026-09-14')]] },
  )
})

test('what is recorded later never changes what was owed as it was known before', () => {
  fc.assert(
    fc.property(story, happening, days, (happenings, late, on) => {
      const knownOn = addDays(start, 200) as Day
      const learnt = { ...late, knownOn: addDays(knownOn, 1) }
      const ask = { on, knownOn }
      const without = owed(aCase(happenings), ask)
      assert.deepEqual(owed(aCase([...happenings, learnt]), ask), without)
    }),
    { numRuns: 200 },
  )
})

test('a matter of another kind owes nothing that is computed here', () => {
  for (const kind of [
    'internal-conduct',
    'inquest',
    'inspection',
    'data-protection-complaint',
  ] as const)
    assert.deepEqual(
      owed(aCase([made(start)], { matters: [{ ...complaint, kind }] }), { on: start }),
      [],
    )
})
