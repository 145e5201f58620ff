/** How much of the company somebody keeps had been complained of before, in matters not shared. */
import type { Day } from '#kernel'

/** One matter: who is named in it, and whether what is alleged is of the kind asked about. */
export type NamedMatter<P> = Readonly<{ people: readonly P[]; on: Day; qualifies: boolean }>

/**
 * The share of somebody's ties, each weighted by one over the others named, that lead to people
 * who had a qualifying allegation before `before` in a matter not shared with them: what two were
 * named in together says nothing of the one to the other. Undefined, never 0, without any tie.
 */
export function exposureOf<P>(
  who: P,
  matters: readonly NamedMatter<P>[],
  before: Day,
): number | undefined {
  const ties = new Map<P, number>()
  for (const { people, on } of matters) {
    if (on >= before || people.length < 2 || !people.includes(who)) continue
    for (const other of people)
      if (other !== who) ties.set(other, (ties.get(other) ?? 0) + 1 / (people.length - 1))
  }
  if (ties.size === 0) return undefined
  const known = new Set(
    matters
      .filter(({ people, on, qualifies }) => qualifies && on < before && !people.includes(who))
      .flatMap(({ people }) => people),
  )
  const total = [...ties.values()].reduce((sum, weight) => sum + weight, 0)
  return [...ties].reduce((sum, [p, weight]) => sum + (known.has(p) ? weight : 0), 0) / total
}
