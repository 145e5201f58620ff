import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { createSheet, typedFrom, typedOf } from './sheet.ts'
import { createWords, readCatalogues } from './words.ts'

const words = createWords(readCatalogues())('shared', 'en')
const today = day('2026-11-30')
const sheet = (answers: Record<string, string | string[]>) =>
  createSheet(typedOf(answers), { t: words.t, today })
const made = (d: string, m: string, y: string, said = '') =>
  sheet({ 'made-day': d, 'made-month': m, 'made-year': y, 'made-words': said })
const what = 'the date the complaint was made'

const problems: readonly [string, string, string, string, string | undefined][] = [
  ['', '', '', 'Enter the date the complaint was made', undefined],
  ['', '3', '2026', 'The date the complaint was made must include a day', 'day'],
  ['27', '', '2026', 'The date the complaint was made must include a month', 'month'],
  ['27', '3', '', 'The date the complaint was made must include a year', 'year'],
  ['30', '2', '2026', 'The date the complaint was made must be a real date', undefined],
  ['29', '2', '2025', 'The date the complaint was made must be a real date', undefined],
  ['x', '3', '2026', 'The date the complaint was made must be a real date', undefined],
  ['1', '13', '2026', 'The date the complaint was made must be a real date', undefined],
  ['1', 'Ja', '2026', 'The date the complaint was made must be a real date', undefined],
  ['1', '12', '2026', 'The date the complaint was made must be today or in the past', undefined],
  [
    '1',
    '3',
    '26',
    'The date the complaint was made must include a year with 4 numbers, for example 2026',
    'year',
  ],
]
for (const [d, m, y, said, part] of problems)
  test(`"${d} ${m} ${y}" as a date: ${said}`, () => {
    const read = made(d, m, y).readDay('made', what, { notAfter: today })
    strictEqual(read.ok, false)
    if (read.ok) return
    strictEqual(read.refusal.words, said)
    strictEqual(read.refusal.part, part)
    strictEqual(read.refusal.field, 'made')
  })

const days: readonly [string, string, string, string][] = [
  ['27', '3', '2026', '2026-03-27'],
  ['07', '03', '2026', '2026-03-07'],
  ['29', '2', '2024', '2024-02-29'],
  ['1', 'June', '2019', '2019-06-01'],
  ['1', 'sept', '2019', '2019-09-01'],
  ['1', 'Mehefin', '2019', '2019-06-01'],
  [' 30 ', ' 11 ', ' 2026 ', '2026-11-30'],
]
for (const [d, m, y, on] of days)
  test(`"${d} ${m} ${y}" is ${on}`, () => {
    deepStrictEqual(made(d, m, y).readDay('made', what, { notAfter: today }), {
      ok: true,
      value: on,
    })
    strictEqual(made(d, m, y).day('made'), on)
  })

test('part dates are kept as exactly as they were given', () => {
  const when = (d: string, m: string, y: string, said = '') => {
    const read = made(d, m, y, said).readWhen('made', what, { notAfter: today })
    return read.ok ? read.value : read.refusal.words
  }
  deepStrictEqual(when('4', '6', '2019'), { type: 'on', on: '2019-06-04' })
  deepStrictEqual(when('', '6', '2019'), { type: 'around', around: '2019-06' })
  deepStrictEqual(when('', '', '2019'), { type: 'around', around: '2019' })
  deepStrictEqual(when('', '', '', 'about summer 2017'), {
    type: 'around',
    around: '2017',
    words: 'about summer 2017',
  })
  deepStrictEqual(when('', '', '', 'the day it snowed'), {
    type: 'undated',
    words: 'the day it snowed',
  })
  strictEqual(when('', '', ''), 'Enter the date the complaint was made')
  strictEqual(when('31', '6', '2019'), 'The date the complaint was made must be a real date')
  strictEqual(when('4', '', '2019'), 'The date the complaint was made must include a month')
  strictEqual(when('', '6', ''), 'The date the complaint was made must include a year')
  strictEqual(
    when('', '12', '2026'),
    'The date the complaint was made must be today or in the past',
  )
})

test('one line is trimmed; several lines keep their shape', () => {
  const read = sheet({ name: '  Jay   Arden ', told: '\r\n first\r\n\r\n  second \r\n' })
  strictEqual(read.text('name'), 'Jay Arden')
  strictEqual(read.lines('told'), 'first\n\n  second')
  strictEqual(read.text('absent'), '')
})

test('only offered choices are read, in the order they were offered', () => {
  const read = createSheet(
    typedFrom([
      ['one', 'b'],
      ['many', 'c'],
      ['many', 'z'],
      ['many', 'a'],
    ]),
    { t: words.t, today },
  )
  strictEqual(read.choice('one', ['a', 'b']), 'b')
  strictEqual(read.choice('one', ['a']), undefined)
  deepStrictEqual(read.choices('many', ['a', 'b', 'c']), ['a', 'c'])
  strictEqual(read.isEmpty('one'), false)
  strictEqual(read.isEmpty('none', 'absent'), true)
})

test('what no database keeps is dropped as a form arrives, and the words round it are kept', () => {
  const typed = typedFrom([['name', 'Amara\u0000 Quill\u0000']])
  deepStrictEqual([...typed], [['name', ['Amara Quill']]])
})
