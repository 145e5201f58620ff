/** The complainant's review: applied for, sent to the right body, decided, answered. */
import {
  type AuthorityId,
  accept,
  type Day,
  type DocumentId,
  type LetterId,
  nothing,
  type PersonId,
  type RecommendationId,
  type ReviewId,
  refuse,
} from '#kernel'
import type { Decides, Verdict } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alike, alreadySaid, missingWords, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'
import type { Waived } from './handling.ts'
import { keptBackUnsaid } from './privacy.ts'
import type { ReviewFacts } from './review-known.ts'
import type { ComplaintEvent } from './words.ts'

export type ReviewBodyName = 'local-policing-body' | 'director-general'
/** Who can have an application on their table: the bodies that decide, or the force itself. */
export type ReviewPlace = ReviewBodyName | 'force'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Of = On & Readonly<{ review: ReviewId }>
/** The body that did it, where it is not the local policing body. */
type By = Readonly<{ by?: ReviewBodyName }>
/**
 * Who did it at the local policing body. Its staff have no place in the force's authority, so the
 * envelope says the system wrote it down, and the event itself says for whom.
 */
export type Reviewer = Readonly<{ person: PersonId; name: string; body: AuthorityId }>
type ByReviewer = Readonly<{ reviewer?: Reviewer }>

type Applied = Of &
  Readonly<{
    /** Who it reached, which may be the wrong body. */
    to: ReviewPlace
    how: 'online' | 'letter' | 'email'
    grounds: string
    /** What the regulation asks an application to state, as far as it did. */
    stated: Readonly<{
      details: boolean
      madeOn: boolean
      force: boolean
      informedOn: boolean
    }>
  }> &
  ByReviewer

export const recommendationKinds = [
  'remedy',
  'reinvestigation',
  'proceedings',
  'prosecution',
  'learning',
  'refer',
  'investigate',
] as const
export type RecommendationKind = (typeof recommendationKinds)[number]
export type ReviewRecommendation = Readonly<{
  recommendation: RecommendationId
  kind: RecommendationKind
  words: string
  /** Not asked but ordered, which only the Director General can. */
  directed?: true
}>
/** What the outcome is made of, each looked at by itself. */
export const outcomeParts = ['findings', 'determinations', 'action', 'told'] as const
export type PartLookedAt = Readonly<{
  part: (typeof outcomeParts)[number]
  reasonable: boolean
  why: string
}>
type Decided = Of &
  Readonly<{
    by: ReviewBodyName
    reasonable: boolean
    reasons: string
    recommendations: readonly ReviewRecommendation[]
    parts?: readonly PartLookedAt[]
  }> &
  ByReviewer

export type ReviewEvents = {
  ReviewAppliedFor: Applied
  ReviewForwarded: Of & Readonly<{ from: ReviewPlace; to: ReviewBodyName }> & ByReviewer
  /** From here the local policing body may read the matter, and only because of this. */
  ReviewAccessOpened: Of & Readonly<{ to: AuthorityId; why: string }>
  ReviewAccessEnded: Of & Readonly<{ to: AuthorityId; why: string }>
  /** Somebody who is free to decide it took it, with what the application need not state. */
  ReviewTaken: Of & Readonly<{ reviewer: Reviewer; formWaived?: string }> & Waived
  ReviewTimeExtended: Of & Readonly<{ until: Day; why: string }> & By & ByReviewer
  /** The review body told the authority, the person complained against, an interested person. */
  ReviewNotified: Of & Readonly<{ whom: string }> & By & ByReviewer
  ReviewInformationAsked: Of & Readonly<{ what: string; answerBy?: Day }> & ByReviewer
  /** `despite`: why they may read files among these that are kept back. */
  ReviewInformationSupplied: Of &
    Readonly<{ words: string; documents: readonly DocumentId[]; despite?: string }>
  ReviewRefused: Of & Readonly<{ why: string }> & By & ByReviewer
  ReviewDecided: Decided
  ReviewDecisionTold: Of &
    Readonly<{
      whom: string
      how?: ToldBy
      letter?: Readonly<{ letter: LetterId; pdf: string; text: string }>
      /** Its notice is in the force's outbox: they are told once it has left. */
      leaves?: true
    }> &
    By &
    ByReviewer
}

/** Where it lay before it reached the body on the command: those days are no delay of theirs. */
type First = Readonly<{ first?: Readonly<{ to: ReviewPlace; on: Day }> }>
/** What `law` says of this review, which only the whole of the matter can tell. */
export type ReviewStanding = Readonly<{
  right: boolean | null
  body: ReviewBodyName | null
  late: boolean
}>
type Law = Readonly<{ law?: ReviewStanding }>
/** The authority that is given to read, where the body it reached is one that is here. */
type Opens = Readonly<{ opens?: AuthorityId }>

export type ReviewCommands = {
  ApplyForReview: Applied & Today & Law & Opens & First
  ForwardReview: ReviewEvents['ReviewForwarded'] & Today & Opens
  TakeReview: ReviewEvents['ReviewTaken'] & Today
  ExtendReviewTime: ReviewEvents['ReviewTimeExtended'] & Today
  NotifyReview: ReviewEvents['ReviewNotified'] & Today
  AskReviewInformation: ReviewEvents['ReviewInformationAsked'] & Today
  SupplyReviewInformation: ReviewEvents['ReviewInformationSupplied'] & Today
  RefuseReview: ReviewEvents['ReviewRefused'] & Today & Law
  DecideReview: Decided & Today & Law
  /** `last`: nobody else is left to tell, so nothing is left to read the matter for. */
  TellReviewDecision: ReviewEvents['ReviewDecisionTold'] & Today & Readonly<{ last?: boolean }>
}

const opened = ({ on, review }: Of, to: AuthorityId) =>
  ({ type: 'ReviewAccessOpened', on, review, to, why: 'An application for review' }) as const

/**
 * Asked of a review that is there, and by nobody at another body but the one it was opened to;
 * anything else is refused.
 */
function ofReview(
  { reviews }: Facts,
  { review, reviewer }: Pick<Of, 'review'> & ByReviewer,
  then: (found: ReviewFacts) => Verdict,
): Verdict {
  const found = reviews.find(one => one.review === review)
  if (!found || (reviewer && found.opened !== reviewer.body))
    return refuse({ type: 'NoSuchReview' })
  return then(found)
}

/** The application states everything, or the reviewer goes on as though it did. */
const formIsMet = ({ stated, taken }: ReviewFacts) =>
  taken?.formWaived !== undefined || Object.values(stated).every(Boolean)

function unsafeFor({ how, whom }: ReviewEvents['ReviewDecisionTold'], { safe }: Facts) {
  if (whom !== 'complainant' || how === undefined || how === 'in-person') return undefined
  return safe.includes(how) ? undefined : ({ type: 'NotASafeWay', by: how, safe } as const)
}

export const reviewDecides: Decides<ReviewCommands> = {
  ApplyForReview({ today, law, opens, first, ...asked }, { reviews }) {
    if (reviews.some(one => one.review === asked.review)) return nothing
    // A letter that came is a fact, whatever right there is; our own page offers none without.
    if (asked.how === 'online' && law?.right === false) return refuse({ type: 'NoReview' })
    const inTheWay = stillToCome(asked.on, today)
    if (inTheWay) return refuse(inTheWay)
    const access = opens ? [opened(asked, opens)] : []
    const { to, on, review, reviewer } = asked
    if (!first || to === 'force')
      return accept<ComplaintEvent>({ type: 'ReviewAppliedFor', ...asked }, ...access)
    if (first.on > on) return refuse({ type: 'ReachedThemFirst', on })
    return accept<ComplaintEvent>(
      { type: 'ReviewAppliedFor', ...asked, to: first.to, on: first.on },
      {
        type: 'ReviewForwarded',
        review,
        on,
        from: first.to,
        to,
        ...(reviewer ? { reviewer } : {}),
      },
      ...access,
    )
  },
  ForwardReview: ({ today, opens, ...asked }, facts) =>
    ofReview(facts, asked, ({ forwarded, opened: before }) => {
      if (forwarded && alike(forwarded, asked)) return nothing
      const inTheWay = stillToCome(asked.on, today)
      if (inTheWay) return refuse(inTheWay)
      const { on, review } = asked
      const why = 'The application was sent on'
      const moved = { type: 'ReviewForwarded', ...asked } as const
      if (opens) return accept<ComplaintEvent>(moved, opened(asked, opens))
      return before
        ? accept<ComplaintEvent>(moved, {
            type: 'ReviewAccessEnded',
            on,
            review,
            to: before,
            why,
          })
        : accept(moved)
    }),
  TakeReview: ({ today, ...asked }, facts) =>
    ofReview(facts, asked, ({ taken }) =>
      taken && alike(taken, asked)
        ? nothing
        : unless(stillToCome(asked.on, today), { type: 'ReviewTaken', ...asked }),
    ),
  ExtendReviewTime: ({ today, ...asked }, facts) =>
    ofReview(facts, asked, ({ extended }) =>
      extended && alike(extended, asked)
        ? nothing
        : unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
            type: 'ReviewTimeExtended',
            ...asked,
          }),
    ),
  NotifyReview: ({ today, ...asked }, facts) =>
    ofReview(facts, asked, ({ notified }) =>
      alreadySaid(notified, asked)
        ? nothing
        : unless(stillToCome(asked.on, today), { type: 'ReviewNotified', ...asked }),
    ),
  AskReviewInformation: ({ today, ...asked }, facts) =>
    ofReview(facts, asked, ({ asks }) =>
      alreadySaid(asks, asked)
        ? nothing
        : unless(missingWords(asked.what, 'information') ?? stillToCome(asked.on, today), {
            type: 'ReviewInformationAsked',
            ...asked,
          }),
    ),
  SupplyReviewInformation: ({ today, ...asked }, facts) =>
    ofReview(facts, asked, ({ supplied }) =>
      alreadySaid(supplied, asked)
        ? nothing
        : unless(
            missingWords(asked.words, 'words') ??
              stillToCome(asked.on, today) ??
              keptBackUnsaid(facts, asked),
            { type: 'ReviewInformationSupplied', ...asked },
          ),
    ),
  RefuseReview: ({ today, law, ...asked }, facts) =>
    ofReview(facts, asked, found => {
      if (found.refused) return nothing
      const theirs = law?.body === (asked.by ?? 'local-policing-body')
      if (law?.right && theirs && !law.late && formIsMet(found))
        return refuse({ type: 'MustBeReviewed' })
      return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
        type: 'ReviewRefused',
        ...asked,
      })
    }),
  DecideReview: ({ today, law, ...asked }, facts) =>
    ofReview(facts, asked, found => {
      if (found.decided) return nothing
      if (law?.right === false) return refuse({ type: 'NoReview' })
      if (law?.body && law.body !== asked.by)
        return refuse({ type: 'NotTheirReview', body: law.body })
      if (law?.late && asked.by === 'local-policing-body') return refuse({ type: 'ReviewLate' })
      return unless(missingWords(asked.reasons, 'reasons') ?? stillToCome(asked.on, today), {
        type: 'ReviewDecided',
        ...asked,
      })
    }),
  TellReviewDecision: ({ today, last, ...asked }, facts) =>
    ofReview(facts, asked, ({ told, opened: to }) => {
      if (told.some(({ whom }) => whom === asked.whom)) return nothing
      const { on, review } = asked
      const inTheWay = unsafeFor(asked, facts) ?? stillToCome(on, today)
      if (inTheWay) return refuse(inTheWay)
      const toldOf = { type: 'ReviewDecisionTold', ...asked } as const
      if (!last || !to) return accept(toldOf)
      const why = 'All were told'
      return accept<ComplaintEvent>(toldOf, { type: 'ReviewAccessEnded', on, review, to, why })
    }),
}
