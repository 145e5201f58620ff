/** One letter in the exact words that went. */
import { parseLetterId } from '#kernel'
import { page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { hasNotLeft, noticeOf } from './letters.ts'

export const letterText = page({
  path: '/work/letters/:letter',
  may: mayRead,
  audit: { look: 'letter', of: 'letter' },
  template: 'casework/letters/letter.njk',
  async show(desk, here) {
    const id = parseLetterId(here.letter)
    const found = id && (await desk.work.letterText(here.as, id))
    return (
      found && {
        matter: addressOf(found.row.matter),
        sentOn: nearDay(found.row.sentOn, here),
        notice: noticeOf(found.row, here),
        given: hasNotLeft(found.row) && `${addressOf(found.row.matter)}/letters/${id}/given`,
        pdf: `/work/letters/${found.row.letter}/pdf`,
        text: found.text,
      }
    )
  },
  title: 'Letter',
  back: (_here, { matter }) => `${matter}/letters`,
})
