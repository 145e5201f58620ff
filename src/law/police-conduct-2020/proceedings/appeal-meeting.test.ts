import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every } from '../../sample.ts'
import {
  agreed,
  assistantChief,
  conductCase,
  found,
  internal,
  longer,
  notified,
  shown,
} from '../proceedings.fixture.ts'

const atMeeting = found('misconduct', 'meeting', '2026-05-15', 'chair')
const told = notified('written-warning', '2026-05-19', 'misconduct')
const story = (...more: readonly Happening[]) => conductCase([atMeeting, told, ...more])
const appealed = (on: string, by = 'o1') => did('meeting-appeal-made', on, { by, to: 'force-a' })

test('seven working days to appeal against a meeting', () => {
  assert.deepEqual(shown('appeal.meeting', story(), '2026-05-29'), [['open', '2026-05-29']])
  assert.deepEqual(shown('appeal.meeting', story(), '2026-05-30'), [['ended', '2026-05-29']])
  assert.deepEqual(shown('appeal.meeting', story(appealed('2026-05-29')), '2026-05-29'), [
    ['met', '2026-05-29'],
  ])
  assert.deepEqual(shown('appeal.meeting', story(appealed('2026-06-01')), '2026-06-01'), [
    ['met-late', '2026-05-29'],
  ])
  const byForce = story(appealed('2026-05-20', 'force-a'))
  assert.deepEqual(shown('appeal.meeting', byForce, '2026-05-29'), [['open', '2026-05-29']])
})

test('there is none to a meeting for a hearing, for nothing found, or for a senior officer', () => {
  const none = (...happenings: readonly Happening[]) =>
    assert.deepEqual(every('appeal.meeting', conductCase(happenings), '2026-05-20'), [])
  none(found('misconduct', 'hearing', '2026-05-15'), told)
  none(
    found('neither', 'meeting', '2026-05-15', 'chair'),
    notified('none', '2026-05-19', 'neither'),
  )
  const senior = conductCase(
    [
      { ...atMeeting, about: 'o4' },
      { ...told, to: 'o4' },
    ],
    {
      people: [assistantChief],
      matters: [{ ...internal, subjects: ['o4'] }],
    },
  )
  assert.deepEqual(every('appeal.meeting', senior, '2026-05-20'), [])
})

const accepted = did('meeting-appeal-ground-accepted', '2026-06-03')
const held = (on: string) => did('meeting-appeal-held', on)

test('five working days to hold the appeal once a ground is arguable', () => {
  const hold = (on: string, ...more: readonly Happening[]) =>
    shown('appeal.meeting.hold', story(appealed('2026-05-29'), ...more), on)
  assert.deepEqual(hold('2026-06-02'), [])
  assert.deepEqual(hold('2026-06-10', accepted), [['open', '2026-06-10']])
  assert.deepEqual(hold('2026-06-11', accepted), [['overdue', '2026-06-10']])
  assert.deepEqual(hold('2026-06-10', accepted, held('2026-06-10')), [['met', '2026-06-10']])
  const fixed = did('hearing-date-fixed', '2026-06-04', { details: { firstDay: '2026-06-09' } })
  const other = (day: string) =>
    did('alternative-day-proposed', '2026-06-05', {
      by: 'o1',
      details: { what: 'meeting', day, reasonable: true },
    })
  assert.deepEqual(hold('2026-06-16', accepted, fixed, other('2026-06-16')), [
    ['open', '2026-06-16'],
  ])
  assert.deepEqual(hold('2026-06-16', accepted, fixed, other('2026-06-17')), [
    ['overdue', '2026-06-10'],
  ])
})

test('three working days to give its result', () => {
  const result = (on: string, ...more: readonly Happening[]) =>
    shown('appeal.meeting.result', story(accepted, held('2026-06-12'), ...more), on)
  assert.deepEqual(result('2026-06-17'), [['open', '2026-06-17']])
  assert.deepEqual(result('2026-06-18'), [['overdue', '2026-06-17']])
  const given = did('meeting-appeal-result-given', '2026-06-17', { to: 'o1' })
  assert.deepEqual(result('2026-06-17', given), [['met', '2026-06-17']])
})

test('nobody can give longer; all together can agree on less', () => {
  for (const rule of ['appeal.meeting', 'appeal.meeting.hold', 'appeal.meeting.result']) {
    const lawCase = (...more: readonly Happening[]) => story(accepted, held('2026-06-12'), ...more)
    const [[, due] = []] = shown(rule, lawCase(), '2026-06-12')
    const more = longer(rule, '2026-07-31', '2026-05-20', 'chair')
    assert.equal(shown(rule, lawCase(more), '2026-06-12')[0]?.[1], due)
    const by = ['appropriate-authority', 'officer', 'chair']
    const until = { 'appeal.meeting': '2026-05-28', 'appeal.meeting.hold': '2026-06-09' }[rule]
    const less = agreed(rule, until ?? '2026-06-16', '2026-05-20', by)
    assert.equal(shown(rule, lawCase(less), '2026-06-12')[0]?.[1], until ?? '2026-06-16')
  }
})
