/** Why a bundle was not built, with what it is about named as the matter names it now. */
import { type BuildProblem, type MatterView, problemOf } from '#desk'
import { whatWords } from './words.ts'

/** `mend`: where it is put right, and how that link is called. */
export type ProblemShown = Readonly<{
  says: string
  mend?: Readonly<{ href: string; text: string }>
}>

const mends = {
  NotFound: 'Mark the part of the page instead',
  NotRedacted: 'What is marked in it',
  NotLookedAt: 'See the pages',
} as const

export function problemShown(problem: BuildProblem, view: MatterView): ProblemShown {
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
