/** The complainant's review: applied for, sent to the right body, decided, answered. */
import { type Day, nothing, type RecommendationId, type ReviewId, refuse } from '#kernel'
import type { Happening } from '#law'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { missingWords, said, stillToCome, unless } from './checks.ts'

export type ReviewBodyName = 'local-policing-body' | 'director-general'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Applied = On &
  Readonly<{
    review: ReviewId
    /** Who it reached, which may be the wrong body. */
    to: ReviewBodyName | 'force'
    how: 'online' | 'letter' | 'email'
    grounds: string
    /** What the regulation asks an application to state, as far as it did. */
    stated: Readonly<{
      details: boolean
      madeOn: boolean
      force: boolean
      informedOn: boolean
    }>
  }>
export const recommendationKinds = [
  'remedy',
  'reinvestigation',
  'proceedings',
  'prosecution',
  'learning',
  'refer',
  'investigate',
] as const
export type ReviewRecommendation = Readonly<{
  recommendation: RecommendationId
  kind: (typeof recommendationKinds)[number]
  words: string
}>
type Decided = On &
  Readonly<{
    review: ReviewId
    by: ReviewBodyName
    reasonable: boolean
    reasons: string
    recommendations: readonly ReviewRecommendation[]
  }>

export type ReviewEvents = {
  ReviewAppliedFor: Applied
  ReviewForwarded: On &
    Readonly<{ review: ReviewId; from: ReviewBodyName | 'force'; to: ReviewBodyName }>
  ReviewTimeExtended: On & Readonly<{ review: ReviewId; until: Day; why: string }>
  /** The review body told the authority, the person complained against, an interested person. */
  ReviewNotified: On & Readonly<{ review: ReviewId; whom: string }>
  ReviewRefused: On & Readonly<{ review: ReviewId; why: string }>
  ReviewDecided: Decided
  ReviewDecisionTold: On & Readonly<{ review: ReviewId; whom: string }>
}
export type ReviewCommands = {
  ApplyForReview: Applied & Today
  ForwardReview: ReviewEvents['ReviewForwarded'] & Today
  ExtendReviewTime: ReviewEvents['ReviewTimeExtended'] & Today
  NotifyReview: ReviewEvents['ReviewNotified'] & Today
  RefuseReview: ReviewEvents['ReviewRefused'] & Today
  DecideReview: Decided & Today
  TellReviewDecision: ReviewEvents['ReviewDecisionTold'] & Today
}

export const reviewDecides: Decides<ReviewCommands> = {
  ApplyForReview({ today, ...asked }, { reviews }) {
    if (reviews.some(one => one.review === asked.review)) return nothing
    return unless(stillToCome(asked.on, today), { type: 'ReviewAppliedFor', ...asked })
  },
  ForwardReview({ today, ...asked }, { reviews }) {
    if (!reviews.some(one => one.review === asked.review)) return refuse({ type: 'NoSuchReview' })
    return unless(stillToCome(asked.on, today), { type: 'ReviewForwarded', ...asked })
  },
  ExtendReviewTime({ today, ...asked }, { reviews }) {
    if (!reviews.some(one => one.review === asked.review)) return refuse({ type: 'NoSuchReview' })
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'ReviewTimeExtended',
      ...asked,
    })
  },
  NotifyReview({ today, ...asked }, { reviews }) {
    if (!reviews.some(one => one.review === asked.review)) return refuse({ type: 'NoSuchReview' })
    return unless(stillToCome(asked.on, today), { type: 'ReviewNotified', ...asked })
  },
  RefuseReview({ today, ...asked }, { reviews }) {
    if (!reviews.some(one => one.review === asked.review)) return refuse({ type: 'NoSuchReview' })
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'ReviewRefused',
      ...asked,
    })
  },
  DecideReview({ today, ...asked }, { reviews }) {
    const found = reviews.find(one => one.review === asked.review)
    if (!found) return refuse({ type: 'NoSuchReview' })
    if (found.decided) return nothing
    return unless(missingWords(asked.reasons, 'reasons') ?? stillToCome(asked.on, today), {
      type: 'ReviewDecided',
      ...asked,
    })
  },
  TellReviewDecision({ today, ...asked }, { reviews }) {
    if (!reviews.some(one => one.review === asked.review)) return refuse({ type: 'NoSuchReview' })
    return unless(stillToCome(asked.on, today), { type: 'ReviewDecisionTold', ...asked })
  },
}

/** One review as far as it has come. */
export type ReviewFacts = Applied &
  Readonly<{
    forwarded?: ReviewEvents['ReviewForwarded']
    extended?: ReviewEvents['ReviewTimeExtended']
    refused?: ReviewEvents['ReviewRefused']
    decided?: Decided
  }>

function onReview(
  reviews: readonly ReviewFacts[],
  review: ReviewId,
  more: Partial<ReviewFacts>,
): readonly ReviewFacts[] {
  return reviews.map(one => (one.review === review ? { ...one, ...more } : one))
}

export const reviewEvolves: Evolves<ReviewEvents> = {
  ReviewAppliedFor: (facts, event) => ({ ...facts, reviews: [...facts.reviews, said(event)] }),
  ReviewForwarded: (facts, event) => ({
    ...facts,
    reviews: onReview(facts.reviews, event.review, { forwarded: said(event) }),
  }),
  ReviewTimeExtended: (facts, event) => ({
    ...facts,
    reviews: onReview(facts.reviews, event.review, { extended: said(event) }),
  }),
  ReviewRefused: (facts, event) => ({
    ...facts,
    reviews: onReview(facts.reviews, event.review, { refused: said(event) }),
  }),
  ReviewDecided: (facts, event) => ({
    ...facts,
    reviews: onReview(facts.reviews, event.review, { decided: said(event) }),
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
  ReviewNotified: facts => facts,
  ReviewDecisionTold: facts => facts,
}

const lawKinds = {
  remedy: 'remedy',
  reinvestigation: 'reinvestigation',
  proceedings: 'proceedings',
  prosecution: 'prosecution',
  learning: 'learning',
  refer: 'remedy',
  investigate: 'reinvestigation',
} as const

export const reviewTells: Tells<ReviewEvents> = {
  ReviewAppliedFor: ({ on, to }, { force, knownOn }) => [
    { happened: 'review-applied', on, by: 'complainant', to: to === 'force' ? force : to, knownOn },
  ],
  ReviewForwarded: ({ on, from, to }, { force, knownOn }) => [
    {
      happened: 'review-application-forwarded',
      on,
      by: from === 'force' ? force : from,
      to,
      knownOn,
    },
  ],
  ReviewTimeExtended: ({ on, until, why }, { knownOn }) => [
    {
      happened: 'period-extended',
      on,
      by: 'local-policing-body',
      knownOn,
      details: { rule: 'review.time', until, reason: why },
    },
  ],
  ReviewNotified: ({ on, whom }, { force, knownOn }) => [
    {
      happened: 'review-application-notified',
      on,
      by: 'local-policing-body',
      to: whom === 'force' ? force : whom,
      knownOn,
    },
  ],
  ReviewRefused: untold,
  ReviewDecided: ({ on, by, reasonable, recommendations }, { force, knownOn }) => [
    {
      happened: 'review-decided',
      on,
      by,
      knownOn,
      details: { reasonableAndProportionate: reasonable },
    },
    ...recommendations.map(
      ({ kind }): Happening => ({
        happened: 'recommendation-made',
        on,
        by,
        to: force,
        knownOn,
        details: { kind: lawKinds[kind] },
      }),
    ),
  ],
  ReviewDecisionTold: ({ on, whom }, { force, knownOn }) => [
    {
      happened: 'review-decision-told',
      on,
      by: 'local-policing-body',
      to: whom === 'force' ? force : whom,
      knownOn,
    },
  ],
}
