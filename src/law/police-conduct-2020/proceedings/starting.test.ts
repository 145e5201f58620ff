import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, made, theOne } from '../../sample.ts'
import {
  agreed,
  assessed,
  complained,
  conductCase,
  determined,
  forHearing,
  forMeeting,
  longer,
  second,
  shown,
  supplied,
} from '../proceedings.fixture.ts'

const hearing = (...more: readonly Happening[]) =>
  conductCase([forHearing, supplied('2026-11-02'), ...more])
const meeting = (...more: readonly Happening[]) =>
  conductCase([forMeeting, supplied('2026-11-02'), ...more])
const began = (on: string) => did('proceedings-began', on, { by: 'chair' })
const everyone = ['appropriate-authority', 'officer', 'chair']

test('a hundred working days for a hearing, over Christmas and the New Year', () => {
  assert.deepEqual(shown('hearing.start', hearing(), '2027-03-25'), [['open', '2027-03-25']])
  assert.deepEqual(shown('hearing.start', hearing(), '2027-03-26'), [['overdue', '2027-03-25']])
  assert.deepEqual(shown('hearing.start', hearing(began('2027-03-25')), '2027-03-25'), [
    ['met', '2027-03-25'],
  ])
  assert.deepEqual(every('meeting.start', hearing(), '2027-03-25'), [])
})

test('twenty working days for a meeting', () => {
  assert.deepEqual(shown('meeting.start', meeting(), '2026-11-30'), [['open', '2026-11-30']])
  assert.deepEqual(shown('meeting.start', meeting(), '2026-12-01'), [['overdue', '2026-11-30']])
  assert.deepEqual(every('hearing.start', meeting(), '2026-12-01'), [])
})

test('only the chair can give longer, and everyone together less', () => {
  const more = (by: string) => longer('hearing.start', '2027-04-30', '2027-02-01', by)
  assert.deepEqual(shown('hearing.start', hearing(more('chair')), '2027-03-26'), [
    ['open', '2027-04-30'],
  ])
  assert.deepEqual(shown('hearing.start', hearing(more('force-a')), '2027-03-26'), [
    ['overdue', '2027-03-25'],
  ])
  const less = agreed('meeting.start', '2026-11-20', '2026-11-06', everyone)
  assert.deepEqual(shown('meeting.start', meeting(less), '2026-11-21'), [['overdue', '2026-11-20']])
})

const fixed = (firstDay: string, on = '2026-11-10', over: Partial<Happening> = {}) =>
  did('hearing-date-fixed', on, { by: 'chair', details: { firstDay }, ...over })
const proposed = (day: string) =>
  did('alternative-day-proposed', '2026-11-12', {
    by: 'o1',
    details: { what: 'meeting', day, reasonable: true },
  })

test('the officer’s own reasonable day moves a meeting, within five working days of the one fixed', () => {
  const on = (day: string) =>
    shown('meeting.start', meeting(fixed('2026-11-27'), proposed(day)), '2026-12-05')
  assert.deepEqual(on('2026-12-04'), [['overdue', '2026-12-04']])
  assert.deepEqual(on('2026-12-07'), [['overdue', '2026-11-30']])
  const inTime = meeting(fixed('2026-11-27'), proposed('2026-12-04'))
  assert.deepEqual(shown('meeting.start', inTime, '2026-12-04'), [['open', '2026-12-04']])
})

test('where nothing was said of the form, the Regulations give it', () => {
  const unsaid = (caseToAnswer: string) =>
    did('case-determined', '2026-10-20', { about: 'o1', details: { caseToAnswer } })
  const start = (...more: readonly Happening[]) => {
    const lawCase = conductCase([...more, supplied('2026-11-02')])
    return ['hearing.start', 'meeting.start'].filter(
      rule => every(rule, lawCase, '2026-11-03').length > 0,
    )
  }
  const warned = (on: string) =>
    did('warning-notified', on, { about: 'o1', details: { kind: 'final-written-warning' } })
  const reduced = (on: string) => did('reduced-in-rank', on, { about: 'o1' })
  const minor = [assessed('misconduct', '2026-04-07', 'meeting'), unsaid('misconduct')]
  assert.deepEqual(start(unsaid('gross-misconduct')), ['hearing.start'])
  assert.deepEqual(start(...minor), ['meeting.start'])
  assert.deepEqual(start(...minor, warned('2024-04-08')), ['hearing.start'])
  assert.deepEqual(start(...minor, warned('2024-04-07')), ['meeting.start'])
  assert.deepEqual(start(...minor, warned('2026-04-08')), ['meeting.start'])
  assert.deepEqual(start(...minor, reduced('2024-04-08')), ['hearing.start'])
  assert.deepEqual(start(...minor, reduced('2024-04-07')), ['meeting.start'])
})

test('trap: the warning must be in force at the severity assessment, not at the determination', () => {
  const late = did('warning-notified', '2026-05-01', {
    about: 'o1',
    details: { kind: 'final-written-warning' },
  })
  const unsaid = did('case-determined', '2026-10-20', {
    about: 'o1',
    details: { caseToAnswer: 'misconduct' },
  })
  const lawCase = conductCase([
    assessed('misconduct', '2026-04-07', 'meeting'),
    late,
    unsaid,
    supplied('2026-11-02'),
  ])
  assert.deepEqual(every('hearing.start', lawCase, '2026-11-03'), [])
})

test('public notice is counted back from the first day: five working days', () => {
  const lawCase = (...more: readonly Happening[]) => hearing(fixed('2027-01-08'), ...more)
  assert.deepEqual(shown('public.notice', lawCase(), '2026-12-31'), [['open', '2026-12-31']])
  assert.deepEqual(shown('public.notice', lawCase(), '2027-01-01'), [['overdue', '2026-12-31']])
  const published = did('public-notice-published', '2026-12-31')
  assert.deepEqual(shown('public.notice', lawCase(published), '2026-12-31'), [
    ['met', '2026-12-31'],
  ])
  assert.deepEqual(shown('public.notice', meeting(fixed('2026-11-27')), '2026-11-20'), [])
})

test('another first day brings another last day, and the notice of the old one is no longer owed', () => {
  const moved = fixed('2027-02-15', '2026-12-10')
  assert.deepEqual(shown('public.notice', hearing(fixed('2027-01-08'), moved), '2026-12-31'), [
    ['ended', '2026-12-31'],
    ['open', '2027-02-08'],
  ])
})

test('a day fixed too near leaves the notice late from the start', () => {
  const near = hearing(fixed('2026-11-13'))
  assert.deepEqual(shown('public.notice', near, '2026-11-10'), [['overdue', '2026-11-06']])
})

test('the officer and the complainant are told of the day, and again of another', () => {
  const matters = [complained]
  const lawCase = (...more: readonly Happening[]) =>
    conductCase([made('2026-03-02'), forHearing, ...more], { matters })
  const open = lawCase(fixed('2027-01-08'))
  assert.equal(theOne('notice.proceedings', open, '2026-11-10').state, 'open')
  assert.equal(theOne('attend.complainant', open, '2026-11-10').state, 'open')
  const told = lawCase(fixed('2027-01-08', '2026-11-10', { to: ['o1', 'c1'] }))
  assert.equal(theOne('notice.proceedings', told, '2026-11-10').state, 'met')
  assert.equal(theOne('attend.complainant', told, '2026-11-10').state, 'met')
  const onlyOfficer = lawCase(fixed('2027-01-08', '2026-11-10', { to: 'o1' }))
  assert.equal(theOne('attend.complainant', onlyOfficer, '2026-11-10').state, 'open')
})

test('an interested person is told where the day was fixed in a notice to them', () => {
  const matters = [{ ...complained, affected: 'i1' }]
  const consented = did('interested-person-consented', '2026-05-01', { by: 'i1' })
  const lawCase = (to: readonly string[]) =>
    conductCase(
      [made('2026-03-02'), consented, forHearing, fixed('2027-01-08', '2026-11-10', { to })],
      { matters },
    )
  const states = (to: readonly string[]) =>
    every('attend.complainant', lawCase(to), '2026-11-10')
      .map(({ owedTo, state }) => `${owedTo} ${state}`)
      .toSorted()
  assert.deepEqual(states(['c1']), ['complainant met', 'interested-person open'])
  assert.deepEqual(states(['c1', 'i1']), ['complainant met', 'interested-person met'])
})

test('whoever is told of the day afterwards has been told, until there is another day', () => {
  const matters = [complained]
  const day = fixed('2027-01-08')
  const tell = (to: string, on: string, by = 'force-a') =>
    did('told-of-proceedings', on, { by, to })
  const states = (...more: readonly Happening[]) => {
    const lawCase = conductCase([made('2026-03-02'), forHearing, day, ...more], { matters })
    return ['notice.proceedings', 'attend.complainant'].map(rule =>
      every(rule, lawCase, '2026-11-20').map(({ state }) => state),
    )
  }
  assert.deepEqual(states(tell('o1', '2026-11-12')), [['met'], ['open']])
  assert.deepEqual(states(tell('c1', '2026-11-12')), [['open'], ['met']])
  assert.deepEqual(states(tell('o1', '2026-11-12', 'o1')), [['open'], ['open']])
  const both = [tell('o1', '2026-11-12'), tell('c1', '2026-11-13')]
  assert.deepEqual(states(...both), [['met'], ['met']])
  const again = fixed('2027-01-15', '2026-11-16')
  assert.deepEqual(states(...both, again), [
    ['met', 'open'],
    ['met', 'open'],
  ])
})

test('no public notice is owed where the chair directed that there be none, for any day', () => {
  const states = (...more: readonly Happening[]) =>
    every('public.notice', hearing(...more), '2026-12-01').map(({ state }) => state)
  const none = (by: string, on: string) => did('public-notice-withheld', on, { by })
  assert.deepEqual(states(fixed('2027-01-08'), none('chair', '2026-11-20')), ['ended'])
  assert.deepEqual(states(none('chair', '2026-11-06'), fixed('2027-01-08')), ['ended'])
  assert.deepEqual(states(fixed('2027-01-08'), none('force-a', '2026-11-20')), ['open'])
})

test('a direction that it is published after all begins it again, for the day that stands', () => {
  const none = (on: string) => did('public-notice-withheld', on, { by: 'chair' })
  const after = (on: string, firstDay?: string, by = 'chair') =>
    did('public-notice-restored', on, {
      ...{ by, details: { listed: firstDay !== undefined, ...(firstDay ? { firstDay } : {}) } },
    })
  const stands = (on: string, ...more: readonly Happening[]) =>
    shown('public.notice', hearing(...more), on)
  const held = [fixed('2027-01-08', '2026-11-10'), none('2026-11-20')] as const
  const ended = ['ended', '2026-12-31']
  const lifted = [...held, after('2026-12-01', '2027-01-08')]
  assert.deepEqual(stands('2026-11-30', ...lifted), [ended])
  assert.deepEqual(stands('2026-12-31', ...lifted), [ended, ['open', '2026-12-31']])
  assert.deepEqual(stands('2027-01-01', ...lifted), [ended, ['overdue', '2026-12-31']])
  const published = did('public-notice-published', '2026-12-31')
  assert.deepEqual(stands('2027-01-01', ...lifted, published)[1], ['met', '2026-12-31'])
  // Only the chair lifts what the chair directed.
  assert.deepEqual(stands('2026-12-02', ...held, after('2026-12-01', '2027-01-08', 'force-a')), [
    ended,
  ])
  // Lifted before a day was fixed, it leaves that day to be announced.
  const early = [none('2026-11-06'), after('2026-11-09'), fixed('2027-01-08', '2026-11-10')]
  assert.deepEqual(stands('2026-12-01', ...early), [['open', '2026-12-31']])
  const again = [...lifted, none('2026-12-07')]
  assert.deepEqual(stands('2026-12-08', ...again), [ended, ended])
})

test('each officer has clocks of their own, and what names another is not read for them', () => {
  const subjects = ['o1', 'o3']
  const lawCase = conductCase([
    determinedFor('o1', 'hearing'),
    determinedFor('o3', 'meeting'),
    supplied('2026-11-02'),
  ])
  const joint = {
    ...lawCase,
    people: [...lawCase.people, second],
    matters: lawCase.matters.map(matter => ({ ...matter, subjects })),
  }
  assert.deepEqual(
    every('hearing.start', joint, '2026-11-03').map(({ about }) => about),
    ['o1'],
  )
  assert.deepEqual(every('meeting.start', joint, '2026-11-03'), [])
})

function determinedFor(about: string, form: string): Happening {
  return { ...determined('gross-misconduct', form), about }
}
