/** Telling the complainant of their right to a review. */
import { duty } from '../duty.ts'
import { workingDaysAfter } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, regulation } from './instrument.ts'

export const tellReviewRight = duty({
  id: 'inform.review-right',
  cite: regulation('34(4)'),
  title: 'Tell the complainant of their right to a review',
  says: `Give the complainant written notice of their right to a review and of everything regulation
    33 lists, promptly and at the latest within five working days of the outcome. A notice that leaves
    something out, or names the wrong body, is not that notice.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read-part',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  owedTo: ['complainant'],
  standard: 'promptly',
  // The end of the sentence was not read: taken to run from the outcome, as telling it does.
  runsFrom: [
    { reading: 'each', happenings: ['outcome-reached'], when: ['recorded', 'review-right'] },
  ],
  limit: workingDaysAfter(5),
  metBy: [
    {
      happened: 'review-information-provided',
      by: ['bearer'],
      toRecipient: true,
      when: ['review-notice-complete'],
    },
  ],
  endsWith: [noFurtherSteps],
  subjectTo: [],
  changes: `An outcome reached on another day would move it. Weekends and bank holidays in England and
    Wales are not counted.`,
})
