import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from '../../sheet.ts'
import { reading } from '../../testing/reading.ts'
import { readWhen } from './read.ts'

const read = reading('when', readWhen)
const time = (
  number: number,
  day: string,
  month: string,
  year: string,
  words = '',
  place = '',
) => ({
  [`when-${number}-day`]: day,
  [`when-${number}-month`]: month,
  [`when-${number}-year`]: year,
  [`when-${number}-words`]: words,
  [`place-${number}`]: place,
})

const one: readonly [why: string, typed: Answers, when: object][] = [
  ['a day', time(1, '27', '3', '2026'), { type: 'on', on: '2026-03-27' }],
  ['today', time(1, '30', 'Nov', '2026'), { type: 'on', on: '2026-11-30' }],
  ['a leap day', time(1, '29', '2', '2024'), { type: 'on', on: '2024-02-29' }],
  ['a month', time(1, '', '6', '2019'), { type: 'around', around: '2019-06' }],
  ['a year', time(1, '', '', '1984'), { type: 'around', around: '1984' }],
  [
    'a day, and more about it',
    time(1, '27', '3', '2026', 'just after the match'),
    { type: 'on', on: '2026-03-27', words: 'just after the match' },
  ],
  [
    'words with a year in them',
    time(1, '', '', '', 'about summer 2017'),
    { type: 'around', around: '2017', words: 'about summer 2017' },
  ],
  [
    'words alone',
    time(1, '', '', '', 'the week the bins were not emptied'),
    { type: 'undated', words: 'the week the bins were not emptied' },
  ],
  [
    'words with only part of a date',
    time(1, '', '6', '2019', 'at the end of the month, I think'),
    { type: 'around', around: '2019-06', words: 'at the end of the month, I think' },
  ],
]
for (const [why, typed, when] of one)
  test(`when it happened: ${why}`, () => deepStrictEqual(read(typed), [{ when }]))

const wrong: readonly [why: string, typed: Answers, problems: readonly string[]][] = [
  ['nothing at all', time(1, '', '', ''), ['when-1: Tell us when it happened. Roughly is enough']],
  [
    'only a place',
    time(1, '', '', '', '', 'Mill Lane'),
    ['when-1: Tell us when it happened. Roughly is enough'],
  ],
  ['30 February', time(1, '30', '2', '2017'), ['when-1: The date it happened must be a real date']],
  [
    '30 February, even beside good words',
    time(1, '30', '2', '2017', 'about then'),
    ['when-1: The date it happened must be a real date'],
  ],
  [
    'a thirteenth month',
    time(1, '', '13', '2017'),
    ['when-1: The date it happened must be a real date'],
  ],
  [
    'a day without its month',
    time(1, '4', '', '2019'),
    ['when-1-month: The date it happened must include a month'],
  ],
  [
    'a month without its year',
    time(1, '', '6', ''),
    ['when-1-year: The date it happened must include a year'],
  ],
  [
    'tomorrow',
    time(1, '1', '12', '2026'),
    ['when-1: The date it happened must be today or in the past'],
  ],
]
for (const [why, typed, problems] of wrong)
  test(`when it happened: ${why} is asked about`, () => deepStrictEqual(read(typed), problems))

test('several times are kept in the order they were told, each with its place', () => {
  const typed = {
    ...time(1, '', '', '', 'about summer 2017', 'Mill Lane'),
    ...time(2, '27', '3', '2026', '', 'online'),
    ...time(3, '', '6', '2019'),
    count: '3',
  }
  deepStrictEqual(read(typed), [
    { when: { type: 'around', around: '2017', words: 'about summer 2017' }, place: 'Mill Lane' },
    { when: { type: 'on', on: '2026-03-27' }, place: 'online' },
    { when: { type: 'around', around: '2019-06' } },
  ])
})

test('a time added and left empty says nothing; every wrong one is named by its number', () => {
  const typed = {
    ...time(1, '31', '6', '2019'),
    ...time(2, '', '', ''),
    ...time(3, '', '', '', '', 'the station'),
    count: '3',
  }
  deepStrictEqual(read(typed), [
    'when-1: The date of time 1 must be a real date',
    'when-3: Tell us when time 3 was. Roughly is enough',
  ])
})

test('a made-up number of times is not believed', () => {
  const typed = { ...time(1, '27', '3', '2026'), count: '1000000' }
  deepStrictEqual(read(typed), [{ when: { type: 'on', on: '2026-03-27' } }])
  deepStrictEqual(read({ ...typed, count: '-3' }), [{ when: { type: 'on', on: '2026-03-27' } }])
})
