/** What is known of each review from what happened in it, and what a review body may do. */
import type { AuthorityId, ReviewId } from '#kernel'
import type { Evolves } from './area.ts'
import { said } from './checks.ts'
import type { Facts } from './facts.ts'
import { released } from './privacy.ts'
import type { RecommendationKind, ReviewBodyName, ReviewEvents, ReviewPlace } from './review.ts'

/** One review as far as it has come. */
export type ReviewFacts = ReviewEvents['ReviewAppliedFor'] &
  Readonly<{
    forwarded?: ReviewEvents['ReviewForwarded']
    taken?: ReviewEvents['ReviewTaken']
    extended?: ReviewEvents['ReviewTimeExtended']
    refused?: ReviewEvents['ReviewRefused']
    decided?: ReviewEvents['ReviewDecided']
    notified: readonly ReviewEvents['ReviewNotified'][]
    asks: readonly ReviewEvents['ReviewInformationAsked'][]
    supplied: readonly ReviewEvents['ReviewInformationSupplied'][]
    told: readonly ReviewEvents['ReviewDecisionTold'][]
    /** The authority that may read the matter because of it, while it may. */
    opened?: AuthorityId
  }>

/** Where the application lies now. */
export function reviewIsWith({ forwarded, to }: ReviewFacts): ReviewPlace {
  return forwarded?.to ?? to
}

export type Power = Readonly<{ kind: RecommendationKind; directs: boolean }>

const asks = (...kinds: readonly RecommendationKind[]): readonly Power[] =>
  kinds.map(kind => ({ kind, directs: false }))

/**
 * What a review body may ask or order where the outcome was not reasonable and proportionate. A
 * local policing body recommends and never directs; it makes no findings of its own.
 */
export function powersOf(by: ReviewBodyName, investigated: boolean): readonly Power[] {
  if (by === 'local-policing-body')
    return investigated
      ? asks('remedy', 'reinvestigation', 'proceedings', 'prosecution')
      : asks('remedy', 'refer', 'investigate')
  return investigated
    ? [
        { kind: 'reinvestigation', directs: true },
        ...asks('proceedings', 'prosecution', 'remedy', 'learning'),
      ]
    : [{ kind: 'investigate', directs: true }, ...asks('remedy', 'learning')]
}

function onReview(
  facts: Facts,
  review: ReviewId,
  more: (found: ReviewFacts) => Partial<ReviewFacts>,
): Facts {
  const reviews = facts.reviews.map(one => (one.review === review ? { ...one, ...more(one) } : one))
  return { ...facts, reviews }
}

export const reviewEvolves: Evolves<ReviewEvents> = {
  ReviewAppliedFor: (facts, event) => ({
    ...facts,
    reviews: [...facts.reviews, { ...said(event), notified: [], asks: [], supplied: [], told: [] }],
  }),
  ReviewForwarded: (facts, event) =>
    onReview(facts, event.review, () => ({ forwarded: said(event) })),
  ReviewAccessOpened: (facts, { review, to }) => onReview(facts, review, () => ({ opened: to })),
  ReviewAccessEnded: (facts, { review }) => ({
    ...facts,
    reviews: facts.reviews.map(one => {
      if (one.review !== review) return one
      const { opened: _, ...rest } = one
      return rest
    }),
  }),
  ReviewTaken: (facts, event) => onReview(facts, event.review, () => ({ taken: said(event) })),
  ReviewTimeExtended: (facts, event) =>
    onReview(facts, event.review, () => ({ extended: said(event) })),
  ReviewNotified: (facts, event) =>
    onReview(facts, event.review, ({ notified }) => ({ notified: [...notified, said(event)] })),
  ReviewInformationAsked: (facts, event) =>
    onReview(facts, event.review, ({ asks: before }) => ({ asks: [...before, said(event)] })),
  ReviewInformationSupplied(facts, event) {
    const after = onReview(facts, event.review, ({ supplied }) => ({
      supplied: [...supplied, said(event)],
    }))
    return event.despite ? { ...after, privacy: released(after.privacy, event.documents) } : after
  },
  ReviewRefused: (facts, event) => onReview(facts, event.review, () => ({ refused: said(event) })),
  ReviewDecided: (facts, event) => ({
    ...onReview(facts, event.review, () => ({ decided: said(event) })),
    recommendations: [
      ...facts.recommendations,
      ...event.recommendations.map(({ recommendation, kind, words }) => ({
        recommendation,
        kind: kind === 'learning' ? ('learning' as const) : ('remedy' as const),
        from: event.by,
        to: 'force',
        words,
        on: event.on,
      })),
    ],
  }),
  ReviewDecisionTold(facts, event) {
    const known = onReview(facts, event.review, ({ told }) => ({ told: [...told, said(event)] }))
    const { letter, leaves, how, whom, on } = event
    if (!letter || !leaves || !how) return known
    const sent = { letter: letter.letter, on, by: how, to: whom, told: 'review-decision' } as const
    return { ...known, letters: [...known.letters, sent] }
  },
}
