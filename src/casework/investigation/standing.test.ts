import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, fold, instant, subjectId } from '#kernel'
import { invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import type { Account, Position, Tested } from './accounts-and-points.ts'
import {
  askedOf,
  contraryTo,
  differences,
  isUntested,
  notReadFor,
  restsOnUntested,
  standingOf,
  testedBy,
  untestedPoints,
  versionsWithin,
} from './standing.ts'

const on = day('2026-11-20')
const madeAt = instant('2026-11-18T10:00:00Z')
const made: ComplaintEvent = {
  type: 'ComplaintMade',
  reference: 'CO/4/26',
  madeAt,
  receivedAt: madeAt,
  how: 'writing',
  report: invented.report(),
}

function factsAfter(...events: readonly ComplaintEvent[]): Facts {
  const state = fold(complaint, [made, ...events])
  assert.equal(state.type, 'Open')
  return state.facts
}

const point = (id: string, kind: 'event' | 'rank' | 'date' = 'event'): ComplaintEvent => ({
  type: 'PointRaised',
  on,
  point: id,
  words: `Point ${id}.`,
  kind,
  against: 'A roster.',
})
const sources = {
  her: { source: 'complainant', who: 'Amara Quill', form: 'email' },
  him: { source: 'person-complained-against', who: 'DS O. Pike', form: 'written-response' },
  friend: { source: 'police-witness', who: 'PC J. Larch', form: 'statement' },
  log: { source: 'system', who: 'Command log', form: 'systems-record' },
} as const
const account = (id: keyof typeof sources, more: Partial<Account> = {}): ComplaintEvent => ({
  type: 'AccountRecorded',
  on,
  account: id,
  ...sources[id],
  hand: 'first',
  about: 'The evening.',
  documents: [],
  ...more,
})
const says = (
  who: keyof typeof sources,
  stance: Position['stance'],
  more: Partial<Position> = {},
): ComplaintEvent => ({
  type: 'PositionTaken',
  on,
  position: `${who}-${stance}-${more.says ?? ''}`,
  point: 'p1',
  account: who,
  stance,
  passages: [],
  ...more,
})
const tested = (who: keyof typeof sources, more: Partial<Tested> = {}): ComplaintEvent => ({
  type: 'AccountTested',
  on,
  test: `test-of-${who}`,
  account: who,
  by: 'document-of-the-time',
  result: 'borne-out',
  found: 'The log has it.',
  passages: [],
  ...more,
})

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
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    says('her', 'for'),
    says('him', 'against'),
  )
  assert.equal(standingOf(facts, 'p1'), 'contested')
})

test('testing the accounts does not end a contest: a finding does that', () => {
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    says('her', 'for'),
    says('him', 'against'),
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

test('a test that bore an account neither out nor down agrees nothing', () => {
  const facts = factsAfter(
    point('p1'),
    account('him'),
    says('him', 'for'),
    tested('him', { result: 'neither' }),
  )
  assert.equal(standingOf(facts, 'p1'), 'untested')
})

test('a test that contradicted the only account contests the point', () => {
  const facts = factsAfter(
    point('p1'),
    account('him'),
    says('him', 'for'),
    tested('him', { result: 'contradicted' }),
  )
  assert.equal(standingOf(facts, 'p1'), 'contested')
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
    point('p1'),
    account('her'),
    account('him'),
    says('her', 'for'),
    says('him', 'against'),
    says('him', 'silent', {
      corrects: { earlier: 'him-against-', why: 'He meant another evening.' },
    }),
  )
  assert.equal(standingOf(facts, 'p1'), 'untested')
})

test('an account left out of it counts nowhere', () => {
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    says('her', 'for'),
    says('him', 'against'),
    { type: 'AccountLeft', on, account: 'him', why: 'It is of another matter.' },
  )
  assert.equal(standingOf(facts, 'p1'), 'untested')
  assert.deepEqual(notReadFor(facts, 'p1'), [])
})

test('accounts nobody read for a point are neither for, against nor silent', () => {
  const facts = factsAfter(point('p1'), account('her'), account('him'), says('her', 'for'))
  assert.deepEqual(notReadFor(facts, 'p1'), ['him'])
})

test('a finding is answered for by every account that says otherwise', () => {
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    account('log'),
    says('her', 'for'),
    says('him', 'against'),
    says('him', 'for'),
    says('log', 'silent'),
  )
  const asked = { point: 'p1', reliedOn: ['her'] }
  assert.deepEqual(contraryTo(facts, { ...asked, found: 'happened' }), ['him'])
  assert.deepEqual(contraryTo(facts, { ...asked, found: 'did-not-happen' }), ['her', 'him'])
  assert.deepEqual(contraryTo(facts, { ...asked, found: 'not-able-to-determine' }), [])
})

test('whoever gives another rank than the account relied on says otherwise', () => {
  const facts = factsAfter(
    point('p1', 'rank'),
    account('her'),
    account('log'),
    says('her', 'for', { says: 'constable' }),
    says('log', 'for', { says: 'DS' }),
  )
  assert.deepEqual(contraryTo(facts, { point: 'p1', found: 'happened', reliedOn: ['log'] }), [
    'her',
  ])
})

test('a finding leans on an untested account unless something tested stands with it', () => {
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    account('friend'),
    says('him', 'for'),
    says('her', 'against'),
    says('friend', 'for'),
    tested('friend', { point: 'p1' }),
  )
  const asked = { point: 'p1', found: 'happened' } as const
  assert.deepEqual(restsOnUntested(facts, { ...asked, reliedOn: ['him'] }), ['him'])
  assert.deepEqual(restsOnUntested(facts, { ...asked, reliedOn: ['him', 'friend'] }), [])
  assert.deepEqual(restsOnUntested(facts, { ...asked, reliedOn: [] }), [])
})

test('what a test contradicted bears nothing up', () => {
  const facts = factsAfter(
    point('p1'),
    account('him'),
    account('friend'),
    says('him', 'for'),
    says('friend', 'for'),
    tested('friend', { result: 'contradicted' }),
  )
  const asked = { point: 'p1', found: 'happened', reliedOn: ['him', 'friend'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), ['him'])
})

test('what both sides agree on needs no test', () => {
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    says('her', 'for'),
    says('him', 'for'),
  )
  const asked = { point: 'p1', found: 'happened', reliedOn: ['her', 'him'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), [])
})

test('nothing rests on an account where nothing could be determined', () => {
  const facts = factsAfter(point('p1'), account('him'), says('him', 'for'))
  const asked = { point: 'p1', found: 'not-able-to-determine', reliedOn: ['him'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), [])
})
