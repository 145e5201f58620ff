import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, fold, instant, subjectId } from '#kernel'
import { invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { questionsFor } from './interview-plan.ts'

const on = day('2026-11-30')
const pike = subjectId('s1')
const begun: readonly ComplaintEvent[] = [
  invented.made(instant('2026-11-20T20:15:00Z')),
  { type: 'SubjectNamed', on, who: { subject: pike, kind: 'officer', name: 'Oliver Pike' } },
]
const point = (id: string, words: string, against = ''): ComplaintEvent => ({
  type: 'PointRaised',
  on,
  point: id,
  words,
  kind: 'words',
  against,
})
const account = (id: string, who: string, isHis: boolean): ComplaintEvent => ({
  type: 'AccountRecorded',
  on,
  account: id,
  who,
  hand: 'first',
  about: 'The e-mails.',
  source: isHis ? 'person-complained-against' : 'complainant',
  form: isHis ? 'written-response' : 'email',
  documents: [],
  ...(isHis ? { subject: pike } : {}),
})
const takes = (id: string, stance: 'for' | 'against', says: string): ComplaintEvent => ({
  type: 'PositionTaken',
  on,
  position: `${id}-${stance}`,
  point: 'p1',
  account: id,
  stance,
  says,
  passages: [],
})
const whom = { who: 'DS Pike', subject: pike, interview: 'interview-1' }

function proposed(...events: readonly ComplaintEvent[]) {
  const state = fold(complaint, [...begun, ...events])
  assert.ok(state.type === 'Open')
  return questionsFor(state.facts, whom)
}

test('a contested point is put with both sides of it, and with what would show otherwise', () => {
  const [open, both, otherwise, ...more] = proposed(
    point('p1', 'He wrote that she looked lovely.', 'The sent folder of 3 March.'),
    account('a1', 'Her e-mails', false),
    account('a2', 'His written response', true),
    takes('a1', 'for', 'You looked lovely'),
    takes('a2', 'against', 'I wrote only about the case'),
  )
  assert.deepEqual(more, [])
  assert.equal(open?.standing, 'contested')
  assert.match(open?.words ?? '', /^He wrote that she looked lovely\. What exactly was said/)
  assert.match(both?.words ?? '', /^His written response: “I wrote only about the case”\. Her e-m/)
  assert.match(both?.words ?? '', /: “You looked lovely”\. How do you explain the difference\?$/)
  assert.match(otherwise?.words ?? '', /otherwise\? The sent folder of 3 March\.$/)
})

test('a point nobody tested is asked openly, and one that is agreed is not asked', () => {
  const open = proposed(point('p1', 'He kept her number.'))
  assert.deepEqual(open, [
    {
      words: 'He kept her number. What exactly was said or written?',
      points: ['p1'],
      standing: 'untested',
    },
  ])
  const agreed = proposed(
    point('p1', 'They met once.'),
    account('a1', 'Her e-mails', false),
    account('a2', 'His written response', true),
    takes('a1', 'for', 'We met once'),
    takes('a2', 'for', 'We met once'),
  )
  assert.deepEqual(agreed, [])
})

test('what they have answered already is not proposed again', () => {
  const question = { question: 'q1', words: 'Did you?', points: ['p1'] }
  const at = instant('2026-11-30T10:00:00Z')
  const before = { on, interview: 'interview-0' } as const
  const asked: readonly ComplaintEvent[] = [
    point('p1', 'He kept her number.'),
    {
      type: 'InterviewPlanned',
      ...before,
      who: 'DS Pike',
      subject: pike,
      purpose: 'Ask.',
      source: 'person-complained-against',
      questions: [question],
    },
    {
      type: 'InterviewHeld',
      ...before,
      at,
      place: 'Here',
      present: [],
      told: [],
      rights: 'Told.',
    },
  ]
  const answer = (answer: 'answered' | 'no-comment'): ComplaintEvent => ({
    type: 'QuestionAnswered',
    ...before,
    question: 'q1',
    answer,
    words: 'No.',
  })
  assert.deepEqual(proposed(...asked, answer('answered')), [])
  assert.equal(proposed(...asked, answer('no-comment')).length, 1)
})
