/** A letter as the PDF that went, byte for byte. */
import { parseLetterId } from '#kernel'
import { download } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'

export const letterPdf = download({
  path: '/work/letters/:letter/pdf',
  may: mayRead,
  audit: { look: 'letter', of: 'letter' },
  async send(desk, { as, letter }) {
    const id = parseLetterId(letter)
    const found = id && (await desk.work.letterPdf(as, id))
    return (
      found && {
        name: `letter-${found.row.sentOn}.pdf`,
        mediaType: 'application/pdf',
        body: found.bytes,
      }
    )
  },
})
