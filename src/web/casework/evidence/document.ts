/** One file: where it came from, what came inside it, and all the text read out of it. */
import { parseDocumentId } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { doneIn } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayHandle } from '../matter-frame.ts'
import { marksOf } from '../privacy/marks.ts'
import { fileWords } from './file-words.ts'
import { faultAlert, lostParts, obtainedWords, partWords, withoutListed } from './kept-words.ts'
import { readingWordsOf } from './reading-words.ts'

export const document = page({
  path: '/work/documents/:document',
  may: mayHandle,
  audit: { look: 'document', of: 'document' },
  template: 'casework/evidence/document.njk',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const after = Number(here.query.get('after') ?? 0)
    const custody =
      id && (await desk.evidence.custody(here.as, id, Number.isInteger(after) ? after : 0))
    if (!custody) return undefined
    const { file, parts, moreParts } = custody
    const { moment } = dateWords(here)
    const address = `/work/documents/${file.document}`
    const last = parts.at(-1)?.within?.part
    return {
      file: withoutListed(fileWords(file, file.opened, here), parts.length),
      marks: marksOf(file),
      holdsKeptBack: file.holdsKeptBack,
      keptBackAs: file.keptBackAs && `/work/documents/${file.keptBackAs}`,
      mayMark: mayDo(here.as, 'handle'),
      matter: addressOf(file.matter),
      done: doneIn(here.query),
      fault: faultAlert(file),
      mayRelease: file.harmful !== null && mayDo(here.as, 'handle'),
      obtained: obtainedWords(file, here),
      inside: custody.inside.map(partWords),
      parts: parts.map(partWords),
      nextParts: moreParts && last ? `${address}?after=${last}#inside` : undefined,
      lost: lostParts(custody),
      custody: `${address}/custody`,
      version: file.readVersion,
      mayReadAgain: custody.mayReadAgain && mayDo(here.as, 'handle'),
      address,
      earlier: custody.earlier.map(({ version, readAt, read }) => ({
        version,
        readOn: readAt ? moment(readAt) : '',
        reading: read && readingWordsOf(read, here),
      })),
    }
  },
  title: 'File',
  back: (_here, { matter }) => `${matter}/evidence`,
  reference: ({ file }) => `File ${file.sha256.slice(0, 12)}`,
})
