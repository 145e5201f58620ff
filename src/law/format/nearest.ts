/** The known names nearest to one that is not known. */
import { editsBetween } from '#kernel'

const most = 3

/** Letters a name must have for those it begins to be meant. */
const enough = 3

/**
 * At most three names: those it is the beginning of, then the nearest first; those with nothing in
 * common are left out.
 */
export function nearest(name: string, known: readonly string[]): readonly string[] {
  const limit = Math.max(2, Math.ceil(name.length / 2))
  const begun = name.length < enough ? [] : known.filter(each => each.startsWith(name))
  const near = known
    .filter(each => !begun.includes(each))
    .map(each => ({ each, steps: editsBetween(name, each) }))
    .filter(({ steps }) => steps <= limit)
    .toSorted((a, b) => a.steps - b.steps)
    .map(({ each }) => each)
  return [...begun, ...near].slice(0, most)
}
