/** The original, byte for byte as sent. Saved, never opened here: it is a stranger's file. */
import { parseDocumentId } from '#kernel'
import { download, elsewhere } from '../../page.ts'
import { mayHandle } from '../matter-frame.ts'

export const original = download({
  path: '/work/documents/:document/original',
  may: mayHandle,
  audit: { look: 'document', of: 'document' },
  async send(desk, { as, document }) {
    const id = parseDocumentId(document)
    const found = id && (await desk.work.original(as, id))
    // Of what is kept back, or holds what is, its own page says so, and where it may be had.
    if (!found && id && (await desk.work.document(as, id)))
      return elsewhere(`/work/documents/${id}#kept`)
    return found && { name: found.row.name, mediaType: found.row.mediaType, body: found.bytes }
  },
})
