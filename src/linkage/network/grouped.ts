/** People and matters by number, each with the other's: pairs are counted in small steps. */
import type { Day } from '#kernel'

export type Grouped<P> = Readonly<{
  people: readonly P[]
  matters: readonly string[]
  /** The earliest day said of each matter. */
  days: readonly (Day | undefined)[]
  /** The people of a matter, each once, in the order they were first met. */
  peopleOf(matter: number): readonly number[]
  mattersOf(person: number): readonly number[]
}>

export function grouped<P>(
  named: Iterable<Readonly<{ person: P; matter: string; on?: Day | undefined }>>,
): Grouped<P> {
  const people = new Map<P, number>()
  const matters = new Map<string, number>()
  const days: (Day | undefined)[] = []
  const within: number[][] = []
  for (const { person, matter, on } of named) {
    const who = numbered(people, person)
    const what = numbered(matters, matter)
    const those = within[what] ?? []
    within[what] = those
    those.push(who)
    const known = days[what]
    days[what] = known === undefined || (on !== undefined && on < known) ? on : known
  }
  const of: number[][] = Array.from({ length: people.size }, () => [])
  for (const [matter, those] of within.entries()) {
    const once = those.filter(who => {
      const mine = of[who]
      if (mine?.at(-1) === matter) return false
      mine?.push(matter)
      return true
    })
    within[matter] = once
  }
  return {
    people: [...people.keys()],
    matters: [...matters.keys()],
    days,
    peopleOf: matter => within[matter] ?? [],
    mattersOf: person => of[person] ?? [],
  }
}

function numbered<K>(known: Map<K, number>, key: K): number {
  const at = known.get(key) ?? known.size
  known.set(key, at)
  return at
}
