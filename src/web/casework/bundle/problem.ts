/** Why a bundle was not built, with what it is about named as the matter names it now. */
import { type BuildProblem, type MatterView, problemOf } from '#desk'
import { parseDocumentId } from '#kernel'
import { standsShown } from './stands.ts'
import { whatWords } from './words.ts'

/** `mend`: where it is put right, and how that link is called. */
export type ProblemShown = Readonly<{
  says: string
  mend?: Readonly<{ href: string; text: string }>
  /** What it says of each file. */
  list?: readonly string[]
}>

const mends = {
  NotFound: 'Mark the part of the page instead',
  NotRedacted: 'What is marked in it',
  NotLookedAt: 'See the pages',
} as const

/** `address` is the bundle's own. */
export function problemShown(
  problem: BuildProblem,
  view: MatterView,
  address: string,
): ProblemShown {
  if (problem.type === 'MarkedElsewhere') {
    const stands = problem.stands.flatMap(({ document, ...one }) => {
      const id = parseDocumentId(document)
      return id ? [{ ...one, document: id }] : []
    })
    const list = standsShown(view, stands).map(
      ({ quote, name, from, times }) => `“${quote}”, taken out of ${from}: ${times} in ${name}`,
    )
    const more = problem.more > 0 ? [`And ${problem.more} more`] : []
    const mend = { href: `${address}/elsewhere`, text: 'Take them out there too, or say why not' }
    return { says: problemOf(problem, { name: '' }), list: [...list, ...more], mend }
  }
  if (!('document' in problem)) return { says: problemOf(problem, { name: '' }) }
  const { document } = problem
  const name = view.documents.find(one => one.document === document)?.name ?? 'a file'
  const redactions = view.facts?.out.redactions ?? []
  const mark =
    problem.type === 'NotFound' && redactions.find(one => one.redaction === problem.redaction)
  const says = problemOf(problem, { name, ...(mark ? { quote: whatWords(mark).quote } : {}) })
  const on = problem.type === 'NotLookedAt' ? `?page=${problem.pages[0] ?? 1}` : ''
  const href = `/work/documents/${document}/redact${on}`
  return { says, mend: { href, text: mends[problem.type] } }
}
