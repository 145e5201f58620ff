import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, fold, instant, subjectId } from '#kernel'
import { given, invented } from '#test'
import { isSeverityInQuestion } from './assessment.ts'
import { complaint } from './complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from './words.ts'

const on = day('2026-11-20')
const today = on
const subject = subjectId('pike')
const made = invented.made(instant('2026-11-18T10:00:00Z'))
const indicated: ComplaintEvent = {
  type: 'IndicationFound',
  on,
  of: 'disciplinary',
  why: 'His e-mails.',
}
const alone = { on, look: 'first', level: 'misconduct', why: 'One message.' } as const
const weighing = {
  on,
  subject,
  rows: [{ row: 'm1', relevant: 'relevant', why: 'The same approach.' }],
  weighed: 'Ask what else he sent.',
  searched: 'Complaints.',
} as const
const weighed: ComplaintEvent = { type: 'HistoryConsidered', ...weighing }
const asked: ComplaintEvent = {
  type: 'ForceAsked',
  on,
  request: 'r1',
  subject,
  force: 'Eastmere Police',
  dueOn: day('2026-12-04'),
}

test('history is not weighed for severity before severity was assessed without it', () => {
  const forSeverity = { type: 'ConsiderHistory', ...weighing, weighedFor: 'severity' } as const
  given(complaint, made).when(forSeverity).thenRefused({ type: 'SeverityAloneFirst' })
  const { type: _, ...event } = forSeverity
  given(complaint, made, { type: 'SeverityAssessed', ...alone })
    .when(forSeverity)
    .thenHappened({ type: 'HistoryConsidered', ...event })
})

test('where something may be a crime or a breach, history waits for severity whatever it is for', () => {
  const plain = { type: 'ConsiderHistory', ...weighing } as const
  given(complaint, made, indicated).when(plain).thenRefused({ type: 'SeverityAloneFirst' })
  given(complaint, made).when(plain).thenHappened(weighed)
})

test('the first look stays as it was said, and there is no second without it', () => {
  const first: ComplaintEvent = { type: 'SeverityAssessed', ...alone }
  given(complaint, made, first)
    .when({ type: 'AssessSeverity', today, ...alone, level: 'gross-misconduct' })
    .thenRefused({ type: 'SeverityKept', on })
  given(complaint, made)
    .when({ type: 'AssessSeverity', today, ...alone, look: 'second' })
    .thenRefused({ type: 'SeverityAloneFirst' })
})

test('a first look that came after history says so', () => {
  given(complaint, made, weighed)
    .when({ type: 'AssessSeverity', today, ...alone })
    .thenHappened({ type: 'SeverityAssessed', ...alone, afterHistory: true })
})

test('what relevant history tells to ask becomes a line of enquiry, once', () => {
  const enquiry = { enquiry: 'e1', words: 'Get the papers.', from: 'm1' }
  given(complaint, made)
    .when({ type: 'ConsiderHistory', ...weighing, enquiries: [enquiry] })
    .thenHappened(weighed, { type: 'EnquiryOpened', on, ...enquiry })
  given(complaint, made, { type: 'EnquiryOpened', on, ...enquiry })
    .when({ type: 'OpenLines', on, lines: [{ ...enquiry, enquiry: 'e2' }] })
    .thenNothing()
  given(complaint, made)
    .when({ type: 'EndEnquiry', on, today, enquiry: 'e1', done: 'pursued', words: 'They came.' })
    .thenRefused({ type: 'NoSuchEnquiry' })
})

test('another force is asked once until it answers, and its first answer stands', () => {
  const { type: _, ...again } = asked
  given(complaint, made, asked)
    .when({ type: 'AskForce', today, ...again, request: 'r2' })
    .thenNothing()
  const answer = {
    on,
    request: 'r1',
    answer: 'nothing',
    by: 'Rowan Teague',
    searched: 'Complaints to 31 October.',
    matters: [],
  } as const
  given(complaint, made, asked)
    .when({ type: 'RecordForceAnswer', today, ...answer })
    .thenHappened({ type: 'ForceAnswered', ...answer })
  given(complaint, made, asked, { type: 'ForceAnswered', ...answer })
    .when({ type: 'RecordForceAnswer', today, ...answer, answer: 'refused' })
    .thenNothing()
  given(complaint, made, asked)
    .when({ type: 'RecordForceAnswer', today, ...answer, answer: 'matters' })
    .thenRefused({ type: 'WordsMissing', what: 'found' })
  given(complaint, made)
    .when({ type: 'RecordForceAnswer', today, ...answer })
    .thenRefused({ type: 'NoSuchRequest' })
})

test('a match after history was weighed is told once, and once a day at most', () => {
  const note = (rows: readonly string[], day = on) =>
    ({ type: 'NoteMatch', on: day, subject, rows }) as const
  const arrived: ComplaintEvent = { type: 'MatchArrived', on, subject, rows: ['m2'] }
  given(complaint, made)
    .when(note(['m2']))
    .thenNothing()
  given(complaint, made, weighed)
    .when(note(['m1']))
    .thenNothing()
  given(complaint, made, weighed)
    .when(note(['m1', 'm2']))
    .thenHappened(arrived)
  given(complaint, made, weighed, arrived)
    .when(note(['m3']))
    .thenNothing()
  const next = day('2026-11-21')
  given(complaint, made, weighed, arrived)
    .when(note(['m2'], next))
    .thenNothing()
  given(complaint, made, weighed, arrived)
    .when(note(['m2', 'm3'], next))
    .thenHappened({ ...arrived, on: next, rows: ['m3'] })
  given(complaint, made, weighed, { type: 'Finalised', on })
    .when(note(['m2']))
    .thenNothing()
})

const says = fc.constantFrom('One message.', 'He has done it before.', 'He wrote twice.')
const level = fc.constantFrom('misconduct', 'gross-misconduct', 'neither')
const step: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  fc
    .record({ look: fc.constantFrom('first', 'second'), level, why: says })
    .map(asking => ({ type: 'AssessSeverity', on, today, ...asking }) as const),
  fc
    .record({ weighedFor: fc.constantFrom('handling', 'severity'), weighed: says })
    .map(asking => ({ type: 'ConsiderHistory', ...weighing, ...asking }) as const),
  says.map(why => ({ type: 'FindIndication', on, today, of: 'disciplinary', why }) as const),
)

test('whatever is asked in whatever order, nobody goes round the look at the allegation alone', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), asked => {
      const events: ComplaintEvent[] = [made]
      for (const command of asked) {
        const state = fold(complaint, events)
        const verdict = complaint.decide(command, state)
        const facts = state.type === 'Open' ? state.facts : assert.fail()
        const first = facts.severity.filter(({ look }) => look === 'first')
        for (const event of verdict.ok ? verdict.value : []) {
          const isWeighing = event.type === 'HistoryConsidered'
          if (isWeighing && (event.weighedFor === 'severity' || isSeverityInQuestion(facts)))
            assert.equal(first.length, 1)
          if (event.type === 'SeverityAssessed') {
            assert.equal(first.length, event.look === 'first' ? 0 : 1)
            const isLate = event.look === 'first' && facts.history.length > 0
            assert.equal(event.afterHistory === true, isLate)
          }
        }
        if (verdict.ok) events.push(...verdict.value)
      }
    }),
    { numRuns: 200 },
  )
})
