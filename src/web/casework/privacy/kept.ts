/** A file that is kept back: first that it is, and why; its words and bytes only after that. */
import { parseDocumentId } from '#kernel'
import { download, page } from '../../page.ts'
import { fileWords } from '../evidence/file-words.ts'
import { mayRead } from '../matter-frame.ts'
import { marksOf } from './marks.ts'

export const keptDocument = page({
  path: '/work/documents/:document/kept',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/privacy/kept.njk',
  title: 'A file that is kept back',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.keptBack(here.as, id))
    if (!file) return undefined
    const { opened, holdsKeptBack } = file
    return { file: fileWords(file, opened, here), marks: marksOf(file), holdsKeptBack }
  },
  back: ({ document }) => `/work/documents/${document}`,
  reference: ({ file }) => `File ${file.sha256.slice(0, 12)}`,
})

export const keptOriginal = download({
  path: '/work/documents/:document/kept/original',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  async send(desk, { as, document }) {
    const id = parseDocumentId(document)
    const found = id && (await desk.work.keptBackOriginal(as, id))
    return found && { name: found.row.name, mediaType: found.row.mediaType, body: found.bytes }
  },
})
