/** What a review tells `law`, in the statute's own terms. */
import type { Happening } from '#law'
import { type Tells, untold } from './area.ts'
import type { RecommendationKind, ReviewEvents, ReviewPlace } from './review.ts'

const lawKinds = {
  remedy: 'remedy',
  reinvestigation: 'reinvestigation',
  proceedings: 'proceedings',
  prosecution: 'prosecution',
  learning: 'learning',
  refer: 'remedy',
  investigate: 'reinvestigation',
} as const satisfies Record<RecommendationKind, string>

const bodyOf = (place: ReviewPlace, force: string) => (place === 'force' ? force : place)

export const reviewTells: Tells<ReviewEvents> = {
  ReviewAppliedFor: ({ on, to }, { force, knownOn }) => [
    { happened: 'review-applied', on, by: 'complainant', to: bodyOf(to, force), knownOn },
  ],
  ReviewForwarded: ({ on, from, to }, { force, knownOn }) => [
    { happened: 'review-application-forwarded', on, by: bodyOf(from, force), to, knownOn },
  ],
  ReviewAccessOpened: untold,
  ReviewAccessEnded: untold,
  ReviewTaken: untold,
  ReviewTimeExtended: ({ on, until, why, by = 'local-policing-body' }, { knownOn }) => [
    {
      happened: 'period-extended',
      on,
      by,
      knownOn,
      details: { rule: 'review.time', until, reason: why },
    },
  ],
  ReviewNotified: ({ on, whom, by = 'local-policing-body' }, { force, knownOn }) => [
    {
      happened: 'review-application-notified',
      on,
      by,
      to: whom === 'force' ? force : whom,
      knownOn,
    },
  ],
  ReviewInformationAsked: untold,
  ReviewInformationSupplied: untold,
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
  ReviewDecisionTold: (
    { on, whom, by = 'local-policing-body', leaves },
    { force, knownOn, facts: { reviews } },
  ) =>
    // Telling that an application was refused is no decision on a review, and what waits for a
    // carrier has told nobody yet.
    !leaves && reviews.some(({ decided }) => decided)
      ? [
          {
            happened: 'review-decision-told',
            on,
            by,
            to: whom === 'force' ? force : whom,
            knownOn,
          },
        ]
      : [],
}
