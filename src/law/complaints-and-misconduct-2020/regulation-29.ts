/** The time for asking for a review. */
import { entitlement } from '../duty.ts'
import { daysAfter } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { definition } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const

export const leftOutInTransit = definition({
  ...regulations,
  id: 'review.time-transit',
  cite: regulation('29(3)'),
  title: 'Days an application spent with the wrong body',
  says: `The days between an application reaching the wrong body and that body sending it on to the
    right one are left out of the time for asking.`,
  confidence: 'read',
})

export const longerToApply = definition({
  ...regulations,
  id: 'review.time-extend',
  cite: regulation('29(4)'),
  title: 'More time to ask for a review',
  says: `The body that decides the review may give longer where special circumstances make that just.
    There is no limit to how much longer.`,
  confidence: 'read-part',
})

export const timeForReview = entitlement({
  ...regulations,
  id: 'review.time',
  cite: regulation('29(2)'),
  title: 'Ask for a review',
  says: `The complainant may ask for a review within 28 days starting with the day after they were
    given the whole notice of their right. A notice that is incomplete, or names the wrong body, does
    not start the time.`,
  confidence: 'read',
  governs: { kinds: ['complaint'] },
  bearer: 'complainant',
  owedTo: ['relevant-review-body'],
  runsFrom: [
    {
      // A complaint investigated again has another outcome, and another time to ask about it.
      reading: 'next',
      after: 'outcome-reached',
      happenings: ['review-information-provided'],
      by: ['appropriate-authority'],
      to: ['complainant'],
      when: ['review-right', 'review-notice-complete'],
    },
  ],
  limit: daysAfter(28),
  extendable: { rule: longerToApply.id, by: ['relevant-review-body'] },
  leavesOut: {
    rule: leftOutInTransit.id,
    from: { happened: 'review-applied', when: ['reached-wrong-body'] },
    until: { happened: 'review-application-forwarded', when: ['reached-review-body'] },
  },
  metBy: [
    { happened: 'review-applied', by: ['complainant'], when: ['reached-review-body'] },
    { happened: 'review-application-forwarded', when: ['reached-review-body'] },
  ],
  endsWith: [noFurtherSteps],
  subjectTo: [],
  changes: `The day the whole notice was given moves it. So do days spent with the wrong body, which
    are left out, and more time given by the body that decides. Weekends and holidays do not.`,
})
