/** What the officer may say to the investigator, and by when. */
import { entitlement } from '../../duty.ts'
import { workingDaysAfter } from '../../limit.ts'
import { conduct } from '../instrument.ts'
import { inRegulations, internal } from './reach.ts'

export const representations = entitlement({
  ...inRegulations,
  ...internal,
  id: 'representations.investigator',
  cite: conduct('18'),
  title: 'Make representations to the investigator',
  says: `Within ten working days of the notice the officer may give the investigator a written or
    spoken statement, and the officer or the police friend may hand in documents and suggest lines
    of enquiry. The investigator considers them all, and writes down why one is not followed.
    Silence may be held against the officer later.`,
  confidence: 'recall',
  bearer: 'officer',
  owedTo: ['investigator'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['notice-of-investigation-given'],
      by: ['investigator'],
      when: ['told-to-officer'],
    },
  ],
  limit: workingDaysAfter(10),
  extendable: { rule: 'representations.investigator', by: ['investigator'] },
  metBy: [{ happened: 'representations-made', by: ['officer', 'police-friend'] }],
  endsWith: [{ happened: 'route-notified' }],
  subjectTo: [],
  changes: `The day of the notice moves it, and the investigator may give longer. Weekends and
    bank holidays in England and Wales are not counted.`,
})
