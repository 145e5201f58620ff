import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, day, fold, instant, personId, subjectId } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { reportExpects } from './report-gate.ts'

const [on, today] = [day('2026-11-27'), day('2026-11-30')]
const pike = subjectId('s1')
const begun: readonly ComplaintEvent[] = [
  invented.made(instant('2026-11-20T20:15:00Z')),
  { type: 'SubjectNamed', on, who: { subject: pike, kind: 'officer', name: 'Oliver Pike' } },
]

const alleged = (about = [pike]): ComplaintEvent => ({
  type: 'AllegationAdded',
  on,
  allegation: { id: allegationId('x1'), words: 'w', about },
})
const decideNot = {
  type: 'DecideNotToInterview',
  on,
  today,
  decision: 'n1',
  subject: pike,
  second: false,
  ground: 'cannot-be-reached',
  why: 'He left the country.',
  by: personId('jay'),
} as const satisfies ComplaintCommand
const decidedNot = (second: boolean): ComplaintEvent => {
  const { today: _, ...decision } = decideNot
  return { ...decision, type: 'NotInterviewing', second }
}

test('two sign that somebody is not interviewed where discrimination or position is alleged', () => {
  given(complaint, ...begun)
    .when(decideNot)
    .thenHappened(decidedNot(false))
  for (const code of ['F6', 'G2', 'G6']) {
    const codes: ComplaintEvent = {
      type: 'AllegationCoded',
      on,
      allegation: allegationId('x1'),
      codes: [code],
    }
    given(complaint, ...begun, alleged(), codes)
      .when(decideNot)
      .thenHappened(decidedNot(true))
    const other = alleged([subjectId('s2')])
    given(complaint, ...begun, other, codes)
      .when(decideNot)
      .thenHappened(decidedNot(false))
  }
  const criterion: ComplaintEvent = {
    type: 'CriteriaAnswered',
    on,
    answers: [{ criterion: 'M4a', answer: 'not-sure', why: 'To be seen.' }],
  }
  given(complaint, ...begun, criterion)
    .when(decideNot)
    .thenHappened(decidedNot(true))
})

test('a decision that waits for a signature, or was not agreed, leaves them to be heard', () => {
  const unheard = (...events: readonly ComplaintEvent[]) => {
    const state = fold(complaint, [...begun, ...events])
    assert.ok(state.type === 'Open')
    return reportExpects(state.facts).some(({ rule }) => rule === 'house.officer-heard')
  }
  const answered = (agreed: boolean): ComplaintEvent => ({
    ...{ type: 'NotInterviewingSigned', on, decision: 'n1', by: personId('wren'), agreed },
    why: 'w',
  })
  assert.equal(unheard(decidedNot(false)), false)
  assert.equal(unheard(decidedNot(true)), true)
  assert.equal(unheard(decidedNot(true), answered(false)), true)
  assert.equal(unheard(decidedNot(true), answered(true)), false)
})

test('what is alleged after the decision takes a second signature under it too', () => {
  const unheard = (...events: readonly ComplaintEvent[]) => {
    const state = fold(complaint, [...begun, decidedNot(false), ...events])
    assert.ok(state.type === 'Open')
    return reportExpects(state.facts).some(({ rule }) => rule === 'house.officer-heard')
  }
  const coded = (code: string): ComplaintEvent => ({
    ...{ type: 'AllegationCoded', on, allegation: allegationId('x1'), codes: [code] },
  })
  assert.equal(unheard(alleged(), coded('A1')), false)
  assert.equal(unheard(alleged(), coded('F6')), true)
})

test('nobody is left uninterviewed beside a notice that stands without saying why both do', () => {
  const planned: ComplaintEvent = {
    ...{ type: 'InterviewPlanned', on, interview: 'i1', who: 'Oliver Pike', subject: pike },
    ...{ source: 'person-complained-against', purpose: 'When he wrote.', questions: [] },
  }
  const noticed: ComplaintEvent = {
    ...{ type: 'InterviewNoticed', on, interview: 'i1', at: instant('2026-12-10T10:00:00Z') },
    ...{ place: 'Northmoor House', settled: 'agreed', how: 'By hand', information: 'The e-mails.' },
  }
  const abandoned: ComplaintEvent = {
    ...{ type: 'InterviewAbandoned', on, interview: 'i1', why: 'He left the country.' },
  }
  const waived = { rule: 'house.interview-stands', why: 'He may come back for it.' }
  given(complaint, ...begun, planned)
    .when(decideNot)
    .thenHappened(decidedNot(false))
  const stands = given(complaint, ...begun, planned, noticed)
  stands.when(decideNot).thenRefused({ type: 'MoreExpected', rules: ['house.interview-stands'] })
  stands.when({ ...decideNot, waived }).thenHappened(Object.assign(decidedNot(false), { waived }))
  given(complaint, ...begun, planned, noticed, abandoned)
    .when(decideNot)
    .thenHappened(decidedNot(false))
})

test('whoever decided it does not sign it as well', () => {
  const sign = {
    type: 'SignNotInterviewing',
    on,
    today,
    decision: 'n1',
    by: personId('jay'),
    agreed: true,
    why: 'Nothing more can be asked.',
  } as const
  given(complaint, ...begun, decidedNot(true))
    .when(sign)
    .thenRefused({ type: 'SamePerson' })
  const { today: _, ...signed } = { ...sign, by: personId('wren') }
  given(complaint, ...begun, decidedNot(true))
    .when({ ...sign, by: personId('wren') })
    .thenHappened({ ...signed, type: 'NotInterviewingSigned' })
})
