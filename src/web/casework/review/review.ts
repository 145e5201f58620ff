/** The force's side of a review: whose it is, where it lies, what it owes, and what it answered. */
import { type ReviewFacts, reviewIsWith } from '#casework'
import { type Around, page } from '../../page.ts'
import { timeForReview } from '../../reviews/time.ts'
import { cameBy, cameTo, places, stated, statedNames } from '../../reviews/words.ts'
import { headOf, matterAt, mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { rowOf } from './rows.ts'
import { standingOf } from './standing.ts'

function reviewShown(review: ReviewFacts, here: Around) {
  const { decided, refused, forwarded, taken, extended, asks, supplied, told } = review
  const day = (on: Parameters<typeof nearDay>[0]) => nearDay(on, here)
  const result = decided ? (decided.reasonable ? 'reasonable' : 'not-reasonable') : undefined
  return {
    id: review.review,
    made: `${day(review.on)}, ${cameBy[review.how]}, to ${places[review.to]}`,
    grounds: review.grounds,
    missing: statedNames.filter(name => !review.stated[name]).map(name => stated[name]),
    place: reviewIsWith(review),
    lies: places[reviewIsWith(review)],
    forwarded: forwarded && `${day(forwarded.on)}, to ${places[forwarded.to]}`,
    taken: taken && `${here.hideNames ? 'A reviewer' : taken.reviewer.name}, ${day(taken.on)}`,
    extended: extended && `To ${day(extended.until)}: ${extended.why}`,
    asks: asks.map(({ what, on, answerBy }) => ({
      words: what,
      on: day(on),
      by: answerBy && day(answerBy),
    })),
    supplied: supplied.map(({ words, on }) => ({ words, on: day(on) })),
    over: decided !== undefined || refused !== undefined,
    result: cameTo[result ?? (refused ? 'refused' : '')],
    reasons: decided?.reasons ?? refused?.why,
    overOn: (decided ?? refused) && day((decided ?? refused)?.on ?? review.on),
    told: told.length,
  }
}

export const matterReview = page({
  path: '/work/matters/:matter/review',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/review/review.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    const found = view && (await desk.work.reviewOf(here.as, view))
    if (!view || !found) return undefined
    const reviews = view.facts?.reviews ?? []
    const latest = reviews.at(-1)
    return {
      head: headOf(view, here, 'review'),
      part: 'Review',
      standing: standingOf(found, here),
      time: found.law && timeForReview(found.law, latest ?? {}, here),
      reviews: reviews.toReversed().map(review => reviewShown(review, here)),
      worksHere: found.body !== undefined,
      recommendations: found.recommendations.map(row => rowOf(row, here)),
    }
  },
  title: ({ head }) => `Review, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
