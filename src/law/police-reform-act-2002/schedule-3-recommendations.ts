/** Answering what the Director General or the local policing body recommends. */
import { duty } from '../duty.ts'
import { daysAfter, daysBeginningWith } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'

const kinds = ['complaint', 'conduct-matter', 'dsi-matter'] as const
const answering = {
  tier: 'statute',
  inForce: { from: commencement },
  metBy: [{ happened: 'recommendation-answered', by: ['bearer'], toRecipient: true }],
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const

export const answerRecommendation = duty({
  ...answering,
  id: 'report.recommend-remedy',
  statedBy: ['rec.iopc.28d'],
  cite: schedule3('28ZA'),
  title: 'Answer a recommendation',
  says: `Answer a recommendation made on a review within 28 days starting with the day after it was
    made: say what will be done, or why it is not accepted.`,
  confidence: 'read',
  governs: { kinds },
  bearer: 'appropriate-authority',
  owedTo: ['director-general', 'local-policing-body'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['recommendation-made'],
      byRecipient: true,
      where: { detail: 'kind', is: ['remedy', 'reinvestigation', 'proceedings', 'prosecution'] },
    },
  ],
  limit: daysAfter(28),
  extendable: {
    rule: 'report.recommend-remedy',
    by: ['director-general', 'local-policing-body'],
  },
  changes: `A recommendation made on another day would move it, and so would more time given by the body
    that made it. Weekends and holidays count.`,
})

export const answerLearning = duty({
  ...answering,
  id: 'report.learning-recommendation',
  cite: schedule3('28A, 28B'),
  title: 'Answer a recommendation to learn from it',
  says: `A body to which the Director General makes a recommendation for learning answers it in writing
    within 56 days, of which the day it was made is the first. The answer is published.`,
  confidence: 'read-part',
  governs: { kinds },
  bearer: 'recommendation-recipient',
  owedTo: ['director-general'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['recommendation-made'],
      by: ['director-general'],
      where: { detail: 'kind', is: 'learning' },
    },
  ],
  limit: daysBeginningWith(56),
  extendable: { rule: 'report.learning-recommendation', by: ['director-general'] },
  changes: `A recommendation made on another day would move it, and so would more time given by the
    Director General. Weekends and holidays count.`,
})
