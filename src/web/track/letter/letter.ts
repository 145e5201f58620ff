/** A letter as it was sent: to read here, and to keep. Its file name says nothing of what it is. */
import { parseLetterId } from '#kernel'
import { download, page } from '../../page.ts'
import { blocksOf } from './blocks.ts'

export const letter = page({
  path: '/track/letters/:letter',
  may: 'code holder',
  audit: { look: 'letter', of: 'letter' },
  template: 'track/letter/letter.njk',
  back: '/track/complaint',
  async show(desk, { as, letter }) {
    const id = parseLetterId(letter)
    const found = id && (await desk.track.letterText(as, id))
    return found && { letter, sentOn: found.row.sentOn, blocks: blocksOf(found.text) }
  },
})

export const letterPdf = download({
  path: '/track/letters/:letter/pdf',
  may: 'code holder',
  audit: { look: 'letter', of: 'letter' },
  async send(desk, { as, letter }) {
    const id = parseLetterId(letter)
    const found = id && (await desk.track.letterPdf(as, id))
    if (!found) return undefined
    const { row, bytes } = found
    return { name: `letter-${row.sentOn}.pdf`, mediaType: 'application/pdf', body: bytes }
  },
})
