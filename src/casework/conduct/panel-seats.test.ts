import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { fold, type PersonId, personId, type SubjectId, subjectId } from '#kernel'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { begun, decided, naming, objected, step, why } from './panel.fixture.ts'
import type { PanelSeat } from './panel.ts'
import { seatsOpenTo } from './panel-seats.ts'

const [vane, ames, other] = [personId('vane'), personId('ames'), personId('other')]

function named(
  nth: string,
  person?: PersonId,
  {
    seat = 'chair',
    subject = subjectId('s1'),
  }: Readonly<{ seat?: PanelSeat; subject?: SubjectId }> = {},
): ComplaintEvent {
  const { member, ...rest } = naming(nth, { seat })
  const theirs = { ...member, ...(person ? { person } : {}) }
  return { type: 'PanelNamed', ...rest, subject, member: theirs }
}

function openTo(person: PersonId, ...events: readonly ComplaintEvent[]): readonly string[] {
  const state = fold(complaint, [...begun, ...events])
  return state.type === 'Open' ? [...seatsOpenTo(state.facts, person)] : []
}

test('before anybody is named, and where no account is, whoever was given it may be of the panel', () => {
  deepEqual(openTo(other), ['s1', 's2'])
  deepEqual(openTo(other, named('one')), ['s1', 's2'])
  deepEqual(openTo(other, named('one', vane), named('two', undefined, { seat: 'member' })), [
    's1',
    's2',
  ])
})

test('named by an account, somebody sits for that officer and for no other of the matter', () => {
  deepEqual(openTo(vane, named('one', vane)), ['s1'])
  deepEqual(openTo(vane, named('one', vane), named('two', undefined, { seat: 'member' })), ['s1'])
})

test('where all who sit are named by their accounts, nobody else is of that panel', () => {
  const both = [named('one', vane), named('two', ames, { seat: 'member' })]
  deepEqual(openTo(other, ...both), ['s2'])
  deepEqual(openTo(ames, ...both), ['s1'])
})

test('an objection not yet decided changes nothing; agreed to, the seat opens nothing more', () => {
  const seated = [named('one', vane), objected('one')]
  deepEqual(openTo(vane, ...seated), ['s1'])
  deepEqual(openTo(vane, ...seated, decided('one', false)), ['s1'])
  const replaced = [...seated, decided('one', true), named('two', ames)]
  deepEqual(openTo(vane, ...replaced), [])
  deepEqual(openTo(ames, ...replaced), ['s1'])
  const left: ComplaintEvent = { type: 'PanelLeft', ...step('gone'), seat: 'one', why }
  deepEqual(openTo(vane, named('one', vane), left, named('two')), [])
})

test('sent back to a new panel the one before is no longer of it; to the same, it still is', () => {
  const quashed = (remitted: 'new-panel' | 'same-panel'): ComplaintEvent => ({
    type: 'ChallengeDecided',
    ...step('order', '2026-12-20'),
    ...{ challenge: 'jr', order: 'outcome-quashed', remitted, words: 'No reasons.' },
  })
  deepEqual(openTo(vane, named('one', vane), quashed('same-panel')), ['s1'])
  const first = [named('one', vane), quashed('new-panel')]
  deepEqual(openTo(vane, ...first), [])
  deepEqual(openTo(vane, ...first, named('two', ames)), [])
  deepEqual(openTo(ames, ...first, named('two', ames)), ['s1'])
  deepEqual(openTo(vane, ...first, named('two', vane)), ['s1'])
})

test('who sits for the other officer reads that officer’s alone', () => {
  const second = named('two', ames, { subject: subjectId('s2') })
  deepEqual(openTo(ames, named('one', vane), second), ['s2'])
  deepEqual(openTo(vane, named('one', vane), second), ['s1'])
})
