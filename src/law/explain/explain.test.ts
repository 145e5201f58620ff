import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import type { Happening } from '../format/case.ts'
import { period } from '../periods.ts'
import { aCase, complaint, did, made, theOne } from '../sample.ts'
import { everyDay } from './every-day.ts'
import { explain } from './explain.ts'
import { explanationInWords } from './in-words.ts'
import { ruleOf } from './rule-of.ts'

const why = (rule: string, story: readonly Happening[], on: string) =>
  explain(theOne(rule, aCase(story), on))

test('a count of four weeks names all twenty-eight days, and the one that does not count', () => {
  const { count, days, counted, skipped } = why(
    'inform.first-update',
    [made('2026-11-02')],
    '2026-11-30',
  )
  assert.deepEqual(count, { code: 'weeks-after', n: 4, from: '2026-11-02', to: '2026-11-30' })
  assert.deepEqual([days.length, counted, skipped], [29, 28, 1])
  assert.deepEqual(
    days.map(step => step.day),
    Array.from({ length: 29 }, (_, at) => addDays(day('2026-11-02'), at)),
  )
  assert.deepEqual(days[1], { day: '2026-11-03', counted: true, why: 'day 1' })
})

test('a count that begins with its day says so, and has no day that does not count', () => {
  const days = everyDay({ code: 'days-beginning-with', n: 5, from: day('2026-11-02') })
  assert.deepEqual(
    days.map(({ day: on, why: says }) => [on, says]),
    [
      ['2026-11-02', 'the first day, which counts'],
      ['2026-11-03', 'day 2'],
      ['2026-11-04', 'day 3'],
      ['2026-11-05', 'day 4'],
      ['2026-11-06', 'day 5'],
    ],
  )
})

test('working days are named as the count itself names them', () => {
  const from = day('2026-12-23')
  assert.deepEqual(
    everyDay({ code: 'working-days-after', n: 3, from }),
    period('working-days-after', 3, from).working,
  )
  for (const code of ['at-once', 'as-soon-as-practicable', 'end-of-next-day'] as const)
    assert.deepEqual(everyDay({ code, n: 0, from }), period(code, 0, from).working, code)
})

test('what moved the last day comes after the count, each with its rule', () => {
  const rude = { id: 'a1', words: 'rude', features: { cannotExcludeCrimeOrDiscipline: false } }
  const lawCase = aCase(
    [
      made('2026-10-05'),
      did('complaint-recorded', '2026-10-06', { details: { reason: 'R1' } }),
      did('outcome-reached', '2026-12-01'),
      did('review-information-provided', '2026-12-02', {
        to: 'c1',
        details: { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body' },
      }),
      did('period-extended', '2026-12-20', {
        by: 'lpb-a',
        details: { rule: 'review.time', until: '2027-01-15', reason: 'was in hospital' },
      }),
    ],
    { matters: [{ ...complaint, allegations: [rude] }] },
  )
  const { count, days, counted, facts } = explain(theOne('review.time', lawCase, '2026-12-30'))
  assert.deepEqual(count, { code: 'days-after', n: 28, from: '2026-12-02', to: '2027-01-15' })
  assert.deepEqual([days.length, counted], [30, 29])
  assert.equal(days.at(-2)?.day, '2026-12-30')
  assert.deepEqual(days.at(-1), {
    day: '2027-01-15',
    counted: true,
    why: 'the day it was extended to',
  })
  assert.ok(facts.every(({ title }) => title.length > 0))
  assert.ok(facts.some(({ rule }) => rule === 'review.time-extend'))
})

test('a happening with an id is named by it, wherever a date rests on it', () => {
  const story = [
    { ...made('2026-11-02'), id: 'event-1' },
    { ...did('progress-told', '2026-11-20', { to: 'c1' }), id: 'event-7' },
  ]
  const { facts } = why('inform.first-update', story, '2026-11-30')
  const ids = facts.flatMap(each => ('happening' in each && each.id ? [each.id] : []))
  assert.deepEqual(ids, ['event-1', 'event-7'])
})

test('a date says what would change it, and how well everything it rests on was read', () => {
  const { changes, confidence, rule } = why(
    'inform.first-update',
    [made('2026-11-02')],
    '2026-11-30',
  )
  assert.equal(
    changes[0]?.says,
    rule && ruleOf(theOne(rule.id, aCase([made('2026-11-02')]), '2026-11-30'))?.changes,
  )
  assert.ok(
    changes.some(({ says }) => says.startsWith('Met: ') && says.includes('update on progress')),
  )
  assert.ok(changes.some(({ rule: excuse }) => excuse === 'inform.exceptions'))
  const at = (what: string) => confidence.restsOn.find(each => each.what === what)?.confidence
  assert.equal(at('rule'), 'read')
  assert.equal(at('count'), 'recall')
  assert.equal(confidence.shown, 'recall')
})

test('what is over can no longer be changed', () => {
  const story = [made('2026-11-02'), did('progress-told', '2026-11-20', { to: 'c1' })]
  assert.deepEqual(why('inform.first-update', story, '2026-11-30').changes, [])
})

test('a start that is not exactly known is explained without a day to count from', () => {
  const { count, days, changes } = why(
    'inform.first-update',
    [made('2026-11-02', { undated: true })],
    '2026-11-30',
  )
  assert.deepEqual([count, days], [null, []])
  assert.ok(changes.some(({ says }) => says === 'Not yet known: the day of: complaint made.'))
})

test('every line of an explanation is said in plain words', () => {
  const entry = theOne('inform.first-update', aCase([made('2026-11-02')]), '2026-12-01')
  const said = explanationInWords(explain(entry))
  for (const line of [
    /State: +overdue/,
    /Owed by: +the appropriate authority \(force-a\)/,
    /Owed to: +the complainant \(c1\)/,
    /Last day: +30 November 2026/,
    /Rule: +Police \(Complaints and Misconduct\) Regulations 2020, reg\. 34\(2\)\(a\)\(i\) \(inform\.first-update\)/,
    /Rests on: +complaint made on 2026-11-02 \[inform\.first-update\]/,
    /Count: +4 weeks; .*\. 28 days counted, 1 not\./,
    /2026-11-02 does not count: the day it happened, which does not count/,
    /2026-11-30 counts: 4 weeks/,
    /Would change: /,
    /Confidence: +from memory/,
  ])
    assert.match(said, line)
})
