import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { reading } from '../../testing/reading.ts'
import { readBefore } from './read.ts'

const read = reading('before', readBefore)
const yes = { told: 'yes', 'when-day': '', 'when-month': '', 'when-year': '', 'when-words': '' }

test('yes alone is an answer: whom, when and what was said may be left out', () => {
  deepStrictEqual(read(yes), { told: true })
})

test('whom, roughly when, and what was said are kept', () => {
  const typed = {
    ...yes,
    whom: 'the front desk',
    'when-words': 'about summer 2017',
    said: 'They said\r\nto come back.',
  }
  deepStrictEqual(read(typed), {
    told: true,
    whom: 'the front desk',
    when: { type: 'around', around: '2017', words: 'about summer 2017' },
    said: 'They said\nto come back.',
  })
  deepStrictEqual(read({ ...yes, 'when-month': 'June', 'when-year': '2019' }), {
    told: true,
    when: { type: 'around', around: '2019-06' },
  })
})

test('no keeps nothing of what was typed under yes, however wrong', () => {
  deepStrictEqual(read({ ...yes, told: 'no', whom: 'a sergeant', 'when-day': '99' }), {
    told: false,
  })
})

test('a date that does not exist, or is still to come, is asked about', () => {
  const date = (day: string, month: string, year: string) =>
    read({ ...yes, 'when-day': day, 'when-month': month, 'when-year': year })
  deepStrictEqual(date('31', '4', '2020'), ['when: The date you told them must be a real date'])
  deepStrictEqual(date('1', '1', '2027'), [
    'when: The date you told them must be today or in the past',
  ])
  deepStrictEqual(date('4', '', ''), ['when-month: The date you told them must include a month'])
})

test('nothing chosen is asked again', () => {
  deepStrictEqual(read({ whom: 'the front desk' }), [
    'told: Select whether you told anyone in the police before',
  ])
})
