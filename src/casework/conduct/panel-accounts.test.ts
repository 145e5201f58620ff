import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day, fold, type PersonId, personId, subjectId } from '#kernel'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { begun, decided, name, naming, objected, step } from './panel.fixture.ts'
import type { PanelSeat } from './panel.ts'
import { seatsOpenTo } from './panel-seats.ts'

const [vane, ames] = [personId('vane'), personId('ames')]
const s1 = subjectId('s1')

function named(nth: string, seat: PanelSeat = 'chair'): ComplaintEvent {
  const { member, ...rest } = naming(nth, { seat })
  return { type: 'PanelNamed', ...rest, subject: s1, member }
}
const tied = (seat: string, person: PersonId): ComplaintEvent => ({
  type: 'PanelAccountTied',
  ...{ ...step(`tied-${seat}-${person}`), subject: s1, seat, person },
})
const left = (seat: string): ComplaintEvent => ({
  type: 'PanelLeft',
  ...{ ...step(`left-${seat}`), subject: s1, seat, why: 'Retired.' },
})
const sentBack = (remitted: 'new-panel' | 'same-panel'): readonly ComplaintEvent[] => [
  {
    ...{ type: 'ChallengeMade', ...step('jr'), subject: s1, challenge: 'jr' },
    ...{ route: 'judicial-review', by: 'officer', step: 'made', grounds: 'Bias.' },
  },
  {
    ...{ type: 'ChallengeDecided', ...step('back'), subject: s1, challenge: 'jr' },
    ...{ order: 'finding-quashed', remitted, words: 'Set aside.' },
  },
]
function after(...events: readonly ComplaintEvent[]) {
  const state = fold(complaint, [...begun, ...events])
  return {
    openTo: (person: PersonId) =>
      state.type === 'Open' ? [...seatsOpenTo(state.facts, person)] : [],
    /** What asking to name a chair by it comes to. */
    name(person: PersonId) {
      const asked = name('asked')
      const command = { ...asked, subject: s1, member: { ...asked.member, person } }
      const verdict = complaint.decide(command, state)
      return verdict.ok ? verdict.value.map(({ type }) => type) : verdict.refusal.type
    },
    /** What asking to tie it comes to: an event, or a refusal's name. */
    tie(seat: string, person: PersonId) {
      const command = { type: 'TiePanelAccount', ...step(`ask-${seat}`), subject: s1 } as const
      const today = day('2027-12-31')
      const verdict = complaint.decide({ ...command, today, seat, person }, state)
      return verdict.ok ? verdict.value.map(({ type }) => type) : verdict.refusal.type
    },
  }
}

test('a seat named without an account opens to whoever it is tied to, and to nobody else', () => {
  const both = [named('one'), tied('one', vane), named('two', 'member'), tied('two', ames)]
  deepEqual(after(...both).openTo(vane), ['s1'])
  deepEqual(after(...both).openTo(ames), ['s1'])
  deepEqual(after(...both).openTo(personId('other')), ['s2'])
  const replaced = [...both, objected('one'), decided('one', true)]
  deepEqual(after(...replaced).openTo(vane), [])
})

test('one person for a seat, one seat for a person, and only while somebody sits there', () => {
  deepEqual(after(named('one')).tie('one', vane), ['PanelAccountTied'])
  deepEqual(after(named('one'), tied('one', vane)).tie('one', ames), 'SeatTaken')
  const two = [named('one'), tied('one', vane), named('two', 'member')]
  deepEqual(after(...two).tie('two', vane), 'SeatTaken')
  deepEqual(after(...two).tie('two', ames), ['PanelAccountTied'])
  deepEqual(after(named('one')).tie('nobody', vane), 'NoSuchEntry')
  const replaced = [named('one'), objected('one'), decided('one', true)]
  deepEqual(after(...replaced).tie('one', vane), 'NoSuchEntry')
})

test('whoever an objection removed takes no seat by their account again', () => {
  const removed = [named('one'), tied('one', vane), objected('one'), decided('one', true)]
  const again = [...removed, named('two')]
  deepEqual(after(...again).tie('two', vane), 'SatBefore')
  deepEqual(after(...again).tie('two', ames), ['PanelAccountTied'])
  deepEqual(after(...removed).name(vane), 'SatBefore')
  deepEqual(after(...removed).name(ames), ['PanelNamed'])
  const kept = [named('one'), tied('one', vane), objected('one'), decided('one', false)]
  deepEqual(after(...kept, left('one'), named('two')).tie('two', vane), ['PanelAccountTied'])
})

test('nobody of a panel that a court put another in place of sits by their account again', () => {
  const sat = [named('one'), tied('one', vane)]
  deepEqual(after(...sat, ...sentBack('new-panel'), named('two')).tie('two', vane), 'SatBefore')
  deepEqual(after(...sat, ...sentBack('new-panel')).name(vane), 'SatBefore')
  const same = [...sat, ...sentBack('same-panel'), left('one'), named('two')]
  deepEqual(after(...same).tie('two', vane), ['PanelAccountTied'])
})
