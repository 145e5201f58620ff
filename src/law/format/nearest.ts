/** The known names nearest to one that is not known. */
import { editsBetween } from '#kernel'

const most = 3

/** At most three names, the nearest first; those with nothing in common are left out. */
export function nearest(name: string, known: readonly string[]): readonly string[] {
  const limit = Math.max(2, Math.ceil(name.length / 2))
  return known
    .map(each => ({ each, steps: editsBetween(name, each) }))
    .filter(({ steps }) => steps <= limit)
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, most)
    .map(({ each }) => each)
}
