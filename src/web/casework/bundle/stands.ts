/** Where words taken out of one file stand in others, as a page says it. */
import type { MatterView, StandsIn } from '#desk'
import { timesWords, whatWords } from './words.ts'

/** Each file that says it still, as the matter knows the file now. */
export function standsShown({ documents, facts }: MatterView, stands: readonly StandsIn[]) {
  return stands.map(({ document, redaction, times }) => {
    const mark = facts?.out.redactions.find(one => one.redaction === redaction)
    const nameOf = (id: string | undefined) =>
      documents.find(one => one.document === id)?.name ?? 'a file'
    return {
      quote: (mark && whatWords(mark).quote) || 'Something',
      name: nameOf(document),
      from: nameOf(mark?.what.document),
      times: timesWords(times),
      href: `/work/documents/${document}/redact`,
    }
  })
}
