import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening, Matter } from '../format/case.ts'
import { aCase, complaint, did, made } from '../sample.ts'
import { classify } from './classify.ts'

const allegations = [
  { id: 'a1', words: 'rude', about: ['o1'], features: { cannotExcludeCrimeOrDiscipline: false } },
]

function stateOf(happenings: readonly Happening[], on: string, matter: Partial<Matter> = {}) {
  const lawCase = aCase([made('2026-11-02'), ...happenings], {
    matters: [{ ...complaint, allegations, ...matter }],
  })
  const [found] = classify(lawCase, { on: day(on) }).matters
  assert.ok(found && found.state !== 'not-encoded')
  return found.state
}

const recorded = did('complaint-recorded', '2026-11-03', { details: { reason: 'R1' } })
const otherwise = did('handling-otherwise-decided', '2026-11-04')
const outcome = did('outcome-reached', '2026-11-20')
const told = did('outcome-told', '2026-11-23', { to: 'c1' })
const notice = did('review-information-provided', '2026-11-23', {
  to: 'c1',
  details: { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body' },
})
const decided = [recorded, otherwise, outcome, told, notice]
const referred = did('referred-to-dg', '2026-11-05', { to: 'dg', details: { basis: 'voluntary' } })
const back = did('dg-referred-back', '2026-11-09', { by: 'dg' })

function form(form: string, on: string, by = 'dg'): Happening {
  return did('investigation-form-decided', on, { by, details: { form } })
}
function withdrawal(signed: boolean): Happening {
  return did('withdrawal-notified', '2026-11-10', { by: 'c1', details: { signed } })
}
function publicInterest(treatAsConductMatter: boolean): Happening {
  return did('public-interest-determined', '2026-11-16', { details: { treatAsConductMatter } })
}

test('a complaint handled without an investigation passes each state to its end', () => {
  const at = (on: string) => stateOf(decided, on)
  assert.equal(at('2026-11-02'), 'LOGGED')
  assert.equal(at('2026-11-03'), 'RECORDED')
  assert.equal(at('2026-11-04'), 'HANDLING_OTHER')
  assert.equal(at('2026-11-20'), 'DECIDED')
  assert.equal(at('2026-11-22'), 'DECIDED')
  assert.equal(at('2026-11-23'), 'OUTCOME_SENT')
  // The last day to apply is 21 December, 28 days after the day it was provided.
  assert.equal(at('2026-12-21'), 'OUTCOME_SENT')
  assert.equal(at('2026-12-22'), 'CLOSED')
})

test('told the outcome and not of the review, it is not sent yet', () => {
  const at = stateOf([recorded, otherwise, outcome, told], '2026-11-23')
  assert.equal(at, 'DECIDED')
})

test('outside Schedule 3 it ends without a review, and can be recorded afterwards', () => {
  const outside = did('handling-outside-schedule-3-decided', '2026-11-02')
  const resolved = [outside, outcome, told]
  assert.equal(stateOf(resolved, '2026-11-10'), 'OUTSIDE_SCH3')
  assert.equal(stateOf(resolved, '2026-11-20'), 'DECIDED')
  assert.equal(stateOf(resolved, '2026-11-23'), 'CLOSED')
  const later = { ...recorded, on: day('2026-12-01') }
  assert.equal(stateOf([...resolved, later], '2026-12-01'), 'RECORDED')
})

test('a criterion that became clear calls for referral from any state, until it is made', () => {
  const clear = (on: string) =>
    did('referral-criterion-became-clear', on, {
      about: 'a1',
      details: { criteria: ['M2'], reason: 'read again' },
    })
  const outside = did('handling-outside-schedule-3-decided', '2026-11-02')
  const before: readonly (readonly Happening[])[] = [
    [],
    [outside],
    [recorded],
    [recorded, otherwise],
    [recorded, form('local', '2026-11-04', 'force-a')],
    [recorded, otherwise, outcome],
    decided,
    [recorded, withdrawal(true)],
  ]
  for (const history of before)
    assert.equal(stateOf([...history, clear('2026-11-24')], '2026-11-24'), 'REFER_DUE')
  const made = { ...referred, on: day('2026-11-25') }
  assert.equal(stateOf([recorded, clear('2026-11-24'), made], '2026-11-25'), 'WITH_DG')
})

test('with the Director General, sent back, or investigated in the form decided', () => {
  assert.equal(stateOf([recorded, referred], '2026-11-05'), 'WITH_DG')
  assert.equal(stateOf([recorded, referred, back], '2026-11-09'), 'RECORDED')
  assert.equal(stateOf([referred, { ...recorded, on: day('2026-11-06') }], '2026-11-06'), 'WITH_DG')
  const taken = [recorded, referred]
  assert.equal(stateOf([...taken, form('local', '2026-11-09')], '2026-11-09'), 'INV_LOCAL')
  assert.equal(stateOf([...taken, form('directed', '2026-11-09')], '2026-11-09'), 'INV_DIRECTED')
  const independent = form('independent', '2026-11-09')
  assert.equal(stateOf([...taken, independent], '2026-11-09'), 'INV_INDEPENDENT')
  const changed = form('directed', '2026-11-12')
  assert.equal(stateOf([...taken, independent, changed], '2026-11-12'), 'INV_DIRECTED')
  // Only the Director General can decide on these, or send it back.
  const seized = form('independent', '2026-11-09', 'force-a')
  assert.equal(stateOf([...taken, seized], '2026-11-09'), 'WITH_DG')
  assert.equal(stateOf([...taken, { ...back, by: 'force-a' }], '2026-11-09'), 'WITH_DG')
})

test('an investigation reports, is decided, and can be ordered again', () => {
  const local = form('local', '2026-11-04', 'force-a')
  const report = did('report-submitted', '2026-11-18', { by: 'investigator', to: 'force-a' })
  const determined = did('case-determined', '2026-11-19', {
    about: 'o1',
    details: { caseToAnswer: 'none', form: 'none' },
  })
  const so = [recorded, local, report, determined]
  assert.equal(stateOf(so, '2026-11-17'), 'INV_LOCAL')
  assert.equal(stateOf(so, '2026-11-18'), 'REPORT_IN')
  assert.equal(stateOf(so, '2026-11-19'), 'DECIDED')
  // A determination ends nothing by itself: nothing was concluded or told.
  assert.equal(stateOf(so, '2026-12-19'), 'DECIDED')
  const again = did('reinvestigation-ordered', '2026-12-20', { by: 'dg' })
  assert.equal(stateOf([...so, again], '2026-12-20'), 'REINVESTIGATE')
  assert.equal(stateOf([...so, { ...again, by: 'force-a' }], '2026-12-20'), 'DECIDED')
})

test('on one day the order of the file means nothing', () => {
  const when = '2026-11-09'
  const same = [recorded, referred, back, otherwise].map(each => ({ ...each, on: day(when) }))
  assert.equal(stateOf(same, when), 'HANDLING_OTHER')
  assert.equal(stateOf(same.toReversed(), when), 'HANDLING_OTHER')
})

test('an application is under review if in time, and once the right body has it', () => {
  const applied = (on: string, to = 'lpb-a') => did('review-applied', on, { by: 'c1', to })
  assert.equal(stateOf([...decided, applied('2026-12-21')], '2026-12-21'), 'UNDER_REVIEW')
  assert.equal(stateOf([...decided, applied('2026-12-22')], '2026-12-22'), 'CLOSED')
  const astray = applied('2026-12-20', 'dg')
  assert.equal(stateOf([...decided, astray], '2026-12-20'), 'OUTCOME_SENT')
  const sentOn = did('review-application-forwarded', '2026-12-28', { by: 'dg', to: 'lpb-a' })
  assert.equal(stateOf([...decided, astray, sentOn], '2026-12-28'), 'UNDER_REVIEW')
})

test('a review ends it, or opens it again', () => {
  const applied = did('review-applied', '2026-12-01', { by: 'c1', to: 'lpb-a' })
  const review = (reasonableAndProportionate: boolean) =>
    did('review-decided', '2026-12-10', { by: 'lpb-a', details: { reasonableAndProportionate } })
  assert.equal(stateOf([...decided, applied, review(true)], '2026-12-10'), 'CLOSED')
  const failed = [...decided, applied, review(false)]
  assert.equal(stateOf(failed, '2026-12-10'), 'DECIDED')
  const recommended = did('recommendation-made', '2026-12-10', {
    by: 'lpb-a',
    to: 'force-a',
    details: { kind: 'reinvestigation' },
  })
  // A policing body recommends; only the answer opens it again.
  assert.equal(stateOf([...failed, recommended], '2026-12-11'), 'DECIDED')
  const answer = (accepted: boolean) =>
    did('recommendation-answered', '2026-12-14', { details: { accepted } })
  assert.equal(stateOf([...failed, recommended, answer(true)], '2026-12-14'), 'REINVESTIGATE')
  assert.equal(stateOf([...failed, recommended, answer(false)], '2026-12-14'), 'CLOSED')
})

test('a complaint never handled inside Schedule 3 is never under review', () => {
  const outside = did('handling-outside-schedule-3-decided', '2026-11-02')
  const applied = did('review-applied', '2026-12-01', { by: 'c1', to: 'lpb-a' })
  assert.equal(stateOf([outside, outcome, told, applied], '2026-12-01'), 'CLOSED')
})

test('withdrawn in writing, it waits for the public interest; on the telephone it goes on', () => {
  assert.equal(stateOf([recorded, referred, withdrawal(true)], '2026-11-10'), 'WITHDRAWN_PENDING')
  assert.equal(stateOf([recorded, referred, withdrawal(false)], '2026-11-10'), 'WITH_DG')
  const confirmed = did('withdrawal-confirmed', '2026-11-12', { by: 'c1' })
  assert.equal(stateOf([recorded, withdrawal(false), confirmed], '2026-11-12'), 'WITHDRAWN_PENDING')
  const pending = [recorded, withdrawal(true)]
  assert.equal(stateOf([...pending, publicInterest(false)], '2026-11-16'), 'CLOSED')
  const kept = [...pending, publicInterest(true)]
  assert.equal(stateOf(kept, '2026-11-16'), 'WITHDRAWN_PENDING')
  const converted = did('converted-to-conduct-matter', '2026-11-17')
  assert.equal(stateOf([...kept, converted], '2026-11-17'), 'RECORDED')
})

test('suspension lies over the state, and is no state', () => {
  const suspended = did('investigation-suspended', '2026-11-10', { details: { ground: 'a trial' } })
  const resumed = did('suspension-of-investigation-ended', '2026-11-20')
  const lawCase = aCase([made('2026-11-02'), recorded, otherwise, suspended, resumed])
  const at = (on: string) => {
    const [found] = classify(lawCase, { on: day(on) }).matters
    assert.ok(found && found.state !== 'not-encoded')
    return [found.state, found.suspended]
  }
  assert.deepEqual(at('2026-11-09'), ['HANDLING_OTHER', false])
  assert.deepEqual(at('2026-11-10'), ['HANDLING_OTHER', true])
  assert.deepEqual(at('2026-11-20'), ['HANDLING_OTHER', false])
})

test('a process still running keeps a told outcome open', () => {
  const began = did('process-began', '2026-11-10', { details: { process: 'disciplinary' } })
  const ended = did('process-ended', '2027-01-11', { details: { process: 'disciplinary' } })
  assert.equal(stateOf([...decided, began], '2027-01-10'), 'OUTCOME_SENT')
  assert.equal(stateOf([...decided, began, ended], '2027-01-20'), 'CLOSED')
})
