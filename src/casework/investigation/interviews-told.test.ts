/** An interview's times, as `law` reads them from what was recorded of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, instant, matterId, subjectId } from '#kernel'
import { type Owed, owed } from '#law'
import { invented } from '#test'
import { caseOf, type Recorded } from '../case-of.ts'
import type { ComplaintEvent } from '../complaint/words.ts'

const [matter, force] = [matterId('m1'), authorityId('northmoor')]
const pike = subjectId('s1')
const at = instant('2026-02-04T09:00:00Z')
const on = day('2026-03-20')
const interview = 'interview-1'

const begun: readonly ComplaintEvent[] = [
  invented.made(at),
  {
    type: 'SubjectNamed',
    on: day('2026-02-05'),
    who: { subject: pike, kind: 'officer', name: 'Oliver Pike', rankBand: 'federated' },
  },
  { type: 'IndicationFound', on: day('2026-02-06'), of: 'disciplinary', why: 'His e-mail.' },
]
const planned: ComplaintEvent = {
  type: 'InterviewPlanned',
  on,
  interview,
  who: 'DS Pike',
  source: 'person-complained-against',
  subject: pike,
  purpose: 'The contested points.',
  questions: [],
}
// Thursday 2 April 2026, before Easter: the five working days end on Monday 13 April.
const noticed = (
  settled: 'agreed' | 'named' | 'theirs' = 'named',
  start = '2026-04-02T09:00:00Z',
): ComplaintEvent => ({
  ...{
    type: 'InterviewNoticed',
    on: settled === 'theirs' ? day('2026-03-24') : on,
    interview,
    at: instant(start),
    place: 'Northmoor House',
  },
  ...{ settled, how: 'By hand', information: 'The e-mails.' },
})
const proposed = (start: string, reasonable = true): ComplaintEvent => ({
  ...{ type: 'OtherTimeProposed', on: day('2026-03-23'), interview, proposal: 'proposal-1' },
  ...{ at: instant(start), by: 'officer', why: 'His friend is away.', reasonable, judged: 'Soon.' },
})
const held = (start: string): ComplaintEvent => ({
  ...{ type: 'InterviewHeld', on: day(start.slice(0, 10)), interview, at: instant(start) },
  ...{ place: 'Northmoor House', present: ['DS Pike'], told: [], rights: 'Told.' },
})
const given = (what: 'notice-of-investigation' | 'terms-of-reference' | 'terms-refused') =>
  ({ type: 'OfficerGiven', on: day('2026-03-02'), subject: pike, what, how: 'By hand' }) as const

function answers(rule: string, asked: string, ...events: readonly ComplaintEvent[]) {
  const story = [...begun, ...events].map(
    (event): Recorded => ({ event, recordedAt: instant('2026-03-24T12:00:00Z') }),
  )
  const lawCase = caseOf(matter, force, story)
  assert.ok(lawCase)
  return owed(lawCase, { on: day(asked) }).filter(one => one.rule === rule)
}
const brief = (found: readonly Owed[]) =>
  found.map(({ kind, state, due, bearer, about }) => [kind, state, due, bearer, about])
const postpone = 'special.interview-postpone'

test('a time that was named may be answered with another, up to five working days after it', () => {
  assert.deepEqual(brief(answers(postpone, '2026-04-13', planned, noticed())), [
    ['entitlement', 'open', '2026-04-13', 'officer', 's1'],
  ])
  assert.deepEqual(brief(answers(postpone, '2026-04-14', planned, noticed())), [
    ['entitlement', 'ended', '2026-04-13', 'officer', 's1'],
  ])
})

test('on its last good day another time has to be accepted, and the day after it need not', () => {
  const duties = (start: string, reasonable?: boolean) =>
    brief(answers(postpone, '2026-03-24', planned, noticed(), proposed(start, reasonable)))
      .filter(([kind]) => kind === 'duty')
      .map(([, state, , bearer]) => [state, bearer])
  assert.deepEqual(duties('2026-04-13T15:00:00Z'), [['open', 'investigator']])
  assert.deepEqual(duties('2026-04-14T09:00:00Z'), [])
  assert.deepEqual(duties('2026-04-13T15:00:00Z', false), [])
})

test('the day is the day in London, not in Greenwich', () => {
  const late = answers(postpone, '2026-03-24', planned, noticed(), proposed('2026-04-13T23:30:00Z'))
  assert.deepEqual(
    late.filter(({ kind }) => kind === 'duty'),
    [],
  )
})

test('their time put in its place meets it, and so does an interview then', () => {
  const other = '2026-04-13T09:00:00Z'
  const state = (asked: string, ...events: readonly ComplaintEvent[]) =>
    answers(postpone, asked, planned, noticed(), proposed(other), ...events)
      .filter(({ kind }) => kind === 'duty')
      .map(one => one.state)
  assert.deepEqual(state('2026-03-24', noticed('theirs', other)), ['met'])
  assert.deepEqual(state('2026-04-13', held(other)), ['met'])
  assert.deepEqual(state('2026-04-13', held('2026-04-02T09:00:00Z')), ['ended'])
})

test('a time they agreed to begins no right to another, nor does a witness’s', () => {
  assert.deepEqual(answers(postpone, '2026-03-24', planned, noticed('agreed')), [])
  const { subject: _, ...witness } = { ...planned, source: 'witness' as const }
  assert.deepEqual(answers(postpone, '2026-03-24', { ...witness }, noticed()), [])
})

test('nobody is to be interviewed until they have the notice and the terms, or why not', () => {
  const bar = (...events: readonly ComplaintEvent[]) =>
    answers('special.interview-bar', '2026-03-24', planned, ...events).map(({ state }) => state)
  assert.deepEqual(bar(noticed()), ['open'])
  const both = [given('notice-of-investigation'), given('terms-refused')]
  assert.deepEqual(bar(...both, noticed()), [])
  assert.deepEqual(bar(given('notice-of-investigation'), noticed()), ['open'])
})

test('the notice begins their ten working days to make representations', () => {
  // Given on Friday 18 December 2026: Christmas, its Monday and New Year are not counted.
  const notice = { ...given('notice-of-investigation'), on: day('2026-12-18') } as const
  const rule = 'special.representations'
  const ask = (asked: string, ...events: readonly ComplaintEvent[]) =>
    answers(rule, asked, notice, ...events).map(({ state, due }) => [state, due])
  assert.deepEqual(ask('2027-01-06'), [['open', '2027-01-06']])
  assert.deepEqual(ask('2027-01-07'), [['ended', '2027-01-06']])
  const made: ComplaintEvent = {
    type: 'RepresentationsMade',
    on: day('2027-01-06'),
    subject: pike,
    words: 'I wrote from home.',
    documents: [],
  }
  assert.deepEqual(ask('2027-01-06', made), [['met', '2027-01-06']])
})
