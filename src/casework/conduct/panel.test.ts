import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { inviteesOf } from './invitations.ts'
import {
  answer,
  begun,
  conductIn,
  decided,
  isListed,
  isNamed,
  listing,
  name,
  naming,
  objected,
  step,
  today,
  why,
} from './panel.fixture.ts'
import type { PanelEvents, PanelSeat } from './panel.ts'
import { listingOf, seatsOf, sittingOf } from './panel-standing.ts'

test('panel: who manages the investigator, or works for the officer, sits only for a reason', () => {
  for (const tie of ['manages-investigator', 'managed-by-officer', 'knows-those-in-it'] as const)
    for (const seat of ['chair', 'member', 'adviser'] as const) {
      const asked = name('one', { seat, ties: [tie] })
      const rule = 'house.panel-independent'
      given(complaint, ...begun)
        .when(asked)
        .thenRefused({ type: 'MoreExpected', rules: [rule] })
      const { today: _, reformed: __, ...said } = { ...asked, type: 'PanelNamed' as const }
      given(complaint, ...begun)
        .when({ ...asked, waivedWhy: why })
        .thenHappened({ ...said, waived: { rule, why } })
    }
})

test('panel: somebody in the chief officer’s office forces a chair from outside', () => {
  const ties = ['in-chiefs-office'] as const
  const from = (outside: boolean, seat: PanelSeat = 'chair') =>
    given(complaint, ...begun).when(name('one', { seat, outside, ties }))
  from(false).thenRefused({ type: 'MoreExpected', rules: ['house.chair-from-outside'] })
  from(false, 'person-conducting').thenRefused({
    type: 'MoreExpected',
    rules: ['house.chair-from-outside'],
  })
  from(true).thenHappened(isNamed('one', { outside: true, ties }))
  from(false, 'member').thenHappened(isNamed('one', { seat: 'member', ties }))
})

test('conduct.delegation.chair: who certified it never chairs; what was done is kept as that', () => {
  const asked = name('one', { ties: ['certified-it'] })
  const rule = 'conduct.delegation.chair'
  given(complaint, ...begun)
    .when({ ...asked, waivedWhy: why })
    .thenRefused({ type: 'AgainstLaw', rules: [rule] })
  given(complaint, ...begun)
    .when({ ...asked, asItWasWhy: 'Nobody noticed.' })
    .thenHappened({
      type: 'PanelNamed',
      ...naming('one', { ties: ['certified-it'] }),
      asItWas: { rule, why: 'Nobody noticed.' },
    })
  given(complaint, ...begun)
    .when({ ...asked, reformed: false })
    .thenRefused({ type: 'MoreExpected', rules: ['house.panel-independent'] })
})

test('two chairs at once are refused, until the first has left or been replaced', () => {
  const again = name('two')
  const first = isNamed('one')
  given(complaint, ...begun, first)
    .when(again)
    .thenRefused({ type: 'SeatTaken', name: 'Somebody, chair', seat: 'chair' })
  given(complaint, ...begun, first)
    .when(name('two', { seat: 'person-conducting' }))
    .thenRefused({ type: 'SeatTaken', name: 'Somebody, chair', seat: 'person-conducting' })
  const left: ComplaintEvent = { type: 'PanelLeft', ...step('e3'), seat: 'one', why }
  given(complaint, ...begun, first, left)
    .when(again)
    .thenHappened(isNamed('two'))
  given(complaint, ...begun, first, objected('one'), decided('one', true))
    .when(again)
    .thenHappened(isNamed('two'))
  given(complaint, ...begun, first, objected('one'), decided('one', false))
    .when(again)
    .thenRefused({ type: 'SeatTaken', name: 'Somebody, chair', seat: 'chair' })
})

test('an objection is to somebody named, is decided once, and may be made to the replacement', () => {
  const object = {
    type: 'ObjectToPanel',
    today,
    ...step('o'),
    seat: 'one',
    ground: 'Kin.',
  } as const
  given(complaint, ...begun)
    .when(object)
    .thenRefused({ type: 'NoSuchEntry' })
  const decide: ComplaintCommand = {
    type: 'DecidePanelObjection',
    today,
    ...{ ...step('d'), seat: 'one', upheld: true, why },
  }
  given(complaint, ...begun, isNamed('one'))
    .when(decide)
    .thenRefused({ type: 'NoSuchEntry' })
  const story = [isNamed('one'), objected('one'), decided('one', true), isNamed('two')]
  given(complaint, ...begun, ...story)
    .when(decide)
    .thenRefused({ type: 'NoSuchEntry' })
  given(complaint, ...begun, ...story)
    .when({ ...object, seat: 'two' })
    .thenHappened({ type: 'PanelObjected', ...step('o'), seat: 'two', ground: 'Kin.' })
  deepEqual(
    seatsOf(conductIn(...story, objected('two'))).map(one => [one.seat, one.standing]),
    [
      ['one', 'replaced'],
      ['two', 'objected'],
    ],
  )
  equal(sittingOf(conductIn(...story)).length, 1)
})

test('a response says of each allegation what is accepted, and what is disputed', () => {
  const respond = { type: 'RecordResponse', today, ...step('r'), documents: [] } as const
  given(complaint, ...begun)
    .when({ ...respond, answers: [] })
    .thenRefused({ type: 'WordsMissing', what: 'findings' })
  given(complaint, ...begun)
    .when({ ...respond, answers: [{ ...answer, words: ' ' }] })
    .thenRefused({ type: 'WordsMissing', what: 'words' })
  given(complaint, ...begun)
    .when({ ...respond, answers: [{ ...answer, accepted: 'misconduct', words: '' }] })
    .thenHappened({
      type: 'OfficerResponse',
      ...step('r'),
      answers: [{ ...answer, accepted: 'misconduct', words: '' }],
      documents: [],
    })
})

test('moving it asks why, and nobody has been told of the new day', () => {
  const move = { type: 'ListProceedings', today, ...listing('2027-02-02') } as const
  const first = isListed('2027-02-01')
  given(complaint, ...begun, first)
    .when(move)
    .thenRefused({ type: 'WordsMissing', what: 'why' })
  const moved = isListed('2027-02-02', { moved: 'The room.' })
  given(complaint, ...begun, first)
    .when({ ...move, moved: 'The room.' })
    .thenHappened(moved)
  const told = (entry: string, state: 'notified' | 'acknowledged'): ComplaintEvent => ({
    type: 'Invited',
    ...step(entry),
    ...{ invitee: 'amara', occasion: 'hearing', owner: 'authority', name: 'Amara' },
    ...{ capacity: 'complainant', state, how: 'By telephone.' },
  })
  const states = (...events: readonly ComplaintEvent[]) =>
    inviteesOf(conductIn(...events)).map(({ state, again }) => [state, again])
  deepEqual(states(first, told('i1', 'notified')), [['notified', false]])
  deepEqual(states(first, told('i1', 'notified'), told('i2', 'acknowledged')), [
    ['acknowledged', false],
  ])
  const anew = (more: Partial<PanelEvents['ProceedingsListed']>) =>
    states(first, told('i1', 'notified'), isListed('2027-02-01', { entry: 'l2', ...more }))
  deepEqual(states(first, told('i1', 'notified'), moved), [['identified', true]])
  deepEqual(anew({ time: '14:00' }), [['identified', true]])
  deepEqual(anew({ place: 'Elsewhere' }), [['identified', true]])
  deepEqual(anew({ days: 5 }), [['notified', false]])
  deepEqual(states(first, told('i1', 'notified'), moved, told('i3', 'notified')), [
    ['notified', false],
  ])
  equal(listingOf(conductIn(first, moved))?.firstDay, '2027-02-02')
})
