/**
 * Whose review it is.
 *
 * The complaint and its referral decide, never the outcome: a complaint sent back by the Director
 * General, or in which nothing was found, stays with the Director General on review.
 */
import { definition } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const

export const directorGeneralsReviews = definition({
  ...regulations,
  id: 'review.body-reg32',
  cite: regulation('32'),
  title: 'When the Director General decides the review',
  says: `The Director General decides the review where a senior officer is complained of; where the
    complaint alone does not rule out crime, disciplinary proceedings or a breach of Article 2 or 3;
    where it has been or must be referred, or is treated as referred; and where it arises from the
    same incident as such a complaint.`,
  confidence: 'read',
})

export const oneBodyForAll = definition({
  ...regulations,
  id: 'review.one-body',
  cite: regulation('32(f)'),
  title: 'One body for the whole review',
  says: `Where any part of a complaint is for the Director General, the whole review is. It is never
    split between two bodies.`,
  confidence: 'read',
})

export const notByOutcome = definition({
  ...regulations,
  id: 'review.body-not-outcome-based',
  cite: regulation('32(b), (c)'),
  title: 'The outcome does not choose the review body',
  says: `That nothing serious was found, or that the Director General sent it back, changes nothing:
    the test looks at the complaint alone, and at whether it was or should have been referred.`,
  confidence: 'read',
})
