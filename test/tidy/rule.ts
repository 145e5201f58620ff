/** What a house rule is: what it asks, how to put a breach right, and how to find one. */
import type { Project, Source } from './source.ts'

export type Finding = Readonly<{ path: string; line: number; what: string }>

export type Rule = Readonly<{
  /** The rule as a sentence: the title of its test. */
  rule: string
  remedy: string
  find: (project: Project) => readonly Finding[]
  /** A breach, as files by path, that `find` must catch: the checker checks itself. */
  breach: Readonly<Record<string, string>>
}>

/** Every place in these sources where `pattern` (global) matches the text that `of` picks. */
export function matches(
  sources: readonly Source[],
  pattern: RegExp,
  of: (source: Source) => string = ({ scanned }) => scanned.code,
): readonly Finding[] {
  return sources.flatMap(source => {
    const text = of(source)
    return [...text.matchAll(pattern)].map(match => ({
      path: source.path,
      line: text.slice(0, match.index).split('\n').length,
      what: match[0].trim(),
    }))
  })
}

/** The sources that run for a user: not tests, not what only tests read. */
export function shipped({ sources }: Project): readonly Source[] {
  return sources.filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
}
