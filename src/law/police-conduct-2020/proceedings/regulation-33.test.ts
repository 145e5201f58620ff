import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import {
  agreed,
  conductCase,
  determined,
  internal,
  longer,
  shown,
  supplied,
} from '../proceedings.fixture.ts'

const decided = did('pre-hearing-decided', '2026-05-01', { by: 'chair' })
const documents = did('documents-supplied-to-chair', '2026-05-01', { to: 'chair' })
const referred = determined('gross-misconduct', 'hearing', '2026-04-15')
const story = (...more: readonly Happening[]) =>
  conductCase([referred, supplied('2026-04-20'), ...more])
const date = (on: string, ...more: readonly Happening[]) =>
  shown('prehearing.date', story(...more), on)
const specified = (day: string, on = '2026-05-06') =>
  did('pre-hearing-day-specified', on, { by: 'chair', to: 'o1', details: { day } })

test('fifteen working days from the documents, over two bank holidays', () => {
  assert.deepEqual(date('2026-05-26', decided, documents), [['open', '2026-05-26']])
  assert.deepEqual(date('2026-05-27', decided, documents), [['overdue', '2026-05-26']])
  assert.deepEqual(date('2026-05-06', decided, documents, specified('2026-05-22')), [
    ['met', '2026-05-26'],
  ])
})

test('it needs both: the documents, and the decision to hold one', () => {
  assert.deepEqual(date('2026-05-27', decided), [])
  assert.deepEqual(date('2026-05-27', documents), [])
  const later = did('pre-hearing-decided', '2026-05-12', { by: 'chair' })
  const open = theOne('prehearing.date', story(later, documents), '2026-05-12')
  assert.deepEqual([open.arose, open.due], ['2026-05-12', '2026-05-26'])
  const nobodys = did('pre-hearing-decided', '2026-05-12', { by: 'o1' })
  assert.deepEqual(date('2026-05-27', nobodys, documents), [])
})

test('a day fixed for later than the last day does not meet it; an extension makes room', () => {
  const tooLate = specified('2026-05-28')
  assert.deepEqual(date('2026-05-27', decided, documents, tooLate), [['overdue', '2026-05-26']])
  const more = longer('prehearing.date', '2026-05-29', '2026-05-05', 'chair')
  assert.deepEqual(date('2026-05-27', decided, documents, more, tooLate), [['met', '2026-05-29']])
  const by = ['appropriate-authority', 'officer', 'chair']
  const less = agreed('prehearing.date', '2026-05-20', '2026-05-05', by)
  assert.deepEqual(date('2026-05-21', decided, documents, less), [['overdue', '2026-05-20']])
})

const proposed = (day: string, over: Record<string, unknown> = {}) =>
  did('alternative-day-proposed', '2026-05-08', {
    by: 'o1',
    details: { what: 'pre-hearing', day, reasonable: true, ...over },
  })
const postpone = (on: string, ...more: readonly Happening[]) =>
  every('prehearing.postpone', story(decided, documents, specified('2026-05-22'), ...more), on).map(
    ({ kind, bearer, state, due }) => [kind, bearer, state, due],
  )

test('the officer may propose another day within five working days of the day fixed', () => {
  assert.deepEqual(postpone('2026-06-01'), [['entitlement', 'officer', 'open', '2026-06-01']])
  assert.deepEqual(postpone('2026-06-02'), [['entitlement', 'officer', 'ended', '2026-06-01']])
})

test('and where it is reasonable the chair must put it off to that day', () => {
  const [used, owed] = postpone('2026-05-08', proposed('2026-06-01')).toSorted().toReversed()
  assert.deepEqual(used, ['entitlement', 'officer', 'met', '2026-06-01'])
  assert.deepEqual(owed, ['duty', 'chair', 'open', null])
  const onlyEntitled = [['entitlement', 'officer', 'open', '2026-06-01']]
  assert.deepEqual(postpone('2026-05-08', proposed('2026-06-02')), onlyEntitled)
  assert.deepEqual(
    postpone('2026-05-08', proposed('2026-05-29', { reasonable: false })),
    onlyEntitled,
  )
  assert.deepEqual(
    postpone('2026-05-08', proposed('2026-05-29', { what: 'meeting' })),
    onlyEntitled,
  )
})

test('another day for a meeting is no other day for the pre-hearing', () => {
  const fixed = did('hearing-date-fixed', '2026-05-06', { details: { firstDay: '2026-05-22' } })
  const forMeeting = proposed('2026-05-29', { what: 'meeting' })
  assert.deepEqual(postpone('2026-05-08', fixed, forMeeting), [
    ['entitlement', 'officer', 'open', '2026-06-01'],
  ])
})

test('the chair meets it by naming that day', () => {
  const states = postpone(
    '2026-05-12',
    proposed('2026-06-01'),
    specified('2026-06-01', '2026-05-12'),
  )
  assert.ok(states.some(([kind, , state]) => kind === 'duty' && state === 'met'))
})

test('trap: in a joint case the officer’s day binds nobody', () => {
  const matters = [{ ...internal, joint: true }]
  const lawCase = { ...story(decided, documents, specified('2026-05-22'), proposed('2026-05-29')) }
  assert.deepEqual(every('prehearing.postpone', { ...lawCase, matters }, '2026-05-08'), [])
})
