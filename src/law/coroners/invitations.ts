/**
 * Our own rules, so that no family learns of an inquest late or never.
 *
 * They bind whoever looks after the family, and never the coroner. They reach everybody who could
 * have a place before the coroner, above all those the coroner has not heard of.
 */
import { day } from '#kernel'
import { type Act, duty } from '../duty.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import { asSoonAsPracticable, atOnce, workingDaysAfter } from '../limit.ts'
import { requirement } from '../statement.ts'
import { concluded, deaths } from './coroners-own.ts'
import { inquests, investigations, ourOwn } from './instrument.ts'

const house = {
  tier: 'house',
  confidence: 'read',
  inForce: { from: day('2020-02-01') },
} as const
const liaison = {
  ...house,
  governs: { kinds: deaths, text: 'none' },
  bearer: 'family-liaison',
  owedTo: ['coroner-interested-person'],
  roster: true,
  subjectTo: [],
} as const

/** Only the person's own word: a letter that was posted is sent, and not confirmed. */
const confirmed = { happened: 'inquest-notice-confirmed', byRecipient: true } as const

export const makeKnown = duty({
  ...liaison,
  id: 'inquest-invite.make-known',
  cite: ourOwn(inquests('9(2)')),
  title: 'Have the coroner acknowledge each of the family',
  says: `The list of the family goes to the coroner's office, which acknowledges each person by name. Who has
    not been acknowledged after three working days is taken up with the office again.`,
  runsFrom: [{ reading: 'each', happenings: ['roster-sent-to-coroner'], withRecipient: true }],
  limit: workingDaysAfter(3),
  metBy: [{ happened: 'made-known-to-coroner', aboutRecipient: true, standing: true }],
  endsWith: [concluded],
  changes: 'The day the list was sent moves it. Weekends and bank holidays are not counted.',
})

/** What each event is told by; of the rest only the person's own word shows that they know. */
const toldBy: readonly (readonly [event: HappeningName, of: string])[] = [
  ['inquest-date-set', 'date'],
  ['inquest-arrangements-altered', 'alteration'],
  ['inquest-adjourned', 'adjournment'],
  ['inquest-resumed', 'resumption'],
]
const notices: readonly Act[] = toldBy.map(([begunBy, of]) => ({
  happened: 'inquest-notice-given',
  toRecipient: true,
  where: { detail: 'of', is: of },
  begunBy,
}))

export const fanOut = duty({
  ...liaison,
  id: 'inquest-invite.fan-out',
  cite: ourOwn(inquests('9, 10, 25')),
  title: 'See that they are told',
  says: `Whatever happens in the inquest, see within two working days that each of the family has been told,
    well before the law's own last day where there is one. The telling stays the coroner's.`,
  runsFrom: [
    {
      reading: 'each',
      happenings: [
        'coroner-investigation-began',
        'inquest-date-set',
        'inquest-arrangements-altered',
        'inquest-adjourned',
        'inquest-resumed',
        'inquest-suspended',
        'coroner-investigation-transferred',
        'inquest-concluded',
        'pfd-report-sent',
        'pfd-answered',
      ],
    },
  ],
  limit: workingDaysAfter(2),
  metBy: [
    ...notices,
    {
      happened: 'family-told-of-investigation',
      toRecipient: true,
      begunBy: 'coroner-investigation-began',
    },
    {
      happened: 'transfer-notified',
      toRecipient: true,
      begunBy: 'coroner-investigation-transferred',
    },
    confirmed,
  ],
  endsWith: [],
  changes: `The day it happened moves it, and not the hearing's own day. Weekends and bank holidays are not
    counted.`,
})

export const proof = duty({
  ...liaison,
  id: 'inquest-invite.proof',
  cite: ourOwn(inquests('9, 10, 25')),
  title: 'Have them say that they know when and where',
  says: `Each of the family confirms it themselves: by reading it back, answering, or pressing a button. A
    letter that was posted proves nothing. After two ways that failed somebody visits.`,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['inquest-date-set', 'inquest-arrangements-altered', 'inquest-resumed'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [confirmed],
  // What was arranged before is no longer what they have to know.
  endsWith: [
    { happened: 'inquest-arrangements-altered', again: true },
    { happened: 'inquest-resumed', again: true },
    concluded,
  ],
  changes: `It has no date. Every change of date, time or place asks for a confirmation of its own, whatever
    was confirmed before.`,
})

export const reset = requirement({
  ...house,
  id: 'inquest-invite.reset',
  cite: ourOwn(inquests('10')),
  title: 'A change undoes every confirmation',
  says: `Somebody confirmed one date, time and place. Once any of them is changed nobody has confirmed, and
    everybody is asked again.`,
  metBy: ['law owed: inquest-invite.proof', 'law owed: inquest-invite.hearing-gate'],
  provedBy: ['src/law/coroners/invitations.test.ts'],
})

export const beforeTheHearing = duty({
  ...liaison,
  id: 'inquest-invite.hearing-gate',
  cite: ourOwn(inquests('9')),
  title: 'Take it higher: they have not confirmed, and the hearing is near',
  says: `Four weeks, two weeks, one week and two days before a hearing, whoever has not confirmed is listed:
    to the supervisor, then the head of professional standards, then the policing body and the
    coroner's officer. To go ahead without takes a named senior, a reason, and word to the coroner.`,
  runsFrom: [
    {
      reading: 'ahead',
      happenings: ['inquest-date-set', 'inquest-arrangements-altered'],
      countsFrom: { detail: 'date' },
      daysBefore: [28, 14, 7, 2],
    },
  ],
  limit: atOnce,
  metBy: [confirmed],
  endsWith: [{ happened: 'inquest-adjourned' }, concluded],
  changes: `The day of the hearing moves it, and a change of any of the arrangements begins it again. A day
    that had passed when the hearing was fixed is left out.`,
})

export const roster = requirement({
  ...house,
  id: 'inquest-invite.roster',
  cite: ourOwn(investigations('6')),
  title: 'A list of everybody who might be family',
  says: `Recording a death asks both registers about each person: what they were to the dead, both standings
    with reasons, how to reach them and what they need, whether they agreed, whether they have been
    found. What is not known is shown as not known, and never as a blank.`,
  metBy: ['law classify: interestedPersons'],
  provedBy: ['src/law/classify/interested.test.ts'],
  caution: 'Who is on it and as what is answered here; how to reach them is not kept here.',
})
