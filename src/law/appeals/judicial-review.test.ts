import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../format/case.ts'
import {
  complained,
  conductCase,
  found,
  longer,
  notified,
} from '../police-conduct-2020/proceedings.fixture.ts'
import { ruleById, versionsOf } from '../rules.ts'
import { aCase, did, every, made, theOne } from '../sample.ts'

const outcome = (on: string) => [
  found('gross-misconduct', 'hearing', on),
  notified('final-written-warning', on),
]
const story = (on: string, ...more: readonly Happening[]) =>
  conductCase([made('2026-03-02'), ...outcome(on), ...more], { matters: [complained] })
const limit = (lawCase: ReturnType<typeof story>, on: string) => {
  const claimed = every('jr.time', lawCase, on).find(({ bearer }) => bearer === 'complainant')
  assert.ok(claimed)
  const { state, due, rolledTo, kind } = claimed
  return [kind, state, due, rolledTo]
}

test('three months after the decision, to the same number', () => {
  assert.deepEqual(limit(story('2026-09-15'), '2026-12-15'), ['limit', 'open', '2026-12-15', null])
  assert.deepEqual(limit(story('2026-09-15'), '2026-12-16'), ['limit', 'ended', '2026-12-15', null])
})

test('where that month has no such number, its last day', () => {
  assert.equal(limit(story('2026-11-30'), '2026-12-01')[2], '2027-02-28')
})

test('a day the court office is shut stays the last day, and filing waits beside it', () => {
  const christmas = story('2026-09-25')
  assert.deepEqual(limit(christmas, '2026-12-25'), ['limit', 'open', '2026-12-25', '2026-12-29'])
  assert.equal(limit(christmas, '2026-12-29')[1], 'open')
  assert.equal(limit(christmas, '2026-12-30')[1], 'ended')
})

test('it is told, and never overdue', () => {
  assert.equal(limit(story('2026-09-15'), '2028-12-15')[1], 'ended')
})

test('promptly stands beside the three months', () => {
  const rule = ruleById('jr.time')
  assert.equal(rule?.sort === 'duty' && rule.standard, 'promptly')
})

test('trap: no letter, appeal, publication or agreement moves it; only the court can', () => {
  const same = (...more: readonly Happening[]) =>
    assert.equal(limit(story('2026-09-15', ...more), '2026-10-15')[2], '2026-12-15')
  same(did('letter-before-claim-sent', '2026-10-01', { by: 'c1', to: 'force-a' }))
  same(did('outcome-published', '2026-10-05'))
  same(did('pat-notice-given', '2026-09-28', { by: 'o1', to: 'lpb-a' }))
  same(longer('jr.time', '2027-01-29', '2026-10-05', 'force-a'))
  const by = ['appropriate-authority', 'officer', 'chair', 'complainant']
  const details = { rule: 'jr.time', until: '2026-11-02', agreedBy: by }
  same(did('period-shortened', '2026-10-05', { details }))
  const court = longer('jr.time', '2027-01-29', '2026-10-05', 'court')
  assert.equal(limit(story('2026-09-15', court), '2026-10-15')[2], '2027-01-29')
})

test('each officer’s outcome is a decision of its own', () => {
  const each = every('jr.time', story('2026-09-15'), '2026-10-01')
  assert.deepEqual(
    each.map(({ about, bearer }) => [about, bearer]),
    [
      ['o1', 'complainant'],
      ['o1', 'officer'],
    ],
  )
})

test('without a complainant the officer may claim, and the authority against a panel alone', () => {
  const at = (forum: string, level: string) =>
    every(
      'jr.time',
      conductCase([
        found(level, forum, '2026-09-15'),
        did('outcome-notified', '2026-09-15', {
          ...{ by: 'force-a', to: 'o1', about: 'o1' },
          details: { finding: level },
        }),
      ]),
      '2026-10-01',
    ).map(({ bearer }) => bearer)
  assert.deepEqual(at('hearing', 'gross-misconduct'), ['officer', 'appropriate-authority'])
  assert.deepEqual(at('meeting', 'misconduct'), ['officer'])
  assert.deepEqual(at('hearing', 'neither'), ['appropriate-authority'])
})

test('a claim meets it for whoever made it, and for nobody else', () => {
  const claimed = (by: string, on: string) =>
    every(
      'jr.time',
      story('2026-09-15', did('claim-made', on, { by, about: 'o1', details: { challenge: 'jr' } })),
      '2026-12-16',
    ).map(({ bearer, state, met }) => [bearer, state, met])
  const officer = (on: string) => claimed('o1', on)
  assert.deepEqual(officer('2026-12-15'), [
    ['complainant', 'ended', null],
    ['officer', 'met', '2026-12-15'],
  ])
  assert.deepEqual(officer('2026-12-16'), [
    ['complainant', 'ended', null],
    ['officer', 'met-late', '2026-12-16'],
  ])
  assert.deepEqual(claimed('c1', '2026-10-01'), [
    ['complainant', 'met', '2026-10-01'],
    ['officer', 'ended', null],
  ])
})

test('the decision of a review can be challenged in court too', () => {
  const recorded = did('complaint-recorded', '2026-03-02', { details: { reason: 'R3' } })
  const decided = did('review-decided', '2026-08-03', {
    by: 'relevant-review-body',
    details: { reasonableAndProportionate: true },
  })
  const reviewed = aCase([made('2026-03-02'), recorded, decided])
  assert.equal(theOne('jr.time', reviewed, '2026-08-04').due, '2026-11-03')
})

test('fourteen days to answer a letter before claim, which whoever got it answers', () => {
  const sent = (to: string) =>
    story('2026-09-15', did('letter-before-claim-sent', '2026-10-01', { by: 'c1', to }))
  const answer = (to: string, on: string) =>
    every('jr.preaction', sent(to), on).map(({ bearerId, state, due }) => [bearerId, state, due])
  assert.deepEqual(answer('force-a', '2026-10-15'), [['force-a', 'open', '2026-10-15']])
  assert.deepEqual(answer('force-a', '2026-10-16'), [['force-a', 'ended', '2026-10-15']])
  assert.deepEqual(answer('dg', '2026-10-15'), [['dg', 'open', '2026-10-15']])
  assert.deepEqual(answer('lpb-a', '2026-10-15'), [['lpb-a', 'open', '2026-10-15']])
})

test('what the courts can do is of its sort, and as sure as it was read', () => {
  const statements = [
    ['jr.alternative-remedy', 'standard', 'recall'],
    ['jr.remedy', 'remedy', 'read-part'],
    ['jr.partial', 'remedy', 'read-part'],
    ['jr.costs', 'context', 'recall'],
    ['jr.leniency', 'standard', 'read-part'],
  ] as const
  for (const [id, sort, confidence] of statements) {
    const [rule] = versionsOf(id)
    assert.deepEqual([rule?.sort, rule?.confidence], [sort, confidence], id)
  }
  assert.equal(ruleById('jr.clock')?.id, 'jr.time')
  assert.equal(ruleById('jr.limit')?.id, 'jr.time')
})

test('trap: the ruling of 2023 in O’Connor was reversed: the outcome falls, the finding stands', () => {
  const rule = ruleById('jr.partial')
  assert.match(rule?.says ?? '', /finding of gross misconduct stands.*reversed the ruling of 2023/)
  assert.match(rule?.cite.words ?? '', /\[2025\] EWCA Civ 27/)
})
