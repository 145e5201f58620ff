/** The original, byte for byte as sent. Saved, never opened here: it is a stranger's file. */
import { parseDocumentId } from '#kernel'
import { download } from '../../page.ts'
import { mayHandle } from '../matter-frame.ts'

export const original = download({
  path: '/work/documents/:document/original',
  may: mayHandle,
  audit: { look: 'document', of: 'document' },
  async send(desk, { as, document }) {
    const id = parseDocumentId(document)
    const found = id && (await desk.work.original(as, id))
    return found && { name: found.row.name, mediaType: found.row.mediaType, body: found.bytes }
  },
})
