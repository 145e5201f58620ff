import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, documentId, fold, instant, subjectId } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'

const [on, today] = [day('2026-11-27'), day('2026-11-30')]
const pike = subjectId('s1')
const interview = 'interview-1'
const begun: readonly ComplaintEvent[] = [
  invented.made(instant('2026-11-20T20:15:00Z')),
  { type: 'SubjectNamed', on, who: { subject: pike, kind: 'officer', name: 'Oliver Pike' } },
  {
    type: 'PointRaised',
    on,
    point: 'p1',
    words: 'He wrote to her at night.',
    kind: 'event',
    against: 'The mail log.',
  },
]
const when = { question: 'q1', words: 'When did you write?', points: ['p1'] }
const whose = { question: 'q2', words: 'Whose telephone was it?', points: [] }
const plan = {
  on,
  interview,
  who: 'DS Pike',
  source: 'person-complained-against',
  subject: pike,
  purpose: 'The contested point.',
  questions: [when, whose],
} as const
const planned: ComplaintEvent = { type: 'InterviewPlanned', ...plan }
const at = instant('2026-11-30T10:00:00Z')
const notice = {
  on,
  interview,
  at,
  place: 'Northmoor House',
  settled: 'agreed',
  how: 'By hand',
  information: 'The e-mails.',
  friend: 'Kit Lowe',
} as const
const noticed: ComplaintEvent = { type: 'InterviewNoticed', ...notice }
const papers = (['notice-of-investigation', 'terms-of-reference'] as const).map(
  (what): ComplaintEvent => ({ type: 'OfficerGiven', on, subject: pike, what, how: 'By hand' }),
)
const start = {
  on: today,
  interview,
  at,
  place: 'Northmoor House',
  present: ['DS Pike', 'Kit Lowe'],
  told: ['friend', 'friend-does-not-answer', 'silence', 'what-silence-may-mean'],
  rights: 'That silence is his to keep, and what it may mean. He said he understood.',
} as const
const held: ComplaintEvent = { type: 'InterviewHeld', ...start }
const hold = { type: 'HoldInterview', today, ...start } as const
const answered = (question: string, words = 'From home.', time?: number): ComplaintEvent => ({
  type: 'QuestionAnswered',
  on: today,
  interview,
  question,
  answer: 'answered',
  words,
  ...(time === undefined ? {} : { time }),
})

test('a plan can be changed until the interview begins, and then stays', () => {
  given(complaint, ...begun)
    .when({ type: 'PlanInterview', today, ...plan })
    .thenHappened(planned)
  const other = { ...plan, questions: [whose, when] }
  given(complaint, ...begun, planned)
    .when({ type: 'PlanInterview', today, ...other })
    .thenHappened({ type: 'InterviewPlanned', ...other })
  given(complaint, ...begun, planned, held)
    .when({ type: 'PlanInterview', today, ...other })
    .thenRefused({ type: 'InterviewOver' })
})

test('a notice is whole: its place, what was sent ahead, how it was given', () => {
  const give = { type: 'GiveInterviewNotice', today, ...notice } as const
  given(complaint, ...begun, planned)
    .when(give)
    .thenHappened(noticed)
  const refused = (
    changes: Readonly<Partial<Record<'place' | 'information' | 'how', string>>>,
    what: 'place' | 'information' | 'how',
  ) =>
    given(complaint, ...begun, planned)
      .when({ ...give, ...changes })
      .thenRefused({ type: 'WordsMissing', what })
  refused({ place: ' ' }, 'place')
  refused({ information: '' }, 'information')
  refused({ how: '' }, 'how')
})

test('a time that was named and not agreed says what was done to agree it', () => {
  const named = { ...notice, settled: 'named' } as const
  given(complaint, ...begun, planned)
    .when({ type: 'GiveInterviewNotice', today, ...named })
    .thenRefused({ type: 'WordsMissing', what: 'tried' })
  given(complaint, ...begun, planned)
    .when({ type: 'GiveInterviewNotice', today, ...named, tried: 'Asked twice.' })
    .thenHappened({ type: 'InterviewNoticed', ...named, tried: 'Asked twice.' })
})

test('an officer is questioned once given the notice and the terms, or somebody says why', () => {
  given(complaint, ...begun, ...papers, planned, noticed)
    .when(hold)
    .thenHappened(held)
  given(complaint, ...begun, planned, noticed)
    .when(hold)
    .thenRefused({ type: 'MoreExpected', rules: ['special.interview-bar'] })
  given(complaint, ...begun, ...papers, planned)
    .when(hold)
    .thenRefused({ type: 'MoreExpected', rules: ['special.interview-agree'] })
  given(complaint, ...begun, ...papers, planned, noticed)
    .when({ ...hold, told: ['friend', 'silence'] })
    .thenRefused({ type: 'MoreExpected', rules: ['house.rights-told'] })
  const waived = { rule: 'special.interview-bar', why: 'He asked to go on.' }
  given(complaint, ...begun, planned, noticed)
    .when({ ...hold, waived })
    .thenHappened({ type: 'InterviewHeld', ...start, waived })
})

test('a notice served in the proceedings, with its terms, comes before an interview too', () => {
  const service = { at: 'Northmoor House', by: 'DI Ashdown', proof: 'He signed for it.' }
  const served = (...parts: readonly string[]): ComplaintEvent => ({
    ...{ type: 'NoticeServed', on, entry: 'n1', subject: pike, notice: 'investigation' },
    service: { ...service, way: 'in-person' },
    parts: parts.map(part => ({ part, words: `Words on ${part}.` })),
  })
  given(complaint, ...begun, served('conduct', 'terms'), planned, noticed)
    .when(hold)
    .thenHappened(held)
  given(complaint, ...begun, served('conduct'), planned, noticed)
    .when(hold)
    .thenRefused({ type: 'MoreExpected', rules: ['special.interview-bar'] })
})

test('a witness needs none of an officer’s papers', () => {
  const witness = { on, interview, who: 'Kim Doe', source: 'witness', purpose: 'Ask.' } as const
  given(complaint, ...begun, { type: 'InterviewPlanned', ...witness, questions: [] })
    .when({ ...hold, told: [] })
    .thenHappened({ type: 'InterviewHeld', ...start, told: [] })
})

test('a question is answered once the interview began, and silence needs no words', () => {
  const answer = {
    type: 'AnswerQuestion',
    on: today,
    today,
    interview,
    question: 'q1',
    answer: 'no-comment',
    words: '',
  } as const
  given(complaint, ...begun, planned)
    .when(answer)
    .thenRefused({ type: 'InterviewNotHeld' })
  const { today: _, ...said } = answer
  given(complaint, ...begun, planned, held)
    .when(answer)
    .thenHappened({ ...said, type: 'QuestionAnswered' })
  given(complaint, ...begun, planned, held)
    .when({ ...answer, answer: 'answered' })
    .thenRefused({ type: 'WordsMissing', what: 'words' })
  given(complaint, ...begun, planned, held)
    .when({ ...answer, question: 'q9' })
    .thenRefused({ type: 'NoSuchInterview' })
})

test('what was said becomes an account, with its words at their time in the recording', () => {
  const recording = documentId('d1')
  const withRecording: ComplaintEvent = { type: 'InterviewHeld', ...start, recording }
  const earlier: ComplaintEvent = {
    type: 'AccountRecorded',
    on,
    account: 'a1',
    source: 'person-complained-against',
    who: 'His response',
    subject: pike,
    form: 'written-response',
    hand: 'first',
    about: 'The e-mails.',
    documents: [],
  }
  const all = [...begun, earlier, planned, withRecording, answered('q1', 'From home.', 130)]
  const end = {
    type: 'EndInterview',
    on: today,
    today,
    interview,
    account: 'a2',
    at: instant('2026-11-30T11:10:00Z'),
    about: 'The e-mails.',
    said: [{ point: 'p1', stance: 'against', says: 'From home.' }],
    shown: [{ account: 'a1', point: 'p1', result: 'contradicted', found: 'He said from work.' }],
  } as const satisfies ComplaintCommand
  const state = fold(complaint, all)
  const verdict = complaint.decide(end, state)
  assert.ok(verdict.ok)
  const after = fold(complaint, [...all, ...verdict.value])
  assert.ok(after.type === 'Open')
  const { proof, material, interviewing } = after.facts
  assert.equal(proof.accounts.at(-1)?.form, 'interview')
  assert.equal(proof.accounts.at(-1)?.givenOn, today)
  assert.equal(proof.positions.at(-1)?.passages[0], material.passages[0]?.passage)
  assert.deepEqual(material.passages[0]?.place, { type: 'Time', from: 130, to: 160 })
  assert.equal(proof.tests.at(-1)?.account, 'a1')
  assert.equal(proof.tests.at(-1)?.by, 'interview')
  assert.equal(interviewing.interviews[0]?.ended?.account, 'a2')
  assert.deepEqual(complaint.decide(end, after), { ok: true, value: [] })
})

test('an interview shows something of an account that is there, in words, before it is given up', () => {
  const all = [...begun, planned, held]
  const end = {
    ...{ type: 'EndInterview', on: today, today, interview, account: 'a2', at },
    ...{ about: 'The e-mails.', said: [], shown: [] },
  } as const satisfies ComplaintCommand
  const shown = { account: 'a2', result: 'borne-out', found: 'The log has it.' } as const
  given(complaint, ...all)
    .when({ ...end, shown: [shown] })
    .thenRefused({ type: 'NoSuchAccount' })
  given(complaint, ...all)
    .when({ ...end, said: [{ point: 'p9', stance: 'for' }] })
    .thenRefused({ type: 'NoSuchPoint' })
  const earlier: ComplaintEvent = {
    ...{ type: 'AccountRecorded', on, account: 'a1', source: 'witness', who: 'His response' },
    ...{ form: 'statement', hand: 'first', about: 'The e-mails.', documents: [] },
  }
  given(complaint, ...all, earlier)
    .when({ ...end, shown: [{ ...shown, account: 'a1', found: ' ' }] })
    .thenRefused({ type: 'WordsMissing', what: 'found' })
  given(complaint, ...all, { type: 'InterviewAbandoned', on, interview, why: 'He was unwell.' })
    .when(end)
    .thenRefused({ type: 'InterviewOver' })
})

test('nobody is asked again what they answered, unless somebody says why', () => {
  const ended: ComplaintEvent = {
    type: 'InterviewEnded',
    on: today,
    interview,
    at,
    account: 'a2',
  }
  const before = [...begun, planned, held, answered('q1'), ended]
  const again = {
    type: 'PlanInterview',
    ...plan,
    today,
    on: today,
    interview: 'interview-2',
    questions: [{ ...when, question: 'q7' }],
  } as const
  given(complaint, ...before)
    .when(again)
    .thenRefused({ type: 'MoreExpected', rules: ['house.asked-already'] })
  const waived = { rule: 'house.asked-already', why: 'The mail log came in since.' }
  const verdict = complaint.decide({ ...again, waived }, fold(complaint, before))
  assert.ok(verdict.ok && verdict.value.length === 1)
  const other = { ...again, who: 'Kim Doe', subject: subjectId('s2') }
  assert.ok(complaint.decide(other, fold(complaint, before)).ok)
})
