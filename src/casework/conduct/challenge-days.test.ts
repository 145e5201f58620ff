import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  type Asked,
  asked,
  claim,
  known,
  lawOn,
  quashed,
  refusalOf,
  stepOf,
} from './challenge.fixture.ts'
import { courtDaysOf } from './challenge-days-known.ts'

const today = day('2027-02-08')
const acknowledgment: Asked<'SetCourtDay'> = {
  ...{ type: 'SetCourtDay', ...stepOf('day-1', '2027-02-02'), challenge: 'jr-1', today },
  ...{ what: 'acknowledgment', whose: 'authority', by: day('2027-02-22') },
  words: 'As the claim form says.',
}
const hearing: Asked<'SetCourtDay'> = {
  ...{ ...acknowledgment, entry: 'day-2', what: 'hearing', whose: 'everybody' },
  ...{ by: day('2027-05-10'), words: 'Order of 2 February.' },
}
const filed: Asked<'EndCourtDay'> = {
  ...{ type: 'EndCourtDay', ...stepOf('filed', '2027-02-22'), today: day('2027-02-22') },
  ...{ day: 'day-1', how: 'done', words: 'Filed by our solicitor.' },
}

function duties(events: readonly ComplaintEvent[], rule: string, on: string) {
  return lawOn(events, day(on))
    .owed.filter(one => one.rule === rule)
    .map(({ state, due }) => [state, due])
}
const stand = (events: readonly ComplaintEvent[]) =>
  courtDaysOf(known(events)).map(({ day: { entry }, over }) => [entry, over?.how])

test('a claim asks for the court’s days, and each is owed until its own end', () => {
  assert.deepEqual(duties(asked(claim), 'court.calendar', '2027-02-01'), [['open', null]])
  const events = asked(claim, acknowledgment)
  assert.deepEqual(duties(events, 'court.calendar', '2027-02-08'), [['met', null]])
  const rule = 'court.acknowledgment'
  assert.deepEqual(duties(events, rule, '2027-02-22'), [['open', '2027-02-22']])
  assert.deepEqual(duties(events, rule, '2027-02-23'), [['overdue', '2027-02-22']])
  const late = { ...filed, on: day('2027-02-23'), today: day('2027-02-23') }
  assert.deepEqual(duties(asked(claim, acknowledgment, filed), rule, '2027-02-23'), [
    ['met', '2027-02-22'],
  ])
  assert.deepEqual(duties(asked(claim, acknowledgment, late), rule, '2027-02-23'), [
    ['met-late', '2027-02-22'],
  ])
})

test('what somebody else must do is in the calendar, and owed by nobody here', () => {
  const theirs = { ...acknowledgment, whose: 'panel' } as const
  const events = asked(claim, theirs)
  assert.deepEqual(duties(events, 'court.acknowledgment', '2027-02-08'), [])
  assert.deepEqual(stand(events), [['day-1', undefined]])
  assert.deepEqual(duties(events, 'court.calendar', '2027-02-08'), [['met', null]], 'and entered')
})

test('another day takes the place of one before, and of no other', () => {
  const moved = { ...hearing, entry: 'day-3', by: day('2027-06-07'), instead: 'day-2' }
  const events = asked(claim, acknowledgment, hearing, moved)
  assert.deepEqual(stand(events), [
    ['day-1', undefined],
    ['day-2', 'moved'],
    ['day-3', undefined],
  ])
  assert.deepEqual(duties(events, 'court.hearing', '2027-06-08'), [
    ['ended', '2027-05-10'],
    ['overdue', '2027-06-07'],
  ])
  const again = { ...moved, entry: 'day-4' }
  assert.deepEqual(refusalOf(again, events), { type: 'NoSuchEntry' }, 'it is over already')
})

test('a day is of a claim that was made, and ends once', () => {
  const none = { ...acknowledgment, challenge: 'jr-2' }
  assert.deepEqual(refusalOf(none, asked(claim)), { type: 'NoSuchEntry' })
  assert.deepEqual(refusalOf(filed, asked(claim)), { type: 'NoSuchEntry' })
  const events = asked(claim, acknowledgment, filed)
  assert.deepEqual(refusalOf({ ...filed, entry: 'again' }, events), { type: 'NoSuchEntry' })
  assert.equal(asked(claim, acknowledgment, filed, filed).length, events.length)
})

test('a hearing that was held is waited for no longer, but for the next one', () => {
  const second = { ...hearing, entry: 'day-3', by: day('2027-05-24') }
  const held: Asked<'MakeChallenge'> = {
    ...{ ...claim, ...stepOf('held', '2027-05-10'), step: 'held', today: day('2027-05-10') },
    grounds: 'Adjourned part heard.',
  }
  assert.deepEqual(stand(asked(claim, hearing, second, held)), [
    ['day-2', 'done'],
    ['day-3', undefined],
  ])
})

test('a claim decided waits for nothing but what its own order asks', () => {
  const order = { ...acknowledgment, entry: 'day-3', what: 'order', by: day('2027-07-05') } as const
  const events = asked(claim, acknowledgment, hearing, order, quashed)
  assert.deepEqual(stand(events), [
    ['day-1', 'claim-over'],
    ['day-2', 'claim-over'],
    ['day-3', undefined],
  ])
  assert.deepEqual(duties(events, 'court.hearing', '2027-06-02'), [['ended', '2027-05-10']])
  assert.deepEqual(duties(events, 'court.order', '2027-07-05'), [['open', '2027-07-05']])
  assert.deepEqual(duties(events, 'court.order', '2027-07-06'), [['overdue', '2027-07-05']])
})

test('the copy of an appeal reaches us, and our documents are due fifteen working days on', () => {
  const appeal = { ...claim, route: 'tribunal', by: 'officer', challenge: 'pat-1' } as const
  const copied: Asked<'MakeChallenge'> = {
    ...{ ...appeal, ...stepOf('copied', '2027-05-06'), step: 'copied', grounds: 'By post.' },
    today: day('2027-05-06'),
  }
  const events = asked(appeal, copied)
  // 31 May is a bank holiday.
  const rule = 'pat.respondent-docs'
  assert.deepEqual(duties(events, rule, '2027-05-27'), [['open', '2027-05-27']])
  assert.deepEqual(duties(events, rule, '2027-05-28'), [['overdue', '2027-05-27']])
})
