/**
 * Why a bundle was not built, in reasons of our own: what a file says or is called is in none of
 * them, so that nothing of it is kept where only the state of the work is.
 */
import { z } from 'zod'
import { cannotMakeReasons } from '#evidence'

const id = z.string().max(100)

const shape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('NoSuchBundle') }),
  /** Something that was to be taken out of the file could not be. */
  z.strictObject({ type: z.literal('NotRedacted'), document: id, why: z.enum(cannotMakeReasons) }),
  /** Words marked are nowhere on its pages, as where they are only a picture. */
  z.strictObject({ type: z.literal('NotFound'), document: id, redaction: id }),
  /** Pages without words, that words were to be taken out of: the first of them. */
  z.strictObject({
    type: z.literal('NotLookedAt'),
    document: id,
    pages: z.array(z.int().min(1)).max(20),
    more: z.int().min(0),
  }),
  /** Words marked in one file of it that stand in others: the first of them. */
  z.strictObject({
    type: z.literal('MarkedElsewhere'),
    stands: z.array(z.strictObject({ document: id, redaction: id, times: z.int().min(1) })).max(20),
    more: z.int().min(0),
  }),
  /** We are broken. */
  z.strictObject({ type: z.literal('Fault') }),
])
export type BuildProblem = z.infer<typeof shape>
export type NotBuilt = Exclude<BuildProblem, { type: 'Fault' }>

export function keptProblem(problem: BuildProblem): string {
  return JSON.stringify(problem)
}

/** What was kept of it; anything else is said to be our own fault. */
export function readProblem(kept: string | null): BuildProblem {
  try {
    return shape.catch({ type: 'Fault' }).parse(JSON.parse(kept ?? ''))
  } catch {
    return { type: 'Fault' }
  }
}

/** In a sentence, for whoever asked: they may know the file's name and what was marked. */
export function problemOf(
  problem: BuildProblem,
  { name, quote }: Readonly<{ name: string; quote?: string }>,
): string {
  switch (problem.type) {
    case 'NoSuchBundle':
      return 'There is no such bundle any more.'
    case 'Fault':
      return 'Something went wrong here. Ask for it again.'
    case 'NotFound': {
      const what = quote ? `“${quote}”` : 'Something'
      return `${what} is to be taken out of ${name} and was not found on its pages.`
    }
    case 'NotRedacted':
      return `What is marked could not be taken out of ${name}: ${cannot[problem.why]}.`
    case 'MarkedElsewhere':
      return 'What is taken out of one file of it stands in another, and is not taken out there.'
    case 'NotLookedAt': {
      const { pages, more } = problem
      const listed = `${pages.length + more > 1 ? 'pages' : 'page'} ${pages.join(', ')}`
      const on = more > 0 ? `${listed} and ${more} more` : listed
      return `Words are to be taken out of ${name}, and none could be read on ${on}.`
    }
  }
}

const cannot: Readonly<Record<(typeof cannotMakeReasons)[number], string>> = {
  damaged: 'its pages cannot be opened',
  pages: 'it has too many pages',
  time: 'it took too long',
  stopped: 'it stopped what was reading it',
  size: 'what was made of it is too large',
}
