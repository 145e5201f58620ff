/** Proceedings told to the law as a process with an outcome. */
import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, instant, matterId, subjectId } from '#kernel'
import { type Happening, owed } from '#law'
import { invented } from '#test'
import { caseOf } from '../case-of.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { begun as asReported, found, decided as reported, stepOf } from './publishing.fixture.ts'

const at = instant('2026-01-12T09:00:00Z')
const begun: readonly ComplaintEvent[] = [invented.made(at), ...asReported.slice(1)]
const [told] = reported.slice(-1)
const determined = (on: string, form: 'none' | 'hearing' = 'hearing'): ComplaintEvent => ({
  ...{ type: 'CaseDetermined', ...stepOf(`determined-${on}`, on), by: 'appropriate-authority' },
  ...{ allegations: [], answer: form === 'none' ? 'none' : 'gross-misconduct', form },
  why: 'As the report has it.',
})
const referred = determined('2026-09-01')
const opened: ComplaintEvent = {
  ...{ type: 'ProceedingsBegan', ...stepOf('opened', '2026-11-26'), forum: 'hearing' },
  ...{ at: instant('2026-11-26T10:00:00Z'), present: [], rightsTold: true, admits: [] },
}
const completed = (on = '2026-11-30'): ComplaintEvent => ({
  ...{ type: 'ProceedingsCompleted', ...stepOf(`completed-${on}`, on) },
})
const withdrawn = (asItWas = false): ComplaintEvent => ({
  ...{ type: 'CaseWithdrawn', ...stepOf('withdrawn', '2026-10-01'), route: 'no-action' },
  ...{ why: 'No longer needed.' },
  ...(asItWas ? { asItWas: { rule: 'case.withdraw', why: 'It was.' } } : {}),
})
const conditions = (on: string, met: boolean): ComplaintEvent => ({
  ...{ type: 'SpecialConditionsDecided', ...stepOf(`conditions-${on}`, on), met },
  ...{ evidence: { holds: met, why: 'Film.' }, interest: { holds: met, why: 'Grave.' } },
})
const decided = (
  entry: string,
  order: 'outcome-quashed' | 'dismissed',
  remitted: 'no' | 'same-panel' = 'no',
): ComplaintEvent => ({
  ...{ type: 'ChallengeDecided', ...stepOf(entry, '2027-01-11'), challenge: 'jr' },
  ...{ order, remitted, words: 'Set aside.' },
})
const tellThem = (on: string, inWriting = true): ComplaintEvent => ({
  ...{ type: 'PersonToldFirst', ...stepOf(`first-${on}`, on), who: 'Amara Quill' },
  ...{ capacity: 'complainant', by: 'Jay Arden', how: 'As it was.', inWriting },
})

function lawCaseOf(...events: readonly ComplaintEvent[]) {
  const story = [...begun, ...events].map(event => ({ event, recordedAt: at }))
  const lawCase = caseOf(matterId('m1'), authorityId('northmoor'), story)
  ok(lawCase)
  return lawCase
}
const isProcess = ({ happened }: Happening) => /^process-/.test(happened)
function processes(...events: readonly ComplaintEvent[]) {
  return lawCaseOf(...events)
    .happenings.filter(isProcess)
    .map(({ happened, on, about, details }) => [happened, on, about, details])
}
const one = (happened: string, on: string, more = {}) => [
  ...[happened, day(on), 'officer-1'],
  { process: 'disciplinary', ...more },
]
function stands(rule: string, on: string, ...events: readonly ComplaintEvent[]) {
  return owed(lawCaseOf(...events), { on: day(on) })
    .filter(each => each.rule === rule)
    .map(({ due, state }) => [due, state])
}
const outcome = (on: string, ...events: readonly ComplaintEvent[]) =>
  stands('inform.outcome', on, referred, opened, found, ...events)

test('they begin when the case is referred to them, once, and end when they are complete', () => {
  ok(told)
  deepEqual(processes(determined('2026-09-01', 'none')), [])
  deepEqual(processes(referred, opened, found, completed(), told), [
    one('process-began', '2026-09-01'),
    one('process-ended', '2026-11-30'),
  ])
  // Recorded without what came before, or never recorded as complete.
  deepEqual(processes(opened, found, told), [
    one('process-began', '2026-11-26'),
    one('process-ended', '2026-12-01'),
  ])
  deepEqual(processes(found, completed(), told), [])
})

test('withdrawn before they begin they end; after that a withdrawal ended nothing', () => {
  deepEqual(processes(referred, withdrawn()), [
    one('process-began', '2026-09-01'),
    one('process-ended', '2026-10-01'),
  ])
  deepEqual(processes(referred, withdrawn(true)), [one('process-began', '2026-09-01')])
  deepEqual(
    processes(referred, determined('2026-09-21', 'none')).at(-1),
    one('process-ended', '2026-09-21'),
  )
})

test('proceedings the Director General directs begin with the direction', () => {
  const direction: ComplaintEvent = {
    ...{ type: 'ConductStep', ...stepOf('direction', '2026-09-07'), step: 'dg-directed' },
    ...{ by: 'director-general', choice: 'hearing', level: 'gross-misconduct' },
  }
  deepEqual(processes(direction, determined('2026-09-14')), [one('process-began', '2026-09-07')])
})

test('an accelerated case sent back to the ordinary way has no outcome yet', () => {
  const back = [conditions('2026-09-01', true), conditions('2026-09-14', false)]
  deepEqual(processes(...back, determined('2026-10-05')), [
    one('process-began', '2026-09-01'),
    one('process-ended', '2026-09-14', { sentBack: true }),
    one('process-began', '2026-10-05'),
  ])
  deepEqual(stands('inform.outcome', '2026-09-21', ...back), [])
})

test('inform.outcome: five working days from their end to tell whoever complained', () => {
  deepEqual(outcome('2026-11-30'), [])
  deepEqual(outcome('2026-12-07', completed()), [['2026-12-07', 'open']])
  deepEqual(outcome('2026-12-08', completed()), [['2026-12-07', 'overdue']])
  deepEqual(outcome('2026-12-08', completed(), tellThem('2026-12-07')), [['2026-12-07', 'met']])
})

test('word of mouth leaves it open; telling of the finding before the end does too', () => {
  deepEqual(outcome('2026-12-08', completed(), tellThem('2026-12-03', false)), [
    ['2026-12-07', 'overdue'],
  ])
  const early = outcome('2026-12-08', tellThem('2026-11-30'), completed('2026-12-01'))
  deepEqual(early, [['2026-12-08', 'open']])
})

test('one telling meets what both Regulations ask', () => {
  ok(told)
  const both = [completed(), told, tellThem('2026-12-02')]
  deepEqual(outcome('2026-12-08', ...both), [['2026-12-07', 'met']])
  const others = stands('outcome.notify-others', '2026-12-08', referred, opened, found, ...both)
  deepEqual(others, [[null, 'met']])
})

const second = subjectId('officer-2')
const ofSecond = (...events: readonly ComplaintEvent[]): readonly ComplaintEvent[] => [
  {
    ...{ type: 'SubjectNamed', on: day('2026-01-12') },
    who: { subject: second, kind: 'officer', name: 'Rowan Tate' },
  },
  ...events.map(event => ({ ...event, subject: second, entry: `second-${event.type}` })),
]

test('each officer’s outcome is told, and the updates run until the last', () => {
  const both = [...ofSecond(referred, opened, found), completed()]
  deepEqual(outcome('2026-12-08', ...both, tellThem('2026-12-02')), [['2026-12-07', 'met']])
  const alsoEnded = [...both, ...ofSecond(completed('2026-12-02')).slice(1)]
  deepEqual(outcome('2026-12-09', ...alsoEnded, tellThem('2026-12-03')), [
    ['2026-12-07', 'met'],
    ['2026-12-09', 'open'],
  ])
})

test('sent back, they begin again, and what is decided anew is told anew', () => {
  ok(told)
  const firstRound = [completed(), told, tellThem('2026-12-02')]
  const back = [...firstRound, decided('back', 'outcome-quashed', 'same-panel')]
  const again = [...back, { ...told, ...stepOf('again', '2027-02-01') }]
  const ofRounds = processes(referred, opened, found, ...again)
  deepEqual(
    ofRounds.slice(2),
    // The outcome takes the day it was given.
    [one('process-began', '2027-01-11'), one('process-ended', '2027-02-01')],
  )
  deepEqual(outcome('2027-02-08', ...again), [
    ['2026-12-07', 'met'],
    ['2027-02-08', 'open'],
  ])
  deepEqual(outcome('2027-02-09', ...again).at(-1), ['2027-02-08', 'overdue'])
  const first = stands('inform.first-update', '2027-02-08', referred, opened, found, ...back)
  deepEqual(first.at(-1), ['2027-02-08', 'open'])
  const restored = processes(referred, opened, found, ...back, decided('whole', 'dismissed'))
  deepEqual(restored.at(-1), one('process-ended', '2027-01-11'))
})

test('report.notify-dg-outcome: the Director General is told where they had a part', () => {
  const rule = 'report.notify-dg-outcome'
  const story = [referred, opened, found, completed()]
  deepEqual(stands(rule, '2026-12-04', ...story), [])
  const sent: ComplaintEvent = {
    ...{ type: 'Referred', on: day('2026-01-13'), at: instant('2026-01-13T09:00:00Z') },
    ...{ basis: 'mandatory', how: 'sent' },
  }
  deepEqual(stands(rule, '2026-11-30', sent, referred, opened, found), [])
  deepEqual(stands(rule, '2026-12-04', sent, ...story), [[null, 'open']])
  const toDg: ComplaintEvent = {
    ...{ type: 'PersonToldFirst', ...stepOf('dg', '2026-12-02'), who: 'The IOPC' },
    ...{ capacity: 'director-general', by: 'Jay Arden', how: 'By letter.' },
  }
  deepEqual(stands(rule, '2026-12-04', sent, ...story, toDg), [[null, 'met']])
})
