/** The review an address names, among those of a matter that is the asker's to see. */
import type { Desk } from '#desk'
import { parseReviewId } from '#kernel'
import type { Around } from '../../page.ts'
import { taskAt } from '../task.ts'

export async function reviewAt(
  desk: Desk,
  here: Around & Readonly<{ matter: string; review: string }>,
) {
  const found = await taskAt(desk, here, here.matter)
  const id = parseReviewId(here.review)
  const review = found?.view.facts?.reviews.find(one => one.review === id)
  const of = found && review && (await desk.work.reviewOf(here.as, found.view))
  return found && review && of ? { ...found, review, of } : undefined
}
