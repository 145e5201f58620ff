/** Asks the newer version of a reader; what the older one read is kept beside it. */
import { accepted, parseDocumentId, refuse } from '#kernel'
import { action } from '../../page.ts'
import { withDone } from '../done.ts'
import { mayRead } from '../matter-frame.ts'

export const readAgain = action({
  path: '/work/documents/:document/read-again',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  async submit(desk, { as, document }) {
    const id = parseDocumentId(document)
    return id ? desk.evidence.readAgain(as, id) : refuse({ type: 'NotPermitted' } as const)
  },
  next: ({ document }) => withDone(`/work/documents/${document}`, 'read-again'),
})
