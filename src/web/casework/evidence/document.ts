/** One file: its custody from the moment it was received, and all the text read out of it. */
import { parseDocumentId } from '#kernel'
import { page } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { addressOf } from '../duty-words.ts'
import { mayHandle } from '../matter-frame.ts'
import { marksOf } from '../privacy/marks.ts'
import { fileWords } from './file-words.ts'

export const document = page({
  path: '/work/documents/:document',
  may: mayHandle,
  audit: { look: 'document', of: 'document' },
  template: 'casework/evidence/document.njk',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    return (
      file && {
        file: fileWords(file, file.opened, here),
        marks: marksOf(file),
        mayMark: mayDo(here.as, 'handle'),
        matter: addressOf(file.matter),
      }
    )
  },
  title: 'File',
  back: (_here, { matter }) => `${matter}/evidence`,
  reference: ({ file }) => `File ${file.sha256.slice(0, 12)}`,
})
