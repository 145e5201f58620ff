/** Take a file out of quarantine: somebody who knows says why it does no harm. */
import { accepted, parseDocumentId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { withDone } from '../done.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { problemUnless } from '../task.ts'

type Releasing = Readonly<{ why: string }>

export const releaseFile = page({
  path: '/work/documents/:document/release',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/evidence/release.njk',
  title: 'Take a file out of quarantine',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    if (!file || file.harmful === null) return undefined
    return { matter: file.matter, document: file.document, name: file.name, found: file.harmful }
  },
  back: ({ document }) => `/work/documents/${document}`,
  read(sheet) {
    const why = sheet.lines('why')
    if (why) return accepted({ why })
    return refuse(problemUnless(why, 'why', 'Enter how it is known that it does no harm'))
  },
  explain: explainBeside({ first: 'why' }),
  async submit(desk, here, { why }: Releasing) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    if (!file) return refuse({ type: 'NotPermitted' } as const)
    return desk.evidence.releaseFile(here.as, { matter: file.matter, document: file.document, why })
  },
  next: ({ document }) => withDone(`/work/documents/${document}`, 'file-released'),
})
