/**
 * Suspension of an officer.
 *
 * Each review pulls the next one forward: four weeks run again from the day after it, not from the
 * day it was due. Reasons after a review on representations are a clock of their own.
 */
import { type Act, duty, entitlement } from '../../duty.ts'
import { asSoonAsPracticable, atOnce, weeksBeginningWith, workingDaysAfter } from '../../limit.ts'
import { definition, gate } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { eitherStream, inRegulations } from './reach.ts'

export const conditionsOfSuspension = gate({
  ...inRegulations,
  id: 'suspension.conditions',
  cite: conduct('11(1), (4), (5)'),
  title: 'When an officer may be suspended',
  says: `Only where other work or another place was considered and is not suitable, and where
    either an investigation could be harmed or the public interest calls for it. From the first
    day these Regulations reach the officer until it is decided that nothing is to be referred, or
    until the proceedings are over.`,
  confidence: 'read',
  before: ['officer-suspended'],
  asks: [
    'Was other work, or work elsewhere, considered, and why is it not suitable?',
    'Could an investigation be harmed, or does the public interest call for it?',
  ],
  answer: 'refuses',
})

export const statusOfSuspended = definition({
  ...inRegulations,
  id: 'suspension.status',
  cite: conduct('11(2), (3)'),
  title: 'What suspension is',
  says: `Suspension is always with pay. A suspended officer is an officer still, and these
    Regulations go on reaching them.`,
  confidence: 'read',
})

const suspending = {
  ...inRegulations,
  ...eitherStream,
  confidence: 'recall',
  bearer: 'appropriate-authority',
  subjectTo: [],
} as const
const suspended = { reading: 'each', happenings: ['officer-suspended'], by: ['bearer'] } as const
const suspensionEnded: Act = { happened: 'suspension-ended' }
const toEnd = { detail: 'decision', is: 'end' } as const
const toContinue = { detail: 'decision', is: 'continue' } as const

export const confirmInWriting = duty({
  ...suspending,
  id: 'suspension.notify',
  cite: conduct('11(6)'),
  title: 'Confirm the suspension in writing, with reasons',
  says: `A suspension takes effect on the day and at the time the officer is told, in writing with
    the reasons in short, or by word of mouth. Told by word of mouth, it is confirmed in writing
    with the reasons within three working days.`,
  owedTo: ['officer'],
  runsFrom: [{ ...suspended, where: { detail: 'how', is: 'oral' } }],
  limit: workingDaysAfter(3),
  metBy: [{ happened: 'suspension-confirmed-in-writing', by: ['bearer'], toRecipient: true }],
  endsWith: [suspensionEnded],
  changes: `Only the day of the suspension moves it. Weekends and bank holidays in England and
    Wales are not counted.`,
})

export const representationsOnSuspension = entitlement({
  ...suspending,
  id: 'suspension.representations',
  cite: conduct('11(7)'),
  title: 'Make representations against the suspension',
  says: `The officer, or their police friend, may write against the suspension within seven
    working days of it; and later at any time, where what the conditions rest on has changed.`,
  bearer: 'officer',
  owedTo: ['appropriate-authority'],
  runsFrom: [{ reading: 'each', happenings: ['officer-suspended'], by: ['appropriate-authority'] }],
  limit: workingDaysAfter(7),
  metBy: [{ happened: 'suspension-representations-made', by: ['officer', 'police-friend'] }],
  endsWith: [suspensionEnded],
  changes: `The day of the suspension moves it. Once it has run out, only changed circumstances
    open it again, and that a person has to judge.`,
})

const reviewed: Act = { happened: 'suspension-reviewed', by: ['bearer'] }

export const firstReview = duty({
  ...suspending,
  id: 'suspension.review.first',
  cite: conduct('11(8)'),
  title: 'Review the suspension for the first time',
  says: `Look again at whether the conditions are still met within four weeks, the first day of
    which is the first working day after the suspension.`,
  owedTo: null,
  runsFrom: [{ ...suspended, countsFrom: 'next-working-day' }],
  limit: weeksBeginningWith(4),
  metBy: [reviewed],
  endsWith: [suspensionEnded],
  changes: `The day of the suspension moves it. A weekend or a bank holiday right after that day
    moves the first day of the four weeks, and nothing else does.`,
})

export const nextReview = duty({
  ...suspending,
  id: 'suspension.review.next',
  cite: conduct('11(8)'),
  title: 'Review the suspension again',
  says: `Look again within four weeks, the first day of which is the day after the last review. A
    review held early brings the next one forward.`,
  owedTo: null,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['suspension-reviewed'],
      by: ['bearer'],
      where: toContinue,
      countsFrom: 'next-day',
    },
  ],
  limit: weeksBeginningWith(4),
  metBy: [{ ...reviewed, again: true }],
  endsWith: [suspensionEnded],
  changes: `A review on another day moves it: the four weeks run from the day after the last one,
    never from the day it was due.`,
})

export const reviewOnRepresentations = duty({
  ...suspending,
  id: 'suspension.review.on-representations',
  cite: conduct('11(8), (9)'),
  title: 'Review the suspension on what the officer said, and give reasons',
  says: `Once representations against the suspension have come in, look again at whether the
    conditions are still met; the text gives no number of days for that. Where the suspension goes
    on, tell the officer in writing, with the reasons, within three working days of that review.`,
  owedTo: ['officer'],
  runsFrom: [
    { reading: 'each', happenings: ['suspension-representations-made'] },
    {
      reading: 'each',
      happenings: ['suspension-reviewed'],
      by: ['bearer'],
      where: toContinue,
      when: ['review-on-representations'],
      limit: workingDaysAfter(3),
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    { ...reviewed, begunBy: 'suspension-representations-made' },
    {
      happened: 'suspension-reasons-given',
      by: ['bearer'],
      toRecipient: true,
      begunBy: 'suspension-reviewed',
    },
  ],
  endsWith: [suspensionEnded],
  changes: `The three days count from the review, not from the representations. Weekends and bank
    holidays in England and Wales are not counted.`,
})

export const endSuspension = duty({
  ...suspending,
  id: 'suspension.end',
  cite: conduct('11(10)'),
  title: 'End the suspension and tell the officer',
  says: `Bring the suspension to an end as soon as its conditions are no longer met, or once it is
    decided that nothing is to be referred, or the proceedings are over; and tell the officer.`,
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['suspension-reviewed'],
      by: ['bearer'],
      where: toEnd,
      when: ['under-suspension'],
    },
    {
      reading: 'each',
      happenings: ['route-notified', 'proceedings-withdrawn', 'outcome-notified'],
      when: ['under-suspension'],
    },
    {
      reading: 'each',
      happenings: ['case-determined'],
      where: { detail: 'form', is: 'none' },
      when: ['under-suspension'],
    },
    {
      reading: 'each',
      happenings: ['case-determined'],
      where: { detail: 'caseToAnswer', is: 'none' },
      when: ['under-suspension'],
    },
  ],
  once: true,
  limit: asSoonAsPracticable,
  metBy: [suspensionEnded],
  endsWith: [],
  changes:
    'It has no date: it is owed from the day the conditions ceased to be met, or it all ended.',
})

const asked = { happened: 'dg-consulted-on-suspension', by: ['bearer'] } as const

export const consultDirectorGeneral = duty({
  ...suspending,
  id: 'suspension.consult-dg',
  cite: conduct('11(11)'),
  title: 'Ask the IOPC before suspending, or before ending a suspension',
  says: `Where the investigation is directed or independent, the Director General is consulted
    before anybody is suspended, and before a suspension ends because its conditions are no longer
    met: no later, then, than the day that is decided.`,
  governs: {
    kinds: ['complaint', 'conduct-matter', 'dsi-matter'],
    text: 'conduct',
    where: ['investigated-by-dg'],
  },
  owedTo: ['director-general'],
  runsFrom: [
    suspended,
    { reading: 'each', happenings: ['suspension-reviewed'], by: ['bearer'], where: toEnd },
  ],
  limit: atOnce,
  metBy: [
    { ...asked, begunBy: 'officer-suspended', standing: { since: 'suspension-ended' } },
    // Having asked before it began is another asking.
    { ...asked, begunBy: 'suspension-reviewed', standing: { since: 'officer-suspended' } },
  ],
  endsWith: [],
  changes: 'The day of the decision moves it. Asking afterwards is late.',
})
