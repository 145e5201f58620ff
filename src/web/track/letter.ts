/** A letter as it was sent, to keep. Its file name says nothing of what it is about. */
import { parseLetterId } from '#kernel'
import { download } from '../page.ts'

export const letter = download({
  path: '/track/letters/:letter',
  may: 'code holder',
  async send(desk, { as, letter }) {
    const id = parseLetterId(letter)
    const found = id && (await desk.track.letterPdf(as, id))
    if (!found) return undefined
    return {
      name: `letter-${found.row.sentOn}.pdf`,
      mediaType: 'application/pdf',
      body: found.bytes,
    }
  },
})
