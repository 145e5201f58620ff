/** A file given for a review, byte for byte. Saved, never opened here: it is a stranger's. */
import { parseDocumentId, parseMatterId } from '#kernel'
import { download } from '../page.ts'
import { mayReview } from './frame.ts'

export const reviewOriginal = download({
  path: '/reviews/matters/:matter/documents/:document',
  may: mayReview,
  audit: { look: 'document', of: 'document' },
  async send(desk, { as, ...here }) {
    const matter = parseMatterId(here.matter)
    const document = parseDocumentId(here.document)
    const found = matter && document && (await desk.reviews.original(as, { matter, document }))
    return found && { name: found.row.name, mediaType: found.row.mediaType, body: found.bytes }
  },
})
