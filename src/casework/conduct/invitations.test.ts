import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day, subjectId } from '#kernel'
import { given } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  type Invitation,
  type InviteOccasion,
  invitedToMatter,
  inviteesOf,
  toldOfOccasion,
} from './invitations.ts'
import { begun, conductIn, isListed, shown, step, today } from './panel.fixture.ts'

const court = { firstDay: day('2027-02-01'), time: '10:00', place: 'The coroner’s court' }
const invitation = (entry: string, more: Partial<Invitation> = {}): Invitation => ({
  ...step(entry),
  ...{ invitee: 'amara', occasion: 'hearing', owner: 'authority', name: 'Amara Field' },
  ...{ capacity: 'complainant', state: 'notified', how: 'By telephone.' },
  ...more,
})
const invited = (...asked: Parameters<typeof invitation>): ComplaintEvent => ({
  type: 'Invited',
  ...invitation(...asked),
})
/** As it is kept where it is of the whole matter. */
function ofMatter(entry: string, more: Partial<Invitation> = {}): ComplaintEvent {
  const { subject: _, ...kept } = invitation(entry, {
    ...{ occasion: 'inquest', owner: 'coroner', capacity: 'family', when: court },
    ...more,
  })
  return { type: 'Invited', ...kept }
}
const states = (...events: readonly ComplaintEvent[]) =>
  inviteesOf(invitedToMatter({ conduct: conductIn(...events) })).map(one => [
    ...[one.invitee, one.state, one.again],
  ])

test('an inquest and a review are of the whole matter, whoever is complained of', () => {
  const invite = (more: Partial<Invitation>) =>
    given(complaint, ...begun).when({ type: 'Invite', today, ...invitation('i', more) })
  const inquest = { occasion: 'inquest', owner: 'coroner', capacity: 'family' } as const
  invite({ ...inquest, when: court }).thenHappened(ofMatter('i'))
  invite(inquest).thenRefused({ type: 'WordsMissing', what: 'place' })
  invite({ how: '' }).thenRefused({ type: 'WordsMissing', what: 'how' })
  invite({ subject: subjectId('nobody') }).thenRefused({ type: 'NoSuchOfficer' })
  const { subject: _, ...nobodys } = invitation('i')
  given(complaint, ...begun)
    .when({ type: 'Invite', today, ...nobodys })
    .thenRefused({ type: 'NoSuchOfficer' })
})

test('where the coroner moves the day, whoever was told of the old one is to be told again', () => {
  const told = [ofMatter('i1'), ofMatter('i2', { invitee: 'kofi', state: 'acknowledged' })]
  deepEqual(states(...told), [
    ['amara', 'notified', false],
    ['kofi', 'acknowledged', false],
  ])
  const later = { ...court, firstDay: day('2027-03-01') }
  const moved = [...told, ofMatter('i3', { when: later })]
  deepEqual(states(...moved), [
    ['amara', 'notified', false],
    ['kofi', 'identified', true],
  ])
  const review = ofMatter('i4', { invitee: 'eve', occasion: 'review', when: later })
  deepEqual(states(...told, review).slice(0, 2), states(...told))
  const of = (occasion: InviteOccasion) =>
    toldOfOccasion(invitedToMatter({ conduct: conductIn(...moved) }), occasion)
  equal(of('inquest')?.firstDay, '2027-03-01')
  equal(of('review'), undefined)
})

test('notice.proceedings and attend.complainant: met person by person, and again after a move', () => {
  const officer = { invitee: 'pike', name: 'Oliver Pike', capacity: 'officer' } as const
  const of = (...events: readonly ComplaintEvent[]) =>
    ['notice.proceedings', 'attend.complainant'].map(rule =>
      shown(rule, '2026-12-02', isListed('2027-03-22'), ...events).map(([state]) => state),
    )
  deepEqual(of(), [['open'], ['open']])
  deepEqual(of(invited('i1', { state: 'identified' })), [['open'], ['open']])
  deepEqual(of(invited('i1')), [['open'], ['met']])
  deepEqual(of(invited('i1'), invited('i2', officer)), [['met'], ['met']])
  deepEqual(of(invited('i1', { owner: 'coroner' })), [['open'], ['open']])
  const moved = isListed('2027-03-23', { entry: 'l2', on: day('2026-12-01'), moved: 'The room.' })
  deepEqual(of(invited('i1'), invited('i2', officer), moved), [
    ['met', 'open'],
    ['met', 'open'],
  ])
})

test('public.notice: none is owed once the chair directs that there be none', () => {
  const withheld: ComplaintEvent = {
    type: 'RulingMade',
    ...step('r'),
    ...{ kind: 'public-notice', allowed: true, words: 'None.', reasons: 'Her safety.' },
    ...{ by: 'The chair', heard: ['press'], directions: ['notice-withheld'] },
  }
  const first = isListed('2027-03-22')
  deepEqual(shown('public.notice', '2026-12-02', first).at(0)?.[0], 'open')
  deepEqual(shown('public.notice', '2026-12-02', first, withheld).at(0)?.[0], 'ended')
})
