import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import { allPeriodCodes, period } from '../periods.ts'
import { flowed } from '../provision.ts'
import { rules } from '../rules.ts'
import { countingRules, reckon } from './calculate.ts'
import { countInWords } from './count.ts'
import { countedDays } from './counted-days.ts'
import { findRules, instruments, nearestRules } from './library.ts'
import { partOf, parts } from './parts.ts'

test('every rule is in the library once, in a part that is there', () => {
  const entries = findRules()
  deepEqual(
    entries.map(({ id }) => id).toSorted(),
    [...new Set(rules.map(({ id }) => id))].toSorted(),
  )
  const names = parts.map(({ name }) => name)
  for (const { id, part, instrument } of entries) {
    ok(names.includes(part), id)
    ok(instruments.includes(instrument), id)
  }
})

test('a longer beginning of an id wins, and a beginning is whole words', () => {
  equal(partOf('complaints.refer-deadline').name, 'referral')
  equal(partOf('complaints.log').name, 'complaining')
  equal(partOf('ip.pra.consent').name, 'informing')
  equal(partOf('ipx.pra').name, 'other')
})

test('words find what holds them all: an id outright, then a title, then the rest', () => {
  equal(findRules({ words: 'review.time' })[0]?.id, 'review.time')
  equal(findRules({ words: 'inform.complainant' })[0]?.id, 'inform.first-update')
  const [first] = findRules({ words: 'PROGRESS  update' })
  ok(first?.title.toLowerCase().includes('progress update'))
  deepEqual(findRules({ words: 'no rule has such words' }), [])
  ok(findRules({ sort: 'duty', tier: 'regulations' }).every(({ sort }) => sort === 'duty'))
  deepEqual(nearestRules('inform.first-updat').slice(0, 1), ['inform.first-update'])
})

test('every count is said in plain words', () => {
  deepEqual(
    allPeriodCodes.map(code => countInWords({ code, n: 1 })),
    [
      'to the end of the next day; weekends and holidays count',
      '1 day; the day it starts from does not count; weekends and holidays count',
      '1 day; the day it starts from is the first; weekends and holidays count',
      '1 week; the day it starts from does not count; weekends and holidays count',
      '1 week; the day it starts from is the first; weekends and holidays count',
      flowed(`1 month; the day it starts from is the first; weekends and holidays count; if the last
        month has no such day, its last day`),
      flowed(`1 month; the day it starts from does not count; weekends and holidays count; if the
        last month has no such day, its last day`),
      flowed(`1 working day; the day it starts from does not count; weekends and bank holidays in
        England and Wales do not count`),
      flowed(`1 working day; the day it starts from is the first if it is a working day; weekends
        and bank holidays in England and Wales do not count`),
      flowed(`1 working day counted back; the day it counts back from does not count; weekends and
        bank holidays in England and Wales do not count`),
      'the same day',
      'no number is given: as soon as practicable',
    ],
  )
})

test('each day of a count has its place, and each that has none says why', () => {
  const days = countedDays(period('working-days-after', 3, day('2026-12-23')))
  deepEqual(
    days.map(({ day: on, number, holiday }) => [on.slice(8), number, holiday]),
    [
      ['23', null, null],
      ['24', 1, null],
      ['25', null, 'Christmas Day'],
      ['26', null, null],
      ['27', null, null],
      ['28', null, 'Boxing Day'],
      ['29', 2, null],
      ['30', 3, null],
    ],
  )
  const back = countedDays(period('working-days-before', 2, day('2026-12-28')))
  deepEqual(
    back.map(({ day: on, number }) => [on.slice(8), number]),
    [
      ['23', 2],
      ['24', 1],
      ['25', null],
      ['26', null],
      ['27', null],
      ['28', null],
    ],
  )
})

test('days that count are numbered to the last, whether or not the first of them counts', () => {
  const from = day('2026-11-02')
  for (const [code, last] of [
    ['days-after', 28],
    ['days-beginning-with', 28],
    ['weeks-after', 28],
    ['weeks-beginning-with', 28],
  ] as const) {
    const n = code.startsWith('weeks') ? 4 : 28
    const days = countedDays(period(code, n, from))
    deepEqual(
      days.flatMap(({ number }) => number ?? []),
      Array.from({ length: last }, (_, at) => at + 1),
      code,
    )
  }
})

test('a rule is reckoned from a day: its last day, and the day before and after a change', () => {
  const [update] = reckon('inform.first-update', day('2026-11-26'))
  equal(update?.counts[0]?.period.last, '2026-12-24')
  deepEqual(reckon('inform.first-update', day('2020-01-31')), [])
  equal(reckon('inform.first-update', day('2020-02-01')).length, 1)
})

test('what is waited for comes before what is owed, the next wait when the first has run', () => {
  const [report] = reckon('investigate.timeliness-local', day('2026-01-31'))
  deepEqual(
    report?.counts.map(({ what, period: { from, last }, owedFrom }) => [
      what,
      from,
      last,
      owedFrom,
    ]),
    [
      ['wait', '2026-01-31', '2027-01-30', '2027-01-31'],
      ['wait', '2027-01-31', '2027-07-30', '2027-07-31'],
    ],
  )
})

test('what an extension is for is in what extends it, so nothing is counted', () => {
  ok(!countingRules.some(({ id }) => id === 'outcome.fww.extend'))
  ok(countingRules.some(({ id }) => id === 'outcome.fww.duration'))
})

test('whoever may move a day is said beside what moves it', () => {
  const [review] = reckon('review.time', day('2026-11-26'))
  equal(review?.changes[1], 'The body that decides the review may give longer.')
  ok(review?.changes[2]?.startsWith('An application for a review arrives'))
})

test('a rule that could not be confirmed makes no date', () => {
  const found = rules.find(({ sort, confidence }) => sort === 'duty' && confidence === 'unverified')
  if (!found) return
  for (const { counts } of reckon(found.id, found.inForce.from)) deepEqual(counts, [])
})

test('each rule the calculator offers has a count in every version of it', () => {
  ok(countingRules.length > 50)
  for (const { id } of countingRules) {
    const from = rules.find(rule => rule.id === id)?.inForce.from ?? day('2026-01-05')
    const on = from < day('2012-02-01') ? day('2026-01-05') : addDays(from, 30)
    const found = reckon(id, on)
    ok(found.length > 0, id)
    ok(
      found.some(({ counts, unconfirmed }) => counts.length > 0 || unconfirmed),
      id,
    )
  }
})
