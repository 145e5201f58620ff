/** The counts of a test run, and its two closing lines. */
import type { Ended } from './reporter.ts'

export type Tally = {
  passed: number
  failed: string[]
  /** How many were skipped, by the words that say why. */
  skipped: Map<string, number>
}

export function newTally(): Tally {
  return { passed: 0, failed: [], skipped: new Map() }
}

export function count(tally: Tally, { file, name, outcome, words }: Ended): void {
  if (outcome === 'passed') tally.passed += 1
  if (outcome === 'failed') tally.failed.push(`${file}: ${name}`)
  if (outcome === 'skipped') tally.skipped.set(words, (tally.skipped.get(words) ?? 0) + 1)
}

/** What a test run ends with; the last line names every skip, for `.ci/run` to read. */
export function closingLines({ passed, failed, skipped }: Tally): string {
  const names = [...skipped].toSorted().map(([words, times]) => `${clean(words)} [${times}]`)
  const number = [...skipped.values()].reduce((sum, times) => sum + times, 0)
  const recap = failed.length ? `Failed:\n${failed.map(name => `  ${name}\n`).join('')}\n` : ''
  return `${recap}${passed} passed, ${failed.length} failed, ${number} skipped
Skipped: ${names.join('; ') || 'none'}
`
}

/** One line, and no separator of the list inside a name. */
function clean(words: string): string {
  return words.replaceAll(/[\s;]+/g, ' ').trim()
}
