/** What must hold of every history, however it came about. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import { classify } from '../classify/classify.ts'
import { owed } from '../engine/owed.ts'
import type { Allegation, Happening, LawCase, Matter } from '../format/case.ts'
import { aCase, complaint, did, made } from '../sample.ts'
import { reviewBody } from './review-body.ts'

const histories = 1500
const from = day('2026-11-02')

/** The same numbers every time, so that a failure can be looked at again. */
function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
type Roll = ReturnType<typeof dice>

const features = [
  'resultedInSeriousInjury',
  'actualBodilyHarmOrWorse',
  'seriousCorruption',
  'positionAbusedForSexualPurpose',
  'crimeIfProved',
  'disciplinaryIfProved',
  'cannotExcludeCrimeOrDiscipline',
  'article2Or3IfProved',
] as const

const events: readonly ((on: string, roll: Roll) => Happening)[] = [
  on => did('handling-outside-schedule-3-decided', on),
  on => did('recording-requested', on, { by: 'c1' }),
  (on, roll) => did('complaint-recorded', on, { details: { reason: `R${1 + roll(4)}` } }),
  on =>
    did('referral-criterion-became-clear', on, {
      about: 'a1',
      details: { criteria: ['M3'], reason: 'read again' },
    }),
  on => did('referred-to-dg', on, { to: 'dg', details: { basis: 'voluntary' } }),
  on => did('dg-treated-as-referred', on, { by: 'dg' }),
  on => did('dg-referred-back', on, { by: 'dg' }),
  on => did('handling-otherwise-decided', on),
  (on, roll) =>
    did('investigation-form-decided', on, {
      by: 'dg',
      details: { form: ['local', 'directed', 'independent'][roll(3)] ?? 'local' },
    }),
  on => did('report-submitted', on, { by: 'investigator', to: 'force-a' }),
  on => did('outcome-reached', on),
  on => did('outcome-told', on, { to: 'c1' }),
  (on, roll) =>
    did('review-information-provided', on, {
      to: 'c1',
      details: {
        items: ['i', 'ii', 'iii', 'iv', 'v'],
        body: roll(2) ? 'director-general' : 'local-policing-body',
      },
    }),
  (on, roll) => did('review-applied', on, { by: 'c1', to: roll(2) ? 'dg' : 'lpb-a' }),
  on => did('withdrawal-notified', on, { by: 'c1', details: { signed: true } }),
  on => did('investigation-suspended', on, { details: { ground: 'a trial' } }),
]

function allegation(id: string, roll: Roll): Allegation {
  const told = roll(3) === 0 ? features[roll(features.length)] : undefined
  return { id, words: 'alleged', about: ['o1'], ...(told ? { features: { [told]: true } } : {}) }
}

function history(seed: number, also: Partial<Matter> = {}): LawCase {
  const roll = dice(seed)
  const allegations = ['a1', 'a2', 'a3'].slice(0, 1 + roll(3)).map(id => allegation(id, roll))
  const happenings = Array.from({ length: roll(10) }, () => {
    const event = events[roll(events.length)]
    return event ? [event(addDays(from, roll(60)), roll)] : []
  }).flat()
  const subjects = roll(8) === 0 ? ['o2'] : ['o1']
  const matters = [{ ...complaint, allegations, subjects, ...also }]
  return aCase([made(from), ...happenings], { matters })
}

/** One matter, classified and reviewed, on a day somewhere in its life. */
function look(seed: number, lawCase: LawCase) {
  const on = addDays(from, dice(seed + 7)(90))
  const [matter] = classify(lawCase, { on }).matters
  const [review] = reviewBody(lawCase, { on }).matters
  assert.ok(matter && matter.state !== 'not-encoded' && review, `history ${seed} on ${on}`)
  return { matter, review, on }
}

test('whatever was ever referred or must be is the Director General’s to review', () => {
  let theirs = 0
  for (let seed = 1; seed <= histories; seed += 1) {
    const { matter, review, on } = look(seed, history(seed))
    const met = matter.criteria.some(each => each.met === 'yes')
    if (matter.everReferred || met || matter.appropriateAuthority === 'local-policing-body') {
      theirs += 1
      assert.equal(review.body, 'director-general', `history ${seed} on ${on}`)
      assert.ok(review.limbs.length > 0)
    }
    assert.equal(review.body === 'director-general', review.limbs.length > 0)
  }
  assert.ok(theirs > histories / 4 && theirs < histories, `${theirs} of ${histories}`)
})

test('one limb takes the whole: a part more never gives a review back', () => {
  for (let seed = 1; seed <= histories; seed += 1) {
    const lawCase = history(seed)
    const { review, on } = look(seed, lawCase)
    const [matter] = lawCase.matters
    assert.ok(matter)
    const plain = { id: 'b1', words: 'late to answer', about: ['o1'] }
    const more = { ...matter, allegations: [...matter.allegations, plain] }
    const [after] = reviewBody({ ...lawCase, matters: [more] }, { on }).matters
    assert.equal(after?.body, review.body, `history ${seed} on ${on}`)
    const grave = { ...plain, features: { actualBodilyHarmOrWorse: true } as const }
    const worse = { ...matter, allegations: [...matter.allegations, grave] }
    const [taken] = reviewBody({ ...lawCase, matters: [worse] }, { on }).matters
    assert.equal(taken?.body, 'director-general', `history ${seed} on ${on}`)
  }
})

test('nothing unrecorded has a right to a review, or is under one', () => {
  for (let seed = 1; seed <= histories; seed += 1) {
    const lawCase = history(seed)
    const { matter, review, on } = look(seed, lawCase)
    const recorded = lawCase.happenings.some(
      ({ happened, on: then }) => happened === 'complaint-recorded' && then && then <= on,
    )
    if (!recorded) {
      assert.equal(review.right, false, `history ${seed} on ${on}`)
      assert.notEqual(matter.state, 'UNDER_REVIEW', `history ${seed} on ${on}`)
    }
  }
})

test('what is learnt about the outcome never moves the review', () => {
  for (let seed = 1; seed <= histories; seed += 1) {
    const lawCase = history(seed)
    const { review, on } = look(seed, lawCase)
    const cleared = did('case-determined', on, {
      about: 'o1',
      details: { caseToAnswer: 'none', form: 'none' },
    })
    const happenings = [...lawCase.happenings, cleared, did('outcome-reached', on)]
    const [after] = reviewBody({ ...lawCase, happenings }, { on }).matters
    assert.deepEqual([after?.body, after?.limbs], [review.body, review.limbs], `history ${seed}`)
  }
})

test('the order of the file and the day it is asked again change no answer', () => {
  for (let seed = 1; seed <= histories; seed += 5) {
    const lawCase = history(seed)
    const { matter, on } = look(seed, lawCase)
    const turned = { ...lawCase, happenings: lawCase.happenings.toReversed() }
    const [again] = classify(turned, { on }).matters
    assert.deepEqual(again, matter, `history ${seed} on ${on}`)
  }
})

test('suspension changes no state', () => {
  for (let seed = 1; seed <= histories; seed += 5) {
    const lawCase = history(seed)
    const { matter, on } = look(seed, lawCase)
    const suspended = did('investigation-suspended', on, { details: { ground: 'a trial' } })
    const happenings = [...lawCase.happenings, suspended]
    const [after] = classify({ ...lawCase, happenings }, { on }).matters
    assert.equal(after?.state, matter.state, `history ${seed} on ${on}`)
  }
})

test('until an outcome is told, the complainant is owed news in every state but the end', () => {
  let looked = 0
  for (let seed = 1; seed <= histories; seed += 1) {
    const lawCase = history(seed, { subjects: ['o1'] })
    const { matter, on } = look(seed, lawCase)
    const told = lawCase.happenings.some(({ happened }) => happened === 'outcome-told')
    if (told || matter.state === 'CLOSED') continue
    looked += 1
    const running = owed(lawCase, { on }).filter(
      ({ rule, state }) => rule.startsWith('inform.') && (state === 'open' || state === 'overdue'),
    )
    assert.ok(running.length > 0, `history ${seed} on ${on}: ${matter.state}`)
  }
  assert.ok(looked > histories / 3, `${looked}`)
})
