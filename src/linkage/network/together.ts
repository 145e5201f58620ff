/**
 * Who is named together: the pairs of people who share matters, with how many, how strongly and
 * from when to when.
 */
import type { Day } from '#kernel'
import { type Grouped, grouped } from './grouped.ts'
import { isCrowded, placeholdersAmong } from './left-out.ts'

/** One person named in one matter. Said twice, it counts once. */
export type Named<P extends string | number> = Readonly<{
  person: P
  matter: string
  on?: Day | undefined
}>

export type Pair<P extends string | number> = Readonly<{
  one: P
  other: P
  /** How many matters name both. */
  matters: number
  /** Each shared matter of k people adds 1 / (k - 1), so that a crowd binds no pair by itself. */
  weight: number
  first?: Day | undefined
  last?: Day | undefined
}>

export type Together<P extends string | number> = Readonly<{
  /** Most matters first. */
  pairs: readonly Pair<P>[]
  people: number
  matters: number
  /** References named in far too many matters to be anybody; no pair holds one. */
  placeholders: readonly Readonly<{ person: P; matters: number }>[]
  /** Matters that name more people than `mostNamed`; they make no pair. */
  crowded: readonly Readonly<{ matter: string; people: number }>[]
}>

/**
 * Every pair that shares at least `atLeast` matters (1 unless told). A placeholder and a matter of
 * more than `mostNamed` people (100) are left out and told, which bounds the work to that many
 * steps for each time a person is named.
 */
export function together<P extends string | number>(
  named: Iterable<Named<P>>,
  { atLeast = 1, mostNamed = 100 }: Readonly<{ atLeast?: number; mostNamed?: number }> = {},
): Together<P> {
  const all = grouped(named)
  const left = placeholdersAmong(all.people.map((_, at) => all.mattersOf(at).length))
  const crowded = all.matters.flatMap((matter, at) => {
    const people = all.peopleOf(at).length
    return isCrowded(people, mostNamed) ? [{ matter, people }] : []
  })
  const pairs = all.people.flatMap((_, one) =>
    left.has(one) ? [] : pairsOf(all, one, { left, atLeast, mostNamed }),
  )
  return {
    pairs: pairs.toSorted((a, b) => b.matters - a.matters || b.weight - a.weight),
    people: all.people.length,
    matters: all.matters.length,
    placeholders: [...left].flatMap(at => {
      const person = all.people[at]
      return person === undefined ? [] : [{ person, matters: all.mattersOf(at).length }]
    }),
    crowded,
  }
}

type Bounds = Readonly<{ left: ReadonlySet<number>; atLeast: number; mostNamed: number }>
type Tally = { matters: number; weight: number; first?: Day | undefined; last?: Day | undefined }

/** The pairs of one person with everybody who comes after them. */
function pairsOf<P extends string | number>(
  all: Grouped<P>,
  one: number,
  { left, atLeast, mostNamed }: Bounds,
): Pair<P>[] {
  const tallies = new Map<number, Tally>()
  for (const matter of all.mattersOf(one)) {
    const people = all.peopleOf(matter)
    if (isCrowded(people.length, mostNamed)) continue
    const real = left.size === 0 ? people : people.filter(each => !left.has(each))
    const on = all.days[matter]
    for (const other of real) {
      if (other > one) tell(tallies, other, { weight: 1 / (real.length - 1), on })
    }
  }
  const me = all.people[one]
  return [...tallies].flatMap(([at, { matters, weight, first, last }]) => {
    const other = all.people[at]
    if (matters < atLeast || me === undefined || other === undefined) return []
    return [{ one: me, other, matters, weight, first, last }]
  })
}

function tell(
  tallies: Map<number, Tally>,
  other: number,
  { weight, on }: Readonly<{ weight: number; on: Day | undefined }>,
): void {
  const tally = tallies.get(other)
  if (!tally) {
    tallies.set(other, { matters: 1, weight, first: on, last: on })
    return
  }
  tally.matters += 1
  tally.weight += weight
  if (on !== undefined && (tally.first === undefined || on < tally.first)) tally.first = on
  if (on !== undefined && (tally.last === undefined || on > tally.last)) tally.last = on
}
