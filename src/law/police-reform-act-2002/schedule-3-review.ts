/** The right to a review, and who has none. */
import { definition } from '../statement.ts'
import { commencement, schedule3 } from './instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const

export const reviewOfOtherHandling = definition({
  ...statute,
  id: 'review.right-other-handling',
  cite: schedule3('6A(1)-(2)'),
  title: 'Review of a complaint that was not investigated',
  says: `The complainant may ask for a review of the outcome of a recorded complaint that was dealt
    with otherwise than by an investigation.`,
  confidence: 'recall',
})

export const reviewOfInvestigation = definition({
  ...statute,
  id: 'review.right-investigation',
  cite: schedule3('25(1)(a), (1B)'),
  title: 'Review of a complaint the authority investigated',
  says: `The complainant may ask for a review of the outcome of an investigation that the authority
    carried out on its own behalf.`,
  confidence: 'read',
})

export const noReview = definition({
  ...statute,
  id: 'review.no-right',
  cite: schedule3('25(1)(b), (1A)'),
  title: 'When there is no review',
  says: `There is no review of a complaint that was never recorded, of a directed or independent
    investigation, or of one that ended in an accelerated hearing; and none for anyone but the
    complainant.`,
  confidence: 'read-part',
})

export const whoseReview = definition({
  ...statute,
  id: 'review.body',
  cite: schedule3('30(1)'),
  title: 'Which body decides a review',
  says: `The Director General decides it where the local policing body is itself the authority, or
    where the Regulations say so. Every other review is for the local policing body.`,
  confidence: 'read',
})
