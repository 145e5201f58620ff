/** What waits to be reviewed, the longest waiting first; then what is over. */
import type { RecommendationRow, ReviewRow } from '#desk'
import { daysBetween } from '#kernel'
import { countDays, nearDay } from '../casework/near-day.ts'
import { kindOf } from '../casework/review/rows.ts'
import { type Around, page } from '../page.ts'
import { mayReview, reviewAddress, reviewDoneIn } from './frame.ts'
import { answerWord, cameTo } from './words.ts'

function timeOf({ timeState }: ReviewRow) {
  if (timeState === 'met') return { text: 'In time', classes: 'govuk-tag--green' }
  if (timeState === 'met-late') return { text: 'Late', classes: 'govuk-tag--red' }
  return { text: 'Time not started', classes: 'govuk-tag--yellow' }
}

const waitedFor = (days: number) => (days === 0 ? 'today' : countDays(days))

function answerShown(row: RecommendationRow, here: Around) {
  const { reference, words, due, answeredOn, accepted, answer } = row
  return {
    reference,
    kind: kindOf(row),
    words,
    due: due ? nearDay(due, here) : 'No date in law',
    answered: answeredOn ? nearDay(answeredOn, here) : undefined,
    accepted: accepted === null ? undefined : answerWord(accepted),
    answer,
  }
}

function shown(row: ReviewRow, here: Around) {
  const { matter, reference, summary, reachedOn, appliedOn, reviewerName, overOn, isOpen } = row
  const outcome = overOn ? (cameTo[row.cameTo ?? ''] ?? '') : undefined
  return {
    href: isOpen ? reviewAddress(matter) : undefined,
    reference,
    about: summary ?? 'Not summarised',
    applied: nearDay(appliedOn, here),
    reached: nearDay(reachedOn, here),
    waited: waitedFor(daysBetween(reachedOn, here.today)),
    time: timeOf(row),
    reviewer: reviewerName ? (here.hideNames ? 'A colleague' : reviewerName) : 'Nobody',
    outcome,
    over: overOn ? nearDay(overOn, here) : '',
    toTell: overOn !== null && isOpen,
  }
}

export const reviewList = page({
  path: '/reviews',
  may: mayReview,
  audit: { look: 'queue' },
  template: 'reviews/list.njk',
  title: 'Reviews',
  async show(desk, here) {
    const found = await desk.reviews.waiting(here.as)
    if (!found) return undefined
    return {
      force: found.owner.name,
      done: reviewDoneIn(here.query),
      waiting: found.rows.filter(({ isOpen }) => isOpen).map(row => shown(row, here)),
      recommended: found.recommended.map(row => answerShown(row, here)),
      over: found.rows.filter(({ isOpen }) => !isOpen).map(row => shown(row, here)),
    }
  },
})
