/**
 * Telling people of an inquest.
 *
 * The Rules reach the next of kin or personal representative, and whoever else has made themselves
 * known; nobody the coroner has not heard of. Who is next of kin no law says, so a person is taken
 * for one of those to be told from the day the coroner's office has acknowledged them.
 */
import { duty } from '../duty.ts'
import { asSoonAsPracticable, weeksAfter } from '../limit.ts'
import { definition } from '../statement.ts'
import { concluded, coroners } from './coroners-own.ts'
import { commencement, inquests } from './instrument.ts'

const notice = { happened: 'inquest-notice-given', by: ['coroner'], toRecipient: true } as const
const published = {
  happened: 'public-notice-published',
  by: ['coroner'],
  towards: ['public'],
} as const
const telling = {
  ...coroners,
  owedTo: ['coroner-interested-person'],
  endsWith: [concluded],
} as const

export const onlyTheKnown = definition({
  id: 'inquest.known-trap',
  cite: inquests('9(2)'),
  tier: 'regulations',
  confidence: 'read',
  inForce: { from: commencement },
  title: 'Whom the coroner must tell: those the coroner knows of',
  says: `Notice of a hearing, of a change and of an adjournment is owed to the next of kin or personal
    representative and to others who have made themselves known. A relative the coroner never heard
    of is owed none in practice, so each has to be made known.`,
})

export const tellOfDate = duty({
  ...telling,
  id: 'inquest.notify-interested-persons',
  cite: inquests('9(1)-(2)'),
  title: 'Tell the family when and where the inquest will be',
  says: `The coroner tells each of them the date, time and place of the hearing within one week of setting
    the date.`,
  runsFrom: [{ reading: 'each', happenings: ['inquest-date-set'], by: ['coroner'] }],
  limit: weeksAfter(1),
  metBy: [{ ...notice, where: { detail: 'of', is: 'date' } }],
  changes: `The day the date was set moves it; the hearing's own day does not, nor a holiday. Somebody made
    known later is owed it by the same day, and after that without a day.`,
})

export const publishDate = duty({
  ...coroners,
  id: 'inquest.publish',
  cite: inquests('9(3)'),
  title: 'Make the hearing public',
  says: 'The date, time and place are made public before the hearing starts.',
  owedTo: ['public'],
  standard: 'before the hearing starts',
  runsFrom: [{ reading: 'each', happenings: ['inquest-date-set'], by: ['coroner'] }],
  limit: asSoonAsPracticable,
  metBy: [published],
  endsWith: [concluded],
  changes: 'The Rules give no number of days: only the start of the hearing is its limit.',
})

export const tellOfChange = duty({
  ...telling,
  id: 'inquest.notify-alteration',
  cite: inquests('10'),
  title: 'Tell the family that the arrangements have changed',
  says: `Where the date, time or place is changed the coroner tells the same people within one week of the
    decision, and makes it public within the same week.`,
  owedTo: ['coroner-interested-person', 'public'],
  runsFrom: [{ reading: 'each', happenings: ['inquest-arrangements-altered'], by: ['coroner'] }],
  limit: weeksAfter(1),
  metBy: [
    {
      ...notice,
      where: { detail: 'of', is: 'alteration' },
      towards: ['coroner-interested-person'],
    },
    published,
  ],
  changes: `The day it was decided moves it, and not the day the hearing moves to. Weekends and holidays
    count.`,
})

export const tellOfAdjournment = duty({
  ...telling,
  id: 'inquest.notify-adjourn',
  cite: inquests('25(2)-(3)'),
  title: 'Tell the family of the adjournment or the new hearing',
  says: `The coroner tells them of an adjournment, when it was decided and why; and of a resumption, its
    date, time and place: as soon as reasonably practicable. The Rules give no number of days.`,
  runsFrom: [
    { reading: 'each', happenings: ['inquest-adjourned', 'inquest-resumed'], by: ['coroner'] },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    {
      ...notice,
      where: { detail: 'of', is: 'adjournment' },
      begunBy: 'inquest-adjourned',
    },
    { ...notice, where: { detail: 'of', is: 'resumption' }, begunBy: 'inquest-resumed' },
  ],
  changes: `It has no date, whatever some handbooks say of seven days. It begins with the adjournment, or
    the resumption.`,
})
