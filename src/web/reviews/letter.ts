/** A letter of the file, in the exact words that went. */
import { parseLetterId, parseMatterId } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import { page } from '../page.ts'
import { mayReview, reviewAddress } from './frame.ts'

export const reviewLetter = page({
  path: '/reviews/matters/:matter/letters/:letter',
  may: mayReview,
  audit: { look: 'letter', of: 'letter' },
  template: 'reviews/letter.njk',
  title: 'Letter',
  async show(desk, here) {
    const matter = parseMatterId(here.matter)
    const letter = parseLetterId(here.letter)
    const found = matter && letter && (await desk.reviews.letterText(here.as, { matter, letter }))
    return (
      found && {
        address: reviewAddress(found.row.matter),
        sentOn: nearDay(found.row.sentOn, here),
        text: found.text,
      }
    )
  },
  back: (_here, { address }) => address,
})
