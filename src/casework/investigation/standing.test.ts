import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subjectId } from '#kernel'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  account,
  bothSay,
  factsAfter,
  madeAt,
  on,
  point,
  says,
  tested,
} from './standing.fixture.ts'
import {
  askedOf,
  differences,
  isUntested,
  notReadFor,
  standingOf,
  testedBy,
  untestedPoints,
  versionsWithin,
} from './standing.ts'

test('an account nobody tested is untested, whoever gave it and in whatever form', () => {
  const facts = factsAfter(point('p1'), account('him'), account('her'), says('him', 'against'))
  assert.equal(isUntested(facts, 'him'), true)
  assert.equal(isUntested(facts, 'her'), true)
  assert.deepEqual(testedBy(facts, 'him'), [])
})

test('a test of one point leaves the account untested on the others', () => {
  const facts = factsAfter(
    point('p1'),
    point('p2'),
    account('him'),
    says('him', 'against'),
    says('him', 'for', { point: 'p2', position: 'p2' }),
    tested('him', { point: 'p1' }),
  )
  assert.equal(isUntested(facts, 'him', 'p1'), false)
  assert.equal(isUntested(facts, 'him', 'p2'), true)
  assert.equal(isUntested(facts, 'him'), true)
  assert.deepEqual(untestedPoints(facts, 'him'), ['p2'])
})

test('a test of the whole account tests it on every point', () => {
  const facts = factsAfter(point('p1'), account('him'), says('him', 'against'), tested('him'))
  assert.equal(isUntested(facts, 'him', 'p1'), false)
  assert.equal(isUntested(facts, 'him'), false)
})

test('a test answered by a later one, or said to be none, counts no longer', () => {
  const before = [point('p1'), account('him'), says('him', 'against'), tested('him')]
  const again = tested('him', {
    test: 'second',
    result: 'contradicted',
    corrects: { earlier: 'test-of-him', why: 'It was another day’s log.' },
  })
  assert.deepEqual(
    testedBy(factsAfter(...before, again), 'him').map(one => one.result),
    ['contradicted'],
  )
  const none: ComplaintEvent = {
    type: 'AccountNotTested',
    on,
    account: 'him',
    why: 'It was another day’s log.',
    corrects: 'test-of-him',
  }
  assert.equal(isUntested(factsAfter(...before, none), 'him'), true)
})

test('what somebody answered when questioned on a point is tested by that interview there', () => {
  const facts = factsAfter(
    point('p1'),
    point('p2'),
    {
      type: 'InterviewPlanned',
      on,
      interview: 'i1',
      who: 'DS O. Pike',
      source: 'person-complained-against',
      subject: subjectId('pike'),
      purpose: 'His account.',
      questions: [
        { question: 'q1', words: 'When did you write to her?', points: ['p1'] },
        { question: 'q2', words: 'Who told you to?', points: ['p2'] },
      ],
    },
    {
      type: 'QuestionAnswered',
      on,
      interview: 'i1',
      question: 'q1',
      answer: 'answered',
      words: 'At night.',
    },
    {
      type: 'QuestionAnswered',
      on,
      interview: 'i1',
      question: 'q2',
      answer: 'no-comment',
      words: '',
    },
    account('him', { form: 'interview' }),
    { type: 'InterviewEnded', on, interview: 'i1', at: madeAt, account: 'him' },
    says('him', 'for'),
  )
  assert.equal(isUntested(facts, 'him', 'p1'), false)
  assert.equal(isUntested(facts, 'him', 'p2'), true, 'silence tests nothing')
  assert.deepEqual(
    askedOf(facts, 'p1').map(({ who, words, answer }) => [who, words, answer]),
    [['DS O. Pike', 'When did you write to her?', 'answered']],
  )
  assert.equal(askedOf(facts).length, 2)
})

test('a point is contested where one account is for it and one against', () => {
  const facts = factsAfter(...bothSay('for', 'against'))
  assert.equal(standingOf(facts, 'p1'), 'contested')
})

test('testing the accounts does not end a contest: a finding does that', () => {
  const facts = factsAfter(
    ...bothSay('for', 'against'),
    tested('her'),
    tested('him', { result: 'contradicted' }),
  )
  assert.equal(standingOf(facts, 'p1'), 'contested')
})

test('one account uncontradicted is untested, and agreed once a test bore it out', () => {
  const before = [point('p1'), account('him'), account('her'), says('him', 'for')]
  assert.equal(standingOf(factsAfter(...before, says('her', 'silent')), 'p1'), 'untested')
  assert.equal(standingOf(factsAfter(...before, tested('him')), 'p1'), 'agreed')
})

test('one account whose test shows neither agrees nothing; one contradicted contests', () => {
  const alone = [point('p1'), account('him'), says('him', 'for')]
  const after = (result: 'neither' | 'contradicted') =>
    standingOf(factsAfter(...alone, tested('him', { result })), 'p1')
  assert.equal(after('neither'), 'untested')
  assert.equal(after('contradicted'), 'contested')
})

test('two sides that say the same at first hand agree; two colleagues do not', () => {
  const both = [point('p1'), account('him'), account('her'), account('friend')]
  const his = says('him', 'for')
  assert.equal(standingOf(factsAfter(...both, his, says('her', 'for')), 'p1'), 'agreed')
  assert.equal(standingOf(factsAfter(...both, his, says('friend', 'for')), 'p1'), 'untested')
  const told = factsAfter(
    point('p1'),
    account('him'),
    account('her', { hand: 'second' }),
    his,
    says('her', 'for'),
  )
  assert.equal(standingOf(told, 'p1'), 'untested', 'what she was told is not hers')
})

test('two versions within one source contest a point and show by name', () => {
  const facts = factsAfter(point('p1'), account('him'), says('him', 'for'), says('him', 'against'))
  assert.equal(standingOf(facts, 'p1'), 'contested')
  assert.deepEqual(versionsWithin(facts, 'p1'), ['him'])
})

test('two accounts of one person that differ are two versions within one source too', () => {
  const facts = factsAfter(
    point('p1'),
    account('him', { subject: subjectId('pike') }),
    account('friend', { subject: subjectId('pike'), source: 'person-complained-against' }),
    says('him', 'for'),
    says('friend', 'against'),
  )
  assert.deepEqual(versionsWithin(facts, 'p1'), ['him', 'friend'])
})

test('sources that differ on a rank or a date stand side by side and contest the point', () => {
  const facts = factsAfter(
    point('p1', 'rank'),
    account('her'),
    account('log'),
    account('him'),
    says('her', 'for', { says: 'Constable' }),
    says('log', 'for', { says: 'Det. Sgt' }),
    says('him', 'for', { says: 'detective sergeant' }),
  )
  const [one] = differences(facts)
  assert.deepEqual(
    one?.versions.map(({ positions }) => positions.map(({ account }) => account)),
    [['her'], ['log', 'him']],
  )
  assert.equal(standingOf(facts, 'p1'), 'contested')
})

test('one day written in two ways is no difference', () => {
  const facts = factsAfter(
    point('p1', 'date'),
    account('her'),
    account('log'),
    says('her', 'for', { says: 'Thursday 19th November 2026' }),
    says('log', 'for', { says: '2026-11-19' }),
  )
  assert.deepEqual(differences(facts), [])
  assert.equal(standingOf(facts, 'p1'), 'agreed')
})

test('a position put right by a later one stands no longer', () => {
  const facts = factsAfter(
    ...bothSay('for', 'against'),
    says('him', 'silent', {
      corrects: { earlier: 'him-against-', why: 'He meant another evening.' },
    }),
  )
  assert.equal(standingOf(facts, 'p1'), 'untested')
})

test('an account left out of it counts nowhere', () => {
  const facts = factsAfter(...bothSay('for', 'against'), {
    type: 'AccountLeft',
    on,
    account: 'him',
    why: 'It is of another matter.',
  })
  assert.equal(standingOf(facts, 'p1'), 'untested')
  assert.deepEqual(notReadFor(facts, 'p1'), [])
})

test('accounts nobody read for a point are neither for, against nor silent', () => {
  const facts = factsAfter(point('p1'), account('her'), account('him'), says('her', 'for'))
  assert.deepEqual(notReadFor(facts, 'p1'), ['him'])
})
