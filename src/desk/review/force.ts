/** The force's side of a review: what came to it, what it supplies, and its answers. */
import type {
  PartLookedAt,
  RecommendationKind,
  ReviewBodyName,
  ReviewFacts,
  ReviewPlace,
} from '#casework'
import {
  type Day,
  type DocumentId,
  londonDay,
  type MatterId,
  type RecommendationId,
  type ReviewId,
  recommendationId,
  reviewId,
} from '#kernel'
import { type RecommendationRow, recommendationsOf } from '#store'
import { type Authority, authorityOf, type Bench } from '../bench.ts'
import type { MatterView } from '../read-matter.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'
import { type ReviewLaw, reviewLawOf, withLaw } from './law.ts'
import { reviewBodyOf } from './on-behalf.ts'

type On = { on: Day }
type Of = On & { review: ReviewId }
type Recommended = Readonly<{ kind: RecommendationKind; words: string; directed?: true }>

/** What `law` says of the review of a matter, with whoever would decide it where they are here. */
export type ReviewOfMatter = Readonly<{
  force: Authority
  law: ReviewLaw | undefined
  body: Authority | undefined
  recommendations: readonly RecommendationRow[]
}>

export type ForceReviewVerbs = Readonly<{
  reviewOf(as: As, view: MatterView): Promise<ReviewOfMatter | undefined>
  /** Every recommendation, those with no answer first and soonest due. */
  recommendations(as: As): Promise<readonly RecommendationRow[] | undefined>
  enterReview: Verb<
    On & {
      to: ReviewPlace
      how: 'letter' | 'email'
      grounds: string
      stated: ReviewFacts['stated']
    }
  >
  sendReviewOn: Verb<Of & { from: ReviewPlace; to: ReviewBodyName }>
  /** `despite`: why they may read those of the files that are kept back. */
  supplyForReview: Verb<Of & { words: string; documents: readonly DocumentId[]; despite?: string }>
  /** What a body that does not work in this installation told the force it decided. */
  recordReviewDecision: Verb<
    Of & {
      by: ReviewBodyName
      reasonable: boolean
      reasons: string
      recommendations: readonly Recommended[]
      parts?: readonly PartLookedAt[]
    }
  >
  answerRecommendation: Verb<
    On & { recommendation: RecommendationId; accepted: 'yes' | 'in-part' | 'no'; words: string }
  >
}>

/** The authority a body reads as, where it works in this installation. */
function opensTo(bench: Bench, { authority }: As, to: ReviewPlace) {
  const body = to === 'local-policing-body' ? reviewBodyOf(bench, authority) : undefined
  return body ? { opens: body.id } : {}
}

export function forceReviewVerbs(bench: Bench): ForceReviewVerbs {
  const { store, world } = bench
  const rows = (as: As, matter?: MatterId) =>
    store.work(as, tx => recommendationsOf(tx, { max: 1000, ...(matter ? { matter } : {}) }))

  return {
    async reviewOf(as, { row: { matter }, story }) {
      if (!permits('handle', as)) return undefined
      const on = londonDay(world.now())
      return {
        force: authorityOf(bench, as.authority),
        law: reviewLawOf(matter, as.authority, { story, on }),
        body: reviewBodyOf(bench, as.authority),
        recommendations: await rows(as, matter),
      }
    },
    recommendations: async as => (permits('handle', as) ? rows(as) : undefined),

    enterReview: verb(
      bench,
      'handle',
      ({ on, to, how, grounds, stated }, today, as) => ({
        type: 'ApplyForReview',
        review: reviewId(as.command),
        on,
        today,
        to,
        how,
        grounds,
        stated,
        ...opensTo(bench, as, to),
      }),
      withLaw,
    ),
    sendReviewOn: verb(bench, 'handle', ({ review, on, from, to }, today, as) => ({
      type: 'ForwardReview',
      review,
      on,
      today,
      from,
      to,
      ...opensTo(bench, as, to),
    })),
    supplyForReview: verb(bench, 'handle', ({ review, on, words, documents, despite }, today) => ({
      type: 'SupplyReviewInformation',
      review,
      on,
      today,
      words,
      documents,
      ...(despite ? { despite } : {}),
    })),
    recordReviewDecision: verb(
      bench,
      'handle',
      ({ review, on, by, reasonable, reasons, recommendations, parts }, today, as) => ({
        type: 'DecideReview',
        review,
        on,
        today,
        by,
        reasonable,
        reasons,
        recommendations: recommendations.map(({ kind, words, directed }, at) => ({
          recommendation: recommendationId(`${as.command}.${at + 1}`),
          kind,
          words,
          ...(directed ? { directed } : {}),
        })),
        ...(parts ? { parts } : {}),
      }),
      withLaw,
    ),
    answerRecommendation: verb(
      bench,
      'handle',
      ({ on, recommendation, accepted, words }, today) => ({
        type: 'AnswerRecommendation',
        on,
        today,
        recommendation,
        accepted,
        words,
      }),
    ),
  }
}
