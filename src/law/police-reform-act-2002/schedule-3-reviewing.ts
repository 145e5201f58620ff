/** What the body that decides a review must do with it. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'

const reviewing = {
  tier: 'statute',
  inForce: { from: commencement },
  governs: { kinds: ['complaint'] },
  limit: asSoonAsPracticable,
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const

export const forwardApplication = duty({
  ...reviewing,
  id: 'review.forward',
  cite: schedule3('31(2), 32(2)'),
  title: 'Send the application on to the body that decides the review',
  says: `A body that receives an application for a review that is not its to decide sends it on to the
    body that decides, and tells the complainant.`,
  confidence: 'read-part',
  bearer: 'receiver',
  owedTo: ['relevant-review-body'],
  runsFrom: [{ reading: 'each', happenings: ['review-applied'], when: ['reached-wrong-body'] }],
  metBy: [
    {
      happened: 'review-application-forwarded',
      by: ['bearer'],
      when: ['reached-review-body'],
    },
  ],
  changes: `It has no date. Until it is done the complainant's own time stands still.`,
})

export const tellOfApplication = duty({
  ...reviewing,
  id: 'review.notify',
  cite: schedule3('25(1C), 6A'),
  title: 'Tell them that a review has been asked for',
  says: `The body that decides the review tells the authority, every interested person and the person
    complained about, if there is one, that it has been asked for.`,
  confidence: 'read',
  bearer: 'relevant-review-body',
  owedTo: ['appropriate-authority', 'interested-person', 'officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['review-applied'],
      by: ['complainant'],
      when: ['reached-review-body'],
    },
    {
      reading: 'each',
      happenings: ['review-application-forwarded'],
      when: ['reached-review-body'],
    },
  ],
  metBy: [{ happened: 'review-application-notified', by: ['bearer'], toRecipient: true }],
  changes: 'It has no date. It begins when the application reaches the body that decides it.',
})

export const tellReviewDecision = duty({
  ...reviewing,
  id: 'review.outcome-notice',
  cite: schedule3('25(10), 6A'),
  title: 'Tell them what was decided on the review',
  says: `The body that decided the review tells the authority, the complainant, every interested person
    and the person complained about what it decided, and why.`,
  confidence: 'read-part',
  bearer: 'relevant-review-body',
  owedTo: ['appropriate-authority', 'complainant', 'interested-person', 'officer'],
  runsFrom: [{ reading: 'each', happenings: ['review-decided'], by: ['bearer'] }],
  metBy: [{ happened: 'review-decision-told', by: ['bearer'], toRecipient: true }],
  changes: 'It has no date in law: times a review body sets itself are not the law.',
})
