/** What stands at the top of every page of a review, and where each of its parts is. */
import type { Desk, ReviewFile } from '#desk'
import { type MatterId, parseMatterId } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import type { Around, May } from '../page.ts'

export const mayReview: May = 'review'

export function reviewAddress(matter: MatterId, path = ''): string {
  return `/reviews/matters/${matter}${path ? `/${path}` : ''}`
}

/** The file an address names, or undefined: none, or not open to this reviewer's body. */
async function fileAt(
  desk: Desk,
  { as, matter }: Around & Readonly<{ matter: string }>,
): Promise<ReviewFile | undefined> {
  const id = parseMatterId(matter)
  return id && (await desk.reviews.file(as, id))
}

/** What each task of a review starts from. */
export async function stepAt(desk: Desk, here: Around & Readonly<{ matter: string }>) {
  const file = await fileAt(desk, here)
  return (
    file && {
      file,
      address: reviewAddress(file.matter),
      reference: file.reference,
      version: file.version,
      today: here.today,
      force: file.owner.name,
      appliedOn: nearDay(file.review.on, here),
    }
  )
}

const sentences = {
  entered: 'The application is entered. The file is open to you from now on.',
  taken: 'You have taken this review.',
  extended: 'The time is extended, with your reasons.',
  notified: 'It is recorded who was told of the application.',
  asked: 'What you asked for is recorded. The force sees it at once.',
  forwarded: 'The application was sent to the IOPC. This file is closed to you.',
  refused: 'The application was turned away. Tell the complainant next.',
  decided: 'The decision is recorded. Tell each of those named next.',
  told: 'It is recorded that they were told.',
} as const
export type ReviewDone = keyof typeof sentences

export function withReviewDone(address: string, done: ReviewDone): string {
  return `${address}?done=${done}`
}

export function reviewDoneIn(query: URLSearchParams): string | undefined {
  return Object.entries(sentences).find(([name]) => name === query.get('done'))?.[1]
}

/** A form on a review judged against its version: beside what stands now, what was typed. */
export const reviewVersions = {
  of: ({ version }: Readonly<{ version: number }>) => version,
  compare: () => [],
}
