import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, subjectId } from '#kernel'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { conductOf } from './conduct.ts'
import { impactOf } from './impact.ts'
import { pageInvitationsOf } from './officer-page.ts'
import { begun, step, today } from './panel.fixture.ts'

const pike = subjectId('s1')
const noticed: ComplaintEvent = {
  ...{ type: 'NoticeServed', ...step('notice', '2026-11-20'), notice: 'investigation', parts: [] },
  service: { way: 'in-person', at: 'the station', by: 'Ms Roe', proof: 'signed' },
}
const invite: ComplaintCommand = {
  ...{ type: 'InviteToPage', ...step('let-in'), today, invitation: 'i1' },
  ...{ guest: 'police-friend', name: 'Alma Rook', how: 'Handed over' },
}
const invited: ComplaintEvent = {
  ...{ type: 'PageInvited', ...step('let-in'), invitation: 'i1' },
  ...{ guest: 'police-friend', name: 'Alma Rook', how: 'Handed over' },
}
const end: ComplaintCommand = {
  ...{ type: 'EndPageInvitation', ...step('ended'), today, invitation: 'i1' },
  why: 'Another friend.',
}
const factsAfter = (...events: readonly ComplaintEvent[]) => {
  const state = fold(complaint, [...begun, ...events])
  assert.ok(state.type === 'Open')
  return state.facts
}

test('nobody is let onto the page of an officer who was given no notice', () => {
  given(complaint, ...begun)
    .when(invite)
    .thenRefused({ type: 'OfficerNotTold' })
  const astray: ComplaintEvent = {
    ...noticed,
    service: { way: 'astray', at: '14 Elm Rise', by: 'Ms Roe', proof: 'He moved in May.' },
    asItWas: { rule: 'conduct.service.methods', why: 'He moved in May.' },
  }
  given(complaint, ...begun, astray)
    .when(invite)
    .thenRefused({ type: 'OfficerNotTold' })
  given(complaint, ...begun, noticed)
    .when(invite)
    .thenHappened(invited)
})

test('an invitation is ended once, with why, and stays in the record', () => {
  given(complaint, ...begun, noticed)
    .when(end)
    .thenRefused({ type: 'NoSuchEntry' })
  const ended: ComplaintEvent = {
    ...{ type: 'PageInvitationEnded', ...step('ended'), invitation: 'i1' },
    why: 'Another friend.',
  }
  given(complaint, ...begun, noticed, invited)
    .when(end)
    .thenHappened(ended)
  const [one] = pageInvitationsOf(conductOf(factsAfter(noticed, invited, ended), pike))
  assert.equal(one?.ended?.why, 'Another friend.')
})

test('what it did to the complainant is kept of each officer, and of nobody where it says nothing', () => {
  const said = {
    type: 'ReceiveImpact',
    today,
    on: step('x').on,
    entry: 'e1',
    how: 'online',
  } as const
  given(complaint, ...begun)
    .when({ ...said, words: ' ' })
    .thenRefused({ type: 'WordsMissing', what: 'words' })
  const verdict = complaint.decide({ ...said, words: 'I no longer ring.' }, fold(complaint, begun))
  assert.ok(verdict.ok)
  assert.deepEqual(
    verdict.value.map(event => 'subject' in event && event.subject),
    ['s1', 's2'],
  )
  const facts = factsAfter(...verdict.value)
  assert.deepEqual(
    impactOf(conductOf(facts, pike)).map(({ words }) => words),
    ['I no longer ring.'],
  )
})
