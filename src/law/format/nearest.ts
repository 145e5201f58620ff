/** The known names nearest to one that is not known. */

const most = 3

/** At most three names, the nearest first; those with nothing in common are left out. */
export function nearest(name: string, known: readonly string[]): readonly string[] {
  const limit = Math.max(2, Math.ceil(name.length / 2))
  return known
    .map(each => ({ each, steps: distance(name, each) }))
    .filter(({ steps }) => steps <= limit)
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, most)
    .map(({ each }) => each)
}

/** Letters to add, drop or change to make one name the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
