/** Rows that could not be read, each counted under its reason, and listed where somebody asks. */
import { several } from './say.ts'
import type { UnsplitRow } from './table.ts'

export type WhyRefused = UnsplitRow | 'no id' | 'id again'

const words: Readonly<Record<WhyRefused, string>> = {
  quotation: 'a quotation mark that is not closed, or has words behind it',
  'too long': 'longer than a million characters',
  cells: 'not as many cells as the first line has',
  'no id': 'no id',
  'id again': 'the id of an earlier row',
}

export type Refusals = Readonly<{
  add(why: WhyRefused, path: string, line: number): void
  /** All of them. */
  count(): number
  /** "3 rows: no id", most first. */
  told(): readonly string[]
}>

/** `list` is given a line for each, as it is refused. */
export function refusals(list: (cells: readonly string[]) => void = () => {}): Refusals {
  const counts = new Map<WhyRefused, number>()
  return {
    add(why, path, line) {
      counts.set(why, (counts.get(why) ?? 0) + 1)
      list([path, String(line), words[why]])
    },
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    told: () =>
      [...counts]
        .toSorted(([, one], [, other]) => other - one)
        .map(([why, count]) => `${several(count, 'row')}: ${words[why]}`),
  }
}
