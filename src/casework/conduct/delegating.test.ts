import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, instant, matterId } from '#kernel'
import { owed } from '#law'
import { given } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { delegatedOn } from './delegating.ts'
import { begun, conductIn, step, today, why } from './panel.fixture.ts'

const handedOver = 'The running of the hearing, with its notices.'
const own = 'Northmoor Police'
const handed = (entry: string, force = 'Eastmere Police'): ComplaintEvent => ({
  type: 'ProceedingsDelegated',
  ...{ ...step(entry), force, handedOver },
})
const ended = (entry: string, on = today): ComplaintEvent => ({
  type: 'DelegationEnded',
  ...{ ...step(entry), on, why },
})

test('case.delegate-force: to another force, saying what is handed over, and never to this one', () => {
  const delegate = (force: string, what = handedOver) =>
    given(complaint, ...begun).when({
      type: 'DelegateProceedings',
      ...{ today, own, ...step('d'), force, handedOver: what },
    })
  delegate('Eastmere Police').thenHappened(handed('d'))
  delegate('northmoor police ').thenRefused({ type: 'OwnForce' })
  delegate(' ').thenRefused({ type: 'WordsMissing', what: 'force' })
  delegate('Eastmere Police', '').thenRefused({ type: 'WordsMissing', what: 'what' })
})

test('it is taken back only where it was given, with why', () => {
  const end = (words = why, ...before: readonly ComplaintEvent[]) =>
    given(complaint, ...begun, ...before).when({
      type: 'EndDelegation',
      ...{ today, ...step('e'), why: words },
    })
  end(why, handed('d')).thenHappened({ type: 'DelegationEnded', ...step('e'), why })
  end(why).thenRefused({ type: 'NoSuchEntry' })
  end('', handed('d')).thenRefused({ type: 'WordsMissing', what: 'why' })
})

test('whoever runs them on a day is read out of what happened, in the order of its days', () => {
  const { on } = step('d')
  const events = conductIn(ended('e', day('2026-12-14')), handed('d'))
  equal(delegatedOn(events, day('2026-01-01')), undefined)
  equal(delegatedOn(events, on)?.force, 'Eastmere Police')
  equal(delegatedOn(events, day('2026-12-13'))?.force, 'Eastmere Police')
  equal(delegatedOn(events, day('2026-12-14')), undefined)
})

test('what is recorded of running them is the other force’s act while they run it', () => {
  const at = instant('2026-11-20T20:15:00Z')
  const witnesses = (entry: string, on = today): ComplaintEvent => ({
    type: 'WitnessesListed',
    ...{ ...step(entry), on, side: 'authority', witnesses: [] },
  })
  const lists = (...events: readonly ComplaintEvent[]) => {
    const story = [...begun, ...events].map(event => ({ event, recordedAt: at }))
    const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
    return {
      forces: found?.bodies.filter(({ kind }) => kind === 'police-force').map(({ id }) => id),
      by: found?.happenings
        .filter(({ happened }) => happened === 'witness-list-supplied')
        .map(({ by }) => by),
    }
  }
  deepEqual(lists(witnesses('w')), { forces: ['northmoor'], by: ['northmoor'] })
  const theirs = { forces: ['northmoor', 'Eastmere Police'], by: ['Eastmere Police'] }
  deepEqual(lists(handed('d'), witnesses('w')), theirs)
  deepEqual(lists(handed('d'), ended('e'), witnesses('w')).by, ['northmoor'])
})

test('the law says whose it is to give notice, and counts theirs', () => {
  const at = instant('2026-11-20T20:15:00Z')
  const bearers = (...events: readonly ComplaintEvent[]) => {
    const story = [...begun, ...events].map(event => ({ event, recordedAt: at }))
    const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
    return (found ? owed(found, { on: today }) : [])
      .filter(({ rule }) => rule === 'notice.proceedings')
      .map(({ bearerId, state }) => [bearerId, state])
  }
  const listed: ComplaintEvent = {
    type: 'ProceedingsListed',
    ...{ ...step('l'), form: 'hearing', firstDay: day('2027-01-18') },
    ...{ time: '10:00', days: 2, place: 'Northmoor' },
  }
  const told: ComplaintEvent = {
    type: 'Invited',
    ...{ ...step('i'), invitee: 'p', occasion: 'hearing', owner: 'authority', name: 'PC Pike' },
    ...{ capacity: 'officer', state: 'notified', how: 'By hand' },
  }
  deepEqual(bearers(listed), [['northmoor', 'open']])
  deepEqual(bearers(handed('d'), listed), [['Eastmere Police', 'open']])
  deepEqual(bearers(handed('d'), listed, told), [['Eastmere Police', 'met']])
})

test('a notice is the act of whoever runs them on the day it counts as given', () => {
  const at = instant('2026-12-01T09:00:00Z')
  const [friday, monday] = [day('2026-11-27'), day('2026-11-30')]
  const listed: ComplaintEvent = {
    type: 'ProceedingsListed',
    ...{ ...step('l'), form: 'hearing', firstDay: day('2027-01-18') },
    ...{ time: '10:00', days: 2, place: 'Northmoor' },
  }
  const mailed: ComplaintEvent = {
    ...{ type: 'NoticeServed', ...step('n'), on: friday, notice: 'proceedings', parts: [] },
    service: { way: 'email', at: 'p', by: 'DI Ashdown', proof: 'Sent.', deemedOn: monday },
  }
  const standing = (...events: readonly ComplaintEvent[]) => {
    const story = [...begun, listed, ...events].map(event => ({ event, recordedAt: at }))
    const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
    return (found ? owed(found, { on: day('2026-12-01') }) : [])
      .filter(({ rule }) => rule === 'notice.proceedings')
      .map(({ bearerId, state }) => [bearerId, state])
  }
  const from = { ...handed('d'), on: monday }
  deepEqual(standing(mailed), [['northmoor', 'met']])
  deepEqual(standing(mailed, from), [['Eastmere Police', 'met']])
  deepEqual(standing(handed('d'), mailed, ended('e', monday)), [['northmoor', 'met']])
})
