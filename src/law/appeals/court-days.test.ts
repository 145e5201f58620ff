import assert from 'node:assert/strict'
import { test } from 'node:test'
import { courtDayBearers, courtDays } from '../format/happenings/proceedings.ts'
import { conductCase, shown } from '../police-conduct-2020/proceedings.fixture.ts'
import { ruleById } from '../rules.ts'
import { did, every, theOne } from '../sample.ts'

const about = 'o1'
const claim = (challenge: string, on = '2026-11-02') =>
  did('claim-made', on, { by: 'c1', about, details: { challenge } })
const set = (of: string, by: string, over: Readonly<Record<string, string>> = {}) =>
  did('court-day-set', over['on'] ?? '2026-11-09', {
    by: 'court',
    about,
    details: {
      ...{ what: over['what'] ?? 'acknowledgment', by, of, challenge: over['claim'] ?? 'jr-1' },
      ...(over['whose'] ? { whose: over['whose'] } : {}),
    },
  })
const kept = (of: string, on: string) => did('court-day-kept', on, { about, details: { of } })
const vacated = (of: string, on: string) => did('court-day-vacated', on, { about, details: { of } })
const acknowledgment = 'court.acknowledgment'

test('a day the court fixed is owed until the end of it, and overdue the day after', () => {
  const lawCase = conductCase([set('day-1', '2026-11-30')])
  assert.deepEqual(shown(acknowledgment, lawCase, '2026-11-30'), [['open', '2026-11-30']])
  assert.deepEqual(shown(acknowledgment, lawCase, '2026-12-01'), [['overdue', '2026-11-30']])
  const owed = theOne(acknowledgment, lawCase, '2026-11-30')
  assert.deepEqual([owed.bearer, owed.owedTo, owed.about], ['appropriate-authority', 'court', 'o1'])
})

test('a Sunday or a bank holiday is kept as the court gave it', () => {
  const lawCase = conductCase([set('day-1', '2026-12-27')])
  assert.deepEqual(shown(acknowledgment, lawCase, '2026-12-01'), [['open', '2026-12-27']])
})

test('kept in time on its last day, late the day after', () => {
  const on = (done: string) =>
    shown(acknowledgment, conductCase([set('day-1', '2026-11-30'), kept('day-1', done)]), done)
  assert.deepEqual(on('2026-11-30'), [['met', '2026-11-30']])
  assert.deepEqual(on('2026-12-01'), [['met-late', '2026-11-30']])
})

test('what is done for one day does nothing for another of the same kind', () => {
  const both = [set('day-1', '2026-11-30'), set('day-2', '2026-12-14', { claim: 'jr-2' })]
  const lawCase = conductCase([...both, kept('day-2', '2026-11-20')])
  assert.deepEqual(shown(acknowledgment, lawCase, '2026-11-20'), [
    ['open', '2026-11-30'],
    ['met', '2026-12-14'],
  ])
})

test('a day given up is owed no longer', () => {
  const lawCase = conductCase([set('day-1', '2026-11-30'), vacated('day-1', '2026-11-23')])
  assert.deepEqual(shown(acknowledgment, lawCase, '2026-12-14'), [['ended', '2026-11-30']])
})

test('court.calendar: a claim asks for its days until one of its own is entered, or it ends', () => {
  const states = (...more: Parameters<typeof conductCase>[0]) =>
    shown('court.calendar', conductCase([claim('jr-1'), ...more]), '2026-11-20')
  assert.deepEqual(states(), [['open', null]])
  assert.deepEqual(states(set('day-1', '2026-11-30', { claim: 'jr-2' })), [['open', null]])
  assert.deepEqual(states(set('day-1', '2026-11-30')), [['met', null]])
  const ended = did('claim-ended', '2026-11-12', {
    by: 'court',
    about,
    details: { challenge: 'jr-1' },
  })
  assert.deepEqual(states(ended), [['ended', null]])
})

test('a day is owed where it is this force’s or everybody’s, and entered whosever it is', () => {
  const owedFor = (whose: string) => {
    const lawCase = conductCase([claim('jr-1'), set('day-1', '2026-11-30', { whose })])
    assert.deepEqual(shown('court.calendar', lawCase, '2026-11-20'), [['met', null]], whose)
    return every(acknowledgment, lawCase, '2026-11-20').length > 0
  }
  assert.deepEqual(courtDayBearers.filter(owedFor), ['authority', 'everybody'])
})

test('no instrument is named for the day of a tribunal or of an appeal meeting', () => {
  assert.match(ruleById('court.calendar')?.cite.words ?? '', /Civil Procedure Rules 1998, Part 54/)
  for (const what of courtDays) {
    const cite = ruleById(`court.${what}`)?.cite
    assert.doesNotMatch(`${cite?.words} ${cite?.link}`, /Civil Procedure|1998|legislation/, what)
    assert.match(cite?.words ?? '', /a court, a tribunal or an appeal meeting/, what)
  }
})

test('each kind of day is a rule of its own, and no text is said to give its number', () => {
  const ids = [
    'court.acknowledgment',
    'court.detailed-grounds',
    'court.documents',
    'court.permission',
  ]
  const more = ['court.hearing', 'court.hand-down', 'court.order', 'court.other']
  assert.deepEqual(
    courtDays.map(what => `court.${what}`),
    [...ids, ...more],
  )
  for (const what of courtDays) {
    const rule = ruleById(`court.${what}`)
    assert.equal(rule?.tier, 'house', what)
    const lawCase = conductCase([set('day-1', '2026-11-30', { what })])
    assert.equal(every(`court.${what}`, lawCase, '2026-11-20').length, 1, what)
  }
})
